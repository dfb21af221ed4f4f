#pragma once
#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenure {
/// A calendar day (proleptic Gregorian).
using Day = std::chrono::sys_days;

/// A date of the precision that the text gave: a year stays a year. EDTF (ISO 8601-2) level 1
/// without intervals: `2016`, `2016-09`, `2016-09-20`, `2016-22` (seasons 21 spring ... 24 winter,
/// northern), each with an optional `?`, `~` or `%`.
struct Date {
    std::int16_t year = 0;
    std::uint8_t month = 0; ///< 1-12, 21-24 for a season, 0 when only the year is known
    std::uint8_t day = 0;   ///< 1-31, 0 when unknown
    char qualifier = 0;     ///< '?', '~', '%' or 0

    friend constexpr auto operator<=>(const Date&, const Date&) = default;

    [[nodiscard]] bool valid() const;

    /// The first and last day that the date can mean. The date must be valid.
    [[nodiscard]] Day first() const;
    [[nodiscard]] Day last() const;

    /// True when every day of `finer` lies within this date.
    [[nodiscard]] bool covers(const Date& finer) const;
};

/// Reads one EDTF date (see Date). Nothing when it is not one, or is impossible (2015-02-30).
std::optional<Date> parseDate(std::string_view edtf);

std::string toString(const Date& date);
std::string toString(Day day);

/// Reads "YYYY-MM-DD".
std::optional<Day> parseDay(std::string_view iso);

/// An EDTF interval of levels 0 and 1: `2014/2018-03`; `2014/..` goes on, of `2014/` the end is not
/// known. The same for the start.
struct Interval {
    std::optional<Date> start, end;
    bool openStart = false, openEnd = false; ///< "..": of an end that is missing

    friend bool operator==(const Interval&, const Interval&) = default;

    /// The days that it covers at most; a missing end is unbounded.
    [[nodiscard]] std::optional<Day> first() const;
    [[nodiscard]] std::optional<Day> last() const;
};

/// Nothing when it is none, or ends before it begins. A date alone is no interval.
std::optional<Interval> parseInterval(std::string_view edtf);
std::string toString(const Interval& interval);

/// One of the four bounds of a tenure.
enum class Bound { StartEarliest, StartLatest, EndEarliest, EndLatest };

/// The four bounds of a tenure: it began in [startEarliest, startLatest] and ended in [endEarliest,
/// endLatest]. A missing bound is unknown, which is no statement at all.
struct Bounds {
    std::optional<Day> startEarliest, startLatest, endEarliest, endLatest;

    /// False when no history can satisfy them (began after it ended, or an empty range).
    [[nodiscard]] bool consistent() const;
};

/// What the bounds say of a day: held for certain; possibly, since nothing rules it out; nothing at
/// all, since no bound is known; certainly not.
enum class Answer { Certain, Possible, Unknown, No };

Answer heldOn(const Bounds& bounds, Day day);
/// The same for some day of [from, to]: certain when every history that the bounds allow has such a
/// day ("elected in 2018" held the post in 2018, though on no one day for certain). No for an empty
/// range.
Answer heldDuring(const Bounds& bounds, Day from, Day to);
std::string_view toString(Answer answer);

/// The days between which something happened; a missing end is not known.
struct DayRange {
    std::optional<Day> earliest, latest;

    friend bool operator==(const DayRange&, const DayRange&) = default;
};

/// A bound as an EDTF level 2 set, "one of these days": "[2016-01-01..2016-09-20]",
/// "[..2016-09-20]", "[2016-01-01..]", one day alone as itself, "" when nothing is known.
std::string toEdtf(const std::optional<Day>& earliest, const std::optional<Day>& latest);

/// Reads such a set; its ends may be partial dates. A date of its own means all its days, as does
/// one with unspecified digits ("201X", "2016-XX"). Nothing when it is neither, or ends before it
/// begins.
std::optional<DayRange> parseEdtfSet(std::string_view edtf);

/// An EDTF level 2 set: `[2016,2018..2019]` one of these, `{2016,2018}` all of them.
struct DateSet {
    bool all = false;
    std::vector<DayRange> ranges;

    friend bool operator==(const DateSet&, const DateSet&) = default;
};

/// Nothing when it is none. Printed, each range is as short as its days allow: a whole year as
/// `2016`.
std::optional<DateSet> parseDateSet(std::string_view edtf);
std::string toString(const DateSet& set);
} // namespace tenure
