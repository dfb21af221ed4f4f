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

/// Flushes standard output. Throws Error when what was written did not arrive (full disk).
void flushOutput();
} // namespace tenure
