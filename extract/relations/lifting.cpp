// Mentions in the order of the text become the slots of their sentence.
#include "extract/relations/lifting.h"

#include <algorithm>
#include <array>

namespace tenure {
namespace {
std::string_view blockName(BlockKind kind) {
    switch (kind) {
    case BlockKind::Heading:
        return "heading";
    case BlockKind::Bullet:
        return "bullet";
    case BlockKind::TableRow:
        return "row";
    default:
        return "paragraph";
    }
}

// What a rule may bind: mentions that stand for somebody or something known.
bool lifts(const Mention& mention) {
    if (mention.kind == SlotKind::Person) {
        return mention.entity >= 0;
    }
    return true;
}
} // namespace

void Lifting::prepare(const Analysis& analysis) {
    analysis_ = &analysis;
    const Document& document = *analysis.document;
    std::vector<std::vector<LiftedSlot>> slots(analysis.sentences.size());
    for (std::size_t i = 0; i < analysis.mentions.size(); ++i) {
        const Mention& mention = analysis.mentions[i];
        if (lifts(mention)) {
            slots[static_cast<std::size_t>(mention.sentence)].push_back(
                {mention.span, mention.kind, static_cast<int>(i)});
        }
    }
    lifted_.resize(analysis.sentences.size());
    lastOfBlock_.assign(document.blocks.size(), -1);
    headings_.assign(document.sections.size(), -1);
    openings_.assign(document.sections.size(), -1);
    for (std::size_t i = 0; i < analysis.sentences.size(); ++i) {
        std::ranges::sort(slots[i], {}, &LiftedSlot::span);
        const Sentence& sentence = document.sentences[i];
        lifted_[i].lift(document.text, sentence.span, slots[i]);
        const auto block = static_cast<std::size_t>(sentence.block);
        const auto section = static_cast<std::size_t>(sentence.section);
        const auto index = static_cast<int>(i);
        if (block < lastOfBlock_.size()) {
            lastOfBlock_[block] = index;
        }
        const bool heading =
            block < document.blocks.size() && document.blocks[block].kind == BlockKind::Heading;
        int& first = heading ? headings_[section] : openings_[section];
        first = first < 0 ? index : first;
    }
}

MatchContext Lifting::context(int sentence) const {
    const Document& document = *analysis_->document;
    const Sentence& place = document.sentences[static_cast<std::size_t>(sentence)];
    const Block& block = document.blocks[static_cast<std::size_t>(place.block)];
    MatchContext context;
    context.block = blockName(block.kind);
    const int heading = headings_[static_cast<std::size_t>(place.section)];
    if (heading >= 0 && heading != sentence) {
        context.heading = &lifted_[static_cast<std::size_t>(heading)];
    }
    if (block.leadIn >= 0) {
        const int leadIn = lastOfBlock_[static_cast<std::size_t>(block.leadIn)];
        context.leadIn = leadIn >= 0 ? &lifted_[static_cast<std::size_t>(leadIn)] : nullptr;
    }
    context.opening = openings_[static_cast<std::size_t>(place.section)] == sentence;
    return context;
}
} // namespace tenure
