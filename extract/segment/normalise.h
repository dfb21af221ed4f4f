// Makes the characters of a text plain, whatever editor it came from.
#pragma once
#include <string>
#include <string_view>

#include "tenure/span.h"

namespace tenure {
/// A text and the way back to what it was made of.
struct MappedText {
    std::string text;
    OffsetMap map;
};

/// Odd spaces become ' ', curly quotes straight ones, ligatures letters; soft hyphens, zero-width,
/// private-use and control characters go; character references of HTML are read. En and em dashes
/// stay. A tab stays a tab (it may indent a list item). The result is valid UTF-8.
MappedText normalise(std::string_view text);
} // namespace tenure
