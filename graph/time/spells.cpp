// Which statements tell of the same spell, and which of two.
#include <algorithm>
#include <map>
#include <tuple>

#include "graph/time/bounds.h"

namespace tenure {
namespace {
using Kind = BoundProof::Kind;

// A qualified date ("2016~") says less than it seems to: what follows from it is assumed.
Kind kindFor(const Date& date, Kind kind) {
    return date.qualifier == 0 ? kind : Kind::Assumed;
}

void addStart(Link& link, const DatedProof& start) {
    link.start = start.date;
    const BoundProof proof{
        kindFor(start.date, Kind::Stated), "began " + toString(start.date), {start.proof}};
    tighten(link, Bound::StartEarliest, start.date.first(), proof);
    tighten(link, Bound::StartLatest, start.date.last(), proof);
}

void addEnd(Link& link, const DatedProof& end) {
    link.end = end.date;
    const BoundProof proof{
        kindFor(end.date, Kind::Stated), "ended " + toString(end.date), {end.proof}};
    tighten(link, Bound::EndEarliest, end.date.first(), proof);
    tighten(link, Bound::EndLatest, end.date.last(), proof);
}

void addSeen(Link& link, const Date& date, BoundProof proof) {
    link.seen.push_back(date);
    tighten(link, Bound::StartLatest, date.last(), proof);
    tighten(link, Bound::EndEarliest, date.first(), std::move(proof));
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
        tighten(link, Bound::EndLatest, date.last(), proof);
        break;
    default:
        break;
    }
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
        if (statement.seen) {
            link.seen.push_back(statement.seen->date);
        }
        return link;
    }
    if (statement.start) {
        addStart(link, *statement.start);
    }
    if (statement.end) {
        addEnd(link, *statement.end);
    }
    if (statement.seen) {
        const DatedProof& seen = *statement.seen;
        addSeen(
            link, seen.date,
            {kindFor(seen.date, Kind::Calculated), "seen on " + toString(seen.date), {seen.proof}});
    }
    if (statement.gone) {
        const DatedProof& gone = *statement.gone;
        tighten(link, Bound::EndLatest, gone.date.last(),
                {kindFor(gone.date, Kind::Calculated),
                 "no longer held on " + toString(gone.date),
                 {gone.proof}});
    }
    if (!statement.start && !statement.end && !statement.seen && !statement.gone) {
        addDocumentDate(link, statement);
    }
    settleWithin(link);
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

// Within one document the more telling status wins.
int weight(Status status) {
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

// A spell in the making.
struct Draft {
    Link link;
    std::optional<Day> statedOn;
    bool dated = false;
    int statements = 0;
};

Draft draftOf(const Statement& statement) {
    Draft draft{linkOf(statement), statedOn(statement), false, 1};
    const Bounds& b = draft.link.bounds;
    draft.dated = b.startEarliest || b.startLatest || b.endEarliest || b.endLatest;
    return draft;
}

constexpr auto allBounds = {Bound::StartEarliest, Bound::StartLatest, Bound::EndEarliest,
                            Bound::EndLatest};

Bounds joined(const Bounds& a, const Bounds& b) {
    Bounds both = a;
    const auto up = [](std::optional<Day>& x, const std::optional<Day>& y) { x = std::max(x, y); };
    const auto down = [](std::optional<Day>& x, const std::optional<Day>& y) {
        x = !x ? y : !y ? x : std::min(x, y);
    };
    up(both.startEarliest, b.startEarliest);
    down(both.startLatest, b.startLatest);
    up(both.endEarliest, b.endEarliest);
    down(both.endLatest, b.endLatest);
    return both;
}

// Of two dates that agree the finer one says more.
void keepFiner(std::optional<Date>& kept, const std::optional<Date>& other) {
    if (!kept || (other && kept->covers(*other) && !other->covers(*kept))) {
        kept = other;
    }
}

void join(Draft& draft, Draft&& other) {
    Link& link = draft.link;
    for (const Bound which : allBounds) {
        if (const auto& day = boundOf(other.link.bounds, which)) {
            tighten(link, which, *day, std::move(proofOf(other.link, which)));
        }
    }
    keepFiner(link.start, other.link.start);
    keepFiner(link.end, other.link.end);
    link.seen.insert(link.seen.end(), other.link.seen.begin(), other.link.seen.end());
    link.evidence.insert(link.evidence.end(), other.link.evidence.begin(),
                         other.link.evidence.end());
    if (std::tuple(other.statedOn, weight(other.link.status)) >
        std::tuple(draft.statedOn, weight(link.status))) {
        link.status = other.link.status;
        draft.statedOn = other.statedOn;
    }
    draft.dated = draft.dated || other.dated;
    ++draft.statements;
}

// Statements that pin a spell down come first, so that vaguer ones find it: whole spells, starts,
// ends, sightings, "former", undated.
auto pinning(const Draft& draft) {
    const Link& link = draft.link;
    const Bounds& b = link.bounds;
    const int rank = link.start && link.end ? 0
                     : link.start           ? 1
                     : link.end             ? 2
                     : b.endEarliest        ? 3
                     : b.endLatest          ? 4
                     : draft.dated          ? 5
                                            : 6;
    return std::tuple(rank, b.startEarliest, b.endEarliest, b.startLatest, b.endLatest);
}

auto timeOrder(const Draft& draft) {
    const Bounds& b = draft.link.bounds;
    const auto anchor = b.startEarliest ? b.startEarliest
                        : b.endEarliest ? b.endEarliest
                        : b.startLatest ? b.startLatest
                                        : b.endLatest;
    return std::tuple(anchor, b.startLatest, b.endEarliest, b.endLatest);
}

bool canBeOne(const Draft& a, const Draft& b) {
    return joined(a.link.bounds, b.link.bounds).consistent();
}

// The spell that a draft belongs to: of those that allow it, the one that began last.
Draft* homeOf(std::vector<Draft>& spells, const Draft& draft) {
    Draft* home = nullptr;
    for (Draft& spell : spells) {
        if (canBeOne(spell, draft) && (home == nullptr || spell.link.bounds.startEarliest >
                                                              home->link.bounds.startEarliest)) {
            home = &spell;
        }
    }
    return home;
}

// True when the earlier spell is known to have ended before the later one was held.
bool gapKnown(const Bounds& earlier, const Bounds& later) {
    const auto held = std::max(later.startEarliest, later.endEarliest);
    return earlier.endLatest && held && *earlier.endLatest < *held;
}

Conflict disagreement(const Link& a, const Link& b) {
    Conflict conflict;
    conflict.links = {std::to_string(a.spell), std::to_string(b.spell)};
    if (a.start && b.start) {
        conflict.kind = "two beginnings";
        conflict.message = "said to begin " + toString(*a.start) + " and " + toString(*b.start) +
                           ", with no end told between: held twice, or one is wrong";
    } else if (b.start && b.bounds.startEarliest && a.bounds.startLatest) {
        conflict.kind = "held before it began";
        conflict.message = "held by " + toString(*a.bounds.startLatest) + ", yet said to begin " +
                           toString(*b.start) + ": held twice, or one is wrong";
    } else {
        conflict.kind = "dates that disagree";
        conflict.message = "the statements cannot be of one spell, and no gap between two is told";
    }
    return conflict;
}

void finish(Link& link) {
    std::ranges::sort(link.seen);
    link.seen.erase(std::unique(link.seen.begin(), link.seen.end()), link.seen.end());
    sortProofs(link.evidence);
    for (const Bound which : allBounds) {
        sortProofs(proofOf(link, which).proofs);
    }
}

std::vector<Draft> heldSpells(std::vector<Draft> drafts) {
    std::ranges::stable_sort(
        drafts, [](const Draft& a, const Draft& b) { return pinning(a) < pinning(b); });
    std::vector<Draft> spells;
    for (Draft& draft : drafts) {
        if (Draft* home = homeOf(spells, draft)) {
            join(*home, std::move(draft));
        } else {
            spells.push_back(std::move(draft));
        }
    }
    std::ranges::stable_sort(
        spells, [](const Draft& a, const Draft& b) { return timeOrder(a) < timeOrder(b); });
    return spells;
}

// A person begins again only after the spell before was over.
void settleBetween(Link& earlier, Link& later) {
    if (const auto day = earlier.bounds.endEarliest) {
        derive(
            later, Bound::StartEarliest, *day,
            {Kind::Calculated, "begun again after an earlier spell", earlier.endEarliestBy.proofs});
        settleWithin(later);
    }
}
} // namespace

Spells foldSpells(std::vector<Statement> statements) {
    std::vector<Draft> held;
    std::map<Status, std::vector<Draft>> prospective;
    for (const Statement& statement : statements) {
        (isProspective(statement.status) ? prospective[statement.status] : held)
            .push_back(draftOf(statement));
    }
    Spells result;
    for (Draft& draft : heldSpells(std::move(held))) {
        result.links.push_back(std::move(draft.link));
        result.links.back().spell = static_cast<int>(result.links.size());
    }
    for (std::size_t i = 1; i < result.links.size(); ++i) {
        Link& earlier = result.links[i - 1];
        Link& later = result.links[i];
        if (gapKnown(earlier.bounds, later.bounds)) {
            settleBetween(earlier, later);
        } else {
            result.conflicts.push_back(disagreement(earlier, later));
        }
    }
    for (auto& [status, drafts] : prospective) {
        for (Draft& draft : heldSpells(std::move(drafts))) {
            result.links.push_back(std::move(draft.link));
            result.links.back().spell = static_cast<int>(result.links.size());
        }
    }
    for (Link& link : result.links) {
        finish(link);
    }
    return result;
}
} // namespace tenure
