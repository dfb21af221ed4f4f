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

// "2016", "2016..2018-03", "..2018", "2016..".
std::optional<DayRange> rangeOf(std::string_view edtf) {
    const std::size_t cut = edtf.find(dots);
    if (cut == std::string_view::npos) {
        return daysOf(edtf);
    }
    const std::string_view from = edtf.substr(0, cut);
    const std::string_view to = edtf.substr(cut + dots.size());
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

// The year or month whose days these are; else the days.
std::string shortest(const DayRange& range) {
    const auto& [earliest, latest] = range;
    if (earliest && latest) {
        const std::string day = toString(*earliest);
        for (const std::size_t size : {std::size_t{4}, std::size_t{7}, std::size_t{10}}) {
            const auto date = parseDate(std::string_view(day).substr(0, size));
            if (date && date->first() == *earliest && date->last() == *latest) {
                return toString(*date);
            }
        }
    }
    return (earliest ? toString(*earliest) : std::string()) + std::string(dots) +
           (latest ? toString(*latest) : std::string());
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
    const auto set = parseDateSet(edtf);
    const bool one = set && set->ranges.size() == 1 && edtf.find(dots) != std::string_view::npos;
    return one ? std::optional(set->ranges.front()) : std::nullopt;
}

std::optional<DateSet> parseDateSet(std::string_view edtf) {
    const bool one = edtf.size() > 2 && edtf.front() == '[' && edtf.back() == ']';
    const bool all = edtf.size() > 2 && edtf.front() == '{' && edtf.back() == '}';
    if (!one && !all) {
        return std::nullopt;
    }
    DateSet set;
    set.all = all;
    for (std::string_view rest = edtf.substr(1, edtf.size() - 2); !rest.empty();) {
        const std::size_t comma = rest.find(',');
        const auto range = rangeOf(rest.substr(0, comma));
        if (!range || comma + 1 == rest.size()) {
            return std::nullopt;
        }
        set.ranges.push_back(*range);
        rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(comma + 1);
    }
    return set;
}

std::string toString(const DateSet& set) {
    std::string text;
    for (const DayRange& range : set.ranges) {
        text += text.empty() ? "" : ",";
        text += shortest(range);
    }
    return (set.all ? '{' : '[') + text + (set.all ? '}' : ']');
}
} // namespace tenure
