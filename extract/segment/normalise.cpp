// Makes the characters of a text plain, whatever editor it came from.
#include "extract/segment/normalise.h"

#include <array>
#include <optional>

#include "extract/source/entities.h"
#include "extract/source/utf8.h"

namespace tenure {
namespace {
constexpr bool within(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}

constexpr bool isOddSpace(char32_t c) {
    return c == 0xA0 || c == 0x1680 || within(c, 0x2000, 0x200A) || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

constexpr bool isDropped(char32_t c) {
    return c == 0xAD || c == 0x180E || within(c, 0x200B, 0x200F) || within(c, 0x202A, 0x202E) ||
           within(c, 0x2060, 0x206F) || within(c, 0xFE00, 0xFE0F) || c == 0xFEFF ||
           within(c, 0xE000, 0xF8FF) || c >= 0xE0000 || within(c, 0x80, 0x9F);
}

// Bullets of the Wingdings and Symbol fonts, which word processors leave in the private use area.
constexpr bool isPrivateBullet(char32_t c) {
    return c == 0xF0B7 || c == 0xF0A7 || c == 0xF0D8 || c == 0xF0FC || c == 0xF076;
}

// The plain spelling of a character; nothing when it stays as it is.
std::optional<std::string_view> plainForm(char32_t c) {
    constexpr auto ligatures =
        std::to_array<std::string_view>({"ff", "fi", "fl", "ffi", "ffl", "st", "st"});
    if (isOddSpace(c)) {
        return " ";
    }
    if (c == 0x85 || within(c, 0x2028, 0x2029)) {
        return "\n";
    }
    if (within(c, 0x2018, 0x201B) || c == 0x2BC || c == 0x2032 || c == 0xB4) {
        return "'";
    }
    if (within(c, 0x201C, 0x201F) || c == 0x2033 || c == 0xAB || c == 0xBB) {
        return "\"";
    }
    if (within(c, 0x2010, 0x2011) || c == 0x2212) {
        return "-";
    }
    if (within(c, 0xFB00, 0xFB06)) {
        return ligatures.at(c - 0xFB00);
    }
    if (isPrivateBullet(c)) {
        return "\xE2\x80\xA2";
    }
    if (isDropped(c)) {
        return "";
    }
    return std::nullopt;
}

// Letters with an accent of their own for a letter and the accent that follows it, as some systems
// write them.
struct Accent {
    char32_t mark;
    std::string_view bases;
    std::u32string_view composed;
};

constexpr auto accents = std::to_array<Accent>({
    {0x300, "AEIOUWYaeiouwy", U"ÀÈÌÒÙẀỲàèìòùẁỳ"},
    {0x301, "ACEILNORSUWYZaceilnorsuwyz", U"ÁĆÉÍĹŃÓŔŚÚẂÝŹáćéíĺńóŕśúẃýź"},
    {0x302, "ACEGHIJOSUWYaceghijosuwy", U"ÂĈÊĜĤÎĴÔŜÛŴŶâĉêĝĥîĵôŝûŵŷ"},
    {0x303, "AINOUainou", U"ÃĨÑÕŨãĩñõũ"},
    {0x304, "AEIOUaeiou", U"ĀĒĪŌŪāēīōū"},
    {0x306, "AEGIOUaegiou", U"ĂĔĞĬŎŬăĕğĭŏŭ"},
    {0x307, "CEGIZcegz", U"ĊĖĠİŻċėġż"},
    {0x308, "AEIOUWYaeiouwy", U"ÄËÏÖÜẄŸäëïöüẅÿ"},
    {0x30A, "AUau", U"ÅŮåů"},
    {0x30B, "OUou", U"ŐŰőű"},
    {0x30C, "CDELNRSTZcdelnrstz", U"ČĎĚĽŇŘŠŤŽčďěľňřšťž"},
    {0x326, "STst", U"ȘȚșț"},
    {0x327, "CGKLNRSTcgklnrst", U"ÇĢĶĻŅŖŞŢçģķļņŗşţ"},
    {0x328, "AEIUaeiu", U"ĄĘĮŲąęįų"},
});

// 0 when there is no such letter.
char32_t compose(char base, char32_t mark) {
    for (const Accent& accent : accents) {
        const std::size_t at =
            accent.mark == mark ? accent.bases.find(base) : std::string_view::npos;
        if (at != std::string_view::npos) {
            return accent.composed[at];
        }
    }
    return 0;
}

// ASCII that needs no look: everything printable but '&' and '<', and the line end and tab.
constexpr bool isPlain(char byte) {
    return (byte >= ' ' && byte < 0x7F && byte != '&' && byte != '<') || byte == '\n' ||
           byte == '\t';
}

// "<br>", "<br />": a line break of a page that was scraped as text. 0 when there is none at `at`.
std::size_t breakLength(std::string_view text, std::size_t at) {
    constexpr std::size_t name = 3;
    const std::string_view tag = text.substr(at, name);
    if (tag != "<br" && tag != "<BR" && tag != "<Br") {
        return 0;
    }
    std::size_t end = at + name;
    while (end < text.size() && (text[end] == ' ' || text[end] == '/')) {
        ++end;
    }
    return end < text.size() && text[end] == '>' ? end + 1 - at : 0;
}

// In a row of a table it stands between two parts of a cell; before the end of a line it says
// nothing.
std::string_view breakMeans(std::string_view text, std::size_t at, std::size_t length) {
    const std::size_t line = text.rfind('\n', at) + 1; // 0 when there is none
    const std::size_t first = text.find_first_not_of(" \t", line);
    if (text[first] == '|') {
        return ", ";
    }
    const std::size_t next = text.find_first_not_of(" \t\r", at + length);
    return next == std::string_view::npos || text[next] == '\n' ? "" : "\n";
}
} // namespace

MappedText normalise(std::string_view text) {
    MappedText out;
    out.text.reserve(text.size());
    std::size_t copied = 0;
    const auto flush = [&](std::size_t end) {
        if (end > copied) {
            out.map.add(out.text.size(), copied);
            out.text.append(text.substr(copied, end - copied));
        }
    };
    const auto replace = [&](std::size_t begin, std::size_t length, std::string_view by) {
        flush(begin);
        if (!by.empty()) {
            out.map.addWhole(out.text.size(), begin, length);
            out.text.append(by);
        }
        copied = begin + length;
    };
    for (std::size_t i = 0; i < text.size();) {
        if (isPlain(text[i])) {
            ++i;
            continue;
        }
        DecodedPoint point = codePointAt(text, i);
        if (point.value == '&') {
            const Entity entity = entityAt(text, i);
            if (entity.length > 0) {
                std::string spelt;
                appendUtf8(spelt, entity.codePoint);
                const auto plain = plainForm(entity.codePoint);
                replace(i, entity.length, plain ? *plain : std::string_view(spelt));
                i += entity.length;
                continue;
            }
        } else if (point.value == '<') {
            if (const std::size_t length = breakLength(text, i); length > 0) {
                replace(i, length, breakMeans(text, i, length));
                i += length;
                continue;
            }
        } else if (point.value < 0x80) {
            const bool breaks = point.value == '\f' || point.value == '\v' || point.value == '\r';
            replace(i, 1, breaks ? "\n" : "");
        } else if (within(point.value, 0x300, 0x36F) && i > copied) {
            if (const char32_t letter = compose(text[i - 1], point.value); letter != 0) {
                std::string spelt;
                appendUtf8(spelt, letter);
                replace(i - 1, 1 + point.length, spelt);
            }
        } else if (!point.valid) {
            replace(i, point.length, "\xEF\xBF\xBD");
        } else if (const auto plain = plainForm(point.value)) {
            replace(i, point.length, *plain);
        }
        i += point.length;
    }
    flush(text.size());
    return out;
}
} // namespace tenure
