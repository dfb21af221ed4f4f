// Asks RE2 what it thinks of a pattern, in the author's words.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace tenure {
struct PatternProblem;

/// The pattern with every slot and class as one placeholder character: small, so that RE2 compiles
/// it in microseconds whatever the classes hold, and close enough to the source for its messages.
struct PatternSketch {
    std::string text;
    std::vector<std::string> sources; ///< "{person}" of each placeholder

    /// A new placeholder for the braces that `source` ends with.
    std::string placeholder(std::string_view source);

    /// Text of the sketch as the author wrote it.
    [[nodiscard]] std::string readable(std::string_view sketched) const;
};

/// Appends a problem when RE2 refuses the pattern, when it matches whatever the text is, or
/// nothing.
void probe(const PatternSketch& sketch, std::string_view pattern,
           std::vector<PatternProblem>& problems);

/// Whether the pattern matches any words: "\\w+". Beside a match that may be meant, as the match it
/// is not.
bool matchesAnyWords(const PatternSketch& sketch);
} // namespace tenure
