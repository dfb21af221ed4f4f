// RDF as Turtle, which people can read.
#include "graph/export/support/rdf.h"

namespace tenure {
namespace {
std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    return writeRdf(graph, out, RdfSyntax::Turtle);
}
} // namespace

extern const ExportFormat exportTurtle;
const ExportFormat exportTurtle = {"turtle", ".ttl",
                                   "RDF as Turtle: W3C ORG, PROV-O, Web Annotation", write};
} // namespace tenure
