// The question "what was decided, by whom, when, and about what?"
#include <algorithm>
#include <array>
#include <optional>

#include "graph/query/support/names.h"
#include "graph/query/support/periods.h"
#include "graph/query/support/tenures.h"
#include "graph/resolve/fold.h"
#include "tenure/query.h"

namespace tenure {
namespace {
constexpr auto parameters = std::to_array<QuestionParameter>({
    {"by", "BODY", "only decisions of this body"},
    {"on", "DATE", "only decisions of this day, month or year"},
    {"from", "DATE", "only decisions of this date or later"},
    {"to", "DATE", "only decisions of this date or earlier"},
    {"during", "WHEN", duringSummary},
    {"about", "TEXT", "only decisions in whose words all of these occur"},
});

bool isAbout(const Node& decision, const std::vector<std::string_view>& asked) {
    const std::string words =
        " " + fold(decision.verb + " " + decision.text + " " + decision.label);
    return std::ranges::all_of(asked, [&](std::string_view word) {
        return words.find(" " + std::string(word)) != std::string::npos;
    });
}

// A decision of "2018" is possibly one of 2018-03; one of 2018-03-06 is certainly.
Answer fallsIn(const Date& date, const Period& period) {
    if (date.last() < period.from || date.first() > period.to) {
        return Answer::No;
    }
    if (period.term) { // all of it within the time for which the term is certain
        const Answer any = heldDuring(*period.term, date.first(), date.last());
        const bool all = heldOn(*period.term, date.first()) == Answer::Certain &&
                         heldOn(*period.term, date.last()) == Answer::Certain;
        return any == Answer::Certain && !all ? Answer::Possible : any;
    }
    return date.first() >= period.from && date.last() <= period.to ? Answer::Certain
                                                                   : Answer::Possible;
}

AnswerRow decisionRow(const Graph& graph, const Node& node) {
    AnswerRow row;
    const std::string outcome = node.outcome.empty() ? "" : " (" + node.outcome + ")";
    row.cells = {node.date ? toString(*node.date) : "",
                 node.organization.empty() ? "" : labelOf(graph, node.organization), node.verb,
                 (node.text.empty() ? node.label : node.text) + outcome};
    row.ids = {node.id};
    if (!node.organization.empty()) {
        row.ids.push_back(node.organization);
    }
    row.evidence = node.evidence;
    return row;
}

std::vector<const Node*> chosen(const Graph& graph, const Node* body, std::string_view about) {
    const std::string folded = fold(about);
    const auto words = foldedWords(folded);
    std::vector<const Node*> found;
    for (const Node& node : graph.nodes()) {
        if (node.kind == NodeKind::Decision && (body == nullptr || node.organization == body->id) &&
            isAbout(node, words)) {
            found.push_back(&node);
        }
    }
    std::ranges::stable_sort(
        found, {}, [](const Node* node) { return node->date ? node->date->first() : Day::max(); });
    return found;
}

AnswerTable answer(const Graph& graph, const Arguments& arguments) {
    AnswerTable table;
    table.columns = {"date", "body", "verb", "decision"};
    const Names names(graph, table.notes);
    const std::string_view by = argument(arguments, "by");
    const Node* body = by.empty() ? nullptr : &names.body(by);
    const std::optional<Period> period = periodAsked(graph, names, arguments);
    if (period) {
        table.columns.emplace_back("then");
    }
    std::size_t undated = 0;
    for (const Node* node : chosen(graph, body, argument(arguments, "about"))) {
        if (period && !node->date) {
            undated += 1;
            continue;
        }
        const Answer then = period ? fallsIn(*node->date, *period) : Answer::Certain;
        if (then == Answer::No) {
            continue;
        }
        table.rows.push_back(decisionRow(graph, *node));
        if (period) {
            table.rows.back().cells.emplace_back(toString(then));
        }
    }
    if (undated > 0) {
        table.notes.push_back("left out without a date: " + std::to_string(undated));
    }
    return table;
}
} // namespace

extern const Question questionDecisions;
const Question questionDecisions = {"decisions", "List what was decided", parameters,
                                    "tenure decisions --by \"Parks Committee\"\n"
                                    "tenure decisions --by \"Parks Committee\" --during 2019\n"
                                    "tenure decisions --about playground --evidence",
                                    answer};
} // namespace tenure
