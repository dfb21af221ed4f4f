// The nodes table of Gephi's spreadsheet import; gephi-edges is the other half.
#include <algorithm>

#include "graph/export/support/csv_writer.h"
#include "graph/export/support/gephi_table.h"
#include "graph/export/support/view.h"
#include "tenure/export.h"

namespace tenure {
namespace {
std::vector<Loss> draw(const Graph& graph, std::ostream& out, const ExportOptions& options) {
    View view(graph, options.model);
    CsvWriter csv(out, CsvWriter::For::Gephi);
    GephiColumns columns({"Id", "Label"}, view.nodeFields());
    csv.row(columns.head());
    view.eachNode([&](const ShownNode& node) {
        csv.row(columns.row({node.id, node.label}, node.values));
    });
    std::vector<Loss> losses = view.losses();
    addLoss(losses, "the digest of the rules", 1);
    addLoss(losses, "dates of decisions, documents and tenures", columns.datesLeftOut());
    return losses;
}

std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    return draw(graph, out, {});
}
} // namespace

extern const ExportFormat exportGephiNodes;
const ExportFormat exportGephiNodes = {
    "gephi-nodes", ".nodes.csv", "nodes table for Gephi's spreadsheet import",
    write,         draw,         "gephi"};
} // namespace tenure
