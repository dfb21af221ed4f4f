// DOT for Graphviz: small graphs as a drawing.
#include "base/utf8.h"
#include "graph/export/support/labels.h"
#include "tenure/export.h"

namespace tenure {
namespace {
std::string quoted(std::string_view text) {
    std::string out = "\"";
    while (!text.empty()) {
        const auto [code, size, valid] = decodeUtf8(text);
        if (!valid) {
            out += "\uFFFD";
        } else if (code == '"' || code == '\\') {
            out += '\\';
            out += static_cast<char>(code);
        } else if (code == '\n') {
            out += "\\n";
        } else if (code >= 0x20) {
            out += text.substr(0, size);
        }
        text.remove_prefix(size);
    }
    return out + '"';
}

std::string_view shapeOf(NodeKind kind) {
    switch (kind) {
    case NodeKind::Person:
        return "ellipse";
    case NodeKind::Organization:
        return "box";
    case NodeKind::Role:
        return "hexagon";
    case NodeKind::Decision:
        return "note";
    case NodeKind::Document:
        break;
    }
    return "folder";
}

std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    out << "digraph tenure {\n    rankdir=LR;\n    node [style=filled, fontname=\"sans-serif\"];\n";
    for (const Node& node : graph.nodes()) {
        out << "    " << quoted(node.id) << " [label=" << quoted(node.label)
            << ", shape=" << shapeOf(node.kind) << ", fillcolor=\"" << colourOf(node.kind)
            << "40\", color=\"" << colourOf(node.kind) << "\"];\n";
    }
    for (const Link& link : graph.links()) {
        out << "    " << quoted(link.source) << " -> " << quoted(link.target)
            << " [label=" << quoted(linkLabel(graph, link))
            << (link.kind == LinkKind::Held && isProspective(link.status) ? ", style=dashed" : "")
            << "];\n";
    }
    out << "}\n";
    return graph.links().empty()
               ? std::vector<Loss>{}
               : std::vector<Loss>{
                     {"links whose bounds and evidence are left out", graph.links().size()}};
}
} // namespace

extern const ExportFormat exportDot;
const ExportFormat exportDot = {"dot", ".dot", "DOT for Graphviz: small graphs", write};
} // namespace tenure
