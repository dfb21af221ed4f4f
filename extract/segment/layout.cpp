// Tells from the line breaks of a text as a whole what a single one means.
#include <algorithm>

#include "extract/segment/raw_blocks.h"

namespace tenure {
namespace {
// Too wide for a page: such a line is a paragraph.
constexpr std::size_t widestPage = 135;

struct Counts {
    int pairs = 0;  // neighbouring lines
    int lower = 0;  // the second goes on in lower case
    int spaced = 0; // pairs over one blank line, and those of them that go on
    int spacedLower = 0;
    int blank = 0;
    int full = 0;                    // lines with text
    std::vector<std::size_t> widths; // of lines that the next one goes on with
};

void count(std::string_view text, const Line& before, const Line& line, bool overBlank,
           Counts& counts) {
    if (before.kind != LineKind::Plain && before.kind != LineKind::Bullet) {
        return;
    }
    const LineShape above = edgesOf(before.span.in(text));
    const bool goesOn =
        edgesOf(line.span.in(text)).startsLower && !above.endsSentence() && above.last != ':';
    (overBlank ? counts.spaced : counts.pairs) += 1;
    (overBlank ? counts.spacedLower : counts.lower) += goesOn ? 1 : 0;
    // The lines that ran out of page tell how wide it is; addresses do not wrap.
    const std::size_t width = before.span.size() + static_cast<std::size_t>(before.indent);
    if (goesOn && width <= widestPage &&
        before.span.in(text).find("://") == std::string_view::npos) {
        counts.widths.push_back(width);
    }
}
} // namespace

Layout layoutOf(std::string_view text, const std::vector<Line>& lines) {
    Counts counts;
    const Line* before = nullptr;
    int blanks = 0;
    for (const Line& line : lines) {
        if (line.kind == LineKind::Blank) {
            ++counts.blank;
            ++blanks;
            continue;
        }
        ++counts.full;
        if (before != nullptr && line.kind == LineKind::Plain && blanks <= 1) {
            count(text, *before, line, blanks == 1, counts);
        }
        before = &line;
        blanks = 0;
    }
    Layout layout;
    layout.wrapped = counts.lower >= 2 && counts.lower * 5 >= counts.pairs;
    layout.spaced = counts.spacedLower >= 5 && counts.spacedLower * 5 >= counts.spaced;
    layout.tiny = counts.pairs <= 2;
    layout.blanks = counts.blank * 12 >= counts.full;
    std::vector<std::size_t>& widths = counts.widths;
    if (!widths.empty()) {
        const auto nearWidest =
            widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 19 / 20);
        std::ranges::nth_element(widths, nearWidest);
        layout.width = *nearWidest;
    }
    return layout;
}
} // namespace tenure
