// Cuts a text into lines and reads the mark that each begins with.
#include "extract/segment/lines.h"

#include <algorithm>
#include <optional>

#include "extract/source/utf8.h"

namespace tenure {
namespace {
constexpr int tabWidth = 4;
constexpr std::size_t columnGap = 4;
constexpr int numberedLevel = 4;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isSpace(char c) {
    return c == ' ' || c == '\t';
}

bool startsCapitalOrDigit(std::string_view text, std::size_t at) {
    return at < text.size() && (isDigit(text[at]) || isUpper(codePointAt(text, at).value));
}

// Length of a bullet and the white space behind it; 0 when the line begins with none.
std::size_t bulletLength(std::string_view line) {
    const DecodedPoint first = codePointAt(line, 0);
    const char32_t c = first.value;
    const bool sign = c == '-' || c == '*' || c == '+' || c == 0x2022 || c == 0x25E6 ||
                      c == 0x25AA || c == 0x25CF || c == 0x25CB || c == 0x25A0 || c == 0x2023 ||
                      c == 0xB7 || c == 0x2013 || c == 0x2014 || c == 0x2713 || c == 0x27A2;
    if (!sign && c != 'o') {
        return 0;
    }
    const std::size_t behind = line.find_first_not_of(" \t", first.length);
    if (behind == std::string_view::npos) {
        return 0;
    }
    const bool glued = behind == first.length;
    // A glued dot is a bullet ("•Item"), a glued dash or star is not. "o" is the second bullet of
    // word processors, and a word in several languages.
    const bool gluable = c >= 0x2022 && c <= 0x25FF;
    if (glued ? !gluable : c == 'o' && !startsCapitalOrDigit(line, behind)) {
        return 0;
    }
    return behind;
}

bool isRoman(std::string_view text) {
    return text.find_first_not_of("ivxlIVXL") == std::string_view::npos;
}

// Length of "1.", "12)", "2.1", "(a)", "iv)" and the white space behind; 0 when there is none. The
// line may be the mark alone.
std::size_t numberLength(std::string_view line) {
    constexpr std::size_t longest = 8;
    const bool open = line.front() == '(';
    std::size_t i = open ? 1 : 0;
    const std::size_t begin = i;
    bool digits = false;
    while (i < line.size() && i < longest && (isDigit(line[i]) || (digits && line[i] == '.'))) {
        digits = true;
        ++i;
    }
    const bool dotted = digits && line[i - 1] == '.';
    const std::string_view number = line.substr(begin, i - begin - (dotted ? 1 : 0));
    if (!digits) {
        while (i < line.size() && i < begin + 4 &&
               ((line[i] >= 'a' && line[i] <= 'z') || (line[i] >= 'A' && line[i] <= 'Z'))) {
            ++i;
        }
        const std::string_view letters = line.substr(begin, i - begin);
        if (letters.empty() || (letters.size() > 1 && !isRoman(letters))) {
            return 0;
        }
    } else if (number.size() > 3 && number.find('.') == std::string_view::npos) {
        return 0; // a year
    }
    bool closed = false;
    if (i < line.size() && line[i] == ')' && !dotted) {
        closed = true;
        ++i;
    }
    const bool several = number.find('.') != std::string_view::npos;
    const bool mark = open ? closed : closed || (digits && (dotted || several));
    if (!mark) {
        return 0;
    }
    const std::size_t behind = std::min(line.find_first_not_of(" \t", i), line.size());
    // "2.30 pm" is a time, "1.5 million" a sum: several numbers need a capital behind them.
    if (behind < line.size() && (behind == i || (several && !startsCapitalOrDigit(line, behind)) ||
                                 (several && isDigit(line[behind])))) {
        return 0;
    }
    const bool zero = number.starts_with('0') || number.find(".0") != std::string_view::npos;
    const bool alone = behind == line.size();
    return zero || (alone && (several || open)) ? 0 : behind;
}

// "=====", "-----", "~~~~~": the one sign that the line consists of; 0 for other lines.
char onlySign(std::string_view line) {
    const char sign = line.front();
    const bool known = sign == '=' || sign == '-' || sign == '~' || sign == '^' || sign == '_' ||
                       sign == '*' || sign == '#';
    return known && line.size() >= 3 && line.find_first_not_of(sign) == std::string_view::npos
               ? sign
               : '\0';
}

bool isSignsOnly(std::string_view line) {
    return std::ranges::all_of(line, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x80 && !isDigit(c) && !isLower(byte) && !isUpper(byte);
    });
}

void readMark(std::string_view text, Line& line) {
    const std::string_view body = line.span.in(text);
    line.content = line.span;
    line.kind = LineKind::Plain;
    if (body.empty()) {
        line.kind = LineKind::Blank;
        return;
    }
    if (const char sign = onlySign(body); sign != 0 && sign != '#') {
        line.kind = sign == '_' || sign == '*' ? LineKind::Rule : LineKind::Underline;
        return;
    }
    if (body.front() == '#') {
        const std::size_t hashes = std::min(body.find_first_not_of('#'), body.size());
        const std::size_t behind = body.find_first_not_of(" \t", hashes);
        if (hashes <= 6 && behind != std::string_view::npos && behind > hashes &&
            !isSignsOnly(body)) {
            const std::size_t end = body.find_last_not_of("# \t") + 1;
            line.kind = LineKind::Heading;
            line.level = static_cast<int>(hashes);
            // "## 3. Elections": the number is no more a part of the heading than of a list's item.
            const std::size_t number = numberLength(body.substr(behind, end - behind));
            const std::size_t begin = behind + number < end ? behind + number : behind;
            line.content = {line.span.begin + static_cast<std::uint32_t>(begin),
                            line.span.begin + static_cast<std::uint32_t>(end)};
            return;
        }
    }
    if (isSignsOnly(body)) {
        line.kind = LineKind::Rule;
        return;
    }
    if (body.front() == '|') {
        line.kind = LineKind::Table;
        const std::size_t begin = body.find_first_not_of("| \t");
        const std::size_t end = body.find_last_not_of("| \t") + 1;
        line.content = {line.span.begin + static_cast<std::uint32_t>(begin),
                        line.span.begin + static_cast<std::uint32_t>(end)};
        return;
    }
    std::size_t mark = bulletLength(body);
    line.kind = mark > 0 ? LineKind::Bullet : LineKind::Plain;
    if (mark == 0) {
        mark = numberLength(body);
        line.kind = mark > 0 ? LineKind::Numbered : LineKind::Plain;
    }
    line.content.begin += static_cast<std::uint32_t>(mark);
}

// "**2. Election** of" and "**2.** **Election:** Ann Lee": a number in bold type makes a heading of
// the bold words; what stands behind them is a line of its own.
bool cutBoldNumber(std::string_view text, const Line& line, std::vector<Line>& out) {
    constexpr std::size_t longest = 95;
    const std::string_view body = line.span.in(text);
    const std::string_view sign = body.substr(0, 2);
    if (line.kind != LineKind::Plain || (sign != "**" && sign != "__")) {
        return false;
    }
    std::size_t digits = 2;
    while (digits < body.size() && isDigit(body[digits])) {
        ++digits;
    }
    const bool marked = digits > 2 && digits <= 5 && digits < body.size() &&
                        (body[digits] == '.' || body[digits] == ')');
    std::size_t begin = marked ? body.find_first_not_of(" \t", digits + 1) : std::string_view::npos;
    if (begin == std::string_view::npos) {
        return false;
    }
    if (body.substr(begin).starts_with(sign)) {
        // The number's own bold type ends here.
        begin = body.find_first_not_of(" \t", begin + 2);
        if (begin == std::string_view::npos || !body.substr(begin).starts_with(sign)) {
            return false;
        }
        begin += 2;
    }
    const std::size_t end = body.find(sign, begin);
    if (end == std::string_view::npos || end == begin || end - begin > longest) {
        return false;
    }
    const auto at = [&](std::size_t i) { return line.span.begin + static_cast<std::uint32_t>(i); };
    Line heading = line;
    heading.kind = LineKind::Heading;
    heading.level = numberedLevel;
    heading.content = {at(begin), at(end)};
    heading.span.end = at(end + 2);
    out.push_back(heading);
    const std::size_t rest = body.find_first_not_of(" \t", end + 2);
    if (rest != std::string_view::npos) {
        Line behind = line;
        behind.span.begin = behind.content.begin = at(rest);
        out.push_back(behind);
    }
    return true;
}

// Cuts a line where it has broad gaps: the columns of a page whose layout was lost. A gap of two
// spaces counts when it stands between short capitalised pieces only, as in a letterhead.
void cutColumns(std::string_view text, const Line& line, std::vector<Line>& out) {
    const std::string_view body = line.span.in(text);
    if (line.kind != LineKind::Plain || body.find("  ") == std::string_view::npos) {
        out.push_back(line);
        return;
    }
    constexpr std::size_t longestPiece = 80;
    constexpr std::size_t longestHeadline = 60;
    std::vector<Span> narrow;
    std::vector<Span> broad;
    bool letterhead = true;
    std::size_t begin = 0;
    std::size_t broadBegin = 0;
    const auto piece = [&](std::size_t from, std::size_t to) {
        return Span{line.span.begin + static_cast<std::uint32_t>(from),
                    line.span.begin + static_cast<std::uint32_t>(to)};
    };
    for (std::size_t gap = body.find("  "); gap != std::string_view::npos;) {
        const std::size_t next = body.find_first_not_of(" \t", gap);
        const bool capital = startsCapitalOrDigit(body, next);
        letterhead = letterhead && capital && gap - begin <= longestPiece;
        narrow.push_back(piece(begin, gap));
        begin = next;
        const std::string_view above = body.substr(broadBegin, gap - broadBegin);
        const bool whole = above.size() <= longestHeadline || above.ends_with('.') ||
                           above.ends_with(':') || above.ends_with('?') || above.ends_with('!');
        if (capital && whole && next - gap >= columnGap) {
            broad.push_back(piece(broadBegin, gap));
            broadBegin = next;
        }
        gap = body.find("  ", next);
    }
    letterhead = letterhead && narrow.size() >= 2 && body.size() - begin <= longestPiece &&
                 startsCapitalOrDigit(body, 0);
    std::vector<Span>& pieces = letterhead ? narrow : broad;
    pieces.push_back(piece(letterhead ? begin : broadBegin, body.size()));
    for (const Span span : pieces) {
        Line cut = line;
        cut.span = cut.content = span;
        cut.column = pieces.size() > 1;
        out.push_back(cut);
    }
}
} // namespace

std::vector<Line> readLines(std::string_view text, Span range) {
    std::vector<Line> lines;
    const std::size_t stop = std::min<std::size_t>(range.end, text.size());
    for (std::size_t begin = range.begin; begin < stop;) {
        const std::size_t end = std::min(text.find('\n', begin), stop);
        Line line;
        std::size_t at = begin;
        while (at < end && (isSpace(text[at]) || (text[at] == '>' && line.indent < tabWidth))) {
            if (text[at] == '>') {
                line.quoted = true;
                line.indent = 0;
            } else {
                line.indent += text[at] == '\t' ? tabWidth - line.indent % tabWidth : 1;
            }
            ++at;
        }
        std::size_t last = end;
        while (last > at && isSpace(text[last - 1])) {
            --last;
        }
        line.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(last)};
        readMark(text, line);
        if (!cutBoldNumber(text, line, lines)) {
            cutColumns(text, line, lines);
        }
        begin = end + 1;
    }
    return lines;
}
} // namespace tenure
