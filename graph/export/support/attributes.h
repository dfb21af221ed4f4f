// The attributes of nodes and links in the JSON of graph libraries: flat, and never called "type",
// which drawing programs keep for themselves.
#pragma once
#include "graph/export/support/json_writer.h"
#include "graph/export/support/layout.h"
#include "tenure/graph.h"

namespace tenure {
/// Writes members into an object that is open.
void writeNodeAttributes(JsonWriter& json, const Graph& graph, const Node& node);
void writeLinkAttributes(JsonWriter& json, const Graph& graph, const Link& link);
} // namespace tenure
