// Rules with one part taken out, checked like any rule.
#include "extract/rules/rule_mutants.h"

#include <utility>

#include "extract/rules/pattern_mutants.h"
#include "extract/rules/rule_checker.h"
#include "extract/rules/rule_files.h"

namespace tenure {
namespace {
using Change = std::pair<RawRule, std::string>;

void dropEach(const RawRule& raw, std::vector<Located> RawRule::*list, std::string_view key,
              std::vector<Change>& changes) {
    for (std::size_t i = 0; i < (raw.*list).size(); ++i) {
        RawRule changed = raw;
        (changed.*list).erase((changed.*list).begin() + static_cast<std::ptrdiff_t>(i));
        changes.emplace_back(std::move(changed),
                             "without " + std::string(key) + " '" + (raw.*list)[i].text + "'");
    }
}

std::vector<Change> changesOf(const RawRule& raw) {
    std::vector<Change> changes;
    for (PatternMutant& mutant : mutantsOf(raw.match.text)) {
        RawRule changed = raw;
        changed.match.text = std::move(mutant.pattern);
        changes.emplace_back(std::move(changed), "match without '" + mutant.without + "'");
    }
    dropEach(raw, &RawRule::unless, "unless", changes);
    dropEach(raw, &RawRule::notBefore, "not_before", changes);
    dropEach(raw, &RawRule::notAfter, "not_after", changes);
    static constexpr std::pair<Located RawRule::*, std::string_view> places[] = {
        {&RawRule::heading, "heading"},   {&RawRule::leadIn, "lead_in"},
        {&RawRule::previous, "previous"}, {&RawRule::above, "above"},
        {&RawRule::next, "next"},         {&RawRule::earlier, "earlier"},
        {&RawRule::column, "column"}};
    for (const auto& [place, key] : places) {
        if (!(raw.*place).empty()) {
            RawRule changed = raw;
            changed.*place = {};
            changes.emplace_back(std::move(changed), "without where " + std::string(key));
        }
    }
    if (!raw.blocks.empty()) {
        RawRule changed = raw;
        changed.blocks.clear();
        changes.emplace_back(std::move(changed), "without where block");
    }
    return changes;
}
} // namespace

std::vector<MutatedPhrase> mutantsOfPhrases(std::span<const RuleSource> sources,
                                            const WordListLookup& lists) {
    Diagnostics ignored;
    RuleFiles files(sources, lists, ignored);
    std::vector<MutatedPhrase> all;
    for (std::size_t i = 0; i < files.phrases().all().size(); ++i) {
        const Phrases::Phrase& phrase = files.phrases().all()[i];
        for (PatternMutant& mutant : mutantsOf(phrase.raw.text.text)) {
            const Phrases::Change change{i, std::move(mutant.pattern)};
            MutatedPhrase mutated{phrase.raw.name.text,
                                  phrase.reporter->source().name,
                                  phrase.reporter->line(phrase.raw.name.offset),
                                  "phrase without '" + mutant.without + "'",
                                  {}};
            files.eachRule([&](const RuleFile& file, const RawRule& raw) {
                auto rule = files.changes(file, raw, change) ? files.check(file, raw, &change)
                                                             : std::nullopt;
                if (rule) {
                    mutated.rules.push_back(std::move(*rule));
                }
            });
            if (!mutated.rules.empty()) {
                all.push_back(std::move(mutated));
            }
        }
    }
    return all;
}

std::vector<MutatedRule> mutantsOfRules(std::span<const RuleSource> sources,
                                        const WordListLookup& lists, std::string_view only) {
    Diagnostics ignored; // of mutants; the rules themselves are sound
    RuleFiles files(sources, lists, ignored);
    std::map<std::string, MutatedRule> all;
    files.eachRule([&](const RuleFile& file, const RawRule& raw) {
        if (!file.nameOf(raw).starts_with(only)) {
            return;
        }
        auto rule = files.check(file, raw);
        if (!rule) {
            return;
        }
        MutatedRule mutated{std::move(*rule), {}};
        for (auto& [changed, change] : changesOf(raw)) {
            if (auto mutant = files.check(file, changed)) {
                mutated.mutants.push_back({std::move(*mutant), std::move(change)});
            }
        }
        all.insert_or_assign(mutated.rule.info.name, std::move(mutated));
    });
    std::vector<MutatedRule> out;
    for (auto& [name, mutated] : all) {
        out.push_back(std::move(mutated));
    }
    return out;
}
} // namespace tenure
