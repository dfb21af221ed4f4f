// GEXF in its two versions.
#pragma once
#include <ostream>
#include <vector>

#include "graph/export/support/view.h"
#include "tenure/export.h"

namespace tenure {
enum class GexfVersion { Draft12, Final13 };

std::vector<Loss> writeGexf(const Graph& graph, std::ostream& out, GexfVersion version,
                            const ExportOptions& options);
} // namespace tenure
