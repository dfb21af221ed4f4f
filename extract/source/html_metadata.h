// What an HTML page says of itself.
#pragma once
#include "extract/source/html_tree.h"
#include "tenure/document.h"

namespace tenure {
/// Title, date, authors, address and language from <meta>, <title>, <link>, <time> and bylines;
/// `article` is the part of the page that holds the text.
Metadata htmlMetadata(const GumboNode& root, const GumboNode& article);
} // namespace tenure
