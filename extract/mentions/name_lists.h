// Names that no list knows, in lists of people: what stands beside people in the same place is one.
#pragma once
#include "extract/mentions/mention.h"
#include "extract/mentions/person_rules.h"

namespace tenure {
/// Takes runs of capitalised words as people where their neighbours in a list ("A, B and C"), or
/// most of the items beside them, are people already. After the other finders.
void findListedPeople(Analysis& analysis, const Lexicon& lexicon, const PersonRules& rules);
} // namespace tenure
