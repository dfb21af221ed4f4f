// The table of tenures that several questions answer with.
#pragma once
#include <vector>

#include "graph/query/support/tenures.h"
#include "tenure/graph.h"
#include "tenure/query.h"

namespace tenure {
/// Fills `table` with person, role, body, from, to and status of each tenure. With --on, --from or
/// --to a column says certain or possible, certain ones first, and those that are neither are left
/// out. Prospective tenures are left out, with a note, unless --prospective was given.
void addHeldRows(const Graph& graph, std::vector<const Link*> tenures, const Arguments& arguments,
                 AnswerTable& table);

/// The title of a role with its area: "member for Northgate". The body's name is not part of it.
std::string titleOf(const Graph& graph, std::string_view roleId);

/// The label of the body that a role belongs to; empty when it has none.
std::string bodyOf(const Graph& graph, std::string_view roleId);
} // namespace tenure
