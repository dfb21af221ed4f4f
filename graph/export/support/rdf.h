// The graph as RDF: W3C's Organization ontology for posts and memberships, PROV-O for where a
// statement comes from, Web Annotation for the words that prove it.
#pragma once
#include <ostream>
#include <vector>

#include "graph/export/support/rdf_writer.h"
#include "tenure/export.h"

namespace tenure {
std::vector<Loss> writeRdf(const Graph& graph, std::ostream& out, RdfSyntax syntax);
} // namespace tenure
