// Whether the examples of a rule notice when a part of it is taken out.
#include <algorithm>
#include <iterator>
#include <utility>

#include "extract/rule_set.h"
#include "extract/rules/rule_mutants.h"
#include "tenure/describe.h"
#include "tenure/extractor.h"
#include "tenure/reader.h"
#include "tenure/rule_tools.h"

namespace tenure {
namespace {
struct ReadExample {
    const RuleExample* example = nullptr;
    std::vector<Document> documents;
};

// Reads the examples of one rule with sets of rules that differ in it.
class ExampleReader {
public:
    ExampleReader(const RuleSet& rules, const Rule& rule) : rules_(rules), name_(rule.info.name) {
        for (const RuleExample& example : rule.info.examples) {
            Diagnostics problems;
            examples_.push_back(
                {&example, prepareDocuments(exampleSource(example), rules, problems)});
        }
    }

    [[nodiscard]] std::string_view name() const { return name_; }

    /// Lines of the examples that fail with these rules.
    [[nodiscard]] std::vector<int> failed(std::vector<Rule> rules) const;

private:
    [[nodiscard]] bool passes(Extractor& extractor, const ReadExample& one) const;

    const RuleSet& rules_;
    std::string name_;
    std::vector<ReadExample> examples_;
};

bool ExampleReader::passes(Extractor& extractor, const ReadExample& one) const {
    std::vector<std::string> given;
    for (const Document& document : one.documents) {
        std::ranges::move(describeFacts(extractor.extract(document), name_),
                          std::back_inserter(given));
    }
    if (!one.example->wanted) {
        return given.empty();
    }
    return std::ranges::all_of(one.example->facts, [&](const std::string& fact) {
        return std::ranges::any_of(given,
                                   [&](const std::string& line) { return factFits(fact, line); });
    });
}

std::vector<int> ExampleReader::failed(std::vector<Rule> rules) const {
    Diagnostics problems;
    auto impl = std::make_unique<RuleSet::Impl>(rules_.impl());
    impl->relations = CompiledRules::compile(std::move(rules), problems);
    std::vector<int> lines;
    if (problems.hasErrors()) {
        return {0};
    }
    Extractor extractor(RuleSet::Impl::make(std::move(impl)));
    for (const ReadExample& one : examples_) {
        if (!passes(extractor, one)) {
            lines.push_back(one.example->line);
        }
    }
    return lines;
}

MutantResult resultOf(const Rule& rule, std::string change) {
    MutantResult result;
    result.rule = rule.info.name;
    result.file = rule.info.file;
    result.line = rule.info.line;
    result.change = std::move(change);
    return result;
}

// A phrase is noticed to be changed when one of its rules is.
MutantResult examine(const std::shared_ptr<const RuleSet>& rules, const MutatedPhrase& mutated) {
    MutantResult result;
    result.rule = mutated.name;
    result.file = mutated.file;
    result.line = mutated.line;
    result.change = mutated.change;
    const std::vector<Rule>& whole = rules->impl().relations->rules();
    for (const Rule& rule : mutated.rules) {
        const ExampleReader reader(*rules, rule);
        result.caughtBy = reader.failed({rule});
        // Few rules need others beside them for their examples: those tell nothing here.
        const auto self = std::ranges::find(
            whole, reader.name(), [](const Rule& one) { return std::string_view(one.info.name); });
        if (!result.caughtBy.empty() && self != whole.end() && reader.failed({*self}).empty()) {
            return result;
        }
        result.caughtBy.clear();
    }
    return result;
}

std::vector<RuleSource> sourcesOf(const std::string& folder,
                                  const std::vector<std::string>& packs) {
    Diagnostics problems;
    std::vector<RuleSource> sources = readRuleFiles(folder, 0, problems);
    int number = 0;
    for (const std::string& pack : packs) {
        std::ranges::move(readRuleFiles(pack, ++number, problems), std::back_inserter(sources));
    }
    return sources;
}
} // namespace

std::vector<MutantResult> mutateRules(const std::shared_ptr<const RuleSet>& rules,
                                      const std::string& folder,
                                      const std::vector<std::string>& packs,
                                      std::string_view only) {
    const std::vector<RuleSource> sources = sourcesOf(folder, packs);
    const WordListLookup lists = wordListsOf(*rules->impl().lexicon);
    const RuleChoice chosen(*rules, only);
    std::vector<MutantResult> results;
    const std::vector<MutatedPhrase> phrases = mutantsOfPhrases(sources, lists);
    for (const MutatedPhrase& mutated : phrases) {
        if (chosen.holds(mutated.name)) {
            results.push_back(examine(rules, mutated));
        }
    }
    for (MutatedRule& mutated : mutantsOfRules(sources, lists, only)) {
        const Rule& rule = mutated.rule;
        if (!chosen.holds(rule.info.name)) {
            continue;
        }
        const ExampleReader reader(*rules, rule);
        // A rule by itself compiles in no time; few need the others beside them.
        const bool alone = reader.failed({rule}).empty();
        for (RuleMutant& mutant : mutated.mutants) {
            std::vector<Rule> set;
            if (!alone) {
                set = rules->impl().relations->rules();
                std::erase_if(set, [&](const Rule& r) { return r.info.name == rule.info.name; });
            }
            set.push_back(std::move(mutant.rule));
            MutantResult result = resultOf(rule, std::move(mutant.change));
            result.caughtBy = reader.failed(std::move(set));
            results.push_back(std::move(result));
        }
    }
    return results;
}
} // namespace tenure
