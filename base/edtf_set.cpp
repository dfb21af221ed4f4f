// Bounds as EDTF level 2 sets, "one of the days between": printed and read.
#include <algorithm>

#include "tenure/date.h"

namespace tenure {
namespace {
constexpr std::string_view dots = "..";

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// The date with every unspecified digit set to `digit`: only a decade and a century can be meant
// so.
std::optional<Date> filled(std::string_view year, char digit) {
    std::string text(year);
    std::ranges::replace(text, 'X', digit);
    return parseDate(text);
}

// "201X", "20XX", "2016-XX", "2016-09-XX", "2016-XX-XX".
std::optional<DayRange> unspecified(std::string_view edtf) {
    while (edtf.ends_with("-XX")) {
        edtf.remove_suffix(3);
    }
    const auto first = filled(edtf, '0');
    const auto last = filled(edtf, '9');
    const auto digits =
        static_cast<std::size_t>(std::ranges::find_if_not(edtf, isDigit) - edtf.begin());
    const bool tail = edtf.find_first_not_of('X', digits) == std::string_view::npos;
    const bool yearOnly = edtf.size() == 4 && tail && digits >= 2;
    if (!first || !last || (!yearOnly && edtf.find('X') != std::string_view::npos)) {
        return std::nullopt;
    }
    return DayRange{first->first(), last->last()};
}

std::optional<DayRange> daysOf(std::string_view edtf) {
    if (edtf.find('X') != std::string_view::npos) {
        return unspecified(edtf);
    }
    const auto date = parseDate(edtf);
    return date ? std::optional(DayRange{date->first(), date->last()}) : std::nullopt;
}
} // namespace

std::string toEdtf(const std::optional<Day>& earliest, const std::optional<Day>& latest) {
    if (!earliest && !latest) {
        return {};
    }
    if (earliest && earliest == latest) {
        return toString(*earliest);
    }
    const auto text = [](const std::optional<Day>& day) {
        return day ? toString(*day) : std::string();
    };
    return "[" + text(earliest) + std::string(dots) + text(latest) + "]";
}

std::optional<DayRange> parseEdtfSet(std::string_view edtf) {
    if (!edtf.starts_with('[')) {
        return daysOf(edtf);
    }
    const std::size_t cut = edtf.find(dots);
    if (!edtf.ends_with(']') || cut == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view from = edtf.substr(1, cut - 1);
    const std::string_view to = edtf.substr(cut + dots.size(), edtf.size() - cut - dots.size() - 1);
    const auto first = daysOf(from);
    const auto last = daysOf(to);
    if ((from.empty() && to.empty()) || (!from.empty() && !first) || (!to.empty() && !last)) {
        return std::nullopt;
    }
    DayRange range;
    range.earliest = first ? first->earliest : std::nullopt;
    range.latest = last ? last->latest : std::nullopt;
    const bool reversed = range.earliest && range.latest && *range.latest < *range.earliest;
    return reversed ? std::nullopt : std::optional(range);
}
} // namespace tenure
