// What a file holds, counted while it is read, and in each program's words.
#pragma once
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/check/support/findings.h"

namespace tenure {
/// The nodes and edges of a file, whatever its format.
class Counts {
public:
    explicit Counts(Findings& findings) : findings_(findings) {}

    void node(const XmlElement& element);
    /// `type` is what Gephi tells parallel edges apart by.
    void edge(const XmlElement& element, const std::string& type);
    /// At the end of the file: what only then is known.
    void finish();

    bool directed = true;
    bool typed = false;       ///< nodes have labels= for Neo4j
    bool drawn = false;       ///< yEd's shapes
    bool named = false;       ///< nodes have an attribute `name`
    bool interacting = false; ///< edges have an attribute `interaction`
    std::size_t labelledNodes = 0, placed = 0, coloured = 0, timed = 0, open = 0;
    std::string firstDay, lastDay;

    /// One sentence for the tool; for Any one for each of those who read the format.
    [[nodiscard]] std::vector<std::string> shows(Tool tool, std::string_view format) const;

private:
    [[nodiscard]] std::string shownBy(Tool tool, std::string_view format) const;
    void end(const std::string& id, const XmlElement& edge);

    Findings& findings_;
    std::size_t nodes_ = 0, edges_ = 0, merged_ = 0, parallel_ = 0;
    std::unordered_map<std::string, bool> ids_; // true: of a node
    std::map<std::string, XmlPlace> missing_;   // ends of edges, so far no nodes
    std::set<std::string> types_;
    std::unordered_map<std::string, bool> pairs_; // source, target; and with the type
};
} // namespace tenure
