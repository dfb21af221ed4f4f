// Case folding for look-ups: lower case, accents kept.
#pragma once
#include <string>
#include <string_view>

namespace tenure {
/// Lower case for ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic; other bytes unchanged.
std::string foldCase(std::string_view text);

/// The same into `out`, which keeps its memory.
void foldCaseInto(std::string_view text, std::string& out);
} // namespace tenure
