// The question "who sat on this body then?"
#include <array>

#include "graph/query/support/held_rows.h"
#include "graph/query/support/names.h"
#include "graph/query/support/periods.h"
#include "tenure/query.h"

namespace tenure {
namespace {
constexpr auto parameters = std::to_array<QuestionParameter>({
    {"body", "BODY", "name or id", true, true},
    {"on", "DATE", "only those in office then; a month or a year means some day of it"},
    {"from", "DATE", "only those in office on this date or later"},
    {"to", "DATE", "only those in office on this date or earlier"},
    {"during", "WHEN", duringSummary},
    {"prospective", "", "also candidates, nominees and those elected but not yet in office"},
});

AnswerTable answer(const Graph& graph, const Arguments& arguments) {
    AnswerTable table;
    const Names names(graph, table.notes);
    const Node& body = names.body(argument(arguments, "body"));
    addHeldRows(graph, tenuresIn(graph, rolesAt(graph, body.id)), arguments, table);
    return table;
}
} // namespace

extern const Question questionRoster;
const Question questionRoster = {"roster", "List everyone with a role at a body", parameters,
                                 "tenure roster \"Parks Committee\" --on 2019-05\n"
                                 "tenure roster \"Parks Committee\" --from 2018 --to 2020\n"
                                 "tenure roster \"Parks Committee\" --format csv",
                                 answer};
} // namespace tenure
