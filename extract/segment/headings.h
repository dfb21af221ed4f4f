// Which blocks are headings.
#pragma once
#include <string_view>
#include <vector>

#include "extract/segment/raw_blocks.h"
#include "tenure/document.h"

namespace tenure {
/// Turns paragraphs and numbered items that head what follows into headings, by their look and
/// their place, and gives each heading its level.
void findHeadings(std::string_view text, const Layout& layout, const Metadata& metadata,
                  std::vector<RawBlock>& blocks);
} // namespace tenure
