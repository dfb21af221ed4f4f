// Named conditions on a run of words: the rows of the tables in rules/people and rules/bodies.
#include "extract/mentions/name_rules.h"

#include <algorithm>

namespace tenure {
namespace {
bool placeHolds(NamePlace place, const WordTest& test, const Analysis& analysis,
                TokenRange sentence, const NameRun& run, const Lexicon& lexicon) {
    const auto at = [&](std::uint32_t token) {
        return token >= sentence.begin && token < sentence.end &&
               test.holds(analysis, token, lexicon);
    };
    const auto count = [&] {
        std::uint32_t found = 0;
        for (std::uint32_t token = run.begin; token < run.end; ++token) {
            found += test.holds(analysis, token, lexicon) ? 1U : 0U;
        }
        return found;
    };
    switch (place) {
    case NamePlace::First:
        return at(run.begin);
    case NamePlace::Last:
        return at(run.end - 1);
    case NamePlace::Before:
        return run.begin > sentence.begin && at(run.begin - 1);
    case NamePlace::TwoBefore:
        return run.begin > sentence.begin + 1 && at(run.begin - 2);
    case NamePlace::Next:
        return at(run.end);
    case NamePlace::BehindNext:
        return at(run.end + 1);
    case NamePlace::Any:
        return count() > 0;
    case NamePlace::Few:
        return count() <= 1;
    case NamePlace::None:
        break;
    }
    return count() == 0;
}
} // namespace

bool NameCondition::fits(const Analysis& analysis, TokenRange sentence, const NameRun& run,
                         const Lexicon& lexicon) const {
    return run.words >= fewest && run.words <= most &&
           std::ranges::all_of(tests, [&](const auto& test) {
               return placeHolds(test.first, test.second, analysis, sentence, run, lexicon);
           });
}

bool NameRule::asks(NameContext context) const {
    return std::ranges::any_of(when, [&](const NameCondition& condition) {
        return std::ranges::find(condition.contexts, std::pair(context, true)) !=
               condition.contexts.end();
    });
}

std::string_view toString(NameContext context) {
    static constexpr auto names = std::to_array<std::string_view>({"title",
                                                                   "titled_list",
                                                                   "single",
                                                                   "role_before",
                                                                   "role_behind",
                                                                   "list",
                                                                   "post",
                                                                   "sentence_start",
                                                                   "rest_named",
                                                                   "beside_people",
                                                                   "titled_elsewhere",
                                                                   "known",
                                                                   "parent_named",
                                                                   "noun",
                                                                   "noun_alone",
                                                                   "lower_noun",
                                                                   "bracket_of_person",
                                                                   "post_behind",
                                                                   "before_post",
                                                                   "defined",
                                                                   "numbered"});
    static_assert(names.size() == static_cast<std::size_t>(NameContext::Last));
    return names[static_cast<std::size_t>(context)];
}

std::string_view toString(NamePlace place) {
    static constexpr auto names = std::to_array<std::string_view>(
        {"first", "last", "before", "two_before", "next", "behind_next", "any", "few", "none"});
    return names[static_cast<std::size_t>(place)];
}
} // namespace tenure
