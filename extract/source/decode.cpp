// Bytes of a file to UTF-8 text: byte order marks, UTF-16, line ends, broken bytes.
#include "extract/source/decode.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

#include "extract/source/utf8.h"

namespace tenure {
namespace {
struct Decoder {
    Decoded out;
    std::size_t broken = 0;
    std::size_t firstBroken = 0;
    std::size_t controls = 0;

    void noteBroken(std::size_t offset) {
        if (broken++ == 0) {
            firstBroken = offset;
        }
    }
};

constexpr bool isControl(unsigned char c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' &&
            c != 0x1B) ||
           c == 0x7F;
}

void decodeUtf8(std::string_view bytes, std::size_t from, Decoder& decoder) {
    std::string& text = decoder.out.text;
    text.reserve(bytes.size() - from);
    std::size_t copied = from;
    const auto flush = [&](std::size_t end) {
        if (end > copied) {
            decoder.out.map.add(text.size(), copied);
            text.append(bytes.substr(copied, end - copied));
        }
    };
    for (std::size_t i = from; i < bytes.size();) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (byte == '\r') {
            flush(i);
            const bool pair = i + 1 < bytes.size() && bytes[i + 1] == '\n';
            decoder.out.map.addWhole(text.size(), i, pair ? 2 : 1);
            text += '\n';
            i += pair ? 2U : 1U;
            copied = i;
        } else if (byte < 0x80) {
            decoder.controls += isControl(byte) ? 1U : 0U;
            ++i;
        } else {
            const DecodedPoint point = codePointAt(bytes, i);
            if (!point.valid) {
                flush(i);
                decoder.noteBroken(i);
                decoder.out.map.addWhole(text.size(), i, point.length);
                appendUtf8(text, replacementCharacter);
                copied = i + point.length;
            }
            i += point.length;
        }
    }
    flush(bytes.size());
}

void decodeUtf16(std::string_view bytes, bool bigEndian, Decoder& decoder) {
    std::string& text = decoder.out.text;
    const auto unit = [&](std::size_t i) -> char32_t {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        return bigEndian ? (first << 8U | second) : (second << 8U | first);
    };
    std::size_t i = 2;
    while (i + 1 < bytes.size()) {
        char32_t value = unit(i);
        std::size_t length = 2;
        if (value >= 0xD800 && value <= 0xDFFF) {
            const char32_t low = i + 3 < bytes.size() ? unit(i + 2) : 0;
            if (value <= 0xDBFF && low >= 0xDC00 && low <= 0xDFFF) {
                value = 0x10000 + ((value - 0xD800) << 10U) + (low - 0xDC00);
                length = 4;
            } else {
                decoder.noteBroken(i);
                value = replacementCharacter;
            }
        } else if (value == '\r') {
            length = i + 3 < bytes.size() && unit(i + 2) == '\n' ? 4 : 2;
            value = '\n';
        }
        if (value < 0x80 && isControl(static_cast<unsigned char>(value))) {
            ++decoder.controls;
        }
        decoder.out.map.addWhole(text.size(), i, length);
        appendUtf8(text, value);
        i += length;
    }
    if (i < bytes.size()) {
        decoder.noteBroken(i);
    }
}

// The characters of Windows-1252 that differ from Latin 1; 0: there is none.
constexpr std::array<char32_t, 32> windowsCharacters = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void decodeWindows1252(std::string_view bytes, Decoder& decoder) {
    std::string& text = decoder.out.text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        char32_t value = static_cast<unsigned char>(bytes[i]);
        std::size_t length = 1;
        if (value >= 0x80 && value < 0xA0) {
            const char32_t known = windowsCharacters[value - 0x80];
            value = known != 0 ? known : replacementCharacter;
        } else if (value == '\r') {
            length = i + 1 < bytes.size() && bytes[i + 1] == '\n' ? 2 : 1;
            value = '\n';
        }
        decoder.out.map.addWhole(text.size(), i, length);
        appendUtf8(text, value);
        i += length - 1;
    }
}

Diagnostic problem(const char* code, const std::string& path, std::string message,
                   std::string hint) {
    return {.code = code, .file = path, .message = std::move(message), .hint = std::move(hint)};
}

// The text is read all the same; an error, so that no script takes the marks for its words.
void reportBroken(std::string_view bytes, const std::string& path, const Decoder& decoder,
                  Diagnostics& diagnostics) {
    const Place place = LineIndex(bytes).at(decoder.firstBroken);
    Diagnostic error =
        problem("reader.bad-bytes", path,
                "not UTF-8: " + std::to_string(decoder.broken) +
                    " broken place(s) were replaced, the first one here",
                "Save the file as UTF-8, for instance with: iconv -f WINDOWS-1252 -t UTF-8.");
    error.line = place.line;
    error.column = place.column;
    diagnostics.add(std::move(error));
}
} // namespace

std::optional<Decoded> decode(std::string_view bytes, const std::string& path,
                              Diagnostics& diagnostics, bool windows1252) {
    // Offsets are kept in 32 bits; UTF-16 may grow by half.
    if (bytes.size() > std::numeric_limits<std::uint32_t>::max() / 2) {
        diagnostics.add(problem("reader.too-large", path, "the file is larger than 2 GiB",
                                "Split it into several files."));
        return std::nullopt;
    }
    Decoder decoder;
    const bool little = bytes.starts_with("\xFF\xFE");
    const bool utf16 = little || bytes.starts_with("\xFE\xFF");
    if (utf16) {
        decodeUtf16(bytes, !little, decoder);
    } else {
        decodeUtf8(bytes, bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0, decoder);
    }
    if (windows1252 && decoder.broken > 0) {
        decoder = Decoder();
        decodeWindows1252(bytes, decoder);
    }
    const std::string& text = decoder.out.text;
    if (text.find('\0') != std::string::npos || decoder.controls * 10 > text.size() ||
        decoder.broken * 6 > text.size()) {
        diagnostics.add(problem("reader.binary-file", path, "binary file: this is no text",
                                "Give the text itself (.txt, .md, .html, .jsonl), or convert the "
                                "file to UTF-8 text first."));
        return std::nullopt;
    }
    if (text.find_first_not_of(" \t\n\f\v") == std::string::npos) {
        diagnostics.add(
            problem("reader.empty-file", path, "the file is empty", "Remove it, or give it text."));
        return std::nullopt;
    }
    if (decoder.broken > 0) {
        reportBroken(bytes, path, decoder, diagnostics);
    }
    return std::move(decoder.out);
}
} // namespace tenure
