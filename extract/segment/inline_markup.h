// Takes the markup inside a run of text out: emphasis, links, footnote references, tags.
#pragma once
#include <string>
#include <string_view>

#include "tenure/span.h"

namespace tenure {
/// Appends `text` (which starts at `origin` in the text that `map` leads to) to `out` without its
/// inline markup and with white space folded. Linear in the text's length.
void appendPlain(std::string_view text, std::size_t origin, std::string& out, OffsetMap& map);
} // namespace tenure
