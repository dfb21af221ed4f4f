// Where each node stands on the picture, so that a file looks right before the first click.
#pragma once
#include <cstddef>
#include <utility>
#include <vector>

#include "tenure/graph.h"

namespace tenure {
struct Position {
    double x = 0;
    double y = 0;
};

/// What is drawn of a node.
struct Drawn {
    double size = 0;       ///< of its disc, across
    std::size_t label = 0; ///< bytes
};

/// Pairs of places in the list of nodes.
using JoinedNodes = std::vector<std::pair<std::size_t, std::size_t>>;

/// Draws linked nodes together and parts labels, from where the nodes are; a graph that is too
/// large to be looked at whole stays as it is. Depends on its input alone.
void arrange(std::vector<Position>& positions, const std::vector<Drawn>& nodes,
             const JoinedNodes& links);

/// A position for each of graph.nodes(); depends on the graph alone. Bodies stand in rings, the
/// busiest in the middle, with their roles and decisions round them and their people outside.
std::vector<Position> layOut(const Graph& graph);
} // namespace tenure
