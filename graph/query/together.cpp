// The question "where did these two serve together, and when?"
#include <algorithm>
#include <array>
#include <iterator>

#include "graph/query/support/held_rows.h"
#include "graph/query/support/names.h"
#include "graph/query/support/overlap.h"
#include "graph/query/support/periods.h"
#include "tenure/query.h"

namespace tenure {
namespace {
constexpr auto parameters = std::to_array<QuestionParameter>({
    {"a", "A", "a person, by name or id", true, true},
    {"b", "B", "another person", true, true},
    {"on", "DATE", "only at that time; a month or a year means some day of it"},
    {"from", "DATE", "only on this date or later"},
    {"to", "DATE", "only on this date or earlier"},
    {"during", "WHEN", duringSummary},
});

// Two tenures meet at a body, or at one post that belongs to none.
std::string meetingPlace(const Graph& graph, const Link& tenure) {
    const Node* role = graph.node(tenure.target);
    return role == nullptr || role->organization.empty() ? tenure.target : role->organization;
}

AnswerRow row(const Graph& graph, const Link& mine, const Link& theirs, const Overlap& overlap) {
    AnswerRow result;
    result.cells = {labelOf(graph, meetingPlace(graph, mine)), titleOf(graph, mine.target),
                    titleOf(graph, theirs.target), textOf(overlap),
                    std::string(toString(overlap.answer))};
    result.ids = {meetingPlace(graph, mine), mine.id, theirs.id};
    result.evidence = mine.evidence;
    result.evidence.insert(result.evidence.end(), theirs.evidence.begin(), theirs.evidence.end());
    return result;
}

AnswerTable answer(const Graph& graph, const Arguments& arguments) {
    AnswerTable table;
    const Names names(graph, table.notes);
    const Node& a = names.person(argument(arguments, "a"));
    const Node& b = names.person(argument(arguments, "b"));
    if (&a == &b) {
        throw BadQuestion("both names mean " + a.label + " (" + a.id +
                          ")\n    Give two different people; ids tell namesakes apart.");
    }
    const auto period = periodAsked(graph, names, arguments);
    table.columns = {"body", "role_a", "role_b", "when", "together"};
    std::vector<AnswerRow> possible;
    for (const Link* mine : tenuresOf(graph, a.id)) {
        for (const Link* theirs : tenuresOf(graph, b.id)) {
            if (meetingPlace(graph, *mine) != meetingPlace(graph, *theirs)) {
                continue;
            }
            Overlap overlap = overlapOf(*mine, *theirs);
            if (period && overlap.answer != Answer::No) {
                overlap = overlapOf(*mine, *theirs, period->bounds());
            }
            if (overlap.answer != Answer::No) {
                (overlap.answer == Answer::Certain ? table.rows : possible)
                    .push_back(row(graph, *mine, *theirs, overlap));
            }
        }
    }
    std::ranges::move(possible, std::back_inserter(table.rows));
    return table;
}
} // namespace

extern const Question questionTogether;
const Question questionTogether = {"together", "Tell where two people served together", parameters,
                                   "tenure together \"Ann Lee\" \"Omar Said\"\n"
                                   "tenure together \"Ann Lee\" \"Omar Said\" --during 2018/2019\n"
                                   "tenure together person/ann-lee person/omar-said --format json",
                                   answer};
} // namespace tenure
