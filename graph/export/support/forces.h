// A small graph's picture, improved by springs: linked nodes draw together, all others push apart.
#pragma once
#include <cstddef>
#include <utility>
#include <vector>

#include "graph/export/support/layout.h"

namespace tenure {
/// What stands at a position: half the width and height that it needs, label included.
struct Extent {
    double width = 0;
    double height = 0;
};

/// Moves the positions in place, from where they are. Does nothing when the graph is too large for
/// it (all pairs are looked at). Depends on its input alone.
void relax(std::vector<Position>& positions,
           const std::vector<std::pair<std::size_t, std::size_t>>& links);

/// Pushes nodes apart until no two extents overlap, or nearly so.
void partExtents(std::vector<Position>& positions, const std::vector<Extent>& extents);
} // namespace tenure
