// Words with their places on pages to light Markdown: what a reader of printed pages sees.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace tenure {
/// A word as a page shows it; y grows downwards, all in points.
struct PageWord {
    std::string text;
    double left = 0, right = 0, top = 0, bottom = 0;
    double size = 0; ///< of the type; 0: unknown
    bool bold = false;
};

using PageWords = std::vector<PageWord>; ///< in reading order

/// Text of the pages: headings (larger type) with `#`, a blank line where the page leaves space,
/// lines as they stand on the page, running heads once. `starts` gets where each page begins in it.
std::string textOfPages(const std::vector<PageWords>& pages, std::vector<std::uint32_t>& starts);
} // namespace tenure
