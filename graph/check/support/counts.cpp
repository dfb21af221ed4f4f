// What a file holds, and what each program will show of it.
#include "graph/check/support/counts.h"

#include <array>

namespace tenure {
namespace {
std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

std::string quoted(const std::string& id) {
    return "'" + id + "'";
}
} // namespace

void Counts::node(const XmlElement& element) {
    ++nodes_;
    const std::string* id = element.attribute("id");
    if (id == nullptr) {
        findings_.add("graph.node-no-id", element.place);
        return;
    }
    typed = typed || element.attribute("labels") != nullptr;
    if (const auto late = missing_.find(*id); late != missing_.end()) {
        findings_.add("graph.node-late", element.place, "node " + quoted(*id));
        missing_.erase(late);
    }
    const auto [known, isNew] = ids_.emplace(*id, true);
    if (!isNew) {
        findings_.add(known->second ? "graph.node-twice" : "graph.shared-id", element.place,
                      "node " + quoted(*id));
    }
}

void Counts::end(const std::string& id, const XmlElement& edge) {
    const auto found = ids_.find(id);
    if (found == ids_.end() || !found->second) {
        missing_.emplace(id, edge.place);
    }
}

void Counts::edge(const XmlElement& element, const std::string& type) {
    ++edges_;
    const std::string& source = element.textOf("source");
    const std::string& target = element.textOf("target");
    end(source, element);
    end(target, element);
    if (const std::string* id = element.attribute("id"); id == nullptr) {
        findings_.add("graph.edge-no-id", element.place);
    } else if (const auto [known, isNew] = ids_.emplace(*id, false); !isNew) {
        findings_.add(known->second ? "graph.shared-id" : "graph.edge-twice", element.place,
                      "edge " + quoted(*id));
    }
    types_.insert(type);
    const std::string pair = source + '\x1f' + target;
    parallel_ += pairs_.emplace(pair, true).second ? 0U : 1U;
    if (!pairs_.emplace(pair + '\x1f' + type, true).second) {
        ++merged_;
        findings_.add("graph.parallel", element.place, "the edge");
    }
}

void Counts::finish() {
    for (const auto& [id, place] : missing_) {
        findings_.add("graph.dangling", place, quoted(id));
    }
}

std::string Counts::shownBy(Tool tool, std::string_view format) const {
    const std::string both =
        counted(nodes_, "node", "nodes") + ", " + counted(edges_, "edge", "edges");
    const std::string direction = directed ? "Di" : "";
    switch (tool) {
    case Tool::Any:
        break;
    case Tool::Gephi: {
        std::string text = "Gephi: " + both + " of " + counted(types_.size(), "kind", "kinds") +
                           ", " + (merged_ == 0 ? "none" : std::to_string(merged_)) + " merged; " +
                           std::to_string(labelledNodes) + " nodes with a label, " +
                           std::to_string(placed) + " with a place, " + std::to_string(coloured) +
                           " with a colour; ";
        return text + (timed == 0 ? "no time"
                                  : std::to_string(timed) + " things with time, " + firstDay +
                                        " to " + (lastDay.empty() ? "?" : lastDay) +
                                        (open > 0 ? ", " + std::to_string(open) + " of them open"
                                                  : std::string{}));
    }
    case Tool::Networkx:
        return "NetworkX: a " + std::string(parallel_ > 0 ? "Multi" : "") + direction +
               "Graph of " + both;
    case Tool::Igraph:
        return format == "graphml"
                   ? "igraph: " + both + (named ? ", found by name" : ", names under 'id'")
                   : "";
    case Tool::Yed:
        return format == "graphml"
                   ? "yEd: " + both +
                         (drawn ? ", drawn with labels"
                                : ", labels hidden until the Properties Mapper is used (--for yed "
                                  "writes them)")
                   : "";
    case Tool::Cytoscape:
        return format == "graphml"
                   ? "Cytoscape: " + both + (named ? ", shown by name" : ", shown by id") +
                         (interacting ? "" : ", interactions '-'")
                   : "";
    case Tool::Neo4j:
        return format == "graphml" ? "Neo4j (apoc.import.graphml, readLabels): " + both +
                                         (typed ? ", labelled, relationships of " +
                                                      counted(types_.size(), "type", "types")
                                                : ", no labels, all relationships RELATED")
                                   : "";
    }
    return {};
}

std::vector<std::string> Counts::shows(Tool tool, std::string_view format) const {
    static constexpr std::array all = {Tool::Gephi, Tool::Networkx,  Tool::Igraph,
                                       Tool::Yed,   Tool::Cytoscape, Tool::Neo4j};
    std::vector<std::string> lines;
    for (const Tool each : all) {
        std::string line = tool == Tool::Any || tool == each ? shownBy(each, format) : "";
        if (!line.empty()) {
            lines.push_back(std::move(line));
        }
    }
    if (lines.empty()) {
        lines.push_back(std::string(toString(tool)) + " does not open " + std::string(format));
    }
    return lines;
}
} // namespace tenure
