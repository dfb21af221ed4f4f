// Which body is part of which, by what stands beside it: "the Trust's audit committee".
#include <algorithm>

#include "extract/coref/bodies.h"

namespace tenure {
// "the Council's" is followed by what belongs to it.
bool BodyResolver::ownsNext(const Mention& mention) const {
    const auto behind = std::ranges::lower_bound(analysis_->tokens, mention.span.end, {},
                                                 [](const Token& t) { return t.span.begin; });
    return behind != analysis_->tokens.end() &&
           analysis_->isPossessive(static_cast<std::uint32_t>(behind - analysis_->tokens.begin()));
}

// "the Board of Directors of the Harbour Trust": a committee of the body behind it.
void BodyResolver::partOfNext(const Mention& mention) {
    BodyEntity& child = analysis_->bodies[static_cast<std::size_t>(mention.entity)];
    const auto behind = std::ranges::lower_bound(analysis_->tokens, mention.span.end, {},
                                                 [](const Token& t) { return t.span.begin; });
    auto token = static_cast<std::size_t>(behind - analysis_->tokens.begin());
    if (child.kind != "committee" || child.partOf >= 0 || token + 1 >= analysis_->tokens.size() ||
        !analysis_->is(static_cast<std::uint32_t>(token), vocabulary_->preposition)) {
        return;
    }
    ++token;
    token += analysis_->is(static_cast<std::uint32_t>(token), vocabulary_->article) ? 1U : 0U;
    const int taken = token < analysis_->tokens.size() ? analysis_->taken[token] : -1;
    const Mention* whole =
        taken < 0 ? nullptr : &analysis_->mentions[static_cast<std::size_t>(taken)];
    if (whole != nullptr && whole->kind == SlotKind::Body && whole->entity >= 0 &&
        !ownsNext(*whole) && whole->entity != mention.entity &&
        whole->sentence == mention.sentence &&
        analysis_->bodies[static_cast<std::size_t>(whole->entity)].kind != "committee" &&
        wholeOf(whole->entity) != mention.entity) {
        child.partOf = whole->entity;
    }
}

// "Labour's executive committee", "the NEC panel": the body before, when nothing stands between.
void BodyResolver::parents() {
    const Mention* sharing = nullptr;
    for (const Mention& mention : analysis_->mentions) {
        if (mention.kind != SlotKind::Body || mention.entity < 0) {
            continue;
        }
        const auto next = std::ranges::lower_bound(analysis_->tokens, mention.span.begin, {},
                                                   [](const Token& t) { return t.span.begin; });
        auto token = static_cast<std::uint32_t>(next - analysis_->tokens.begin());
        const auto partOf = [&](const Mention& one) -> int& {
            return analysis_->bodies[static_cast<std::size_t>(one.entity)].partOf;
        };
        // "the Trust's audit and ponds committees": the parent of the first is that of all.
        const bool shared = mention.detail >= 0 &&
                            analysis_->bodyNames[static_cast<std::size_t>(mention.detail)].shared;
        if (shared && sharing != nullptr && sharing->sentence == mention.sentence &&
            partOf(mention) < 0 && partOf(*sharing) != mention.entity) {
            partOf(mention) = partOf(*sharing);
        }
        sharing = shared ? &mention : sharing;
        if (token == 0) {
            continue;
        }
        const bool possessive = analysis_->isPossessive(token - 1);
        token -= possessive ? 1 : 0;
        partOfNext(mention);
        if (token == 0 || analysis_->taken[token - 1] < 0) {
            continue;
        }
        const Mention& before =
            analysis_->mentions[static_cast<std::size_t>(analysis_->taken[token - 1])];
        if (before.kind == SlotKind::Body && before.sentence == mention.sentence &&
            before.entity >= 0 && before.entity != mention.entity) {
            BodyEntity& child = analysis_->bodies[static_cast<std::size_t>(mention.entity)];
            const BodyEntity& parent = analysis_->bodies[static_cast<std::size_t>(before.entity)];
            if (child.partOf < 0 && parent.partOf != mention.entity) {
                child.partOf = before.entity;
            }
        }
    }
}
} // namespace tenure
