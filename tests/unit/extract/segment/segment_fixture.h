// What the tests of segmentation share: the shipped rules, loaded once, and a view of blocks.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "extract/segment/segment_rules.h"
#include "extract/segment/segmenter.h"

namespace tenure::test {
inline const SegmentRules& segmentRules() {
    static const std::shared_ptr<const SegmentRules> rules = [] {
        Diagnostics diagnostics;
        auto loaded = SegmentRules::load(std::string(TENURE_ROOT) + "/rules", diagnostics);
        for (const Diagnostic& problem : diagnostics.all()) {
            ADD_FAILURE() << render(problem);
        }
        return loaded;
    }();
    return *rules;
}

inline std::vector<Document> documentsOf(std::string_view text, const Metadata& metadata = {}) {
    SourceText source;
    source.path = "folder/notes.txt";
    source.name = "notes";
    source.text = text;
    source.metadata = metadata;
    return segment(source, segmentRules());
}

inline Document documentOf(std::string_view text, const Metadata& metadata = {}) {
    return documentsOf(text, metadata).front();
}

/// "H1 Title", "P text", "B0 item", "T row", "F furniture": one line a block.
inline std::vector<std::string> blocksOf(const Document& document) {
    std::vector<std::string> out;
    for (const Block& block : document.blocks) {
        const std::string level = std::to_string(block.level);
        std::string kind = "P";
        switch (block.kind) {
        case BlockKind::Heading:
            kind = "H" + level;
            break;
        case BlockKind::Bullet:
            kind = "B" + level;
            break;
        case BlockKind::TableRow:
            kind = "T";
            break;
        case BlockKind::Furniture:
            kind = "F";
            break;
        case BlockKind::Paragraph:
            break;
        }
        out.push_back(kind + " " + std::string(block.span.in(document.text)));
    }
    return out;
}

inline std::vector<std::string> blocksOf(std::string_view text) {
    return blocksOf(documentOf(text));
}

inline std::vector<std::string> sentencesOf(std::string_view text) {
    const Document document = documentOf(text);
    std::vector<std::string> out;
    for (const Sentence& sentence : document.sentences) {
        out.emplace_back(sentence.span.in(document.text));
    }
    return out;
}

using Lines = std::vector<std::string>;
} // namespace tenure::test
