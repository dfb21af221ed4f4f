// Reads files of a zip archive in memory; what claims to be, or grows, too large is left alone.
#include "extract/source/zip_parts.h"

#include <array>

#include <zip.h>

namespace tenure {
namespace {
// A text of this size takes an hour to read aloud a hundred times over; a bomb is larger.
constexpr std::size_t mostBytes = std::size_t{64} << 20U;

struct FileCloser {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
} // namespace

struct ZipParts::Archive {
    zip_t* zip = nullptr;
};

ZipParts::ZipParts(std::string_view bytes) : archive_(std::make_unique<Archive>()) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source != nullptr) {
        archive_->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
        if (archive_->zip == nullptr) {
            zip_source_free(source);
        }
    }
    zip_error_fini(&error);
}

ZipParts::~ZipParts() {
    if (archive_->zip != nullptr) {
        zip_discard(archive_->zip);
    }
}

bool ZipParts::isOpen() const {
    return archive_->zip != nullptr;
}

std::optional<std::string> ZipParts::read(const std::string& name, Problem& problem) const {
    problem = Problem::Missing;
    zip_stat_t about;
    zip_stat_init(&about);
    if (!isOpen() || zip_stat(archive_->zip, name.c_str(), 0, &about) != 0) {
        return std::nullopt;
    }
    if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE) {
        problem = Problem::Encrypted;
        return std::nullopt;
    }
    problem = Problem::Damaged;
    const std::unique_ptr<zip_file_t, FileCloser> file(
        zip_fopen_index(archive_->zip, about.index, 0));
    if (file == nullptr) {
        return std::nullopt;
    }
    // The archive may lie about the size: what counts is what comes out.
    std::string content;
    auto buffer = std::make_unique<std::array<char, 1U << 16U>>();
    for (;;) {
        const zip_int64_t count = zip_fread(file.get(), buffer->data(), buffer->size());
        if (count < 0) {
            return std::nullopt;
        }
        if (count == 0) {
            break;
        }
        content.append(buffer->data(), static_cast<std::size_t>(count));
        if (content.size() > mostBytes) {
            problem = Problem::TooLarge;
            return std::nullopt;
        }
    }
    problem = Problem::None;
    return content;
}
} // namespace tenure
