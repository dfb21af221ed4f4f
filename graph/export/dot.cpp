// DOT for Graphviz: small graphs as a drawing.
#include "base/utf8.h"
#include "graph/export/support/view.h"
#include "tenure/export.h"

namespace tenure {
namespace {
std::string quoted(std::string_view text, std::size_t& dropped) {
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
        } else {
            ++dropped;
        }
        text.remove_prefix(size);
    }
    return out + '"';
}

std::string_view shapeOf(std::string_view kind) {
    return kind == "person"         ? "ellipse"
           : kind == "organization" ? "box"
           : kind == "decision"     ? "note"
           : kind == "document"     ? "folder"
                                    : "hexagon";
}

std::vector<Loss> draw(const Graph& graph, std::ostream& out, const ExportOptions& options) {
    View view(graph, options.model);
    std::size_t dropped = 0;
    std::size_t nodes = 0;
    const auto quoted = [&](const std::string& text) { return tenure::quoted(text, dropped); };
    out << (view.directed() ? "digraph" : "graph")
        << " tenure {\n    rankdir=LR;\n    node [style=filled, fontname=\"sans-serif\"];\n";
    view.eachNode([&](const ShownNode& node) {
        out << "    " << quoted(node.id) << " [label=" << quoted(node.label)
            << ", shape=" << shapeOf(node.kind) << ", fillcolor=\"" << node.colour
            << "40\", color=\"" << node.colour << "\"];\n";
        ++nodes;
    });
    std::size_t links = 0;
    view.eachLink([&](const ShownLink& link) {
        out << "    " << quoted(link.source) << (view.directed() ? " -> " : " -- ")
            << quoted(link.target) << " [label=" << quoted(link.label)
            << (link.planned ? ", style=dashed" : "") << "];\n";
        ++links;
    });
    out << "}\n";
    std::vector<Loss> losses;
    addLoss(losses,
            "nodes of which only kind and label are there, without aliases, identifiers, texts",
            nodes);
    addLoss(losses, "links whose role, text, dates, bounds and quotations are left out", links);
    addRareLosses(losses, Contents(graph));
    addLoss(losses, "the digest of the rules", 1);
    addLoss(losses, "control characters", dropped);
    return losses;
}

std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    return draw(graph, out, {});
}
} // namespace

extern const ExportFormat exportDot;
const ExportFormat exportDot = {"dot", ".dot", "DOT for Graphviz: small graphs",
                                write, draw,   "gephi"};
} // namespace tenure
