// The edges table of Gephi's spreadsheet import, with time.
#include "graph/export/support/csv_writer.h"
#include "graph/export/support/gexf_writer.h"
#include "graph/export/support/labels.h"
#include "tenure/export.h"

namespace tenure {
namespace {
// No column may hold bare dates: Gephi takes them for timestamps and drops the intervals.
std::string timeset(const Link& link) {
    const auto shown = shownTime(link);
    if (!shown) {
        return {};
    }
    return "<[" + toString(shown->from) + ", " + (shown->to ? toString(*shown->to) : "Infinity") +
           "]>";
}

std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    CsvWriter csv(out, CsvWriter::For::Gephi);
    csv.row({"Id", "Source", "Target", "Type", "Kind", "Label", "Weight", "Timeset", "relation",
             "status", "period", "bounds", "text", "evidence"});
    const auto numbers = parallelNumbers(graph);
    std::size_t leftOut = 0;
    for (std::size_t i = 0; i < graph.links().size(); ++i) {
        const Link& link = graph.links()[i];
        const std::string kind(toString(link.kind));
        const bool held = link.kind == LinkKind::Held;
        const EvidenceText evidence = evidenceText(graph, link.evidence);
        leftOut += evidence.leftOut;
        csv.row({link.id, link.source, link.target, "Directed",
                 numbers[i] > 1 ? kind + '_' + std::to_string(numbers[i]) : kind,
                 linkLabel(graph, link), "1", timeset(link), kind,
                 held ? std::string(toString(link.status)) : std::string{}, periodOf(link),
                 held ? boundsText(link) : std::string{}, link.text, evidence.text});
    }
    return leftOut == 0 ? std::vector<Loss>{}
                        : std::vector<Loss>{{"quotes left out of long evidence", leftOut}};
}
} // namespace

extern const ExportFormat exportGephiEdges;
const ExportFormat exportGephiEdges = {
    "gephi-edges", ".edges.csv", "edges table for Gephi's spreadsheet import, with time", write};
} // namespace tenure
