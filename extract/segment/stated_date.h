// The date that a title, a heading or a first line states in full.
#pragma once
#include <optional>
#include <string_view>

#include "extract/segment/segment_rules.h"
#include "tenure/date.h"

namespace tenure {
/// The first date of the line that has at least a month and a year ("4 to 9 March 2020" gives
/// 2020-03). Nothing when there is none: "25 May" has no year.
std::optional<Date> statedDate(std::string_view line, const SegmentRules& rules);

/// The same for a line that must speak of the document: "Date held: 4th May 2012", not "born 4 May
/// 1912".
std::optional<Date> documentDate(std::string_view line, const SegmentRules& rules);

/// The date in an address or a file name: ".../2016/09/20/...", "2017-09-13.md".
std::optional<Date> dateInPath(std::string_view path);
} // namespace tenure
