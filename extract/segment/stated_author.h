// The author whom the last lines of a text name, for a text that says "I".
#pragma once
#include <string>

#include "extract/segment/segment_rules.h"
#include "tenure/document.h"

namespace tenure {
/// Empty when the text does not speak of itself or names nobody. A handle ("@RuthOkaforUK") counts
/// when the text has the name that it is made of.
std::string statedAuthor(const Document& document, const SegmentRules& rules);
} // namespace tenure
