// The forms of a date phrase: single dates, ranges, "since", "until", "for the past 19 years".
#include "extract/mentions/dates_phrases.h"

#include <algorithm>

namespace tenure {
namespace {
constexpr int longestRange = 150; // years
constexpr int hundred = 100;

// "The 1990s" are a decade, "the 1800s" may be a century; "the 2000s" rather are a decade.
std::optional<DayRange> daysOf(int decade) {
    constexpr int firstShort = 2000;
    if (decade == 0) {
        return std::nullopt;
    }
    const int years = decade % hundred == 0 && decade < firstShort ? hundred : 10;
    const Date first{static_cast<std::int16_t>(decade), 0, 0, 0};
    const Date last{static_cast<std::int16_t>(decade + years - 1), 0, 0, 0};
    return DayRange{first.first(), last.last()};
}

bool startsPhrase(const DateToken& token) {
    constexpr DateWords starters = anyOf(
        DateWord::Month, DateWord::Weekday, DateWord::Season, DateWord::Feast,
        DateWord::RelativeDay, DateWord::Relative, DateWord::Anchored, DateWord::Number,
        DateWord::Ordinal, DateWord::Article, DateWord::Since, DateWord::From, DateWord::Until,
        DateWord::Between, DateWord::Over, DateWord::Part, DateWord::Financial, DateWord::Circa);
    return token.isNumber() || token.meaning.is(starters) || token.isSign('-') ||
           token.isSign('\'');
}
} // namespace

void DatePhrases::read(std::vector<DateMention>& out, std::vector<RefusedDate>* refused) {
    for (std::size_t at = 0; at < tokens_.size();) {
        Found found = startsPhrase(tokens_[at]) ? phraseAt(at) : std::nullopt;
        if (!found) {
            ++at;
            continue;
        }
        DateMention& mention = found->mention;
        mention.span = {tokens_[found->begin].span.begin, tokens_[found->end - 1].span.end};
        at = found->end;
        if (found->impossible || found->reversed) {
            if (refused != nullptr) {
                refused->push_back(
                    {mention.span,
                     found->reversed ? "it ends before it begins" : "no calendar has this day",
                     found->reversed ? mention.date : std::nullopt});
            }
            continue;
        }
        yearListEnd_ = found->yearOnly ? found->end : 0;
        if (mention.date) {
            origin_.anchor = mention.until ? mention.until : mention.date;
            const bool day = origin_.anchor->first() == origin_.anchor->last();
            origin_.day = day ? origin_.anchor : origin_.day;
            const bool told = mention.sense == DateMention::Sense::On && !mention.yearAssumed &&
                              mention.date->month != 0;
            origin_.story = told ? mention.date : std::nullopt;
        }
        out.push_back(std::move(mention));
    }
}

std::optional<DatePhrases::Phrase> DatePhrases::phraseAt(std::size_t at) const {
    const DateToken& token = tokens_[at];
    if (Found found = listLine(at)) {
        return found;
    }
    if (token.is(DateWord::Over)) {
        if (Found found = stretchPhrase(at, at + 1)) {
            return found;
        }
    }
    if (Found found = stretchPhrase(at, at)) {
        return found;
    }
    if (token.meaning.is(
            anyOf(DateWord::Since, DateWord::From, DateWord::Until, DateWord::Between))) {
        if (Found found = introduced(at)) {
            return found;
        }
    }
    if (token.is(DateWord::Financial)) {
        if (Found found = financialYear(at)) {
            return found;
        }
    }
    return plain(at);
}

// "1712: A", "1747–: B", "1768–1793: C", "–1691: D"; "(2011–)" and "(–2015)".
std::optional<DatePhrases::Phrase> DatePhrases::listLine(std::size_t at) const {
    const bool line = tokens_[at].lineStart;
    const bool bracket = at > 0 && (tokens_[at - 1].isSign('(') || tokens_[at - 1].isSign('['));
    if (!line && !bracket) {
        return std::nullopt;
    }
    const auto closes = [&](std::size_t end) {
        return line ? grammar_.isSign(end, ':')
                    : grammar_.isSign(end, ')') || grammar_.isSign(end, ']');
    };
    const bool ends = grammar_.isDash(at) && grammar_.touches(at + 1);
    const std::size_t year = ends ? at + 1 : at;
    if (!grammar_.isYear(year)) {
        return std::nullopt;
    }
    DatePoint point;
    point.form = DatePoint::Form::Year;
    point.date.year = static_cast<std::int16_t>(tokens_[year].number);
    point.begin = at;
    point.end = year + 1;
    if (closes(point.end)) {
        if (!line && !ends) {
            return std::nullopt; // "(2011)" is a date like any other
        }
        return single(point, ends ? Sense::Until : Sense::Since);
    }
    if (!ends && grammar_.isDash(point.end) && closes(point.end + 1)) {
        Phrase found = single(point, Sense::Since);
        found.end = point.end + 1;
        return found;
    }
    return std::nullopt;
}

// "the past 19 years", "over the last year", "the next four years".
std::optional<DatePhrases::Phrase> DatePhrases::stretchPhrase(std::size_t begin,
                                                              std::size_t at) const {
    const auto stretch = grammar_.stretch(at);
    if (!stretch || (stretch->unit == DateUnit::Days && std::abs(stretch->count) == 1)) {
        return std::nullopt;
    }
    const bool back = stretch->count < 0;
    Phrase found;
    found.begin = begin;
    found.end = stretch->end;
    found.mention.yearAssumed = true;
    found.mention.sense = back ? Sense::Ago : Sense::Range;
    found.mention.reason = "the document's date is not known";
    if (origin_.document) {
        const auto other = reached(*origin_.document, stretch->unit, stretch->count);
        // "for the coming year" does not say that it begins on the very day of the report.
        found.mention.date = back ? other : reached(*origin_.document, stretch->unit, 0);
        found.mention.until = back ? std::nullopt : other;
        found.mention.reason = "counted from the document's date";
        if (!other) {
            found.mention.date.reset();
            found.mention.reason = "the document's date is too coarse to count from";
        }
    }
    return found;
}

// "from 2000 to 2018", "between May and June 2014", "since July 2011", "until the end of 2015".
std::optional<DatePhrases::Phrase> DatePhrases::introduced(std::size_t at) const {
    const DateToken& word = tokens_[at];
    const auto first = grammar_.point(at + 1);
    if (!first || first->form == DatePoint::Form::Ordinal) {
        return std::nullopt;
    }
    const bool from = word.is(DateWord::From);
    DateWords connectors = anyOf(DateWord::To);
    connectors |= from ? anyOf(DateWord::Until) : 0;
    connectors |= word.is(DateWord::Between) ? anyOf(DateWord::And) : 0;
    if (!word.is(DateWord::Until)) {
        if (Found found = range(*first, connectors)) {
            found->begin = at;
            return found;
        }
    }
    const bool possessive = grammar_.isSign(first->end, '\'') && grammar_.touches(first->end);
    if (word.is(DateWord::Between) || (from && possessive) || !stands(*first, true)) {
        return std::nullopt;
    }
    Phrase found = single(*first, word.is(DateWord::Until) ? Sense::Until : Sense::Since);
    found.mention.from = from;
    found.begin = at;
    if (!word.is(DateWord::Until) && grammar_.is(found.end, DateWord::Onwards)) {
        ++found.end;
    }
    return found;
}

std::optional<DatePhrases::Phrase> DatePhrases::financialYear(std::size_t at) const {
    const auto first = grammar_.point(at + 1);
    if (!first || first->form != DatePoint::Form::Year) {
        return std::nullopt;
    }
    Found found = yearRange(*first);
    if (!found || found->reversed) {
        return std::nullopt;
    }
    found->begin = at;
    const int start = language_.financialYearStarts;
    DateMention& mention = found->mention;
    if (mention.until->year == mention.date->year + 1 && start > 1) {
        mention.date->month = static_cast<std::uint8_t>(start);
        mention.until->month = static_cast<std::uint8_t>(start - 1);
        mention.reason = "stated, a financial year";
    }
    return found;
}

std::optional<DatePhrases::Phrase> DatePhrases::plain(std::size_t at) const {
    auto point = grammar_.point(at);
    if (!point) {
        return std::nullopt;
    }
    borrowYear(*point);
    if (!grammar_.gluedBefore(at)) {
        if (Found found = range(*point, anyOf(DateWord::To))) {
            return found;
        }
    }
    if (!stands(*point, false)) {
        return std::nullopt;
    }
    if (grammar_.is(point->end, DateWord::Onwards)) {
        Phrase found = single(*point, Sense::Since);
        ++found.end;
        return found;
    }
    Sense sense = Sense::On;
    for (const auto& [word, meant] :
         {std::pair{DateWord::By, Sense::By}, std::pair{DateWord::Before, Sense::Before},
          std::pair{DateWord::After, Sense::After}}) {
        sense = beforeIs(at, anyOf(word)) ? meant : sense;
    }
    return single(*point, sense);
}

// "In March and June 2012", "on 2 May, 3 June and 4 July 2012": the year is said once, at the end.
void DatePhrases::borrowYear(DatePoint& point) const {
    constexpr int longestList = 6;
    const auto yearless = [](const DatePoint& one) {
        return one.known && !one.impossible && one.date.year == 0 && one.date.month != 0 &&
               (one.form == DatePoint::Form::Full || one.form == DatePoint::Form::Month);
    };
    if (!yearless(point)) {
        return;
    }
    std::size_t link = point.end;
    for (int i = 0; i < longestList; ++i) {
        if (!grammar_.is(link, DateWord::And) && !grammar_.isSign(link, ',')) {
            return;
        }
        link += grammar_.isSign(link, ',') && grammar_.is(link + 1, DateWord::And) ? 2U : 1U;
        const auto next = grammar_.point(link);
        if (!next || next->date.month == 0 || next->weekday != point.weekday) {
            return;
        }
        if (!yearless(*next)) {
            const bool before = next->date.year != 0 && next->form == DatePoint::Form::Full;
            const bool later = point.date.month > next->date.month;
            point.date.year = before ? static_cast<std::int16_t>(next->date.year - (later ? 1 : 0))
                                     : std::int16_t{0};
            point.form = before ? DatePoint::Form::Full : point.form;
            point.impossible = before && !point.date.valid();
            point.reason = before ? "stated, the year with the next date" : point.reason;
            return;
        }
        link = next->end;
    }
}

// What follows the first point of a range, when something does.
std::optional<DatePhrases::Phrase> DatePhrases::range(const DatePoint& first,
                                                      DateWords connectors) const {
    if (first.dayUntil != 0 && stands(first, true)) {
        return dayRange(first);
    }
    if (Found found = yearRange(first)) {
        return found;
    }
    const std::size_t link = first.end;
    const bool slash = first.form == DatePoint::Form::Month && grammar_.isSign(link, '/') &&
                       grammar_.is(link + 1, DateWord::Month); // "May/June 2015"
    if (link + 1 >= tokens_.size() ||
        (!slash && !grammar_.isDash(link) && !tokens_[link].meaning.is(connectors))) {
        return std::nullopt;
    }
    if (Found found = openEnd(first)) {
        return found;
    }
    const auto second = grammar_.point(link + 1);
    using Form = DatePoint::Form;
    const auto loose = [](const DatePoint& point) {
        return point.form == Form::Weekday || point.form == Form::Ordinal;
    };
    if (!second || loose(first) || loose(*second) || grammar_.gluedAfter(second->end)) {
        return std::nullopt;
    }
    const bool apart = grammar_.isDash(link) && tokens_[link].spaceBefore;
    if (second->form == Form::Year && (apart || first.form != Form::Year) &&
        nounFollows(second->end)) {
        return std::nullopt; // "6 March 2018 - 2019 budget"
    }
    Found found = joined(first, *second);
    return found && found->reversed && apart ? std::nullopt : found; // two dates beside each other
}

// "2015–present", "2015 to date".
std::optional<DatePhrases::Phrase> DatePhrases::openEnd(const DatePoint& first) const {
    if (!grammar_.is(first.end + 1, DateWord::Now) || first.form == DatePoint::Form::Relative) {
        return std::nullopt;
    }
    Phrase found = single(first, Sense::Since);
    found.end = first.end + 2;
    return found;
}

// "2012-15", "2012/13", "1935/6", "1999-2000".
std::optional<DatePhrases::Phrase> DatePhrases::yearRange(const DatePoint& first) const {
    const std::size_t link = first.end;
    const std::size_t last = link + 1;
    const bool sign = grammar_.isDash(link) || grammar_.isSign(link, '/');
    if (first.form != DatePoint::Form::Year || !sign || last >= tokens_.size() ||
        !tokens_[last].isNumber() || !grammar_.touches(link) || !grammar_.touches(last) ||
        grammar_.gluedAfter(last + 1)) {
        return std::nullopt;
    }
    const int start = first.date.year;
    int end = tokens_[last].number;
    if (tokens_[last].digits == 2) {
        end += start - start % hundred;
        end += end < start ? hundred : 0; // "1999-00"
    } else if (tokens_[last].digits == 1) {
        end += start - start % 10;
        end += end < start ? 10 : 0;
    } else if (!grammar_.isYear(last)) {
        return std::nullopt;
    }
    if (end < start && end > start - longestRange) {
        return reversed(first, last + 1);
    }
    if (end <= start || end - start > longestRange) {
        return std::nullopt;
    }
    DatePoint second = first;
    second.date.year = static_cast<std::int16_t>(end);
    second.end = last + 1;
    return joined(first, second);
}

// Each end lends the other the year that it does not say.
std::optional<DatePhrases::Phrase> DatePhrases::joined(DatePoint first, DatePoint second) const {
    const auto yearless = [](const DatePoint& point) {
        return point.known && point.date.year == 0;
    };
    const auto borrow = [](DatePoint& to, const DatePoint& from, int step) {
        to.date.year = from.date.year;
        const bool wrong =
            !to.date.valid() || !from.date.valid() ||
            (step < 0 ? to.date.first() > from.date.last() : to.date.last() < from.date.first());
        to.date.year = static_cast<std::int16_t>(to.date.year + (wrong ? step : 0));
    };
    const bool neither = yearless(first) && yearless(second);
    if (neither) {
        resolve(second);
    }
    if (yearless(first) && second.known) {
        borrow(first, second, -1);
    } else if (yearless(second) && first.known) {
        borrow(second, first, 1);
    }
    const bool told = (first.known || first.decade != 0) && (second.known || second.decade != 0);
    if (first.form == DatePoint::Form::Relative && second.form == DatePoint::Form::Relative &&
        !told) {
        return std::nullopt;
    }
    Phrase found = single(first, Sense::Range);
    found.end = second.end;
    found.impossible = found.impossible || second.impossible ||
                       (second.known && second.date.year != 0 && !second.date.valid());
    if (found.impossible) {
        return found;
    }
    if (second.known && second.date.year != 0) {
        found.mention.until = second.date;
    }
    found.mention.untilWithin = daysOf(second.decade);
    found.mention.yearAssumed = neither || first.yearAssumed || second.yearAssumed;
    found.mention.reason = grammar_.reasonOf(first.yearAssumed && !neither ? first : second);
    if (found.mention.date && found.mention.until &&
        found.mention.until->last() < found.mention.date->first()) {
        // Where a year is guessed, the guess is wrong and not the text.
        return found.mention.yearAssumed ? std::nullopt : Found(reversed(first, second.end));
    }
    return found;
}

// "From 2016 to 2012": nobody knows which of the two is wrong, so neither is taken.
DatePhrases::Phrase DatePhrases::reversed(const DatePoint& first, std::size_t end) {
    Phrase found;
    found.begin = first.begin;
    found.end = end;
    found.reversed = true;
    found.mention.date = first.date;
    return found;
}

DatePhrases::Phrase DatePhrases::dayRange(const DatePoint& point) const {
    Phrase found = single(point, Sense::Range);
    if (found.mention.date) {
        found.mention.until = found.mention.date;
        found.mention.until->day = static_cast<std::uint8_t>(point.dayUntil);
        found.impossible = found.impossible || !found.mention.until->valid();
    }
    return found;
}

DatePhrases::Phrase DatePhrases::single(const DatePoint& given, Sense sense) const {
    DatePoint point = given;
    resolve(point);
    Phrase found;
    found.begin = point.begin;
    found.end = point.end;
    found.impossible = point.impossible || (point.known && !point.date.valid());
    found.yearOnly = point.form == DatePoint::Form::Year && sense == Sense::On;
    if (point.known) {
        found.mention.date = point.date;
    }
    found.mention.within = daysOf(point.decade);
    found.mention.sense = sense;
    found.mention.yearAssumed = point.yearAssumed;
    found.mention.reason = grammar_.reasonOf(point);
    return found;
}
} // namespace tenure
