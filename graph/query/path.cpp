// The question "how are these two connected?": the shortest way from one to the other over people,
// the roles they held, and bodies.
#include <algorithm>
#include <array>
#include <charconv>

#include "graph/query/support/held_rows.h"
#include "graph/query/support/names.h"
#include "graph/query/support/overlap.h"
#include "graph/query/support/periods.h"
#include "graph/query/support/route.h"
#include "tenure/query.h"

namespace tenure {
namespace {
constexpr auto parameters = std::to_array<QuestionParameter>({
    {"a", "A", "a person or a body, by name or id", true, true},
    {"b", "B", "another person or body", true, true},
    {"on", "DATE", "use only roles held then"},
    {"from", "DATE", "use only roles held on this date or later"},
    {"to", "DATE", "use only roles held on this date or earlier"},
    {"during", "WHEN", duringSummary},
    {"overlapping", "", "two people meet at a body only if they served there at the same time"},
    {"max", "N", "look no further than this many steps (default 6)"},
});
constexpr int furthest = 50;
constexpr int usual = 6;

int stepsAllowed(std::string_view text) {
    if (text.empty()) {
        return usual;
    }
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 1 || value > furthest) {
        throw BadQuestion("--max: '" + std::string(text) + "' is no number of steps\n    " +
                          "Give a number from 1 to " + std::to_string(furthest) + ".");
    }
    return value;
}

// "-- member -->" when the link points the way we walk, "<-- member --" when against it.
std::string arrow(const Graph& graph, const Hop& hop) {
    const Link& link = *hop.link;
    const std::string name = link.kind == LinkKind::Held ? titleOf(graph, link.target)
                                                         : std::string(toString(link.kind));
    return hop.forward ? "-- " + name + " -->" : "<-- " + name + " --";
}

AnswerRow hopRow(const Graph& graph, const Hop& hop) {
    const Link& link = *hop.link;
    const bool held = link.kind == LinkKind::Held;
    AnswerRow row;
    if (held) {
        row = tenureRow(link);
    } else {
        row.evidence = link.evidence;
    }
    row.cells = {labelOf(graph, hop.from), arrow(graph, hop), labelOf(graph, hop.to),
                 held        ? startText(link)
                 : link.date ? toString(*link.date)
                             : "",
                 held ? endText(link) : ""};
    row.ids = {std::string(hop.from), link.id, std::string(hop.to)};
    return row;
}

// What the step out of a body says of the step into it: when the two served there together.
std::string metText(const Link* before, const Link& link) {
    if (before == nullptr || link.kind != LinkKind::Held) {
        return {};
    }
    const Overlap overlap = overlapOf(*before, link);
    const std::string when = textOf(overlap);
    return std::string(toString(overlap.answer)) + (when.empty() ? "" : ", " + when);
}

AnswerTable answer(const Graph& graph, const Arguments& arguments) {
    AnswerTable table;
    const Names names(graph, table.notes);
    const Node& a = names.personOrBody(argument(arguments, "a"));
    const Node& b = names.personOrBody(argument(arguments, "b"));
    if (a.id == b.id) {
        throw BadQuestion("both names mean " + a.label + " (" + a.id +
                          ")\n    Give two different "
                          "people or bodies; ids tell namesakes apart.");
    }
    const RouteLimits limits{periodAsked(graph, names, arguments),
                             arguments.contains("overlapping"),
                             stepsAllowed(argument(arguments, "max"))};
    table.columns = {"from", "link", "to", "start", "end"};
    if (limits.overlapping) {
        table.columns.emplace_back("together");
    } else if (limits.period) {
        table.columns.emplace_back("held");
    }
    const Link* before = nullptr;
    for (const Hop& hop : shortestRoute(graph, a.id, b.id, limits)) {
        AnswerRow row = hopRow(graph, hop);
        const bool held = hop.link->kind == LinkKind::Held;
        if (limits.overlapping) {
            row.cells.push_back(hop.forward ? "" : metText(before, *hop.link));
        } else if (limits.period) {
            row.cells.emplace_back(held ? toString(limits.period->held(*hop.link)) : "");
        }
        before = held ? hop.link : before;
        table.rows.push_back(std::move(row));
    }
    if (table.rows.empty()) {
        table.notes.push_back("no way from " + a.label + " to " + b.label + " in " +
                              std::to_string(limits.steps) + " steps" +
                              (limits.steps < furthest ? "; --max looks further" : ""));
    }
    return table;
}
} // namespace

extern const Question questionPath;
const Question questionPath = {"path", "Show how two people or bodies are connected", parameters,
                               "tenure path \"Ann Lee\" \"Omar Said\"\n"
                               "tenure path \"Ann Lee\" \"Omar Said\" --overlapping --evidence\n"
                               "tenure path \"Ann Lee\" \"City Council\" --on 2019 --max 4",
                               answer};
} // namespace tenure
