// The corridor of segmentation: one source text in, documents ready for reading out.
#pragma once
#include <string>
#include <vector>

#include "extract/segment/segment_rules.h"
#include "tenure/document.h"

namespace tenure {
/// Normalises a text, splits a page of posts, cuts blocks, sections and sentences and finds the
/// date. Leaves hash and lineStarts empty: they are of the file.
std::vector<Document> segment(const SourceText& source, const SegmentRules& rules);
} // namespace tenure
