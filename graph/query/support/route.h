// The shortest way between two nodes of the Boost graph.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "graph/query/support/periods.h"
#include "tenure/graph.h"

namespace tenure {
struct RouteLimits {
    std::optional<Period> period; ///< only tenures that may have been held then
    bool overlapping = false;     ///< people meet at a body only when their tenures may overlap
    int steps = 0;
};

/// One step, from person to body (by a tenure), between bodies (part_of) or between people. The ids
/// are views into the graph.
struct Hop {
    std::string_view from, to;
    const Link* link = nullptr;
    bool forward = true; ///< the link points from `from` to `to`
};

/// Empty when there is no way within the limits. Of several shortest ways the same one each time.
std::vector<Hop> shortestRoute(const Graph& graph, std::string_view from, std::string_view to,
                               const RouteLimits& limits);
} // namespace tenure
