// Numbers, truths, colours. Which program takes which was found out by tests/readers/bad_files.py.
#include "graph/check/support/values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

#include "base/ascii.h"

namespace tenure {
namespace {
using namespace std::string_view_literals;

constexpr auto common =
    std::to_array<std::string_view>({"boolean", "int", "long", "float", "double", "string"});
// GraphML's name for it is in `common`, GEXF's here.
constexpr auto gephi = std::to_array<std::string_view>(
    {"byte", "short", "char", "bigdecimal", "biginteger", "liststring", "listboolean",
     "listinteger", "listlong", "listfloat", "listdouble", "String", "integer"});
// Of CSS's 148 names of colours those that Gephi 0.10 does not know.
constexpr auto strangeColours =
    std::to_array<std::string_view>({"aqua", "lime", "olive", "rebeccapurple", "silver", "teal"});

template <typename All>
bool isIn(const All& all, std::string_view one) {
    return std::ranges::find(all, one) != all.end();
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(spaces);
    return begin == std::string_view::npos
               ? std::string_view{}
               : text.substr(begin, text.find_last_not_of(spaces) + 1 - begin);
}

bool isEndless(std::string_view text) {
    std::string word = lowerAscii(text);
    if (word.starts_with('+') || word.starts_with('-')) {
        word.erase(0, 1);
    }
    return isIn(std::array{"inf"sv, "infinity"sv, "nan"sv}, word);
}

// Empty: nothing is wrong.
std::string_view problemOfNumber(ValueKind kind, std::string_view text) {
    if (text.empty()) {
        return "graph.empty-value";
    }
    std::string_view body = trimmed(text);
    const bool spaced = body.size() < text.size();
    const bool real = kind == ValueKind::Real;
    if (isEndless(body)) {
        return real ? "graph.infinite" : "graph.fraction";
    }
    body.remove_prefix(body.starts_with('+') ? 1 : 0);
    const char* const end = body.data() + body.size();
    double value = 0;
    const auto [stop, error] = std::from_chars(body.data(), end, value);
    if (body.empty() || stop != end || error == std::errc::invalid_argument) {
        return "graph.number";
    }
    if (real) {
        return error == std::errc{} ? "" : "graph.overflow";
    }
    std::int64_t whole = 0;
    const auto [last, failed] = std::from_chars(body.data(), end, whole);
    if (failed == std::errc{} && last != end) {
        return "graph.fraction";
    }
    using Int = std::numeric_limits<std::int32_t>;
    if (failed != std::errc{} ||
        (kind == ValueKind::Int && (whole > Int::max() || whole < Int::min()))) {
        return "graph.too-large";
    }
    return spaced ? "graph.spaces" : "";
}

std::string_view problemOfTruth(const std::string& text) {
    if (text == "true" || text == "false") {
        return {};
    }
    if (text.empty()) {
        return "graph.empty-value";
    }
    return isIn(std::array{"true"sv, "false"sv, "1"sv, "0"sv}, lowerAscii(text))
               ? "graph.boolean"
               : "graph.no-boolean";
}
} // namespace

ValueKind valueKindOf(std::string_view type) {
    return type == "int" || type == "integer"    ? ValueKind::Int
           : type == "long"                      ? ValueKind::Long
           : type == "double" || type == "float" ? ValueKind::Real
           : type == "boolean"                   ? ValueKind::Truth
                                                 : ValueKind::Text;
}

bool isCommonType(std::string_view type) {
    return isIn(common, type);
}

bool isGephiType(std::string_view type) {
    return isIn(gephi, type);
}

void checkValue(Findings& findings, ValueKind kind, const std::string& text, XmlPlace place,
                const std::string& name) {
    if (kind == ValueKind::Text) {
        return;
    }
    std::string_view problem =
        kind == ValueKind::Truth ? problemOfTruth(text) : problemOfNumber(kind, text);
    if (text.empty() && findings.format() == "gexf") {
        problem = "gexf.empty-value";
    }
    if (!problem.empty()) {
        findings.add(problem, place, "'" + text + "' (" + name + ")");
    }
}

bool isColour(std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdefABCDEF";
    for (const std::string_view mark : {"#"sv, "0x"sv, "0X"sv}) {
        if (text.starts_with(mark)) {
            const std::string_view digits = text.substr(mark.size());
            return digits.size() == 6 && digits.find_first_not_of(hex) == std::string_view::npos;
        }
    }
    if (text.find_first_not_of(hex.substr(0, 10)) == std::string_view::npos) {
        return !text.empty(); // all three channels as one number
    }
    const std::string name = lowerAscii(text);
    return !name.empty() && !isIn(strangeColours, name) &&
           std::ranges::all_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
}
} // namespace tenure
