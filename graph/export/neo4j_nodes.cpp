// The nodes table of Neo4j's bulk import; neo4j-relationships is the other half.
#include "graph/export/support/csv_writer.h"
#include "graph/export/support/neo4j.h"
#include "graph/export/support/neo4j_table.h"
#include "tenure/export.h"

namespace tenure {
namespace {
std::vector<Loss> draw(const Graph& graph, std::ostream& out, const ExportOptions& options) {
    View view(graph, options.model);
    CsvWriter csv(out, CsvWriter::For::Program);
    csv.row(neo4jHead({"id:ID", ":LABEL", "name"}, view.nodeFields()));
    view.eachNode([&](const ShownNode& node) {
        csv.row(neo4jRow({node.id, labelOfKind(node.kind), node.label}, view.nodeFields(),
                         node.values));
    });
    std::vector<Loss> losses = view.losses();
    addLoss(losses, "the digest of the rules", 1);
    return losses;
}

std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    return draw(graph, out, {});
}
} // namespace

extern const ExportFormat exportNeo4jNodes;
const ExportFormat exportNeo4jNodes = {
    "neo4j-nodes", ".neo4j-nodes.csv", "nodes table for Neo4j's bulk import", write, draw, "neo4j"};
} // namespace tenure
