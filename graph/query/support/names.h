// From what a person types to a node of the graph: exact first, then ever looser, never a guess
// between two.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "tenure/graph.h"
#include "tenure/query.h"

namespace tenure {
/// Understands names within one question. How a name was understood, when not by its exact label,
/// is added to `notes`. Throws Ambiguous or NotFound.
class Names {
public:
    Names(const Graph& graph, std::vector<std::string>& notes) : graph_(graph), notes_(notes) {}

    [[nodiscard]] const Node& person(std::string_view typed) const;
    [[nodiscard]] const Node& body(std::string_view typed) const;
    [[nodiscard]] const Node& personOrBody(std::string_view typed) const;
    /// Any node, by name or id.
    [[nodiscard]] const Node& anything(std::string_view typed) const;

    /// The roles of that title, at a body (or for an area) when `of` is not empty. At least one.
    /// A role at a part of the body is no match; it is suggested.
    [[nodiscard]] std::vector<const Node*> roles(std::string_view title, std::string_view of) const;

private:
    using Found = std::vector<const Node*>;

    using Kinds = std::initializer_list<NodeKind>;

    /// Null when no node of these kinds fits.
    [[nodiscard]] const Node* find(std::string_view typed, Kinds kinds) const;
    [[nodiscard]] const Node* labelled(std::string_view typed, Kinds kinds) const;
    [[nodiscard]] const Node& resolve(std::string_view typed, Kinds kinds) const;
    [[nodiscard]] Found candidatesAt(std::string_view of, std::string& place) const;
    [[nodiscard]] Found withTitle(const Found& among, std::string_view title) const;
    [[nodiscard]] Found bodyAndTitle(std::string_view typed) const;
    [[nodiscard]] std::string rolesElsewhere(std::string_view title, const Found& here,
                                             const Found& all) const;

    const Graph& graph_;
    std::vector<std::string>& notes_;
};

/// "Ann Lee (member, NEC, by 2015-11)": the label and what tells namesakes apart.
std::string describe(const Graph& graph, const Node& node);
} // namespace tenure
