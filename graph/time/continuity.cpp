// Whether a spell is proved day by day, or only at its ends.
#include <algorithm>
#include <optional>
#include <tuple>

#include "graph/time/bounds.h"

namespace tenure {
namespace {
// The longest usual term of office is five years, and proofs of two terms lie some months around
// them. Whoever is proved to hold a post twice within that has hardly left and come back unnoticed.
constexpr std::chrono::days longestTerm{6 * 366};

// A document that tells of a beginning and of an end tells of all that lies between.
void addWholes(std::vector<Holding>& proofs) {
    const std::vector<Holding> told = proofs;
    for (const Holding& first : told) {
        for (const Holding& last : told) {
            if (first.begins && last.ends && first.document == last.document &&
                first.begun <= last.lasted) {
                proofs.push_back({first.begun, last.lasted, first.document, true, true});
            }
        }
    }
}
} // namespace

std::vector<Stretch> unprovedDays(std::vector<Holding> proofs, const Bounds& bounds) {
    addWholes(proofs);
    // What follows from other people's tenures bounds the spell as well.
    for (const auto& day : {bounds.startLatest, bounds.endEarliest}) {
        if (day && !proofs.empty()) {
            proofs.push_back({*day, *day, {}, false, false});
        }
    }
    const auto first = [](const Holding& one) { return std::min(one.begun, one.lasted); };
    const auto last = [](const Holding& one) { return std::max(one.begun, one.lasted); };
    std::ranges::sort(proofs, [&](const Holding& a, const Holding& b) {
        return std::tuple(first(a), last(a), a.begun) < std::tuple(first(b), last(b), b.begun);
    });
    std::vector<Stretch> stretches;
    const Holding* reach = nullptr;
    for (const Holding& next : proofs) {
        if (reach != nullptr && first(next) - last(*reach) > longestTerm) {
            stretches.push_back(
                {reach->lasted + std::chrono::days(1), next.begun - std::chrono::days(1)});
        }
        if (reach == nullptr || last(next) > last(*reach)) {
            reach = &next;
        }
    }
    return stretches;
}

Bounds sureBounds(const Link& tenure) {
    Bounds sure = tenure.bounds;
    for (const Bound which :
         {Bound::StartEarliest, Bound::StartLatest, Bound::EndEarliest, Bound::EndLatest}) {
        if (proofOf(tenure, which).kind == BoundProof::Kind::Assumed) {
            boundOf(sure, which).reset();
        }
    }
    return sure;
}

Answer heldDuring(const Link& tenure, Day from, Day to) {
    const Answer answer = heldDuring(tenure.bounds, from, to);
    if (answer == Answer::Unknown || from > to) {
        return answer;
    }
    const Answer sure = heldDuring(sureBounds(tenure), from, to);
    const bool unproved = std::ranges::any_of(
        tenure.unproved, [&](const Stretch& days) { return days.from <= from && to <= days.to; });
    const bool certain = sure == Answer::Certain && !unproved;
    return sure == Answer::No || certain ? sure : Answer::Possible;
}
} // namespace tenure
