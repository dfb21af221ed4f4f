// What the words of a body's name say: the body it belongs to, and which wordings mean the same.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "extract/match/lexicon.h"
#include "extract/mentions/vocabulary.h"

namespace tenure {
/// "Harbour Union National Council": the row of the known body that the name begins with, its kind,
/// and the rest in small letters.
struct NestedName {
    std::uint32_t row = 0;
    std::string kind;
    std::string rest;
    std::int64_t inner =
        -1; ///< row of the rest, where it is a known body of that one: "Labour NEC"
};

/// Nothing when the name begins with no known body, or is one as a whole.
std::optional<NestedName> splitNested(const Lexicon& lexicon, std::string_view name);

/// A lower-case wording without what minutes vary at will ("women's sub-committee" and "women
/// committee"), by the list body_variants.
std::string looseForm(const Lexicon& lexicon, std::string_view folded);

/// "Harbour CLP" with the words that a list has for its last letters; empty when there are none.
std::string writtenOut(const Lexicon& lexicon, std::string_view name);

/// "HARBOUR PARISH COUNCIL", as headings set it, with small letters; other names as they are. Short
/// words that no list knows stay in capitals.
std::string quietName(const Vocabulary& vocabulary, std::string_view name);
} // namespace tenure
