// What `tenure rules` does, an action each.
#include "cli/rules_actions.h"

#include <algorithm>
#include <iostream>
#include <utility>

#include "cli/files.h"
#include "cli/terminal.h"
#include "tenure/describe.h"
#include "tenure/query.h"
#include "tenure/reader.h"
#include "tenure/rule_tools.h"

namespace tenure {
namespace {
constexpr int exitNothing = 1;
constexpr int exitUsage = 2;
// Rules of which less was followed are no near misses.
constexpr double nearMiss = 0.3;
constexpr std::size_t mostNear = 5;

std::shared_ptr<const RuleSet> load(const RulesOptions& options, Diagnostics& problems) {
    return RuleSet::load(options.folder.empty() ? RuleSet::defaultFolder() : options.folder,
                         options.packs, problems, options.gazetteers);
}

std::string counted(std::size_t count, const std::string& one) {
    return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

Document documentOf(const RulesOptions& options, const RuleSet& rules) {
    SourceText source;
    const std::string& text = options.arguments.front();
    source.path = "text";
    source.name = "text";
    source.text = text == "-" ? readFile("-") : text;
    source.metadata.title = options.title;
    if (!options.author.empty()) {
        source.metadata.authors = {options.author};
    }
    if (!options.date.empty()) {
        source.metadata.date = parseDate(options.date);
        if (!source.metadata.date) {
            throw BadQuestion("'" + options.date +
                              "' is no date\n    Write 2016-09-20, 2016-09 "
                              "or 2016.");
        }
    }
    Diagnostics problems;
    std::vector<Document> documents = prepareDocuments(source, rules, problems);
    if (documents.empty()) {
        throw BadQuestion("the text holds no sentence");
    }
    return std::move(documents.front());
}

// "stopped before {role}: there stands 'by {body}'".
std::string verdict(const RuleNote& rule) {
    if (rule.outcome == "fired") {
        return "fired";
    }
    const std::string there =
        rule.instead.empty() ? "the text ends there" : "there stands '" + rule.instead + "'";
    if (rule.outcome == "stopped") {
        return "stopped before " + rule.obstacle + ": " + there +
               (rule.remedy.empty() ? "" : "; it would fire if it allowed '" + rule.remedy + "'");
    }
    if (rule.outcome == "silenced") {
        return "silenced by unless '" + rule.obstacle + "': " + there;
    }
    if (rule.outcome == "refused") {
        return "refused by the neighbour '" + rule.obstacle + "': " + there;
    }
    if (rule.outcome == "misplaced") {
        return "not here: " + rule.obstacle + " is '" + rule.instead + "'";
    }
    return "a rule before it had taken the words";
}

// A file of a pack as the user can open it; of the shipped rules, below their folder.
const std::string& placeOf(const RuleInfo& rule) {
    return rule.pack > 0 ? rule.path : rule.file;
}

// What came from one of the packs, and what it took the place of.
std::string holdings(const RuleSet& rules, int pack) {
    std::string replaced;
    const auto count = [&](const std::vector<RuleInfo>& infos) {
        std::size_t found = 0;
        for (const RuleInfo& info : infos) {
            found += info.pack == pack ? 1U : 0U;
            if (info.pack == pack && info.replaces) {
                replaced += (replaced.empty() ? "" : ", ") + info.name;
            }
        }
        return found;
    };
    std::string out = counted(count(rules.rules()), "rule");
    out += ", " + counted(count(rules.signals()), "row") + " on names";
    out += ", " + counted(count(rules.lines()), "pattern") + " of lines";
    return replaced.empty() ? out : out + "; in the place of earlier ones: " + replaced;
}

void printTokens(const SentenceNote& sentence) {
    std::cout << "  tokens ";
    for (const std::string& token : sentence.tokens) {
        std::cout << ' ' << printable(token);
    }
    std::cout << '\n';
}

void printMentions(const SentenceNote& sentence) {
    for (const MentionNote& mention : sentence.mentions) {
        std::cout << "  " << mention.kind
                  << std::string(8 - std::min<std::size_t>(7, mention.kind.size()), ' ')
                  << printable(mention.text);
        if (!mention.means.empty() && mention.means != mention.text) {
            std::cout << " = " << printable(mention.means);
        }
        if (!mention.signal.empty()) {
            std::cout << "  (" << mention.signal << ")";
        }
        std::cout << '\n';
    }
}

void printRules(const SentenceNote& sentence) {
    std::size_t near = 0;
    for (const RuleNote& rule : sentence.rules) {
        const bool fired = rule.outcome == "fired";
        if (!fired && (rule.share < nearMiss || ++near > mostNear)) {
            continue;
        }
        std::cout << (fired ? "  + " : "  - ") << rule.rule << ": "
                  << (fired ? "'" + printable(rule.matched) + "'" : printable(verdict(rule)))
                  << '\n';
        for (const std::string& fact : rule.given) {
            std::cout << "      gives " << printable(fact) << '\n';
        }
    }
}
} // namespace

std::shared_ptr<const RuleSet> loadOrComplain(const RulesOptions& options) {
    Diagnostics problems;
    auto rules = load(options, problems);
    if (rules == nullptr) {
        for (const Diagnostic& problem : problems.all()) {
            std::cerr << render(problem) << '\n';
        }
        std::cerr << "tenure: the rules cannot be used\n";
    }
    return rules;
}

int checkRules(const RulesOptions& options) {
    Diagnostics problems;
    const auto rules = load(options, problems);
    for (const Diagnostic& problem : problems.all()) {
        std::cout << render(problem) << '\n';
    }
    const auto errors = static_cast<std::size_t>(
        std::ranges::count(problems.all(), Severity::Error, &Diagnostic::severity));
    if (rules == nullptr) {
        std::cout << counted(errors, "error") << "\n";
        flushOutput();
        return exitUsage;
    }
    for (std::size_t pack = 0; pack < options.packs.size(); ++pack) {
        std::cout << options.packs[pack] << ": " << holdings(*rules, static_cast<int>(pack) + 1)
                  << '\n';
    }
    std::cout << counted(rules->rules().size(), "rule") << ", "
              << counted(rules->signals().size(), "row") << " on names and "
              << counted(rules->lines().size(), "pattern") << " of lines, sound";
    const std::size_t warnings = problems.all().size() - errors;
    std::cout << (warnings > 0 ? "; " + counted(warnings, "warning") : "")
              << "\nTheir examples were not run: 'tenure rules test' does.\n";
    flushOutput();
    return 0;
}

int listRules(const RulesOptions& options) {
    const auto rules = loadOrComplain(options);
    if (rules == nullptr) {
        return exitUsage;
    }
    const std::string only = options.arguments.empty() ? "" : options.arguments.front();
    const RuleChoice chosen(*rules, only);
    AnswerTable table;
    table.columns = {"rule", "about", "place"};
    for (const auto* infos : {&rules->signals(), &rules->lines(), &rules->rules()}) {
        for (const RuleInfo& rule : *infos) {
            if (chosen.holds(rule.name)) {
                table.rows.push_back(
                    {{rule.name, rule.about, placeOf(rule) + ":" + std::to_string(rule.line)},
                     {},
                     {},
                     {{"pattern", rule.pattern}}});
            }
        }
    }
    std::ranges::sort(table.rows, {}, &AnswerRow::cells);
    return printAnswer(table, nullptr, options.answer, "rules");
}

int testRules(const RulesOptions& options) {
    const auto rules = loadOrComplain(options);
    if (rules == nullptr) {
        return exitUsage;
    }
    const std::string only = options.arguments.empty() ? "" : options.arguments.front();
    const auto results = testExamples(rules, only);
    std::size_t failed = 0;
    for (const ExampleResult& result : results) {
        if (result.passed()) {
            continue;
        }
        ++failed;
        std::cout << placeOf(*result.rule) << ":" << result.example->line << ": "
                  << result.rule->name << ": " << printable(result.example->text) << '\n';
        for (const std::string& fact : result.missing) {
            std::cout << "    missing  " << printable(fact) << '\n';
        }
        for (const std::string& fact : result.given) {
            std::cout << "    given    " << printable(fact) << '\n';
        }
        for (const std::string& fact : result.all) {
            if (result.example->wanted && std::ranges::count(result.given, fact) == 0) {
                std::cout << "    besides  " << printable(fact) << '\n';
            }
        }
    }
    std::cout << counted(results.size(), "example") << ", " << failed << " failed\n";
    flushOutput();
    return failed > 0 || results.empty() ? exitNothing : 0;
}

int explainText(const RulesOptions& options) {
    const auto rules = loadOrComplain(options);
    if (rules == nullptr) {
        return exitUsage;
    }
    if (options.arguments.empty()) {
        throw BadQuestion("'rules explain' needs a sentence\n    tenure rules explain \"...\"");
    }
    const Explanation explanation = explain(rules, documentOf(options, *rules));
    for (const SentenceNote& sentence : explanation.sentences) {
        std::cout << printable(sentence.text) << "\n  = " << printable(sentence.lifted) << '\n';
        printTokens(sentence);
        printMentions(sentence);
        printRules(sentence);
        std::cout << '\n';
    }
    const auto facts = describeFacts(explanation.extraction);
    for (const std::string& fact : facts) {
        std::cout << printable(fact) << '\n';
    }
    if (facts.empty()) {
        std::cout << "no fact\n";
    }
    flushOutput();
    return facts.empty() ? exitNothing : 0;
}

int explainAbsence(const RulesOptions& options) {
    const auto rules = loadOrComplain(options);
    if (rules == nullptr) {
        return exitUsage;
    }
    if (options.arguments.size() < 2) {
        throw BadQuestion("'rules why-not' needs a sentence and the fact you expected\n"
                          "    tenure rules why-not \"...\" \"tenure: Ann Lee | chair\"");
    }
    if (const std::string fault = faultOfFact(options.arguments[1]); !fault.empty()) {
        throw BadQuestion(fault);
    }
    const Explanation explanation = explain(rules, documentOf(options, *rules));
    const WhyNot answer = whyNot(explanation, options.arguments[1]);
    if (answer.given) {
        std::cout << "It is given.\n";
        flushOutput();
        return 0;
    }
    for (const std::string& fact : answer.instead) {
        std::cout << "Given instead: " << printable(fact) << '\n';
    }
    for (const std::string& name : answer.unknown) {
        std::cout << "'" << printable(name) << "' is no mention of the text: add it to a word list "
                  << "or a gazetteer, or look at the names below.\n";
    }
    for (const SentenceNote& sentence : explanation.sentences) {
        std::cout << "= " << printable(sentence.lifted) << '\n';
        printMentions(sentence);
    }
    std::size_t shown = 0;
    for (const RuleNote& rule : answer.nearest) {
        if (shown++ < mostNear) {
            std::cout << "- " << rule.rule << ": " << printable(verdict(rule)) << '\n';
        }
    }
    if (answer.nearest.empty()) {
        std::cout << "No rule that gives such facts begins like this sentence.\n";
    }
    flushOutput();
    return 0;
}
} // namespace tenure
