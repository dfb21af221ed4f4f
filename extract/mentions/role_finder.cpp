// Posts are matched from the left: modifiers and attributes, the noun, then its portfolio.
#include "extract/mentions/role_finder.h"

#include <algorithm>

#include "extract/match/fold.h"

namespace tenure {
namespace {
// Longest run of attributes before a role noun that is still read as its name.
constexpr std::uint32_t mostAttributes = 7;
constexpr std::uint32_t mostLowerAttributes = 3;

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
} // namespace

RoleFinder::RoleFinder(std::shared_ptr<const Vocabulary> vocabulary)
    : vocabulary_(std::move(vocabulary)),
      roleList_(vocabulary_->lexicon->list("roles")),
      moreRoles_(vocabulary_->lexicon->list("more_roles")),
      modifierList_(vocabulary_->lexicon->list("role_modifiers")),
      variantList_(vocabulary_->lexicon->list("role_variants")),
      sharedList_(vocabulary_->lexicon->list("shared_posts")) {}

std::optional<RoleFinder::Head> RoleFinder::phraseAt(const Analysis& analysis, TokenRange sentence,
                                                     std::uint32_t token) {
    if (analysis.tokens[token].kind != TokenKind::Word) {
        return std::nullopt;
    }
    hits_.clear();
    const std::span<const Token> tokens(analysis.tokens.data(), sentence.end);
    vocabulary_->lexicon->phrasesAt(analysis.document->text, tokens, token, hits_);
    for (const PhraseHit& hit : hits_) {
        const int list = vocabulary_->lexicon->row(hit.row).list;
        if (list == roleList_ || list == moreRoles_) {
            return Head{hit.firstToken + hit.tokens, hit.row};
        }
    }
    return std::nullopt;
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
        return (capitalHead || portfolio) && !person && !body && !head &&
               !analysis.is(token, v.breaker) && !analysis.is(token, v.honorific);
    }
    if (capitalHead) {
        return token > first && analysis.is(token, v.connector);
    }
    return token - first < mostLowerAttributes &&
           analysis.tokens[token].letters == Letters::Lower && analysis.is(token, v.common) &&
           !analysis.is(token, v.breaker | v.personVerb | v.connector | v.possessivePronoun);
}

std::optional<RoleCandidate> RoleFinder::at(const Analysis& analysis, TokenRange sentence,
                                            std::uint32_t first) {
    if (analysis.tokens[first].kind != TokenKind::Word) {
        return std::nullopt;
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
            // A comma inside a name needs a connective behind it: "Culture, Media and Sport".
            bool comma = false;
            for (std::uint32_t before = first; before < token; ++before) {
                comma = !analysis.is(before, vocabulary_->connector) &&
                        (comma || analysis.isSign(before, ','));
            }
            allowed = allowed && !comma;
            // "Riverside Party leader": the noun of a body's name is no part of the post.
            allowed = allowed &&
                      !(token > first && head->end > token + 1 && analysis.capital(token - 1) &&
                        analysis.capital(token) && analysis.is(token, vocabulary_->orgHead));
            for (std::uint32_t before = first; before < token && allowed; ++before) {
                allowed = mayPrecede(analysis, before, first, capital);
            }
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
    std::uint32_t token = end + 1;
    if (analysis.is(token, v.article)) {
        ++token;
    }
    // A minister's portfolio may hold any ordinary words ("Community Services"); another post's is
    // no body ("head of Training", but "director of Riverside Trust").
    const std::string_view kind = v.lexicon->cell(row, "class");
    const bool minister = kind == "government" || kind == "shadow" || kind == "spokes";
    const auto fits = [&](std::uint32_t t) {
        return t < sentence.end && analysis.taken[t] < 0 && analysis.capital(t) &&
               !(analysis.is(t, v.body | v.orgHead) && !(minister && analysis.is(t, v.common))) &&
               !analysis.is(t, v.honorific) &&
               !(analysis.is(t, v.given) && !analysis.is(t, v.common)) &&
               !headAt(analysis, sentence, t);
    };
    if (!minister && token < sentence.end) {
        std::uint32_t after = token;
        while (after < sentence.end && analysis.capital(after)) {
            const bool thing = after == token && nounAlone(analysis, sentence, after, v.body);
            if (analysis.is(after, v.orgHead | v.body) && !thing) {
                return head.end;
            }
            ++after;
        }
        // "head of Training at the Trust", but "head of Orange": only with its body behind.
        const bool goesOn = after < sentence.end && analysis.taken[after] < 0 &&
                            (analysis.is(after, v.breaker | v.connector));
        const bool capital = analysis.capital(head.end - 1);
        if (!analysis.is(token, v.common) || (!capital && !goesOn)) {
            return head.end;
        }
    }
    while (fits(token)) {
        end = ++token;
        const bool joint = token < sentence.end &&
                           (analysis.is(token, v.connector) || analysis.isSign(token, ','));
        if (joint && fits(token + 1)) {
            ++token;
        }
    }
    return end;
}

std::string RoleFinder::title(const Analysis& analysis, std::uint32_t first,
                              std::uint32_t headBegin, const Head& head,
                              RoleCandidate& candidate) const {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    std::uint32_t nameBegin = first;
    for (std::uint32_t token = first; token < headBegin; ++token) {
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
    for (const std::uint32_t row :
         variantList_ < 0 ? std::span<const std::uint32_t>{} : lexicon.rows(variantList_)) {
        if (foldCase(lexicon.cell(lexicon.row(row), "form")) == folded) {
            return std::string(lexicon.cell(lexicon.row(row), "value"));
        }
    }
    // Abbreviations and names with attributes of their own keep their capitals.
    const bool upper = analysis.tokens[head.end - 1].letters == Letters::Upper;
    return upper || nameBegin < headBegin ? name : folded;
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

// "joint treasurer", "co-chair": the first word says that the post is shared.
void RoleFinder::countSeats(const WordRow& row, RoleMention& role) const {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    const std::string_view kind = lexicon.cell(row, "class");
    role.oneSeat = lexicon.cell(row, "singleton") == "1";
    role.counted = role.oneSeat || kind == "deputy" || kind == "chair";
    const std::string_view first = std::string_view(role.title).substr(0, role.title.find(' '));
    role.shared = std::ranges::any_of(lexicon.word(first), [&](std::uint32_t index) {
        return int{lexicon.row(index).list} == sharedList_;
    });
    role.oneSeat = role.oneSeat && !role.shared;
}

RoleCandidate RoleFinder::build(const Analysis& analysis, TokenRange sentence, std::uint32_t first,
                                std::uint32_t headBegin, const Head& head) {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    const WordRow& row = lexicon.row(head.row);
    RoleCandidate candidate;
    candidate.role.implicit = lexicon.cell(row, "implicit");
    candidate.role.placed = !lexicon.cell(row, "area").empty();
    if (lexicon.cell(row, "class") == "candidate") {
        candidate.role.status = Status::Candidate;
    }
    candidate.role.bare = !lexicon.cell(row, "bare").empty();
    candidate.role.title = title(analysis, first, headBegin, head, candidate);
    countSeats(row, candidate.role);
    candidate.end = portfolioEnd(analysis, sentence, head);
    if (candidate.end > head.end) {
        const Span tail{analysis.tokens[head.end].span.begin,
                        analysis.tokens[candidate.end - 1].span.end};
        std::string text(tail.in(analysis.document->text));
        std::ranges::replace(text, '\n', ' ');
        candidate.role.title += ' ' + text;
    } else if (candidate.end < sentence.end && !analysis.isPossessive(candidate.end) &&
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
