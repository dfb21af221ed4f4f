// One statement as a spell of its own: what it alone says of beginning and end.
#pragma once
#include <optional>
#include <vector>

#include "graph/time/bounds.h"

namespace tenure {
/// A spell in the making.
struct Draft {
    Link link;
    std::optional<Day> statedOn;  ///< the latest statement's day
    std::optional<Date> onlyGone; ///< the one thing it says: no longer held on this date
    std::optional<Day> heldOn;    ///< the latest day on which it was held or begun: not its end
    std::vector<Holding> proofs;
    bool dated = false;   ///< some bound is known
    bool planned = false; ///< its end lay ahead when it was told: it bounds nothing
};

Draft draftOf(const Statement& statement);

/// The more telling of two statuses of one document weighs more.
int weightOf(Status status);
} // namespace tenure
