// Files as the verbs need them.
#pragma once
#include <optional>
#include <string>

#include "tenure/graph.h"

namespace tenure {
/// The bytes of a file; "-" is standard input. Throws Error naming the file, the reason and what to
/// do.
std::string readFile(const std::string& path);

/// The graph that questions are put to: `given`, else $TENURE_GRAPH, else out/graph.json.
std::string graphPath(const std::string& given);

Graph readGraph(const std::string& given);

/// The graph as it would have been with the documents up to `date` (a year, a month, a day) alone,
/// folded again from the extractions beside it. `note` says what was used.
Graph readGraphAsKnown(const std::string& given, const std::string& date, std::string& note);

/// The file of extractions that stands beside a graph.
std::string extractionsBeside(const std::string& graph);

/// Flushes standard output. Throws Error when what was written did not arrive (full disk).
void flushOutput();
} // namespace tenure
