// Which statements tell of the same spell, and which of two.
#include <algorithm>
#include <map>
#include <tuple>

#include "graph/time/statements.h"

namespace tenure {
namespace {
using Kind = BoundProof::Kind;

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
    const bool surer = kept && other && kept->qualifier != 0 && other->qualifier == 0;
    if (!kept || surer || (other && kept->covers(*other) && !other->covers(*kept))) {
        kept = other;
    }
}

// The sentences, the sightings and the status of a statement, without its bounds.
void attach(Draft& draft, const Draft& other) {
    Link& link = draft.link;
    link.seen.insert(link.seen.end(), other.link.seen.begin(), other.link.seen.end());
    link.evidence.insert(link.evidence.end(), other.link.evidence.begin(),
                         other.link.evidence.end());
    if (std::tuple(other.statedOn, weightOf(other.link.status)) >
        std::tuple(draft.statedOn, weightOf(link.status))) {
        link.status = other.link.status;
        draft.statedOn = other.statedOn;
    }
}

void join(Draft& draft, Draft&& other) {
    attach(draft, other);
    for (const Bound which : allBounds) {
        if (const auto& day = boundOf(other.link.bounds, which)) {
            tighten(draft.link, which, *day, std::move(proofOf(other.link, which)));
        }
    }
    keepFiner(draft.link.start, other.link.start);
    if (other.link.end && (!draft.link.end || (draft.planned && !other.planned))) {
        draft.link.end = other.link.end;
        draft.planned = other.planned;
    } else if (draft.planned == other.planned) {
        keepFiner(draft.link.end, other.link.end);
    }
    draft.heldOn = std::max(draft.heldOn, other.heldOn);
    draft.proofs.insert(draft.proofs.end(), other.proofs.begin(), other.proofs.end());
    draft.dated = draft.dated || other.dated;
}

// Statements that pin a spell down come first, so that vaguer ones find it: whole spells, starts,
// ends, sightings, "former", undated; among equals the finer dates.
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
    const auto touch = touchOf(b);
    const auto width = touch ? touch->to - touch->from : std::chrono::days{0};
    return std::tuple(rank, width, b.startEarliest, b.endEarliest, b.startLatest, b.endLatest);
}

auto timeOrder(const Draft& draft) {
    const Bounds& b = draft.link.bounds;
    const auto anchor = b.startEarliest ? b.startEarliest
                        : b.endEarliest ? b.endEarliest
                        : b.startLatest ? b.startLatest
                                        : b.endLatest;
    return std::tuple(anchor, b.startLatest, b.endEarliest, b.endLatest);
}

// The days from the first on which it is surely held to the last.
bool surelyHeldAround(const Bounds& bounds, const Touch& other) {
    const auto from = bounds.startLatest ? bounds.startLatest : bounds.endLatest;
    const auto to = bounds.endEarliest ? bounds.endEarliest : bounds.startEarliest;
    return from && to && *from < other.from && other.to < *to;
}

class SpellFolder {
public:
    // Somebody else who is only seen on days on which this person is seen as well parts nothing:
    // one of the two sightings is wrong.
    SpellFolder(std::vector<Touch> others, const std::vector<Draft>& own)
        : others_(std::move(others)) {
        std::erase_if(others_, [&](const Touch& other) {
            return !other.change && std::ranges::any_of(own, [&](const Draft& draft) {
                const Bounds& b = draft.link.bounds;
                return b.startLatest && b.endEarliest && *b.startLatest <= other.from &&
                       other.to <= *b.endEarliest;
            });
        });
    }

    std::vector<Draft> fold(std::vector<Draft> drafts) const {
        std::ranges::stable_sort(
            drafts, [](const Draft& a, const Draft& b) { return pinning(a) < pinning(b); });
        std::vector<Draft> spells;
        for (Draft& draft : drafts) {
            place(spells, std::move(draft));
        }
        std::ranges::stable_sort(
            spells, [](const Draft& a, const Draft& b) { return timeOrder(a) < timeOrder(b); });
        return spells;
    }

    // True when the earlier spell is known to have ended before the later one was held. That the
    // later one is said to end later is no such proof: the two may be one, told differently.
    [[nodiscard]] bool gapKnown(const Draft& earlier, const Draft& later) const {
        const auto& over = earlier.link.bounds.endLatest;
        return (over && later.heldOn && *over < *later.heldOn) || isParted(earlier, later);
    }

private:
    // Somebody else in the one seat between two sightings parts them.
    [[nodiscard]] bool isParted(const Draft& a, const Draft& b) const {
        const Bounds both = joined(a.link.bounds, b.link.bounds);
        return std::ranges::any_of(others_, [&](const Touch& other) {
            return surelyHeldAround(both, other) && !surelyHeldAround(a.link.bounds, other) &&
                   !surelyHeldAround(b.link.bounds, other);
        });
    }

    [[nodiscard]] bool canBeOne(const Draft& a, const Draft& b) const {
        return joined(a.link.bounds, b.link.bounds).consistent() && !isParted(a, b);
    }

    void place(std::vector<Draft>& spells, Draft&& draft) const {
        std::vector<Draft*> homes;
        for (Draft& spell : spells) {
            if (canBeOne(spell, draft)) {
                homes.push_back(&spell);
            }
        }
        std::ranges::stable_sort(
            homes, [](const Draft* a, const Draft* b) { return timeOrder(*a) < timeOrder(*b); });
        if (homes.empty()) {
            spells.push_back(std::move(draft));
        } else if (draft.onlyGone) {
            leave(homes, std::move(draft));
        } else if (homes.size() == 1) {
            join(*homes.front(), std::move(draft));
        } else {
            attach(*homes.back(), draft); // it may be of either: it bounds neither
        }
    }

    // "Former" says that whatever began before is over: the last spell that surely did.
    static void leave(const std::vector<Draft*>& homes, Draft&& draft) {
        Draft* last = nullptr;
        for (Draft* home : homes) {
            const auto& begun = home->link.bounds.startLatest;
            if (begun && *begun <= draft.onlyGone->first()) {
                last = home;
            }
        }
        // The one spell that there is, unless it cannot have begun by then.
        if (last == nullptr && homes.size() == 1) {
            last = homes.front();
        }
        if (last != nullptr) {
            join(*last, std::move(draft));
        } else {
            attach(*homes.back(), draft);
        }
    }

    std::vector<Touch> others_;
};

bool agree(const Date& a, const Date& b) {
    return a.first() <= b.last() && b.first() <= a.last();
}

Conflict disagreement(const Link& a, const Link& b) {
    Conflict conflict;
    conflict.links = {std::to_string(a.spell), std::to_string(b.spell)};
    const bool beganAlike = !a.start || !b.start || agree(*a.start, *b.start);
    const bool endedAlike = !a.end || !b.end || agree(*a.end, *b.end);
    if (beganAlike && !endedAlike) {
        conflict.kind = "two ends";
        conflict.message = "said to end " + toString(*a.end) + " and " + toString(*b.end) +
                           ", with no beginning told between: held twice, or one is wrong";
    } else if (!beganAlike) {
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

// One statement that ends before it begins: kept as it stands, and bounds nothing.
void addImpossible(Spells& result, Draft&& draft) {
    Link& link = draft.link;
    link.spell = static_cast<int>(result.links.size()) + 1;
    link.bounds = {};
    link.startEarliestBy = link.startLatestBy = link.endEarliestBy = link.endLatestBy = {};
    const auto text = [](const std::optional<Date>& date) {
        return date ? toString(*date) : std::string("a day told");
    };
    result.conflicts.push_back(
        {"ends before it begins",
         {},
         {std::to_string(link.spell)},
         "said to begin " + text(link.start) + " and to end " + text(link.end)});
    result.links.push_back(std::move(link));
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

// Each behind the one before it: after a gap, or in conflict with it.
void addHeld(Spells& result, const SpellFolder& folder, std::vector<Draft> spells) {
    for (std::size_t i = 0; i < spells.size(); ++i) {
        spells[i].link.spell = static_cast<int>(i) + 1;
        if (i == 0) {
            continue;
        }
        Draft& earlier = spells[i - 1];
        if (folder.gapKnown(earlier, spells[i])) {
            settleBetween(earlier.link, spells[i].link);
        } else {
            result.conflicts.push_back(disagreement(earlier.link, spells[i].link));
        }
    }
    for (Draft& spell : spells) {
        result.proofs.push_back(std::move(spell.proofs));
        result.links.push_back(std::move(spell.link));
    }
}
} // namespace

bool canBeOneSpell(const Statement& a, const Statement& b) {
    return isProspective(a.status) == isProspective(b.status) &&
           joined(draftOf(a).link.bounds, draftOf(b).link.bounds).consistent();
}

std::vector<Touch> touchesOf(const std::vector<Statement>& statements) {
    std::vector<Touch> touches;
    for (const Statement& statement : statements) {
        if (isProspective(statement.status) || statement.status == Status::Acting) {
            continue;
        }
        if (const auto touch = touchOf(draftOf(statement).link.bounds)) {
            touches.push_back(*touch);
        }
    }
    return touches;
}

Spells foldSpells(const std::vector<Statement>& statements, const std::vector<Touch>& others) {
    std::vector<Draft> held;
    std::map<Status, std::vector<Draft>> prospective;
    std::vector<Draft> impossible;
    for (const Statement& statement : statements) {
        Draft draft = draftOf(statement);
        const bool plan = isProspective(statement.status);
        (plan                             ? prospective[statement.status]
         : draft.link.bounds.consistent() ? held
                                          : impossible)
            .push_back(std::move(draft));
    }
    const SpellFolder folder(others, held);
    Spells result;
    addHeld(result, folder, folder.fold(std::move(held)));
    for (Draft& draft : impossible) {
        addImpossible(result, std::move(draft));
    }
    for (auto& [status, drafts] : prospective) {
        for (Draft& draft : folder.fold(std::move(drafts))) {
            result.links.push_back(std::move(draft.link));
            result.links.back().spell = static_cast<int>(result.links.size());
        }
    }
    for (Link& link : result.links) {
        finish(link);
    }
    result.proofs.resize(result.links.size());
    return result;
}
} // namespace tenure
