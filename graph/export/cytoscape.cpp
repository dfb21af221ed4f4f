// Cytoscape.js JSON, which Cytoscape desktop opens as well.
#include "graph/export/support/attributes.h"
#include "graph/export/support/labels.h"
#include "tenure/export.h"

namespace tenure {
namespace {
std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    const auto positions = layOut(graph);
    JsonWriter json(out);
    json.openObject().key("data").openObject().key("name").value("tenure").closeObject();
    json.key("elements").openObject().key("nodes").openArray();
    for (std::size_t i = 0; i < graph.nodes().size(); ++i) {
        const Node& node = graph.nodes()[i];
        json.line().openObject().key("data").openObject().key("id").value(node.id);
        json.key("name").value(node.label); // the desktop program shows the name
        writeNodeAttributes(json, graph, node);
        json.closeObject().key("position").openObject();
        json.key("x").number(positions[i].x).key("y").number(positions[i].y);
        json.closeObject().closeObject();
    }
    json.closeArray().key("edges").openArray();
    for (const Link& link : graph.links()) {
        json.line().openObject().key("data").openObject().key("id").value(link.id);
        json.key("source").value(link.source).key("target").value(link.target);
        json.key("interaction").value(toString(link.kind));
        writeLinkAttributes(json, graph, link);
        json.closeObject().closeObject();
    }
    json.closeArray().closeObject().closeObject().end();
    return graph.conflicts().empty() ? std::vector<Loss>{}
                                     : std::vector<Loss>{{"conflicts", graph.conflicts().size()}};
}
} // namespace

extern const ExportFormat exportCytoscape;
const ExportFormat exportCytoscape = {"cytoscape", ".cyjs", "JSON for Cytoscape.js and Cytoscape",
                                      write};
} // namespace tenure
