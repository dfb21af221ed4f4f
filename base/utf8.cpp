// Decoding and encoding of single code points.
#include "base/utf8.h"

namespace tenure {
CodePoint decodeUtf8(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[i]));
    };
    const char32_t lead = byte(0);
    if (lead < 0x80) {
        return {lead, 1, true};
    }
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < size) {
        return {lead, 1, false};
    }
    char32_t value = lead & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) {
            return {lead, 1, false};
        }
        value = (value << 6U) | (byte(i) & 0x3FU);
    }
    const bool overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
    const bool impossible = (value >= 0xD800 && value < 0xE000) || value > 0x10FFFF;
    return overlong || impossible ? CodePoint{lead, 1, false} : CodePoint{value, size, true};
}

void appendUtf8(char32_t value, std::string& out) {
    const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
    const auto tail = [&](unsigned shift) { put(0x80U | ((value >> shift) & 0x3FU)); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xC0U | (value >> 6U));
        tail(0);
    } else if (value < 0x10000) {
        put(0xE0U | (value >> 12U));
        tail(6);
        tail(0);
    } else {
        put(0xF0U | (value >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}
} // namespace tenure
