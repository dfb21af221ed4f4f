// When a timeline shows a tenure.
#include <algorithm>

#include "graph/export/support/view.h"

namespace tenure {
std::optional<Shown> shownTime(const Link& link) {
    const Bounds& b = link.bounds;
    if (link.kind != LinkKind::Held || isProspective(link.status) ||
        !(b.startEarliest || b.endEarliest)) {
        return std::nullopt;
    }
    // A day is known on which it is held or, for a bare "ended 2016", on which it may end.
    const Day from = b.startEarliest ? *b.startEarliest : *b.endEarliest;
    const bool over = link.status == Status::Past || link.status == Status::Ended;
    std::optional<Day> to = b.endLatest;
    if (!to && over) {
        to = b.endEarliest;
    }
    if (to && *to < from) { // contradictory statements
        return std::nullopt;
    }
    return Shown{b.startLatest ? std::min(from, *b.startLatest) : from, to};
}

std::vector<Shown> unionOf(std::vector<Shown> times) {
    std::ranges::sort(times, {}, &Shown::from);
    std::vector<Shown> joined;
    for (const Shown& time : times) {
        if (joined.empty() || (joined.back().to && *joined.back().to < time.from)) {
            joined.push_back(time);
        } else if (joined.back().to) {
            joined.back().to = time.to ? std::max(joined.back().to, time.to) : std::nullopt;
        }
    }
    return joined;
}
} // namespace tenure
