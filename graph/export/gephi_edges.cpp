// The edges table of Gephi's spreadsheet import, with time.
#include "graph/export/support/csv_writer.h"
#include "graph/export/support/gephi_table.h"
#include "graph/export/support/labels.h"
#include "graph/export/support/view.h"
#include "tenure/export.h"

namespace tenure {
namespace {
std::string timeset(const std::vector<Shown>& times) {
    std::string text;
    for (const Shown& time : times) {
        text += text.empty() ? "<[" : "; [";
        text += toString(time.from) + ", " + (time.to ? toString(*time.to) : "Infinity") + ']';
    }
    return text.empty() ? text : text + '>';
}

std::vector<Loss> draw(const Graph& graph, std::ostream& out, const ExportOptions& options) {
    View view(graph, options.model);
    CsvWriter csv(out, CsvWriter::For::Gephi);
    GephiColumns columns(
        {"Id", "Source", "Target", "Type", "Kind", "Label", "Weight", "Timeset", "period"},
        view.linkFields());
    csv.row(columns.head());
    view.eachLink([&](const ShownLink& link) {
        csv.row(columns.row({link.id, link.source, link.target,
                             view.directed() ? "Directed" : "Undirected", link.type, link.label,
                             number(link.weight), timeset(link.times), link.period},
                            link.values));
    });
    std::vector<Loss> losses = view.losses();
    addLoss(losses, "dates, which stand in the columns period and bounds alone",
            columns.datesLeftOut());
    return losses;
}

std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    return draw(graph, out, {});
}
} // namespace

extern const ExportFormat exportGephiEdges;
const ExportFormat exportGephiEdges = {
    "gephi-edges", ".edges.csv", "edges table for Gephi's spreadsheet import, with time",
    write,         draw,         "gephi"};
} // namespace tenure
