// Reads the YAML front matter at the head of a text.
#include <algorithm>

#include <yaml-cpp/yaml.h>

#include "extract/source/metadata.h"

namespace tenure {
namespace {
constexpr std::size_t longest = 64 * 1024;

// The line that starts at `begin`, without the white space at its end.
std::string_view lineAt(std::string_view text, std::size_t begin) {
    std::string_view line =
        text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) {
        line.remove_suffix(1);
    }
    return line;
}

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    });
    return text;
}

Place placeOf(const YAML::Mark& mark) {
    // The block starts on the file's second line.
    return mark.is_null() ? Place{} : Place{mark.line + 2, mark.column + 1};
}

void addAuthors(const YAML::Node& node, Metadata& metadata) {
    if (node.IsScalar()) {
        metadata.authors.push_back(node.Scalar());
    } else if (node.IsMap() && node["name"] && node["name"].IsScalar()) {
        metadata.authors.push_back(node["name"].Scalar());
    } else if (node.IsSequence()) {
        for (const YAML::Node& one : node) {
            if (!one.IsSequence()) {
                addAuthors(one, metadata);
            }
        }
    }
}

void readField(const std::string& key, const YAML::Node& value, const std::string& file,
               Metadata& metadata, Diagnostics& diagnostics) {
    if (key == "author" || key == "authors" || key == "by" || key == "byline") {
        addAuthors(value, metadata);
    } else if (!value.IsScalar() || value.Scalar().empty() || value.Scalar() == "null") {
        return;
    } else if (key == "date" || (key == "published" && !metadata.date)) {
        if (key == "date" || metadataDate(value.Scalar())) {
            setDate(value.Scalar(), "front matter", file, placeOf(value.Mark()), metadata,
                    diagnostics);
        }
    } else if (key == "title") {
        metadata.title = value.Scalar();
    } else if (key == "url" || key == "canonical_url" || key == "canonical" || key == "link") {
        metadata.url = value.Scalar();
    } else if (key == "lang" || key == "language") {
        metadata.language = value.Scalar();
    }
}
} // namespace

FrontMatter readFrontMatter(std::string_view text, const std::string& file,
                            Diagnostics& diagnostics) {
    if (lineAt(text, 0) != "---") {
        return {};
    }
    const std::size_t begin = text.find('\n') + 1;
    std::size_t at = begin;
    while (at < std::min(text.size(), longest)) {
        const std::string_view line = lineAt(text, at);
        if (line == "---" || line == "...") {
            break;
        }
        at = std::min(text.find('\n', at), text.size() - 1) + 1;
    }
    // Front matter begins with "key:"; a rule over a text does not.
    const std::string_view head = lineAt(text, begin);
    const bool isKey = head.find(':') != std::string_view::npos || head.starts_with('#');
    if (begin == 0 || at >= std::min(text.size(), longest) || !isKey) {
        return {};
    }
    FrontMatter found;
    found.end = std::min(text.find('\n', at), text.size() - 1) + 1;
    try {
        const YAML::Node root = YAML::Load(std::string(text.substr(begin, at - begin)));
        if (!root.IsMap()) {
            return {};
        }
        found.metadata.emplace();
        for (const auto& entry : root) {
            if (entry.first.IsScalar()) {
                readField(lower(entry.first.Scalar()), entry.second, file, *found.metadata,
                          diagnostics);
            }
        }
    } catch (const YAML::Exception& error) {
        const Place place = placeOf(error.mark);
        diagnostics.add({.code = "reader.bad-front-matter",
                         .severity = Severity::Warning,
                         .file = file,
                         .line = place.line,
                         .column = place.column,
                         .message = "the front matter is no valid YAML: " + error.msg,
                         .hint = "The text is read without it; texts with a colon need quotes."});
    }
    return found;
}
} // namespace tenure
