// Calendar arithmetic on partial dates: shifting, weekdays, and the year that a text left out.
#pragma once
#include <optional>

#include "extract/mentions/dates_words.h"
#include "tenure/date.h"

namespace tenure {
/// What the words around a date without a year say of its direction.
enum class DateLean { None, Past, Future };

/// `from` moved by whole units, as precise as the unit and `from` allow: a year's shift is a year,
/// a week is the month or year that holds it. Nothing when `from` is too coarse to tell.
std::optional<Date> shifted(const Date& from, DateUnit unit, int count);

/// The start of the last (or the end of the next, for a positive count) `count` units before
/// `from`: "for the past 19 years". Days and weeks count in days and are marked approximate.
std::optional<Date> reached(const Date& from, DateUnit unit, int count);

/// The date whose `year` is 0 put in the year that suits the document's date: the one that holds
/// it, or the nearest, the past before the future unless `lean` says otherwise. `weekday` (1 Monday
/// ... 7, 0 unknown) rules out years where it does not fit; when none fits it is not heeded and
/// `weekdayFits` is set to false.
std::optional<Date> nearestYear(Date date, int weekday, const Date& document, DateLean lean,
                                bool* weekdayFits = nullptr);

/// The last month or season that ended before `from` (count -1), the one in its year (0), or the
/// first that begins after it (1). `date` has year 0.
std::optional<Date> relativeTo(const Date& from, Date date, int count);

/// The weekday before (-1), nearest by `lean` (0), or after (1) the day `from`.
std::optional<Date> weekdayNear(const Date& from, int weekday, int count, DateLean lean);

/// 1 Monday ... 7 Sunday. The date must have a day.
int weekdayOf(const Date& date);

Date toDate(Day day);
} // namespace tenure
