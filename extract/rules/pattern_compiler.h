// One pattern of the rule language to RE2 syntax: slots, lists, word classes, gaps, free text.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "extract/rules/rule.h"
#include "extract/rules/word_classes.h"

namespace tenure {
/// What is wrong with a pattern: a code of ruleDiagnostics(), and the piece of the pattern.
struct PatternProblem {
    std::string code;
    std::string part;
    std::string message;
    std::string hint;
};

struct CompiledPattern {
    std::string regex;              ///< RE2, slots as capturing groups
    std::string filter;             ///< RE2 without groups; matches wherever `regex` does
    std::vector<PatternSlot> slots; ///< empty for a pattern that only tests
    std::vector<PatternStep> steps;
    std::vector<PatternProblem> problems;
    bool anyWords = false; ///< it matches whatever words stand there
};

enum class PatternUse {
    Binds, ///< its slots become bindings
    Tests  ///< only whether it matches counts: a kind may stand twice
};

CompiledPattern compilePattern(std::string_view pattern, PatternUse use, WordClasses& classes,
                               ClassScope scope);
} // namespace tenure
