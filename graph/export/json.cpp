// Node-link JSON: graph.json, the contract that carries everything.
#include "graph/export/support/graph_json.h"
#include "tenure/build.h"
#include "tenure/export.h"

namespace tenure {
namespace {
void writeHead(JsonWriter& json, const Graph& graph) {
    json.openObject().line();
    json.key("directed").value(true).line();
    json.key("multigraph").value(true).line();
    json.key("graph").openObject();
    json.key("schema").value(schemaVersion());
    json.key("documents").value(static_cast<std::int64_t>(graph.documents()));
    json.key("rules").value(graph.rules());
    json.key("conflicts").openArray();
    for (const Conflict& conflict : graph.conflicts()) {
        json.line();
        writeConflict(json, conflict);
    }
    json.closeArray();
    json.key("proposals").openArray();
    for (const Proposal& proposal : graph.proposals()) {
        json.line();
        writeProposal(json, proposal);
    }
    json.closeArray().closeObject().line();
}

// NetworkX up to 3.5 and D3 look for "links", NetworkX from 3.6 on for "edges"; a reader that does
// not find its name sees a graph without edges and says nothing. So the list stands under both.
void writeLinks(JsonWriter& json, std::string_view name, const Graph& graph) {
    json.key(name).openArray();
    for (const Link& link : graph.links()) {
        json.line();
        writeLink(json, link);
    }
    json.closeArray();
}

std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    JsonWriter json(out);
    writeHead(json, graph);
    json.key("nodes").openArray();
    for (const Node& node : graph.nodes()) {
        json.line();
        writeNode(json, node);
    }
    json.closeArray().line();
    writeLinks(json, "links", graph);
    json.line();
    writeLinks(json, "edges", graph);
    json.closeObject().end();
    return {};
}
} // namespace

extern const ExportFormat exportJson;
const ExportFormat exportJson = {
    "json", ".json", "node-link JSON, the contract: carries everything",
    write,  nullptr, "networkx"};
} // namespace tenure
