// A sentence is walked once, its subject in mind; a verb behind a comma or "and" is the subject's.
#include "extract/relations/clauses.h"

namespace tenure {
namespace {
constexpr std::size_t mostClauses = 6;
} // namespace

int ClauseFinder::mentionAt(std::uint32_t token) const {
    return token < range_.end ? analysis_->taken[token] : -1;
}

bool ClauseFinder::isVerb(std::uint32_t token) const {
    return token < range_.end && mentionAt(token) < 0 &&
           analysis_->is(token, vocabulary_->clauseVerb);
}

std::uint32_t ClauseFinder::pastAdverbs(std::uint32_t token) const {
    while (token < range_.end && analysis_->is(token, vocabulary_->clauseAdverb)) {
        ++token;
    }
    return token;
}

// "Ann Lee (born 1950) was"
std::uint32_t ClauseFinder::pastBracket(std::uint32_t token) const {
    if (token >= range_.end || !analysis_->isSign(token, '(')) {
        return token;
    }
    std::uint32_t close = token;
    while (close < range_.end && !analysis_->isSign(close, ')')) {
        ++close;
    }
    return close < range_.end ? close + 1 : token;
}

// Whether nothing but titles, bodies, dates and small words stands before the token.
bool ClauseFinder::opens(std::uint32_t token) const {
    for (std::uint32_t before = range_.begin; before < token; ++before) {
        const int taken = analysis_->taken[before];
        const bool named =
            taken >= 0 &&
            analysis_->mentions[static_cast<std::size_t>(taken)].kind != SlotKind::Person;
        const bool small =
            analysis_->tokens[before].kind != TokenKind::Word ||
            analysis_->is(before, vocabulary_->article | vocabulary_->preposition |
                                      vocabulary_->placePreposition |
                                      vocabulary_->possessivePronoun | vocabulary_->clauseAdverb);
        if (!named && !small) {
            return false;
        }
    }
    return true;
}

void ClauseFinder::person(std::uint32_t token, std::uint32_t behind) {
    const Vocabulary& v = *vocabulary_;
    if (behind < range_.end && analysis_->isPossessive(behind)) {
        return;
    }
    const Mention& here = analysis_->mentions[static_cast<std::size_t>(mentionAt(token))];
    several_ = several_ || (lastEntity_ >= 0 && lastEntity_ != here.entity);
    lastEntity_ = here.entity;
    if (here.reference == Reference::Pronoun && several_) {
        subject_ = -1; // whom "he" means is no more than likely
        return;
    }
    const std::uint32_t after = pastBracket(behind);
    const bool acts = isVerb(pastAdverbs(after));
    const bool comma = after < range_.end && analysis_->isSign(after, ',');
    const bool dependent = token > range_.begin && analysis_->is(token - 1, v.clauseBreak) &&
                           !analysis_->is(token - 1, v.clauseJoint);
    const bool behindComma = token > range_.begin && analysis_->isSign(token - 1, ',');
    const bool first = subject_ < 0 && opens(token);
    const bool takesOver = embedded_ && behindComma && (acts || comma);
    if (first || takesOver || (acts && !dependent) || (dependent && (acts || comma))) {
        subject_ = mentionAt(token);
        subjectEnd_ = after;
        embedded_ = dependent;
        another_ = false;
        return;
    }
    const std::uint32_t next = comma ? after + 1 : after;
    another_ = another_ || (next < range_.end && analysis_->is(next, v.clauseBreak) &&
                            !analysis_->is(next, v.clauseJoint));
}

// The token before the verb, its adverbs and a date: what joins it to what stands before.
std::uint32_t ClauseFinder::beforeVerb(std::uint32_t token) const {
    const Vocabulary& v = *vocabulary_;
    std::uint32_t before = token;
    while (before > range_.begin && analysis_->is(before - 1, v.clauseAdverb)) {
        --before;
    }
    const auto dated = [&](std::uint32_t t) {
        const int taken = analysis_->taken[t];
        return taken >= 0 &&
               analysis_->mentions[static_cast<std::size_t>(taken)].kind == SlotKind::Date;
    };
    std::uint32_t date = before;
    date -= date > range_.begin && analysis_->isSign(date - 1, ',') ? 1U : 0U;
    const std::uint32_t last = date;
    while (date > range_.begin && dated(date - 1)) {
        --date;
    }
    const bool word = date < last && date > range_.begin && analysis_->taken[date - 1] < 0 &&
                      analysis_->is(date - 1, v.preposition | v.placePreposition);
    date -= word ? 1U : 0U;
    // "and in 1919 became"; but "who died in May, was".
    const bool joins = date < last && (date == range_.begin || joint(date - 1));
    return joins ? date : before;
}

// A word or sign, but no comma, that joins a verb to its subject.
bool ClauseFinder::joint(std::uint32_t token) const {
    return analysis_->is(token, vocabulary_->clauseJoint) || analysis_->isSign(token, ';') ||
           analysis_->isSign(token, ':');
}

void ClauseFinder::verb(std::uint32_t token) {
    if (subject_ < 0 || found_.size() >= mostClauses) {
        return;
    }
    const std::uint32_t before = beforeVerb(token);
    if (before <= subjectEnd_ && subjectEnd_ > range_.begin) {
        return; // directly behind its subject: the sentence itself says so
    }
    const bool opening = before == range_.begin;
    const bool comma = !opening && analysis_->isSign(before - 1, ',');
    const bool joined = !opening && joint(before - 1);
    const bool behindComma =
        joined && before > range_.begin + 1 && analysis_->isSign(before - 2, ',');
    if ((!opening && !comma && !joined) || (another_ && !comma && !behindComma)) {
        return;
    }
    another_ = false;
    const bool aside =
        comma && subjectEnd_ < range_.end && analysis_->isSign(subjectEnd_, ',') && found_.empty();
    found_.push_back({subject_, analysis_->tokens[token].span.begin, aside});
}

std::vector<Clause> ClauseFinder::find(std::size_t sentence, int life) {
    range_ = analysis_->sentences[sentence];
    found_.clear();
    subject_ = -1;
    subjectEnd_ = range_.begin;
    embedded_ = false;
    another_ = false;
    several_ = false;
    lastEntity_ = -1;
    // A life may leave its subject out.
    std::uint32_t start = range_.begin;
    while (start < range_.end && !isVerb(start) && opens(start + 1)) {
        ++start;
    }
    if (life >= 0 && isVerb(start)) {
        subject_ = life;
    }
    for (std::uint32_t token = range_.begin; token < range_.end; ++token) {
        const int taken = mentionAt(token);
        if (taken < 0) {
            if (isVerb(token)) {
                verb(token);
            }
            continue;
        }
        std::uint32_t behind = token + 1;
        while (mentionAt(behind) == taken) {
            ++behind;
        }
        const Mention& mention = analysis_->mentions[static_cast<std::size_t>(taken)];
        if (mention.kind == SlotKind::Person && mention.entity >= 0) {
            person(token, behind);
        }
        token = behind - 1;
    }
    return found_;
}
} // namespace tenure
