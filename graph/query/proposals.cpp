// The question "who may be one and the same?": names that are nearly alike, with a score.
#include <array>

#include "graph/query/support/names.h"
#include "graph/query/support/tenures.h"
#include "tenure/query.h"

namespace tenure {
namespace {
constexpr auto parameters = std::to_array<QuestionParameter>({
    {"about", "PERSON", "only proposals about this person"},
});

AnswerTable answer(const Graph& graph, const Arguments& arguments) {
    AnswerTable table;
    table.columns = {"score", "person", "other", "why"};
    const Names names(graph, table.notes);
    const std::string_view typed = argument(arguments, "about");
    const Node* node = typed.empty() ? nullptr : &names.person(typed);
    for (const Proposal& proposal : graph.proposals()) {
        const bool about = node == nullptr || proposal.a == node->id || proposal.b == node->id;
        if (proposal.score == 0 || !about) { // two for certain
            continue;
        }
        AnswerRow row;
        row.cells = {std::to_string(proposal.score), labelOf(graph, proposal.a),
                     labelOf(graph, proposal.b), proposal.reason};
        row.ids = {proposal.a, proposal.b};
        for (const std::string& id : {proposal.a, proposal.b}) {
            if (const Node* person = graph.node(id)) {
                row.evidence.insert(row.evidence.end(), person->evidence.begin(),
                                    person->evidence.end());
            }
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}
} // namespace

extern const Question questionProposals;
const Question questionProposals = {"proposals", "List people who may be one and the same",
                                    parameters,
                                    "tenure proposals\n"
                                    "tenure proposals --about \"Ann Lee\"\n"
                                    "tenure proposals --evidence",
                                    answer};
} // namespace tenure
