// Reading the bounds off one statement.
#include "graph/time/statements.h"

#include <algorithm>

namespace tenure {
namespace {
using Kind = BoundProof::Kind;

// A qualified date ("2016~") says less than it seems to: what follows from it is assumed.
Kind kindFor(const Date& date, Kind kind) {
    return date.qualifier == 0 ? kind : Kind::Assumed;
}

// "About 1850" may be some years before or after it; nobody says how many. Five are as many as a
// round year leaves open.
std::chrono::days marginOf(const Date& date) {
    constexpr std::chrono::days years{5 * 366};
    const bool vague = date.qualifier == '~' || date.qualifier == '%';
    return vague && date.month == 0 ? years : std::chrono::days{0};
}

Day earliest(const Date& date) {
    return date.first() - marginOf(date);
}

Day latest(const Date& date) {
    return date.last() + marginOf(date);
}

// Stated is a date that the words give: "on 3 May" needs the year of the document, "last June" its
// month, and a meeting's own election its day.
Kind kindOf(const DatedProof& told) {
    const bool whole = told.reason.empty() || told.reason.starts_with("stated");
    return kindFor(told.date, whole ? Kind::Stated : Kind::Calculated);
}

void addStart(Link& link, const DatedProof& start) {
    link.start = start.date;
    const BoundProof proof{kindOf(start), "began " + toldDate(start), {start.proof}};
    tighten(link, Bound::StartEarliest, earliest(start.date), proof);
    tighten(link, Bound::StartLatest, latest(start.date), proof);
}

void addEnd(Link& link, const DatedProof& end) {
    link.end = end.date;
    const BoundProof proof{kindOf(end), "ended " + toldDate(end), {end.proof}};
    tighten(link, Bound::EndEarliest, earliest(end.date), proof);
    tighten(link, Bound::EndLatest, latest(end.date), proof);
}

void addSeen(Link& link, const Date& date, BoundProof proof) {
    link.seen.push_back(date);
    tighten(link, Bound::StartLatest, latest(date), proof);
    tighten(link, Bound::EndEarliest, earliest(date), std::move(proof));
}

// A statement with no date of its own speaks of the document's date. That is an assumption: the
// words do not say so.
void addDocumentDate(Link& link, const Statement& statement) {
    if (!statement.documentDate || !statement.documentDate->valid()) {
        return;
    }
    const Date& date = *statement.documentDate;
    const BoundProof proof{Kind::Assumed, "said in a document of " + toString(date),
                           statement.evidence};
    switch (statement.status) {
    case Status::Current:
    case Status::Acting:
        addSeen(link, date, proof);
        break;
    case Status::Started:
        tighten(link, Bound::StartLatest, date.last(), proof);
        break;
    case Status::Ended:
    case Status::Past:
        if (link.end) { // "stands down in October": still there when it was written
            addSeen(link, date, proof);
        } else {
            tighten(link, Bound::EndLatest, date.last(), proof);
        }
        break;
    default:
        break;
    }
}

// A person whom the sentence names by a role alone: each bound rests on that role's holder as well.
void rest(Link& link, const Statement& statement) {
    for (const Bound which :
         {Bound::StartEarliest, Bound::StartLatest, Bound::EndEarliest, Bound::EndLatest}) {
        if (!boundOf(link.bounds, which)) {
            continue;
        }
        BoundProof& proof = proofOf(link, which);
        proof.kind = std::max(proof.kind, Kind::Calculated);
        proof.reason += ", said of the " + statement.through;
        proof.proofs = statement.evidence;
    }
}

// An end that lies behind the day of writing is a plan: people leave early, and are elected again.
bool isPlanned(const Statement& statement) {
    return statement.end && statement.documentDate && statement.documentDate->valid() &&
           statement.end->date.first() > statement.documentDate->last();
}

// What one statement says, as a link of its own.
Link linkOf(const Statement& statement) {
    Link link;
    link.status = statement.status;
    link.evidence = statement.evidence;
    if (isProspective(statement.status)) {
        if (statement.start) {
            link.start = statement.start->date;
            if (statement.status == Status::Elect || statement.status == Status::Future) {
                addStart(link, *statement.start);
            }
        }
        if (statement.end) { // of a candidacy, or as planned: it bounds nothing
            link.end = statement.end->date;
        }
        if (statement.seen) {
            link.seen.push_back(statement.seen->date);
        }
        return link;
    }
    if (statement.start) {
        addStart(link, *statement.start);
    }
    const bool planned = isPlanned(statement);
    if (planned) {
        link.end = statement.end->date;
    } else if (statement.end) {
        addEnd(link, *statement.end);
    }
    if (statement.seen) {
        const DatedProof& seen = *statement.seen;
        addSeen(link, seen.date,
                {kindFor(seen.date, Kind::Calculated), "seen on " + toldDate(seen), {seen.proof}});
    }
    if (statement.gone) {
        const DatedProof& gone = *statement.gone;
        tighten(link, Bound::EndLatest, gone.date.last(),
                {kindFor(gone.date, Kind::Calculated),
                 "no longer held on " + toString(gone.date),
                 {gone.proof}});
    }
    for (const LimitProof& limit : statement.limits) {
        tighten(link, limit.which, limit.day,
                {limit.assumed ? Kind::Assumed : Kind::Stated, limit.words, {limit.proof}});
    }
    if (!statement.start && (!statement.end || planned) && !statement.seen && !statement.gone &&
        statement.limits.empty()) {
        addDocumentDate(link, statement);
    }
    settleWithin(link);
    if (!statement.through.empty()) {
        rest(link, statement);
    }
    return link;
}

// When the statement was made, for "the latest statement".
std::optional<Day> statedOn(const Statement& statement) {
    std::optional<Day> day;
    if (statement.documentDate) {
        return statement.documentDate->last();
    }
    for (const auto* dated : {&statement.start, &statement.end, &statement.seen, &statement.gone}) {
        if (*dated) {
            day = std::max(day, std::optional((*dated)->date.last()));
        }
    }
    return day;
}

// An end proves that the role was held until then, not that it was held again after an earlier end.
std::optional<Day> heldOn(const Statement& statement, const Link& link) {
    std::optional<Day> day;
    for (const Date& seen : link.seen) {
        day = std::max(day, std::optional(seen.first()));
    }
    if (statement.start && !isProspective(statement.status)) {
        day = std::max(day, std::optional(statement.start->date.first()));
    }
    for (const LimitProof& limit : statement.limits) {
        if (limit.which == Bound::StartEarliest) {
            day = std::max(day, std::optional(limit.day));
        }
    }
    return day;
}

// What the statement alone proves, if that is no assumption.
std::vector<Holding> proofsOf(const Statement& statement, const Link& link, bool planned) {
    const Bounds sure = sureBounds(link);
    if (isProspective(statement.status) || !sure.startLatest || !sure.endEarliest) {
        return {};
    }
    const std::string document =
        statement.evidence.empty() ? std::string{} : statement.evidence.front().document;
    return {{*sure.startLatest, *sure.endEarliest, document, statement.start.has_value(),
             statement.end.has_value() && !planned}};
}
} // namespace

int weightOf(Status status) {
    switch (status) {
    case Status::Ended:
        return 4;
    case Status::Past:
        return 3;
    case Status::Started:
        return 2;
    case Status::Acting:
        return 1;
    default:
        return 0;
    }
}

Draft draftOf(const Statement& statement) {
    Draft draft;
    draft.link = linkOf(statement);
    draft.statedOn = statedOn(statement);
    draft.planned = isPlanned(statement);
    draft.heldOn = heldOn(statement, draft.link);
    draft.proofs = proofsOf(statement, draft.link, draft.planned);
    const Bounds& b = draft.link.bounds;
    draft.dated = b.startEarliest || b.startLatest || b.endEarliest || b.endLatest;
    if (draft.dated && !b.startEarliest && !b.endEarliest && !statement.end) {
        const auto left = std::ranges::find(statement.limits, Bound::EndLatest, &LimitProof::which);
        draft.onlyGone = statement.gone                   ? std::optional(statement.gone->date)
                         : left != statement.limits.end() ? parseDate(toString(left->day))
                         : b.endLatest                    ? statement.documentDate
                                                          : std::nullopt;
    }
    return draft;
}
} // namespace tenure
