// What the characters of a line tell about its place in the text.
#include <algorithm>

#include "extract/segment/lines.h"
#include "extract/source/utf8.h"

namespace tenure {
namespace {
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isMark(char c) {
    return c == '*' || c == '_' || c == '"' || c == '\'' || c == '`' || c == ' ';
}

// True when everything but signs and spaces stands between pairs of `mark`.
bool coveredBy(std::string_view text, std::string_view mark) {
    if (text.size() < 2 * mark.size() + 1 || !text.starts_with(mark)) {
        return false;
    }
    bool inside = false;
    for (std::size_t i = 0; i < text.size();) {
        if (text.substr(i).starts_with(mark)) {
            inside = !inside;
            i += mark.size();
            continue;
        }
        const DecodedPoint point = codePointAt(text, i);
        const bool letter =
            point.value >= 0x80 || isDigit(text[i]) || isUpper(point.value) || isLower(point.value);
        if (letter && !inside) {
            return false;
        }
        i += point.length;
    }
    return true;
}

bool isLabel(std::string_view text) {
    constexpr std::size_t longest = 44;
    const std::size_t colon = text.substr(0, longest).find(':');
    if (colon == std::string_view::npos || colon == 0) {
        return false;
    }
    const std::string_view word = text.substr(0, colon);
    const std::size_t value = text.find_first_not_of("* _", colon + 1);
    const bool spaced = value != std::string_view::npos && value > colon + 1;
    const auto spaces = std::ranges::count(word, ' ');
    const bool sentence = word.find_first_of(".,;?!\"(") != std::string_view::npos;
    return spaced && spaces <= 4 && !sentence;
}

bool endsInCount(std::string_view text) {
    std::size_t i = text.size();
    while (i > 0 && isDigit(text[i - 1])) {
        --i;
    }
    if (i == text.size() || text.size() - i > 3 || i < 3 || text[i - 1] != ' ') {
        return false;
    }
    const std::string_view before = text.substr(0, i - 1);
    return before.ends_with('-') || before.ends_with(':') || before.ends_with('=') ||
           before.ends_with("\xE2\x80\x93") || before.ends_with("\xE2\x80\x94");
}

// "Butler, Byrne and Secas (7)"
bool endsInBracketedCount(std::string_view text) {
    constexpr std::size_t longest = 6;
    if (!text.ends_with(')') || text.size() <= longest) {
        return false;
    }
    const std::string_view tail = text.substr(text.size() - longest);
    const std::size_t open = tail.find_last_of('(');
    return open != std::string_view::npos && open + 2 < tail.size() &&
           std::ranges::all_of(tail.substr(open + 1, tail.size() - open - 2), isDigit);
}

// A text of this length is a paragraph whatever its letters are: counting them would cost as much
// as all else together.
constexpr std::size_t longestCounted = 400;

void countLetters(std::string_view text, LineShape& shape) {
    bool word = false;
    for (std::size_t i = 0; i < std::min(text.size(), longestCounted);) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool ascii = byte < 0x80;
        const DecodedPoint point = ascii ? DecodedPoint{byte, 1, true} : codePointAt(text, i);
        const bool upper = isUpper(point.value);
        shape.letters += upper || isLower(point.value) ? 1 : 0;
        shape.upperLetters += upper ? 1 : 0;
        const bool space = byte == ' ' || byte == '\t' || byte == '\n';
        shape.words += !space && !word ? 1 : 0;
        word = !space;
        i += point.length;
    }
}

void readStart(std::string_view text, LineShape& shape) {
    std::size_t begin = 0;
    while (begin < text.size() && (isMark(text[begin]) || text[begin] == '[')) {
        ++begin;
    }
    if (begin == text.size()) {
        return;
    }
    const char32_t first = codePointAt(text, begin).value;
    shape.startsLower = isLower(first);
    shape.startsUpper = isUpper(first);
    shape.startsBracket = first == '(';
    const std::string_view year = text.substr(begin, 5);
    shape.startsYear =
        year.size() == 5 && year[4] == ' ' && std::ranges::all_of(year.substr(0, 4), isDigit);
}

void readEnd(std::string_view text, LineShape& shape) {
    std::size_t end = text.size();
    while (end > 0 && (isMark(text[end - 1]) || text[end - 1] == ')' || text[end - 1] == ']')) {
        --end;
    }
    shape.last = end > 0 ? text[end - 1] : '\0';
    std::size_t bare = text.size();
    while (bare > 0 && (text[bare - 1] == '*' || text[bare - 1] == '_' || text[bare - 1] == ' ')) {
        --bare;
    }
    const char sign = bare > 0 ? text[bare - 1] : '\0';
    shape.endsCut = sign == ',' || sign == '(' || sign == '&' || sign == '/';
    shape.endsCount = endsInCount(text) || endsInBracketedCount(text);
}
} // namespace

LineShape edgesOf(std::string_view text) {
    LineShape shape;
    readStart(text, shape);
    readEnd(text, shape);
    return shape;
}

LineShape shapeOf(std::string_view text) {
    LineShape shape = edgesOf(text);
    countLetters(text, shape);
    shape.label = isLabel(text);
    shape.bold = coveredBy(text, "**") || coveredBy(text, "__");
    shape.italic = !shape.bold && (coveredBy(text, "*") || coveredBy(text, "_"));
    return shape;
}
} // namespace tenure
