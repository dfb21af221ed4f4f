// The forms of a date that count from another: "last June", "two years ago", "the following year".
#include "extract/mentions/dates_calendar.h"
#include "extract/mentions/dates_grammar.h"

namespace tenure {
namespace {
constexpr int longestStretch = 200;

DateUnit unitOf(const DateToken& token) {
    return static_cast<DateUnit>(token.meaning.number);
}

constexpr std::string_view fromDocument = "relative to the document's date";
constexpr std::string_view fromBefore = "relative to the date before";

DatePoint relativePoint(std::size_t begin, std::size_t end, std::string_view reason) {
    DatePoint point;
    point.form = DatePoint::Form::Relative;
    point.begin = begin;
    point.end = end;
    point.yearAssumed = true;
    point.reason = reason;
    point.quoteBegin = begin;
    point.quoteEnd = end;
    return point;
}

void settle(DatePoint& point, const std::optional<Date>& date) {
    point.known = date.has_value();
    point.date = date.value_or(Date{});
    if (!date) {
        point.reason = "the document's date is not known, or too coarse";
    }
}
} // namespace

// A relative word and what it counts: "last June", "this summer", "next Thursday", "last year".
DatePoint DateGrammar::counted(std::size_t begin, std::size_t end, bool fromAnchor) const {
    const std::optional<Date>& from = fromAnchor ? origin_.anchor : origin_.document;
    DatePoint point = relativePoint(begin, end, fromAnchor ? fromBefore : fromDocument);
    if (!from) {
        settle(point, std::nullopt);
        return point;
    }
    const int count = tokens_[begin].meaning.number;
    const DateToken& what = tokens_[end - 1];
    if (what.is(DateWord::Month) || what.is(DateWord::Season) ||
        (what.is(DateWord::Feast) && what.meaning.number != 0)) {
        settle(point,
               relativeTo(*from, {0, static_cast<std::uint8_t>(what.meaning.number), 0, 0}, count));
    } else if (what.is(DateWord::Weekday)) {
        settle(point, weekdayNear(*from, what.meaning.number, count, DateLean::Future));
    } else if (what.is(DateWord::Unit)) {
        // "on the same day" as a year is no day.
        const bool day = fromAnchor && unitOf(what) == DateUnit::Days;
        const std::optional<Date>& told = day ? origin_.day : from;
        settle(point, told ? shifted(*told, unitOf(what), count) : std::nullopt);
    } else {
        point.known = false;
    }
    return point;
}

std::optional<DatePoint> DateGrammar::relative(std::size_t at) const {
    const std::size_t next = at + 1;
    if (next >= tokens_.size()) {
        return std::nullopt;
    }
    const DateToken& what = tokens_[next];
    if (!what.meaning.is(anyOf(DateWord::Month, DateWord::Season, DateWord::Feast,
                               DateWord::Weekday, DateWord::Unit)) ||
        (what.meaning.capital && !what.capital)) {
        return std::nullopt;
    }
    if (what.is(DateWord::Month)) { // "next March 6", "last 6 March" are too rare; "this May 2015"
        const Point full = fromMonth(next);
        if (full && full->form == DatePoint::Form::Full) {
            return full;
        }
    }
    if (what.is(DateWord::Season)) {
        const Point full = fromSeason(next);
        if (full && full->form != DatePoint::Form::Season) {
            return full;
        }
    }
    return counted(at, next + 1, false);
}

std::optional<DatePoint> DateGrammar::relativeDay(std::size_t at) const {
    DatePoint point = relativePoint(at, at + 1, fromDocument);
    settle(point, origin_.document
                      ? shifted(*origin_.document, DateUnit::Days, tokens_[at].meaning.number)
                      : std::nullopt);
    return point;
}

std::optional<DatePoint> DateGrammar::anchored(std::size_t at) const {
    const bool counts =
        is(at + 1, DateWord::Unit) || is(at + 1, DateWord::Month) || is(at + 1, DateWord::Season);
    if (!counts) {
        return std::nullopt;
    }
    return counted(at, at + 2, true);
}

// "19 years ago", "two years later", "a month earlier".
std::optional<DatePoint> DateGrammar::ago(std::size_t at) const {
    const DateToken& token = tokens_[at];
    const int count = token.isNumber() ? token.number : token.meaning.number;
    if (count < 1 || count > longestStretch || !is(at + 1, DateWord::Unit)) {
        return std::nullopt;
    }
    const bool back = is(at + 2, DateWord::Ago);
    const bool fromAnchor = !back && is(at + 2, DateWord::Later);
    if (!back && !fromAnchor) {
        return std::nullopt;
    }
    const std::optional<Date>& from = back ? origin_.document : origin_.anchor;
    const int sign = back ? -1 : tokens_[at + 2].meaning.number;
    DatePoint point = relativePoint(at, at + 3, back ? fromDocument : fromBefore);
    settle(point, from ? reached(*from, unitOf(tokens_[at + 1]), sign * count) : std::nullopt);
    return point;
}

// "late 2021", "mid-2015", "earlier this month", "the end of May", "early New Year".
std::optional<DatePoint> DateGrammar::partOf(std::size_t at) const {
    std::size_t next = at + (is(at, DateWord::Article) && !is(at, DateWord::Part) ? 1U : 0U);
    if (!is(next, DateWord::Part)) {
        return std::nullopt;
    }
    ++next;
    if (isSign(next, '-') && touches(next)) {
        ++next;
    }
    next += is(next, DateWord::Of) ? 1U : 0U;
    next += is(next, DateWord::Article) ? 1U : 0U;
    if (next >= tokens_.size()) {
        return std::nullopt;
    }
    Point found = calendarPoint(next);
    if (!found || found->date.day != 0) {
        return std::nullopt;
    }
    found->part = true;
    return found;
}

std::optional<DateGrammar::Stretch> DateGrammar::stretch(std::size_t at) const {
    const bool article = is(at, DateWord::Article);
    const std::size_t word = article ? at + 1 : at;
    if (!is(word, DateWord::Relative) || tokens_[word].meaning.number == 0) {
        return std::nullopt;
    }
    Stretch found;
    std::size_t unit = word + 1;
    found.count = 1;
    if (unit < tokens_.size() && (tokens_[unit].isNumber() || is(unit, DateWord::Number))) {
        found.count = tokens_[unit].isNumber() ? number(unit) : tokens_[unit].meaning.number;
        ++unit;
    } else if (!article) {
        return std::nullopt; // "last year" is a year, "the last year" a stretch
    }
    if (!is(unit, DateWord::Unit) || is(unit + 1, DateWord::Of) || found.count > longestStretch) {
        return std::nullopt;
    }
    found.count *= tokens_[word].meaning.number;
    found.unit = unitOf(tokens_[unit]);
    found.end = unit + 1;
    return found;
}
} // namespace tenure
