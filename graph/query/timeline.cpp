// The question "what happened, in order, in the life of this person or body?"
#include <algorithm>
#include <array>
#include <tuple>

#include "graph/query/support/held_rows.h"
#include "graph/query/support/names.h"
#include "graph/query/support/periods.h"
#include "tenure/query.h"

namespace tenure {
namespace {
constexpr auto parameters = std::to_array<QuestionParameter>({
    {"name", "PERSON|BODY", "name or id", true, true},
    {"on", "DATE", "only what happened then; a month or a year means some day of it"},
    {"from", "DATE", "only what happened on this date or later"},
    {"to", "DATE", "only what happened on this date or earlier"},
    {"during", "WHEN", duringSummary},
});

struct Event {
    std::optional<Date> date; ///< none: at the end
    AnswerRow row;
};

class Timeline {
public:
    explicit Timeline(const Graph& graph) : graph_(graph) {}

    void addTenure(const Link& link) {
        const std::size_t before = events_.size();
        const std::optional<Date> start =
            exact(link.start, link.bounds.startEarliest, link.bounds.startLatest);
        const std::optional<Date> end =
            exact(link.end, link.bounds.endEarliest, link.bounds.endLatest);
        if (start) {
            add(link, start, "start");
        }
        for (const Date& seen : link.seen) {
            if (seen != start && seen != end) {
                add(link, seen, isProspective(link.status) ? toString(link.status) : "held");
            }
        }
        if (end) {
            add(link, end, "end");
        } else if (link.bounds.endLatest) {
            add(link, dateOf(*link.bounds.endLatest), "over by then");
        }
        if (events_.size() == before) {
            add(link, std::nullopt, toString(link.status));
        }
    }

    void addDecision(const Node& decision) {
        AnswerRow row;
        row.cells = {"", decision.verb, labelOf(graph_, decision.organization),
                     decision.text.empty() ? decision.label : decision.text};
        row.ids = {decision.id};
        row.evidence = decision.evidence;
        push(decision.date, std::move(row));
    }

    void addRelation(const Link& link) {
        AnswerRow row;
        const std::string object = labelOf(graph_, link.target);
        row.cells = {"", std::string(toString(link.kind)), labelOf(graph_, link.source),
                     link.text.empty() ? object : object + ": " + link.text};
        row.ids = {link.id, link.source, link.target};
        row.evidence = link.evidence;
        push(link.date, std::move(row));
    }

    std::vector<AnswerRow> rows(const std::optional<Period>& period) {
        std::ranges::stable_sort(events_, [](const Event& a, const Event& b) {
            const auto key = [](const Event& event) {
                return std::tuple(event.date ? event.date->first() : Day::max(), event.row.cells[1],
                                  event.row.cells[2], event.row.cells[3]);
            };
            return key(a) < key(b);
        });
        std::vector<AnswerRow> result;
        for (Event& event : events_) {
            if (!period || (event.date && event.date->last() >= period->from &&
                            event.date->first() <= period->to)) {
                result.push_back(std::move(event.row));
            }
        }
        return result;
    }

private:
    static Date dateOf(Day day) { return *parseDate(toString(day)); }

    static std::optional<Date> exact(const std::optional<Date>& stated,
                                     const std::optional<Day>& earliest,
                                     const std::optional<Day>& latest) {
        if (stated || !earliest || earliest != latest) {
            return stated;
        }
        return dateOf(*earliest);
    }

    void add(const Link& link, const std::optional<Date>& date, std::string_view what) {
        AnswerRow row = tenureRow(link);
        row.cells = {"", std::string(what), labelOf(graph_, link.source),
                     labelOf(graph_, link.target)};
        push(date, std::move(row));
    }

    void push(const std::optional<Date>& date, AnswerRow row) {
        row.cells[0] = date ? toString(*date) : "";
        events_.push_back({date, std::move(row)});
    }

    const Graph& graph_;
    std::vector<Event> events_;
};

bool isRelation(const Link& link) {
    return link.kind != LinkKind::Held && link.kind != LinkKind::RoleIn &&
           link.kind != LinkKind::PartOf && link.kind != LinkKind::Decided &&
           link.kind != LinkKind::Authored;
}

AnswerTable answer(const Graph& graph, const Arguments& arguments) {
    AnswerTable table;
    table.columns = {"date", "event", "who", "what"};
    const Names names(graph, table.notes);
    const Node& subject = names.personOrBody(argument(arguments, "name"));
    const auto period = periodAsked(graph, names, arguments);
    Timeline timeline(graph);
    for (const Link* link : subject.kind == NodeKind::Person
                                ? tenuresOf(graph, subject.id)
                                : tenuresIn(graph, rolesAt(graph, subject.id))) {
        timeline.addTenure(*link);
    }
    for (const Node& node : graph.nodes()) {
        if (node.kind == NodeKind::Decision && node.organization == subject.id) {
            timeline.addDecision(node);
        }
    }
    for (const Link& link : graph.links()) {
        if (isRelation(link) && (link.source == subject.id || link.target == subject.id)) {
            timeline.addRelation(link);
        }
    }
    table.rows = timeline.rows(period);
    return table;
}
} // namespace

extern const Question questionTimeline;
const Question questionTimeline = {"timeline", "Tell what happened to a person or body, in order",
                                   parameters,
                                   "tenure timeline \"Ann Lee\"\n"
                                   "tenure timeline \"Parks Committee\" --during 2018/2019\n"
                                   "tenure timeline \"Ann Lee\" --evidence",
                                   answer};
} // namespace tenure
