// A plain table of tenures for spreadsheets: one row a tenure, names instead of ids first.
#include "graph/export/support/csv_writer.h"
#include "graph/export/support/labels.h"
#include "graph/export/support/losses.h"
#include "tenure/export.h"

namespace tenure {
namespace {
std::string labelOf(const Graph& graph, const std::string& id) {
    const Node* node = graph.node(id);
    return node == nullptr ? id : node->label;
}

std::vector<std::string> rowOf(const Graph& graph, const Link& link, std::size_t& leftOut) {
    const Node* role = graph.node(link.target);
    const Bounds& b = link.bounds;
    const EvidenceText evidence = evidenceText(graph, link.evidence);
    leftOut += evidence.leftOut;
    return {labelOf(graph, link.source),
            role->role,
            role->organization.empty() ? std::string{} : labelOf(graph, role->organization),
            role->area,
            std::string(toString(link.status)),
            dateText(link.start),
            dateText(link.end),
            dayText(b.startEarliest),
            dayText(b.startLatest),
            dayText(b.endEarliest),
            dayText(b.endLatest),
            joined(link.seen),
            boundsText(link),
            evidence.text,
            link.id,
            link.source,
            link.target};
}

std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    CsvWriter csv(out, CsvWriter::For::Spreadsheet);
    csv.row({"person", "role", "organization", "area", "status", "start", "end", "start_earliest",
             "start_latest", "end_earliest", "end_latest", "seen", "bounds", "evidence", "id",
             "person_id", "role_id"});
    std::size_t leftOut = 0;
    std::size_t others = 0;
    for (const Link& link : graph.links()) {
        if (link.kind == LinkKind::Held) {
            csv.row(rowOf(graph, link, leftOut));
        } else {
            ++others;
        }
    }
    std::vector<Loss> losses;
    const Contents contents(graph);
    addLoss(losses, "links other than tenures, and the nodes that only they have", others);
    addLoss(losses, "aliases and identifiers", contents.aliases + contents.identifiers);
    addLoss(losses, "kinds of bodies, seats of posts, decisions, documents but for their path",
            contents.decisions + contents.documents);
    addLoss(losses, "quotations of people, bodies and seats",
            contents.nodeQuotes + contents.seatProofs);
    addLoss(losses, "quotes left out of long evidence", leftOut);
    addLoss(losses, "section, bytes and manner of quotations", contents.heldQuotes);
    addLoss(losses, "quotations that prove a bound alone", contents.boundQuotes);
    addRareLosses(losses, contents);
    addLoss(losses, "the digest of the rules", 1);
    addLoss(losses, "cells with an apostrophe in front, so that no spreadsheet runs them",
            csv.guarded());
    addLoss(losses, "zero bytes", csv.dropped());
    return losses;
}
} // namespace

extern const ExportFormat exportCsv;
const ExportFormat exportCsv = {"csv", ".csv", "table of tenures for spreadsheets", write};
} // namespace tenure
