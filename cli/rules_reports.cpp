// The actions of `tenure rules` that read texts or write a rule.
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iostream>
#include <ostream>

#include "cli/files.h"
#include "cli/rules_actions.h"
#include "cli/terminal.h"
#include "tenure/export.h"
#include "tenure/query.h"
#include "tenure/reader.h"
#include "tenure/rule_tools.h"

namespace tenure {
namespace {
namespace fs = std::filesystem;

constexpr int exitNothing = 1;
constexpr int exitUsage = 2;
constexpr int exitBadData = 3;

// What the arguments from `first` on name. Throws when they name nothing.
std::vector<InputFile> filesOf(const RulesOptions& options, std::size_t first,
                               Diagnostics& diagnostics) {
    if (options.arguments.size() <= first) {
        throw BadQuestion("'rules " + options.action + "' needs files or folders to read");
    }
    return findInputs(
        {options.arguments.begin() + static_cast<std::ptrdiff_t>(first), options.arguments.end()},
        diagnostics);
}

int report(const Diagnostics& diagnostics, int status) {
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        std::cerr << render(diagnostic) << '\n';
    }
    return diagnostics.hasErrors() ? exitBadData : status;
}

std::string remark(const RuleUse& use) {
    if (use.shadowed()) {
        return "always shadowed";
    }
    return use.hits == 0 ? "never fires" : "";
}

// A whole set of rules has sections; a pack goes on top of the shipped rules.
RulesOptions withRules(RulesOptions options, const std::string& folder) {
    if (folder == "-") {
        return options;
    }
    std::error_code none;
    if (fs::is_directory(fs::path(folder) / "sections", none)) {
        options.folder = folder;
    } else {
        options.packs.push_back(folder);
    }
    return options;
}
} // namespace

int profileOnTexts(const RulesOptions& options) {
    const auto rules = loadOrComplain(options);
    if (rules == nullptr) {
        return exitUsage;
    }
    Diagnostics diagnostics;
    auto uses = profileRules(rules, filesOf(options, 0, diagnostics), diagnostics);
    std::ranges::stable_sort(uses, [](const RuleUse& a, const RuleUse& b) {
        return a.hits != b.hits ? a.hits > b.hits : a.rule->name < b.rule->name;
    });
    AnswerTable table;
    table.columns = {"rule", "hits", "remark", "alone", "microseconds"};
    for (const RuleUse& use : uses) {
        table.rows.push_back(
            {{use.rule->name, std::to_string(use.hits), remark(use), std::to_string(use.alone),
              std::to_string(std::llround(use.microseconds))},
             {},
             {},
             {}});
    }
    return report(diagnostics, printAnswer(table, nullptr, options.answer, "rules"));
}

int diffOnTexts(const RulesOptions& options) {
    if (options.arguments.size() < 3) {
        throw BadQuestion("'rules diff' needs two folders of rules and texts\n"
                          "    tenure rules diff - my-rules/ minutes/");
    }
    const auto before = loadOrComplain(withRules(options, options.arguments[0]));
    const auto after = loadOrComplain(withRules(options, options.arguments[1]));
    if (before == nullptr || after == nullptr) {
        return exitUsage;
    }
    Diagnostics diagnostics;
    const auto changes = diffRules(before, after, filesOf(options, 2, diagnostics), diagnostics);
    for (const FactChange& change : changes) {
        std::cout << change.change << "  " << printable(change.fact) << '\n';
        if (!change.before.empty()) {
            std::cout << "    was   " << printable(change.before) << '\n';
        }
        std::cout << "    " << change.path << ":" << change.evidence.line << " ["
                  << change.evidence.rule << "] " << printable(change.evidence.quote) << '\n';
    }
    for (const char* kind : {"gained", "lost", "re-dated"}) {
        std::cout << std::ranges::count(changes, kind, &FactChange::change) << " " << kind
                  << (std::string_view(kind) == "re-dated" ? "\n" : ", ");
    }
    flushOutput();
    return report(diagnostics, changes.empty() ? 0 : exitNothing);
}

// Of how many parts the examples of the rules have to notice that they are gone.
int showMutants(const RulesOptions& options) {
    constexpr std::size_t wantedPercent = 90;
    const auto rules = loadOrComplain(options);
    if (rules == nullptr) {
        return exitUsage;
    }
    const std::string folder = options.folder.empty() ? RuleSet::defaultFolder() : options.folder;
    const std::string only = options.arguments.empty() ? "" : options.arguments.front();
    const auto results = mutateRules(rules, folder, options.packs, only);
    std::size_t caught = 0;
    for (const MutantResult& one : results) {
        caught += one.caught() ? 1U : 0U;
        if (!one.caught() || options.all) {
            std::cout << one.file << ":" << one.line << ": " << one.rule << ": "
                      << printable(one.change);
            for (const int line : one.caughtBy) {
                std::cout << (line == one.caughtBy.front() ? ": noticed by " : ", ") << line;
            }
            std::cout << '\n';
        }
    }
    std::cout << results.size() << " mutants, " << caught << " caught";
    if (!results.empty()) {
        std::cout << " (" << caught * 100 / results.size() << "%)";
    }
    std::cout << '\n';
    flushOutput();
    return !results.empty() && caught * 100 >= results.size() * wantedPercent ? 0 : exitNothing;
}

int showSilent(const RulesOptions& options) {
    const auto rules = loadOrComplain(options);
    if (rules == nullptr) {
        return exitUsage;
    }
    Diagnostics diagnostics;
    const auto files = filesOf(options, 0, diagnostics);
    const auto sentences = silentSentences(rules, files, diagnostics);
    AnswerTable table;
    table.columns = {"place", "holds", "sentence", "rules see"};
    for (const SilentSentence& sentence : sentences) {
        table.rows.push_back({{sentence.path + ":" + std::to_string(sentence.line), sentence.reason,
                               sentence.text, sentence.lifted},
                              {},
                              {},
                              {}});
    }
    return report(diagnostics, printAnswer(table, nullptr, options.answer, "rules"));
}

namespace {
// What `rules check` would refuse, or not take for a rule, is refused here.
void checkName(const std::string& name) {
    const std::size_t dot = name.find('.');
    const auto plain = [](std::string_view part) {
        return !part.empty() && part.front() >= 'a' && part.front() <= 'z' &&
               part.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") ==
                   std::string_view::npos;
    };
    if (dot == std::string::npos || !plain(name.substr(0, dot)) || !plain(name.substr(dot + 1))) {
        throw BadQuestion("'rules new' needs a name such as roles.takes_the_chair\n"
                          "    Small letters, digits and _, a letter first; the family before the "
                          "dot.");
    }
    const std::string family = name.substr(0, dot);
    for (const char* other : {"words", "people", "bodies", "dates", "sections"}) {
        if (family == other) {
            throw BadQuestion("the folder '" + family +
                              "' holds no rules but files of another form" +
                              "\n    Choose another family, such as roles or decisions.");
        }
    }
}
} // namespace

int newRule(const RulesOptions& options) {
    const std::string name = options.arguments.empty() ? "" : options.arguments.front();
    checkName(name);
    const std::size_t dot = name.find('.');
    const fs::path folder(options.packs.empty() ? "my-rules" : options.packs.front());
    const fs::path file = folder / name.substr(0, dot) / (name.substr(dot + 1) + ".yaml");
    if (fs::exists(file)) {
        throw BadQuestion("'" + file.generic_string() + "' is there already");
    }
    std::error_code failed;
    fs::create_directories(file.parent_path(), failed);
    if (failed) {
        throw Error("cannot make the folder '" + file.parent_path().generic_string() +
                    "': " + failed.message());
    }
    writeAtomically(file.generic_string(), [&](std::ostream& out) {
        out << "# docs/rules.md is the manual. Fill in what stands in capitals.\n"
               "rules:\n- name: "
            << name.substr(dot + 1)
            << "\n  about: ONE SENTENCE.\n"
               "  # The sentence as rules see it: tenure rules explain \"A SENTENCE\" shows it.\n"
               "  match: \"{person} WORDS {role} of (?:the )?{body}(?: from {date})?\"\n"
               "  # unless: [\"{modal} WORDS\"]   # silent where this matches too\n"
               "  emit:\n"
               "  - tenure: {person: person, role: role, body: body, status: started, "
               "start: date}\n"
               "  # The examples are the tests: two or more that give the fact ...\n"
               "  yes:\n"
               "  - text: \"Mira Holt WORDS chair of the Harbour Trust.\"\n"
               "    facts: [\"tenure: Mira Holt | chair | Harbour Trust | started\"]\n"
               "  - text: \"Owen Pike WORDS treasurer of the Quay Committee.\"\n"
               "    facts: [\"tenure: Owen Pike | treasurer | Quay Committee | started\"]\n"
               "  # ... and a near miss on which the rule must stay silent: a plan, a wish, "
               "another "
               "meaning.\n"
               "  no: [\"Mira Holt may one day chair the Harbour Trust.\"]\n";
    });
    std::cout << "Wrote " << file.generic_string() << "\n"
              << "Fill it in, then: tenure rules test " << name << " --rules "
              << folder.generic_string() << '\n';
    flushOutput();
    return 0;
}
} // namespace tenure
