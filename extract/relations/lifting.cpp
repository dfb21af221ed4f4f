// Mentions in the order of the text become the slots of their sentence.
#include "extract/relations/lifting.h"

#include <algorithm>
#include <array>

namespace tenure {
namespace {
constexpr std::size_t longestSignatureLine = 80; // bytes
// How far above a sentence that goes on about it may stand: a motion, who seconded it, a word of
// the debate, the vote.
constexpr std::size_t sentencesAbove = 4;

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

// "the Parks Trust planning committee", "Parks Trust's planning committee": a body directly before
// another that is part of it says which; a rule that asks for a body means the last one.
void joinNested(const Analysis& analysis, std::vector<LiftedSlot>& slots) {
    const auto& text = analysis.document->text;
    const auto bodyOf = [&](const LiftedSlot& slot) {
        return slot.kind == SlotKind::Body
                   ? analysis.mentions[static_cast<std::size_t>(slot.mention)].entity
                   : -1;
    };
    std::size_t kept = 0;
    for (std::size_t i = 1; i < slots.size(); ++i) {
        const int inner = bodyOf(slots[i]);
        const int outer = bodyOf(slots[kept]);
        const bool nested = inner >= 0 && outer >= 0 &&
                            analysis.bodies[static_cast<std::size_t>(inner)].partOf == outer &&
                            possesses(Span{slots[kept].span.end, slots[i].span.begin}.in(text));
        if (nested) {
            const Span whole{slots[kept].span.begin, slots[i].span.end};
            slots[kept] = slots[i];
            slots[kept].span = whole;
        } else {
            slots[++kept] = slots[i];
        }
    }
    slots.resize(slots.empty() ? 0 : kept + 1);
}
} // namespace

bool possesses(std::string_view between) {
    return between.size() <= 5 && !between.empty() &&
           (between.back() == ' ' || between.back() == '\n') &&
           (between.size() == 1 || between.starts_with('\'') || between.starts_with("’"));
}

void Lifting::prepare(const Analysis& analysis, const Vocabulary& vocabulary) {
    analysis_ = &analysis;
    const Document& document = *analysis.document;
    std::vector<std::vector<LiftedSlot>> slots(analysis.sentences.size());
    for (std::size_t i = 0; i < analysis.mentions.size(); ++i) {
        const Mention& mention = analysis.mentions[i];
        if (lifts(mention)) {
            slots[static_cast<std::size_t>(mention.sentence)].push_back(
                {mention.span, mention.kind, static_cast<int>(i),
                 mention.plural && mention.kind == SlotKind::Role});
        }
    }
    lifted_.resize(analysis.sentences.size());
    headings_.assign(document.sections.size(), -1);
    openings_.assign(document.sections.size(), -1);
    for (std::size_t i = 0; i < analysis.sentences.size(); ++i) {
        std::ranges::sort(slots[i], {}, &LiftedSlot::span);
        joinNested(analysis, slots[i]);
        const Sentence& sentence = document.sentences[i];
        lifted_[i].lift(document.text, sentence.span, slots[i]);
        const auto block = static_cast<std::size_t>(sentence.block);
        const auto section = static_cast<std::size_t>(sentence.section);
        const auto index = static_cast<int>(i);
        const bool heading =
            block < document.blocks.size() && document.blocks[block].kind == BlockKind::Heading;
        int& first = heading ? headings_[section] : openings_[section];
        first = first < 0 ? index : first;
    }
    liftLeadIns(slots);
    columns_.prepare(analysis, slots);
    findSignature(vocabulary);
}

// The short lines that end a document, from the one that begins like a signature: "Signed".
void Lifting::findSignature(const Vocabulary& vocabulary) {
    const Document& document = *analysis_->document;
    signature_ = -1;
    for (std::size_t i = document.sentences.size(); i-- > 0;) {
        const int index = document.sentences[i].block;
        const Block& block = document.blocks[static_cast<std::size_t>(index)];
        if (block.kind != BlockKind::Paragraph || block.span.size() > longestSignatureLine) {
            return;
        }
        const TokenRange range = analysis_->sentences[i];
        const bool begins = i == 0 || document.sentences[i - 1].block != index;
        if (begins && range.begin < range.end &&
            analysis_->is(range.begin, vocabulary.signatureMark)) {
            signature_ = index;
        }
    }
}

bool Lifting::clause(int sentence, const Clause& clause, LiftedSentence& out) const {
    const Mention& subject = analysis_->mentions[static_cast<std::size_t>(clause.subject)];
    const LiftedSentence& whole = lifted_[static_cast<std::size_t>(sentence)];
    return out.join({subject.span, subject.kind, clause.subject}, whole, clause.verb);
}

// A lead-in may be several sentences ("The board agreed the rules. These are:"): lifted as one.
void Lifting::liftLeadIns(const std::vector<std::vector<LiftedSlot>>& slots) {
    const Document& document = *analysis_->document;
    leadInOf_.assign(document.blocks.size(), -1);
    std::vector<int> wanted;
    for (const Block& block : document.blocks) {
        if (block.leadIn >= 0 && leadInOf_[static_cast<std::size_t>(block.leadIn)] < 0) {
            leadInOf_[static_cast<std::size_t>(block.leadIn)] = static_cast<int>(wanted.size());
            wanted.push_back(block.leadIn);
        }
    }
    leadIns_.resize(std::max(leadIns_.size(), wanted.size()));
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        std::vector<LiftedSlot> inside;
        for (std::size_t sentence = 0; sentence < slots.size(); ++sentence) {
            if (document.sentences[sentence].block == wanted[i]) {
                inside.insert(inside.end(), slots[sentence].begin(), slots[sentence].end());
            }
        }
        leadIns_[i].lift(document.text, document.blocks[static_cast<std::size_t>(wanted[i])].span,
                         inside);
    }
}

// The sentence behind in the section; behind the whole list for the end of a bullet.
const LiftedSentence* Lifting::behind(int sentence) const {
    const Document& document = *analysis_->document;
    const auto at = [&](std::size_t i) -> const Sentence& { return document.sentences[i]; };
    const auto start = static_cast<std::size_t>(sentence);
    for (std::size_t i = start + 1; i < lifted_.size() && at(i).section == at(start).section; ++i) {
        const Block& block = document.blocks[static_cast<std::size_t>(at(i).block)];
        if (block.kind != BlockKind::Bullet || at(i).block == at(start).block) {
            return &lifted_[i];
        }
    }
    return nullptr;
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
        const int leadIn = leadInOf_[static_cast<std::size_t>(block.leadIn)];
        context.leadIn = &leadIns_[static_cast<std::size_t>(leadIn)];
    }
    context.opening = openings_[static_cast<std::size_t>(place.section)] == sentence;
    const auto index = static_cast<std::size_t>(sentence);
    if (index > 0 && document.sentences[index - 1].section == place.section &&
        sentence - 1 != heading) {
        context.previous = &lifted_[index - 1];
    }
    std::size_t first = index;
    while (first > 0 && index - first < sentencesAbove &&
           document.sentences[first - 1].section == place.section &&
           static_cast<int>(first) - 1 != heading) {
        --first;
    }
    context.above = std::span(lifted_).subspan(first, index - first);
    context.next = behind(sentence);
    context.header = columns_.header(sentence);
    context.bars = columns_.bars(sentence);
    context.signature = signature_ >= 0 && place.block >= signature_;
    return context;
}
} // namespace tenure
