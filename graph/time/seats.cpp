// Succession and one-seat posts: the end of one tenure bounds the beginning of the next.
#include "graph/time/seats.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace tenure {
namespace {
using Kind = BoundProof::Kind;

// Proofs of what is known, with the sentence that joins the two people when there is one.
std::vector<Proof> with(std::vector<Proof> proofs, const std::vector<Proof>& more) {
    proofs.insert(proofs.end(), more.begin(), more.end());
    sortProofs(proofs);
    return proofs;
}

struct Handover {
    Link* earlier = nullptr;
    Link* later = nullptr;
    std::vector<Proof> evidence; // empty: it follows from there being one seat
};

// What follows from an assumption is no more than one.
Kind follows(const BoundProof& from) {
    return std::max(Kind::Calculated, from.kind);
}

// The later holder begins only after the earlier one has ended.
bool settleHandover(const Handover& handover) {
    Link& earlier = *handover.earlier;
    Link& later = *handover.later;
    const bool told = !handover.evidence.empty();
    bool changed = false;
    if (const auto day = later.bounds.startLatest) {
        changed =
            derive(earlier, Bound::EndLatest, *day,
                   {follows(later.startLatestBy),
                    later.source.empty()
                        ? "one seat, vacant by " + toString(*day)
                        : (told ? "succeeded by " : "one seat, held later by ") + later.source,
                    with(later.startLatestBy.proofs, handover.evidence)});
    }
    if (const auto day = earlier.bounds.endEarliest) {
        changed =
            derive(later, Bound::StartEarliest, *day,
                   {follows(earlier.endEarliestBy),
                    earlier.source.empty()
                        ? "one seat, still vacant " + toString(*day)
                        : (told ? "succeeded " : "one seat, held before by ") + earlier.source,
                    with(earlier.endEarliestBy.proofs, handover.evidence)}) ||
            changed;
    }
    return changed;
}

// The spell of a person that a succession on `date` can mean: the one nearest before or after it.
Link* spellAt(const std::vector<Link*>& links, const std::string& person,
              const std::optional<Date>& date, bool predecessor) {
    Link* best = nullptr;
    for (Link* link : links) {
        if (link->source != person) {
            continue;
        }
        const Bounds& b = link->bounds;
        const bool possible =
            !date || (predecessor ? !(b.startEarliest && *b.startEarliest > date->last())
                                  : !(b.endLatest && *b.endLatest < date->first()));
        // Links come in the order of time: the last spell for who left, the first for who came.
        if (possible && (best == nullptr || predecessor)) {
            best = link;
        }
    }
    return best;
}

void conflictOf(std::vector<Conflict>& conflicts, const std::string& kind, const std::string& role,
                std::vector<std::string> links, std::string message) {
    std::ranges::sort(links);
    conflicts.push_back({kind, role, std::move(links), std::move(message)});
}

// A stated handover day bounds both sides.
void applyDate(const Succession& succession, Link* earlier, Link* later,
               std::vector<Conflict>& conflicts) {
    const Date& date = succession.date->date;
    const auto proof = [&](const char* reason) {
        return BoundProof{Kind::Calculated, reason + toldDate(*succession.date),
                          with(succession.evidence, {succession.date->proof})};
    };
    const auto apply = [&](Link* link, Bound which, Day day, const char* reason) {
        if (link == nullptr) {
            return;
        }
        const auto& before = boundOf(link->bounds, which);
        const bool latest = which == Bound::EndLatest || which == Bound::StartLatest;
        const bool looser = before && (latest ? *before <= day : *before >= day);
        if (!derive(*link, which, day, proof(reason)) && !looser) {
            conflictOf(conflicts, "a handover that does not fit", link->target, {link->id},
                       "the handover on " + toString(date) +
                           " contradicts other statements about " + link->source);
            conflicts.back().against = with(succession.evidence, {succession.date->proof});
        }
    };
    apply(earlier, Bound::EndLatest, date.last(), "successor came ");
    apply(later, Bound::StartEarliest, date.first(), "succeeded ");
    apply(later, Bound::StartLatest, date.last(), "succeeded ");
}

std::vector<Handover> toldHandovers(const std::vector<Link*>& links,
                                    const std::vector<Succession>& successions,
                                    std::vector<Conflict>& conflicts) {
    std::vector<Handover> handovers;
    for (const Succession& succession : successions) {
        const auto date =
            succession.date ? std::optional(succession.date->date) : std::optional<Date>{};
        Link* earlier = spellAt(links, succession.predecessor, date, true);
        Link* later = spellAt(links, succession.successor, date, false);
        if (succession.date) {
            applyDate(succession, earlier, later, conflicts);
        }
        if (earlier != nullptr && later != nullptr && earlier != later) {
            handovers.push_back({earlier, later, succession.evidence});
        }
    }
    return handovers;
}

// True when `b` cannot have come wholly before `a`, so that in one seat it came after.
bool mustPrecede(const Link& a, const Link& b) {
    const auto begun = a.bounds.startLatest ? a.bounds.startLatest : a.bounds.endLatest;
    const auto held = b.bounds.endEarliest ? b.bounds.endEarliest : b.bounds.startEarliest;
    if (begun && held && begun == held) {
        // "The outgoing chair" of a day and who was elected that day: the one was there before.
        return a.bounds.endEarliest == begun && b.bounds.startEarliest == begun &&
               b.bounds.startLatest == begun && a.bounds.startEarliest != begun;
    }
    return begun && held && *begun < *held;
}

bool certainInterval(const Link& link) {
    const Bounds& b = link.bounds;
    return b.startLatest && b.endEarliest && *b.startLatest <= *b.endEarliest;
}

/// What documents say of a post changing hands, before anything is made of there being one seat.
class Changes {
public:
    Changes(const std::vector<Link*>& links, const std::vector<Handover>& handovers) {
        for (const Link* link : links) {
            begun_.insert(link->bounds.startEarliest ? link : nullptr);
            ended_.insert(link->bounds.endLatest ? link : nullptr);
        }
        for (const Handover& handover : handovers) {
            told_.emplace(handover.earlier, handover.later);
        }
    }

    /// One's certain time ends, or is all, on the one day that they share, they did not begin
    /// alike, and some word says that one left or the other came: two who are only seen there are
    /// two holders of one seat, however long one of them has been there. `a` comes first, or both
    /// may.
    [[nodiscard]] bool isHandover(const Link& a, const Link& b, Day from, Day to) const {
        const bool either = a.bounds.startLatest == b.bounds.startLatest;
        return from == to && (*a.bounds.endEarliest == from || *a.bounds.startLatest == from) &&
               (!either || a.bounds.startEarliest != b.bounds.startEarliest) &&
               (isTold(a, b) || (either && isTold(b, a)));
    }

    /// Both for certain held it on one day, which is no handover's.
    [[nodiscard]] bool isOverlap(const Link& earlier, const Link& later) const {
        if (!certainInterval(earlier) || !certainInterval(later)) {
            return false;
        }
        const Day from = std::max(*earlier.bounds.startLatest, *later.bounds.startLatest);
        const Day to = std::min(*earlier.bounds.endEarliest, *later.bounds.endEarliest);
        return from <= to && !isHandover(earlier, later, from, to);
    }

private:
    [[nodiscard]] bool isTold(const Link& earlier, const Link& later) const {
        return ended_.contains(&earlier) || begun_.contains(&later) ||
               told_.contains({&earlier, &later});
    }

    std::set<const Link*> begun_, ended_;
    std::set<std::pair<const Link*, const Link*>> told_;
};

// Pairs that overlap bound nothing, a conflict tells of them.
bool settleSeat(const std::vector<Link*>& seated, const Changes& changes) {
    // All pairs, or beyond this many holders of one post (a misread text) the neighbours in time.
    constexpr std::size_t allPairs = 300;
    const std::size_t reach = seated.size() <= allPairs ? seated.size() : 2;
    bool changed = false;
    for (std::size_t i = 0; i < seated.size(); ++i) {
        for (std::size_t j = i + 1; j < std::min(seated.size(), i + 1 + reach); ++j) {
            Link* a = seated[i];
            Link* b = seated[j];
            const bool aFirst = mustPrecede(*a, *b);
            const bool bFirst = mustPrecede(*b, *a);
            if (a->source == b->source || aFirst == bFirst) {
                continue;
            }
            const Handover handover = aFirst ? Handover{a, b, {}} : Handover{b, a, {}};
            if (!changes.isOverlap(*handover.earlier, *handover.later)) {
                changed = settleHandover(handover) || changed;
            }
        }
    }
    return changed;
}

// Everyone who for certain holds it on the first certain day of `link`, when they are too many.
void findCrowd(const std::string& role, const std::vector<const Link*>& open, const Link& link,
               const Seats& seats, const Changes& changes, std::vector<Conflict>& conflicts) {
    const Day day = *link.bounds.startLatest;
    std::set<std::string> people = {link.source};
    std::vector<std::string> links = {link.id};
    for (const Link* other : open) {
        const Day to = std::min(*other->bounds.endEarliest, *link.bounds.endEarliest);
        if (!changes.isHandover(*other, link, day, to)) {
            people.insert(other->source);
            links.push_back(other->id);
        }
    }
    if (people.size() > static_cast<std::size_t>(seats.most)) {
        conflictOf(conflicts, "more holders than seats", role, std::move(links),
                   std::to_string(people.size()) + " people hold it on " + toString(day) +
                       ", and it has " + seats.text() + " seats");
        conflicts.back().against = seats.proofs;
    }
}

// A told handover that the dates rule out, or that is told both ways round, was drawn nowhere: the
// statements stand side by side instead.
void findMisfits(const std::string& role, const std::vector<Handover>& handovers,
                 std::vector<Conflict>& conflicts) {
    constexpr const char* kind = "a handover that does not fit";
    for (const Handover& handover : handovers) {
        const Link& earlier = *handover.earlier;
        const Link& later = *handover.later;
        const auto& held = earlier.bounds.endEarliest;
        const auto& begun = later.bounds.startLatest;
        const bool against = held && begun && *begun < *held;
        const bool circle = std::ranges::any_of(handovers, [&](const Handover& other) {
            return other.earlier == &later && other.later == &earlier && &handover < &other;
        });
        const bool known = std::ranges::any_of(conflicts, [&](const Conflict& one) {
            return one.kind == kind &&
                   (one.links == std::vector{earlier.id} || one.links == std::vector{later.id});
        });
        if ((!against && !circle) || known) {
            continue;
        }
        conflictOf(conflicts, kind, role, {earlier.id, later.id},
                   against ? later.source + " is said to have followed " + earlier.source +
                                 ", who still held it on " + toString(*held) +
                                 ", yet was there by " + toString(*begun)
                           : earlier.source + " and " + later.source +
                                 " are each said to have followed the other");
        conflicts.back().against = handover.evidence;
    }
}

void heldWhileVacant(const std::string& role, const Link& holder, const Link& vacancy, Day day,
                     std::vector<Conflict>& conflicts) {
    conflictOf(conflicts, "held while vacant", role, {holder.id},
               holder.source + " holds it on " + toString(day) + ", yet it is said to be vacant");
    conflicts.back().against = vacancy.evidence;
}

// More people certainly in the post on one day than it has seats; the day of a handover belongs to
// both.
void findOverlaps(const std::string& role, const Seats& seats, const std::vector<Link*>& links,
                  const Changes& changes, std::vector<Conflict>& conflicts) {
    std::vector<const Link*> certain;
    std::ranges::copy_if(links, std::back_inserter(certain),
                         [](const Link* link) { return certainInterval(*link); });
    std::ranges::stable_sort(certain, [](const Link* a, const Link* b) {
        return std::tie(*a->bounds.startLatest, a->id) < std::tie(*b->bounds.startLatest, b->id);
    });
    std::vector<const Link*> open;
    for (const Link* link : certain) {
        const Day from = *link->bounds.startLatest;
        std::erase_if(open, [&](const Link* other) { return *other->bounds.endEarliest < from; });
        if (!seats.isOne()) {
            findCrowd(role, open, *link, seats, changes, conflicts);
        }
        for (const Link* other : seats.isOne() ? open : std::vector<const Link*>{}) {
            const Day to = std::min(*other->bounds.endEarliest, *link->bounds.endEarliest);
            if (other->source == link->source || changes.isHandover(*other, *link, from, to)) {
                continue;
            }
            if (other->source.empty() || link->source.empty()) {
                heldWhileVacant(role, other->source.empty() ? *link : *other,
                                other->source.empty() ? *other : *link, from, conflicts);
            } else {
                conflictOf(conflicts, "two holders of one seat", role, {other->id, link->id},
                           other->source + " and " + link->source + " both hold it on " +
                               toString(from) + (from == to ? "" : " and until " + toString(to)));
            }
        }
        open.push_back(link);
    }
}
} // namespace

void settleRole(const std::string& role, const Seats& seats, std::vector<Link*> links,
                const std::vector<Succession>& successions, std::vector<Conflict>& conflicts) {
    std::erase_if(links, [](const Link* link) { return isProspective(link->status); });
    const std::vector<Handover> handovers = toldHandovers(links, successions, conflicts);
    // Someone acting may sit beside the holder; that says nothing about the holder.
    std::vector<Link*> seated = links;
    std::erase_if(seated, [](const Link* link) { return link->status == Status::Acting; });
    std::ranges::stable_sort(seated, [](const Link* a, const Link* b) {
        return std::tie(a->bounds.endEarliest, a->bounds.startLatest, a->id) <
               std::tie(b->bounds.endEarliest, b->bounds.startLatest, b->id);
    });
    const Changes changes(links, handovers);
    // Each round carries a bound one handover farther; a circle of handovers must not run for ever.
    bool changed = true;
    for (std::size_t round = 0; changed && round <= links.size() + 1; ++round) {
        changed = false;
        for (const Handover& handover : handovers) {
            changed = settleHandover(handover) || changed;
        }
        changed = (seats.isOne() && settleSeat(seated, changes)) || changed;
        for (Link* link : links) {
            changed = settleWithin(*link) || changed;
        }
    }
    findMisfits(role, handovers, conflicts);
    if (seats.most > 0) {
        findOverlaps(role, seats, seated, changes, conflicts);
    }
}
} // namespace tenure
