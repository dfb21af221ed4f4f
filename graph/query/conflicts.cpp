// The question "what cannot all be true?": both sides of each conflict, side by side.
#include <array>

#include "graph/query/support/names.h"
#include "graph/query/support/tenures.h"
#include "tenure/query.h"

namespace tenure {
namespace {
constexpr auto parameters = std::to_array<QuestionParameter>({
    {"about", "NAME", "only conflicts about this person, body or role"},
});

// A conflict is about the node itself, about a role at it, or about a tenure of it.
bool isAbout(const Graph& graph, const Conflict& conflict, const Node& node) {
    const auto touches = [&](std::string_view id) {
        const Node* other = graph.node(id);
        return id == node.id || (other != nullptr && other->organization == node.id);
    };
    if (touches(conflict.subject)) {
        return true;
    }
    for (const std::string& id : conflict.links) {
        const Link* link = graph.link(id);
        if (link != nullptr && (touches(link->source) || touches(link->target))) {
            return true;
        }
    }
    return false;
}

// The sentence behind what is certain of the tenure's time.
std::string atIssue(const Link& link) {
    for (const BoundProof* proof : {&link.startLatestBy, &link.endEarliestBy}) {
        if (!proof->proofs.empty()) {
            return proof->proofs.front().evidence.quote;
        }
    }
    return link.evidence.empty() ? std::string() : link.evidence.front().evidence.quote;
}

AnswerRow side(const Graph& graph, const Conflict& conflict, std::size_t number, const Link* link) {
    AnswerRow row;
    row.ids = {conflict.subject};
    row.details = {{"message", conflict.message}};
    row.cells = {
        std::to_string(number), conflict.kind, labelOf(graph, conflict.subject), "", "", "",
        conflict.message};
    if (link != nullptr) {
        row.ids.push_back(link->id);
        row.evidence = link->evidence;
        row.cells[3] = labelOf(graph, link->source);
        row.cells[4] = startText(*link);
        row.cells[5] = endText(*link);
        row.cells[6] = atIssue(*link);
    }
    return row;
}

// What no tenure says: a death, a count of seats, the day of a handover.
AnswerRow against(const Graph& graph, const Conflict& conflict, std::size_t number) {
    AnswerRow row = side(graph, conflict, number, nullptr);
    row.evidence = conflict.against;
    row.cells[6] = conflict.against.front().evidence.quote;
    return row;
}

AnswerTable answer(const Graph& graph, const Arguments& arguments) {
    AnswerTable table;
    table.columns = {"no", "conflict", "about", "person", "from", "to", "says"};
    const Names names(graph, table.notes);
    const std::string_view about = argument(arguments, "about");
    const Node* node = about.empty() ? nullptr : &names.anything(about);
    std::size_t number = 0;
    for (const Conflict& conflict : graph.conflicts()) {
        if (node != nullptr && !isAbout(graph, conflict, *node)) {
            continue;
        }
        number += 1;
        if (conflict.links.empty()) {
            table.rows.push_back(side(graph, conflict, number, nullptr));
        }
        for (const std::string& id : conflict.links) {
            table.rows.push_back(side(graph, conflict, number, graph.link(id)));
        }
        if (!conflict.against.empty()) {
            table.rows.push_back(against(graph, conflict, number));
        }
    }
    return table;
}
} // namespace

extern const Question questionConflicts;
const Question questionConflicts = {"conflicts", "List facts that cannot all be true", parameters,
                                    "tenure conflicts\n"
                                    "tenure conflicts --about \"Parks Committee\"\n"
                                    "tenure conflicts --evidence",
                                    answer};
} // namespace tenure
