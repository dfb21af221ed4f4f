// Whose meeting a document reports: its title's body, else what its opening names.
#include <algorithm>

#include "extract/coref/bodies.h"

namespace tenure {
namespace {
// How far into a document the body whose meeting it reports may first be named, in sentences.
constexpr int openingSentences = 8;
// Of these the first may be lines that say who met.
constexpr int headingLines = 6;
} // namespace

// A heading that names a body, or a word of meetings near the top.
bool BodyResolver::reportsMeeting() const {
    const Document& document = *analysis_->document;
    const auto named = [&](int sentence) {
        return std::ranges::any_of(analysis_->mentions, [&](const Mention& m) {
            return m.kind == SlotKind::Person && m.sentence == sentence;
        });
    };
    for (const Mention& mention : analysis_->mentions) {
        const auto block = static_cast<std::size_t>(
            document.sentences[static_cast<std::size_t>(mention.sentence)].block);
        if (mention.kind == SlotKind::Body && !named(mention.sentence) && mention.entity >= 0 &&
            block < document.blocks.size() && document.blocks[block].kind == BlockKind::Heading) {
            return true;
        }
    }
    const auto sentences = std::min<std::size_t>(openingSentences, analysis_->sentences.size());
    for (std::size_t sentence = 0; sentence < sentences; ++sentence) {
        const TokenRange range = analysis_->sentences[sentence];
        for (std::uint32_t token = range.begin; token < range.end; ++token) {
            if (analysis_->is(token, vocabulary_->meetingMark)) {
                return true;
            }
        }
    }
    return false;
}

void BodyResolver::setTitle(BodyName name, const BodyName* whole) {
    title_ = std::move(name);
    if (whole != nullptr) {
        whole_ = *whole;
    }
}

// The body that the title names, in its fullest name.
void BodyResolver::meetingOfTitle() {
    if (!title_) {
        return;
    }
    meeting_ = title_->row < 0 && ordinary(title_->text) ? fuller(*title_) : -1;
    meeting_ = meeting_ < 0 && letters(title_->text) ? byLetters(title_->text) : meeting_;
    meeting_ = meeting_ < 0 ? bodyNamed(*title_) : meeting_;
    const int whole = whole_ ? bodyNamed(*whole_) : -1;
    auto& bodies = analysis_->bodies;
    if (whole >= 0 && whole != meeting_ && bodies[static_cast<std::size_t>(meeting_)].partOf < 0 &&
        bodies[static_cast<std::size_t>(whole)].partOf < 0) {
        bodies[static_cast<std::size_t>(meeting_)].partOf = whole;
    }
    meetingOfOpening();
}

// A line that holds nothing but the body, what meetings are called, and a day.
bool BodyResolver::headsMeeting(const Mention& body) const {
    const Vocabulary& v = *vocabulary_;
    const TokenRange line = analysis_->sentences[static_cast<std::size_t>(body.sentence)];
    for (std::uint32_t token = line.begin; token < line.end; ++token) {
        const int taken = analysis_->taken[token];
        const bool mentioned =
            taken >= 0 &&
            analysis_->mentions[static_cast<std::size_t>(taken)].kind != SlotKind::Person;
        if (mentioned || analysis_->tokens[token].kind != TokenKind::Word) {
            continue;
        }
        if (!analysis_->is(token, v.meeting | v.meetingAttribute | v.article | v.preposition |
                                      v.placePreposition)) {
            return false;
        }
    }
    return true;
}

// "Town of Eastmere / Town Council / Minutes": the title says whose council it is, a line below it
// who met.
void BodyResolver::meetingOfOpening() {
    auto& bodies = analysis_->bodies;
    const std::string& title = title_->text;
    const std::string_view last = std::string_view(title).substr(title.rfind(' ') + 1);
    const bool deciding = title_->kind == "committee" || title_->kind == "council";
    if ((deciding && (vocabulary_->lexicon->lists(last) & vocabulary_->orgHead) != 0) ||
        !reportsMeeting()) {
        return;
    }
    for (const Mention& mention : analysis_->mentions) {
        if (mention.kind != SlotKind::Body || mention.entity < 0 || mention.plural ||
            mention.entity == meeting_ || mention.sentence >= headingLines ||
            !headsMeeting(mention)) {
            continue;
        }
        BodyEntity& met = bodies[static_cast<std::size_t>(mention.entity)];
        if (met.kind == "committee" || met.kind == "council") {
            // A known committee's owner counts less than one that the page names.
            const bool named = std::ranges::any_of(analysis_->mentions, [&](const Mention& m) {
                return m.kind == SlotKind::Body && m.entity == met.partOf;
            });
            if ((met.partOf < 0 || !named) && wholeOf(meeting_) != mention.entity) {
                met.partOf = meeting_;
            }
            meeting_ = mention.entity;
            return;
        }
    }
}

// "The Council resolved": minutes that never say of which place are those of "Council".
void BodyResolver::meetingOfNoun() {
    for (const Mention& mention : analysis_->mentions) {
        if (mention.kind != SlotKind::Body || mention.reference != Reference::Head) {
            continue;
        }
        const BodyName& name = analysis_->bodyNames[static_cast<std::size_t>(mention.detail)];
        if (!name.lower && !mention.plural &&
            (name.kind == "committee" || name.kind == "council")) {
            meeting_ = bodyNamed(name);
            return;
        }
    }
}

void BodyResolver::chooseMeeting() {
    meetingOfTitle();
    if (meeting_ >= 0) {
        return;
    }
    if (!reportsMeeting()) {
        return;
    }
    // A committee or council first; any body when the opening names none of these.
    for (const bool deciding : {true, false}) {
        for (const Mention& mention : analysis_->mentions) {
            if (mention.kind != SlotKind::Body || mention.entity < 0 || mention.plural ||
                mention.sentence >= openingSentences) {
                continue;
            }
            const std::string& kind =
                analysis_->bodies[static_cast<std::size_t>(mention.entity)].kind;
            if (!deciding || kind == "committee" || kind == "council") {
                meeting_ = mention.entity;
                return;
            }
        }
    }
    meetingOfNoun();
    if (meeting_ >= 0) {
        return;
    }
    // Minutes that name their body late.
    const bool minutes =
        !analysis_->sentences.empty() &&
        std::any_of(analysis_->masks.begin(),
                    analysis_->masks.begin() + analysis_->sentences.front().end,
                    [&](std::uint64_t lists) { return (lists & vocabulary_->meeting) != 0; });
    for (const Mention& mention : analysis_->mentions) {
        if (minutes && mention.kind == SlotKind::Body && mention.entity >= 0) {
            meeting_ = mention.entity;
            return;
        }
    }
}

int BodyResolver::owner() const {
    const int body = wholeOf(meeting_);
    // "Executive Committee" and "NEC" have an owner that the text does not name; "Riverside Trust
    // Board" is one.
    const BodyEntity* const last =
        body >= 0 ? &analysis_->bodies[static_cast<std::size_t>(body)] : nullptr;
    const bool lone = body == meeting_ && last != nullptr && last->kind == "committee" &&
                      (ordinary(last->name) || letters(last->name));
    return lone ? -1 : body;
}

// "SENATE", "The Board agreed": a noun with a capital that no name explains, in the report of a
// meeting, is the name by which the report calls its body.
void BodyResolver::nameByNoun() {
    if (meeting_ >= 0 || !reportsMeeting()) {
        return;
    }
    for (Mention& mention : analysis_->mentions) {
        if (mention.kind != SlotKind::Body || mention.reference != Reference::Head ||
            mention.generic || mention.entity >= 0) {
            continue;
        }
        const BodyName& name = analysis_->bodyNames[static_cast<std::size_t>(mention.detail)];
        if (!name.lower && (name.kind == "committee" || name.kind == "council")) {
            meeting_ = add(name, mention.span);
            return;
        }
    }
}
} // namespace tenure
