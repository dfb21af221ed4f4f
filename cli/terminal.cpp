// Terminals: is it one, how wide, in colour, and how wide a text is on it.
#include "cli/terminal.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

namespace tenure {
namespace {
struct Range {
    char32_t first, last;
};

// Code points without a column of their own (marks, joiners, variation selectors), sorted.
constexpr auto zeroWide = std::to_array<Range>({
    {0x300, 0x36F},   {0x483, 0x489},   {0x591, 0x5BD},   {0x5BF, 0x5BF},   {0x5C1, 0x5C2},
    {0x5C4, 0x5C5},   {0x610, 0x61A},   {0x64B, 0x65F},   {0x670, 0x670},   {0x6D6, 0x6DC},
    {0x6DF, 0x6E4},   {0x6E7, 0x6E8},   {0x6EA, 0x6ED},   {0x900, 0x902},   {0x93C, 0x93C},
    {0x941, 0x948},   {0x94D, 0x94D},   {0xE31, 0xE31},   {0xE34, 0xE3A},   {0xE47, 0xE4E},
    {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2064},
    {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}, {0xE0100, 0xE01EF},
});

// East Asian wide and full-width letters, and emoji, sorted.
constexpr auto twoWide = std::to_array<Range>({
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x23E9, 0x23EC},   {0x2614, 0x2615},
    {0x2E80, 0x303E},   {0x3041, 0x33FF},   {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},
    {0xA000, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x1FA70, 0x1FAFF}, {0x20000, 0x3FFFD},
});

template <std::size_t Size>
bool contains(const std::array<Range, Size>& ranges, char32_t code) {
    const auto* range = std::ranges::lower_bound(ranges, code, {}, &Range::last);
    return range != ranges.end() && code >= range->first;
}

// Takes one code point off the front; a broken byte counts as one of width one.
char32_t take(std::string_view& text) {
    const auto lead = static_cast<std::uint8_t>(text.front());
    const std::size_t size = lead < 0x80U    ? 1
                             : lead >= 0xF0U ? 4
                             : lead >= 0xE0U ? 3
                             : lead >= 0xC0U ? 2
                                             : 1;
    if (size == 1 || size > text.size()) {
        text.remove_prefix(1);
        return lead < 0x80U ? lead : 0xFFFD;
    }
    char32_t code = lead & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        code = (code << 6U) | (static_cast<std::uint8_t>(text[i]) & 0x3FU);
    }
    text.remove_prefix(size);
    return code;
}

std::size_t widthOf(char32_t code) {
    if (code < 0x300) {
        return 1;
    }
    return contains(zeroWide, code) ? 0 : contains(twoWide, code) ? 2 : 1;
}

// Cuts a word that alone is wider than the line.
void cutWord(std::string_view word, std::size_t width, std::vector<std::string>& lines) {
    std::size_t used = displayWidth(lines.back());
    while (!word.empty()) {
        std::string_view rest = word;
        const std::size_t columns = widthOf(take(rest));
        if (used + columns > width && used > 0) {
            lines.emplace_back();
            used = 0;
        }
        lines.back() += word.substr(0, word.size() - rest.size());
        used += columns;
        word = rest;
    }
}

std::vector<std::string> wrappedWords(std::string_view utf8, std::size_t width) {
    std::vector<std::string> lines(1);
    while (!utf8.empty()) {
        const std::size_t space = std::min(utf8.find(' '), utf8.size());
        const std::string_view word = utf8.substr(0, space);
        const std::size_t used = displayWidth(lines.back());
        if (used > 0 && used + 1 + displayWidth(word) > width) {
            lines.emplace_back();
        } else if (used > 0 && !word.empty()) {
            lines.back() += ' ';
        }
        cutWord(word, width, lines);
        utf8.remove_prefix(std::min(space + 1, utf8.size()));
    }
    return lines;
}

bool isStem(char32_t code) {
    return code == ' ' || (code >= 0x2500 && code <= 0x257F);
}

// How many bytes at the front are blanks and the lines of a tree.
std::size_t stemLength(std::string_view text) {
    std::string_view rest = text;
    while (!rest.empty()) {
        std::string_view behind = rest;
        if (!isStem(take(behind))) {
            break;
        }
        rest = behind;
    }
    return text.size() - rest.size();
}

// What stands under a stem: a branch that goes on stays, everything else is blank.
std::string continued(std::string_view stem) {
    std::string below;
    while (!stem.empty()) {
        const char32_t code = take(stem);
        below += code == 0x2502 || code == 0x251C ? "│" : " ";
    }
    return below;
}
} // namespace

bool isTerminal(Stream stream) {
    return ::isatty(stream == Stream::Out ? STDOUT_FILENO : STDERR_FILENO) == 1;
}

std::size_t screenWidth(std::size_t otherwise) {
    winsize size{};
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): the system call is made so
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        return size.ws_col;
    }
    return otherwise;
}

bool wantsColour(std::string_view choice, Stream stream) {
    if (choice != "auto") {
        return choice == "always";
    }
    const char* none = std::getenv("NO_COLOR");
    const char* term = std::getenv("TERM");
    return isTerminal(stream) && (none == nullptr || *none == '\0') && term != nullptr &&
           std::string_view(term) != "dumb";
}

std::size_t displayWidth(std::string_view utf8) {
    std::size_t width = 0;
    while (!utf8.empty()) {
        width += widthOf(take(utf8));
    }
    return width;
}

std::string printable(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    while (!utf8.empty()) {
        const std::string_view before = utf8;
        const char32_t code = take(utf8);
        if (code == '\t' || code == '\n' || code == '\r') {
            out += ' ';
        } else if (code >= 0x20 && (code < 0x7F || code > 0x9F)) {
            out += before.substr(0, before.size() - utf8.size());
        }
    }
    return out;
}

std::vector<std::string> wrapped(std::string_view utf8, std::size_t width) {
    std::vector<std::string> lines(1);
    if (displayWidth(utf8) <= width) {
        lines.front() = utf8;
        return lines;
    }
    const std::string_view stem = utf8.substr(0, stemLength(utf8));
    if (displayWidth(stem) + 1 >= width) {
        cutWord(utf8, width, lines);
        return lines;
    }
    utf8.remove_prefix(stem.size());
    lines = wrappedWords(utf8, width - displayWidth(stem));
    const std::string below = continued(stem);
    for (std::string& line : lines) {
        line.insert(0, &line == &lines.front() ? stem : below);
    }
    return lines;
}
} // namespace tenure
