// The question "who held this role, and when?"
#include <algorithm>
#include <array>

#include "graph/query/support/held_rows.h"
#include "graph/query/support/names.h"
#include "graph/query/support/periods.h"
#include "tenure/query.h"

namespace tenure {
namespace {
constexpr auto parameters = std::to_array<QuestionParameter>({
    {"role", "ROLE", "title of the role, or its id", true, true},
    {"of", "BODY", "only at this body, or for this area"},
    {"on", "DATE", "only those who held it then; a month or a year means some day of it"},
    {"from", "DATE", "only those who held it on this date or later"},
    {"to", "DATE", "only those who held it on this date or earlier"},
    {"during", "WHEN", duringSummary},
    {"prospective", "", "also candidates, nominees and those elected but not yet in office"},
});

AnswerTable answer(const Graph& graph, const Arguments& arguments) {
    AnswerTable table;
    const Names names(graph, table.notes);
    const auto roles = names.roles(argument(arguments, "role"), argument(arguments, "of"));
    addHeldRows(graph, tenuresIn(graph, roles), arguments, table);
    return table;
}
} // namespace

extern const Question questionWho;
const Question questionWho = {"who", "Tell who held a role", parameters,
                              "tenure who chair --of \"Parks Committee\"\n"
                              "tenure who chair --of \"Parks Committee\" --on 2019-05\n"
                              "tenure who treasurer --from 2018 --to 2020 --evidence",
                              answer};
} // namespace tenure
