// The question "how do we know?": each bound of a tenure with its reason and the sentences behind
// it, as a tree.
#include <algorithm>
#include <array>
#include <iterator>

#include "graph/query/support/held_rows.h"
#include "graph/query/support/names.h"
#include "tenure/query.h"

namespace tenure {
namespace {
constexpr auto parameters = std::to_array<QuestionParameter>({
    {"person", "PERSON", "name or id", true, true},
    {"role", "ROLE", "title of the role, or its id", true, true},
    {"of", "BODY", "the body, or the area"},
    {"bound", "BOUND", "start or end: only what is known of that"},
});

// One end of a tenure: its two bounds.
struct End {
    std::string_view name; ///< the bounds in graph.json begin with it
    std::string_view happened;
    std::optional<Day> Bounds::*earliest;
    std::optional<Day> Bounds::*latest;
    BoundProof Link::*earliestBy;
    BoundProof Link::*latestBy;
};

constexpr auto ends = std::to_array<End>({
    {"start", "began", &Bounds::startEarliest, &Bounds::startLatest, &Link::startEarliestBy,
     &Link::startLatestBy},
    {"end", "ended", &Bounds::endEarliest, &Bounds::endLatest, &Link::endEarliestBy,
     &Link::endLatestBy},
});

// A line of the proof: what is known, and by which reasoning.
struct Claim {
    std::string name, text;
    BoundProof proof;
};

// Two bounds of the same derivation, as a stated date gives them, are one claim.
std::vector<Claim> claimsOn(const Link& link, const End& end) {
    const auto& earliest = link.bounds.*end.earliest;
    const auto& latest = link.bounds.*end.latest;
    const BoundProof& earliestBy = link.*end.earliestBy;
    const BoundProof& latestBy = link.*end.latestBy;
    const std::string name(end.name);
    const std::string happened(end.happened);
    if (earliest && latest && earliestBy.kind == latestBy.kind &&
        earliestBy.reason == latestBy.reason) {
        return {{name, happened + " " + rangeText(earliest, latest), earliestBy}};
    }
    std::vector<Claim> claims;
    if (earliest) {
        claims.push_back(
            {name + "_earliest", happened + " no earlier than " + toString(*earliest), earliestBy});
    }
    if (latest) {
        claims.push_back(
            {name + "_latest", happened + " no later than " + toString(*latest), latestBy});
    }
    return claims;
}

std::string sourceOf(const Graph& graph, const Proof& proof) {
    const Node* document = graph.node(proof.document);
    const std::string path =
        document == nullptr || document->path.empty() ? proof.document : document->path;
    return proof.evidence.line > 0 ? path + ":" + std::to_string(proof.evidence.line) : path;
}

// One line a sentence; `stem` is what runs down the left side of the tree.
void addProofs(const Graph& graph, const std::vector<Proof>& proofs, const std::string& stem,
               AnswerTable& table) {
    for (const Proof& proof : proofs) {
        const bool last = &proof == &proofs.back();
        AnswerRow row;
        row.cells = {stem + (last ? "└─ " : "├─ ") + "\"" + proof.evidence.quote + "\"",
                     sourceOf(graph, proof), proof.evidence.rule,
                     std::string(toString(proof.evidence.how))};
        row.ids = {proof.document};
        row.evidence = {proof};
        table.rows.push_back(std::move(row));
    }
}

void addClaim(const Graph& graph, const Link& link, const Claim& claim, bool last,
              AnswerTable& table) {
    const BoundProof& proof = claim.proof;
    AnswerRow row;
    row.cells = {(last ? "└─ " : "├─ ") + claim.text +
                     (proof.reason.empty() ? "" : ": " + withLabels(graph, proof.reason)),
                 "", "", std::string(toString(proof.kind))};
    row.ids = {link.id};
    row.details = {{"bound", claim.name}, {"claim", claim.text}, {"reason", proof.reason}};
    table.rows.push_back(std::move(row));
    addProofs(graph, proof.proofs, last ? "   " : "│  ", table);
}

void addTenure(const Graph& graph, const Link& link, std::string_view which, AnswerTable& table) {
    std::vector<Claim> claims;
    for (const End& end : ends) {
        if (which.empty() || end.name == which) {
            std::ranges::move(claimsOn(link, end), std::back_inserter(claims));
        }
    }
    for (const Stretch& days : which.empty() ? link.unproved : std::vector<Stretch>{}) {
        claims.push_back(
            {"unproved",
             "never left " + toString(days.from) + " to " + toString(days.to),
             {BoundProof::Kind::Assumed,
              "one spell, though the proofs on both sides lie farther apart than a term",
              {}}});
    }
    AnswerRow head;
    head.cells = {labelOf(graph, link.source) + ": " + labelOf(graph, link.target) +
                      spellText(link),
                  "", "", std::string(toString(link.status))};
    head.ids = {link.id};
    table.rows.push_back(std::move(head));
    if (which.empty() || claims.empty()) {
        AnswerRow facts;
        facts.cells = {std::string(claims.empty() ? "└─ " : "├─ ") + "the role itself", "", "", ""};
        facts.ids = {link.id};
        table.rows.push_back(std::move(facts));
        addProofs(graph, link.evidence, claims.empty() ? "   " : "│  ", table);
    }
    for (const Claim& claim : claims) {
        addClaim(graph, link, claim, &claim == &claims.back(), table);
    }
}

[[noreturn]] void neverHeld(const Graph& graph, const Node& person, std::string_view role) {
    std::string known;
    for (const Link* link : tenuresOf(graph, person.id)) {
        known += (known.empty() ? "" : "; ") + labelOf(graph, link->target);
    }
    throw NotFound(
        "nothing says that " + person.label + " held '" + std::string(role) + "'\n    " +
        (known.empty() ? "The graph knows no role of theirs." : "Roles of theirs: " + known + "."));
}

AnswerTable answer(const Graph& graph, const Arguments& arguments) {
    AnswerTable table;
    table.columns = {"why", "source", "rule", "how"};
    const std::string_view which = argument(arguments, "bound");
    if (!which.empty() && std::ranges::find(ends, which, &End::name) == ends.end()) {
        throw BadQuestion("--bound: '" + std::string(which) + "' is none\n    Give start or end.");
    }
    const Names names(graph, table.notes);
    const Node& person = names.person(argument(arguments, "person"));
    const std::string_view title = argument(arguments, "role");
    const auto roles = names.roles(title, argument(arguments, "of"));
    for (const Link* link : tenuresIn(graph, roles)) {
        if (link->source == person.id) {
            addTenure(graph, *link, which, table);
        }
    }
    if (table.rows.empty()) {
        neverHeld(graph, person, title);
    }
    return table;
}
} // namespace

extern const Question questionWhy;
const Question questionWhy = {"why", "Show how we know of a tenure and its dates", parameters,
                              "tenure why \"Ann Lee\" chair\n"
                              "tenure why \"Ann Lee\" chair --of \"Parks Committee\"\n"
                              "tenure why \"Ann Lee\" chair --bound end",
                              answer};
} // namespace tenure
