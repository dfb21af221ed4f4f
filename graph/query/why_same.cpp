// The question "are these two one, and how do we know?": the merge, or what keeps them apart.
#include <algorithm>
#include <array>
#include <iterator>
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

std::set<std::string> documentsOf(const Node& node) {
    std::set<std::string> documents;
    for (const Proof& proof : node.evidence) {
        documents.insert(proof.document);
    }
    return documents;
}

// Namesakes are told apart by where they are named.
std::string inDocument(const Graph& graph, const Node& node, const std::string& document) {
    return "{name: " + node.label + ", documents: " + pathOf(graph, document) + "}";
}

std::string inOneDocument(const Graph& graph, const Node& node) {
    const std::set<std::string> documents = documentsOf(node);
    return documents.empty() ? node.label : inDocument(graph, node, *documents.begin());
}

// "identities.yaml:3 says so": the user has decided, and can take it back.
bool saysUser(std::string_view reason) {
    return reason.ends_with(" says so");
}

std::string takeBack(const std::string& reason) {
    return "to leave it to the documents, take out " + reason.substr(0, reason.rfind(" says so"));
}

std::vector<const Node*> namedAlike(const Graph& graph, std::string_view a, std::string_view b) {
    std::vector<const Node*> found;
    for (const Node& node : graph.nodes()) {
        const bool kind = node.kind == NodeKind::Person || node.kind == NodeKind::Organization;
        if (kind && fold(a) == fold(b) && fold(node.label) == fold(a)) {
            found.push_back(&node);
        }
    }
    return found;
}

// How to hold apart what is one: only what identities.yaml takes.
void adviseApart(const Graph& graph, const Node& node, std::string_view a, std::string_view b,
                 AnswerTable& table) {
    for (const Merge& merge : node.merges) {
        const bool typed = fold(merge.name) == fold(a) || fold(merge.name) == fold(b);
        if (typed && saysUser(merge.reason)) {
            table.notes.push_back(takeBack(merge.reason));
            return;
        }
    }
    const auto written = [&](std::string_view typed) {
        return fold(node.label) == fold(typed) ||
               std::ranges::any_of(node.merges, [&](const Merge& merge) {
                   return fold(merge.name) == fold(typed);
               });
    };
    if (fold(a) != fold(b) && written(a) && written(b)) {
        table.notes.emplace_back("to hold them apart, write both names under different: in "
                                 "identities.yaml");
        return;
    }
    const std::set<std::string> documents = documentsOf(node);
    if (documents.size() > 1) {
        table.notes.push_back("to hold two of that name apart, write in identities.yaml: "
                              "different: [[" +
                              inDocument(graph, node, *documents.begin()) + ", " +
                              inDocument(graph, node, *std::next(documents.begin())) + "]]");
    }
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
    const std::size_t documents = documentsOf(node).size();
    if (table.rows.empty()) {
        addRow(table, "same",
               fold(a) != fold(b) ? "both names are " + node.label + " in the documents themselves"
               : documents > 1    ? "the same name in " + std::to_string(documents) +
                                     " documents, and no time or identifier tells two apart"
                               : "one name in one document",
               "", {node.id});
    }
    adviseApart(graph, node, a, b, table);
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

// What the reader of the texts, the resolver or the user has written down of the two.
const Proposal* pairOf(const Graph& graph, const Node& a, const Node& b) {
    const auto pairs = graph.proposals();
    const auto found = std::ranges::find_if(pairs, [&](const Proposal& pair) {
        return pair.a == std::min(a.id, b.id) && pair.b == std::max(a.id, b.id);
    });
    return found == pairs.end() ? nullptr : &*found;
}

std::string whyApart(const Graph& graph, const Node& a, const Node& b) {
    if (a.kind != b.kind) {
        return "one is a person, the other a body";
    }
    const int near = nearest(a, b);
    if (near < 100) {
        return near > 0 ? "the names are near (" + std::to_string(near) +
                              "), and nothing else speaks for it"
                        : "the names are not near";
    }
    if (a.kind == NodeKind::Organization && a.partOf != b.partOf) {
        const auto whole = [&](const Node& node) {
            return node.partOf.empty() ? std::string("of no larger body that is told")
                                       : "part of " + labelOf(graph, node.partOf);
        };
        return "the names agree, but one is " + whole(a) + ", the other " + whole(b);
    }
    return "the names agree, and the documents do not tell whether they are one";
}

void explainDifference(const Graph& graph, const Node& a, const Node& b, AnswerTable& table) {
    const std::vector<std::string> ids = {a.id, b.id};
    const Proposal* pair = pairOf(graph, a, b);
    if (pair != nullptr && pair->score > 0) {
        addRow(table, "perhaps",
               pair->reason + ": score " + std::to_string(pair->score) + ", " +
                   std::to_string(mergeScore) + " would make them one",
               "", ids);
    } else if (pair != nullptr) {
        addRow(table, "apart", pair->reason, "", ids);
    }
    for (const std::string& document : documentsOf(a)) {
        if (documentsOf(b).contains(document) && !(pair != nullptr && saysUser(pair->reason))) {
            addRow(table, "apart", "one document names both", pathOf(graph, document), ids);
        }
    }
    if (table.rows.empty()) {
        addRow(table, "apart", whyApart(graph, a, b), "", ids);
    }
    // Advice that the program would refuse is none.
    if (a.kind != b.kind) {
        return;
    }
    if (pair != nullptr && saysUser(pair->reason)) {
        table.notes.push_back(takeBack(pair->reason));
    } else if (fold(a.label) == fold(b.label)) {
        table.notes.push_back("to make them one, write in identities.yaml: same: [[" +
                              inOneDocument(graph, a) + ", " + inOneDocument(graph, b) + "]]");
    } else {
        table.notes.push_back("to make them one, write in identities.yaml: same: [[" + a.label +
                              ", " + b.label + "]]");
    }
}

AnswerTable answer(const Graph& graph, const Arguments& arguments) {
    AnswerTable table;
    table.columns = {"answer", "why", "where"};
    const Names names(graph, table.notes);
    const std::string_view typedA = argument(arguments, "a");
    const std::string_view typedB = argument(arguments, "b");
    // One name for both: of two namesakes each is meant.
    const std::vector<const Node*> namesakes = namedAlike(graph, typedA, typedB);
    const bool two = namesakes.size() == 2;
    const Node& a = two ? *namesakes.front() : names.personOrBody(typedA);
    const Node& b = two ? *namesakes.back() : names.personOrBody(typedB);
    if (&a == &b) {
        explainMerge(graph, a, typedA, typedB, table);
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
