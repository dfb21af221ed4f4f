// Counting what formats leave out.
#include "graph/export/support/losses.h"

#include <algorithm>

namespace tenure {
namespace {
bool same(const Proof& a, const Proof& b) {
    return a.document == b.document && a.evidence.span == b.evidence.span &&
           a.evidence.rule == b.evidence.rule;
}

std::size_t ownProofs(const Link& link) {
    std::size_t count = 0;
    for (const BoundProof* bound :
         {&link.startEarliestBy, &link.startLatestBy, &link.endEarliestBy, &link.endLatestBy}) {
        for (const Proof& proof : bound->proofs) {
            count += std::ranges::none_of(link.evidence,
                                          [&](const Proof& own) { return same(own, proof); });
        }
    }
    return count;
}
} // namespace

void addLoss(std::vector<Loss>& losses, const char* what, std::size_t count) {
    if (count > 0) {
        losses.push_back({what, count});
    }
}

Contents::Contents(const Graph& graph)
    : conflicts(graph.conflicts().size()), proposals(graph.proposals().size()) {
    for (const Node& node : graph.nodes()) {
        aliases += node.aliases.size();
        identifiers += node.identifiers.size();
        merges += node.merges.size();
        seatProofs += node.seats.proofs.size();
        vacancies += node.vacancies.size();
        nodeQuotes += node.evidence.size();
        decisions += node.kind == NodeKind::Decision ? 1U : 0U;
        documents += node.kind == NodeKind::Document ? 1U : 0U;
    }
    for (const Link& link : graph.links()) {
        if (link.kind == LinkKind::Held) {
            const Bounds& b = link.bounds;
            ++held;
            prospects += isProspective(link.status) ? 1U : 0U;
            bounded += b.startEarliest || b.startLatest || b.endEarliest || b.endLatest ? 1U : 0U;
            heldQuotes += link.evidence.size();
            boundQuotes += ownProofs(link);
        } else if (link.kind > LinkKind::Decided) {
            ++relations;
            otherQuotes += link.evidence.size();
        } else {
            placeQuotes += link.evidence.size();
        }
    }
}

void addRareLosses(std::vector<Loss>& losses, const Contents& contents) {
    addLoss(losses, "reasons of merged names", contents.merges);
    addLoss(losses, "told vacancies", contents.vacancies);
    addLoss(losses, "conflicts", contents.conflicts);
    addLoss(losses, "proposals of who may be one", contents.proposals);
}
} // namespace tenure
