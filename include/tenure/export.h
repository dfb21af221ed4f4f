#pragma once
#include <functional>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tenure/graph.h"

namespace tenure {
/// What a writer could not carry: "14 tenures lost their ranges".
struct Loss {
    std::string what;
    std::size_t count = 0;
    bool all = false; ///< nothing was left to draw; `what` says why
};

/// What the nodes and links of a drawing are (docs/formats.md). Only Roles has everything.
enum class GraphModel {
    Roles,    ///< as in graph.json: person, role, body
    Tenures,  ///< each tenure a node between person and body: no reader can merge two of them
    Edges,    ///< one link for a person in a post of a body, all its spells inside
    CoService ///< person to person: how many days they served in one body together
};

std::string_view toString(GraphModel model);

/// The program that a file is meant for; formats that many read differ a little for each.
enum class Tool { Any, Gephi, Networkx, Igraph, Yed, Cytoscape, Neo4j };

std::string_view toString(Tool tool);

/// How a format that draws is to draw.
struct ExportOptions {
    GraphModel model = GraphModel::Roles;
    Tool tool = Tool::Any;
};

/// One way of writing the graph down. One file in graph/export/ defines one of these.
struct ExportFormat {
    std::string_view name;      ///< "graphml"
    std::string_view extension; ///< ".graphml"
    std::string_view summary;
    /// Writes the whole graph, memory flat in its size; the bytes depend on the graph alone.
    /// Returns what was lost. Stream failures are the caller's to check.
    std::vector<Loss> (*write)(const Graph& graph, std::ostream& out);
    /// The same for formats that have all models; null for the others.
    std::vector<Loss> (*draw)(const Graph& graph, std::ostream& out,
                              const ExportOptions& options) = nullptr;
    std::string_view tools = {}; ///< names of those programs of Tool that open it, between spaces
};

/// True for a program that opens the format, and for Any.
bool opens(Tool tool, const ExportFormat& format);

/// Writes as the options say. Throws Error when the format has no such model.
std::vector<Loss> writeAs(const ExportFormat& format, const Graph& graph, std::ostream& out,
                          const ExportOptions& options);

/// Every export format of this build, sorted by name. The table is written by CMake from the folder
/// listing.
std::span<const ExportFormat* const> exportFormats();

/// The person or body that is typed, with all that is linked to them: a graph of its own, for a
/// picture or a report of one thing. How the name was understood is added to `notes`. Throws
/// Ambiguous or NotFound (tenure/query.h).
Graph partAbout(const Graph& graph, std::string_view typed, std::vector<std::string>& notes);

/// The format whose extension the name of the file has, in capitals or not, the longest that fits;
/// else null.
const ExportFormat* exportFormatOf(std::string_view name);

/// Null when there is none of that name.
const ExportFormat* exportFormatNamed(std::string_view name);

/// Lets `write` fill a temporary file beside `path`, then renames it: readers see the old file or
/// the whole new one. A file that is there keeps its permissions; of a symbolic link the file that
/// it leads to is replaced. "-" is standard output. Throws Error (full disk, permission) and leaves
/// nothing half-written.
void writeAtomically(const std::string& path, const std::function<void(std::ostream&)>& write);
} // namespace tenure
