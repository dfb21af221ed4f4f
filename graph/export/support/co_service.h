// Who served together: people of one body whose times there overlap.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "graph/export/support/view.h"

namespace tenure {
struct CoService {
    std::size_t a = 0, b = 0; ///< places in graph.nodes(), a before b
    std::int64_t days = 0;    ///< summed over the bodies; what goes on is counted to `lastDay`
    std::vector<std::string> bodies; ///< labels, in the order of the graph
    std::vector<Shown> times;        ///< apart and sorted
};

/// All pairs that served together for a day at least, sorted.
std::vector<CoService> coServiceOf(const Graph& graph);
} // namespace tenure
