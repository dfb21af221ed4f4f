// Posts are matched from the left: modifiers and attributes, the noun, then its portfolio.
#include "extract/mentions/role_finder.h"

#include <algorithm>

#include "extract/match/fold.h"

namespace tenure {
namespace {
// Longest run of attributes before a role noun that is still read as its name.
constexpr std::uint32_t mostAttributes = 7;
constexpr std::uint32_t mostLowerAttributes = 3;
// Longest field that is still read behind "director of".
constexpr std::uint32_t mostFieldWords = 7;
// Longest name of an endowed chair, with the stops of its initials.
constexpr std::uint32_t mostEndowedTokens = 9;

std::optional<Status> statusNamed(std::string_view name) {
    for (const Status status :
         {Status::Current, Status::Started, Status::Ended, Status::Past, Status::Future,
          Status::Acting, Status::Candidate, Status::Nominated, Status::Elect}) {
        if (toString(status) == name) {
            return status;
        }
    }
    return std::nullopt;
}

// "Director of Campaigns" alone is what is directed, "of Harbour Services" a body.
bool nounAlone(const Analysis& analysis, TokenRange sentence, std::uint32_t token,
               std::uint64_t known) {
    return analysis.text(token).ends_with('s') && !analysis.is(token, known) &&
           (token + 1 >= sentence.end || !analysis.capital(token + 1));
}

// Behind the capitalised words from `token` on; 0 when a noun for a body is among them, or behind
// them in lower case ("directors on the Harbour board").
std::uint32_t capitalsEnd(const Analysis& analysis, TokenRange sentence, std::uint32_t token,
                          const Vocabulary& v) {
    std::uint32_t after = token;
    while (after < sentence.end && analysis.capital(after)) {
        const bool thing = after == token && nounAlone(analysis, sentence, after, v.body);
        if (analysis.is(after, v.orgHead | v.body) && !thing) {
            return 0;
        }
        ++after;
    }
    return after > token && after < sentence.end && analysis.is(after, v.orgHead) ? 0 : after;
}

// "Director of Services": a noun for bodies, here what is directed.
bool directed(const Analysis& analysis, TokenRange sentence, std::uint32_t token,
              std::uint64_t known) {
    return token < sentence.end && analysis.capital(token) && analysis.taken[token] < 0 &&
           nounAlone(analysis, sentence, token, known);
}
} // namespace

RoleFinder::RoleFinder(std::shared_ptr<const Vocabulary> vocabulary)
    : vocabulary_(std::move(vocabulary)),
      roleList_(vocabulary_->lexicon->list("roles")),
      moreRoles_(vocabulary_->lexicon->list("more_roles")),
      bodyNouns_(vocabulary_->lexicon->list("org_heads")),
      modifierList_(vocabulary_->lexicon->list("role_modifiers")),
      variantList_(vocabulary_->lexicon->list("role_variants")),
      sharedList_(vocabulary_->lexicon->list("shared_posts")),
      organisedList_(vocabulary_->lexicon->list("organisation_posts")),
      stateList_(vocabulary_->lexicon->list("state_posts")),
      servantList_(vocabulary_->lexicon->list("servants_of_state")),
      countryList_(vocabulary_->lexicon->list("countries")),
      demonymList_(vocabulary_->lexicon->list("demonyms")) {}

std::optional<RoleFinder::Head> RoleFinder::phraseAt(const Analysis& analysis, TokenRange sentence,
                                                     std::uint32_t token) {
    if (analysis.tokens[token].kind != TokenKind::Word) {
        return std::nullopt;
    }
    hits_.clear();
    const std::span<const Token> tokens(analysis.tokens.data(), sentence.end);
    vocabulary_->lexicon->phrasesAt(analysis.document->text, tokens, token, hits_);
    std::optional<Head> head;
    std::uint32_t body = 0;
    for (const PhraseHit& hit : hits_) {
        const int list = vocabulary_->lexicon->row(hit.row).list;
        if (!head && (list == roleList_ || list == moreRoles_)) {
            head = Head{hit.firstToken + hit.tokens, hit.row};
        }
        body = std::max(body, list == bodyNouns_ ? hit.firstToken + hit.tokens : 0);
    }
    // "executive body": the noun of a body that begins like a post.
    return head && body > head->end ? std::nullopt : head;
}

std::uint32_t RoleFinder::headLength(const Analysis& analysis, TokenRange sentence,
                                     std::uint32_t token) {
    const auto head = phraseAt(analysis, sentence, token);
    return head ? head->end - token : 0;
}

bool RoleFinder::headAt(const Analysis& analysis, TokenRange sentence, std::uint32_t token) {
    return token < sentence.end && phraseAt(analysis, sentence, token).has_value();
}

// "mayor elect": a modifier that stands behind the noun alone.
bool RoleFinder::standsBehind(const Analysis& analysis, std::uint32_t token) const {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    return std::ranges::any_of(lexicon.word(analysis.text(token)), [&](std::uint32_t row) {
        return int{lexicon.row(row).list} == modifierList_ &&
               lexicon.cell(lexicon.row(row), "note").starts_with("stands after");
    });
}

bool RoleFinder::partOfPost(const Analysis& analysis, std::uint32_t token) const {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    return std::ranges::any_of(lexicon.word(analysis.text(token)), [&](std::uint32_t row) {
        return int{lexicon.row(row).list} == modifierList_ &&
               lexicon.cell(lexicon.row(row), "note").starts_with("part of");
    });
}

// Nothing but words such as "new" and "former" from `first` to `head`.
bool RoleFinder::tellsStatus(const Analysis& analysis, std::uint32_t first,
                             std::uint32_t head) const {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    for (std::uint32_t token = first; token < head; ++token) {
        const auto rows = lexicon.word(analysis.text(token));
        const bool tells = std::ranges::any_of(rows, [&](std::uint32_t row) {
            const WordRow& cells = lexicon.row(row);
            return int{cells.list} == modifierList_ && lexicon.cell(cells, "note").empty() &&
                   lexicon.cell(cells, "status") != "current";
        });
        if (!tells) {
            return false;
        }
    }
    return true;
}

// Whether a token may stand between the start of a role and its noun.
bool RoleFinder::mayPrecede(const Analysis& analysis, std::uint32_t token, std::uint32_t first,
                            bool capitalHead) const {
    const Vocabulary& v = *vocabulary_;
    if (analysis.taken[token] >= 0) {
        return false;
    }
    if (analysis.is(token, v.roleModifier)) {
        return analysis.capital(token) || !standsBehind(analysis, token);
    }
    if (analysis.tokens[token].kind != TokenKind::Word) {
        return capitalHead && token > first && analysis.isSign(token, ',');
    }
    if (analysis.capital(token)) {
        const bool surnameNext = token + 1 < analysis.tokens.size() &&
                                 analysis.capital(token + 1) && analysis.is(token + 1, v.surname);
        const bool person =
            analysis.is(token, v.given) && (!analysis.is(token, v.common) || surnameNext);
        const bool body = analysis.is(token, v.body);
        const bool head = analysis.is(token, v.orgHead) && token > first;
        // "shadow Brexit secretary": a word that belongs to the post stands before the portfolio.
        const bool portfolio = token > first && partOfPost(analysis, token - 1);
        // "Acting ABC Chairman": letters before a post are those of its body.
        const bool lettered = analysis.tokens[token].letters == Letters::Upper && !portfolio &&
                              token + 1 < analysis.tokens.size() &&
                              analysis.tokens[token + 1].letters != Letters::Upper &&
                              !analysis.is(token, v.common | v.lettersOfNoBody);
        return (capitalHead || portfolio) && !person && !body && !head && !lettered &&
               !analysis.is(token, v.breaker) && !analysis.is(token, v.honorific);
    }
    if (capitalHead) {
        return token > first && analysis.is(token, v.connector);
    }
    return token - first < mostLowerAttributes &&
           analysis.tokens[token].letters == Letters::Lower && analysis.is(token, v.common) &&
           !analysis.is(token, v.breaker | v.personVerb | v.connector | v.possessivePronoun |
                                   v.clauseAdverb);
}

// "Ann Lee, Ada D. Holt Professor of Law": a chair with the name of its founder, in apposition.
std::optional<RoleCandidate> RoleFinder::endowed(const Analysis& analysis, TokenRange sentence,
                                                 std::uint32_t first) {
    const Vocabulary& v = *vocabulary_;
    const bool apposed = first > sentence.begin && (analysis.isSign(first - 1, ',') ||
                                                    analysis.is(first - 1, v.article | v.breaker));
    if (!apposed || !analysis.capital(first) || analysis.is(first, v.role | v.honorific)) {
        return std::nullopt;
    }
    const std::uint32_t limit = std::min(sentence.end, first + mostEndowedTokens);
    for (std::uint32_t token = first; token < limit; ++token) {
        const bool stop = token > first && analysis.isSign(token, '.') &&
                          analysis.tokens[token - 1].letters != Letters::Lower;
        if (!stop && (!analysis.capital(token) || analysis.taken[token] >= 0)) {
            return std::nullopt;
        }
        const auto head = token > first ? phraseAt(analysis, sentence, token) : std::nullopt;
        if (head) {
            // "Ann Poe, Dr Bo Roe Professor Cy Lane" names people one by one.
            const bool academic = v.lexicon->cell(v.lexicon->row(head->row), "class") == "academic";
            const bool nameNext = head->end < sentence.end && analysis.capital(head->end);
            return academic && !nameNext
                       ? std::optional(build(analysis, sentence, first, token, *head))
                       : std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<RoleCandidate> RoleFinder::at(const Analysis& analysis, TokenRange sentence,
                                            std::uint32_t first) {
    if (analysis.tokens[first].kind != TokenKind::Word) {
        return std::nullopt;
    }
    if (auto chair = endowed(analysis, sentence, first)) {
        return chair;
    }
    std::optional<RoleCandidate> best;
    std::uint32_t headEnd = 0;
    const std::uint32_t limit = std::min(sentence.end, first + mostAttributes + 1);
    for (std::uint32_t token = first; token < limit; ++token) {
        // "Secretary and Treasurer": behind a noun a connective begins another role.
        const bool joint =
            analysis.is(token, vocabulary_->connector) || analysis.isSign(token, ',');
        if (analysis.taken[token] >= 0 || (best && joint)) {
            break;
        }
        const auto head = phraseAt(analysis, sentence, token);
        if (head) {
            const bool allowed = attributesFit(analysis, sentence, {first, token}, *head);
            // "general secretary" whole is more than its "secretary".
            if (allowed && head->end > headEnd) {
                headEnd = head->end;
                best = build(analysis, sentence, first, token, *head);
            }
        }
        const bool goesOn =
            mayPrecede(analysis, token, first, true) || mayPrecede(analysis, token, first, false);
        if (!goesOn) {
            break;
        }
    }
    return best;
}

namespace {
// "Roads, Mines, and Ports": one past the last word of a list whose words fit.
template <typename Fits>
std::uint32_t listEnd(const Analysis& analysis, std::uint64_t connector, TokenRange sentence,
                      std::uint32_t token, std::uint32_t end, const Fits& fits) {
    while (fits(token)) {
        end = ++token;
        const bool comma = token < sentence.end && analysis.isSign(token, ',');
        const std::uint32_t word = token + (comma ? 1U : 0U);
        const bool joint = word < sentence.end && analysis.is(word, connector);
        const std::uint32_t next = word + (joint ? 1U : 0U);
        if ((comma || joint) && fits(next)) {
            token = next;
        }
    }
    return end;
}
} // namespace

namespace {
// "Minister of Mines and Martin Fenwick": somebody else's name begins.
bool named(const Analysis& analysis, TokenRange sentence, std::uint32_t token,
           const Vocabulary& v) {
    const std::uint32_t next = token + 1;
    return analysis.is(token, v.given) && next < sentence.end && analysis.capital(next) &&
           (analysis.is(next, v.surname) || !analysis.is(next, v.common));
}
} // namespace

// "Minister for Housing, Youth and Community Services": capitalised words behind the preposition,
// unless they name a person, a body or another role.
std::uint32_t RoleFinder::portfolioEnd(const Analysis& analysis, TokenRange sentence,
                                       const Head& head) {
    const Vocabulary& v = *vocabulary_;
    const WordRow& row = v.lexicon->row(head.row);
    if (v.lexicon->cell(row, "portfolio").empty() || head.end + 1 >= sentence.end) {
        return head.end;
    }
    // "Minister Assisting the Premier for Water": whom it helps is part of the name.
    std::uint32_t end = head.end;
    if (analysis.is(end, v.portfolioVerb) && analysis.capital(end)) {
        const std::uint32_t whom = end + (analysis.is(end + 1, v.article) ? 2U : 1U);
        const auto post = whom < sentence.end ? phraseAt(analysis, sentence, whom) : std::nullopt;
        end = post ? post->end : end;
    }
    if (end + 1 >= sentence.end || !analysis.is(end, v.preposition)) {
        return end;
    }
    std::uint32_t token = end + (analysis.is(end + 1, v.article) ? 2U : 1U);
    // A minister's portfolio may hold any ordinary words ("Community Services"); another post's is
    // no body ("head of Training", but "director of Riverside Trust").
    const std::string_view kind = v.lexicon->cell(row, "class");
    const bool minister = kind == "government" || kind == "shadow" || kind == "spokes";
    const auto fits = [&](std::uint32_t t) {
        return t < sentence.end && analysis.taken[t] < 0 && analysis.capital(t) &&
               !named(analysis, sentence, t, v) &&
               !(analysis.is(t, v.body | v.orgHead) && !(minister && analysis.is(t, v.common))) &&
               !analysis.is(t, v.honorific) &&
               !(analysis.is(t, v.given) && !analysis.is(t, v.common)) &&
               !headAt(analysis, sentence, t);
    };
    const bool fields = v.lexicon->cell(row, "portfolio") == "field";
    // "spokesman for the Ministry of Lands": a body's name begins.
    if (token + 1 < sentence.end && analysis.is(token, v.orgHead) &&
        analysis.is(token + 1, v.preposition)) {
        return head.end;
    }
    // "the new minister of finance": what ministers are for, and no "minister of the crown".
    const bool work = minister && token < sentence.end && token == end + 1 &&
                      analysis.is(token, v.statePortfolio | v.field);
    if ((fields || work) && token < sentence.end && !analysis.capital(token)) {
        return fieldEnd(analysis, sentence, token, end);
    }
    if (!minister && token < sentence.end) {
        const std::uint32_t after = capitalsEnd(analysis, sentence, token, v);
        // "head of Training at the Trust", but "head of Orange": only with its body behind.
        const bool goesOn = after < sentence.end && analysis.taken[after] < 0 &&
                            (analysis.is(after, v.breaker | v.connector));
        const bool capital = analysis.capital(head.end - 1);
        if (after == 0 || !analysis.is(token, v.common | v.field) || (!capital && !goesOn)) {
            return head.end;
        }
    }
    if (!minister && analysis.capital(head.end - 1) && !fits(token) &&
        directed(analysis, sentence, token, v.body)) {
        return token + 1;
    }
    return listEnd(analysis, v.connector, sentence, token, end, fits);
}

// "director of faculty development", "professor of law and economics": ordinary words up to a sign,
// a preposition or another post. `none` when something else ends them: they may be a clause.
std::uint32_t RoleFinder::fieldEnd(const Analysis& analysis, TokenRange sentence,
                                   std::uint32_t token, std::uint32_t none) {
    const Vocabulary& v = *vocabulary_;
    // "faculty development": a noun for a body before another noun is none.
    const auto attribute = [&](std::uint32_t t) {
        return t + 1 < sentence.end && analysis.tokens[t + 1].letters == Letters::Lower &&
               !analysis.is(t + 1, v.breaker | v.connector | v.preposition | v.placePreposition);
    };
    const auto fits = [&](std::uint32_t t) {
        return t < sentence.end && analysis.taken[t] < 0 &&
               analysis.tokens[t].kind == TokenKind::Word &&
               (!analysis.is(t, v.orgHead | v.body) || attribute(t)) &&
               !analysis.is(t, v.breaker | v.personVerb | v.clauseVerb | v.connector |
                                   v.preposition | v.article | v.definite | v.given) &&
               !headAt(analysis, sentence, t);
    };
    std::uint32_t end = none;
    for (std::uint32_t words = 0; words < mostFieldWords && fits(token); ++words) {
        end = ++token;
        const bool comma = token < sentence.end && analysis.isSign(token, ',');
        const std::uint32_t joint = token + (comma ? 1U : 0U);
        if (joint < sentence.end && analysis.is(joint, v.connector) && fits(joint + 1)) {
            token = joint + 1;
        }
    }
    const bool stops = end >= sentence.end || analysis.taken[end] >= 0 ||
                       analysis.tokens[end].kind == TokenKind::Sign ||
                       analysis.is(end, v.connector | v.preposition | v.placePreposition |
                                            v.breaker | v.clauseBreak);
    return stops ? end : none;
}

// "former New Zealand": one past what stands before the title, with the status that it tells.
std::uint32_t RoleFinder::pastModifiers(const Analysis& analysis, std::uint32_t first,
                                        std::uint32_t headBegin, const Head& head,
                                        RoleCandidate& candidate) {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    std::uint32_t nameBegin = first;
    for (std::uint32_t token = first; token < headBegin; ++token) {
        if (const std::uint32_t land = countryEnd(analysis, token, head); land > token) {
            nameBegin = land;
            token = land - 1;
            continue;
        }
        if (!analysis.is(token, vocabulary_->roleModifier)) {
            break;
        }
        for (const std::uint32_t row : lexicon.word(analysis.text(token))) {
            const WordRow& cells = lexicon.row(row);
            if (cells.list != modifierList_ || lexicon.cell(cells, "note").starts_with("part of")) {
                continue;
            }
            candidate.role.status = statusNamed(lexicon.cell(cells, "status"));
            nameBegin = token + 1;
        }
    }
    return nameBegin;
}

std::string RoleFinder::title(const Analysis& analysis, std::uint32_t first,
                              std::uint32_t headBegin, const Head& head, RoleCandidate& candidate) {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    const std::uint32_t nameBegin = pastModifiers(analysis, first, headBegin, head, candidate);
    const std::string_view text = analysis.document->text;
    const Span span{analysis.tokens[nameBegin].span.begin, analysis.tokens[head.end - 1].span.end};
    std::string name(span.in(text));
    std::ranges::replace(name, '\n', ' ');
    std::string folded = foldCase(name);
    const auto isForm = [&](const std::string& form) {
        for (const std::uint32_t row : lexicon.word(form)) {
            const int list = lexicon.row(row).list;
            if (list == roleList_ || list == moreRoles_) {
                return true;
            }
        }
        return false;
    };
    const std::size_t lastWord = folded.rfind(' ') == std::string::npos ? 0 : folded.rfind(' ') + 1;
    if (folded.size() > 2 && folded.back() == 's') {
        const std::string whole = folded.substr(0, folded.size() - 1);
        if (isForm(whole.substr(lastWord)) || (isForm(whole) && !isForm(folded))) {
            candidate.plural = true;
            folded.pop_back();
            name.pop_back();
        }
    }
    // "Group Chief Executive-designate": the noun alone has another spelling.
    const std::size_t noun = analysis.tokens[headBegin].span.begin - span.begin;
    const bool waits = statusNamed(lexicon.cell(lexicon.row(head.row), "class")) == Status::Elect;
    for (const std::uint32_t row :
         variantList_ < 0 ? std::span<const std::uint32_t>{} : lexicon.rows(variantList_)) {
        const std::string form = foldCase(lexicon.cell(lexicon.row(row), "form"));
        const std::string_view value = lexicon.cell(lexicon.row(row), "value");
        if (form == folded) {
            return std::string(value);
        }
        if (waits && noun > 0 && noun < folded.size() && folded.substr(noun) == form) {
            return name.substr(0, noun) + std::string(value);
        }
    }
    // Abbreviations and names with attributes of their own keep their capitals.
    const bool upper = analysis.tokens[head.end - 1].letters == Letters::Upper;
    return upper || nameBegin < headBegin ? name : folded;
}

// "joint treasurer", "co-chair": the first word says that the post is shared.
void RoleFinder::countSeats(const WordRow& row, RoleMention& role) const {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    const std::string_view kind = lexicon.cell(row, "class");
    role.oneSeat = lexicon.cell(row, "singleton") == "1";
    role.counted = role.oneSeat || kind == "deputy" || kind == "chair";
    const auto listed = [&](std::string_view word, int list) {
        return std::ranges::any_of(lexicon.word(word), [&](std::uint32_t index) {
            return int{lexicon.row(index).list} == list;
        });
    };
    role.shared = listed(std::string_view(role.title).substr(0, role.title.find(' ')), sharedList_);
    role.fielded = !lexicon.cell(row, "portfolio").empty();
    role.organised = listed(kind, organisedList_);
    role.ofState = listed(role.title, stateList_);
    role.servant = listed(kind, servantList_);
    role.oneSeat = role.oneSeat && !role.shared;
}

RoleCandidate RoleFinder::build(const Analysis& analysis, TokenRange sentence, std::uint32_t first,
                                std::uint32_t headBegin, const Head& head) {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    const WordRow& row = lexicon.row(head.row);
    RoleCandidate candidate;
    candidate.role.implicit = lexicon.cell(row, "implicit");
    candidate.role.placed = !lexicon.cell(row, "area").empty();
    candidate.role.status = statusNamed(lexicon.cell(row, "class")); // "candidate", "elect"
    candidate.role.bare = !lexicon.cell(row, "bare").empty();
    candidate.role.title = title(analysis, first, headBegin, head, candidate);
    countSeats(row, candidate.role);
    candidate.end = portfolioEnd(analysis, sentence, head);
    // What somebody teaches belongs to the mention, not to the name of the post.
    const bool teaches = lexicon.cell(row, "class") == "academic";
    candidate.role.teaches = teaches && candidate.role.fielded;
    if (candidate.end > head.end && !teaches) {
        const Span tail{analysis.tokens[head.end].span.begin,
                        analysis.tokens[candidate.end - 1].span.end};
        std::string text(tail.in(analysis.document->text));
        std::ranges::replace(text, '\n', ' ');
        candidate.role.title += ' ' + text;
    } else if (candidate.end == head.end && candidate.end < sentence.end &&
               !analysis.isPossessive(candidate.end) &&
               analysis.is(candidate.end, vocabulary_->roleModifier)) {
        // "mayor elect": a modifier that stands behind the noun.
        for (const std::uint32_t after : lexicon.word(analysis.text(candidate.end))) {
            const WordRow& cells = lexicon.row(after);
            if (cells.list == modifierList_ &&
                lexicon.cell(cells, "note").starts_with("stands after")) {
                candidate.role.status = statusNamed(lexicon.cell(cells, "status"));
                ++candidate.end;
                break;
            }
        }
    }
    return candidate;
}
} // namespace tenure
