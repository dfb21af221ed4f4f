// A graph as lines of one fact each, which the cases of tests/notes expect or forbid.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "tenure/graph.h"

namespace tenure::test {
/// The graph's facts, "KIND: PART | PART ..."; the kinds are listed in tests/notes/README.md.
std::vector<std::string> linesOf(const Graph& graph);

/// True when each part of `pattern` ("tenure: * | chair") is, but for letter case, the part of
/// `line` in its place; `*` stands for any text. The line may have more parts.
bool fits(std::string_view pattern, std::string_view line);
} // namespace tenure::test
