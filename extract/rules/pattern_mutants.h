// Patterns with one part taken out, for asking whether a rule's examples need that part.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace tenure {
struct PatternMutant {
    std::string pattern;
    std::string without; ///< what was taken out
};

/// Without each token (a word, a slot, a sign), each alternative, each optional part; one at a
/// time, in the order of the pattern, none twice.
std::vector<PatternMutant> mutantsOf(std::string_view pattern);
} // namespace tenure
