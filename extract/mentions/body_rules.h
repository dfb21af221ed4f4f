// What rules/bodies says: which words name an organisation.
#pragma once
#include <memory>
#include <span>
#include <vector>

#include "extract/mentions/mention_tables.h"

namespace tenure {
/// Immutable, shared by threads.
struct BodyRules {
    std::vector<NameRule> signals;  ///< the first that holds decides, and gives its name
    std::vector<NameRule> reject;   ///< a run names no body, whatever its signals
    std::vector<NameRule> notFirst; ///< a word begins no name
    std::vector<NameRule> person;   ///< a word begins a person's name
    std::vector<NameRule> joins;    ///< a small word between two words of a name
    WordTest known;                 ///< the word lists of known names, as a set
    WordTest attribute;             ///< in lower case before the noun
    WordTest branch, number;        ///< "Local No. 12" behind a name
    WordTest stop;                  ///< no name runs across it
    WordTest lowerBehind;           ///< before a name in lower case
    WordTest lowerStop;             ///< ends the search for a noun in lower case
    WordTest lowerJoin;             ///< and may stand inside it
    WordTest ofPart, ofPartAgain;   ///< "Department of", "of State for": begins what belongs to it
    WordTest opener;                ///< "Town of": a council is called so, too
    WordTest ofArticle;             ///< behind that: "Bank of the North"
    WordTest ofJoin;                ///< "Culture, Media and Sport"
    std::uint32_t mostWords = 0;
    std::uint32_t mostLowerWords = 0;
    std::vector<RuleInfo> infos;

    static std::shared_ptr<const BodyRules> parse(std::span<const RuleSource> sources,
                                                  const Lexicon& lexicon, Diagnostics& diagnostics);
};
} // namespace tenure
