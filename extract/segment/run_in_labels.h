// Labels of attendance in the midst of a line: "Present: A, B Apologies: C".
#pragma once
#include <string_view>
#include <vector>

#include "extract/segment/lines.h"
#include "extract/segment/segment_rules.h"

namespace tenure {
/// Cuts lines before such labels, so that each begins a line of its own.
std::vector<Line> cutRunInLabels(std::string_view text, const std::vector<Line>& lines,
                                 const SegmentRules& rules);
} // namespace tenure
