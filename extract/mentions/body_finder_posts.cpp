// Bodies without a noun for one: letters before a post ("ABC treasurer"), numbered branches ("Local
// 12").
#include <algorithm>

#include "extract/match/fold.h"
#include "extract/mentions/body_finder.h"

namespace tenure {
namespace {
constexpr std::uint32_t mostBare = 4; ///< words of a name that no noun ends
} // namespace

// "Harbour Union Local 12": behind the name, the end of the branch's number; else `end`.
std::uint32_t BodyFinder::numberEnd(const Analysis& analysis, TokenRange sentence,
                                    std::uint32_t end) const {
    std::uint32_t token = end;
    if (token + 1 >= sentence.end || !analysis.capital(token) ||
        !is(rules_->branch, analysis, token)) {
        return end;
    }
    ++token;
    if (is(rules_->number, analysis, token) && token + 1 < sentence.end) {
        token += analysis.isSign(token + 1, '.') ? 2U : 1U;
    }
    const char first = token < sentence.end ? analysis.text(token).front() : ' ';
    return first >= '0' && first <= '9' ? token + 1 : end;
}

// "Dockers Local 12": whose branch it is needs no noun.
std::optional<BodyCandidate> BodyFinder::branch(const Analysis& analysis, TokenRange sentence,
                                                std::uint32_t first) {
    std::uint32_t token = first;
    while (token < sentence.end && token - first < mostBare && nameWord(analysis, token)) {
        BodyCandidate candidate;
        candidate.end = numberEnd(analysis, sentence, token);
        candidate.kind = "union";
        if (candidate.end > token) {
            const std::uint32_t found = contextBit(NameContext::Numbered);
            return accept(analysis, sentence, first, {found, 0}, candidate)
                       ? std::optional(std::move(candidate))
                       : std::nullopt;
        }
        ++token;
    }
    return std::nullopt;
}

// "Peoples Front (PF)": the letters behind in brackets are those of the words.
std::optional<BodyCandidate> BodyFinder::defined(const Analysis& analysis, TokenRange sentence,
                                                 std::uint32_t first) {
    if (!mayBegin(analysis, sentence, first, false)) {
        return std::nullopt;
    }
    std::string capitals;
    std::string all;
    std::uint32_t token = first;
    const std::uint32_t limit = std::min(sentence.end, first + rules_->mostWords);
    while (token < limit && analysis.taken[token] < 0 &&
           analysis.tokens[token].kind != TokenKind::Sign) {
        const char letter = analysis.text(token).front();
        capitals += analysis.capital(token) ? std::string(1, letter) : std::string();
        all += letter;
        ++token;
    }
    if (token + 2 >= sentence.end || token - first < 2 || !analysis.isSign(token, '(') ||
        !analysis.isSign(token + 2, ')') || analysis.tokens[token + 1].letters != Letters::Upper ||
        !(analysis.text(token + 1) == capitals ||
          foldCase(analysis.text(token + 1)) == foldCase(all))) {
        return std::nullopt;
    }
    BodyCandidate candidate;
    candidate.end = token;
    candidate.kind = "other";
    const std::uint32_t found = contextBit(NameContext::Defined);
    return accept(analysis, sentence, first, {found, 0}, candidate)
               ? std::optional(std::move(candidate))
               : std::nullopt;
}

// "ABC treasurer Ann Lee".
std::optional<BodyCandidate> BodyFinder::beforePost(const Analysis& analysis, TokenRange sentence,
                                                    std::uint32_t first) {
    const std::uint32_t end = first + 1;
    const Lexicon& lexicon = *vocabulary_->lexicon;
    const auto rows = lexicon.word(analysis.text(first));
    const bool country = std::ranges::any_of(rows, [&](std::uint32_t row) {
        return int{lexicon.row(row).list} == lexicon.list("countries");
    });
    if (country || end >= sentence.end || !nameWord(analysis, first) ||
        analysis.tokens[first].letters != Letters::Upper ||
        analysis.tokens[end].kind != TokenKind::Word || !roles_->at(analysis, sentence, end)) {
        return std::nullopt;
    }
    BodyCandidate candidate;
    candidate.end = end;
    candidate.kind = "other";
    candidate.ofPost = true;
    const std::uint32_t found = contextBit(NameContext::BeforePost);
    return accept(analysis, sentence, first, {found, 0}, candidate)
               ? std::optional(std::move(candidate))
               : std::nullopt;
}
} // namespace tenure
