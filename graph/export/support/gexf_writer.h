// GEXF in its two versions.
#pragma once
#include <optional>
#include <ostream>
#include <vector>

#include "tenure/export.h"

namespace tenure {
enum class GexfVersion { Draft12, Final13 };

std::vector<Loss> writeGexf(const Graph& graph, std::ostream& out, GexfVersion version);

/// When a timeline shows a tenure: from the earliest day it may have begun or, when that is
/// unknown, the first day it is known to be held; to the latest day it may have ended or, when that
/// is unknown, for ever while the last word is that it is held, else to the last day it is known to
/// be held. Nothing when no day is known.
struct Shown {
    Day from;
    std::optional<Day> to; ///< none: for ever
};

std::optional<Shown> shownTime(const Link& link);

/// Sorted, overlapping and touching ones joined.
std::vector<Shown> unionOf(std::vector<Shown> times);
} // namespace tenure
