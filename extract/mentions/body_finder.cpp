// Known names first, then the grammar of names round a noun for a body.
#include "extract/mentions/body_finder.h"

#include <algorithm>

#include "extract/match/fold.h"

namespace tenure {
namespace {
bool has(std::string_view flags, char flag) {
    return flags.find(flag) != std::string_view::npos;
}

bool bracketed(const Analysis& analysis, TokenRange sentence, TokenRange part) {
    return part.begin > sentence.begin && analysis.isSign(part.begin - 1, '(') &&
           part.end < sentence.end && analysis.isSign(part.end, ')');
}
} // namespace

BodyFinder::BodyFinder(std::shared_ptr<const Vocabulary> vocabulary,
                       std::shared_ptr<const BodyRules> rules, RoleFinder& roles)
    : vocabulary_(std::move(vocabulary)),
      rules_(std::move(rules)),
      roles_(&roles),
      headList_(vocabulary_->lexicon->list("org_heads")),
      knownLists_(rules_->known.lists()) {}

bool BodyFinder::isKnown(const PhraseHit& hit) const {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    return (knownLists_ & lexicon.bit(int{lexicon.row(hit.row).list})) != 0;
}

bool BodyFinder::context(NameContext wanted, const Analysis& analysis, TokenRange sentence,
                         const NameRun& run, Found found) {
    switch (wanted) {
    case NameContext::SentenceStart:
        return run.begin == sentence.begin;
    case NameContext::Post:
        return roles_->headAt(analysis, sentence, run.begin);
    case NameContext::PostBehind:
        return roles_->headAt(analysis, sentence, run.end);
    case NameContext::ParentNamed:
        return parentNamed(found.row);
    default:
        return (found.set & contextBit(wanted)) != 0;
    }
}

const NameRule* BodyFinder::firstOf(const std::vector<NameRule>& table, const Analysis& analysis,
                                    TokenRange sentence, TokenRange name, Found found) {
    const NameRun run{name.begin, name.end, name.end - name.begin};
    const auto rule = std::ranges::find_if(table, [&](const NameRule& one) {
        return one.holds(analysis, sentence, run, *vocabulary_->lexicon, [&](NameContext wanted) {
            return context(wanted, analysis, sentence, run, found);
        });
    });
    return rule == table.end() ? nullptr : &*rule;
}

bool BodyFinder::holds(const std::vector<NameRule>& table, const Analysis& analysis,
                       TokenRange sentence, std::uint32_t token) {
    return firstOf(table, analysis, sentence, {token, token + 1}, {}) != nullptr;
}

// Whether nothing rejects a candidate and a signal speaks for it.
bool BodyFinder::accept(const Analysis& analysis, TokenRange sentence, std::uint32_t first,
                        Found found, BodyCandidate& candidate) {
    const TokenRange name{first, candidate.end};
    if (firstOf(rules_->reject, analysis, sentence, name, found) != nullptr) {
        return false;
    }
    const NameRule* const signal = firstOf(rules_->signals, analysis, sentence, name, found);
    candidate.signal = signal == nullptr ? std::string() : signal->name;
    return signal != nullptr;
}

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
            if (isKnown(hit)) {
                // An acronym alone does not tell whose committee it stands for.
                const bool part = !lexicon.cell(row, "part_of").empty();
                const bool acronym =
                    part && hit.tokens == 1 && analysis.tokens[token].letters == Letters::Upper;
                if (!acronym && !(part && otherName(analysis, hit))) {
                    named_.insert(foldCase(row.cells.front()));
                }
            }
        }
    }
}

// Several words, all ordinary, that are not the name itself: "Party Conference".
bool BodyFinder::otherName(const Analysis& analysis, const PhraseHit& hit) const {
    const std::uint32_t end = hit.firstToken + hit.tokens;
    const Span words{analysis.tokens[hit.firstToken].span.begin, analysis.tokens[end - 1].span.end};
    bool ordinary = hit.tokens > 1;
    for (std::uint32_t token = hit.firstToken; token < end; ++token) {
        ordinary = ordinary && analysis.is(token, vocabulary_->common);
    }
    return ordinary && foldCase(analysis.text(words)) !=
                           foldCase(vocabulary_->lexicon->row(hit.row).cells.front());
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
        if (!isKnown(hit)) {
            continue;
        }
        BodyCandidate candidate;
        candidate.end = hit.firstToken + hit.tokens;
        if (!accept(analysis, sentence, first, {contextBit(NameContext::Known), hit.row},
                    candidate)) {
            continue;
        }
        candidate.lower = !analysis.capital(first);
        // "TSC" or "Party Conference" without its parent is somebody else's.
        const bool letters = hit.tokens == 1 && analysis.tokens[first].letters == Letters::Upper;
        const bool foreign =
            !candidate.lower && !parentNamed(hit.row) && (letters || otherName(analysis, hit));
        candidate.row = foreign ? -1 : static_cast<std::int64_t>(hit.row);
        candidate.kind = lexicon.cell(row, "kind");
        return candidate;
    }
    return std::nullopt;
}

std::optional<BodyCandidate> BodyFinder::fromGazetteer(const Analysis& analysis,
                                                       TokenRange sentence, std::uint32_t first) {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    const auto hit =
        lexicon.nameAt(analysis.document->text,
                       std::span<const Token>(analysis.tokens.data(), sentence.end), first, false);
    if (!hit || firstOf(rules_->reject, analysis, sentence, {first, first + hit->tokens},
                        {contextBit(NameContext::Known), hit->row}) != nullptr) {
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

bool BodyFinder::personStarts(const Analysis& analysis, TokenRange sentence, std::uint32_t token) {
    return holds(rules_->person, analysis, sentence, token);
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

// "represents the Council on the Parks Committee": two bodies.
bool BodyFinder::sendsTo(const Analysis& analysis, std::uint32_t preposition,
                         std::uint32_t last) const {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    const auto listed = [&](std::uint32_t token, std::string_view list) {
        return std::ranges::any_of(lexicon.word(analysis.text(token)), [&](std::uint32_t row) {
            return int{lexicon.row(row).list} == lexicon.list(list);
        });
    };
    return last > preposition + 2 && is(rules_->ofArticle, analysis, preposition + 1) &&
           listed(preposition, "sending_prepositions") &&
           analysis.is(last - 1, vocabulary_->orgHead);
}

// "of the Prime Minister and Cabinet", "for Education", "of Directors": the end of what follows a
// noun that begins names.
std::uint32_t BodyFinder::ofPart(const Analysis& analysis, TokenRange sentence, std::uint32_t end) {
    if (end + 1 >= sentence.end || !is(rules_->ofPart, analysis, end)) {
        return end;
    }
    std::uint32_t token = end + 1;
    if (is(rules_->ofArticle, analysis, token)) {
        ++token;
    }
    const auto fits = [&](std::uint32_t t) {
        return t < sentence.end && nameWord(analysis, t) && !is(rules_->stop, analysis, t) &&
               !personStarts(analysis, sentence, t);
    };
    std::uint32_t last = end;
    while (fits(token) && token - end < rules_->mostWords) {
        last = ++token;
        if (token + 1 < sentence.end && is(rules_->ofJoin, analysis, token) && fits(token + 1)) {
            ++token;
        } else if (token + 1 < sentence.end && analysis.isSign(token, ',') && fits(token + 1)) {
            // "Culture, Media and Sport": a comma only where a connective follows.
            std::uint32_t after = token + 1;
            while (fits(after) && after - token < 3) {
                ++after;
            }
            if (after < sentence.end && is(rules_->ofJoin, analysis, after) && fits(after + 1)) {
                ++token;
            }
        } else if (token + 1 < sentence.end && is(rules_->ofPartAgain, analysis, token) &&
                   fits(token + 1)) {
            ++token; // "Department of the State of X", "Council of Education for Y"
        }
    }
    return sendsTo(analysis, end, last) ? end : last;
}

// "Mark Roe" of "Mark Roe and Riverside Board": a given name that is an ordinary word as well.
bool BodyFinder::namesPerson(const Analysis& analysis, TokenRange run) const {
    const Vocabulary& v = *vocabulary_;
    return run.end - run.begin == 2 && analysis.is(run.begin, v.given) &&
           analysis.is(run.end, v.connector) && !analysis.is(run.begin + 1, v.common | v.orgHead);
}

// A small word or an apostrophe between two words of a name, its noun still to come.
bool BodyFinder::joinsName(const Analysis& analysis, TokenRange sentence, std::uint32_t token) {
    return nameWord(analysis, token + 1) && !personStarts(analysis, sentence, token + 1) &&
           holds(rules_->joins, analysis, sentence, token);
}

// Whether a name of a body may begin here.
bool BodyFinder::mayBegin(const Analysis& analysis, TokenRange sentence, std::uint32_t first,
                          bool afterPerson) {
    return nameWord(analysis, first) && !holds(rules_->notFirst, analysis, sentence, first) &&
           (afterPerson || !personStarts(analysis, sentence, first));
}

// "Harbour Teachers' Federation": whose federation it is may be a post.
bool BodyFinder::ownsNext(const Analysis& analysis, std::uint32_t token,
                          std::uint32_t limit) const {
    return token + 2 < limit && analysis.text(token + 1) == "'" && nameWord(analysis, token + 2);
}

// "Town of Norwold": what the place decides, its council does.
std::optional<BodyCandidate> BodyFinder::opened(const Analysis& analysis, TokenRange sentence,
                                                std::uint32_t first) {
    if (!is(rules_->opener, analysis, first)) {
        return std::nullopt;
    }
    BodyCandidate candidate;
    candidate.end = ofPart(analysis, sentence, first + 1);
    candidate.kind = "council";
    const bool found =
        candidate.end > first + 1 &&
        accept(analysis, sentence, first, {contextBit(NameContext::Noun), 0}, candidate);
    return found ? std::optional(candidate) : std::nullopt;
}

std::optional<BodyCandidate> BodyFinder::named(const Analysis& analysis, TokenRange sentence,
                                               std::uint32_t first, bool afterPerson) {
    const Vocabulary& v = *vocabulary_;
    if (!mayBegin(analysis, sentence, first, afterPerson)) {
        return std::nullopt;
    }
    if (auto whole = opened(analysis, sentence, first)) {
        return whole;
    }
    std::optional<BodyCandidate> best;
    bool nounSeen = false;
    std::uint32_t token = first;
    const std::uint32_t limit = std::min(sentence.end, first + rules_->mostWords);
    while (token < limit && !is(rules_->stop, analysis, token)) {
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
                    break;
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
        const bool attribute = token > first && is(rules_->attribute, analysis, token) &&
                               token + 1 < limit && nounAt(analysis, sentence, token + 1);
        if (nounSeen || token == first || token + 1 >= limit ||
            (!attribute && !joinsName(analysis, sentence, token)) ||
            namesPerson(analysis, {first, token})) {
            break;
        }
        ++token;
    }
    const std::uint32_t found = contextBit(NameContext::Noun) |
                                (best && best->head ? contextBit(NameContext::NounAlone) : 0U);
    return best && accept(analysis, sentence, first, {found, 0}, *best) ? best : std::nullopt;
}

std::optional<BodyCandidate> BodyFinder::lowerCase(const Analysis& analysis, TokenRange sentence,
                                                   std::uint32_t first) {
    const Vocabulary& v = *vocabulary_;
    const bool afterBody =
        first > sentence.begin && analysis.taken[first - 1] >= 0 &&
        analysis.mentions[static_cast<std::size_t>(analysis.taken[first - 1])].kind ==
            SlotKind::Body;
    if (first == sentence.begin || (!afterBody && !is(rules_->lowerBehind, analysis, first - 1))) {
        return std::nullopt;
    }
    const std::uint32_t limit = std::min(sentence.end, first + rules_->mostLowerWords);
    for (std::uint32_t token = first; token < limit; ++token) {
        if (analysis.taken[token] >= 0 || analysis.tokens[token].letters != Letters::Lower) {
            if (token == first || !is(rules_->lowerJoin, analysis, token)) {
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
                return accept(analysis, sentence, first, {contextBit(NameContext::LowerNoun), 0},
                              candidate)
                           ? std::optional(std::move(candidate))
                           : std::nullopt;
            }
        }
        if (is(rules_->lowerStop, analysis, token) &&
            !(token > first && is(rules_->lowerJoin, analysis, token))) {
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
    auto found = byWords(analysis, sentence, first);
    if (found && !found->lower && !found->head) {
        found->end = numberEnd(analysis, sentence, found->end);
    }
    found = found ? found : defined(analysis, sentence, first);
    found = found ? found : branch(analysis, sentence, first);
    return found ? found : beforePost(analysis, sentence, first);
}

// A known name, or one with a noun for a body.
std::optional<BodyCandidate> BodyFinder::byWords(const Analysis& analysis, TokenRange sentence,
                                                 std::uint32_t first) {
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
