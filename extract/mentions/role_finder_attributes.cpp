// Which words before the noun of a post belong to its title, and what the title tells.
#include <algorithm>

#include "extract/mentions/role_finder.h"

namespace tenure {
// `span`: the first word and the noun.
bool RoleFinder::attributesFit(const Analysis& analysis, TokenRange sentence, TokenRange span,
                               const Head& head) {
    const auto [first, token] = span;
    const bool capital = analysis.capital(token);
    // Letters behind a name ("Ann Lee MP") have no attributes, but may be of a "new MP".
    bool allowed = token == first || analysis.tokens[token].letters != Letters::Upper ||
                   tellsStatus(analysis, first, token);
    // "nominated Cllr Roe": a verb before a title.
    allowed = allowed && !(token > first && analysis.is(token, vocabulary_->honorific) &&
                           analysis.capital(token) && !analysis.capital(first) &&
                           analysis.is(first, vocabulary_->breaker));
    // "Chairman Cllr Roe": a post, then the title of a name.
    allowed = allowed && !(token > first && analysis.is(token, vocabulary_->honorific) &&
                           headAt(analysis, sentence, first));
    // "Parks Committee members": the first word of "committee members" ends a body's name.
    allowed = allowed && !(token > first && analysis.is(token, vocabulary_->orgHead) &&
                           head.end > token + 1 && headAt(analysis, sentence, token + 1) &&
                           !analysis.is(token - 1, vocabulary_->roleModifier));
    // A comma inside a name needs a connective behind it: "Culture, Media and Sport".
    bool comma = false;
    for (std::uint32_t before = first; before < token; ++before) {
        comma =
            !analysis.is(before, vocabulary_->connector) && (comma || analysis.isSign(before, ','));
    }
    // "Governors Forum and Secretary": what a connective joins to the noun is no attribute.
    allowed =
        allowed && !comma && !(token > first && analysis.is(token - 1, vocabulary_->connector));
    // "Riverside Party leader": the noun of a body's name is no part of the post.
    allowed = allowed && !(token > first && head.end > token + 1 && analysis.capital(token - 1) &&
                           analysis.capital(token) && analysis.is(token, vocabulary_->orgHead));
    for (std::uint32_t before = first; before < token && allowed; ++before) {
        allowed = mayPrecede(analysis, before, first, capital);
    }
    return allowed;
}

// "New Zealand High Commissioner", "British Prime Minister": whose servant it is, and no part of
// the title; one past the country's words, or `token`. "Scottish Secretary" is a title.
std::uint32_t RoleFinder::countryEnd(const Analysis& analysis, std::uint32_t token,
                                     const Head& head) {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    const std::string_view kind = lexicon.cell(lexicon.row(head.row), "class");
    const auto listed = [&](std::string_view word, int list) {
        return std::ranges::any_of(lexicon.word(word), [&](std::uint32_t row) {
            return int{lexicon.row(row).list} == list;
        });
    };
    const std::string_view noun = analysis.text(head.end - 1);
    if ((!listed(kind, servantList_) && !listed(noun, stateList_)) || !analysis.capital(token)) {
        return token;
    }
    hits_.clear();
    const std::span<const Token> tokens(analysis.tokens.data(), head.end);
    lexicon.phrasesAt(analysis.document->text, tokens, token, hits_);
    std::uint32_t end = token;
    for (const PhraseHit& hit : hits_) {
        const int list = lexicon.row(hit.row).list;
        if (list == countryList_ || list == demonymList_) {
            end = std::max(end, hit.firstToken + hit.tokens);
        }
    }
    return end;
}

void RoleFinder::describe(RoleMention& role) const {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    std::vector<Token> tokens;
    tokenise(role.title, {0, static_cast<std::uint32_t>(role.title.size())}, tokens);
    std::vector<PhraseHit> hits;
    if (!tokens.empty()) {
        lexicon.phrasesAt(role.title, tokens, 0, hits);
    }
    for (const PhraseHit& hit : hits) {
        const WordRow& row = lexicon.row(hit.row);
        if (int{row.list} == roleList_ && hit.tokens == tokens.size()) {
            role.implicit = lexicon.cell(row, "implicit");
            role.placed = !lexicon.cell(row, "area").empty();
            countSeats(row, role);
            return;
        }
    }
}
} // namespace tenure
