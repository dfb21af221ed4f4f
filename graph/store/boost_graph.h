// The one header that names Boost.Graph: how a Graph is kept in memory.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <boost/graph/adjacency_list.hpp>

#include "tenure/graph.h"

namespace tenure {
/// Vertex v is Impl::nodes[v] and carries its address; an edge carries the address of its link. So
/// `boost[v]->label` and `boost[e]->bounds` read well, and nodes and links are stored once.
using BoostGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS,
                                         const Node*, const Link*>;
using Vertex = boost::graph_traits<BoostGraph>::vertex_descriptor;
using Edge = boost::graph_traits<BoostGraph>::edge_descriptor;

/// What a Graph consists of, before it is indexed.
struct GraphParts {
    std::vector<Node> nodes;
    std::vector<Link> links;
    std::vector<Conflict> conflicts;
    std::vector<Proposal> proposals;
    std::string rules;
};

struct Graph::Impl {
    /// Sorts, indexes and connects. Every end of a link must be a node, and every id unique: throws
    /// Error naming the first that is not.
    explicit Impl(GraphParts parts);
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    std::vector<Node> nodes;         ///< sorted by id
    std::vector<Link> links;         ///< sorted by kind, source, target, spell, id
    std::vector<Conflict> conflicts; ///< sorted
    std::vector<Proposal> proposals; ///< sorted
    std::string rules;
    std::size_t documents = 0;
    BoostGraph boost;

    /// The vertex of an id, or boost::graph_traits<BoostGraph>::null_vertex().
    [[nodiscard]] Vertex vertex(std::string_view id) const;

    std::unordered_map<std::string_view, std::uint32_t> nodeById, linkById;
};
} // namespace tenure
