// graphology's JSON, which Gephi Lite and sigma open.
#include "graph/export/support/attributes.h"
#include "graph/export/support/labels.h"
#include "tenure/export.h"

namespace tenure {
namespace {
std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    const auto positions = layOut(graph);
    const auto degrees = degreesOf(graph);
    JsonWriter json(out);
    json.openObject();
    json.key("options").openObject().key("type").value("directed");
    json.key("multi").value(true).key("allowSelfLoops").value(true).closeObject();
    json.key("attributes").openObject().key("name").value("tenure").closeObject();
    json.key("nodes").openArray();
    for (std::size_t i = 0; i < graph.nodes().size(); ++i) {
        const Node& node = graph.nodes()[i];
        json.line().openObject().key("key").value(node.id).key("attributes").openObject();
        writeNodeAttributes(json, graph, node);
        json.key("x").number(positions[i].x).key("y").number(positions[i].y);
        json.key("size").number(sizeOf(degrees[i]) / 2);
        json.key("color").value(colourOf(node.kind)).closeObject().closeObject();
    }
    json.closeArray().key("edges").openArray();
    for (const Link& link : graph.links()) {
        json.line().openObject().key("key").value(link.id).key("source").value(link.source);
        json.key("target").value(link.target).key("attributes").openObject();
        writeLinkAttributes(json, graph, link);
        json.closeObject().closeObject();
    }
    json.closeArray().closeObject().end();
    return graph.conflicts().empty() ? std::vector<Loss>{}
                                     : std::vector<Loss>{{"conflicts", graph.conflicts().size()}};
}
} // namespace

extern const ExportFormat exportGraphology;
const ExportFormat exportGraphology = {"graphology", ".graphology.json",
                                       "JSON for graphology, sigma and Gephi Lite", write};
} // namespace tenure
