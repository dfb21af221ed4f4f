// GraphML that Gephi, NetworkX, igraph, graph-tool, yEd, Cytoscape and Neo4j's APOC read whole. The
// rules that it keeps, and what breaks otherwise, stand in docs/formats.md.
#include <array>

#include "graph/export/support/labels.h"
#include "graph/export/support/layout.h"
#include "graph/export/support/xml_writer.h"
#include "tenure/build.h"
#include "tenure/export.h"

namespace tenure {
namespace {
struct Key {
    std::string_view id, domain, name, type;
};

// Gephi goes by the id (label, edgelabel, weight, size, x, y, color are its own), all others by the
// name. No boolean: Boost reads 1 and 0 alone, graphology true and false alone. No attribute is
// called "type": Gephi Lite fails on it.
constexpr auto keys = std::to_array<Key>({
    {"label", "node", "label", "string"},
    {"n_kind", "node", "kind", "string"},
    {"n_aliases", "node", "aliases", "string"},
    {"n_classification", "node", "classification", "string"},
    {"n_part_of", "node", "part_of", "string"},
    {"n_role", "node", "role", "string"},
    {"n_organization", "node", "organization", "string"},
    {"n_area", "node", "area", "string"},
    {"n_seats", "node", "seats", "int"},
    {"n_verb", "node", "verb", "string"},
    {"n_text", "node", "text", "string"},
    {"n_outcome", "node", "outcome", "string"},
    {"n_date", "node", "date", "string"},
    {"n_path", "node", "path", "string"},
    {"n_url", "node", "url", "string"},
    {"n_authors", "node", "authors", "string"},
    {"n_evidence", "node", "evidence", "string"},
    {"size", "node", "size", "double"},
    {"x", "node", "x", "double"},
    {"y", "node", "y", "double"},
    {"color", "node", "color", "string"},
    {"edgelabel", "edge", "label", "string"},
    {"e_kind", "edge", "kind", "string"},
    {"weight", "edge", "weight", "double"},
    {"e_spell", "edge", "spell", "int"},
    {"e_status", "edge", "status", "string"},
    {"e_start", "edge", "start", "string"},
    {"e_end", "edge", "end", "string"},
    {"e_start_earliest", "edge", "start_earliest", "string"},
    {"e_start_latest", "edge", "start_latest", "string"},
    {"e_end_earliest", "edge", "end_earliest", "string"},
    {"e_end_latest", "edge", "end_latest", "string"},
    {"e_seen", "edge", "seen", "string"},
    {"e_bounds", "edge", "bounds", "string"},
    {"e_role", "edge", "role", "string"},
    {"e_text", "edge", "text", "string"},
    {"e_date", "edge", "date", "string"},
    {"e_evidence", "edge", "evidence", "string"},
});

class GraphmlWriter {
public:
    GraphmlWriter(const Graph& graph, std::ostream& out) : graph_(graph), xml_(out) {}

    std::vector<Loss> write() {
        head();
        nodes();
        links();
        xml_.line(1).close("graph").line(0).close("graphml").line(0);
        xml_.flush();
        return losses();
    }

private:
    void head() {
        xml_.line(0).open("graphml");
        xml_.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
        xml_.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        xml_.attribute("xsi:schemaLocation",
                       "http://graphml.graphdrawing.org/xmlns "
                       "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
        // Metadata in a comment: Gephi warns of attributes of the graph.
        xml_.line(1).comment(std::string(schemaVersion()) + ", " +
                             std::to_string(graph_.documents()) + " documents, rules " +
                             graph_.rules());
        for (const Key& key : keys) {
            xml_.line(1).open("key").attribute("id", key.id).attribute("for", key.domain);
            xml_.attribute("attr.name", key.name).attribute("attr.type", key.type).close("key");
        }
        xml_.line(1).open("graph").attribute("id", "tenure");
        xml_.attribute("edgedefault", "directed");
    }

    void data(std::string_view key, std::string_view value) {
        if (!value.empty()) {
            xml_.open("data").attribute("key", key).text(value).close("data");
        }
    }

    void evidence(std::string_view key, const std::vector<Proof>& proofs) {
        const EvidenceText text = evidenceText(graph_, proofs);
        data(key, text.text);
        evidenceLeftOut_ += text.leftOut;
    }

    void nodes() {
        const auto positions = layOut(graph_);
        const auto degrees = degreesOf(graph_);
        for (std::size_t i = 0; i < graph_.nodes().size(); ++i) {
            const Node& node = graph_.nodes()[i];
            merges_ += node.merges.size();
            std::string kind(toString(node.kind));
            kind.front() = static_cast<char>(kind.front() - 'a' + 'A');
            xml_.line(2).open("node").attribute("id", node.id).attribute("labels", ":" + kind);
            data("label", node.label.empty() ? node.id : node.label);
            data("n_kind", toString(node.kind));
            data("n_aliases", joined(node.aliases));
            data("n_classification", node.classification);
            data("n_part_of", node.partOf);
            data("n_role", node.role);
            data("n_organization", node.organization);
            data("n_area", node.area);
            data("n_seats", node.oneSeat ? "1" : "");
            data("n_verb", node.verb);
            data("n_text", node.text);
            data("n_outcome", node.outcome);
            data("n_date", dateText(node.date));
            data("n_path", node.path);
            data("n_url", node.url);
            data("n_authors", joined(node.authors));
            evidence("n_evidence", node.evidence);
            data("size", number(sizeOf(degrees[i])));
            data("x", number(positions[i].x));
            data("y", number(positions[i].y));
            data("color", colourOf(node.kind));
            xml_.close("node");
        }
    }

    void links() {
        const auto numbers = parallelNumbers(graph_);
        for (std::size_t i = 0; i < graph_.links().size(); ++i) {
            const Link& link = graph_.links()[i];
            // Gephi's and APOC's type of the edge. Gephi adds up parallel edges of one type into
            // one and drops all but the first one's columns, so a second spell has a type of its
            // own.
            std::string type(toString(link.kind));
            if (numbers[i] > 1) {
                type += '_' + std::to_string(numbers[i]);
            }
            xml_.line(2).open("edge").attribute("id", link.id).attribute("source", link.source);
            xml_.attribute("target", link.target).attribute("label", type);
            data("edgelabel", linkLabel(graph_, link));
            data("e_kind", toString(link.kind));
            data("weight", "1");
            if (link.kind == LinkKind::Held) {
                tenure(link);
            } else {
                data("e_role", link.role);
                data("e_text", link.text);
                data("e_date", dateText(link.date));
            }
            evidence("e_evidence", link.evidence);
            xml_.close("edge");
        }
    }

    void tenure(const Link& link) {
        data("e_spell", std::to_string(link.spell));
        data("e_status", toString(link.status));
        data("e_start", dateText(link.start));
        data("e_end", dateText(link.end));
        data("e_start_earliest", dayText(link.bounds.startEarliest));
        data("e_start_latest", dayText(link.bounds.startLatest));
        data("e_end_earliest", dayText(link.bounds.endEarliest));
        data("e_end_latest", dayText(link.bounds.endLatest));
        data("e_seen", joined(link.seen));
        data("e_bounds", boundsText(link));
    }

    [[nodiscard]] std::vector<Loss> losses() const {
        std::vector<Loss> all;
        const auto add = [&](const char* what, std::size_t count) {
            if (count > 0) {
                all.push_back({what, count});
            }
        };
        add("quotes left out of long evidence", evidenceLeftOut_);
        add("reasons of merged names", merges_);
        add("conflicts", graph_.conflicts().size());
        add("characters that XML cannot carry", xml_.dropped());
        return all;
    }

    const Graph& graph_;
    XmlWriter xml_;
    std::size_t evidenceLeftOut_ = 0;
    std::size_t merges_ = 0;
};

std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    return GraphmlWriter(graph, out).write();
}
} // namespace

extern const ExportFormat exportGraphml;
const ExportFormat exportGraphml = {"graphml", ".graphml",
                                    "GraphML for Gephi, NetworkX, igraph, yEd, Cytoscape", write};
} // namespace tenure
