// Cuts a text into blocks and sections.
#pragma once
#include <string_view>
#include <vector>

#include "extract/segment/lines.h"
#include "extract/segment/segment_rules.h"
#include "tenure/document.h"

namespace tenure {
/// Fills text, map, blocks and sections of `document` from the lines of a normalised text;
/// `document.map` then leads to that text. The title and authors in `document.metadata` help to
/// tell headings.
void cutBlocks(std::string_view text, const std::vector<Line>& lines, const SegmentRules& rules,
               Document& document);
} // namespace tenure
