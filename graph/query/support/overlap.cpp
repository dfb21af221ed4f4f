// When two tenures were held at the same time.
#include "graph/query/support/overlap.h"

#include <algorithm>
#include <initializer_list>

namespace tenure {
namespace {
std::optional<Day> later(const std::optional<Day>& a, const std::optional<Day>& b) {
    return a && b ? std::max(*a, *b) : a ? a : b;
}

std::optional<Day> earlier(const std::optional<Day>& a, const std::optional<Day>& b) {
    return a && b ? std::min(*a, *b) : a ? a : b;
}

bool unknown(const Bounds& b) {
    return !b.startEarliest && !b.startLatest && !b.endEarliest && !b.endLatest;
}

// One lies, on some day, within what the other covers for certain.
bool meetsCertainly(const Bounds& one, const Bounds& other) {
    return other.startLatest && other.endEarliest && *other.startLatest <= *other.endEarliest &&
           heldDuring(one, *other.startLatest, *other.endEarliest) == Answer::Certain;
}
} // namespace

Bounds commonTime(const Bounds& a, const Bounds& b) {
    Bounds both;
    both.startEarliest = later(a.startEarliest, b.startEarliest);
    both.endLatest = earlier(a.endLatest, b.endLatest);
    if (a.startLatest && b.startLatest) {
        both.startLatest = std::max(*a.startLatest, *b.startLatest);
    }
    if (a.endEarliest && b.endEarliest) {
        both.endEarliest = std::min(*a.endEarliest, *b.endEarliest);
    }
    return both;
}

Overlap overlapOf(const Bounds& a, const Bounds& b) {
    const Bounds both = commonTime(a, b);
    if (both.startLatest && both.endEarliest && *both.startLatest <= *both.endEarliest) {
        return {Answer::Certain, both.startLatest, both.endEarliest};
    }
    const auto& from = both.startEarliest;
    const auto& to = both.endLatest;
    if (from && to && *to < *from) {
        return {};
    }
    const bool certain = meetsCertainly(a, b) || meetsCertainly(b, a);
    const bool open = unknown(a) || unknown(b);
    return {certain ? Answer::Certain : open ? Answer::Unknown : Answer::Possible, from, to};
}

namespace {
// What is certain must be so without an assumption, and hold on a day that is proved.
Overlap proved(const Overlap& told, const Overlap& sure, std::initializer_list<const Link*> links) {
    if (told.answer == Answer::Unknown || sure.answer == Answer::No) {
        return told.answer == Answer::Unknown ? told : sure;
    }
    const bool certain =
        sure.answer == Answer::Certain && std::ranges::all_of(links, [&](const Link* link) {
            return heldDuring(*link, sure.from.value_or(Day::min()),
                              sure.to.value_or(Day::max())) == Answer::Certain;
        });
    return certain ? sure : Overlap{Answer::Possible, told.from, told.to};
}
} // namespace

Overlap overlapOf(const Link& a, const Link& b) {
    if (isProspective(a.status) || isProspective(b.status)) {
        return {};
    }
    return proved(overlapOf(a.bounds, b.bounds), overlapOf(sureBounds(a), sureBounds(b)), {&a, &b});
}

Overlap overlapOf(const Link& tenure, const Bounds& term) {
    return proved(overlapOf(tenure.bounds, term), overlapOf(sureBounds(tenure), term), {&tenure});
}

Overlap overlapOf(const Link& a, const Link& b, const Bounds& term) {
    return proved(overlapOf(commonTime(a.bounds, b.bounds), term),
                  overlapOf(commonTime(sureBounds(a), sureBounds(b)), term), {&a, &b});
}

std::string textOf(const Overlap& overlap) {
    if (!overlap.from && !overlap.to) {
        return {};
    }
    if (!overlap.from) {
        return "until " + toString(*overlap.to);
    }
    if (!overlap.to) {
        return "from " + toString(*overlap.from) + " on";
    }
    return *overlap.from == *overlap.to ? toString(*overlap.from)
                                        : toString(*overlap.from) + " to " + toString(*overlap.to);
}
} // namespace tenure
