// Which files there are to read below the paths that the user gave.
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "tenure/reader.h"

namespace tenure {
namespace {
namespace fs = std::filesystem;

constexpr std::string_view sidecarEnding = ".meta.json";

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    });
    return text;
}

std::string knownExtensions() {
    std::string all;
    for (const InputFormat* format : inputFormats()) {
        all += (all.empty() ? "" : " ") + std::string(format->extensions);
    }
    return all;
}

class Finder {
public:
    explicit Finder(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    void find(const std::string& path);
    std::vector<InputFile> take();

private:
    void findBelow(const std::string& folder);
    void visit(const fs::path& folder, const fs::path& below, std::vector<fs::path>& pending);
    void add(const std::string& path, const std::string& name);
    void report(Severity severity, const char* code, const std::string& path, std::string message,
                std::string hint);

    Diagnostics& diagnostics_;
    std::vector<InputFile> files_;
    std::set<std::string> known_;        // paths that were added
    std::map<std::string, int> skipped_; // extension -> files, of the folder at hand
};

void Finder::report(Severity severity, const char* code, const std::string& path,
                    std::string message, std::string hint) {
    diagnostics_.add({.code = code,
                      .severity = severity,
                      .file = path,
                      .message = std::move(message),
                      .hint = std::move(hint)});
}

void Finder::add(const std::string& path, const std::string& name) {
    if (known_.insert(path).second) {
        files_.push_back({.path = path, .name = name});
    }
}

void Finder::find(const std::string& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
        report(Severity::Error, "input.missing", path, "there is no such file or folder",
               "Check the spelling and the folder you are in.");
    } else if (error) {
        report(Severity::Error, "input.unreadable", path, "cannot be looked at: " + error.message(),
               "Check the permissions of the folders on the way to it.");
    } else if (fs::is_directory(status)) {
        findBelow(path);
    } else if (path.ends_with(sidecarEnding)) {
        // A shell's "folder/*" names it too; it is read with its text.
    } else if (inputFormatFor(path) == nullptr) {
        report(Severity::Error, "input.unknown-format", path, "no reader for this kind of file",
               "Give one of: " + knownExtensions() + ".");
    } else {
        add(path, fs::path(path).stem().string());
    }
}

// One folder: its files in order of their names, its folders into `pending`. Links to folders are
// not followed, so that a ring of links ends.
void Finder::visit(const fs::path& folder, const fs::path& below, std::vector<fs::path>& pending) {
    std::error_code error;
    fs::directory_iterator entries(folder / below, error);
    std::vector<fs::path> names;
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
        names.push_back(entries->path().filename());
    }
    if (error) {
        report(Severity::Error, "input.unreadable", (folder / below).string(),
               "the folder cannot be read: " + error.message(), "Check its permissions.");
    }
    for (const fs::path& name : names) {
        const std::string text = name.string();
        // A README tells of the folder, not of what its documents tell; by name it is read.
        // Nor does the identities.yaml beside them, which is read elsewhere.
        const bool identities = below.empty() && text == "identities.yaml";
        if (text.starts_with('.') || text.ends_with(sidecarEnding) || identities ||
            lower(name.stem().string()) == "readme") {
            continue;
        }
        const fs::path inside = below / name;
        const fs::path whole = folder / inside;
        std::error_code unknown;
        const fs::file_type type = fs::status(whole, unknown).type();
        if (type == fs::file_type::directory) {
            if (!fs::is_symlink(whole, unknown)) {
                pending.push_back(inside);
            }
        } else if (inputFormatFor(text) == nullptr) {
            ++skipped_[lower(name.extension().string())];
        } else if (type != fs::file_type::regular) {
            // A broken link, or a pipe that would wait for ever.
            report(Severity::Error, "input.unreadable", whole.string(),
                   "this is no file: a link that leads nowhere, a pipe or a device",
                   "Remove it from the folder, or mend the link.");
        } else {
            fs::path stem = inside;
            stem.replace_extension();
            add(whole.string(), stem.generic_string());
        }
    }
}

void Finder::findBelow(const std::string& folder) {
    skipped_.clear();
    const std::size_t first = files_.size();
    std::vector<fs::path> pending = {fs::path()};
    while (!pending.empty()) {
        const fs::path below = pending.back();
        pending.pop_back();
        visit(folder, below, pending);
    }
    std::ranges::sort(files_.begin() + static_cast<std::ptrdiff_t>(first), files_.end(), {},
                      &InputFile::path);
    std::string kinds;
    int count = 0;
    for (const auto& [extension, files] : skipped_) {
        kinds += (kinds.empty() ? "" : ", ") + (extension.empty() ? "no extension" : extension);
        count += files;
    }
    if (count > 0) {
        report(Severity::Note, "input.skipped", folder,
               std::to_string(count) + " file(s) of other kinds were left out: " + kinds,
               "Readable are: " + knownExtensions() + ".");
    }
}

// Names must differ, for ids are made of them: "minutes.txt" beside "minutes.md" keep their
// extensions, others are numbered. The comparison is that of ids: without case and signs.
std::vector<InputFile> Finder::take() {
    const auto plain = [](const std::string& name) {
        std::string out = lower(name);
        std::ranges::replace_if(
            out, [](char c) { return c == ' ' || c == '#' || c == '(' || c == ')' || c == ','; },
            '-');
        return out;
    };
    std::map<std::string, int> uses;
    for (const InputFile& file : files_) {
        ++uses[plain(file.name)];
    }
    std::set<std::string> taken;
    for (InputFile& file : files_) {
        if (uses[plain(file.name)] > 1) {
            file.name += fs::path(file.path).extension().string();
        }
        std::string unique = file.name;
        for (int number = 2; !taken.insert(plain(unique)).second; ++number) {
            unique = file.name + "-" + std::to_string(number);
        }
        file.name = unique;
    }
    return std::move(files_);
}
} // namespace

const InputFormat* inputFormatFor(std::string_view path) {
    const std::string extension = lower(fs::path(path).extension().string());
    for (const InputFormat* format : inputFormats()) {
        const std::string known = " " + std::string(format->extensions) + " ";
        if (!extension.empty() && known.find(" " + extension + " ") != std::string::npos) {
            return format;
        }
    }
    return nullptr;
}

std::vector<InputFile> findInputs(const std::vector<std::string>& paths, Diagnostics& diagnostics) {
    Finder finder(diagnostics);
    for (const std::string& path : paths) {
        finder.find(path);
    }
    return finder.take();
}
} // namespace tenure
