// Code points of UTF-8: reading them one by one, whatever the bytes, and writing them.
#include "extract/source/utf8.h"

namespace tenure {
namespace {
constexpr bool continues(unsigned char byte, unsigned char low, unsigned char high) {
    return byte >= low && byte <= high;
}
} // namespace

DecodedPoint codePointAt(std::string_view text, std::size_t offset) {
    const auto byte = [&](std::size_t i) -> unsigned char {
        return offset + i < text.size() ? static_cast<unsigned char>(text[offset + i]) : 0;
    };
    const unsigned char lead = byte(0);
    if (lead < 0x80) {
        return {lead, 1, true};
    }
    // The second byte's range is narrower after some leads: no overlong forms, no surrogates,
    // nothing beyond U+10FFFF.
    std::size_t length = 0;
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        low = lead == 0xE0 ? 0xA0 : 0x80;
        high = lead == 0xED ? 0x9F : 0xBF;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        low = lead == 0xF0 ? 0x90 : 0x80;
        high = lead == 0xF4 ? 0x8F : 0xBF;
    } else {
        return {replacementCharacter, 1, false};
    }
    char32_t value = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const unsigned char next = byte(i);
        if (!continues(next, low, high)) {
            return {replacementCharacter, i, false};
        }
        value = (value << 6U) | (next & 0x3FU);
        low = 0x80;
        high = 0xBF;
    }
    return {value, length, true};
}

void appendUtf8(std::string& out, char32_t codePoint) {
    const auto add = [&](char32_t byte) { out += static_cast<char>(byte); };
    if (codePoint < 0x80) {
        add(codePoint);
    } else if (codePoint < 0x800) {
        add(0xC0U | (codePoint >> 6U));
        add(0x80U | (codePoint & 0x3FU));
    } else if (codePoint < 0x10000) {
        add(0xE0U | (codePoint >> 12U));
        add(0x80U | ((codePoint >> 6U) & 0x3FU));
        add(0x80U | (codePoint & 0x3FU));
    } else {
        add(0xF0U | (codePoint >> 18U));
        add(0x80U | ((codePoint >> 12U) & 0x3FU));
        add(0x80U | ((codePoint >> 6U) & 0x3FU));
        add(0x80U | (codePoint & 0x3FU));
    }
}

bool isUpperBeyondAscii(char32_t c) {
    if (c >= 0xC0 && c <= 0xDE) {
        return c != 0xD7;
    }
    if (c >= 0x100 && c <= 0x17F) {
        // Pairs of upper and lower case; the parity turns at U+0139 and back at U+014A, U+0179.
        const bool odd = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
        return c == 0x178 || (c != 0x138 && c != 0x149 && c != 0x17F && (c % 2 == 1) == odd);
    }
    if (c >= 0x1E00 && c <= 0x1EFF) {
        return c % 2 == 0;
    }
    return (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F) || c == 0x218 || c == 0x21A;
}

bool isLowerBeyondAscii(char32_t c) {
    if (c >= 0xDF && c <= 0xFF) {
        return c != 0xF7;
    }
    if (c >= 0x100 && c <= 0x17F) {
        return !isUpper(c);
    }
    if (c >= 0x1E00 && c <= 0x1EFF) {
        return c % 2 == 1;
    }
    return (c >= 0x3AC && c <= 0x3CE) || (c >= 0x430 && c <= 0x45F) || c == 0x219 || c == 0x21B;
}
} // namespace tenure
