// The question "who came and who went between these two dates?"
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "graph/query/support/held_rows.h"
#include "graph/query/support/names.h"
#include "graph/query/support/periods.h"
#include "tenure/query.h"

namespace tenure {
namespace {
constexpr auto parameters = std::to_array<QuestionParameter>({
    {"body", "BODY", "name or id", true, true},
    {"before", "BEFORE", "a date", true},
    {"after", "AFTER", "a later date", true},
    {"during", "WHEN", "from the first to the last day of a range, a document or a term"},
});

// What is known of one person in one role at the two dates, over all their spells.
struct Change {
    Answer before = Answer::No;
    Answer after = Answer::No;
    std::vector<const Link*> spells;
};

// Answer is sorted from certain to no.
Answer surer(Answer a, Answer b) {
    return std::min(a, b);
}

// As in a diff of lines: came or went.
std::string nameOf(const Change& change) {
    return change.after < change.before ? "+" : "-";
}

// Only what is ruled out at one of the dates is a change; proved then and merely possible now is
// what every tenure looks like after its last document.
bool isChange(const Change& change) {
    return change.before != change.after &&
           (change.before == Answer::No || change.after == Answer::No);
}

AnswerRow row(const Graph& graph, const Change& change) {
    const Link& link = *change.spells.front();
    AnswerRow result = tenureRow(link);
    result.cells = {nameOf(change),
                    labelOf(graph, link.source),
                    titleOf(graph, link.target),
                    std::string(toString(surer(change.before, change.after))),
                    startText(link),
                    endText(link)};
    return result;
}

// The two dates: as given, or the first and the last day of a period. Of a term those on which it
// was held for certain.
std::pair<Period, Period> datesOf(const Graph& graph, const Names& names,
                                  const Arguments& arguments) {
    const std::string_view during = argument(arguments, "during");
    const bool both = arguments.contains("before") && arguments.contains("after");
    if (during.empty() ? !both : arguments.contains("before")) {
        throw BadQuestion("two dates are needed, or --during in place of them\n    "
                          "Write tenure diff BODY 2018 2020, or tenure diff BODY --during 2018.");
    }
    if (during.empty()) {
        return {parsePeriod(argument(arguments, "before"), "BEFORE"),
                parsePeriod(argument(arguments, "after"), "AFTER")};
    }
    const Period period = periodNamed(graph, names, during, "--during");
    const Bounds bounds = period.bounds();
    if (!bounds.startLatest || !bounds.endEarliest) {
        throw BadQuestion("--during: both ends of that term are not known\n    "
                          "Give dates: 2018/2019-06.");
    }
    return {Period{*bounds.startLatest, *bounds.startLatest},
            Period{*bounds.endEarliest, *bounds.endEarliest}};
}

AnswerTable answer(const Graph& graph, const Arguments& arguments) {
    AnswerTable table;
    table.columns = {"change", "person", "role", "known", "from", "to"};
    const Names names(graph, table.notes);
    const Node& body = names.body(argument(arguments, "body"));
    const auto [before, after] = datesOf(graph, names, arguments);
    if (after.from <= before.to) {
        throw BadQuestion("AFTER does not lie after BEFORE\n    Give the earlier date first, and "
                          "dates that do not overlap.");
    }
    std::map<std::pair<std::string_view, std::string_view>, Change> changes;
    for (const Link* link : tenuresIn(graph, rolesAt(graph, body.id))) {
        if (!isProspective(link->status)) {
            Change& change = changes[{link->source, link->target}];
            change.before = surer(change.before, before.held(*link));
            change.after = surer(change.after, after.held(*link));
            change.spells.push_back(link);
        }
    }
    std::size_t unknown = 0;
    for (const auto& [who, change] : changes) {
        if (isChange(change)) {
            table.rows.push_back(row(graph, change));
        } else if (change.before == Answer::Possible || change.after == Answer::Possible) {
            unknown += 1;
        }
    }
    std::ranges::stable_sort(table.rows, {}, [](const AnswerRow& r) { return r.cells[0]; });
    if (unknown > 0) {
        table.notes.push_back("perhaps changed, perhaps not: " + std::to_string(unknown));
    }
    return table;
}
} // namespace

extern const Question questionDiff;
const Question questionDiff = {"diff", "Tell who joined and left a body between two dates",
                               parameters,
                               "tenure diff \"Parks Committee\" 2018 2020\n"
                               "tenure diff \"Parks Committee\" --during 2019 --evidence\n"
                               "tenure diff parks 2018 2020 --format csv",
                               answer};
} // namespace tenure
