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
    std::string title, author, date; ///< of the text to explain
    AnswerOptions answer;
};

/// Loads the rules and says what is wrong with them: exit code 2 when anything is.
int checkRules(const RulesOptions& options);
/// One row a rule; with an argument, those whose name begins so.
int listRules(const RulesOptions& options);
/// Runs the examples: exit code 1 when one fails.
int testRules(const RulesOptions& options);
/// Shows mentions, the lifted sentence, rules that fired and those that nearly did.
int explainText(const RulesOptions& options);
/// Says what keeps a text from giving a fact.
int explainAbsence(const RulesOptions& options);
} // namespace tenure
