// Files to documents: the bytes, the sidecar, the reader of the format, then segmentation.
#include "extract/reading.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>

#include <xxhash.h>

#include "extract/rule_set.h"
#include "extract/segment/segmenter.h"
#include "extract/source/metadata.h"
#include "extract/source/text_source.h"

namespace tenure {
namespace {
std::optional<std::string> readBytes(const std::string& path, Diagnostics& diagnostics) {
    const auto fail = [&](int code) {
        diagnostics.add({.code = "input.unreadable",
                         .file = path,
                         .message = std::string("the file cannot be read: ") + std::strerror(code),
                         .hint = "Check that it is there and that you may read it."});
        return std::nullopt;
    };
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                               &std::fclose);
    if (file == nullptr) {
        return fail(errno);
    }
    std::string bytes;
    auto buffer = std::make_unique<std::array<char, 1U << 16U>>();
    for (std::size_t count = 1; count > 0;) {
        count = std::fread(buffer->data(), 1, buffer->size(), file.get());
        bytes.append(buffer->data(), count);
    }
    if (std::ferror(file.get()) != 0) {
        return fail(errno);
    }
    return bytes;
}

std::string sidecarOf(const std::string& path) {
    const std::size_t slash = path.find_last_of('/');
    const std::size_t dot = path.find_last_of('.');
    const bool extension =
        dot != std::string::npos && (slash == std::string::npos || dot > slash + 1);
    return (extension ? path.substr(0, dot) : path) + ".meta.json";
}

Metadata sidecarMetadata(const std::string& path, std::string& bytes, Diagnostics& diagnostics) {
    const std::string sidecar = sidecarOf(path);
    if (std::FILE* there = std::fopen(sidecar.c_str(), "rb"); there != nullptr) {
        std::fclose(there);
    } else if (errno == ENOENT) {
        return {};
    }
    const auto content = readBytes(sidecar, diagnostics);
    if (!content) {
        return {};
    }
    bytes += *content;
    return readSidecar(*content, sidecar, diagnostics).value_or(Metadata{});
}

// Everything that an extraction of the document depends on besides the rules.
std::string hashOf(std::string_view bytes, const Document& document, std::size_t index) {
    std::string key(bytes);
    const auto add = [&](std::string_view field) {
        key += '\x1F';
        key += field;
    };
    const Metadata& metadata = document.metadata;
    add(metadata.title);
    add(metadata.date ? toString(*metadata.date) : "");
    for (const std::string& author : metadata.authors) {
        add(author);
    }
    add(metadata.url);
    add(metadata.language);
    add(std::to_string(index));
    const XXH128_hash_t hash = XXH3_128bits(key.data(), key.size());
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, hash);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const unsigned char byte : canonical.digest) {
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out;
}

using Starts = std::vector<std::uint32_t>;

std::shared_ptr<const Starts> linesOf(std::string_view bytes) {
    auto starts = std::make_shared<Starts>(1, 0U);
    for (std::size_t i = bytes.find('\n'); i != std::string_view::npos;
         i = bytes.find('\n', i + 1)) {
        starts->push_back(static_cast<std::uint32_t>(i + 1));
    }
    return starts;
}

void finish(std::string_view bytes, std::vector<Document>& documents) {
    const auto lines = linesOf(bytes);
    // One hash over the bytes however many documents they hold.
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
    std::array<char, sizeof hash> digest{};
    std::memcpy(digest.data(), &hash, sizeof hash);
    for (std::size_t i = 0; i < documents.size(); ++i) {
        if (documents[i].lineStarts == nullptr) {
            documents[i].lineStarts = lines;
        }
        documents[i].hash = hashOf({digest.data(), digest.size()}, documents[i], i);
    }
}
} // namespace

std::vector<Document> readDocuments(const InputFile& file, const SegmentRules& rules,
                                    Diagnostics& diagnostics) {
    const InputFormat* format = inputFormatFor(file.path);
    if (format == nullptr) {
        diagnostics.add({.code = "input.unknown-format",
                         .file = file.path,
                         .message = "no reader for this kind of file",
                         .hint = "Convert it to text (.txt)."});
        return {};
    }
    const auto bytes = readBytes(file.path, diagnostics);
    if (!bytes) {
        return {};
    }
    std::string sidecar;
    const Metadata better = sidecarMetadata(file.path, sidecar, diagnostics);
    std::vector<Document> documents;
    const std::string stem = stemOf(file.path);
    for (SourceText& source : format->read(*bytes, file.path, diagnostics)) {
        override(source.metadata, better);
        if (source.name.starts_with(stem)) {
            source.name = file.name + source.name.substr(stem.size());
        }
        const auto places =
            source.places.empty() ? nullptr : std::make_shared<const Starts>(source.places);
        for (Document& document : segment(source, rules)) {
            document.lineStarts = places;
            documents.push_back(std::move(document));
        }
    }
    finish(*bytes, documents);
    return documents;
}

std::vector<Document> prepareDocuments(const SourceText& source, const SegmentRules& rules) {
    std::vector<Document> documents = segment(source, rules);
    finish(source.text, documents);
    return documents;
}

std::vector<Document> readDocuments(const InputFile& file, const RuleSet& rules,
                                    Diagnostics& diagnostics) {
    return readDocuments(file, *rules.impl().segment, diagnostics);
}

std::vector<Document> prepareDocuments(const SourceText& source, const RuleSet& rules,
                                       Diagnostics& /*diagnostics*/) {
    return prepareDocuments(source, *rules.impl().segment);
}
} // namespace tenure
