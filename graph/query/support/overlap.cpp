// When two tenures were held at the same time.
#include "graph/query/support/overlap.h"

#include <algorithm>

namespace tenure {
namespace {
std::optional<Day> later(const std::optional<Day>& a, const std::optional<Day>& b) {
    return a && b ? std::max(*a, *b) : a ? a : b;
}

std::optional<Day> earlier(const std::optional<Day>& a, const std::optional<Day>& b) {
    return a && b ? std::min(*a, *b) : a ? a : b;
}
} // namespace

Overlap overlapOf(const Link& a, const Link& b) {
    if (isProspective(a.status) || isProspective(b.status)) {
        return {};
    }
    const Bounds& x = a.bounds;
    const Bounds& y = b.bounds;
    if (x.startLatest && y.startLatest && x.endEarliest && y.endEarliest) {
        const Day from = std::max(*x.startLatest, *y.startLatest);
        const Day to = std::min(*x.endEarliest, *y.endEarliest);
        if (from <= to) {
            return {Answer::Certain, from, to};
        }
    }
    const auto from = later(x.startEarliest, y.startEarliest);
    const auto to = earlier(x.endLatest, y.endLatest);
    if (from && to && *to < *from) {
        return {};
    }
    return {Answer::Possible, from, to};
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
