// Cytoscape.js JSON, which Cytoscape desktop opens as well.
#include "graph/export/support/attributes.h"
#include "graph/export/support/view.h"
#include "tenure/build.h"
#include "tenure/export.h"

namespace tenure {
namespace {
std::vector<Loss> draw(const Graph& graph, std::ostream& out, const ExportOptions& options) {
    View view(graph, options.model);
    JsonWriter json(out);
    json.openObject().key("data").openObject().key("name").value("tenure");
    json.key("schema").value(schemaVersion()).key("rules").value(graph.rules());
    json.key("documents").value(static_cast<std::int64_t>(graph.documents())).closeObject();
    json.key("elements").openObject().key("nodes").openArray();
    view.eachNode([&](const ShownNode& node) {
        json.line().openObject().key("data").openObject().key("id").value(node.id);
        json.key("name").value(node.label); // the desktop program shows the name
        writeAttributes(json, node.label, node.values);
        json.key("size").number(node.size).key("color").value(node.colour);
        json.closeObject().key("position").openObject();
        json.key("x").number(node.position.x).key("y").number(node.position.y);
        json.closeObject().closeObject();
    });
    json.closeArray().key("edges").openArray();
    view.eachLink([&](const ShownLink& link) {
        json.line().openObject().key("data").openObject().key("id").value(link.id);
        json.key("source").value(link.source).key("target").value(link.target);
        json.key("interaction").value(link.kind);
        writeAttributes(json, link.label, link.values);
        json.key("weight").number(link.weight).closeObject().closeObject();
    });
    json.closeArray().closeObject().closeObject().end();
    return view.losses();
}

std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    return draw(graph, out, {});
}
} // namespace

extern const ExportFormat exportCytoscape;
const ExportFormat exportCytoscape = {"cytoscape", ".cyjs", "JSON for Cytoscape.js and Cytoscape",
                                      write,       draw,    "cytoscape networkx"};
} // namespace tenure
