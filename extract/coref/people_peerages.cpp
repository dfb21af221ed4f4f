// A peerage is a second name of somebody: "Ann Poe, Lady Roe".
#include <algorithm>

#include "extract/coref/people.h"
#include "extract/match/fold.h"

namespace tenure {
// "Ann Poe, Lady Roe, ...": a peerage in apposition is the same person's, there and from there on.
int PeopleResolver::peerageOf(const Mention& mention, const PersonName& name) const {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    const bool peer = std::ranges::any_of(name.honorifics, [&](const std::string& title) {
        return std::ranges::any_of(lexicon.word(title), [&](std::uint32_t row) {
            return lexicon.cell(lexicon.row(row), "class") == "peer";
        });
    });
    if (!peer) {
        return -1;
    }
    const std::string word = foldCase(name.words.front());
    for (const auto& [known, person] : peerages_) {
        if (known == word) {
            return person;
        }
    }
    const auto at = std::ranges::lower_bound(analysis_->tokens, mention.span.begin, {},
                                             [](const Token& t) { return t.span.begin; });
    const auto token = static_cast<std::uint32_t>(at - analysis_->tokens.begin());
    if (token < 2 || !analysis_->isSign(token - 1, ',') || analysis_->taken[token - 2] < 0) {
        return -1;
    }
    const Mention& before =
        analysis_->mentions[static_cast<std::size_t>(analysis_->taken[token - 2])];
    const bool same = before.kind == SlotKind::Person && before.entity >= 0 &&
                      before.sentence == mention.sentence;
    return same ? before.entity : -1;
}
} // namespace tenure
