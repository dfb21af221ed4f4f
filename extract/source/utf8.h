// Code points of UTF-8: reading them one by one, whatever the bytes, and writing them.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace tenure {
inline constexpr char32_t replacementCharacter = 0xFFFD;

struct DecodedPoint {
    char32_t value = 0;
    std::size_t length = 1; ///< bytes read, at least 1
    bool valid = true;      ///< false: the bytes are no UTF-8 and `value` is U+FFFD
};

/// The code point that starts at `offset`, which must lie inside the text.
DecodedPoint codePointAt(std::string_view text, std::size_t offset);

void appendUtf8(std::string& out, char32_t codePoint);

/// True for the first byte of a code point.
constexpr bool isLeadByte(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

bool isUpperBeyondAscii(char32_t codePoint);
bool isLowerBeyondAscii(char32_t codePoint);

/// Letters whose case the text's shape tells by: ASCII, Latin, Greek and Cyrillic.
inline bool isUpper(char32_t codePoint) {
    return codePoint < 0x80 ? codePoint >= 'A' && codePoint <= 'Z' : isUpperBeyondAscii(codePoint);
}

inline bool isLower(char32_t codePoint) {
    return codePoint < 0x80 ? codePoint >= 'a' && codePoint <= 'z' : isLowerBeyondAscii(codePoint);
}
} // namespace tenure
