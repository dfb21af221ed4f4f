// Where each node stands on the picture, so that a file looks right before the first click.
#pragma once
#include <vector>

#include "tenure/graph.h"

namespace tenure {
struct Position {
    double x = 0;
    double y = 0;
};

/// A position for each of graph.nodes(); depends on the graph alone. Bodies stand in rings, the
/// busiest in the middle, with their roles and decisions round them and their people outside.
std::vector<Position> layOut(const Graph& graph);
} // namespace tenure
