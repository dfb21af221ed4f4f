// GEXF 1.2 for readers that refuse 1.3, such as NetworkX before August 2025.
#include "graph/export/support/gexf_writer.h"

namespace tenure {
namespace {
std::vector<Loss> draw(const Graph& graph, std::ostream& out, const ExportOptions& options) {
    return writeGexf(graph, out, GexfVersion::Draft12, options);
}

std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    return draw(graph, out, {});
}
} // namespace

extern const ExportFormat exportGexf12;
const ExportFormat exportGexf12 = {"gexf-1.2", ".gexf", "GEXF 1.2 for older readers: no kinds",
                                   write,      draw,    "gephi networkx"};
} // namespace tenure
