// Known names first, then the grammar of names round a noun for a body.
#include "extract/mentions/body_finder.h"

#include <algorithm>

#include "extract/match/fold.h"

namespace tenure {
namespace {
constexpr std::uint32_t mostNameWords = 12;
constexpr std::uint32_t mostLowerWords = 5;

bool has(std::string_view flags, char flag) {
    return flags.find(flag) != std::string_view::npos;
}

bool bracketed(const Analysis& analysis, TokenRange sentence, TokenRange part) {
    return part.begin > sentence.begin && analysis.isSign(part.begin - 1, '(') &&
           part.end < sentence.end && analysis.isSign(part.end, ')');
}
} // namespace

BodyFinder::BodyFinder(std::shared_ptr<const Vocabulary> vocabulary, RoleFinder& roles)
    : vocabulary_(std::move(vocabulary)),
      roles_(&roles),
      headList_(vocabulary_->lexicon->list("org_heads")),
      bodyLists_{vocabulary_->lexicon->list("bodies"), vocabulary_->lexicon->list("parties"),
                 vocabulary_->lexicon->list("unions")} {}

void BodyFinder::prepare(const Analysis& analysis, bool goesOn) {
    if (!goesOn) {
        named_.clear();
    }
    const Lexicon& lexicon = *vocabulary_->lexicon;
    const std::span<const Token> tokens(analysis.tokens);
    for (std::uint32_t token = 0; token < tokens.size(); ++token) {
        if (!analysis.capital(token)) {
            continue;
        }
        hits_.clear();
        lexicon.phrasesAt(analysis.document->text, tokens, token, hits_);
        for (const PhraseHit& hit : hits_) {
            const WordRow& row = lexicon.row(hit.row);
            if (std::ranges::find(bodyLists_, int{row.list}) != bodyLists_.end()) {
                // An acronym alone does not tell whose committee it stands for.
                const bool acronym = hit.tokens == 1 && !lexicon.cell(row, "part_of").empty() &&
                                     analysis.tokens[token].letters == Letters::Upper;
                if (!acronym) {
                    named_.insert(foldCase(row.cells.front()));
                }
            }
        }
    }
}

bool BodyFinder::parentNamed(std::uint32_t row) const {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    const std::string_view parent = lexicon.cell(lexicon.row(row), "part_of");
    return parent.empty() || named_.contains(foldCase(parent)) ||
           named_.contains(foldCase(lexicon.row(row).cells.front()));
}

std::optional<BodyCandidate> BodyFinder::known(const Analysis& analysis, TokenRange sentence,
                                               std::uint32_t first) {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    hits_.clear();
    lexicon.phrasesAt(analysis.document->text,
                      std::span<const Token>(analysis.tokens.data(), sentence.end), first, hits_);
    for (const PhraseHit& hit : hits_) {
        const WordRow& row = lexicon.row(hit.row);
        if (std::ranges::find(bodyLists_, int{row.list}) == bodyLists_.end()) {
            continue;
        }
        const std::uint32_t end = hit.firstToken + hit.tokens;
        const bool lower = !analysis.capital(first);
        const bool ordinary = hit.tokens == 1 && analysis.is(first, vocabulary_->common) &&
                              analysis.tokens[first].letters != Letters::Upper;
        // An ordinary word that is also a name ("Progress") counts inside a sentence only.
        if ((lower && !parentNamed(hit.row)) || (ordinary && first == sentence.begin)) {
            continue;
        }
        BodyCandidate candidate;
        candidate.end = end;
        // "TSC" without its parent is somebody else's.
        const bool foreign = hit.tokens == 1 && !lower && !parentNamed(hit.row) &&
                             analysis.tokens[first].letters == Letters::Upper;
        candidate.row = foreign ? -1 : static_cast<std::int64_t>(hit.row);
        candidate.kind = lexicon.cell(row, "kind");
        if (candidate.kind.empty()) {
            candidate.kind = int{row.list} == bodyLists_[1] ? "party" : "union";
        }
        candidate.lower = lower;
        return candidate;
    }
    return std::nullopt;
}

std::optional<BodyCandidate> BodyFinder::fromGazetteer(const Analysis& analysis,
                                                       TokenRange sentence,
                                                       std::uint32_t first) const {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    const auto hit =
        lexicon.nameAt(analysis.document->text,
                       std::span<const Token>(analysis.tokens.data(), sentence.end), first, false);
    const bool ordinary = hit && hit->tokens == 1 && analysis.is(first, vocabulary_->common) &&
                          analysis.tokens[first].letters != Letters::Upper;
    if (!hit || (ordinary && first == sentence.begin)) {
        return std::nullopt;
    }
    BodyCandidate candidate;
    candidate.end = hit->firstToken + hit->tokens;
    candidate.row = hit->row;
    candidate.kind = lexicon.cell(lexicon.row(hit->row), "kind");
    candidate.lower = !analysis.capital(first);
    return candidate;
}

std::optional<BodyFinder::Noun> BodyFinder::nounAt(const Analysis& analysis, TokenRange sentence,
                                                   std::uint32_t token) {
    if (!analysis.is(token, vocabulary_->orgHead)) {
        const bool mayBegin = analysis.tokens[token].kind == TokenKind::Word;
        if (!mayBegin) {
            return std::nullopt;
        }
    }
    hits_.clear();
    const Lexicon& lexicon = *vocabulary_->lexicon;
    lexicon.phrasesAt(analysis.document->text,
                      std::span<const Token>(analysis.tokens.data(), sentence.end), token, hits_);
    for (const PhraseHit& hit : hits_) {
        const WordRow& row = lexicon.row(hit.row);
        if (int{row.list} != headList_) {
            continue;
        }
        Noun noun{hit.firstToken + hit.tokens, hit.row, false};
        const std::string form = foldCase(analysis.text(noun.end - 1));
        noun.plural = form.back() == 's' && !row.cells.front().ends_with(form);
        return noun;
    }
    return std::nullopt;
}

// A word that may stand inside a capitalised name.
bool BodyFinder::nameWord(const Analysis& analysis, std::uint32_t token) const {
    return analysis.taken[token] < 0 && analysis.tokens[token].kind == TokenKind::Word &&
           (analysis.capital(token) || analysis.tokens[token].letters == Letters::Mixed);
}

bool BodyFinder::personStarts(const Analysis& analysis, TokenRange sentence,
                              std::uint32_t token) const {
    const Vocabulary& v = *vocabulary_;
    if (analysis.is(token, v.honorific) && !analysis.is(token, v.orgHead)) {
        return true;
    }
    return analysis.is(token, v.given) && !analysis.is(token, v.common | v.body | v.demonym) &&
           token + 1 < sentence.end && analysis.capital(token + 1) &&
           !analysis.is(token + 1, v.orgHead) &&
           !(analysis.is(token + 1, v.common) && !analysis.is(token + 1, v.surname));
}

BodyCandidate BodyFinder::fromNoun(const Noun& noun) const {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    const WordRow& row = lexicon.row(noun.row);
    BodyCandidate candidate;
    candidate.end = noun.end;
    candidate.kind = lexicon.cell(row, "kind");
    candidate.weak = has(lexicon.cell(row, "flags"), 'w');
    candidate.plural = noun.plural;
    return candidate;
}

// "of the Prime Minister and Cabinet", "for Education", "of Directors": the end of what follows a
// noun that begins names.
std::uint32_t BodyFinder::ofPart(const Analysis& analysis, TokenRange sentence, std::uint32_t end) {
    const Vocabulary& v = *vocabulary_;
    if (end + 1 >= sentence.end || !analysis.is(end, v.preposition)) {
        return end;
    }
    std::uint32_t token = end + 1;
    if (analysis.is(token, v.article)) {
        ++token;
    }
    const auto fits = [&](std::uint32_t t) {
        return t < sentence.end && nameWord(analysis, t) && !analysis.is(t, v.meeting) &&
               !personStarts(analysis, sentence, t);
    };
    std::uint32_t last = end;
    while (fits(token) && token - end < mostNameWords) {
        last = ++token;
        if (token + 1 < sentence.end && analysis.is(token, v.connector) && fits(token + 1)) {
            ++token;
        } else if (token + 1 < sentence.end && analysis.isSign(token, ',') && fits(token + 1)) {
            // "Culture, Media and Sport": a comma only where a connective follows.
            std::uint32_t after = token + 1;
            while (fits(after) && after - token < 3) {
                ++after;
            }
            if (after < sentence.end && analysis.is(after, v.connector) && fits(after + 1)) {
                ++token;
            }
        } else if (token + 1 < sentence.end && analysis.is(token, v.preposition) &&
                   analysis.text(token) != "to" && fits(token + 1)) {
            ++token; // "Department of the State of X", "Council of Education for Y"
        }
    }
    return last;
}

// "Mark Roe" of "Mark Roe and Riverside Board": a given name that is an ordinary word as well.
bool BodyFinder::namesPerson(const Analysis& analysis, TokenRange run) const {
    const Vocabulary& v = *vocabulary_;
    return run.end - run.begin == 2 && analysis.is(run.begin, v.given) &&
           analysis.is(run.end, v.connector) && !analysis.is(run.begin + 1, v.common | v.orgHead);
}

// A small word or an apostrophe between two words of a name, its noun still to come.
bool BodyFinder::joinsName(const Analysis& analysis, TokenRange sentence,
                           std::uint32_t token) const {
    const Vocabulary& v = *vocabulary_;
    if (!nameWord(analysis, token + 1) || personStarts(analysis, sentence, token + 1)) {
        return false;
    }
    const bool behindBody = analysis.is(token - 1, v.body);
    return analysis.is(token, v.preposition) ||
           (!behindBody && (analysis.isPossessive(token) || analysis.is(token, v.connector)));
}

// Whether a name of a body may begin here.
bool BodyFinder::mayBegin(const Analysis& analysis, TokenRange sentence, std::uint32_t first,
                          bool afterPerson) {
    const Vocabulary& v = *vocabulary_;
    // "Regional" ends a run to the left, but with a capital inside a sentence it is of the name.
    const bool breaks = analysis.is(first, v.article | v.definite | v.meeting | v.preposition) ||
                        (analysis.is(first, v.breaker) && first == sentence.begin);
    if (!nameWord(analysis, first) || breaks ||
        (!afterPerson && personStarts(analysis, sentence, first))) {
        return false;
    }
    // "Chair of Harbour Council" begins with a post.
    return first + 1 >= sentence.end || !analysis.is(first + 1, v.preposition) ||
           analysis.is(first, v.orgHead) || !roles_->headAt(analysis, sentence, first);
}

// Whether what was found is a whole name, not words of a longer expression.
bool BodyFinder::standsAsName(const Analysis& analysis, TokenRange sentence, std::uint32_t first,
                              const BodyCandidate& body) {
    const Vocabulary& v = *vocabulary_;
    if (body.end >= sentence.end) {
        return true;
    }
    // "Annual Parish Council Meeting": what the meeting is like is no part of the body's name.
    if (analysis.is(first, v.meetingAttribute) && analysis.is(body.end, v.meeting)) {
        return false;
    }
    // "College Summit": a noun alone before a further word of the name ends no name.
    return !body.head || !nameWord(analysis, body.end) || analysis.shouts(body.end, v.common) ||
           analysis.is(body.end, v.given) || roles_->headAt(analysis, sentence, body.end);
}

// "Harbour Teachers' Federation": whose federation it is may be a post.
bool BodyFinder::ownsNext(const Analysis& analysis, std::uint32_t token,
                          std::uint32_t limit) const {
    return token + 2 < limit && analysis.text(token + 1) == "'" && nameWord(analysis, token + 2);
}

std::optional<BodyCandidate> BodyFinder::named(const Analysis& analysis, TokenRange sentence,
                                               std::uint32_t first, bool afterPerson) {
    const Vocabulary& v = *vocabulary_;
    if (!mayBegin(analysis, sentence, first, afterPerson)) {
        return std::nullopt;
    }
    std::optional<BodyCandidate> best;
    bool nounSeen = false;
    std::uint32_t token = first;
    const std::uint32_t limit = std::min(sentence.end, first + mostNameWords);
    // "Annual Meeting of the Parks Committee": its kind of meeting ends a name.
    while (token < limit && !analysis.is(token, v.meeting)) {
        const auto noun = nounAt(analysis, sentence, token);
        const bool capital = nameWord(analysis, token);
        const auto flags = noun ? v.lexicon->cell(v.lexicon->row(noun->row), "flags") : "";
        const bool lowerNoun = noun && !capital && token > first && analysis.taken[token] < 0 &&
                               has(flags, 'l') && !has(flags, 'w');
        if (noun && (capital || lowerNoun)) {
            if (has(flags, 'p') &&
                (token == first || !bracketed(analysis, sentence, {first, noun->end}))) {
                break;
            }
            best = fromNoun(*noun);
            best->head = token == first && (noun->end - token == 1 || !capital);
            nounSeen = true;
            if (has(flags, 'b') && capital) {
                const std::uint32_t longer = ofPart(analysis, sentence, noun->end);
                if (longer > noun->end) {
                    best->end = longer;
                    best->head = false;
                    return best;
                }
            }
            token = noun->end;
            continue;
        }
        const bool person =
            !(afterPerson && token == first) && personStarts(analysis, sentence, token);
        if (capital && !person &&
            (token == first || ownsNext(analysis, token, limit) ||
             !roles_->headAt(analysis, sentence, token))) {
            ++token;
            continue;
        }
        // "OBF public board": what is open to all is no name, but part of this one.
        const bool attribute = token > first &&
                               analysis.is(token, v.meetingAttribute | v.areaNoun) &&
                               token + 1 < limit && nounAt(analysis, sentence, token + 1);
        if (nounSeen || token == first || token + 1 >= limit ||
            (!attribute && !joinsName(analysis, sentence, token)) ||
            namesPerson(analysis, {first, token})) {
            break;
        }
        ++token;
    }
    if (best && !standsAsName(analysis, sentence, first, *best)) {
        return std::nullopt;
    }
    return best;
}

std::optional<BodyCandidate> BodyFinder::lowerCase(const Analysis& analysis, TokenRange sentence,
                                                   std::uint32_t first) {
    const Vocabulary& v = *vocabulary_;
    const bool afterPossessive = first > sentence.begin && analysis.isPossessive(first - 1);
    const bool afterBody =
        first > sentence.begin && analysis.taken[first - 1] >= 0 &&
        analysis.mentions[static_cast<std::size_t>(analysis.taken[first - 1])].kind ==
            SlotKind::Body;
    const bool afterArticle =
        first > sentence.begin && analysis.is(first - 1, v.article | v.definite | v.breaker);
    if (!afterPossessive && !afterBody && !afterArticle) {
        return std::nullopt;
    }
    const std::uint32_t limit = std::min(sentence.end, first + mostLowerWords);
    for (std::uint32_t token = first; token < limit; ++token) {
        if (analysis.taken[token] >= 0 || analysis.tokens[token].letters != Letters::Lower) {
            const bool inside =
                token > first && (analysis.isPossessive(token) || analysis.is(token, v.connector));
            if (!inside) {
                break;
            }
            continue;
        }
        if (const auto noun = nounAt(analysis, sentence, token)) {
            const auto flags = v.lexicon->cell(v.lexicon->row(noun->row), "flags");
            if (has(flags, 'l') && !has(flags, 'w')) {
                // "executive council": a noun behind a noun goes on.
                std::optional<Noun> last = noun;
                while (last->end < sentence.end && analysis.taken[last->end] < 0 &&
                       analysis.tokens[last->end].letters == Letters::Lower) {
                    const auto next = nounAt(analysis, sentence, last->end);
                    if (!next || has(v.lexicon->cell(v.lexicon->row(next->row), "flags"), 'w')) {
                        break;
                    }
                    last = next;
                }
                BodyCandidate candidate = fromNoun(*last);
                candidate.head = token == first && last->end == noun->end;
                candidate.lower = true;
                return candidate;
            }
        }
        if (analysis.is(token, v.breaker | v.personVerb) &&
            !(token > first && analysis.is(token, v.connector))) {
            break;
        }
    }
    return std::nullopt;
}

std::optional<BodyCandidate> BodyFinder::eponym(const Analysis& analysis, TokenRange sentence,
                                                std::uint32_t first, std::uint32_t possessive) {
    if (possessive == first) {
        return named(analysis, sentence, first, true);
    }
    // "Poe Roe LLP": letters of a company's form behind names.
    if (possessive < sentence.end && analysis.tokens[possessive].letters != Letters::Lower &&
        nounAt(analysis, sentence, possessive)) {
        auto company = named(analysis, sentence, first, true);
        const bool fits = company && company->kind == "company" && company->end > possessive;
        return fits ? company : std::nullopt;
    }
    const std::uint32_t next = possessive + 1;
    if (possessive >= sentence.end || !analysis.isPossessive(possessive) || next >= sentence.end ||
        !analysis.capital(next)) {
        return std::nullopt;
    }
    auto body = named(analysis, sentence, next);
    if (!body || body->kind != "association") {
        return std::nullopt;
    }
    body->head = false;
    return body;
}

std::optional<BodyCandidate> BodyFinder::at(const Analysis& analysis, TokenRange sentence,
                                            std::uint32_t first) {
    if (analysis.tokens[first].kind != TokenKind::Word) {
        return std::nullopt;
    }
    if (auto shared = sharingNoun(analysis, sentence, first)) {
        return shared;
    }
    auto byList = known(analysis, sentence, first);
    if (auto given = fromGazetteer(analysis, sentence, first);
        given && (!byList || given->end >= byList->end)) {
        byList = std::move(given);
    }
    const auto byNoun = analysis.capital(first) ? named(analysis, sentence, first)
                                                : lowerCase(analysis, sentence, first);
    if (byList && (!byNoun || byNoun->end <= byList->end)) {
        return byList;
    }
    // A weak noun behind a known name is the name's: "Labour" in "Labour campaign".
    if (byList && byNoun && byNoun->weak) {
        return byList;
    }
    return byNoun ? byNoun : sharing(analysis, sentence, first);
}
} // namespace tenure
