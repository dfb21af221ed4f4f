// Writing a graph to files: what build, import and export share.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "tenure/export.h"

namespace tenure {
std::vector<std::string> formatNames();
std::vector<std::string> modelNames();
std::vector<std::string> toolNames();

/// The enumerator of a name out of modelNames() or toolNames().
GraphModel modelNamed(std::string_view name);
Tool toolNamed(std::string_view name);

/// Throws BadQuestion, which says what to use, when the program does not open the format.
void requireOpens(Tool tool, const ExportFormat& format);

/// json, which questions read, and the others (default: graphml and gexf), each once. Throws
/// BadQuestion when one of these has no such model.
std::vector<const ExportFormat*> formatsToWrite(const std::vector<std::string>& names,
                                                GraphModel model);

/// Throws Error when it cannot be made.
void makeFolder(const std::string& folder);

/// Makes the folder and writes graph.json and the others into it; gives the paths, graph.json
/// first. graph.json always has everything, whatever the model. Throws Error.
std::vector<std::string> writeGraph(const Graph& graph, const std::string& folder,
                                    const std::vector<const ExportFormat*>& formats,
                                    GraphModel model);
} // namespace tenure
