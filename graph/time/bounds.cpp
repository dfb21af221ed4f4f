// Four bounds: reading them off a statement, tightening them, and what follows within one spell.
#include "graph/time/bounds.h"

#include <algorithm>
#include <tuple>

namespace tenure {
namespace {
auto proofOrder(const Proof& proof) {
    const Evidence& e = proof.evidence;
    return std::tie(proof.document, e.span.begin, e.span.end, e.rule, e.how, e.quote, e.section,
                    e.line);
}

template <typename BoundsLike>
auto& member(BoundsLike& bounds, Bound which) {
    switch (which) {
    case Bound::StartEarliest:
        return bounds.startEarliest;
    case Bound::StartLatest:
        return bounds.startLatest;
    case Bound::EndEarliest:
        return bounds.endEarliest;
    case Bound::EndLatest:
        break;
    }
    return bounds.endLatest;
}

template <typename LinkLike>
auto& proofMember(LinkLike& link, Bound which) {
    switch (which) {
    case Bound::StartEarliest:
        return link.startEarliestBy;
    case Bound::StartLatest:
        return link.startLatestBy;
    case Bound::EndEarliest:
        return link.endEarliestBy;
    case Bound::EndLatest:
        break;
    }
    return link.endLatestBy;
}
} // namespace

std::optional<Day>& boundOf(Bounds& bounds, Bound which) {
    return member(bounds, which);
}

const std::optional<Day>& boundOf(const Bounds& bounds, Bound which) {
    return member(bounds, which);
}

BoundProof& proofOf(Link& link, Bound which) {
    return proofMember(link, which);
}

const BoundProof& proofOf(const Link& link, Bound which) {
    return proofMember(link, which);
}

bool tighten(Link& link, Bound which, Day day, BoundProof proof) {
    std::optional<Day>& bound = boundOf(link.bounds, which);
    BoundProof& held = proofOf(link, which);
    const bool latest = which == Bound::StartLatest || which == Bound::EndLatest;
    if (bound && (latest ? day > *bound : day < *bound)) {
        return false;
    }
    if (bound && *bound == day) {
        if (proof.kind < held.kind) {
            held = std::move(proof);
        }
        return false;
    }
    bound = day;
    held = std::move(proof);
    return true;
}

bool derive(Link& link, Bound which, Day day, BoundProof proof) {
    Bounds wanted = link.bounds;
    std::optional<Day>& bound = boundOf(wanted, which);
    const bool latest = which == Bound::StartLatest || which == Bound::EndLatest;
    bound = !bound ? day : latest ? std::min(*bound, day) : std::max(*bound, day);
    return wanted.consistent() && tighten(link, which, day, std::move(proof));
}

bool settleWithin(Link& link) {
    bool changed = false;
    // Copies: the proof that is moved in must not be the one that is read.
    if (const auto day = link.bounds.startEarliest) {
        changed = tighten(link, Bound::EndEarliest, *day,
                          {std::max(BoundProof::Kind::Calculated, link.startEarliestBy.kind),
                           "it cannot end before it begins", link.startEarliestBy.proofs});
    }
    if (const auto day = link.bounds.endLatest) {
        changed = tighten(link, Bound::StartLatest, *day,
                          {std::max(BoundProof::Kind::Calculated, link.endLatestBy.kind),
                           "it cannot begin after it ends", link.endLatestBy.proofs}) ||
                  changed;
    }
    return changed;
}

namespace {
std::optional<Date> exactly(const std::optional<Day>& earliest, const std::optional<Day>& latest) {
    if (!earliest || !latest) {
        return std::nullopt;
    }
    const std::string day = toString(*earliest);
    for (const std::size_t size : {std::size_t{4}, std::size_t{7}, std::size_t{10}}) {
        const auto date = parseDate(std::string_view(day).substr(0, size));
        if (date && date->first() == *earliest && date->last() == *latest) {
            return date;
        }
    }
    return std::nullopt;
}

bool isAssumed(const BoundProof& proof) {
    return proof.kind == BoundProof::Kind::Assumed;
}
} // namespace

void fillExact(Link& link) {
    const Bounds& b = link.bounds;
    // What was planned, and came otherwise.
    if (link.end && ((b.endLatest && *b.endLatest < link.end->first()) ||
                     (b.endEarliest && *b.endEarliest > link.end->last()))) {
        link.end.reset();
    }
    if (!link.start && !isAssumed(link.startEarliestBy) && !isAssumed(link.startLatestBy)) {
        link.start = exactly(b.startEarliest, b.startLatest);
    }
    if (!link.end && !isAssumed(link.endEarliestBy) && !isAssumed(link.endLatestBy)) {
        link.end = exactly(b.endEarliest, b.endLatest);
    }
}

std::optional<Touch> touchOf(const Bounds& bounds) {
    const auto from = bounds.endEarliest ? bounds.endEarliest : bounds.startEarliest;
    const auto to = bounds.startLatest ? bounds.startLatest : bounds.endLatest;
    if (!from || !to) {
        return std::nullopt;
    }
    return Touch{std::min(*from, *to), std::max(*from, *to),
                 bounds.startEarliest || bounds.endLatest};
}

std::string toldDate(const DatedProof& dated) {
    return toString(dated.date) + (dated.reason.empty() ? "" : " (" + dated.reason + ")");
}

bool earlierProof(const Proof& a, const Proof& b) {
    return proofOrder(a) < proofOrder(b);
}

void sortProofs(std::vector<Proof>& proofs) {
    std::ranges::sort(proofs, earlierProof);
    const auto isSame = [](const Proof& a, const Proof& b) {
        return proofOrder(a) == proofOrder(b);
    };
    proofs.erase(std::unique(proofs.begin(), proofs.end(), isSame), proofs.end());
}
} // namespace tenure
