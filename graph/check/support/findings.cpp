// What can be wrong with a file. Every line stands for a reader that was seen to fail on it;
// tests/readers/check_readers.py holds the lines on Gephi, NetworkX and igraph against them.
#include "graph/check/support/findings.h"

#include <algorithm>
#include <array>

namespace tenure {
namespace {
constexpr std::size_t shownEach = 5;
constexpr std::string_view everybody = "gephi networkx igraph yed cytoscape neo4j gephi-lite";
// Gephi goes by the ending of the file and takes what it finds.
constexpr std::string_view allButGephi = "networkx igraph yed cytoscape neo4j gephi-lite";

using enum Severity;

constexpr auto rules = std::to_array<CheckRule>({
    {"xml.broken", Error, everybody, everybody, "the file cannot be read on from here",
     "A control character, even as a reference, must be taken out; & and < must be escaped."},
    {"xml.no-encoding", Warning, "gephi", "", "the file does not say its encoding",
     "Begin it with <?xml version=\"1.0\" encoding=\"UTF-8\"?>; Gephi may guess another."},
    {"xml.version", Warning, allButGephi, "", "the file is XML 1.1, which many parsers refuse",
     "Write version=\"1.0\"."},
    {"xml.doctype", Error, "neo4j", "neo4j", "there is a DOCTYPE, which APOC refuses",
     "Take it out."},
    {"xml.wrong-root", Error, allButGephi, allButGephi,
     "is not the outermost element of this format", "Is it another format under a wrong name?"},
    {"xml.namespace", Error, "networkx igraph", "networkx igraph",
     "is no namespace of this format, so that no graph is found",
     "Write xmlns=\"http://graphml.graphdrawing.org/xmlns\" or xmlns=\"http://gexf.net/1.3\"."},
    {"xml.no-namespace", Error, "networkx", "networkx",
     "has no xmlns, so that NetworkX finds no graph in it",
     "Write xmlns=\"http://graphml.graphdrawing.org/xmlns\" or xmlns=\"http://gexf.net/1.3\"."},
    {"graph.none", Error, everybody, "networkx igraph", "there is no <graph>",
     "Write one, even for a graph of nothing."},
    {"graph.second", Error, "networkx igraph gephi-lite", "",
     "is a second graph, of which Gephi alone knows", "Write one graph a file."},
    {"graph.node-twice", Error, everybody, "", "stands twice: made one",
     "Give each node an id of its own."},
    {"graph.node-no-id", Error, everybody, "igraph networkx:gexf neo4j",
     "a node has no id: Gephi passes over it, others stop", "Give each node an id of its own."},
    {"graph.edge-twice", Error, "gephi yed gephi-lite", "gephi-lite",
     "stands twice: the second is dropped", "Give each edge an id of its own."},
    {"graph.edge-no-id", Warning, "yed networkx", "", "an edge has no id",
     "Give each edge an id: without them parallel edges cannot be told apart."},
    {"graph.edge-no-end", Error, everybody, "gephi:graphml igraph networkx:gexf neo4j gephi-lite",
     "an edge has no source or no target", "Write both."},
    {"graph.empty-end", Error, everybody, "gephi:graphml neo4j gephi-lite",
     "an edge has an empty source or target", "Write both."},
    {"graph.dangling", Error, everybody, "neo4j gephi-lite",
     "is the end of an edge and no node: most make one up, others stop",
     "Write the node, before all edges."},
    {"graph.node-late", Warning, "neo4j", "", "is the end of an edge and stands behind it",
     "Write all nodes before the first edge."},
    {"graph.shared-id", Error, "cytoscape", "", "is the id of a node and of an edge",
     "Keep the two apart: 'person/...', 'tenure/...'."},
    {"graph.weight", Warning, "gephi", "", "has a weight of 0: nothing of it is drawn",
     "Write a weight above 0, or none."},
    {"graph.mixed-direction", Error, "gephi networkx igraph gephi-lite", "networkx",
     "has another direction than the file: dropped, turned round, or the file is refused",
     "Make all edges directed, or none."},
    {"graph.mixed-parallel", Error, "gephi", "gephi",
     "has no direction and joins what a directed edge joins: Gephi stops",
     "Make all edges directed, or none."},
    {"graph.mutual", Warning, "gephi networkx", "",
     "is mutual: NetworkX makes two edges of it, Gephi one", "Write two edges."},
    {"graph.parallel", Warning, "gephi", "",
     "joins the same nodes as an edge before, with the same type: Gephi adds them up by default",
     "Give it a type of its own (label= in GraphML, kind= in GEXF), or choose 'Don't merge'."},
    {"graph.nested", Error, everybody, "", "is nested, which no two readers agree on",
     "Write a flat graph."},
    {"graph.colour", Warning, "gephi", "", "is no colour that Gephi takes as it is meant",
     "Write #RRGGBB."},
    {"graph.number", Error, "networkx igraph gephi", "networkx igraph",
     "is not a number of its type", "Point, no comma; leave out what is not known."},
    {"graph.fraction", Error, "networkx gephi", "networkx", "is not a whole number",
     "Declare it double."},
    {"graph.too-large", Error, "gephi", "", "does not fit into its type: Gephi drops it",
     "Declare it long, or string."},
    {"graph.overflow", Error, "igraph", "igraph", "is too large for a double",
     "Leave it out, or declare it string."},
    {"graph.spaces", Warning, "gephi", "", "has spaces round it: Gephi drops it", "Take them out."},
    {"graph.infinite", Warning, "gephi-lite", "", "is no finite number", "Leave it out."},
    {"graph.empty-value", Warning, "gephi-lite", "", "is empty", "Leave it out."},
    {"graph.boolean", Warning, "gephi-lite", "", "is not 'true' or 'false'",
     "Write true or false; 1 is false for graphology."},
    {"graph.no-boolean", Error, "networkx gephi-lite", "networkx", "is no truth value",
     "Write true or false."},
    {"graphml.key-twice", Error, "igraph gephi-lite", "gephi-lite", "is the id of two keys",
     "Give nodes and edges keys of their own, with different ids."},
    {"graphml.for-all", Error, "gephi igraph neo4j gephi-lite", "gephi-lite",
     "is for=\"all\": Gephi sees no label in it, Gephi Lite fails, igraph drops it",
     "Write one key for nodes and one for edges."},
    {"graphml.no-for", Error, "igraph gephi-lite", "igraph", "does not say what it is for",
     "Write for=\"node\" or for=\"edge\"."},
    {"graphml.type", Error, everybody, "networkx igraph gephi-lite",
     "is no type that all readers know",
     "Use string, int, long, double, float or boolean; write dates as string."},
    {"graphml.type-of-gephi", Error, allButGephi, "networkx igraph gephi-lite",
     "is of a type that Gephi alone knows",
     "Use string, int, long, double, float or boolean; join lists with '; '."},
    {"graphml.no-type", Warning, "gephi", "", "has no attr.type, of which Gephi warns",
     "Write attr.type=\"string\"."},
    {"graphml.reserved", Error, "gephi", "",
     "is a key that Gephi takes for something of its own, whatever its name says",
     "Call the key otherwise; the ids label, x, y, z, size, color, r, g, b, weight are taken."},
    {"graphml.label-case", Warning, "gephi", "",
     "has 'label' in capitals: Gephi shows none, it knows the small letters alone",
     "Call it 'label'."},
    {"graphml.for-graph", Warning, "gephi", "",
     "is an attribute of the graph, of which Gephi warns", "Put it into a comment."},
    {"graphml.no-name", Error, "neo4j networkx", "networkx neo4j", "has no attr.name",
     "Give the key a name."},
    {"graphml.name-type", Error, "igraph gephi-lite", "",
     "is called 'type': Gephi Lite stops, igraph takes it for a bipartite mark", "Call it 'kind'."},
    {"graphml.name-time", Error, "gephi", "", "has a name that Gephi keeps for itself",
     "Call it neither id, timeset nor interval."},
    {"graphml.default", Warning, "gephi networkx cytoscape gephi-lite", "",
     "has a <default>, which readers pass over or misread", "Write the value where it holds."},
    {"graphml.desc", Warning, "gephi", "", "has a <desc>, which Gephi takes for the label",
     "Put it into <data>."},
    {"graphml.hyperedge", Error, everybody, "networkx",
     "is a hyperedge: NetworkX refuses the file, others pass over it",
     "Write a node in its place, with an edge to each end."},
    {"graphml.port", Warning, "gephi-lite", "",
     "is a port, which Gephi Lite mixes up with its node", "Take it out."},
    {"graphml.undeclared", Error, "networkx igraph", "networkx", "is not declared by a <key>",
     "Declare it, or take it out."},
    {"gexf.version", Note, "networkx", "", "the file is GEXF 1.3, which NetworkX reads from 3.6 on",
     "Write 1.2 for older ones."},
    {"gexf.no-kinds", Warning, "gephi", "", "edges have no kind=, which keeps parallel ones apart",
     "Write GEXF 1.3 with kinds."},
    {"gexf.no-timeformat", Error, "gephi networkx", "networkx",
     "has times and no timeformat: Gephi drops them", "Write timeformat=\"date\" into <graph>."},
    {"gexf.timeformat", Error, "networkx", "networkx", "is a timeformat that NetworkX cannot read",
     "Write timeformat=\"date\"."},
    {"gexf.no-timezone", Warning, "gephi", "",
     "has times and no timezone: days move by the zone of whoever opens it",
     "Write timezone=\"UTC\" into <graph>."},
    {"gexf.static", Warning, "gephi", "", "has times and does not say mode=\"dynamic\"",
     "Write mode=\"dynamic\" into <graph>."},
    {"gexf.timestamps", Error, "gephi", "",
     "has intervals and says timerepresentation=\"timestamp\": Gephi drops them",
     "Write timerepresentation=\"interval\"."},
    {"gexf.not-a-day", Error, "gephi", "",
     "is no whole day: a year or month becomes its first day, all else is dropped",
     "Write YYYY-MM-DD."},
    {"gexf.open-interval", Warning, "gephi", "",
     "has startopen or endopen, which Gephi takes for start and end, with a warning",
     "Write start and end."},
    {"gexf.backwards", Error, "gephi", "", "ends before it begins: dropped", "Turn it round."},
    {"gexf.overlap", Error, "gephi", "", "overlaps with a spell before: dropped",
     "Unite the spells of one element."},
    {"gexf.narrow-node", Warning, "gephi", "",
     "is there while its node is not: the timeline hides it",
     "Give a node the spells of all its edges, or none."},
    {"gexf.pid", Warning, "gephi", "", "has a pid=: Gephi knows no groups any more",
     "Write the group as an attribute."},
    {"gexf.type", Error, "gephi networkx gephi-lite", "networkx",
     "is no type that all readers know", "Use string, integer, long, double, float or boolean."},
    {"gexf.type-of-gephi", Error, "networkx gephi-lite", "networkx",
     "is of a type that Gephi alone knows",
     "Use string, integer, long, double, float or boolean; join lists with '; '."},
    {"gexf.attributes-twice", Error, "gephi-lite", "", "is a second block of its class",
     "Write one <attributes> for nodes and one for edges."},
    {"gexf.undeclared", Error, "networkx gephi-lite", "networkx gephi-lite",
     "is a value that no <attribute> declares", "Declare it, or take it out."},
    {"gexf.empty-value", Error, "networkx gephi-lite", "networkx", "is empty", "Leave it out."},
    {"gexf.long-value", Error, "gephi", "gephi",
     "is longer than 524,288 characters: the import fails", "Cut it."},
    {"gexf.hex-colour", Error, "networkx", "networkx", "has hex=, which NetworkX cannot read",
     "Write r, g and b."},
});

bool names(std::string_view programs, const std::string& one) {
    return (' ' + std::string(programs) + ' ').find(' ' + one + ' ') != std::string::npos;
}
} // namespace

std::span<const CheckRule> checkRules() {
    return rules;
}

void Findings::add(std::string_view code, XmlPlace place, const std::string& what) {
    const auto rule = std::ranges::find(rules, code, &CheckRule::code);
    for (const Tool tool :
         {Tool::Gephi, Tool::Networkx, Tool::Igraph, Tool::Yed, Tool::Cytoscape, Tool::Neo4j}) {
        const std::string name(toString(tool));
        if (names(rule->refused, name) || names(rule->refused, name + ':' + format_)) {
            refusedBy_.emplace(toString(tool), rule->code);
        }
    }
    if ((tool_ != Tool::Any && !names(rule->tools, std::string(toString(tool_)))) ||
        ++counts_[rule->code] > shownEach) {
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

std::string_view Findings::refusalBy(Tool tool) const {
    const auto found = refusedBy_.find(toString(tool));
    return found == refusedBy_.end() ? std::string_view{} : found->second;
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
