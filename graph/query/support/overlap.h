// When two tenures were held at the same time.
#pragma once
#include <optional>
#include <string>

#include "tenure/graph.h"

namespace tenure {
struct Overlap {
    Answer answer = Answer::No;
    /// Certain: the days on which both were held for certain. Possible: the days on which both may
    /// have been; missing: unbounded on that side.
    std::optional<Day> from, to;
};

/// What two spells' bounds say of their having a day in common; unknown when one has no bound.
Overlap overlapOf(const Bounds& a, const Bounds& b);
/// Of tenures, whose assumptions prove nothing. Prospective ones overlap with nothing.
Overlap overlapOf(const Link& a, const Link& b);
Overlap overlapOf(const Link& tenure, const Bounds& term);
/// The same within a term.
Overlap overlapOf(const Link& a, const Link& b, const Bounds& term);

/// The time that belongs to both, as bounds of its beginning and end.
Bounds commonTime(const Bounds& a, const Bounds& b);

/// "2016-09-01 to 2018-03-06", "from 2016 on", or nothing when nothing is known.
std::string textOf(const Overlap& overlap);
} // namespace tenure
