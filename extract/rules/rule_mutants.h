// Rules with one part taken out, checked like any rule.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/rules/rule.h"
#include "extract/rules/rule_loader.h"

namespace tenure {
struct RuleMutant {
    Rule rule;
    std::string change; ///< "match without 'the'", "without unless 'will'"
};

/// All mutants of a rule that are rules themselves: those that the checker refuses are left out.
struct MutatedRule {
    Rule rule;
    std::vector<RuleMutant> mutants;
};

/// A part of a phrase taken out, and the rules that hold the phrase, so changed.
struct MutatedPhrase {
    std::string name, file;
    int line = 0;
    std::string change;
    std::vector<Rule> rules;
};

std::vector<MutatedPhrase> mutantsOfPhrases(std::span<const RuleSource> sources,
                                            const WordListLookup& lists);

/// The rules whose name begins with `only`, by name. The sources must be sound.
std::vector<MutatedRule> mutantsOfRules(std::span<const RuleSource> sources,
                                        const WordListLookup& lists, std::string_view only);
} // namespace tenure
