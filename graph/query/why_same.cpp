// The question "are these two one, and how do we know?": the merge, or what keeps them apart.
#include <algorithm>
#include <array>
#include <set>

#include "graph/query/support/names.h"
#include "graph/query/support/tenures.h"
#include "graph/resolve/fold.h"
#include "graph/resolve/variants.h"
#include "tenure/query.h"

namespace tenure {
namespace {
constexpr auto parameters = std::to_array<QuestionParameter>({
    {"a", "A", "a name as the documents write it, or an id", true, true},
    {"b", "B", "another", true, true},
});

std::string pathOf(const Graph& graph, std::string_view document) {
    const Node* node = graph.node(document);
    return node == nullptr || node->path.empty() ? std::string(document) : node->path;
}

void addRow(AnswerTable& table, std::string answer, std::string why, std::string where,
            std::vector<std::string> ids) {
    AnswerRow row;
    row.cells = {std::move(answer), std::move(why), std::move(where)};
    row.ids = std::move(ids);
    table.rows.push_back(std::move(row));
}

// Every name that was taken for this one, with the reason; the typed ones alone when they are
// among them.
void explainMerge(const Graph& graph, const Node& node, std::string_view a, std::string_view b,
                  AnswerTable& table) {
    const auto typed = [&](const Merge& merge) {
        return fold(merge.name) == fold(a) || fold(merge.name) == fold(b);
    };
    const bool some = std::ranges::any_of(node.merges, typed);
    for (const Merge& merge : node.merges) {
        if (!some || typed(merge)) {
            addRow(table, "same", "\"" + merge.name + "\" is " + node.label + ": " + merge.reason,
                   pathOf(graph, merge.document), {node.id, merge.document});
        }
    }
    if (table.rows.empty()) {
        addRow(table, "same", "both names are " + node.label + " in the documents themselves", "",
               {node.id});
    }
}

std::set<std::string> documentsOf(const Node& node) {
    std::set<std::string> documents;
    for (const Proof& proof : node.evidence) {
        documents.insert(proof.document);
    }
    return documents;
}

// What the spelling alone is worth, of the nearest pair of their names.
int nearest(const Node& a, const Node& b) {
    std::vector<std::string> ours = a.aliases;
    std::vector<std::string> theirs = b.aliases;
    ours.push_back(a.label);
    theirs.push_back(b.label);
    int best = 0;
    for (const std::string& x : ours) {
        for (const std::string& y : theirs) {
            best = std::max(best, nearness(fold(x), fold(y)));
        }
    }
    return best;
}

void explainDifference(const Graph& graph, const Node& a, const Node& b, AnswerTable& table) {
    const std::vector<std::string> ids = {a.id, b.id};
    for (const Proposal& proposal : graph.proposals()) {
        if (proposal.a == std::min(a.id, b.id) && proposal.b == std::max(a.id, b.id)) {
            addRow(table, "perhaps",
                   proposal.reason + ": score " + std::to_string(proposal.score) + ", " +
                       std::to_string(mergeScore) + " would make them one",
                   "", ids);
        }
    }
    for (const std::string& document : documentsOf(a)) {
        if (documentsOf(b).contains(document)) {
            addRow(table, "apart", "one document names both", pathOf(graph, document), ids);
        }
    }
    if (a.kind != b.kind) {
        addRow(table, "apart", "one is a person, the other a body", "", ids);
    } else if (table.rows.empty()) {
        const int near = nearest(a, b);
        const std::string names =
            near == 100 ? "the names agree, but middle initials, a larger body or identities.yaml "
                          "tell them apart"
            : near > 0  ? "the names are near (" + std::to_string(near) +
                             "), and nothing else speaks for it"
                       : "the names are not near";
        addRow(table, "apart", names, "", ids);
    }
    table.notes.push_back("to make them one, write in identities.yaml: same: [[" + a.label + ", " +
                          b.label + "]]");
}

AnswerTable answer(const Graph& graph, const Arguments& arguments) {
    AnswerTable table;
    table.columns = {"answer", "why", "where"};
    const Names names(graph, table.notes);
    const std::string_view typedA = argument(arguments, "a");
    const std::string_view typedB = argument(arguments, "b");
    const Node& a = names.personOrBody(typedA);
    const Node& b = names.personOrBody(typedB);
    if (&a == &b) {
        explainMerge(graph, a, typedA, typedB, table);
        table.notes.emplace_back("to hold them apart, write both names under different: in "
                                 "identities.yaml");
    } else {
        explainDifference(graph, a, b, table);
    }
    return table;
}
} // namespace

extern const Question questionWhySame;
const Question questionWhySame = {"why-same", "Tell why two names are one, or two", parameters,
                                  "tenure why-same \"Ann Clark\" \"Ann Clarke\"\n"
                                  "tenure why-same NEC \"National Executive Committee\"\n"
                                  "tenure why-same \"John Smith\" \"Jon Smith\" --format json",
                                  answer};
} // namespace tenure
