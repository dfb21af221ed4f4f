// RDF as N-Quads, one statement a line with the graph it belongs to.
#include "graph/export/support/rdf.h"

namespace tenure {
namespace {
std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    return writeRdf(graph, out, RdfSyntax::NQuads);
}
} // namespace

extern const ExportFormat exportNquads;
const ExportFormat exportNquads = {
    "nquads", ".nq", "RDF as N-Quads: each quotation in the graph of its document", write};
} // namespace tenure
