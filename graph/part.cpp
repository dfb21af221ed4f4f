// A part of the graph, as a graph of its own: one person or body with all that is linked to them.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "graph/query/support/names.h"
#include "graph/store/boost_graph.h"
#include "tenure/export.h"

namespace tenure {
namespace {
using Ids = std::set<std::string_view>;

// A body brings its posts and decisions; whoever holds one of these comes by the links.
Ids centreOf(const Graph& graph, const Node& node) {
    Ids ids = {node.id};
    for (const Node& other : graph.nodes()) {
        const bool belongs = other.kind == NodeKind::Role || other.kind == NodeKind::Decision;
        if (belongs && other.organization == node.id && node.kind == NodeKind::Organization) {
            ids.insert(other.id);
        }
    }
    return ids;
}

// The documents that its facts are proved by, and the bodies of the posts.
void addWhatIsNamed(const Graph& graph, const GraphParts& parts, Ids& ids) {
    const auto add = [&](const std::string& id) {
        if (const Node* node = graph.node(id); node != nullptr) {
            ids.insert(node->id);
        }
    };
    for (const Link& link : parts.links) {
        for (const Proof& proof : link.evidence) {
            add(proof.document);
        }
        add(graph.node(link.target)->organization);
        add(link.role);
    }
}
} // namespace

Graph partAbout(const Graph& graph, std::string_view typed, std::vector<std::string>& notes) {
    const Node& centre = Names(graph, notes).personOrBody(typed);
    const Ids inside = centreOf(graph, centre);
    GraphParts parts;
    Ids ids = inside;
    for (const Link& link : graph.links()) {
        if (inside.contains(link.source) || inside.contains(link.target)) {
            parts.links.push_back(link);
            ids.insert(graph.node(link.source)->id);
            ids.insert(graph.node(link.target)->id);
        }
    }
    addWhatIsNamed(graph, parts, ids);
    for (const Link& link : graph.links()) { // where the posts of a person are
        const bool both = ids.contains(link.source) && ids.contains(link.target);
        if (link.kind == LinkKind::RoleIn && both && !inside.contains(link.source)) {
            parts.links.push_back(link);
        }
    }
    for (const std::string_view id : ids) {
        parts.nodes.push_back(*graph.node(id));
    }
    for (const Conflict& conflict : graph.conflicts()) {
        if (ids.contains(conflict.subject)) {
            parts.conflicts.push_back(conflict);
        }
    }
    parts.rules = graph.rules();
    return Graph(std::make_unique<Graph::Impl>(std::move(parts)));
}
} // namespace tenure
