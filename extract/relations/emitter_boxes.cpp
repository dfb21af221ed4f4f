// The boxes beside lives: a post, its time, and who held it before and after.
#include <algorithm>

#include "extract/relations/emitter.h"
#include "extract/relations/facts.h"
#include "extract/relations/office_boxes.h"

namespace tenure {
namespace {
constexpr std::string_view boxRule = "words.office_labels";

// Whose box it is: the person the document tells of, else the first that it names.
int holderOf(const ReadingContext& context, const OfficeBox& box) {
    const Analysis& analysis = *context.analysis;
    const auto& sentences = analysis.document->sentences;
    const Mention& post = analysis.mentions[static_cast<std::size_t>(box.post)];
    const int section = sentences[static_cast<std::size_t>(post.sentence)].section;
    const int subject = context.references->subjectOf(section);
    if (subject >= 0) {
        return subject;
    }
    for (const Mention& mention : analysis.mentions) {
        if (mention.kind == SlotKind::Person && mention.entity >= 0 &&
            mention.span.end < post.span.begin) {
            return mention.entity;
        }
    }
    return -1;
}
} // namespace

TenureFact Emitter::boxFact(const OfficeBox& box, int person, Status status) {
    const Analysis& analysis = *context_->analysis;
    const Mention& post = analysis.mentions[static_cast<std::size_t>(box.post)];
    const RoleMention& role = analysis.roles[static_cast<std::size_t>(post.detail)];
    TenureFact fact;
    fact.person = person;
    fact.role = role.title;
    fact.area = role.area;
    fact.oneSeat = role.oneSeat;
    fact.status = status;
    if (box.place >= 0) {
        const Mention& place = analysis.mentions[static_cast<std::size_t>(box.place)];
        if (role.placed && place.kind == SlotKind::Proper) {
            fact.area = foldSpace(analysis.text(place.span));
        } else {
            fact.body = bodyOf(box.place, post.sentence).index;
        }
    }
    const Span span{post.span.begin, analysis.tokens[box.end - 1].span.end};
    const auto& sentence = analysis.document->sentences[static_cast<std::size_t>(post.sentence)];
    Evidence proof = evidenceFor(*analysis.document, span, sentence.section);
    proof.rule = boxRule;
    proof.how = How::Section;
    fact.evidence.push_back(std::move(proof));
    return fact;
}

void Emitter::emitBoxes() {
    Analysis& analysis = *context_->analysis;
    OfficeBoxFinder finder(analysis, *context_->vocabulary);
    for (const OfficeBox& box : finder.find()) {
        const int holder = holderOf(*context_, box);
        if (holder < 0) {
            continue;
        }
        boxes_.push_back(
            {analysis.tokens[box.begin].span.begin, analysis.tokens[box.last - 1].span.end});
        TenureFact fact = boxFact(box, holder, Status::Past);
        const auto dated = [&](const std::optional<Date>& date) {
            return date ? std::optional(DatedBy{*date, fact.evidence.front()}) : std::nullopt;
        };
        if (box.dates >= 0) {
            const Mention& mention = analysis.mentions[static_cast<std::size_t>(box.dates)];
            const DateMention& date = analysis.dates[static_cast<std::size_t>(mention.detail)];
            fact.start = dated(date.date);
            fact.end = dated(date.until);
        }
        fact.status = fact.end ? Status::Past : Status::Current;
        const auto entity = [&](int mention) {
            return analysis.mentions[static_cast<std::size_t>(mention)].entity;
        };
        const Evidence proof = fact.evidence.front();
        addFact(*extraction_, std::move(fact));
        for (const int before : box.before) {
            addFact(*extraction_, boxFact(box, entity(before), Status::Past));
            RelationFact relation;
            relation.type = "succeeded";
            relation.from = {EntityKind::Person, holder};
            relation.to = {EntityKind::Person, entity(before)};
            relation.evidence.push_back(proof);
            addFact(*extraction_, std::move(relation));
        }
        for (const int after : box.after) {
            addFact(*extraction_, boxFact(box, entity(after), Status::Past));
        }
        for (const std::uint32_t token : box.others) {
            OfficeBox other;
            other.post = analysis.taken[token];
            other.begin = token;
            other.end = token + 1;
            const int named = finder.personBehind(finder.behind(token));
            addFact(*extraction_, boxFact(other, entity(named), Status::Past));
        }
    }
}
} // namespace tenure
