// Which words before the noun of a post belong to its title.
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
} // namespace tenure
