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

// "the Board of Directors (BoD) of the Harbour Trust": a committee of the body behind it, whatever
// the lists know of another that the text does not name.
void BodyResolver::partOfNext(const Mention& mention) {
    auto& bodies = analysis_->bodies;
    BodyEntity& child = bodies[static_cast<std::size_t>(mention.entity)];
    const std::size_t count = analysis_->tokens.size();
    const auto sign = [&](std::size_t token, char wanted) {
        return token < count && analysis_->isSign(static_cast<std::uint32_t>(token), wanted);
    };
    const auto is = [&](std::size_t token, std::uint64_t lists) {
        return token < count && analysis_->is(static_cast<std::uint32_t>(token), lists);
    };
    const auto behind = std::ranges::lower_bound(analysis_->tokens, mention.span.end, {},
                                                 [](const Token& t) { return t.span.begin; });
    auto token = static_cast<std::size_t>(behind - analysis_->tokens.begin());
    token += sign(token, '(') && sign(token + 2, ')') ? 3U : 0U;
    if (child.kind != "committee" || !is(token, vocabulary_->preposition)) {
        return;
    }
    ++token;
    token += is(token, vocabulary_->article) ? 1U : 0U;
    const int taken = token < count ? analysis_->taken[token] : -1;
    const Mention* whole =
        taken < 0 ? nullptr : &analysis_->mentions[static_cast<std::size_t>(taken)];
    const auto named = [&](int body) {
        return std::ranges::any_of(analysis_->mentions, [&](const Mention& one) {
            return one.kind == SlotKind::Body && one.entity == body;
        });
    };
    if (whole != nullptr && whole->kind == SlotKind::Body && whole->entity >= 0 &&
        whole->sentence == mention.sentence && !ownsNext(*whole) &&
        bodies[static_cast<std::size_t>(whole->entity)].kind != "committee" &&
        wholeOf(whole->entity) != mention.entity && (child.partOf < 0 || !named(child.partOf))) {
        child.partOf = whole->entity;
    }
}

// "Labour's executive committee", "the Harbour panel": the body before, when nothing stands
// between.
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
