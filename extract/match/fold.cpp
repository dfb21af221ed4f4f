// Case folding byte by byte: one table look-up for ASCII, a few ranges for two-byte letters.
#include "extract/match/fold.h"

namespace tenure {
namespace {
// The lower-case partner of a two-byte code point, or the code point itself.
unsigned lowerOf(unsigned code) {
    if ((code >= 0xC0 && code <= 0xDE && code != 0xD7) || (code >= 0x391 && code <= 0x3A9) ||
        (code >= 0x410 && code <= 0x42F)) {
        return code + 0x20;
    }
    if (code >= 0x400 && code <= 0x40F) {
        return code + 0x50;
    }
    if (code >= 0x100 && code <= 0x17E && code != 0x130 && code != 0x138 && code != 0x149) {
        const bool evenUpper = code < 0x139 || (code > 0x148 && code < 0x178);
        if (code == 0x178) {
            return 0xFF;
        }
        return (code % 2 == 0) == evenUpper ? code + 1 : code;
    }
    return code;
}
} // namespace

void foldCaseInto(std::string_view text, std::string& out) {
    out.clear();
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x80) {
            out += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 0x20) : text[i];
        } else if (byte >= 0xC3 && byte < 0xE0 && i + 1 < text.size()) {
            const auto next = static_cast<unsigned char>(text[++i]);
            const unsigned code = lowerOf(((byte & 0x1FU) << 6U) | (next & 0x3FU));
            out += static_cast<char>(0xC0U | (code >> 6U));
            out += static_cast<char>(0x80U | (code & 0x3FU));
        } else {
            out += text[i];
        }
    }
}

std::string foldCase(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    foldCaseInto(text, out);
    return out;
}
} // namespace tenure
