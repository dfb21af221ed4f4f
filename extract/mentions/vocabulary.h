// The word lists that the finders of mentions ask for, each as a bit of a token's mask.
#pragma once
#include <cstdint>
#include <memory>
#include <string_view>

#include "extract/match/lexicon.h"
#include "tenure/diagnostic.h"

namespace tenure {
/// Bits of the lists by use. Immutable, shared by threads. A list that rules/words.yaml does not
/// have is an error at load.
struct Vocabulary {
    std::shared_ptr<const Lexicon> lexicon;
    std::uint64_t given = 0, surname = 0, common = 0, honorific = 0, pluralHonorific = 0,
                  postnominal = 0, particle = 0, personVerb = 0, demonym = 0, calendar = 0,
                  orgHead = 0, body = 0, role = 0, roleModifier = 0, pronoun = 0,
                  possessivePronoun = 0, firstPerson = 0, firstPersonPossessive = 0, group = 0,
                  birthMark = 0, connector = 0, preposition = 0, article = 0, definite = 0,
                  breaker = 0, place = 0, meetingMark = 0, clauseBreak = 0, portfolioVerb = 0,
                  placePreposition = 0, meeting = 0, meetingAttribute = 0, clauseVerb = 0,
                  clauseJoint = 0, clauseAdverb = 0, lifeWord = 0, areaNoun = 0, signatureMark = 0,
                  nameSuffix = 0, minuteWord = 0, lettersOfNoBody = 0, companyForm = 0, field = 0,
                  statePortfolio = 0;

    /// `bodies`: the lists of known bodies, a bit each (rules/bodies says which).
    static std::shared_ptr<const Vocabulary> load(std::shared_ptr<const Lexicon> lexicon,
                                                  std::uint64_t bodies, Diagnostics& diagnostics);
};
} // namespace tenure
