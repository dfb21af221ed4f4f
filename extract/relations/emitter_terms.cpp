// What the words of a post and of its terms say of its time: "new", "outgoing", "a second term".
#include <algorithm>

#include "extract/relations/emitter.h"

namespace tenure {
namespace {
// "New" and "outgoing" speak of a beginning and an end within a year of the report.
constexpr std::chrono::days nearby{366};

bool holdsNow(Status status) {
    return status == Status::Current || status == Status::Acting;
}

// True when dates stand on both sides of the token.
bool datesAround(const Analysis& analysis, TokenRange clause, std::uint32_t token) {
    const auto isDate = [&](std::uint32_t at) {
        const int taken = analysis.taken[at];
        return taken >= 0 &&
               analysis.mentions[static_cast<std::size_t>(taken)].kind == SlotKind::Date;
    };
    bool before = false;
    bool behind = false;
    for (std::uint32_t at = clause.begin; at < clause.end; ++at) {
        (at < token ? before : behind) = (at < token ? before : behind) || isDate(at);
    }
    return before && behind;
}

bool isValue(const Lexicon& lexicon, std::uint32_t row, int list) {
    return int{lexicon.row(row).list} == list;
}
} // namespace

// The words from the match to the end of its clause.
TokenRange Emitter::clauseOf(const RuleMatch& match) const {
    constexpr std::uint32_t farthest = 12;
    const Analysis& analysis = *context_->analysis;
    const auto at = [&](std::uint32_t place) {
        const auto found = std::ranges::lower_bound(analysis.tokens, place, {},
                                                    [](const Token& t) { return t.span.begin; });
        return static_cast<std::uint32_t>(found - analysis.tokens.begin());
    };
    const std::uint32_t behind = at(match.original.end);
    const auto size = static_cast<std::uint32_t>(analysis.tokens.size());
    const auto& sentences = analysis.document->sentences;
    const auto inside = std::ranges::upper_bound(sentences, match.original.begin, {},
                                                 [](const Sentence& s) { return s.span.begin; });
    const std::uint32_t stop =
        inside == sentences.begin()
            ? size
            : analysis.sentences[static_cast<std::size_t>(inside - sentences.begin()) - 1].end;
    std::uint32_t end = behind;
    while (end < std::min({size, stop, behind + farthest})) {
        const int taken = analysis.taken[end];
        const bool name =
            taken >= 0 && analysis.mentions[static_cast<std::size_t>(taken)].kind != SlotKind::Date;
        const bool sign = analysis.tokens[end].kind == TokenKind::Sign &&
                          !analysis.isPossessive(end) && !analysis.isSign(end, '-') &&
                          !analysis.isSign(end, ',');
        if (name || sign || analysis.is(end, context_->vocabulary->clauseBreak)) {
            break;
        }
        ++end;
    }
    return {at(match.original.begin), end};
}

// "Re-elected" and "a second term": the post was held before; a term that is not the last may be
// followed by another.
Emitter::Term Emitter::termOf(const RuleMatch& match) const {
    constexpr std::uint32_t farthest = 5; // "second three - year term"
    const Analysis& analysis = *context_->analysis;
    const Lexicon& lexicon = *context_->vocabulary->lexicon;
    const int agains = lexicon.list("again_words");
    const int ordinals = lexicon.list("term_ordinals");
    const int nouns = lexicon.list("term_nouns");
    const TokenRange clause = clauseOf(match);
    Term term;
    const auto isIn = [&](std::uint32_t token, int list) {
        return std::ranges::any_of(lexicon.word(analysis.text(token)),
                                   [&](std::uint32_t row) { return isValue(lexicon, row, list); });
    };
    for (std::uint32_t token = clause.begin; token < clause.end; ++token) {
        const bool inMatch = analysis.tokens[token].span.end <= match.original.end;
        if (inMatch && isIn(token, agains)) {
            // "Elected in 2020 and re-elected in 2022": the first date is the beginning.
            term.before = term.before || !datesAround(analysis, clause, token);
        }
        if (!isIn(token, nouns)) {
            continue;
        }
        for (std::uint32_t back = token; back-- > clause.begin && token - back <= farthest;) {
            for (const std::uint32_t row : lexicon.word(analysis.text(back))) {
                if (isValue(lexicon, row, ordinals) && lexicon.row(row).cells.size() > 1) {
                    const std::string_view value = lexicon.row(row).cells[1];
                    term.before = term.before || value != "first";
                    term.open = term.open || value != "last";
                }
            }
        }
    }
    return term;
}

// Of a later term the beginning is a day on which the post was held already, of one that need not
// be the last so is the end. What is to come proves nothing. True when this dates the fact.
bool Emitter::again(const RuleMatch& match, const Evidence& proof, TenureFact& fact) const {
    const Term term = termOf(match);
    if (isProspective(fact.status) || !(term.before || term.open)) {
        return false;
    }
    const auto& told = context_->analysis->document->metadata.date;
    const auto isPlan = [&](const DatedBy& day) { return told && day.date.first() > told->last(); };
    if (term.before && fact.start) {
        fact.seen = isPlan(*fact.start) ? fact.seen : fact.start;
        fact.start.reset();
    }
    if (fact.end && (term.open || isPlan(*fact.end))) {
        if (!isPlan(*fact.end) && fact.end->date.qualifier == 0) {
            fact.limits.push_back({Bound::EndEarliest, fact.end->date.first(),
                                   "a term was over " + toString(fact.end->date), proof});
            fact.seen = fact.seen ? fact.seen : fact.end;
        }
        fact.end.reset();
    }
    const bool ended = term.open && fact.status == Status::Ended;
    if (ended && !fact.seen && told) {
        fact.limits.push_back(
            {Bound::StartLatest, told->last(), "a term was over by " + toString(*told), proof});
    }
    fact.status =
        ended || (term.before && fact.status == Status::Started) ? Status::Current : fact.status;
    return ended || fact.seen.has_value();
}

// What is left to the status, once the dates of the sentence are known.
void Emitter::settle(const RuleMatch& match, const RoleMention& role, Status said,
                     const Evidence& proof, TenureFact& fact) {
    const auto& told = context_->analysis->document->metadata.date;
    // What is to come began on no day before the report: the date is another's.
    if (fact.status == Status::Future && fact.start && told &&
        fact.start->date.last() < told->first()) {
        fact.start.reset();
    }
    const bool dated = again(match, proof, fact);
    const std::string document = "document";
    const std::string meeting = "meeting";
    const auto day = date(match, &meeting, proof);
    const bool bare = !fact.start && !fact.seen && !fact.end && fact.limits.empty();
    if (bare && fact.status == Status::Current && wasOver(match)) {
        fact.status = Status::Past;
    }
    // "The new treasurer" has begun not long before the report; "the outgoing chair" is about to
    // leave.
    const bool wasActing = said == Status::Past && fact.status == Status::Acting;
    // "She became acting leader in May 1994" does not say that she still is.
    const bool began = said == Status::Started && fact.start.has_value();
    const bool coming = role.status == Status::Started && fact.status == Status::Started && bare;
    const bool leaving =
        role.status == Status::Ended && fact.status == Status::Ended && bare && day.has_value();
    if (coming && day) {
        fact.limits.push_back({Bound::StartEarliest, day->date.first() - nearby,
                               "new, so begun within a year of " + toString(day->date), proof,
                               true});
    }
    if (leaving) {
        fact.limits.push_back({Bound::EndLatest, day->date.last() + nearby,
                               "to be gone within a year of " + toString(day->date), proof, true});
    }
    if ((coming || leaving) && day) {
        fact.seen = DatedBy{day->date, day->evidence}; // as any sighting in a report
    } else if (holdsNow(fact.status) && !began && !wasActing && !dated && !fact.seen && !fact.end) {
        fact.seen = date(match, &document, proof);
    }
    const auto limits = [&](Bound which) {
        return std::ranges::find(fact.limits, which, &BoundedBy::which) != fact.limits.end();
    };
    // "In the 1980s" was once; how long after a date somebody stayed, "was" does not say.
    const bool open = limits(Bound::EndEarliest) && !limits(Bound::StartLatest);
    if ((fact.status == Status::Past || wasActing) && !fact.end && !open) {
        fact.gone = date(match, &document, proof);
    }
}
} // namespace tenure
