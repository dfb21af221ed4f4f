// What a file holds, and what each program will show of it.
#include "graph/check/support/counts.h"

#include <algorithm>
#include <array>

namespace tenure {
namespace {
// Ways in which an id was seen.
constexpr unsigned firstNode = 1, otherNode = 2, firstEnd = 4, gephiEnd = 8, edgeId = 16;
constexpr unsigned anyNode = firstNode | otherNode;

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

std::string quoted(const std::string& id) {
    return "'" + id + "'";
}

std::string nodesAndEdges(std::size_t nodes, std::size_t edges) {
    return counted(nodes, "node", "nodes") + ", " + counted(edges, "edge", "edges");
}

std::string pairOf(const std::string& source, const std::string& target, bool directed) {
    const bool swap = !directed && target < source;
    return (swap ? target : source) + '\x1f' + (swap ? source : target);
}

std::string_view displayName(Tool tool) {
    static constexpr std::array<std::string_view, 7> names = {
        "", "Gephi", "NetworkX", "igraph", "yEd", "Cytoscape", "Neo4j"};
    return names[static_cast<std::size_t>(tool)];
}
} // namespace

void Counts::node(const XmlElement& element, Level level) {
    const std::string* id = element.attribute("id");
    if (id == nullptr) {
        findings_.add("graph.node-no-id", element.place);
        nameless_ = nameless_ || level == Level::First;
        return;
    }
    typed = typed || element.attribute("labels") != nullptr;
    if (const auto late = missing_.find(*id); late != missing_.end()) {
        findings_.add("graph.node-late", element.place, "node " + quoted(*id));
        missing_.erase(late);
    }
    unsigned& seen = ids_[*id];
    if ((seen & anyNode) != 0) {
        findings_.add("graph.node-twice", element.place, "node " + quoted(*id));
    } else if ((seen & edgeId) != 0) {
        findings_.add("graph.shared-id", element.place, "node " + quoted(*id));
    }
    // NetworkX takes nested nodes of GEXF and leaves those of GraphML.
    const bool first = level == Level::First || (level == Level::Nested && format_ == "gexf");
    seen |= first ? firstNode : otherNode;
}

void Counts::ends(const XmlElement& element, const EdgeSeen& seen, bool whole) {
    for (const char* name : {"source", "target"}) {
        const std::string* id = element.attribute(name);
        if (id == nullptr) {
            nameless_ = nameless_ || seen.level == Level::First;
            continue;
        }
        unsigned& ways = ids_[*id];
        ways |= seen.level == Level::First ? firstEnd : 0U;
        ways |= whole && !seen.droppedByGephi ? gephiEnd : 0U;
        if ((ways & anyNode) == 0 && !id->empty()) {
            missing_.emplace(*id, element.place);
        }
    }
}

void Counts::countForGephi(const XmlElement& element, const EdgeSeen& seen) {
    ++gephiEdges_;
    types_.insert(seen.type);
    // Of an edge without direction, which lies on a directed one, and the other way round.
    const std::string& source = element.textOf("source");
    const std::string& target = element.textOf("target");
    const std::string any = pairOf(source, target, false) + '\x1f' + seen.type;
    const std::string same = pairOf(source, target, seen.directed) + '\x1f' + seen.type;
    const bool undirected = pairs_.contains("u" + any);
    if (!seen.directed && !undirected && pairs_.contains("d" + any)) {
        findings_.add("graph.mixed-parallel", element.place, "the edge");
    }
    const bool repeated = !pairs_.insert("t" + same).second;
    if (repeated || undirected) {
        ++merged_;
        findings_.add("graph.parallel", element.place, "the edge");
    }
    if (!seen.directed || format_ == "graphml") { // GEXF drops what has another direction
        pairs_.insert((seen.directed ? "d" : "u") + any);
    }
}

void Counts::countForNetworkx(const XmlElement& element, const EdgeSeen& seen) {
    const std::string pair = pairOf(element.textOf("source"), element.textOf("target"), directed);
    const std::string* id = element.attribute("id");
    parallel_ = !pairs_.insert("p" + pair).second || parallel_;
    // The id is the key: a second edge of the same ends and key is the first once more.
    if (id == nullptr || pairs_.insert("k" + pair + '\x1f' + *id).second) {
        networkxEdges_ += seen.mutual && directed ? 2U : 1U;
    }
}

void Counts::edge(const XmlElement& element, EdgeSeen seen) {
    const std::string& source = element.textOf("source");
    const std::string& target = element.textOf("target");
    const bool whole = !source.empty() && !target.empty();
    if (!whole) {
        const bool missing =
            element.attribute("source") == nullptr || element.attribute("target") == nullptr;
        findings_.add(missing ? "graph.edge-no-end" : "graph.empty-end", element.place);
    }
    // Gephi leaves out edges inside nodes and, of two with one id, the second.
    seen.droppedByGephi = seen.droppedByGephi || seen.level == Level::Nested;
    if (const std::string* id = element.attribute("id"); id == nullptr) {
        findings_.add("graph.edge-no-id", element.place);
    } else {
        unsigned& ways = ids_[*id];
        if ((ways & edgeId) != 0) {
            findings_.add("graph.edge-twice", element.place, "edge " + quoted(*id));
            seen.droppedByGephi = true;
        } else if ((ways & anyNode) != 0) {
            findings_.add("graph.shared-id", element.place, "edge " + quoted(*id));
        }
        ways |= edgeId;
    }
    ends(element, seen, whole);
    if (whole && !seen.droppedByGephi) {
        countForGephi(element, seen);
    }
    if (seen.level == Level::First) {
        ++edges_;
        countForNetworkx(element, seen);
    }
}

void Counts::finish() {
    for (const auto& [id, place] : missing_) {
        findings_.add("graph.dangling", place, quoted(id));
    }
}

std::size_t Counts::idsSeen(unsigned ways) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(ids_, [&](const auto& id) { return (id.second & ways) != 0; }));
}

std::string Counts::gephi() const {
    const std::string text =
        nodesAndEdges(idsSeen(anyNode | gephiEnd), gephiEdges_ - merged_) + " of " +
        counted(types_.size(), "kind", "kinds") + ", " +
        (merged_ == 0 ? "none merged" : counted(merged_, "more merged", "more merged")) + "; " +
        std::to_string(labelledNodes) + " nodes with a label, " + std::to_string(placed) +
        " with a place, " + std::to_string(coloured) + " with a colour; ";
    if (timed == 0) {
        return text + "no time";
    }
    return text + std::to_string(timed) + " things with time, " +
           (firstDay.empty() ? "?" : firstDay) + " to " + (lastDay.empty() ? "?" : lastDay) +
           (open > 0 ? ", " + std::to_string(open) + " of them open" : std::string{});
}

std::string Counts::networkx() const {
    return "a " + std::string(parallel_ ? "Multi" : "") + (directed ? "Di" : "") + "Graph of " +
           nodesAndEdges(idsSeen(firstNode | firstEnd) + (nameless_ ? 1U : 0U), networkxEdges_) +
           (recent ? ", from version 3.6 on" : "");
}

std::string Counts::shownBy(Tool tool) const {
    const bool opens = format_ == "graphml" || tool == Tool::Gephi || tool == Tool::Networkx;
    if (!opens) {
        return {};
    }
    const std::string name(displayName(tool));
    if (const std::string_view code = findings_.refusalBy(tool); !code.empty()) {
        return name + ": refuses the file (" + std::string(code) + ")";
    }
    const std::string both = nodesAndEdges(idsSeen(firstNode | firstEnd), edges_);
    switch (tool) {
    case Tool::Any:
        break;
    case Tool::Gephi:
        return name + ": " + gephi();
    case Tool::Networkx:
        return name + ": " + networkx();
    case Tool::Igraph:
        return name + ": " + both + (named ? ", found by name" : ", names under 'id'");
    case Tool::Yed:
        return name + ": " + both +
               (drawn ? ", drawn with labels"
                      : ", labels hidden until the Properties Mapper is used (--for yed writes "
                        "them)");
    case Tool::Cytoscape:
        return name + ": " + both + (named ? ", shown by name" : ", shown by id") +
               (interacting ? "" : ", interactions '-'");
    case Tool::Neo4j:
        return name + " (apoc.import.graphml, readLabels): " + both +
               (typed ? ", labelled, relationships of " + counted(types_.size(), "type", "types")
                      : ", no labels, all relationships RELATED");
    }
    return {};
}

std::vector<std::string> Counts::shows(Tool tool) const {
    static constexpr std::array all = {Tool::Gephi, Tool::Networkx,  Tool::Igraph,
                                       Tool::Yed,   Tool::Cytoscape, Tool::Neo4j};
    std::vector<std::string> lines;
    for (const Tool each : all) {
        std::string line = tool == Tool::Any || tool == each ? shownBy(each) : "";
        if (!line.empty()) {
            lines.push_back(std::move(line));
        }
    }
    return lines;
}
} // namespace tenure
