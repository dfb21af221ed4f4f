// GEXF 1.2 for readers that refuse 1.3, such as NetworkX before August 2025.
#include "graph/export/support/gexf_writer.h"

namespace tenure {
namespace {
std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    return writeGexf(graph, out, GexfVersion::Draft12);
}
} // namespace

extern const ExportFormat exportGexf12;
const ExportFormat exportGexf12 = {"gexf-1.2", ".gexf", "GEXF 1.2 for older readers: no kinds",
                                   write};
} // namespace tenure
