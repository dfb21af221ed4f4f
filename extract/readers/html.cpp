// HTML: the article of a page, without what stands round it.
#include <memory>

#include "extract/source/decode.h"
#include "extract/source/html_guard.h"
#include "extract/source/html_metadata.h"
#include "extract/source/html_text.h"
#include "extract/source/text_source.h"
#include "tenure/reader.h"

namespace tenure {
namespace {
std::vector<SourceText> readHtml(std::string_view bytes, const std::string& path,
                                 Diagnostics& diagnostics) {
    const auto decoded = decode(bytes, path, diagnostics, saysWindows1252(bytes));
    if (!decoded) {
        return {};
    }
    SourceText source;
    source.path = path;
    source.name = stemOf(path);
    OffsetMap toDecoded;
    if (isFitForParser(decoded->text)) {
        GumboOptions options = kGumboDefaultOptions;
        options.max_errors = 0;
        const auto destroy = [&options](GumboOutput* output) {
            gumbo_destroy_output(&options, output);
        };
        const std::unique_ptr<GumboOutput, decltype(destroy)> tree(
            gumbo_parse_with_options(&options, decoded->text.data(), decoded->text.size()),
            destroy);
        const GumboNode& article = articleOf(*tree->root);
        source.metadata = htmlMetadata(*tree->root, article);
        appendArticle(article, decoded->text, source.text, toDecoded);
    } else {
        appendWithoutTags(decoded->text, source.text, toDecoded);
        diagnostics.add({.code = "reader.html-too-deep",
                         .severity = Severity::Warning,
                         .file = path,
                         .message = "the page nests elements too deeply to be understood",
                         .hint = "Its tags were only dropped; headings and tables are lost."});
    }
    if (source.text.find_first_not_of(" \n") == std::string::npos) {
        diagnostics.add({.code = "reader.empty-file",
                         .file = path,
                         .message = "the page holds no text",
                         .hint = "A program may have to fill it in: save it from a browser."});
        return {};
    }
    source.map = toDecoded.after(decoded->map, source.text.size());
    return {std::move(source)};
}
} // namespace

extern const InputFormat readerHtml;
const InputFormat readerHtml{.name = "html",
                             .extensions = ".html .htm .xhtml",
                             .summary = "HTML: the article without navigation and comments",
                             .read = readHtml};
} // namespace tenure
