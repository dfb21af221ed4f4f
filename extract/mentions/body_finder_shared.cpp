// Names that share their noun: "the audit and ponds committees".
#include "extract/match/fold.h"
#include "extract/mentions/body_finder.h"

namespace tenure {
// "Northern and Southern Labour": the first of two known names that share their last words.
std::optional<BodyCandidate> BodyFinder::sharing(const Analysis& analysis, TokenRange sentence,
                                                 std::uint32_t first) {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    const std::uint32_t other = first + 2;
    if (other + 1 >= sentence.end || !analysis.capital(first) || !analysis.capital(other) ||
        !analysis.is(first + 1, vocabulary_->connector)) {
        return std::nullopt;
    }
    const auto whole = known(analysis, sentence, other);
    if (!whole || whole->row < 0 || whole->end - other < 2) {
        return std::nullopt;
    }
    const Span tail{analysis.tokens[other + 1].span.begin,
                    analysis.tokens[whole->end - 1].span.end};
    const std::string name =
        std::string(analysis.text(first)) + ' ' + std::string(analysis.text(tail));
    std::vector<Token> tokens;
    tokenise(name, {0, static_cast<std::uint32_t>(name.size())}, tokens);
    hits_.clear();
    lexicon.phrasesAt(name, tokens, 0, hits_);
    for (const PhraseHit& hit : hits_) {
        if (hit.tokens == tokens.size() && isKnown(hit)) {
            BodyCandidate candidate = *whole;
            candidate.end = first + 1;
            candidate.row = static_cast<std::int64_t>(hit.row);
            return candidate;
        }
    }
    return std::nullopt;
}

// Whether a body's name may begin at a lower-case word: behind an article, a body or its
// possessive, or in a list that shares its noun.
bool BodyFinder::mayShare(const Analysis& analysis, TokenRange sentence, std::uint32_t first,
                          bool& goesOn) const {
    const Vocabulary& v = *vocabulary_;
    if (first == sentence.begin) {
        return false;
    }
    std::uint32_t before = first;
    while (before > sentence.begin &&
           (analysis.is(before - 1, v.connector) || analysis.isSign(before - 1, ','))) {
        --before;
    }
    const int taken = before > sentence.begin ? analysis.taken[before - 1] : -1;
    const Mention* mention =
        taken < 0 ? nullptr : &analysis.mentions[static_cast<std::size_t>(taken)];
    const bool body = mention != nullptr && mention->kind == SlotKind::Body;
    goesOn = before < first && body &&
             analysis.bodyNames[static_cast<std::size_t>(mention->detail)].shared;
    const bool opens = before == first && (body || analysis.isPossessive(first - 1) ||
                                           analysis.is(first - 1, v.definite) ||
                                           analysis.tokens[first - 1].letters == Letters::Upper);
    return goesOn || opens;
}

// "the planning, ponds and audit committees": the noun at the end is that of each.
std::optional<BodyCandidate> BodyFinder::sharingNoun(const Analysis& analysis, TokenRange sentence,
                                                     std::uint32_t first) {
    constexpr int mostMembers = 6;
    const Vocabulary& v = *vocabulary_;
    const auto member = [&](std::uint32_t token) {
        return token < sentence.end && analysis.taken[token] < 0 &&
               analysis.tokens[token].letters == Letters::Lower &&
               !analysis.is(token, v.breaker | v.connector | v.article | v.definite | v.personVerb);
    };
    bool goesOn = false;
    if (!member(first) || !mayShare(analysis, sentence, first, goesOn)) {
        return std::nullopt;
    }
    std::uint32_t token = first;
    for (int members = 0; members < mostMembers && token + 1 < sentence.end; ++members) {
        const auto noun = nounAt(analysis, sentence, token + 1);
        if (noun && noun->plural) {
            BodyCandidate candidate = fromNoun(*noun);
            const bool last = token == first;
            if (candidate.kind != "committee" || candidate.weak || (last && !goesOn)) {
                return std::nullopt;
            }
            candidate.end = last ? noun->end : first + 1;
            candidate.name =
                std::string(analysis.text(first)) + ' ' + v.lexicon->row(noun->row).cells.front();
            candidate.plural = false;
            candidate.lower = true;
            return candidate;
        }
        std::uint32_t next = token + 1;
        next += analysis.isSign(next, ',') ? 1U : 0U;
        next += next < sentence.end && analysis.is(next, v.connector) ? 1U : 0U;
        if (next == token + 1 || !member(next)) {
            return std::nullopt;
        }
        token = next;
    }
    return std::nullopt;
}
} // namespace tenure
