// Why a rule fired on a sentence, or how far it got and what stopped it. For people: not fast.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "extract/match/rule_matcher.h"

namespace tenure {
struct RuleTrace {
    enum class Outcome : std::uint8_t {
        Fired,
        Refused,   ///< matched, but `not_before` or `not_after` stood beside it
        Silenced,  ///< matched, but an `unless` matched too
        Misplaced, ///< matched, but heading, lead-in or block are not as the rule wants
        Consumed,  ///< matched, but a rule before it had taken the words
        Stopped    ///< the pattern was followed up to `done`, and no further
    };

    const Rule* rule = nullptr;
    Outcome outcome = Outcome::Stopped;
    Span lifted;          ///< what was matched, of the lifted sentence
    std::size_t done = 0; ///< bytes of the rule's pattern that were matched
    double share = 0;     ///< how near it is: 1 when it matched, else by how much was followed
    std::string obstacle; ///< the part of the pattern not found; the test that was in the way
    std::string remedy;   ///< the words that the rule would have to allow there, to fire
    std::string instead;  ///< the words that stood there, slots readable
};

std::string_view toString(RuleTrace::Outcome outcome);

/// One trace a rule, the nearest first. Rules of which nothing matched are left out.
std::vector<RuleTrace> traceRules(const std::shared_ptr<const CompiledRules>& rules,
                                  const LiftedSentence& sentence, const MatchContext& context);
} // namespace tenure
