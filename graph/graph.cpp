// The corridor from extractions to a graph, and the graph's public face.
#include "tenure/graph.h"

#include "graph/store/boost_graph.h"
#include "graph/store/fold.h"

namespace tenure {
Graph Graph::build(std::vector<Extraction> extractions, std::span<const IdentityRule> identities) {
    Fold fold(std::move(extractions), identities);
    fold.addDocuments();
    fold.addPeople();
    fold.addBodies();
    fold.addTenures();
    fold.addDecisions();
    fold.addRelations();
    return Graph(std::make_unique<Impl>(fold.take()));
}

Graph::Graph(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Graph::~Graph() = default;
Graph::Graph(Graph&&) noexcept = default;
Graph& Graph::operator=(Graph&&) noexcept = default;

std::string Seats::text() const {
    return least == 0 ? std::string() : std::to_string(least) + (most == 0 ? " or more" : "");
}

std::span<const Node> Graph::nodes() const {
    return impl_->nodes;
}

std::span<const Link> Graph::links() const {
    return impl_->links;
}

std::span<const Conflict> Graph::conflicts() const {
    return impl_->conflicts;
}

std::span<const Proposal> Graph::proposals() const {
    return impl_->proposals;
}

const Node* Graph::node(std::string_view id) const {
    const auto found = impl_->nodeById.find(id);
    return found == impl_->nodeById.end() ? nullptr : &impl_->nodes[found->second];
}

const Link* Graph::link(std::string_view id) const {
    const auto found = impl_->linkById.find(id);
    return found == impl_->linkById.end() ? nullptr : &impl_->links[found->second];
}

std::size_t Graph::documents() const {
    return impl_->documents;
}

const std::string& Graph::rules() const {
    return impl_->rules;
}
} // namespace tenure
