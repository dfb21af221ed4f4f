// PDF, by way of poppler: the words of the pages. Built without poppler it says so.
#include <limits>
#include <memory>
#include <mutex>

#include "extract/source/page_text.h"
#include "extract/source/text_source.h"
#include "extract/source/utf8.h"
#include "tenure/reader.h"

#ifdef TENURE_HAS_POPPLER
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>
#endif

namespace tenure {
namespace {
void fail(const char* code, const std::string& path, std::string message, std::string hint,
          Diagnostics& diagnostics) {
    diagnostics.add(
        {.code = code, .file = path, .message = std::move(message), .hint = std::move(hint)});
}

#ifdef TENURE_HAS_POPPLER
// No minutes are longer; a file that claims more is broken, or made to keep us busy.
constexpr int mostPages = 20'000;
constexpr std::size_t mostText = std::size_t{64} << 20U;

std::string utf8(const poppler::ustring& text) {
    const poppler::byte_array bytes = text.to_utf8();
    const std::string_view raw(bytes.data(), bytes.size());
    std::string out;
    for (std::size_t i = 0; i < raw.size();) {
        const DecodedPoint point = codePointAt(raw, i);
        appendUtf8(out, point.value);
        i += point.length;
    }
    return out;
}

PageWords wordsOf(const poppler::page& page) {
    PageWords words;
    for (const poppler::text_box& box : page.text_list(poppler::page::text_list_include_font)) {
        PageWord word;
        word.text = utf8(box.text());
        if (word.text.empty()) {
            continue;
        }
        const poppler::rectf place = box.bbox();
        word.left = place.left();
        word.right = place.right();
        word.top = place.top();
        word.bottom = place.bottom();
        if (box.has_font_info()) {
            word.size = box.get_font_size();
            word.bold = box.get_font_name().find("Bold") != std::string::npos;
        }
        words.push_back(std::move(word));
    }
    return words;
}

// All pages, those that cannot be read as empty ones, so that pages keep their numbers.
std::vector<PageWords> pagesOf(const poppler::document& document, const std::string& path,
                               Diagnostics& diagnostics) {
    std::vector<PageWords> pages;
    std::size_t size = 0;
    int broken = 0;
    const int count = document.pages();
    for (int number = 0; number < count && number < mostPages && size < mostText; ++number) {
        const std::unique_ptr<poppler::page> page(document.create_page(number));
        pages.push_back(page ? wordsOf(*page) : PageWords());
        broken += page ? 0 : 1;
        for (const PageWord& word : pages.back()) {
            size += word.text.size();
        }
    }
    if (broken > 0 || static_cast<int>(pages.size()) < count) {
        diagnostics.add(
            {.code = "reader.pdf-pages",
             .severity = Severity::Warning,
             .file = path,
             .message = std::to_string(count - static_cast<int>(pages.size()) + broken) + " of " +
                        std::to_string(count) + " pages could not be read",
             .hint = "The file is damaged or too large; the other pages were read."});
    }
    return pages;
}

std::unique_ptr<poppler::document> open(std::string_view bytes) {
    // Poppler's own messages would go to the screen.
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
        return nullptr;
    }
    return std::unique_ptr<poppler::document>(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
}

std::vector<SourceText> readPdf(std::string_view bytes, const std::string& path,
                                Diagnostics& diagnostics) {
    // Its fonts and settings are shared by all documents.
    static std::mutex one;
    const std::lock_guard lock(one);
    const auto document = open(bytes);
    if (document == nullptr) {
        fail("reader.pdf-broken", path, "this is no PDF, or a damaged one",
             "Open it in a viewer and save or print it to a new file.", diagnostics);
        return {};
    }
    if (document->is_locked()) {
        fail("reader.pdf-locked", path, "the PDF is encrypted and asks for a password",
             "Save a copy without the password.", diagnostics);
        return {};
    }
    SourceText source;
    source.path = path;
    source.name = stemOf(path);
    source.text = textOfPages(pagesOf(*document, path, diagnostics), source.places);
    if (source.text.find_first_not_of(" \n") == std::string::npos) {
        fail("reader.pdf-no-text", path, "the PDF holds no text, only pictures of pages or nothing",
             "Run text recognition on it first, for instance: ocrmypdf IN.pdf OUT.pdf",
             diagnostics);
        return {};
    }
    return {std::move(source)};
}
#else
std::vector<SourceText> readPdf(std::string_view /*bytes*/, const std::string& path,
                                Diagnostics& diagnostics) {
    fail("reader.pdf-left-out", path, "this tenure was built without PDF",
         "Build it with poppler (Debian: libpoppler-cpp-dev) and TENURE_PDF=ON, or convert the "
         "file: pdftotext FILE.pdf",
         diagnostics);
    return {};
}
#endif
} // namespace

extern const InputFormat readerPdf;
const InputFormat readerPdf{.name = "pdf",
                            .extensions = ".pdf",
                            .summary = "PDF with a text layer; evidence names the page",
                            .read = readPdf};
} // namespace tenure
