// What `tenure rules` does, an action each. All print on standard output and give the exit code.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "cli/answer_options.h"
#include "tenure/rules.h"

namespace tenure {
struct RulesOptions {
    std::string action;
    std::vector<std::string> arguments;
    std::string folder; ///< empty: the installation's
    std::vector<std::string> packs;
    std::vector<std::string> gazetteers;
    bool all = false;
    std::string title, author, date; ///< of the text to explain
    AnswerOptions answer;
};

/// For the actions that need sound rules. Null when there are none; says so.
std::shared_ptr<const RuleSet> loadOrComplain(const RulesOptions& options);

/// Loads the rules and says what is wrong with them: exit code 2 when anything is.
int checkRules(const RulesOptions& options);
/// One row a rule; with an argument, the rule of that name or those whose names begin so.
int listRules(const RulesOptions& options);
/// Runs the examples: exit code 1 when one fails.
int testRules(const RulesOptions& options);
/// Shows mentions, the lifted sentence, rules that fired and those that nearly did.
int explainText(const RulesOptions& options);
/// Says what keeps a text from giving a fact.
int explainAbsence(const RulesOptions& options);
/// Hits and time of each rule on texts.
int profileOnTexts(const RulesOptions& options);
/// Facts that a change of rules gains, loses or dates anew: exit code 1 when there are any.
int diffOnTexts(const RulesOptions& options);
/// Sentences that look as if they said a fact but give none.
int showSilent(const RulesOptions& options);
int showMutants(const RulesOptions& options);
/// Writes the skeleton of a rule.
int newRule(const RulesOptions& options);
} // namespace tenure
