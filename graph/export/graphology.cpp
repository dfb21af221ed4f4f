// graphology's JSON, which Gephi Lite and sigma open.
#include "graph/export/support/attributes.h"
#include "graph/export/support/view.h"
#include "tenure/build.h"
#include "tenure/export.h"

namespace tenure {
namespace {
std::vector<Loss> draw(const Graph& graph, std::ostream& out, const ExportOptions& options) {
    View view(graph, options.model);
    JsonWriter json(out);
    json.openObject().key("options").openObject();
    json.key("type").value(view.directed() ? "directed" : "undirected");
    json.key("multi").value(true).key("allowSelfLoops").value(true).closeObject();
    json.key("attributes").openObject().key("name").value("tenure");
    json.key("schema").value(schemaVersion()).key("rules").value(graph.rules());
    json.key("documents").value(static_cast<std::int64_t>(graph.documents())).closeObject();
    json.key("nodes").openArray();
    view.eachNode([&](const ShownNode& node) {
        json.line().openObject().key("key").value(node.id).key("attributes").openObject();
        writeAttributes(json, node.label, node.values);
        json.key("x").number(node.position.x).key("y").number(node.position.y);
        json.key("size").number(node.size / 2);
        json.key("color").value(node.colour).closeObject().closeObject();
    });
    json.closeArray().key("edges").openArray();
    view.eachLink([&](const ShownLink& link) {
        json.line().openObject().key("key").value(link.id).key("source").value(link.source);
        json.key("target").value(link.target);
        if (!view.directed()) {
            json.key("undirected").value(true);
        }
        json.key("attributes").openObject();
        writeAttributes(json, link.label, link.values);
        json.key("weight").number(link.weight).closeObject().closeObject();
    });
    json.closeArray().closeObject().end();
    return view.losses();
}

std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    return draw(graph, out, {});
}
} // namespace

extern const ExportFormat exportGraphology;
const ExportFormat exportGraphology = {"graphology", ".graphology.json",
                                       "JSON for graphology, sigma and Gephi Lite", write, draw};
} // namespace tenure
