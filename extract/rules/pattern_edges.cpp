// Where things end in a pattern: escapes, classes, groups, quantifiers, and the match itself.
#include "extract/rules/pattern_edges.h"

#include <algorithm>

namespace tenure::pattern {
namespace {
// The ")" that closes the group that `at` lies in, or the size.
std::size_t groupEnd(std::string_view pattern, std::size_t at) {
    int depth = 0;
    while (at < pattern.size()) {
        const char c = pattern[at];
        if (c == '\\') {
            at = behindEscape(pattern, at);
            continue;
        }
        if (c == '[') {
            at = behindClass(pattern, at);
            continue;
        }
        if (c == ')' && depth-- == 0) {
            return at;
        }
        depth += c == '(' ? 1 : 0;
        ++at;
    }
    return pattern.size();
}
} // namespace

std::size_t behindEscape(std::string_view pattern, std::size_t at) {
    const std::size_t size = pattern.size();
    if (at + 1 >= size) {
        return size;
    }
    const char kind = pattern[at + 1];
    std::size_t end = std::string_view::npos;
    if (kind == 'Q') {
        end = pattern.find("\\E", at);
        return end == std::string_view::npos ? size : end + 2;
    }
    if ((kind == 'x' || kind == 'p' || kind == 'P') && at + 2 < size && pattern[at + 2] == '{') {
        end = pattern.find('}', at);
        return end == std::string_view::npos ? size : end + 1;
    }
    return at + 2;
}

std::size_t behindClass(std::string_view pattern, std::size_t at) {
    ++at;
    if (at < pattern.size() && pattern[at] == '^') {
        ++at;
    }
    if (at < pattern.size() && pattern[at] == ']') {
        ++at;
    }
    while (at < pattern.size() && pattern[at] != ']') {
        if (pattern[at] == '\\') {
            at = behindEscape(pattern, at);
        } else if (pattern.substr(at).starts_with("[:")) {
            const std::size_t end = pattern.find(":]", at);
            at = end == std::string_view::npos ? pattern.size() : end + 2;
        } else {
            ++at;
        }
    }
    return std::min(pattern.size(), at + 1);
}

std::size_t behindQuantifier(std::string_view pattern, std::size_t at) {
    if (at >= pattern.size()) {
        return at;
    }
    if (std::string_view("?*+").find(pattern[at]) != std::string_view::npos) {
        ++at;
    } else if (pattern[at] == '{' && at + 1 < pattern.size() && pattern[at + 1] >= '0' &&
               pattern[at + 1] <= '9') {
        const std::size_t end = pattern.find('}', at);
        at = end == std::string_view::npos ? pattern.size() : end + 1;
    } else {
        return at;
    }
    return at < pattern.size() && pattern[at] == '?' ? at + 1 : at;
}

std::size_t closeOf(std::string_view pattern, std::size_t at) {
    return groupEnd(pattern, at + 1);
}

bool isQuantified(std::string_view pattern, std::size_t close) {
    return behindQuantifier(pattern, close + 1) != close + 1;
}

bool endsMatch(std::string_view pattern, std::size_t at, bool optional) {
    while (at < pattern.size()) {
        const char c = pattern[at];
        if (c == '|') {
            at = groupEnd(pattern, at + 1);
        } else if (c == ')') {
            if (!optional && isQuantified(pattern, at)) {
                return false;
            }
            at = behindQuantifier(pattern, at + 1);
        } else if (c == '$') {
            ++at;
        } else {
            return false;
        }
    }
    return true;
}

bool blankBeforeGroup(std::string_view pattern, std::size_t at) {
    const std::string_view before = pattern.substr(0, at);
    return before.ends_with(" (?:") || before.ends_with(" (");
}

std::string_view partAt(std::string_view pattern, std::size_t at) {
    while (at < pattern.size() && pattern[at] == ' ') {
        ++at;
    }
    std::size_t end = at;
    if (at == pattern.size()) {
        return {};
    }
    if (pattern[at] == '(') {
        end = std::min(pattern.size(), closeOf(pattern, at) + 1);
    } else if (pattern[at] == '{') {
        end = std::min(pattern.size(), pattern.find('}', at) + 1);
    } else if (pattern[at] == '[') {
        end = behindClass(pattern, at);
    } else {
        do {
            end = pattern[end] == '\\' ? behindEscape(pattern, end) : end + 1;
        } while (end < pattern.size() &&
                 std::string_view(" ({[").find(pattern[end]) == std::string_view::npos);
        return pattern.substr(at, end - at);
    }
    return pattern.substr(at, behindQuantifier(pattern, end) - at);
}

std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> all;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) {
            all.push_back(text.substr(0, end));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return all;
}
} // namespace tenure::pattern
