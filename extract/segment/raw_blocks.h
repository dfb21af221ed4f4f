// Lines that belong together, before it is known which of them are headings.
#pragma once
#include <string_view>
#include <vector>

#include "extract/segment/lines.h"
#include "extract/segment/segment_rules.h"
#include "tenure/document.h"

namespace tenure {
/// A block made of the contents of its lines, which are joined with a space (with nothing after a
/// hyphen).
struct RawBlock {
    BlockKind kind = BlockKind::Paragraph;
    std::vector<Span> pieces;
    int level = 0;         ///< heading: 1-6; bullet: columns of indentation
    bool numbered = false; ///< began with "1." or "a)"
    bool afterBlank = false;
    bool beforeBlank = false;
    bool column = false;
};

/// How a text is laid out as a whole: what a line break means in it.
struct Layout {
    bool wrapped = false; ///< lines end where the page ended
    bool spaced = false;  ///< and a blank line stands after each of them
    bool blanks = true;   ///< blank lines part its paragraphs
    bool tiny = false;    ///< too short to tell
    std::size_t width = 0;
};

Layout layoutOf(std::string_view text, const std::vector<Line>& lines);

/// Groups lines into blocks; furniture is set apart.
std::vector<RawBlock> groupLines(std::string_view text, const std::vector<Line>& lines,
                                 const Layout& layout, const SegmentRules& rules);
} // namespace tenure
