// What rules/people says: which runs of words name a person.
#pragma once
#include <memory>
#include <span>
#include <vector>

#include "extract/mentions/mention_tables.h"

namespace tenure {
/// Immutable, shared by threads.
struct PersonRules {
    std::vector<NameRule> words;   ///< a word may stand in a name
    std::vector<NameRule> reject;  ///< a run names no person, whatever its signals
    std::vector<NameRule> cut;     ///< the last word is no part of the name
    std::vector<NameRule> signals; ///< the first that holds decides, and gives its name
    WordTest particle;             ///< small words inside a name
    WordTest notAtStart;           ///< begins a sentence, but no name
    WordTest listSign;             ///< stands before or behind a name in a list
    WordTest listJoin;             ///< stands between two names of a list
    WordTest appositionSkip;       ///< between the comma and a post: ", the former chair"
    WordTest post;                 ///< a post's word that ends the name before it
    WordTest captionName;          ///< begins a name inside a caption
    std::uint32_t mostWords = 0;
    std::uint32_t captionWords = 0;     ///< so many words in a row name several people
    std::uint32_t captionWordsOpen = 0; ///< inside a caption: behind a person
    std::vector<RuleInfo> infos;

    static std::shared_ptr<const PersonRules>
    parse(std::span<const RuleSource> sources, const Lexicon& lexicon, Diagnostics& diagnostics);
};
} // namespace tenure
