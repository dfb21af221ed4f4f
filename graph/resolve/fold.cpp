// Folding of letters: case, accents, apostrophes and hyphens, for comparing names and making ids.
#include "graph/resolve/fold.h"

#include <array>
#include <cstdint>
#include <utility>

#include "base/utf8.h"

namespace tenure {
namespace {
// What each letter of U+00C0-U+024F and U+1E00-U+1EFF becomes (Unicode decomposition without marks,
// lower case): '*' is one of `digraphs`, '.' no letter.
constexpr char32_t latinFrom = 0xC0;
constexpr char32_t latinTo = 0x250;
constexpr std::string_view latin =
    "aaaaaa*ceeeeiiiidnooooo.ouuuuy**aaaaaa*ceeeeiiiidnooooo.ouuuuy*y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll"
    "lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    ".b....o..dd....ee.f.....kk......oo.............uu..yy..........."
    "....*********aaiioouuuuuuuuuu.aaaa**..ggkkoooo..j***gg..nnaa**oo"
    "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............"
    "................";
constexpr char32_t additionalFrom = 0x1E00;
constexpr char32_t additionalTo = 0x1F00;
constexpr std::string_view additional =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwy.s..*.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";
static_assert(latin.size() == latinTo - latinFrom);
static_assert(additional.size() == additionalTo - additionalFrom);

constexpr auto digraphs = std::to_array<std::pair<char32_t, std::string_view>>({
    {0x00C6, "ae"}, {0x00DE, "th"}, {0x00DF, "ss"}, {0x00E6, "ae"}, {0x00FE, "th"}, {0x0132, "ij"},
    {0x0133, "ij"}, {0x0152, "oe"}, {0x0153, "oe"}, {0x01C4, "dz"}, {0x01C5, "dz"}, {0x01C6, "dz"},
    {0x01C7, "lj"}, {0x01C8, "lj"}, {0x01C9, "lj"}, {0x01CA, "nj"}, {0x01CB, "nj"}, {0x01CC, "nj"},
    {0x01E2, "ae"}, {0x01E3, "ae"}, {0x01F1, "dz"}, {0x01F2, "dz"}, {0x01F3, "dz"}, {0x01FC, "ae"},
    {0x01FD, "ae"}, {0x1E9E, "ss"},
});

bool vanishes(char32_t code) {
    return code == '\'' || code == '.' || code == 0x2019 || code == 0x2018 || code == 0x02BC ||
           code == 0xAD || (code >= 0x300 && code < 0x370) || (code >= 0x200B && code <= 0x200F) ||
           code == 0xFEFF || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

bool partsWords(char32_t code) {
    const bool asciiLetter = (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9');
    return (code < 0x80 && !asciiLetter) ||
           (code >= 0x80 && code < 0xC0 && code != 0xAA && code != 0xB5 && code != 0xBA) ||
           code == 0xD7 || code == 0xF7 || (code >= 0x2000 && code < 0x2070) ||
           (code >= 0x20A0 && code < 0x2C00) || (code >= 0x2E00 && code < 0x2E80) ||
           (code >= 0x3000 && code < 0x3005) || (code >= 0xE000 && code < 0xF900) ||
           code >= 0x1F000 || code == 0xFFFD;
}

// Simple case folding of Greek, Cyrillic and Armenian; the tables hold the Latin letters.
char32_t lower(char32_t code) {
    if (code >= 0x391 && code <= 0x3A9) {
        return code + 0x20;
    }
    if (code >= 0x410 && code <= 0x42F) {
        return code + 0x20;
    }
    if (code >= 0x400 && code <= 0x40F) {
        return code + 0x50;
    }
    if (code >= 0x531 && code <= 0x556) {
        return code + 0x30;
    }
    return code;
}

std::string_view tableEntry(char32_t code) {
    std::string_view entry;
    if (code >= latinFrom && code < latinTo) {
        entry = latin.substr(code - latinFrom, 1);
    } else if (code >= additionalFrom && code < additionalTo) {
        entry = additional.substr(code - additionalFrom, 1);
    }
    if (entry == "*") {
        for (const auto& [letter, plain] : digraphs) {
            if (letter == code) {
                return plain;
            }
        }
    }
    return entry == "." ? std::string_view{} : entry;
}
} // namespace

std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    while (!text.empty()) {
        const auto [code, size, valid] = decodeUtf8(text);
        text.remove_prefix(size);
        const char32_t small = code >= 'A' && code <= 'Z' ? code + 0x20 : lower(code);
        if (vanishes(small)) {
            continue;
        }
        if (!valid || partsWords(small)) {
            gap = true;
            continue;
        }
        if (gap && !out.empty()) {
            out += ' ';
        }
        gap = false;
        if (const std::string_view plain = tableEntry(small); !plain.empty()) {
            out += plain;
        } else {
            appendUtf8(small, out);
        }
    }
    return out;
}

std::vector<std::string_view> foldedWords(std::string_view folded) {
    std::vector<std::string_view> words;
    while (!folded.empty()) {
        const std::size_t end = folded.find(' ');
        words.push_back(folded.substr(0, end));
        folded.remove_prefix(end == std::string_view::npos ? folded.size() : end + 1);
    }
    return words;
}

std::string shortHash(std::string_view text) {
    std::uint64_t hash = 14695981039346656037ULL; // FNV-1a: stable across machines
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    }
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (unsigned shift = 64; shift > 0; shift -= 4) {
        out += digits[(hash >> (shift - 4)) & 0xFU];
    }
    return out;
}

std::string slug(std::string_view text, std::size_t limit) {
    const std::string folded = fold(text);
    if (folded.empty()) {
        return "x-" + shortHash(text).substr(0, 8);
    }
    std::string out;
    bool cut = false;
    for (const std::string_view word : foldedWords(folded)) {
        if (!out.empty() && out.size() + 1 + word.size() > limit) {
            cut = true;
            break;
        }
        if (!out.empty()) {
            out += '-';
        }
        out += word;
    }
    if (out.size() > 2 * limit) { // one endless word
        return "x-" + shortHash(folded);
    }
    return cut ? out + '-' + shortHash(folded).substr(0, 8) : out;
}
} // namespace tenure
