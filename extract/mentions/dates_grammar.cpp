// The forms of a date that numbers, months, weekdays and seasons make.
#include "extract/mentions/dates_grammar.h"

#include <algorithm>

namespace tenure {
namespace {
constexpr int daysInMonth = 31;
constexpr int earliestYear = 1000;
constexpr int latestYear = 2199;

// Two digits: up to 20 years ahead of now-ish texts are this century.
int fullYear(int twoDigits) {
    constexpr int pivot = 50;
    return twoDigits < pivot ? 2000 + twoDigits : 1900 + twoDigits;
}

Date makeDate(int year, int month, int day) {
    return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
            static_cast<std::uint8_t>(day), 0};
}

bool possible(Date date) {
    constexpr int leapYear = 2000;
    if (date.year == 0) {
        date.year = leapYear;
    }
    return date.valid();
}
} // namespace

bool DateGrammar::isNumber(std::size_t at, int digits) const {
    return at < tokens_.size() && tokens_[at].isNumber() && tokens_[at].digits == digits;
}

bool DateGrammar::isYear(std::size_t at) const {
    return isNumber(at, 4) && number(at) >= earliestYear && number(at) <= latestYear;
}

std::string DateGrammar::reasonOf(const DatePoint& point) const {
    std::string out(point.reason);
    if (point.quoteEnd > point.quoteBegin) {
        const Span quote{tokens_[point.quoteBegin].span.begin,
                         tokens_[point.quoteEnd - 1].span.end};
        out.append(": ").append(quote.in(text_));
        std::ranges::replace(out, '\n', ' ');
    }
    return out;
}

bool DateGrammar::gluedBefore(std::size_t at) const {
    if (at == 0 || tokens_[at].spaceBefore) {
        return false;
    }
    const DateToken& before = tokens_[at - 1];
    if (before.kind != DateToken::Kind::Sign) {
        return true;
    }
    if (before.sign == '-') {
        return !before.wide && !before.spaceBefore && !before.lineStart;
    }
    return std::string_view("/\\_#@=.&?+$%\1~<").find(before.sign) != std::string_view::npos;
}

bool DateGrammar::gluedAfter(std::size_t end) const {
    if (end >= tokens_.size() || tokens_[end].spaceBefore) {
        return false;
    }
    const DateToken& next = tokens_[end];
    if (next.kind != DateToken::Kind::Sign) {
        return true;
    }
    if (std::string_view("/\\_=@%$+~").find(next.sign) != std::string_view::npos) {
        return true;
    }
    const bool goesOn = end + 1 < tokens_.size() && !tokens_[end + 1].spaceBefore;
    if (!goesOn) {
        return false;
    }
    const DateToken& second = tokens_[end + 1];
    if (next.sign == '-') { // "2017-led", but "May 2011-May 2012", "2015-present"
        const bool goesTo =
            second.meaning.is(anyOf(DateWord::Month, DateWord::Season, DateWord::Now)) ||
            isYear(end + 1) || is(end + 2, DateWord::Month);
        return !next.wide && second.kind != DateToken::Kind::Sign && !goesTo;
    }
    if (next.sign == '.') {
        return second.isNumber() || (second.isWord() && !second.capital);
    }
    return (next.sign == ':' && second.isNumber()) || (next.sign == ',' && isNumber(end + 1, 3));
}

bool DateGrammar::suffixed(std::size_t at, const std::vector<std::string>& suffixes) const {
    if (!touches(at) || !tokens_[at].isWord()) {
        return false;
    }
    const std::string_view word = tokens_[at].span.in(text_);
    return std::ranges::any_of(suffixes, [&](const std::string& suffix) {
        return std::ranges::equal(word, suffix, {}, [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
        });
    });
}

// "6", "6th", "sixth"; 0 when there is no day. A number with a suffix that no month has is a day
// too (it will be refused).
int DateGrammar::dayNumber(std::size_t at, std::size_t& end) const {
    constexpr int largestRefused = 39;
    if (is(at, DateWord::Ordinal)) {
        end = at + 1;
        return tokens_[at].meaning.number;
    }
    if (!isNumber(at, 1) && !isNumber(at, 2)) {
        return 0;
    }
    end = at + 1;
    if (suffixed(end, language_.ordinalSuffixes)) {
        ++end;
    }
    return number(at) <= largestRefused ? number(at) : 0;
}

void DateGrammar::readYear(DatePoint& point) const {
    std::size_t at = point.end;
    if (isSign(at, '.') && touches(at)) { // "Sept. 2019"
        ++at;
    }
    if (isSign(at, ',') || is(at, DateWord::Of)) {
        ++at;
    }
    if (isSign(at, '\'') && isNumber(at + 1, 2) && touches(at + 1)) {
        point.date.year = static_cast<std::int16_t>(fullYear(number(at + 1)));
        point.end = at + 2;
        return;
    }
    if (isYear(at) && !gluedAfter(at + 1)) {
        point.date.year = static_cast<std::int16_t>(number(at));
        point.end = at + 1;
        return;
    }
    if (is(at, DateWord::Article)) {
        ++at;
    }
    const bool fromAnchor = is(at, DateWord::Anchored);
    if ((!is(at, DateWord::Relative) && !fromAnchor) || !is(at + 1, DateWord::Unit) ||
        tokens_[at + 1].meaning.number != static_cast<int>(DateUnit::Years)) {
        return;
    }
    const DatePoint year = counted(at, at + 2, fromAnchor);
    point.end = at + 2;
    point.date.year = year.date.year;
    point.known = year.known;
    point.yearAssumed = true;
    point.reason = year.reason;
    point.quoteBegin = year.quoteBegin;
    point.quoteEnd = year.quoteEnd;
}

std::optional<DatePoint> DateGrammar::point(std::size_t at) const {
    if (is(at, DateWord::Circa)) {
        return circa(at);
    }
    const bool article = is(at, DateWord::Article);
    const std::size_t begin = article ? at + 1 : at;
    if (begin >= tokens_.size()) {
        return std::nullopt;
    }
    Point found = partOf(at);
    if (!found) {
        found = calendarPoint(begin);
    }
    if (!found) {
        return std::nullopt;
    }
    // "the February 2017 election": the article is the election's.
    const bool another = article && !found->part && found->form == DatePoint::Form::Full &&
                         found->date.day == 0 && tokens_[begin].is(DateWord::Month);
    found->article = article && !another;
    found->begin = another ? begin : at;
    found->impossible = found->impossible || (found->known && !possible(found->date) &&
                                              found->form != DatePoint::Form::Weekday &&
                                              found->form != DatePoint::Form::Ordinal);
    return found;
}

// "about 1850", "c. 1850".
std::optional<DatePoint> DateGrammar::circa(std::size_t at) const {
    const std::size_t dot = at + 1;
    const std::size_t year = isSign(dot, '.') && touches(dot) ? dot + 1 : dot;
    if (!isYear(year)) {
        return std::nullopt;
    }
    Point found = yearPoint(year);
    if (found && found->decade == 0) {
        found->date.qualifier = '~';
    }
    found->begin = at;
    return found;
}

std::optional<DatePoint> DateGrammar::calendarPoint(std::size_t at) const {
    const DateToken& token = tokens_[at];
    if (token.isNumber()) {
        return fromNumber(at);
    }
    if (!token.isWord()) {
        return std::nullopt;
    }
    using Reader = Point (DateGrammar::*)(std::size_t) const;
    static constexpr std::array<std::pair<DateWord, Reader>, 9> readers = {
        {{DateWord::RelativeDay, &DateGrammar::relativeDay},
         {DateWord::Month, &DateGrammar::fromMonth},
         {DateWord::Weekday, &DateGrammar::fromWeekday},
         {DateWord::Season, &DateGrammar::fromSeason},
         {DateWord::Feast, &DateGrammar::fromSeason},
         {DateWord::Relative, &DateGrammar::relative},
         {DateWord::Anchored, &DateGrammar::anchored},
         {DateWord::Ordinal, &DateGrammar::dayMonth},
         {DateWord::Number, &DateGrammar::ago}}};
    for (const auto& [word, reader] : readers) {
        if (token.is(word)) {
            if (Point found = (this->*reader)(at)) {
                return found;
            }
        }
    }
    return std::nullopt;
}

std::optional<DatePoint> DateGrammar::fromNumber(std::size_t at) const {
    if (Point found = iso(at)) {
        return found;
    }
    if (Point found = numeric(at)) {
        return found;
    }
    if (Point found = dayMonth(at)) {
        return found;
    }
    if (Point found = ago(at)) {
        return found;
    }
    return yearPoint(at);
}

// 2018-03-20, 2018/03/20, 2018.03.20; 2018-03 when it cannot be a span of years.
std::optional<DatePoint> DateGrammar::iso(std::size_t at) const {
    if (!isYear(at) || !touches(at + 1) || !isNumber(at + 2, 2) || !touches(at + 2)) {
        return std::nullopt;
    }
    const char sign = tokens_[at + 1].sign;
    if (tokens_[at + 1].wide || (sign != '-' && sign != '/' && sign != '.')) {
        return std::nullopt;
    }
    DatePoint point;
    const int month = number(at + 2);
    if (isSign(at + 3, sign) && touches(at + 3) && isNumber(at + 4, 2) && touches(at + 4)) {
        point.date = makeDate(number(at), month, number(at + 4));
        point.end = at + 5;
        return point;
    }
    constexpr int firstTwoDigitMonth = 10;
    constexpr int hundred = 100;
    const bool span = month > 12 || month == number(at) % hundred + 1 ||
                      (month >= firstTwoDigitMonth && month > number(at) % hundred);
    if (sign != '-' || span || month == 0) {
        return std::nullopt;
    }
    point.date = makeDate(number(at), month, 0);
    point.end = at + 3;
    return point;
}

// 20-03-2018, 06/03/2018, 20.03.2018, 6/3/18, 14-Sep-2019.
std::optional<DatePoint> DateGrammar::numeric(std::size_t at) const {
    const bool small = isNumber(at, 1) || isNumber(at, 2);
    if (!small || !touches(at + 1) || !touches(at + 2) || !touches(at + 3) || !touches(at + 4)) {
        return std::nullopt;
    }
    const char sign = tokens_[at + 1].sign;
    const bool signs = (sign == '-' || sign == '/' || sign == '.') && !tokens_[at + 1].wide &&
                       isSign(at + 3, sign);
    const bool shortYear = isNumber(at + 4, 2) && sign != '.';
    if (!signs || (!isYear(at + 4) && !shortYear)) {
        return std::nullopt;
    }
    const int year = isYear(at + 4) ? number(at + 4) : fullYear(number(at + 4));
    DatePoint point;
    point.end = at + 5;
    if (is(at + 2, DateWord::Month)) {
        point.date = makeDate(year, tokens_[at + 2].meaning.number, number(at));
        return point;
    }
    if (!isNumber(at + 2, 1) && !isNumber(at + 2, 2)) {
        return std::nullopt;
    }
    int day = number(at);
    int month = number(at + 2);
    const bool sure = day > 12 || month > 12;
    if (origin_.monthFirst ? day <= 12 : month > 12) {
        std::swap(day, month);
    }
    point.date = makeDate(year, month, day);
    if (!sure && day != month) {
        point.reason = origin_.monthFirst ? "stated, read month first" : "stated, read day first";
    }
    return point;
}

// "6 March 2018", "the 8th of October", "4 to 9 March 2020", "4th and 5th March", "the 21st".
std::optional<DatePoint> DateGrammar::dayMonth(std::size_t at) const {
    DatePoint point;
    std::size_t end = at;
    const int day = dayNumber(at, end);
    if (day == 0) {
        return std::nullopt;
    }
    const bool bare = end == at + 2;
    const std::size_t lone = end;
    if (is(at, DateWord::Ordinal) && !is(end, DateWord::Of)) {
        return std::nullopt; // "her second May election"
    }
    int until = 0;
    if (is(end, DateWord::To) || is(end, DateWord::And) || isDash(end) ||
        (isSign(end, '/') && touches(end))) {
        std::size_t second = end;
        until = dayNumber(end + 1, second);
        if (until > day) {
            end = second;
        } else {
            until = 0;
        }
    }
    std::size_t month = end;
    if (is(month, DateWord::Of)) {
        ++month;
        month += is(month, DateWord::Article) ? 1U : 0U;
    } else if (isSign(month, '-') && touches(month)) {
        ++month;
    }
    if (is(month, DateWord::Month)) {
        const DateToken& name = tokens_[month];
        point.date = makeDate(0, name.meaning.number, day);
        point.dayUntil = until;
        point.end = month + 1;
        if (isDash(point.end) && touches(point.end) && touches(point.end + 1) &&
            isYear(point.end + 1)) { // "14-Sep-2019" without the first dash
            ++point.end;
        }
        readYear(point);
        const bool verb = name.meaning.ambiguous && name.meaning.capital && !name.capital;
        return verb && point.date.year == 0 ? std::nullopt : Point(point); // "the 2 may differ"
    }
    if (!bare || day > daysInMonth) {
        return std::nullopt;
    }
    point.form = DatePoint::Form::Ordinal;
    point.date = makeDate(0, 0, day);
    point.end = lone;
    return point;
}

// "March 6, 2018", "October the 8th", "March 6-9, 2018", "September 2019", "Sept '19", "May".
std::optional<DatePoint> DateGrammar::fromMonth(std::size_t at) const {
    const DateToken& name = tokens_[at];
    const bool small = name.meaning.capital && !name.capital; // "march", "may"
    DatePoint point;
    point.date = makeDate(0, name.meaning.number, 0);
    point.end = at + 1;
    std::size_t dayAt = at + 1;
    if (isSign(dayAt, '.') && touches(dayAt)) {
        ++dayAt;
    }
    dayAt += is(dayAt, DateWord::Article) ? 1U : 0U;
    std::size_t end = dayAt;
    const int day = is(dayAt, DateWord::Ordinal) ? 0 : dayNumber(dayAt, end);
    const bool time = isSign(end, ':') && touches(end) && touches(end + 1);
    if (day != 0 && !time && !isSign(end, '%') && (day <= daysInMonth || end > dayAt + 1)) {
        point.date.day = static_cast<std::uint8_t>(day);
        point.end = end;
        if (isDash(end) || is(end, DateWord::To) || is(end, DateWord::And)) {
            std::size_t second = end;
            const int until = dayNumber(end + 1, second);
            if (until > day) {
                point.dayUntil = until;
                point.end = second;
            }
        }
    } else if (isSign(at + 1, '-') && touches(at + 1) && touches(at + 2) && isYear(at + 2)) {
        ++point.end; // "Sep-2019"
    }
    const std::size_t bare = point.end;
    readYear(point);
    if (point.end == bare && point.date.day == 0) {
        point.form = DatePoint::Form::Month;
    }
    const bool bareWord =
        point.form == DatePoint::Form::Month || (name.meaning.ambiguous && point.date.year == 0);
    return small && bareWord ? std::nullopt : Point(point);
}

// "Thursday, 8th May 2003", "Tuesday the 6th of March", "Thursday".
std::optional<DatePoint> DateGrammar::fromWeekday(std::size_t at) const {
    std::size_t next = at + 1;
    if ((isSign(next, '.') && touches(next)) || isSign(next, ',')) {
        ++next;
    }
    next += is(next, DateWord::Article) ? 1U : 0U;
    Point found;
    if (next < tokens_.size()) {
        if (tokens_[next].isNumber() || is(next, DateWord::Ordinal)) {
            found = numeric(next);
            found = found ? found : dayMonth(next);
        } else if (is(next, DateWord::Month)) {
            found = fromMonth(next);
            found = found && found->date.day != 0 ? found : std::nullopt;
        }
    }
    if (!found) {
        const DateToken& token = tokens_[at];
        if (token.meaning.ambiguous || (token.meaning.capital && !token.capital)) {
            return std::nullopt;
        }
        found = DatePoint{};
        found->form = DatePoint::Form::Weekday;
        found->end = at + 1;
    }
    found->weekday = tokens_[at].meaning.number;
    return found;
}

// "summer 2016", "the summer of 2017", "winter 2012/13", "Spring Conference 2023", "Christmas".
std::optional<DatePoint> DateGrammar::fromSeason(std::size_t at) const {
    DatePoint point;
    point.date = makeDate(0, tokens_[at].meaning.number, 0);
    point.end = at + 1;
    if (is(point.end, DateWord::Thing)) { // "Spring Conference 2023", "fall semester of 2015"
        const std::size_t link = point.end + 1;
        const bool linked = is(link, DateWord::Of) || is(link, DateWord::In);
        const bool name = tokens_[at].capital && tokens_[point.end].capital;
        if (linked ? isYear(link + 1) : name && isYear(link)) {
            point.end = linked && !is(link, DateWord::Of) ? link + 1 : link;
        }
    }
    const std::size_t bare = point.end;
    readYear(point);
    if (point.end == bare) {
        point.form = DatePoint::Form::Season;
        point.end = at + 1;
    } else if (isSign(point.end, '/') && touches(point.end) && touches(point.end + 1) &&
               (isNumber(point.end + 1, 2) || isNumber(point.end + 1, 1))) {
        point.end += 2; // a winter is of the year in which it begins
    }
    if (point.date.month == 0) { // a feast that moves: nothing finer than the year
        point.known = point.known && point.date.year != 0;
    }
    return point;
}

// "2018", "1990s".
std::optional<DatePoint> DateGrammar::yearPoint(std::size_t at) const {
    if (!isYear(at)) {
        return std::nullopt;
    }
    DatePoint point;
    point.form = DatePoint::Form::Year;
    point.date = makeDate(number(at), 0, 0);
    point.end = at + 1;
    const std::size_t suffix =
        isSign(at + 1, '\'') && touches(at + 1) ? at + 2 : at + 1; // "1990's"
    if (number(at) % 10 == 0 && suffixed(suffix, language_.decadeSuffixes)) {
        point.form = DatePoint::Form::Relative;
        point.known = false;
        point.decade = number(at);
        point.reason = "a decade is no single date";
        point.end = suffix + 1;
    }
    return point;
}
} // namespace tenure
