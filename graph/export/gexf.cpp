// GEXF 1.3: Gephi's own format, with time, kinds, positions, sizes and colours.
#include "graph/export/support/gexf_writer.h"

namespace tenure {
namespace {
std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    return writeGexf(graph, out, GexfVersion::Final13);
}
} // namespace

extern const ExportFormat exportGexf;
const ExportFormat exportGexf = {"gexf", ".gexf", "GEXF 1.3 for Gephi: with time and positions",
                                 write};
} // namespace tenure
