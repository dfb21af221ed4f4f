// The nodes table of Gephi's spreadsheet import; gephi-edges is the other half.
#include "graph/export/support/csv_writer.h"
#include "graph/export/support/labels.h"
#include "tenure/export.h"

namespace tenure {
namespace {
std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    CsvWriter csv(out, CsvWriter::For::Gephi);
    csv.row({"Id", "Label", "kind", "aliases", "classification", "part_of", "role", "organization",
             "area", "verb", "text", "outcome", "evidence"});
    std::size_t dates = 0;
    std::size_t leftOut = 0;
    for (const Node& node : graph.nodes()) {
        const EvidenceText evidence = evidenceText(graph, node.evidence);
        leftOut += evidence.leftOut;
        dates += node.date ? 1U : 0U;
        csv.row({node.id, node.label, std::string(toString(node.kind)), joined(node.aliases),
                 node.classification, node.partOf, node.role, node.organization, node.area,
                 node.verb, node.text, node.outcome, evidence.text});
    }
    std::vector<Loss> losses;
    if (dates > 0) { // a column of dates turns the whole import into timestamps
        losses.push_back({"dates of decisions and documents", dates});
    }
    if (leftOut > 0) {
        losses.push_back({"quotes left out of long evidence", leftOut});
    }
    return losses;
}
} // namespace

extern const ExportFormat exportGephiNodes;
const ExportFormat exportGephiNodes = {"gephi-nodes", ".nodes.csv",
                                       "nodes table for Gephi's spreadsheet import", write};
} // namespace tenure
