// One code point of UTF-8 in and out; what is no UTF-8 is told, never guessed.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace tenure {
struct CodePoint {
    char32_t value = 0;
    std::size_t size = 1; ///< bytes it takes
    bool valid = false;   ///< false: the first byte begins no well-formed sequence
};

/// The first code point of `text`, which must not be empty. Overlong forms and surrogates are
/// invalid, one byte at a time.
CodePoint decodeUtf8(std::string_view text);

void appendUtf8(char32_t value, std::string& out);

/// The text without the byte order mark that some editors put before it.
constexpr std::string_view withoutByteOrderMark(std::string_view text) {
    text.remove_prefix(text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    return text;
}
} // namespace tenure
