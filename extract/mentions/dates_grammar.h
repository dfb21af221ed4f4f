// One point in time among the tokens of a sentence: what the words say, before any context.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "extract/mentions/dates_rules.h"
#include "extract/mentions/dates_words.h"
#include "tenure/date.h"

namespace tenure {
/// What relative words count from. Either may be missing.
struct DateOrigin {
    std::optional<Date> document;
    std::optional<Date> anchor; ///< the date told before in the paragraph
    std::optional<Date> story;  ///< a month of some year, told before in the sentence
    std::optional<Date> day;    ///< the last one told before that is a day: "on the same day"
    bool monthFirst = false;
};

struct DatePoint {
    enum class Form {
        Full,     ///< with a day or a month, and whatever else
        Month,    ///< a month alone
        Season,   ///< a season or feast alone
        Year,     ///< a year alone
        Weekday,  ///< a weekday alone
        Ordinal,  ///< an ordinal alone: "the 21st"
        Relative, ///< resolved already, as far as the document's date allows
    };

    Form form = Form::Full;
    Date date;             ///< year 0: not said
    int weekday = 0;       ///< 1 Monday ... 7 Sunday, 0: not said
    int dayUntil = 0;      ///< "4 to 9 March": 9
    std::size_t begin = 0; ///< tokens
    std::size_t end = 0;
    bool known = true; ///< false: relative to a date that is not known, or a decade
    bool yearAssumed = false;
    bool impossible = false; ///< no calendar has it
    int decade = 0;          ///< its first year, or a century's: "the 1990s"
    bool part = false;       ///< "late 2021", "the end of June"
    bool article = false;    ///< begins with "the"
    std::string_view reason = "stated";
    std::size_t quoteBegin = 0; ///< tokens to quote behind the reason: "last June"
    std::size_t quoteEnd = 0;
};

/// Reads points. Cheap to make: one for each sentence.
class DateGrammar {
public:
    DateGrammar(std::string_view text, std::span<const DateToken> tokens,
                const DateLanguage& language, const DateOrigin& origin)
        : text_(text), tokens_(tokens), language_(language), origin_(origin) {}

    /// The longest point that begins at token `at`.
    [[nodiscard]] std::optional<DatePoint> point(std::size_t at) const;

    /// "the past 19 years", "the next four years", "the last year": the count (negative: past) and
    /// unit. `at` is the article or the relative word. Sets `end` to the token behind.
    struct Stretch {
        int count = 0;
        DateUnit unit = DateUnit::Years;
        std::size_t end = 0;
    };

    [[nodiscard]] std::optional<Stretch> stretch(std::size_t at) const;

    /// A four-digit number that can be a year.
    [[nodiscard]] bool isYear(std::size_t at) const;
    /// The token at `at` touches the one before (behind), so that it is a part of something else:
    /// a path, a code, an amount.
    [[nodiscard]] bool gluedBefore(std::size_t at) const;
    [[nodiscard]] bool gluedAfter(std::size_t end) const;

    /// The reason with the words that it quotes.
    [[nodiscard]] std::string reasonOf(const DatePoint& point) const;

    [[nodiscard]] bool is(std::size_t at, DateWord word) const {
        return at < tokens_.size() && tokens_[at].is(word);
    }

    [[nodiscard]] bool isSign(std::size_t at, char c) const {
        return at < tokens_.size() && tokens_[at].isSign(c);
    }

    /// A dash with or without blanks around it.
    [[nodiscard]] bool isDash(std::size_t at) const { return isSign(at, '-'); }

    [[nodiscard]] bool touches(std::size_t at) const {
        return at < tokens_.size() && !tokens_[at].spaceBefore;
    }

private:
    using Point = std::optional<DatePoint>;

    [[nodiscard]] Point calendarPoint(std::size_t at) const;
    [[nodiscard]] Point circa(std::size_t at) const;
    [[nodiscard]] Point fromNumber(std::size_t at) const;
    [[nodiscard]] Point numeric(std::size_t at) const;
    [[nodiscard]] Point iso(std::size_t at) const;
    [[nodiscard]] Point dayMonth(std::size_t at) const;
    [[nodiscard]] Point fromMonth(std::size_t at) const;
    [[nodiscard]] Point fromWeekday(std::size_t at) const;
    [[nodiscard]] Point fromSeason(std::size_t at) const;
    [[nodiscard]] Point yearPoint(std::size_t at) const;
    [[nodiscard]] Point relative(std::size_t at) const;
    [[nodiscard]] Point relativeDay(std::size_t at) const;
    [[nodiscard]] Point anchored(std::size_t at) const;
    [[nodiscard]] Point ago(std::size_t at) const;
    [[nodiscard]] Point partOf(std::size_t at) const;

    [[nodiscard]] int dayNumber(std::size_t at, std::size_t& end) const;
    [[nodiscard]] bool suffixed(std::size_t at, const std::vector<std::string>& suffixes) const;
    /// Reads a year, "'19", "last year" behind a month, season or day; extends the point.
    void readYear(DatePoint& point) const;
    [[nodiscard]] DatePoint counted(std::size_t begin, std::size_t end, bool fromAnchor) const;

    [[nodiscard]] int number(std::size_t at) const { return tokens_[at].number; }

    [[nodiscard]] bool isNumber(std::size_t at, int digits) const;

    std::string_view text_;
    std::span<const DateToken> tokens_;
    const DateLanguage& language_;
    const DateOrigin& origin_;
};
} // namespace tenure
