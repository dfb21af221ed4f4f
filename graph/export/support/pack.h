// The parts of a picture that no link joins, side by side instead of wherever springs threw them.
#pragma once
#include <cstddef>
#include <utility>
#include <vector>

#include "graph/export/support/forces.h"
#include "graph/export/support/layout.h"

namespace tenure {
/// The nodes of each part, largest part first; nodes that stand alone are parts of one.
std::vector<std::vector<std::size_t>>
partsOf(std::size_t nodes, const std::vector<std::pair<std::size_t, std::size_t>>& links);

/// Moves each part as a whole, so that they fill a page in rows, larger ones at the top. What
/// stands where inside a part stays. Depends on its input alone.
void pack(std::vector<Position>& positions, const std::vector<Extent>& extents,
          const std::vector<std::vector<std::size_t>>& parts);
} // namespace tenure
