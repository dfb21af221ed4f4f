// Keeping the graph: sorted nodes and links, an index by id, and the adjacency in Boost.Graph.
#include "graph/store/boost_graph.h"

#include <algorithm>
#include <tuple>

#include "tenure/diagnostic.h"

namespace tenure {
namespace {
auto linkOrder(const Link& link) {
    return std::tie(link.kind, link.source, link.target, link.spell, link.id);
}

auto conflictOrder(const Conflict& conflict) {
    return std::tie(conflict.kind, conflict.subject, conflict.links, conflict.message);
}

template <typename Item>
void indexById(const std::vector<Item>& items,
               std::unordered_map<std::string_view, std::uint32_t>& index) {
    index.reserve(items.size());
    for (std::uint32_t i = 0; i < items.size(); ++i) {
        if (!index.emplace(items[i].id, i).second) {
            throw Error("two nodes or links have the id \"" + items[i].id + "\"");
        }
    }
}
} // namespace

Graph::Impl::Impl(GraphParts parts)
    : nodes(std::move(parts.nodes)),
      links(std::move(parts.links)),
      conflicts(std::move(parts.conflicts)),
      proposals(std::move(parts.proposals)),
      rules(std::move(parts.rules)) {
    const auto linkBefore = [](const Link& a, const Link& b) {
        return linkOrder(a) < linkOrder(b);
    };
    if (!std::ranges::is_sorted(nodes, {}, &Node::id)) { // a graph.json is
        std::ranges::sort(nodes, {}, &Node::id);
    }
    if (!std::ranges::is_sorted(links, linkBefore)) {
        std::ranges::sort(links, linkBefore);
    }
    std::ranges::sort(conflicts, [](const Conflict& a, const Conflict& b) {
        return conflictOrder(a) < conflictOrder(b);
    });
    std::ranges::sort(proposals, [](const Proposal& a, const Proposal& b) {
        return std::tie(b.score, a.a, a.b) < std::tie(a.score, b.a, b.b);
    });
    indexById(nodes, nodeById);
    indexById(links, linkById);
    documents =
        static_cast<std::size_t>(std::ranges::count(nodes, NodeKind::Document, &Node::kind));
    boost = BoostGraph(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        boost[i] = &nodes[i];
    }
    for (const Link& link : links) {
        const Vertex from = vertex(link.source);
        const Vertex to = vertex(link.target);
        if (from == BoostGraph::null_vertex() || to == BoostGraph::null_vertex()) {
            throw Error("the link \"" + link.id + "\" has an end that is no node: \"" +
                        (from == BoostGraph::null_vertex() ? link.source : link.target) + "\"");
        }
        if (nodeById.contains(link.id)) {
            throw Error("a node and a link have the id \"" + link.id + "\"");
        }
        add_edge(from, to, &link, boost);
    }
}

Vertex Graph::Impl::vertex(std::string_view id) const {
    const auto found = nodeById.find(id);
    return found == nodeById.end() ? BoostGraph::null_vertex() : found->second;
}
} // namespace tenure
