// What a tool sees of a reading, sentence by sentence.
#pragma once
#include <span>

#include "extract/match/rule_matcher.h"
#include "extract/mentions/mention.h"
#include "extract/relations/lifting.h"

namespace tenure {
struct SentenceReading {
    const Analysis& analysis;
    const Lifting& lifting;
    int sentence = 0;
    std::span<const RuleMatch> matches;
};
} // namespace tenure
