// Finds the posts of a page that holds many.
#pragma once
#include <string_view>
#include <vector>

#include "extract/segment/lines.h"
#include "extract/segment/segment_rules.h"

namespace tenure {
struct Post {
    std::vector<Line> lines;
    std::string_view title; ///< empty: the page is one text
};

/// Cuts a page where end marks ("Continue reading") are followed by new titles; one post without a
/// title when the page is one text.
std::vector<Post> findPosts(std::string_view text, std::vector<Line> lines,
                            const SegmentRules& rules);
} // namespace tenure
