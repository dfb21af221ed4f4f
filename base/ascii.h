// ASCII alone, whatever the locale.
#pragma once
#include <string>
#include <string_view>

namespace tenure {
inline std::string lowerAscii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return lower;
}
} // namespace tenure
