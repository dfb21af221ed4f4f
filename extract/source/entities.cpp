// Character references of HTML: "&amp;", "&#8217;", "&#x2019;".
#include "extract/source/entities.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "extract/source/utf8.h"

namespace tenure {
namespace {
struct Named {
    std::string_view name;
    char32_t codePoint;
};

// What prose uses; sorted by name.
constexpr auto named = std::to_array<Named>({
    {"AElig", 0xC6},   {"Aacute", 0xC1},   {"Acirc", 0xC2},    {"Agrave", 0xC0},  {"Aring", 0xC5},
    {"Atilde", 0xC3},  {"Auml", 0xC4},     {"Ccedil", 0xC7},   {"Eacute", 0xC9},  {"Ecirc", 0xCA},
    {"Egrave", 0xC8},  {"Euml", 0xCB},     {"Iacute", 0xCD},   {"Icirc", 0xCE},   {"Igrave", 0xCC},
    {"Iuml", 0xCF},    {"Ntilde", 0xD1},   {"Oacute", 0xD3},   {"Ocirc", 0xD4},   {"Ograve", 0xD2},
    {"Oslash", 0xD8},  {"Otilde", 0xD5},   {"Ouml", 0xD6},     {"Scaron", 0x160}, {"Uacute", 0xDA},
    {"Ucirc", 0xDB},   {"Ugrave", 0xD9},   {"Uuml", 0xDC},     {"Yacute", 0xDD},  {"aacute", 0xE1},
    {"acirc", 0xE2},   {"aelig", 0xE6},    {"agrave", 0xE0},   {"amp", '&'},      {"apos", '\''},
    {"aring", 0xE5},   {"atilde", 0xE3},   {"auml", 0xE4},     {"bull", 0x2022},  {"ccedil", 0xE7},
    {"copy", 0xA9},    {"deg", 0xB0},      {"eacute", 0xE9},   {"ecirc", 0xEA},   {"egrave", 0xE8},
    {"emsp", 0x2003},  {"ensp", 0x2002},   {"euml", 0xEB},     {"euro", 0x20AC},  {"frac12", 0xBD},
    {"gt", '>'},       {"hellip", 0x2026}, {"iacute", 0xED},   {"icirc", 0xEE},   {"igrave", 0xEC},
    {"iuml", 0xEF},    {"laquo", 0xAB},    {"ldquo", 0x201C},  {"lsquo", 0x2018}, {"lt", '<'},
    {"mdash", 0x2014}, {"middot", 0xB7},   {"nbsp", 0xA0},     {"ndash", 0x2013}, {"ntilde", 0xF1},
    {"oacute", 0xF3},  {"ocirc", 0xF4},    {"ograve", 0xF2},   {"oslash", 0xF8},  {"otilde", 0xF5},
    {"ouml", 0xF6},    {"para", 0xB6},     {"pound", 0xA3},    {"quot", '"'},     {"raquo", 0xBB},
    {"rdquo", 0x201D}, {"reg", 0xAE},      {"rsquo", 0x2019},  {"scaron", 0x161}, {"sect", 0xA7},
    {"shy", 0xAD},     {"szlig", 0xDF},    {"thinsp", 0x2009}, {"times", 0xD7},   {"trade", 0x2122},
    {"uacute", 0xFA},  {"ucirc", 0xFB},    {"ugrave", 0xF9},   {"uuml", 0xFC},    {"yacute", 0xFD},
    {"yuml", 0xFF},    {"zwj", 0x200D},    {"zwnj", 0x200C},
});

constexpr std::size_t longestReference = 12;

char32_t numeric(std::string_view digits) {
    const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
    if (hexadecimal) {
        digits.remove_prefix(1);
    }
    unsigned value = 0;
    const auto* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value, hexadecimal ? 16 : 10);
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (error != std::errc{} || stop != end || value == 0 || value > 0x10FFFF || surrogate) {
        return 0;
    }
    return value;
}
} // namespace

Entity entityAt(std::string_view text, std::size_t offset) {
    const std::string_view window = text.substr(offset, longestReference);
    const std::size_t stop = window.find(';');
    if (stop == std::string_view::npos || stop < 3 || window.front() != '&') {
        return {};
    }
    const std::string_view body = window.substr(1, stop - 1);
    char32_t value = 0;
    if (body.starts_with('#')) {
        value = numeric(body.substr(1));
    } else {
        const auto* const found = std::ranges::lower_bound(named, body, {}, &Named::name);
        value = found != named.end() && found->name == body ? found->codePoint : 0;
    }
    return value == 0 ? Entity{} : Entity{value, stop + 1};
}
} // namespace tenure
