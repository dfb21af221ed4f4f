// The date that a title, a heading or a first line states in full.
#include "extract/segment/stated_date.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "extract/segment/segment_rules_impl.h"

namespace tenure {
namespace {
int number(re2::StringPiece text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

struct Found {
    Date date;
    std::size_t begin = 0;
    std::size_t length = 0;
};

int monthNumber(re2::StringPiece name, const SegmentRules& rules) {
    std::string key(name.data(), name.size());
    std::ranges::transform(key, key.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    });
    const auto& months = rules.impl().months;
    const auto found = months.find(key);
    return found == months.end() ? 0 : found->second;
}

std::optional<Found> find(std::string_view line, const SegmentRules& rules) {
    constexpr std::size_t longest = 400;
    const re2::StringPiece text(line.data(), std::min(line.size(), longest));
    for (const auto& pattern : rules.impl().dates) {
        std::vector<re2::StringPiece> groups(
            static_cast<std::size_t>(pattern->NumberOfCapturingGroups()) + 1);
        if (!pattern->Match(text, 0, text.size(), RE2::UNANCHORED, groups.data(),
                            static_cast<int>(groups.size()))) {
            continue;
        }
        Found found;
        for (const auto& [name, index] : pattern->NamedCapturingGroups()) {
            const re2::StringPiece group = groups[static_cast<std::size_t>(index)];
            if (name == "day") {
                found.date.day = static_cast<std::uint8_t>(number(group));
            } else if (name == "year") {
                found.date.year = static_cast<std::int16_t>(number(group));
            } else {
                found.date.month = static_cast<std::uint8_t>(
                    name == "month" ? monthNumber(group, rules) : number(group));
            }
        }
        if (found.date.month > 0 && found.date.month <= 12 && found.date.valid()) {
            found.begin = static_cast<std::size_t>(groups[0].data() - text.data());
            found.length = groups[0].size();
            return found;
        }
    }
    return std::nullopt;
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// Reads `count` digits at `at` that no further digit follows; -1 when they are not there.
int digitsAt(std::string_view text, std::size_t at, std::size_t count) {
    if (at + count > text.size()) {
        return -1;
    }
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (!isDigit(text[i])) {
            return -1;
        }
        value = value * 10 + (text[i] - '0');
    }
    return at + count < text.size() && isDigit(text[at + count]) ? -1 : value;
}
} // namespace

std::optional<Date> statedDate(std::string_view line, const SegmentRules& rules) {
    const auto found = find(line, rules);
    return found ? std::optional<Date>(found->date) : std::nullopt;
}

std::optional<Date> documentDate(std::string_view line, const SegmentRules& rules) {
    const auto found = find(line, rules);
    if (!found) {
        return std::nullopt;
    }
    std::string marked(line.substr(0, found->begin));
    marked += "<date>";
    marked += line.substr(found->begin + found->length);
    return rules.impl().dateLines.match(marked) != nullptr ? std::optional<Date>(found->date)
                                                           : std::nullopt;
}

std::optional<Date> dateInPath(std::string_view path) {
    constexpr int firstYear = 1900;
    constexpr int lastYear = 2100;
    for (std::size_t i = 0; i + 6 < path.size(); ++i) {
        const bool starts = i == 0 || path[i - 1] == '/' || path[i - 1] == '-' ||
                            path[i - 1] == '_' || path[i - 1] == '.';
        const int year = starts && isDigit(path[i]) ? digitsAt(path, i, 4) : -1;
        const char separator = path[i + 4];
        if (year < firstYear || year > lastYear || (separator != '/' && separator != '-')) {
            continue;
        }
        const int month = digitsAt(path, i + 5, 2);
        if (month < 1 || month > 12) {
            continue;
        }
        Date date{.year = static_cast<std::int16_t>(year),
                  .month = static_cast<std::uint8_t>(month)};
        const std::size_t end = i + 7;
        if (end < path.size() && path[end] == separator) {
            const int day = digitsAt(path, end + 1, 2);
            Date full = date;
            full.day = static_cast<std::uint8_t>(std::max(day, 0));
            if (day > 0 && full.valid()) {
                return full;
            }
        }
        // "2016-09" alone may be any pair of numbers; "/2016/09/" is how blogs file their posts.
        if (separator == '/' && end < path.size() && path[end] == '/') {
            return date;
        }
    }
    return std::nullopt;
}
} // namespace tenure
