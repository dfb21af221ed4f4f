// Dates of reduced precision (EDTF levels 0 and 1) and what four bounds say of a day.
#include "tenure/date.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tenure {
namespace {
constexpr int springSeason = 21;
constexpr int winterSeason = 24;

bool isSeason(int month) {
    return month >= springSeason && month <= winterSeason;
}

Day makeDay(int year, unsigned month, unsigned day) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}

Day endOfMonth(int year, unsigned month) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::last;
}

// Seasons by whole months: spring is March to May, winter December to February of the next year.
Day firstOfSeason(int year, int season) {
    return makeDay(year, static_cast<unsigned>((season - 20) * 3), 1);
}

Day lastOfSeason(int year, int season) {
    return season == winterSeason ? endOfMonth(year + 1, 2)
                                  : endOfMonth(year, static_cast<unsigned>((season - 20) * 3 + 2));
}

// Reads exactly the digits of `text`; -1 when there is anything else.
int digits(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole && text.front() != '-' ? value : -1;
}

void appendPadded(std::string& out, int value, std::size_t width) {
    const std::string text = std::to_string(value);
    out.append(width > text.size() ? width - text.size() : 0, '0');
    out += text;
}
} // namespace

bool Date::valid() const {
    if (year < 1 || year > 9999) {
        return false;
    }
    if (day != 0) {
        return std::chrono::year_month_day{std::chrono::year{year}, std::chrono::month{month},
                                           std::chrono::day{day}}
            .ok();
    }
    return month <= 12 || isSeason(month);
}

Day Date::first() const {
    if (isSeason(month)) {
        return firstOfSeason(year, month);
    }
    return makeDay(year, month == 0 ? 1U : month, day == 0 ? 1U : day);
}

Day Date::last() const {
    if (isSeason(month)) {
        return lastOfSeason(year, month);
    }
    if (day != 0) {
        return first();
    }
    return endOfMonth(year, month == 0 ? 12U : month);
}

bool Date::covers(const Date& finer) const {
    return first() <= finer.first() && finer.last() <= last();
}

std::optional<Date> parseDate(std::string_view edtf) {
    Date date;
    if (!edtf.empty() && std::string_view("?~%").find(edtf.back()) != std::string_view::npos) {
        date.qualifier = edtf.back();
        edtf.remove_suffix(1);
    }
    const bool shaped = (edtf.size() == 4) || (edtf.size() == 7 && edtf[4] == '-') ||
                        (edtf.size() == 10 && edtf[4] == '-' && edtf[7] == '-');
    if (!shaped) {
        return std::nullopt;
    }
    const int year = digits(edtf.substr(0, 4));
    const int month = edtf.size() > 4 ? digits(edtf.substr(5, 2)) : 0;
    const int day = edtf.size() > 7 ? digits(edtf.substr(8, 2)) : 0;
    if (year < 0 || month < 0 || day < 0 || (edtf.size() > 4 && month == 0) ||
        (edtf.size() > 7 && day == 0)) {
        return std::nullopt;
    }
    date.year = static_cast<std::int16_t>(year);
    date.month = static_cast<std::uint8_t>(month);
    date.day = static_cast<std::uint8_t>(day);
    return date.valid() ? std::optional(date) : std::nullopt;
}

std::string toString(const Date& date) {
    std::string out;
    appendPadded(out, date.year, 4);
    if (date.month != 0) {
        out += '-';
        appendPadded(out, date.month, 2);
    }
    if (date.day != 0) {
        out += '-';
        appendPadded(out, date.day, 2);
    }
    if (date.qualifier != 0) {
        out += date.qualifier;
    }
    return out;
}

std::string toString(Day day) {
    const std::chrono::year_month_day ymd{day};
    return toString(Date{static_cast<std::int16_t>(int{ymd.year()}),
                         static_cast<std::uint8_t>(unsigned{ymd.month()}),
                         static_cast<std::uint8_t>(unsigned{ymd.day()})});
}

std::optional<Day> parseDay(std::string_view iso) {
    const auto date = parseDate(iso);
    return date && date->day != 0 ? std::optional(date->first()) : std::nullopt;
}

bool Bounds::consistent() const {
    const auto ordered = [](const std::optional<Day>& a, const std::optional<Day>& b) {
        return !a || !b || *a <= *b;
    };
    return ordered(startEarliest, startLatest) && ordered(endEarliest, endLatest) &&
           ordered(startEarliest, endLatest);
}

Answer heldOn(const Bounds& bounds, Day day) {
    return heldDuring(bounds, day, day);
}

Answer heldDuring(const Bounds& bounds, Day from, Day to) {
    if (from > to || (bounds.startEarliest && *bounds.startEarliest > to) ||
        (bounds.endLatest && *bounds.endLatest < from)) {
        return Answer::No;
    }
    // It began before the range was over for certain: by its latest start, or because it had ended
    // by then. The same for its end, which no start can follow.
    const auto within = [](const std::optional<Day>& bound, const auto& test) {
        return bound && test(*bound);
    };
    const auto byTo = [to](Day day) { return day <= to; };
    const auto afterFrom = [from](Day day) { return day >= from; };
    const bool began = within(bounds.startLatest, byTo) || within(bounds.endLatest, byTo);
    const bool lasted =
        within(bounds.endEarliest, afterFrom) || within(bounds.startEarliest, afterFrom);
    const bool known =
        bounds.startEarliest || bounds.startLatest || bounds.endEarliest || bounds.endLatest;
    return began && lasted ? Answer::Certain : known ? Answer::Possible : Answer::Unknown;
}

std::string_view toString(Answer answer) {
    static constexpr std::array<std::string_view, 4> names = {"certain", "possible", "unknown",
                                                              "no"};
    return names[static_cast<std::size_t>(answer)];
}
} // namespace tenure
