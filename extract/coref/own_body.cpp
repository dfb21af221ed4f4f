// Whose page a document is that reports no meeting: a company's notice, a university's news.
#include <algorithm>
#include <string>
#include <vector>

#include "extract/coref/bodies.h"
#include "extract/match/fold.h"

namespace tenure {
namespace {
// How far into a document its own organisation is named, in sentences; the points that a place of
// honour is worth in mentions, and how many of all make sure. Found by trying on pages of many
// kinds.
constexpr int firstSentences = 3;
constexpr int honour = 2;
constexpr int enough = 3;

bool letterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80U;
}

// The words stand in the text, whole.
bool holdsWords(std::string_view text, std::string_view words) {
    for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
        const auto end = at + words.size();
        if ((at == 0 || !letterOrDigit(text[at - 1])) &&
            (end == text.size() || !letterOrDigit(text[end]))) {
            return true;
        }
    }
    return false;
}

// "www.riverside-trust.example/news": what lies between the scheme and the path.
std::string hostOf(std::string_view url) {
    const auto scheme = url.find("://");
    url.remove_prefix(scheme == std::string_view::npos ? 0 : scheme + 3);
    return foldCase(url.substr(0, url.find('/')));
}
} // namespace

int BodyResolver::wholeOf(int body) const {
    for (int steps = 0; body >= 0 && steps < 8; ++steps) {
        const int parent = analysis_->bodies[static_cast<std::size_t>(body)].partOf;
        if (parent < 0) {
            break;
        }
        body = parent;
    }
    return body;
}

// A word of its own in the name, or its letters, is a label of the address.
bool BodyResolver::inAddress(const BodyEntity& body, std::string_view host) const {
    const Vocabulary& v = *vocabulary_;
    constexpr std::size_t telling = 4; // letters of a word that is no chance hit
    std::vector<std::string> names = body.aliases;
    names.push_back(body.name);
    for (const std::string& name : names) {
        std::vector<Token> tokens;
        tokenise(name, {0, static_cast<std::uint32_t>(name.size())}, tokens);
        for (const Token& token : tokens) {
            const std::string_view word = token.span.in(name);
            const std::uint64_t plain = v.orgHead | v.preposition | v.connector | v.article |
                                        (token.letters == Letters::Upper ? 0 : v.common);
            const bool own = token.kind == TokenKind::Word && (v.lexicon->lists(word) & plain) == 0;
            const bool long_ = word.size() >= telling || token.letters == Letters::Upper;
            if (own && long_ && holdsWords(host, foldCase(word))) {
                return true;
            }
        }
    }
    return false;
}

// "the search committee", "Board": no name by itself, so a page is not known by it.
bool BodyResolver::nameless(const BodyEntity& body) const {
    // "Board of Directors": a noun for bodies and no more.
    const Lexicon& lexicon = *vocabulary_->lexicon;
    const bool noun = std::ranges::any_of(lexicon.word(foldCase(body.name)), [&](auto row) {
        return int{lexicon.row(row).list} == lexicon.list("org_heads");
    });
    const bool lower =
        noun || body.name.empty() || (body.name.front() >= 'a' && body.name.front() <= 'z');
    return lower || (ordinary(body.name) && body.name.find(' ') == std::string::npos);
}

int BodyResolver::ownBody() const {
    const auto bodyAt = [&](int body) -> const BodyEntity& {
        return analysis_->bodies[static_cast<std::size_t>(body)];
    };
    // Whose meeting it is, where the title says so or it is a body that meets.
    const int whole = owner() >= 0 ? owner() : meeting_;
    if (whole >= 0) {
        const std::string& kind = bodyAt(meeting_).kind;
        if ((title_ || kind == "committee" || kind == "council") && !nameless(bodyAt(whole))) {
            return whole;
        }
    }
    const Metadata& metadata = analysis_->document->metadata;
    const std::string title = foldCase(metadata.title);
    const std::string host = hostOf(metadata.url);
    std::vector<int> mentions(analysis_->bodies.size());
    std::vector<bool> early(analysis_->bodies.size());
    bool first = true;
    for (const Mention& mention : analysis_->mentions) {
        if (mention.kind != SlotKind::Body || mention.entity < 0 || mention.generic) {
            continue;
        }
        const auto body = static_cast<std::size_t>(wholeOf(mention.entity));
        ++mentions[body];
        early[body] = early[body] || (first && mention.sentence < firstSentences);
        first = false;
    }
    int best = -1, most = 0, points = 0, bodies = 0;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const BodyEntity& body = analysis_->bodies[i];
        const bool named = !title.empty() && (holdsWords(title, foldCase(body.name)) ||
                                              std::ranges::any_of(body.aliases, [&](const auto& a) {
                                                  return holdsWords(title, foldCase(a));
                                              }));
        const int honours =
            (named ? honour : 0) + (inAddress(body, host) ? honour : 0) + (early[i] ? 1 : 0);
        if (mentions[i] == 0 || nameless(body)) {
            continue;
        }
        most = std::max(most, mentions[i]);
        ++bodies;
        if (honours > 0 && mentions[i] + honours > points) {
            points = mentions[i] + honours;
            best = static_cast<int>(i);
        }
    }
    const bool page = analysis_->sentences.size() > firstSentences;
    const bool sure = best >= 0 && (points >= enough || (bodies == 1 && page)) &&
                      mentions[static_cast<std::size_t>(best)] + honour >= most;
    // A committee's page tells more of others' posts than of its own.
    const bool own = title_ && whole >= 0 && bodyAt(whole).kind != "committee";
    return sure ? best : own ? whole : -1;
}
} // namespace tenure
