// Cuts the blocks of a document into sentences.
#pragma once
#include "extract/segment/segment_rules.h"
#include "tenure/document.h"

namespace tenure {
/// Fills `document.sentences`. Furniture has none.
void cutSentences(const SegmentRules& rules, Document& document);
} // namespace tenure
