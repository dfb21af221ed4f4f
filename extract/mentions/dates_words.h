// What each word does in a date, whatever the language: the table between rules/dates and grammar.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tenure/span.h"

namespace tenure {
/// The functions a word can have. The first line of them carries a number.
enum class DateWord : std::uint8_t {
    Month,
    Weekday,
    Season,
    Feast,
    Unit,
    RelativeDay,
    Relative,
    Anchored,
    Later,
    Number,
    Ordinal,
    Article,
    Of,
    In,
    On,
    At,
    By,
    Before,
    After,
    Since,
    From,
    Until,
    To,
    Between,
    And,
    Onwards,
    Now,
    Ago,
    Over,
    Part,
    Financial,
    Thing,
    Follows,
    Future,
    Past,
    Circa,
    Count
};

using DateWords = std::uint64_t;

constexpr DateWords bit(DateWord word) {
    return DateWords{1} << static_cast<unsigned>(word);
}

template <typename... More>
constexpr DateWords anyOf(More... words) {
    return (bit(words) | ...);
}

/// A unit of time, as the number of a word with the function Unit.
enum class DateUnit : std::int8_t {
    Days,
    Weekends,
    Weeks,
    Fortnights,
    Months,
    Quarters,
    Years,
    Decades
};

/// What a word or phrase means.
struct DateMeaning {
    DateWords words = 0;
    std::int16_t number = 0;
    bool ambiguous = false; ///< also a name or an ordinary word: needs company
    bool capital = false;   ///< written with a capital, unless a number stands beside it

    [[nodiscard]] bool is(DateWords any) const { return (words & any) != 0; }
};

/// One past the last byte of the word that begins at `begin`. Typographic signs of UTF-8 (dashes,
/// quotes, no-break space) end a word.
std::uint32_t wordEnd(std::string_view text, std::uint32_t begin, std::uint32_t end);
/// Bytes of the sign or blank at `at` (1 or, for UTF-8 punctuation, 2 or 3); 0: a letter or digit.
std::uint32_t signLength(std::string_view text, std::uint32_t at);

/// Words and phrases of one language. Case is folded in ASCII and Latin-1.
class DateWordTable {
public:
    struct Phrase {
        std::vector<std::string> rest; ///< the tokens behind the first word, folded
        DateMeaning meaning;
    };

    struct Entry {
        std::string word; ///< folded
        DateMeaning meaning;
        bool core = false;           ///< no date without one of these (or a digit)
        std::vector<Phrase> phrases; ///< longest first
    };

    DateWordTable() : nearCore_(filterBits / 64), nearAny_(filterBits / 64) {}

    /// Adds a word or a phrase. False when the form already has another number.
    bool add(std::string_view form, DateMeaning meaning);

    /// Null when the word is not in the table.
    [[nodiscard]] const Entry* find(std::string_view word) const;

    /// True when text[range] holds a digit or a core word: the only sentences worth parsing.
    [[nodiscard]] bool mayHoldDate(std::string_view text, Span range) const;

private:
    static constexpr std::size_t filterBits = 1U << 15U;

    Entry& entry(std::string_view word);
    void rehash();
    [[nodiscard]] const Entry* findFolded(std::string_view word) const;

    std::vector<Entry> entries_;
    std::vector<std::uint32_t> slots_; ///< open addressing: index + 1, 0 for free
    // By first two letters and length: may be a core word, any word.
    std::vector<std::uint64_t> nearCore_, nearAny_;
};

/// A word, number or sign of a sentence that may hold a date.
struct DateToken {
    enum class Kind : std::uint8_t { Word, Number, Sign };

    Span span;
    Kind kind = Kind::Sign;
    bool spaceBefore = false;
    bool lineStart = false;
    bool phraseStart = false;
    bool capital = false;    ///< a word that begins with a capital letter
    bool wide = false;       ///< a dash longer than a hyphen
    char sign = 0;           ///< '-' for every dash, '\'' for every apostrophe
    std::uint8_t digits = 0; ///< of a number
    std::int32_t number = 0;
    DateMeaning meaning; ///< of a word

    [[nodiscard]] bool is(DateWord word) const { return meaning.is(bit(word)); }

    [[nodiscard]] bool isSign(char c) const { return kind == Kind::Sign && sign == c; }

    [[nodiscard]] bool isNumber() const { return kind == Kind::Number; }

    [[nodiscard]] bool isWord() const { return kind == Kind::Word; }
};

/// Cuts text[range]; a phrase of the table becomes one token. `tokens` is cleared.
void tokeniseForDates(std::string_view text, Span range, const DateWordTable& table,
                      std::vector<DateToken>& tokens);
} // namespace tenure
