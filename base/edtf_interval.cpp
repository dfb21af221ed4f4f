// EDTF intervals of levels 0 and 1: printed and read.
#include "tenure/date.h"

namespace tenure {
namespace {
constexpr std::string_view open = "..";

struct End {
    std::optional<Date> date;
    bool isOpen = false;
};

std::optional<End> endOf(std::string_view text) {
    if (text.empty() || text == open) {
        return End{std::nullopt, !text.empty()};
    }
    const auto date = parseDate(text);
    return date ? std::optional(End{date, false}) : std::nullopt;
}

std::string textOf(const std::optional<Date>& date, bool isOpen) {
    return date ? toString(*date) : std::string(isOpen ? open : std::string_view());
}
} // namespace

std::optional<Day> Interval::first() const {
    return start ? std::optional(start->first()) : std::nullopt;
}

std::optional<Day> Interval::last() const {
    return end ? std::optional(end->last()) : std::nullopt;
}

std::optional<Interval> parseInterval(std::string_view edtf) {
    const std::size_t slash = edtf.find('/');
    if (slash == std::string_view::npos || edtf.find('/', slash + 1) != std::string_view::npos) {
        return std::nullopt;
    }
    const auto start = endOf(edtf.substr(0, slash));
    const auto end = endOf(edtf.substr(slash + 1));
    if (!start || !end || (!start->date && !end->date)) {
        return std::nullopt;
    }
    const Interval interval{start->date, end->date, start->isOpen, end->isOpen};
    const bool reversed =
        interval.start && interval.end && interval.end->last() < interval.start->first();
    return reversed ? std::nullopt : std::optional(interval);
}

std::string toString(const Interval& interval) {
    return textOf(interval.start, interval.openStart) + '/' +
           textOf(interval.end, interval.openEnd);
}
} // namespace tenure
