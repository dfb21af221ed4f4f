// Calendar arithmetic: all that resolves a phrase against another date.
#include "extract/mentions/dates_calendar.h"

#include <algorithm>
#include <cstdlib>

namespace tenure {
namespace {
using std::chrono::days;

constexpr int daysInWeek = 7;
constexpr int monthsInYear = 12;
// A weekday comes back to the same date within 6 years, 11 across a leap year; a report that names
// a weekday speaks of the last years or the coming one.
constexpr int yearsBack = 6;
// Without a hint the past wins unless it is more than twice as far as the future: "the meeting in
// October" said in September is a month ahead, not eleven months ago. A verb in the past makes it
// six times.
constexpr int pastFactor = 2;
constexpr int hintedPastFactor = 6;

bool hasMonth(const Date& date) {
    return date.month >= 1 && date.month <= monthsInYear;
}

Date yearDate(int year) {
    return {static_cast<std::int16_t>(year), 0, 0, 0};
}

std::optional<Date> checked(Date date) {
    return date.valid() ? std::optional(date) : std::nullopt;
}

// The finest date that holds both days.
Date holding(Day first, Day last) {
    const Date a = toDate(first);
    const Date b = toDate(last);
    if (a.year != b.year) {
        return {a.year, 0, 0, '~'};
    }
    return a.month == b.month ? Date{a.year, a.month, 0, 0} : yearDate(a.year);
}

std::optional<Date> shiftedMonths(const Date& from, int count) {
    if (!hasMonth(from)) {
        if (count % monthsInYear == 0) { // "the last 12 months" of a year
            return checked(yearDate(from.year + count / monthsInYear));
        }
        return std::nullopt;
    }
    const int months = from.year * monthsInYear + from.month - 1 + count;
    return checked({static_cast<std::int16_t>(months / monthsInYear),
                    static_cast<std::uint8_t>(months % monthsInYear + 1), 0, 0});
}

std::optional<Date> shiftedDays(const Date& from, int count) {
    if (from.day != 0) {
        return checked(toDate(from.first() + days{count}));
    }
    if (count == 0) {
        return Date{from.year, from.month, 0, 0};
    }
    return hasMonth(from) && std::abs(count) == 1
               ? std::optional(Date{from.year, from.month, 0, '~'})
               : std::nullopt;
}

std::optional<Date> shiftedWeeks(const Date& from, int count, int firstDay) {
    if (from.day == 0) {
        return count == 0 ? std::optional(Date{from.year, from.month, 0, 0}) : std::nullopt;
    }
    const Day monday = from.first() - days{weekdayOf(from) - 1} + days{count * daysInWeek};
    return holding(monday + days{firstDay}, monday + days{daysInWeek - 1});
}

// Days between a candidate and the document; negative before it, 0 when they overlap.
int distance(const Date& candidate, const Date& document) {
    if (candidate.last() < document.first()) {
        return static_cast<int>((candidate.last() - document.first()).count());
    }
    return std::max(0, static_cast<int>((candidate.first() - document.last()).count()));
}
} // namespace

Date toDate(Day day) {
    const std::chrono::year_month_day ymd{day};
    return {static_cast<std::int16_t>(int{ymd.year()}),
            static_cast<std::uint8_t>(unsigned{ymd.month()}),
            static_cast<std::uint8_t>(unsigned{ymd.day()}), 0};
}

int weekdayOf(const Date& date) {
    return static_cast<int>(std::chrono::weekday{date.first()}.iso_encoding());
}

std::optional<Date> shifted(const Date& from, DateUnit unit, int count) {
    constexpr int saturday = 5;
    switch (unit) {
    case DateUnit::Days:
        return shiftedDays(from, count);
    case DateUnit::Weekends:
        return shiftedWeeks(from, count, saturday);
    case DateUnit::Weeks:
        return shiftedWeeks(from, count, 0);
    case DateUnit::Months:
        return shiftedMonths(from, count);
    case DateUnit::Years:
        return checked(yearDate(from.year + count));
    case DateUnit::Fortnights:
    case DateUnit::Quarters:
    case DateUnit::Decades:
        break;
    }
    return std::nullopt;
}

std::optional<Date> reached(const Date& from, DateUnit unit, int count) {
    constexpr int monthsInQuarter = 3;
    constexpr int yearsInDecade = 10;
    const auto byDays = [&](int span) -> std::optional<Date> {
        if (from.day == 0) {
            return std::nullopt;
        }
        Date date = toDate(from.first() + days{span});
        date.qualifier = '~';
        return checked(date);
    };
    switch (unit) {
    case DateUnit::Days:
        return byDays(count);
    case DateUnit::Weeks:
    case DateUnit::Weekends:
        return byDays(count * daysInWeek);
    case DateUnit::Fortnights:
        return byDays(count * daysInWeek * 2);
    case DateUnit::Months:
        return shiftedMonths(from, count);
    case DateUnit::Quarters:
        return shiftedMonths(from, count * monthsInQuarter);
    case DateUnit::Years:
        return checked(yearDate(from.year + count));
    case DateUnit::Decades:
        return checked(yearDate(from.year + count * yearsInDecade));
    }
    return std::nullopt;
}

std::optional<Date> nearestYear(Date date, int weekday, const Date& document, DateLean lean,
                                bool* weekdayFits) {
    std::optional<Date> past;
    std::optional<Date> future;
    for (int year = document.year - yearsBack; year <= document.year + 1; ++year) {
        date.year = static_cast<std::int16_t>(year);
        if (!date.valid() || (weekday != 0 && date.day != 0 && weekdayOf(date) != weekday)) {
            continue;
        }
        const int away = distance(date, document);
        if (away == 0) {
            return date;
        }
        (away < 0 ? past : future) = away > 0 && future ? future : std::optional(date);
    }
    if (!past && !future && weekday != 0) {
        if (weekdayFits != nullptr) {
            *weekdayFits = false;
        }
        date.year = 0;
        return nearestYear(date, 0, document, lean);
    }
    if (!past || !future) {
        return past ? past : future;
    }
    if (lean == DateLean::Future) {
        return future;
    }
    const int factor = lean == DateLean::Past ? hintedPastFactor : pastFactor;
    return -distance(*past, document) <= factor * distance(*future, document) ? past : future;
}

std::optional<Date> relativeTo(const Date& from, Date date, int count) {
    date.year = static_cast<std::int16_t>(from.year - 1);
    if (count == 0) {
        constexpr int winter = 24; // it may have begun in the year before
        if (date.month != winter || !date.valid() || !date.covers(from)) {
            date.year = from.year;
        }
        return checked(date);
    }
    date.year = static_cast<std::int16_t>(from.year + (count < 0 ? 1 : -1));
    for (int tries = 0; tries < 4; ++tries) {
        if (date.valid() && (count < 0 ? date.last() < from.first() : date.first() > from.last())) {
            return date;
        }
        date.year = static_cast<std::int16_t>(date.year + (count < 0 ? -1 : 1));
    }
    return std::nullopt;
}

std::optional<Date> weekdayNear(const Date& from, int weekday, int count, DateLean lean) {
    if (from.day == 0) {
        return std::nullopt;
    }
    const int ahead = (weekday - weekdayOf(from) + daysInWeek) % daysInWeek;
    if (count == 0 && ahead == 0) {
        return from;
    }
    const bool forward = count > 0 || (count == 0 && lean == DateLean::Future);
    const int move = forward ? (ahead == 0 ? daysInWeek : ahead) : ahead - daysInWeek;
    return checked(toDate(from.first() + days{move}));
}
} // namespace tenure
