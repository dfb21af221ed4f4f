// All that a loaded RuleSet holds: each stage's part of the rules.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "extract/match/lexicon.h"
#include "extract/match/rule_matcher.h"
#include "extract/mentions/dates.h"
#include "extract/mentions/vocabulary.h"
#include "extract/segment/segment_rules.h"
#include "tenure/rules.h"

namespace tenure {
struct RuleSet::Impl {
    std::vector<RuleInfo> infos;
    std::string digest;
    std::shared_ptr<const SegmentRules> segment;
    std::shared_ptr<const DateRules> dates;
    std::shared_ptr<const Lexicon> lexicon;
    std::shared_ptr<const Vocabulary> vocabulary;
    std::shared_ptr<const CompiledRules> relations;
};
} // namespace tenure
