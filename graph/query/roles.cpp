// The question "which roles did this person hold?"
#include <array>

#include "graph/query/support/held_rows.h"
#include "graph/query/support/names.h"
#include "graph/query/support/periods.h"
#include "tenure/query.h"

namespace tenure {
namespace {
constexpr auto parameters = std::to_array<QuestionParameter>({
    {"person", "PERSON", "name or id", true, true},
    {"on", "DATE", "only roles held then; a month or a year means some day of it"},
    {"from", "DATE", "only roles held on this date or later"},
    {"to", "DATE", "only roles held on this date or earlier"},
    {"during", "WHEN", duringSummary},
    {"prospective", "", "also roles only stood for, nominated to or not yet taken up"},
});

AnswerTable answer(const Graph& graph, const Arguments& arguments) {
    AnswerTable table;
    const Names names(graph, table.notes);
    const Node& person = names.person(argument(arguments, "person"));
    addHeldRows(graph, tenuresOf(graph, person.id), arguments, table);
    return table;
}
} // namespace

extern const Question questionRoles;
const Question questionRoles = {"roles", "List the roles of a person", parameters,
                                "tenure roles \"Ann Lee\"\n"
                                "tenure roles \"Ann Lee\" --on 2019-05\n"
                                "tenure roles \"Ann Lee\" --from 2018 --evidence",
                                answer};
} // namespace tenure
