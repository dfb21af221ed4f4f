// The author whom the last lines of a text name, for a text that says "I".
#pragma once
#include <string>
#include <vector>

#include "extract/segment/segment_rules.h"
#include "tenure/document.h"

namespace tenure {
/// "Ann Lee and Bo Hart" are two authors, where each part is a full name.
std::vector<std::string> partedAuthors(const std::vector<std::string>& authors,
                                       const SegmentRules& rules);

/// Empty when the text does not speak of itself or names nobody. A handle ("@RuthOkaforUK") counts
/// when the text has the name that it is made of.
std::string statedAuthor(const Document& document, const SegmentRules& rules);
} // namespace tenure
