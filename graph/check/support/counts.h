// What a file holds, counted while it is read as each program counts it.
#pragma once
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "graph/check/support/findings.h"

namespace tenure {
/// Where a node or edge stands: readers differ in what they take.
enum class Level {
    First, ///< in the first graph of the file
    Nested,
    Later ///< in another graph
};

/// An edge as it counts.
struct EdgeSeen {
    std::string type; ///< what Gephi tells parallel edges apart by
    Level level = Level::First;
    bool directed = true;
    bool mutual = false;
    bool droppedByGephi = false;
};

/// The nodes and edges of a file, whatever its format.
class Counts {
public:
    Counts(Findings& findings, std::string_view format) : findings_(findings), format_(format) {}

    void node(const XmlElement& element, Level level);
    void edge(const XmlElement& element, EdgeSeen seen);
    /// At the end of the file: what only then is known.
    void finish();

    bool directed = true;
    bool recent = false;      ///< NetworkX must be recent
    bool typed = false;       ///< nodes have labels= for Neo4j
    bool drawn = false;       ///< yEd's shapes
    bool named = false;       ///< nodes have an attribute `name`
    bool interacting = false; ///< edges have an attribute `interaction`
    std::size_t labelledNodes = 0, placed = 0, coloured = 0, timed = 0, open = 0;
    std::string firstDay, lastDay;

    /// One sentence for the tool, for Any one for each of those who read the format: what it shows,
    /// or that it refuses the file. Empty for a tool that does not open the format.
    [[nodiscard]] std::vector<std::string> shows(Tool tool) const;

private:
    [[nodiscard]] std::string shownBy(Tool tool) const;
    [[nodiscard]] std::string gephi() const;
    [[nodiscard]] std::string networkx() const;
    /// Ids that were seen in one of these ways.
    [[nodiscard]] std::size_t idsSeen(unsigned ways) const;
    void ends(const XmlElement& element, const EdgeSeen& seen, bool whole);
    void countForGephi(const XmlElement& element, const EdgeSeen& seen);
    void countForNetworkx(const XmlElement& element, const EdgeSeen& seen);

    Findings& findings_;
    std::string_view format_;
    std::size_t edges_ = 0;                   // of the first graph
    std::size_t gephiEdges_ = 0, merged_ = 0; // merged_: of those the ones added up
    std::size_t networkxEdges_ = 0;
    bool parallel_ = false, nameless_ = false;      // nameless_: NetworkX makes a node None
    std::unordered_map<std::string, unsigned> ids_; // in which ways
    std::map<std::string, XmlPlace> missing_;       // ends of edges, so far no nodes
    std::set<std::string> types_;
    std::unordered_set<std::string> pairs_; // source and target; with the type; with the id
};
} // namespace tenure
