// The relationships table of Neo4j's bulk import; neo4j-nodes is the other half.
#include "graph/export/support/csv_writer.h"
#include "graph/export/support/graphml_profile.h"
#include "graph/export/support/neo4j_table.h"
#include "tenure/export.h"

namespace tenure {
namespace {
std::vector<Loss> draw(const Graph& graph, std::ostream& out, const ExportOptions& options) {
    View view(graph, options.model);
    CsvWriter csv(out, CsvWriter::For::Program);
    csv.row(neo4jHead({":START_ID", ":END_ID", ":TYPE", "id", "caption"}, view.linkFields()));
    view.eachLink([&](const ShownLink& link) {
        csv.row(
            neo4jRow({link.source, link.target, relationshipType(link.kind), link.id, link.label},
                     view.linkFields(), link.values));
    });
    return view.losses();
}

std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    return draw(graph, out, {});
}
} // namespace

extern const ExportFormat exportNeo4jRelationships;
const ExportFormat exportNeo4jRelationships = {"neo4j-relationships",
                                               ".neo4j-relationships.csv",
                                               "relationships table for Neo4j's bulk import",
                                               write,
                                               draw,
                                               "neo4j"};
} // namespace tenure
