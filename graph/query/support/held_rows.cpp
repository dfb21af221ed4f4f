// The table of tenures that several questions answer with.
#include "graph/query/support/held_rows.h"

#include <algorithm>
#include <iterator>

#include "graph/query/support/periods.h"

namespace tenure {
namespace {
// Says what was left out, so that silence is never taken for absence.
void noteProspective(std::size_t count, AnswerTable& table) {
    if (count > 0) {
        table.notes.push_back("left out, only planned: " + std::to_string(count) +
                              "; --prospective shows " + (count == 1 ? "it" : "them"));
    }
}

AnswerRow heldRow(const Graph& graph, const Link& link) {
    AnswerRow row = tenureRow(link);
    row.cells = {labelOf(graph, link.source),
                 titleOf(graph, link.target),
                 bodyOf(graph, link.target),
                 startText(link),
                 endText(link),
                 std::string(toString(link.status))};
    return row;
}
} // namespace

std::string titleOf(const Graph& graph, std::string_view roleId) {
    const Node* role = graph.node(roleId);
    if (role == nullptr) {
        return std::string(roleId);
    }
    return role->area.empty() ? role->role : role->role + " (" + role->area + ")";
}

std::string bodyOf(const Graph& graph, std::string_view roleId) {
    const Node* role = graph.node(roleId);
    return role == nullptr || role->organization.empty() ? std::string()
                                                         : labelOf(graph, role->organization);
}

void addHeldRows(const Graph& graph, std::vector<const Link*> tenures, const Arguments& arguments,
                 AnswerTable& table) {
    const Names names(graph, table.notes);
    const auto period = periodAsked(graph, names, arguments);
    const bool plans = arguments.contains("prospective");
    table.columns = {"person", "role", "body", "from", "to", "status"};
    if (period) {
        table.columns.emplace_back("held");
    }
    sortByTime(tenures);
    std::size_t leftOut = 0;
    std::vector<AnswerRow> possible;
    for (const Link* link : tenures) {
        const bool plan = isProspective(link->status);
        if (plan && !plans) {
            leftOut += 1;
            continue;
        }
        const Answer held = period && !plan ? period->held(*link) : Answer::Certain;
        if (held == Answer::No) {
            continue;
        }
        AnswerRow row = heldRow(graph, *link);
        if (period) {
            row.cells.emplace_back(plan ? "planned" : toString(held));
        }
        (held == Answer::Certain && !plan ? table.rows : possible).push_back(std::move(row));
    }
    std::ranges::move(possible, std::back_inserter(table.rows));
    noteProspective(leftOut, table);
}
} // namespace tenure
