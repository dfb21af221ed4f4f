// GEXF 1.3: Gephi's own format, with time, kinds, positions, sizes and colours.
#include "graph/export/support/gexf_writer.h"

namespace tenure {
namespace {
std::vector<Loss> draw(const Graph& graph, std::ostream& out, const ExportOptions& options) {
    return writeGexf(graph, out, GexfVersion::Final13, options);
}

std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    return draw(graph, out, {});
}
} // namespace

extern const ExportFormat exportGexf;
const ExportFormat exportGexf = {"gexf", ".gexf", "GEXF 1.3 for Gephi: with time and positions",
                                 write,  draw,    "gephi networkx"};
} // namespace tenure
