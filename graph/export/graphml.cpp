// GraphML that Gephi, NetworkX, igraph, graph-tool, yEd, Cytoscape and Neo4j's APOC read whole. The
// rules that it keeps, and what breaks otherwise, stand in docs/formats.md.
#include <algorithm>
#include <string>

#include "graph/export/support/graphml_profile.h"
#include "graph/export/support/labels.h"
#include "graph/export/support/view.h"
#include "graph/export/support/xml_writer.h"
#include "tenure/build.h"
#include "tenure/export.h"

namespace tenure {
namespace {
class GraphmlWriter {
public:
    GraphmlWriter(const Graph& graph, std::ostream& out, const ExportOptions& options)
        : graph_(graph),
          view_(graph, options.model),
          profile_(graphmlProfile(options.tool)),
          xml_(out) {}

    std::vector<Loss> write() {
        head();
        view_.eachNode([&](const ShownNode& node) { this->node(node); });
        view_.eachLink([&](const ShownLink& link) { this->link(link); });
        xml_.line(1).close("graph").line(0).close("graphml").line(0);
        xml_.flush();
        std::vector<Loss> losses = view_.losses();
        addLoss(losses, "characters that XML cannot carry", xml_.dropped());
        return losses;
    }

private:
    void head() {
        xml_.line(0).open("graphml");
        xml_.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
        xml_.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        if (profile_.drawn) {
            xml_.attribute("xmlns:y", "http://www.yworks.com/xml/graphml");
        }
        xml_.attribute("xsi:schemaLocation",
                       "http://graphml.graphdrawing.org/xmlns "
                       "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
        // Metadata in a comment: Gephi warns of attributes of the graph.
        xml_.line(1).comment(std::string(schemaVersion()) + ", " +
                             std::to_string(graph_.documents()) + " documents, rules " +
                             graph_.rules());
        keys();
        xml_.line(1).open("graph").attribute("id", "tenure");
        xml_.attribute("edgedefault", view_.directed() ? "directed" : "undirected");
    }

    void key(std::string_view id, std::string_view domain, std::string_view name,
             std::string_view type) {
        xml_.line(1).open("key").attribute("id", id).attribute("for", domain);
        xml_.attribute("attr.name", name).attribute("attr.type", type).close("key");
    }

    void fields(std::string_view domain, std::span<const Field> fields) {
        const std::string head = domain == "node" ? "n_" : "e_";
        for (const Field& field : fields) {
            key(head + std::string(field.name), domain, field.name,
                field.type == Field::Type::Whole ? "int" : "string");
        }
    }

    // Gephi goes by the id (label, edgelabel, weight, size, x, y, color are its own), all others by
    // the name.
    void keys() {
        key("label", "node", "label", "string");
        if (!profile_.nodeName.empty()) {
            key("n_name", "node", "name", "string");
        }
        fields("node", view_.nodeFields());
        key("size", "node", "size", "double");
        key("x", "node", "x", "double");
        key("y", "node", "y", "double");
        key("color", "node", "color", "string");
        key("edgelabel", "edge", profile_.edgeLabel, "string");
        if (profile_.interaction) {
            key("e_name", "edge", "name", "string");
            key("e_interaction", "edge", "interaction", "string");
        }
        fields("edge", view_.linkFields());
        key("weight", "edge", "weight", "double");
        if (profile_.drawn) {
            for (const char* domain : {"node", "edge"}) {
                xml_.line(1).open("key").attribute("id", std::string(domain) + "graphics");
                xml_.attribute("for", domain);
                xml_.attribute("yfiles.type", std::string(domain) + "graphics").close("key");
            }
        }
    }

    void data(std::string_view key, std::string_view value) {
        if (!value.empty()) {
            xml_.open("data").attribute("key", key).text(value).close("data");
        }
    }

    void values(std::string_view head, const std::vector<Value>& values) {
        for (const Value& value : values) {
            data(std::string(head) + std::string(value.field->name), value.text);
        }
    }

    void node(const ShownNode& node) {
        xml_.line(2).open("node").attribute("id", node.id);
        if (profile_.types) {
            std::string kind = node.kind;
            kind.front() = static_cast<char>(kind.front() - 'a' + 'A');
            xml_.attribute("labels", ":" + kind);
        }
        data("label", node.label);
        data("n_name", profile_.nodeName == "id"      ? node.id
                       : profile_.nodeName == "label" ? node.label
                                                      : std::string{});
        values("n_", node.values);
        data("size", number(node.size));
        data("x", number(node.position.x));
        data("y", number(node.position.y));
        data("color", node.colour);
        if (profile_.drawn) {
            drawNode(xml_, node);
        }
        xml_.close("node");
    }

    void link(const ShownLink& link) {
        xml_.line(2).open("edge").attribute("id", link.id).attribute("source", link.source);
        xml_.attribute("target", link.target);
        if (profile_.types) {
            // Gephi's and APOC's type of the edge. Gephi adds up parallel edges of one type into
            // one and drops all but the first one's columns, so a second spell has a type of its
            // own.
            xml_.attribute("label", profile_.upperTypes ? relationshipType(link.kind) : link.type);
        }
        data("edgelabel", link.label);
        if (profile_.interaction) {
            data("e_name", link.label);
            data("e_interaction", link.kind);
        }
        values("e_", link.values);
        data("weight", number(link.weight));
        if (profile_.drawn) {
            drawLink(xml_, link, view_.directed());
        }
        xml_.close("edge");
    }

    const Graph& graph_;
    View view_;
    GraphmlProfile profile_;
    XmlWriter xml_;
};

std::vector<Loss> draw(const Graph& graph, std::ostream& out, const ExportOptions& options) {
    return GraphmlWriter(graph, out, options).write();
}

std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    return draw(graph, out, {});
}
} // namespace

extern const ExportFormat exportGraphml;
const ExportFormat exportGraphml = {
    "graphml", ".graphml", "GraphML for Gephi, NetworkX, igraph, yEd, Cytoscape, Neo4j",
    write,     draw,       "gephi networkx igraph yed cytoscape neo4j"};
} // namespace tenure
