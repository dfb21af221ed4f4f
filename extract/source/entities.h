// Character references of HTML: "&amp;", "&#8217;", "&#x2019;".
#pragma once
#include <cstddef>
#include <string_view>

namespace tenure {
struct Entity {
    char32_t codePoint = 0;
    std::size_t length = 0; ///< bytes of the reference; 0: there is none here
};

/// The reference that starts at `offset` (a '&'). Only those that end in ';' count.
Entity entityAt(std::string_view text, std::size_t offset);
} // namespace tenure
