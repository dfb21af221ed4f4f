// Reading with the segmentation rules alone: what the public functions of tenure/reader.h rest on.
#pragma once
#include <string_view>
#include <vector>

#include "extract/segment/segment_rules.h"
#include "tenure/reader.h"

namespace tenure {
std::vector<Document> readDocuments(const InputFile& file, const SegmentRules& rules,
                                    Diagnostics& diagnostics);

std::vector<Document> prepareDocuments(const SourceText& source, const SegmentRules& rules);
} // namespace tenure
