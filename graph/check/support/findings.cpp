// What can be wrong with a file. Every line stands for a reader that was seen to fail on it.
#include "graph/check/support/findings.h"

#include <algorithm>
#include <array>

namespace tenure {
namespace {
constexpr std::size_t shownEach = 5;
constexpr std::string_view everybody = "gephi networkx igraph yed cytoscape neo4j gephi-lite";

using enum Severity;

constexpr auto rules = std::to_array<CheckRule>({
    {"xml.broken", Error, everybody, "the file cannot be read on from here",
     "A control character, even as a reference, must be taken out; & and < must be escaped."},
    {"xml.no-encoding", Warning, "gephi", "the file does not say its encoding",
     "Begin it with <?xml version=\"1.0\" encoding=\"UTF-8\"?>; Gephi may guess another."},
    {"xml.doctype", Error, "neo4j", "there is a DOCTYPE, which APOC refuses", "Take it out."},
    {"xml.wrong-root", Error, everybody, "is not the outermost element of this format",
     "Is it another format under a wrong name?"},
    {"graph.node-twice", Error, everybody, "stands twice", "Give each node an id of its own."},
    {"graph.node-no-id", Error, everybody, "a node has no id", "Give each node an id of its own."},
    {"graph.edge-twice", Error, "gephi yed gephi-lite", "stands twice: the second is dropped",
     "Give each edge an id of its own."},
    {"graph.edge-no-id", Warning, "yed networkx", "an edge has no id",
     "Give each edge an id: without them parallel edges cannot be told apart."},
    {"graph.dangling", Error, everybody,
     "is the end of an edge and no node: Gephi makes one up, others stop",
     "Write the node, before all edges."},
    {"graph.node-late", Warning, "neo4j", "is the end of an edge and stands behind it",
     "Write all nodes before the first edge."},
    {"graph.shared-id", Error, "cytoscape", "is the id of a node and of an edge",
     "Keep the two apart: 'person/...', 'tenure/...'."},
    {"graph.weight", Error, "gephi", "has a weight of 0 or none at all: Gephi takes the edge out",
     "Write a weight above 0, or none."},
    {"graph.mixed-direction", Error, "gephi networkx igraph gephi-lite",
     "has another direction than the file: some readers stop, others turn it round",
     "Make all edges directed, or none."},
    {"graph.parallel", Warning, "gephi",
     "joins the same nodes as an edge before, with the same type: Gephi adds them up by default",
     "Give it a type of its own (label= in GraphML, kind= in GEXF), or choose 'Don't merge'."},
    {"graph.colour", Warning, "gephi", "is no colour that Gephi knows", "Write #RRGGBB."},
    {"graph.number", Error, "networkx igraph gephi", "is not a number of its type",
     "Point, no comma; no spaces; neither NaN nor INF; leave out what is not known."},
    {"graph.too-large", Error, "igraph gephi", "does not fit into an int", "Declare it long."},
    {"graphml.key-twice", Error, "igraph gephi-lite", "is the id of two keys",
     "Give nodes and edges keys of their own, with different ids."},
    {"graphml.for-all", Error, "gephi igraph neo4j gephi-lite",
     "is for=\"all\": Gephi sees no label in it, Gephi Lite fails, igraph drops it",
     "Write one key for nodes and one for edges."},
    {"graphml.type", Error, everybody, "is no type that all readers know",
     "Use string, int, long, double, float or boolean; write dates as string."},
    {"graphml.reserved", Error, "gephi",
     "is a key that Gephi takes for something of its own, whatever its name says",
     "Call the key otherwise; the ids label, x, y, z, size, color, r, g, b, weight are taken."},
    {"graphml.for-graph", Warning, "gephi", "is an attribute of the graph, of which Gephi warns",
     "Put it into a comment."},
    {"graphml.no-name", Error, "neo4j networkx igraph", "has no attr.name", "Give the key a name."},
    {"graphml.name-type", Error, "igraph gephi-lite",
     "is called 'type': Gephi Lite stops, igraph takes it for a bipartite mark", "Call it 'kind'."},
    {"graphml.name-time", Error, "gephi", "has a name that Gephi keeps for itself",
     "Call it neither id, timeset nor interval."},
    {"graphml.default", Warning, "gephi networkx cytoscape gephi-lite",
     "has a <default>, which readers pass over or misread", "Write the value where it holds."},
    {"graphml.desc", Warning, "gephi", "has a <desc>, which Gephi takes for the label",
     "Put it into <data>."},
    {"graphml.nested", Error, everybody, "is nested or a port, which no two readers agree on",
     "Write a flat graph."},
    {"graphml.undeclared", Error, "networkx igraph", "is not declared by a <key>",
     "Declare it, or take it out."},
    {"graphml.boolean", Warning, "gephi-lite", "is not 'true' or 'false'",
     "Write true or false; 1 is false for graphology."},
    {"gexf.version", Note, "networkx", "is GEXF 1.3, which NetworkX reads from August 2025 on",
     "Write 1.2 for older ones."},
    {"gexf.no-kinds", Warning, "gephi", "is GEXF 1.2: edges have no kinds in it",
     "Write 1.3, so that parallel edges stay apart."},
    {"gexf.no-timeformat", Error, "gephi networkx", "has times and no timeformat",
     "Write timeformat=\"date\" into <graph>."},
    {"gexf.not-a-day", Error, "gephi", "is no whole day: on an edge it ends the import",
     "Write YYYY-MM-DD."},
    {"gexf.backwards", Error, "gephi", "ends before it begins: dropped", "Turn it round."},
    {"gexf.overlap", Error, "gephi", "overlaps with the spell before: dropped",
     "Unite the spells of one element."},
    {"gexf.attributes-twice", Error, "gephi-lite", "is a second block of its class",
     "Write one <attributes> for nodes and one for edges."},
    {"gexf.undeclared", Error, "networkx gephi-lite", "is a value that no <attribute> declares",
     "Declare it, or take it out."},
    {"gexf.long-value", Error, "gephi", "is longer than 524,288 characters: the import fails",
     "Cut it."},
    {"gexf.hex-colour", Error, "networkx", "has hex=, which NetworkX cannot read",
     "Write r, g and b."},
});
} // namespace

std::span<const CheckRule> checkRules() {
    return rules;
}

void Findings::add(std::string_view code, XmlPlace place, const std::string& what) {
    const auto rule = std::ranges::find(rules, code, &CheckRule::code);
    const bool concerns =
        tool_ == Tool::Any ||
        (' ' + std::string(rule->tools) + ' ').find(' ' + std::string(toString(tool_)) + ' ') !=
            std::string::npos;
    if (!concerns || ++counts_[rule->code] > shownEach) {
        return;
    }
    Diagnostic finding;
    finding.code = rule->code;
    finding.severity = rule->severity;
    finding.file = path_;
    finding.line = place.line;
    finding.column = place.column;
    finding.message = (what.empty() ? "" : what + ' ') + std::string(rule->message);
    finding.hint = rule->hint;
    all_.push_back(std::move(finding));
}

std::vector<Diagnostic> Findings::take() {
    for (const auto& found : counts_) {
        if (found.second > shownEach) {
            const auto last =
                std::find_if(all_.rbegin(), all_.rend(), [&](const Diagnostic& finding) {
                    return finding.code == found.first;
                });
            last->message += "; so " + std::to_string(found.second - shownEach) + " more";
        }
    }
    std::ranges::stable_sort(all_, {}, &Diagnostic::line);
    return std::move(all_);
}
} // namespace tenure
