// Whether an HTML file is fit for the parser, whose cost grows with the square of some of its
// parts.
#pragma once
#include <string>
#include <string_view>

#include "tenure/span.h"

namespace tenure {
/// False when elements are nested, or the attributes of one tag pile up, beyond anything that a
/// page for readers has: there the parser would be slow or overflow the stack.
bool isFitForParser(std::string_view html);

/// The text of a page without its tags, for files that are not fit.
void appendWithoutTags(std::string_view html, std::string& out, OffsetMap& map);

/// True when the head of the file names Windows-1252 or Latin 1 as its encoding.
bool saysWindows1252(std::string_view bytes);
} // namespace tenure
