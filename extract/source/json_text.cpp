// Strings inside JSON with the way back to their bytes, which JSON libraries do not give.
#include "extract/source/json_text.h"

#include <algorithm>
#include <charconv>

#include "extract/source/utf8.h"

namespace tenure {
namespace {
// The offset of the quote that closes the string opened at `open`.
std::size_t closingQuote(std::string_view text, std::size_t open) {
    std::size_t i = open + 1;
    while (i < text.size() && text[i] != '"') {
        i += text[i] == '\\' ? 2U : 1U;
    }
    return i;
}

char32_t hexadecimal(std::string_view digits) {
    unsigned value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return value;
}
} // namespace

std::optional<Span> jsonStringOf(std::string_view object, std::string_view key) {
    std::optional<Span> found;
    int depth = 0;
    bool isValue = false; // behind a ':' of the outermost object
    bool wanted = false;  // ... whose key is the one
    for (std::size_t i = 0; i < object.size(); ++i) {
        const char c = object[i];
        if (c == '"') {
            const std::size_t end = closingQuote(object, i);
            const std::string_view inside = object.substr(i + 1, end - i - 1);
            if (depth == 1 && !isValue) {
                wanted = inside == key;
            } else if (depth == 1 && wanted) {
                found = Span{static_cast<std::uint32_t>(i + 1), static_cast<std::uint32_t>(end)};
            }
            i = end;
        } else if (c == '{' || c == '[') {
            if (depth == 1 && wanted) {
                found.reset();
            }
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (depth == 1 && (c == ':' || c == ',')) {
            isValue = c == ':';
        }
    }
    return found;
}

void decodeJsonString(std::string_view raw, std::size_t origin, std::string& out, OffsetMap& map) {
    constexpr std::string_view names = "bfnrt";
    constexpr std::string_view values = "\b\f\n\r\t";
    for (std::size_t i = 0; i < raw.size();) {
        const std::size_t escape = std::min(raw.find('\\', i), raw.size());
        if (escape > i) {
            map.add(out.size(), origin + i);
            out += raw.substr(i, escape - i);
            i = escape;
            continue;
        }
        const char name = i + 1 < raw.size() ? raw[i + 1] : '\\';
        std::size_t length = 2;
        char32_t value = static_cast<unsigned char>(name);
        if (name == 'u') {
            value = hexadecimal(raw.substr(i + 2, 4));
            length = 6;
            const bool high = value >= 0xD800 && value <= 0xDBFF;
            if (high && raw.substr(i + 6).starts_with("\\u")) {
                value = 0x10000 + ((value - 0xD800) << 10U) +
                        (hexadecimal(raw.substr(i + 8, 4)) - 0xDC00);
                length = 12;
            }
        } else if (const auto known = names.find(name); known != std::string_view::npos) {
            value = static_cast<unsigned char>(values[known]);
        }
        map.addWhole(out.size(), origin + i, length);
        appendUtf8(out, value <= 0x10FFFF ? value : replacementCharacter);
        i += length;
    }
}
} // namespace tenure
