// JSON lines: one document a line, {"id", "title", "date", "author", "url", "language", "text"}.
#include <algorithm>
#include <optional>
#include <set>

#include <nlohmann/json.hpp>

#include "extract/source/decode.h"
#include "extract/source/json_text.h"
#include "extract/source/metadata_json.h"
#include "extract/source/text_source.h"
#include "tenure/reader.h"

namespace tenure {
namespace {
using Json = nlohmann::json;

class Reader {
public:
    Reader(const std::string& path, const Decoded& decoded, Diagnostics& diagnostics)
        : path_(path), decoded_(decoded), diagnostics_(diagnostics), stem_(stemOf(path)) {}

    std::vector<SourceText> read();

private:
    void readLine(std::size_t begin, std::size_t end);
    void fail(const char* code, int column, std::string message, std::string hint);
    std::string nameOf(const Json& document);

    const std::string& path_;
    const Decoded& decoded_;
    Diagnostics& diagnostics_;
    std::string stem_;
    int line_ = 0;
    std::set<std::string> names_;
    std::vector<SourceText> sources_;
};

void Reader::fail(const char* code, int column, std::string message, std::string hint) {
    diagnostics_.add({.code = code,
                      .file = path_,
                      .line = line_,
                      .column = column,
                      .message = std::move(message),
                      .hint = std::move(hint)});
}

// "file#id", or "file#line" when the document has no id or one that was there before.
std::string Reader::nameOf(const Json& document) {
    std::string id = std::to_string(line_);
    if (const auto given = document.find("id"); given != document.end()) {
        if (given->is_string() && !given->get_ref<const std::string&>().empty()) {
            id = given->get<std::string>();
        } else if (given->is_number_integer()) {
            id = given->dump();
        }
    }
    if (!names_.insert(id).second) {
        diagnostics_.add({.code = "reader.duplicate-id",
                          .severity = Severity::Warning,
                          .file = path_,
                          .line = line_,
                          .message = "the id '" + id + "' was used before",
                          .hint = "Ids of one file must differ; the line's number is added here."});
        id += '-' + std::to_string(line_);
        names_.insert(id);
    }
    return stem_ + '#' + id;
}

void Reader::readLine(std::size_t begin, std::size_t end) {
    const std::string_view line = std::string_view(decoded_.text).substr(begin, end - begin);
    if (line.find_first_not_of(" \t") == std::string_view::npos) {
        return;
    }
    Json document;
    try {
        document = Json::parse(line);
    } catch (const Json::parse_error& error) {
        const Place place = LineIndex(line).at(error.byte > 0 ? error.byte - 1 : 0);
        fail("reader.bad-json", place.column, "this line is no valid JSON",
             "Each line must be one whole object {...}; the line is left out.");
        return;
    }
    const std::optional<Span> text =
        document.is_object() ? jsonStringOf(line, "text") : std::nullopt;
    if (!text) {
        fail("reader.no-text", 1, "this line has no \"text\" that is a string",
             "Write {\"id\": ..., \"title\": ..., \"date\": ..., \"author\": ..., \"url\": ..., "
             "\"text\": ...}.");
        return;
    }
    SourceText source;
    source.path = path_;
    source.name = nameOf(document);
    for (const auto& [key, value] : document.items()) {
        readField(key, value, {path_, line_}, source.metadata, diagnostics_);
    }
    OffsetMap toLine;
    decodeJsonString(text->in(line), begin + text->begin, source.text, toLine);
    source.map = toLine.after(decoded_.map, source.text.size());
    if (source.text.find_first_not_of(" \t\r\n") == std::string::npos) {
        fail("reader.empty-file", 1, "the \"text\" of this line is empty", "Remove the line.");
        return;
    }
    sources_.push_back(std::move(source));
}

std::vector<SourceText> Reader::read() {
    const std::string& text = decoded_.text;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        ++line_;
        readLine(begin, end);
        begin = end + 1;
    }
    return std::move(sources_);
}

std::vector<SourceText> readJsonLines(std::string_view bytes, const std::string& path,
                                      Diagnostics& diagnostics) {
    const auto decoded = decode(bytes, path, diagnostics);
    if (!decoded) {
        return {};
    }
    return Reader(path, *decoded, diagnostics).read();
}
} // namespace

extern const InputFormat readerJsonl;
const InputFormat readerJsonl{.name = "jsonl",
                              .extensions = ".jsonl .ndjson",
                              .summary = "JSON lines: one document a line, with its metadata",
                              .read = readJsonLines};
} // namespace tenure
