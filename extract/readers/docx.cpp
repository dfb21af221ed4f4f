// Word documents (.docx): a zip archive, in it the text as XML.
#include <map>
#include <optional>
#include <pugixml.hpp>

#include "extract/source/text_source.h"
#include "extract/source/utf8.h"
#include "extract/source/word_text.h"
#include "extract/source/zip_parts.h"
#include "tenure/reader.h"

namespace tenure {
namespace {
struct Reader {
    const std::string& path;
    Diagnostics& diagnostics;

    void fail(const char* code, std::string message, std::string hint) const {
        diagnostics.add(
            {.code = code, .file = path, .message = std::move(message), .hint = std::move(hint)});
    }

    [[nodiscard]] std::vector<SourceText> read(std::string_view bytes) const;
    void explain(std::string_view bytes, ZipParts::Problem problem) const;
};

void Reader::explain(std::string_view bytes, ZipParts::Problem problem) const {
    // A document with a password is no zip archive but an older kind of container.
    constexpr std::string_view container = "\xD0\xCF\x11\xE0";
    if (problem == ZipParts::Problem::Encrypted || bytes.starts_with(container)) {
        fail("reader.docx-locked", "the document is encrypted, or of Word before 2007",
             "Open it in a word processor and save a copy as .docx without a password.");
    } else if (problem == ZipParts::Problem::TooLarge) {
        fail("reader.docx-too-large", "the document unpacks to more than 64 MB of text",
             "No honest one does; if this one is, split it.");
    } else {
        fail("reader.docx-broken", "this is no Word document, or a damaged one",
             "Open it in a word processor and save it again as .docx.");
    }
}

// pugixml reads no external entities and expands none of its own: nothing in the file can reach out
// or grow.
bool parse(const std::string& xml, pugi::xml_document& document) {
    return static_cast<bool>(document.load_buffer(
        xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata_single));
}

// pugixml keeps the bytes as they are.
std::string valid(const std::string& text, std::vector<std::uint32_t>& starts) {
    std::string out;
    std::size_t next = 0;
    for (std::size_t i = 0; i < text.size();) {
        for (; next < starts.size() && starts[next] <= i; ++next) {
            starts[next] = static_cast<std::uint32_t>(out.size());
        }
        const DecodedPoint point = codePointAt(text, i);
        appendUtf8(out, point.value);
        i += point.length;
    }
    for (; next < starts.size(); ++next) {
        starts[next] = static_cast<std::uint32_t>(out.size());
    }
    return out;
}

std::vector<SourceText> Reader::read(std::string_view bytes) const {
    const ZipParts parts(bytes);
    ZipParts::Problem problem = ZipParts::Problem::Damaged;
    const auto content = parts.isOpen() ? parts.read("word/document.xml", problem) : std::nullopt;
    pugi::xml_document document;
    if (!content || !parse(*content, document)) {
        explain(bytes, content ? ZipParts::Problem::Damaged : problem);
        return {};
    }
    std::map<std::string, int> headings;
    pugi::xml_document styles;
    if (const auto xml = parts.read("word/styles.xml", problem); xml && parse(*xml, styles)) {
        headings = headingStyles(styles);
    }
    SourceText source;
    source.path = path;
    source.name = stemOf(path);
    source.text = valid(textOfWord(document, headings, source.places), source.places);
    if (source.text.find_first_not_of(" \n") == std::string::npos) {
        diagnostics.add({.code = "reader.empty-file",
                         .file = path,
                         .message = "the document holds no text",
                         .hint = "Pictures of pages need text recognition first."});
        return {};
    }
    return {std::move(source)};
}

std::vector<SourceText> readDocx(std::string_view bytes, const std::string& path,
                                 Diagnostics& diagnostics) {
    return Reader{path, diagnostics}.read(bytes);
}
} // namespace

extern const InputFormat readerDocx;
const InputFormat readerDocx{.name = "docx",
                             .extensions = ".docx",
                             .summary = "Word documents; evidence names the paragraph",
                             .read = readDocx};
} // namespace tenure
