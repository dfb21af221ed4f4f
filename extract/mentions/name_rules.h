// Named conditions on a run of words: the rows of the tables in rules/people and rules/bodies.
#pragma once
#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "extract/mentions/word_tests.h"
#include "tenure/rules.h"

namespace tenure {
/// What the finders know of a run besides its words; asked for by name.
enum class NameContext : std::uint8_t {
    Title,           ///< an honorific stands before it
    TitledList,      ///< inside "Councillors Lee, Poe and Roe"
    Single,          ///< one word without stops
    RoleBefore,      ///< a post stands directly before it
    RoleBehind,      ///< a comma and a post stand behind it: ", the chair"
    List,            ///< between the signs of a list of names, or alone in its line
    Post,            ///< it begins like a post
    SentenceStart,   ///< the sentence begins with it
    RestNamed,       ///< without its first word it is a name
    BesidePeople,    ///< in a list, a person before or behind it
    TitledElsewhere, ///< its last word stands alone behind a courtesy title elsewhere
    Known,           ///< a word list of known bodies has it
    ParentNamed,     ///< the body that it belongs to is named in the document
    Noun,            ///< capitalised words with a noun for a body
    NounAlone,       ///< that noun and nothing else
    LowerNoun,       ///< such a noun in lower case
    BracketOfPerson, ///< in brackets that open behind a person
    PostBehind,      ///< a post begins directly behind it
    BeforePost,      ///< capitalised words without a noun for a body, and a post behind them
    Defined,         ///< capitalised words, and their first letters behind them in brackets
    Numbered,        ///< such words, then a word for a branch and its number: "Local 12"
    Last
};

constexpr std::uint32_t contextBit(NameContext context) {
    return 1U << static_cast<unsigned>(context);
}

/// The words that a condition may look at. One that is not there passes no test.
enum class NamePlace : std::uint8_t {
    First,
    Last,
    Before,
    TwoBefore,
    Next,
    BehindNext,
    Any,
    Few,
    None
};

struct NameRun {
    std::uint32_t begin = 0, end = 0;
    std::uint32_t words = 0; ///< without the stops of initials
};

/// All of it holds.
struct NameCondition {
    std::uint32_t fewest = 0;
    std::uint32_t most = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::pair<NamePlace, WordTest>> tests;
    std::vector<std::pair<NameContext, bool>> contexts;

    /// All but the contexts.
    [[nodiscard]] bool fits(const Analysis& analysis, TokenRange sentence, const NameRun& run,
                            const Lexicon& lexicon) const;
};

/// A row of a table: its conditions are alternatives.
struct NameRule {
    std::string name;
    bool single = false;    ///< may decide on one word alone
    bool keepsPost = false; ///< a word for a post may be the surname here
    std::vector<NameCondition> when;

    /// One of its conditions wants this context.
    [[nodiscard]] bool asks(NameContext context) const;

    /// `context(NameContext)` is asked last, and only for what the conditions name.
    template <typename Context>
    [[nodiscard]] bool holds(const Analysis& analysis, TokenRange sentence, const NameRun& run,
                             const Lexicon& lexicon, const Context& context) const {
        for (const NameCondition& condition : when) {
            bool good = condition.fits(analysis, sentence, run, lexicon);
            for (const auto& [wanted, is] : condition.contexts) {
                good = good && context(wanted) == is;
            }
            if (good) {
                return true;
            }
        }
        return false;
    }
};

std::string_view toString(NameContext context);
std::string_view toString(NamePlace place);
} // namespace tenure
