// What stands around a point: whether it is a date at all, and which year an unsaid one is.
#include <algorithm>

#include "extract/mentions/dates_phrases.h"

namespace tenure {
namespace {
constexpr std::size_t leanBack = 12; // tokens
constexpr std::size_t leanAhead = 8;
constexpr std::size_t bracketBack = 24;
} // namespace

bool DatePhrases::beforeIs(std::size_t at, DateWords words) const {
    return at > 0 && tokens_[at - 1].meaning.is(words);
}

bool DatePhrases::nounFollows(std::size_t end) const {
    return end < tokens_.size() && tokens_[end].isWord() && !tokens_[end].is(DateWord::Follows);
}

bool DatePhrases::inBrackets(std::size_t at) const {
    for (std::size_t back = 1; back <= std::min(at, bracketBack); ++back) {
        const DateToken& token = tokens_[at - back];
        if (token.isSign('(') || token.isSign('[')) {
            return true;
        }
        if (token.isSign(')') || token.isSign(']')) {
            return false;
        }
    }
    return false;
}

// `introduced`: behind "since", "from" and the like.
bool DatePhrases::stands(const DatePoint& point, bool introduced) const {
    if (grammar_.gluedBefore(point.begin) || grammar_.gluedAfter(point.end)) {
        return false;
    }
    using Form = DatePoint::Form;
    switch (point.form) {
    case Form::Full:
        return true;
    case Form::Month:
        return monthStands(point, introduced);
    case Form::Season:
        return seasonStands(point, introduced);
    case Form::Year:
        return yearStands(point, introduced);
    case Form::Weekday: // "the Monday Club"
        return !((point.article || beforeIs(point.begin, anyOf(DateWord::Article))) &&
                 point.end < tokens_.size() && tokens_[point.end].capital);
    case Form::Ordinal: // "on the 21st"
        return beforeIs(point.begin, anyOf(DateWord::On)) && !nounFollows(point.end) &&
               point.date.month == 0;
    case Form::Relative: {
        const DateToken& last = tokens_[point.end - 1];
        const bool unitDay =
            last.is(DateWord::Unit) && last.meaning.number == static_cast<int>(DateUnit::Days);
        return !unitDay || point.end - point.begin > 2; // "this day" is none
    }
    }
    return false;
}

bool DatePhrases::yearStands(const DatePoint& point, bool introduced) const {
    const std::size_t at = point.begin;
    const bool noun = nounFollows(point.end);
    if ((point.article && !point.part) || grammar_.is(point.end, DateWord::Thing)) {
        return false; // "the 2017 manifesto"
    }
    if (point.date.qualifier != 0 && noun) {
        return false; // "about 1850 people"
    }
    constexpr int roundNumber = 100; // "in 1500 homes"
    const bool round = point.date.year % roundNumber == 0;
    if (introduced || point.part || point.date.qualifier != 0 ||
        beforeIs(at, anyOf(DateWord::In))) {
        return !round || !noun;
    }
    if (at == 0) {
        return point.end == tokens_.size();
    }
    if (noun) {
        return false;
    }
    const DateToken& before = tokens_[at - 1];
    if (before.is(DateWord::Unit)) { // "the year 2015"
        return before.meaning.number == static_cast<int>(DateUnit::Years);
    }
    constexpr DateWords introducing = anyOf(DateWord::On, DateWord::Of, DateWord::By,
                                            DateWord::Before, DateWord::After, DateWord::Over);
    if (before.meaning.is(introducing)) {
        return true;
    }
    const bool list = (before.isSign(',') || before.is(DateWord::And)) && yearListEnd_ != 0 &&
                      (yearListEnd_ == at - 1 || yearListEnd_ + 1 == at - 1);
    return list || (inBrackets(at) && !before.isNumber());
}

// A month that is also a name or a verb needs a preposition, a possessive or a thing behind it.
bool DatePhrases::monthStands(const DatePoint& point, bool introduced) const {
    const std::size_t at = point.begin;
    const std::size_t name = point.end - 1;
    const bool named = point.end < tokens_.size() && tokens_[point.end].isWord() &&
                       tokens_[point.end].capital && tokens_[point.end].meaning.words == 0;
    if (!tokens_[name].meaning.ambiguous || point.part) {
        return true;
    }
    if (beforeIs(at, anyOf(DateWord::In, DateWord::Relative))) {
        return true;
    }
    constexpr DateWords soft = anyOf(DateWord::By, DateWord::Of, DateWord::To, DateWord::On,
                                     DateWord::Before, DateWord::After, DateWord::Over);
    if (introduced || beforeIs(at, soft)) {
        return !named;
    }
    if (point.article) {
        return grammar_.is(point.end, DateWord::Thing);
    }
    const bool possessive = grammar_.isSign(point.end, '\'') && grammar_.touches(point.end);
    const bool surname = at > 0 && tokens_[at - 1].isWord() && tokens_[at - 1].capital &&
                         tokens_[at - 1].meaning.words == 0;
    return possessive && !surname;
}

bool DatePhrases::seasonStands(const DatePoint& point, bool introduced) const {
    constexpr DateWords before =
        anyOf(DateWord::In, DateWord::Over, DateWord::By, DateWord::Before, DateWord::After);
    const DateToken& name = tokens_[point.end - 1];
    const bool thing = grammar_.is(point.end, DateWord::Thing);
    if (point.article && thing) { // "the Autumn conference"
        return name.capital;
    }
    if (introduced || point.part || beforeIs(point.begin, before)) {
        return !thing && !(name.meaning.ambiguous && !point.article && nounFollows(point.end));
    }
    return name.is(DateWord::Feast) && beforeIs(point.begin, anyOf(DateWord::At, DateWord::On));
}

DateLean DatePhrases::leanAround(std::size_t begin, std::size_t end) const {
    const auto leanOf = [&](std::size_t at) {
        const DateMeaning& meaning = tokens_[at].meaning;
        return meaning.is(anyOf(DateWord::Future)) ? DateLean::Future
               : meaning.is(anyOf(DateWord::Past)) || meaning.is(anyOf(DateWord::Since))
                   ? DateLean::Past // nothing has lasted since a day to come
                   : DateLean::None;
    };
    for (std::size_t back = 1; back <= std::min(begin, leanBack); ++back) {
        if (const DateLean lean = leanOf(begin - back); lean != DateLean::None) {
            return lean;
        }
    }
    for (std::size_t at = end; at < std::min(tokens_.size(), end + leanAhead); ++at) {
        if (const DateLean lean = leanOf(at); lean != DateLean::None) {
            return lean;
        }
    }
    return DateLean::None;
}

void DatePhrases::resolve(DatePoint& point) const {
    using Form = DatePoint::Form;
    if (!point.known || point.impossible) {
        return;
    }
    if (point.form == Form::Ordinal || point.form == Form::Weekday) {
        resolveDay(point);
        return;
    }
    if (point.date.year != 0) {
        if (point.weekday != 0 && point.date.day != 0 && point.date.valid() &&
            weekdayOf(point.date) != point.weekday) {
            point.reason = "stated; the weekday does not fit";
        }
        return;
    }
    point.yearAssumed = true;
    // "Elected in May 1994, and was clerk until July", told in 2021: the same year, or the next.
    const std::optional<Date>& story = origin_.story;
    const bool longAgo =
        story && origin_.document && story->year + 1 < origin_.document->year && point.weekday == 0;
    const std::optional<Date>& from = longAgo            ? story
                                      : origin_.document ? origin_.document
                                                         : origin_.anchor;
    if (!from) {
        point.known = false;
        point.reason = "no year is said, and the document has no date";
        return;
    }
    bool fits = true;
    const auto dated =
        nearestYear(point.date, point.weekday, *from,
                    longAgo ? DateLean::Future : leanAround(point.begin, point.end), &fits);
    point.known = dated.has_value();
    point.date = dated.value_or(point.date);
    if (longAgo || !origin_.document) {
        point.reason = "year from the date before";
    } else if (point.weekday == 0) {
        point.reason = "year from the document's date";
    } else {
        point.reason = fits ? "year from the document's date and the weekday"
                            : "year from the document's date; the weekday does not fit";
    }
}

// A weekday, or a day of the month, without more.
void DatePhrases::resolveDay(DatePoint& point) const {
    point.yearAssumed = true;
    point.known = false;
    point.reason = "no month is said, and the document's day is not known";
    if (!origin_.document || origin_.document->day == 0) {
        return;
    }
    const Date document = *origin_.document;
    const DateLean lean = leanAround(point.begin, point.end);
    std::optional<Date> date;
    if (point.form == DatePoint::Form::Weekday) {
        date = weekdayNear(document, point.weekday, 0, lean);
    } else {
        const int day = point.date.day;
        const int months =
            lean == DateLean::Future ? (day < document.day ? 1 : 0) : (day > document.day ? -1 : 0);
        date = shifted(document, DateUnit::Months, months);
        if (date) {
            date->day = static_cast<std::uint8_t>(day);
            date = date->valid() ? date : std::nullopt;
        }
    }
    point.known = date.has_value();
    point.date = date.value_or(point.date);
    point.reason = "nearest to the document's date";
}
} // namespace tenure
