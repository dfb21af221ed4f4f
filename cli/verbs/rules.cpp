// `tenure rules`: tools for those who write rules.
#include <map>
#include <memory>
#include <string>

#include <CLI/App.hpp>

#include "cli/choice.h"
#include "cli/rules_actions.h"
#include "cli/verb.h"

namespace tenure {
namespace {
using Action = int (*)(const RulesOptions&);

const std::map<std::string, Action>& actions() {
    static const std::map<std::string, Action> all = {
        {"check", checkRules},    {"list", listRules},         {"test", testRules},
        {"explain", explainText}, {"why-not", explainAbsence}, {"profile", profileOnTexts},
        {"diff", diffOnTexts},    {"silent", showSilent},      {"new", newRule},
        {"mutate", showMutants}};
    return all;
}

Run setUp(CLI::App& app) {
    const auto options = std::make_shared<RulesOptions>();
    std::vector<std::string> names;
    for (const auto& [name, unused] : actions()) {
        names.push_back(name);
    }
    app.add_option("ACTION", options->action, listed(names))->required()->check(oneOf(names));
    app.add_option("ARG", options->arguments,
                   "list, test, mutate: the rule of this name, or all whose names begin so; "
                   "explain: a sentence, or - for "
                   "standard input; why-not: a sentence and the fact expected; profile, silent: "
                   "files and folders; diff: OLD NEW PATH..., each of OLD and NEW a folder of "
                   "rules or - for the shipped ones; new: FAMILY.NAME");
    app.add_option("--rules", options->packs, "a further folder of rules; may be repeated")
        ->type_name("DIR")
        ->allow_extra_args(false);
    app.add_option("--gazetteer", options->gazetteers,
                   "names of people and bodies (TSV or Popolo JSON); may be repeated")
        ->type_name("FILE")
        ->allow_extra_args(false);
    app.add_option("--base", options->folder, "the rules to begin with (default: the shipped ones)")
        ->type_name("DIR");
    app.add_flag("--all", options->all,
                 "mutate: parts that are noticed, too, and by the examples of which lines");
    app.add_option("--date", options->date, "the text's date, such as 2016-09")->type_name("DATE");
    app.add_option("--title", options->title, "the text's title")->type_name("TEXT");
    app.add_option("--author", options->author, "the text's author")->type_name("NAME");
    addAnswerOptions(app, options->answer, false);
    return [options] { return actions().at(options->action)(*options); };
}
} // namespace

extern const Verb verbRules;
const Verb verbRules = {
    "rules", "Check, test, explain and measure rules",
    "tenure rules check --rules my-rules/\n"
    "tenure rules explain \"Ann Lee was elected chair of the Parks Committee.\"\n"
    "tenure rules profile minutes/\n"
    "tenure rules diff - my-rules/ minutes/\n"
    "tenure rules why-not \"Ann Lee may chair it.\" \"tenure: Ann Lee | chair\"",
    setUp};
} // namespace tenure
