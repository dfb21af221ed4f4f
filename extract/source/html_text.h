// The text of an HTML article in light Markdown.
#pragma once
#include <string>
#include <string_view>

#include "extract/source/html_tree.h"
#include "tenure/span.h"

namespace tenure {
/// The part of the page that holds its text: the one article, or <main>, or the body.
const GumboNode& articleOf(const GumboNode& root);

/// Appends what a reader sees below `article`: "# heading", "- item", "| cell | cell |", blank
/// lines between paragraphs. `html` is the text that gumbo was given; `map` leads to it.
void appendArticle(const GumboNode& article, std::string_view html, std::string& out,
                   OffsetMap& map);
} // namespace tenure
