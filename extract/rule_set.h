// All that a loaded RuleSet holds: each stage's part of the rules.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "extract/match/lexicon.h"
#include "extract/match/rule_matcher.h"
#include "extract/mentions/body_rules.h"
#include "extract/mentions/dates.h"
#include "extract/mentions/person_rules.h"
#include "extract/mentions/vocabulary.h"
#include "extract/rules/rule_loader.h"
#include "extract/segment/segment_rules.h"
#include "tenure/rules.h"

namespace tenure {
/// What the rule language asks of word lists.
WordListLookup wordListsOf(const Lexicon& lexicon);

struct RuleSet::Impl {
    static std::shared_ptr<const RuleSet> make(std::unique_ptr<Impl> impl) {
        return std::shared_ptr<const RuleSet>(new RuleSet(std::move(impl)));
    }

    std::vector<RuleInfo> infos;
    std::string digest;
    std::shared_ptr<const SegmentRules> segment;
    std::shared_ptr<const DateRules> dates;
    std::shared_ptr<const Lexicon> lexicon;
    std::shared_ptr<const Vocabulary> vocabulary;
    std::shared_ptr<const PersonRules> people;
    std::shared_ptr<const BodyRules> bodies;
    std::vector<RuleInfo> signals, lines;
    std::shared_ptr<const CompiledRules> relations;
};
} // namespace tenure
