// Reads the sidecar NAME.meta.json of a text.
#include <nlohmann/json.hpp>

#include "extract/source/metadata.h"
#include "extract/source/metadata_json.h"

namespace tenure {
using Json = nlohmann::json;

void readField(const std::string& key, const Json& value, const MetadataPlace& place,
               Metadata& metadata, Diagnostics& diagnostics) {
    const auto wrong = [&](const char* wanted) {
        diagnostics.add({.code = "reader.bad-metadata",
                         .severity = Severity::Warning,
                         .file = place.file,
                         .line = place.line,
                         .message = "'" + key + "' is left out: it is not " + wanted,
                         .hint = "Write \"" + key + "\": " + wanted + ", or null."});
    };
    if (value.is_null()) {
        return;
    }
    if (key == "author" || key == "authors") {
        const Json list = value.is_array() ? value : Json::array({value});
        for (const Json& name : list) {
            if (name.is_string()) {
                metadata.authors.push_back(name.get<std::string>());
            } else {
                wrong("a text or a list of texts");
            }
        }
        return;
    }
    if (key == "date") {
        // A year may be a bare number.
        const std::string text = value.is_string()           ? value.get<std::string>()
                                 : value.is_number_integer() ? value.dump()
                                                             : std::string();
        if (text.empty()) {
            wrong("a date such as \"2016-09-20\"");
        } else {
            setDate(text, "metadata", place.file, {place.line, 0}, metadata, diagnostics);
        }
        return;
    }
    std::string* const field = key == "title"      ? &metadata.title
                               : key == "url"      ? &metadata.url
                               : key == "language" ? &metadata.language
                                                   : nullptr;
    if (field != nullptr && value.is_string()) {
        *field = value.get<std::string>();
    } else if (field != nullptr) {
        wrong("a text");
    }
}

std::optional<Metadata> readSidecar(std::string_view json, const std::string& file,
                                    Diagnostics& diagnostics) {
    if (json.starts_with("\xEF\xBB\xBF")) {
        json.remove_prefix(3);
    }
    const auto fail = [&](std::size_t offset, const std::string& message) {
        const Place place = LineIndex(json).at(offset);
        diagnostics.add({.code = "reader.bad-sidecar",
                         .file = file,
                         .line = place.line,
                         .column = place.column,
                         .message = message,
                         .hint = "The text is read without it; mend it or remove it."});
    };
    Json root;
    try {
        root = Json::parse(json);
    } catch (const Json::parse_error& error) {
        fail(error.byte > 0 ? error.byte - 1 : 0, "broken JSON in the metadata of a text");
        return std::nullopt;
    }
    if (!root.is_object()) {
        fail(0, "the metadata of a text must be an object {...}");
        return std::nullopt;
    }
    Metadata metadata;
    for (const auto& [key, value] : root.items()) {
        readField(key, value, {file, 0}, metadata, diagnostics);
    }
    return metadata;
}
} // namespace tenure
