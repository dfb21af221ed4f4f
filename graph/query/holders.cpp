// The question "who held this post, one after the other, and when did nobody?"
#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "graph/query/support/held_rows.h"
#include "graph/query/support/names.h"
#include "graph/query/support/periods.h"
#include "tenure/query.h"

namespace tenure {
namespace {
constexpr auto parameters = std::to_array<QuestionParameter>({
    {"role", "ROLE", "title of the post, or its id", true, true},
    {"of", "BODY", "the body, or the area"},
    {"on", "DATE", "only those who held it then; a month or a year means some day of it"},
    {"from", "DATE", "only those who held it on this date or later"},
    {"to", "DATE", "only those who held it on this date or earlier"},
    {"during", "WHEN", duringSummary},
    {"gaps", "", "also show when no holder is known"},
});

// The time between two holders. Vacant: the one was certainly gone and the other certainly not yet
// there. Not known: between the last day that proves the one and the first that proves the other.
struct Gap {
    Day from, to;
    bool vacant = false;
};

std::optional<Gap> gapBetween(const Bounds& before, const Bounds& next) {
    if (before.endLatest && next.startEarliest) {
        return Gap{*before.endLatest, *next.startEarliest, true};
    }
    const auto left = before.endLatest ? before.endLatest : before.endEarliest;
    // Seen in June: some day of June proves it, so the month's first day may.
    const auto seen = next.startLatest && next.endEarliest
                          ? std::min(next.startLatest, next.endEarliest)
                          : next.startLatest;
    const auto came = next.startEarliest ? next.startEarliest : seen;
    return left && came ? std::optional(Gap{*left, *came}) : std::nullopt;
}

AnswerRow gapRow(const Link& before, const Link& next, const Gap& gap) {
    AnswerRow row;
    row.cells = {
        gap.vacant ? "(vacant)" : "(not known)", "", "", toString(gap.from), toString(gap.to), ""};
    row.ids = {before.id, next.id};
    return row;
}

// What documents say of the time before one holder and behind another: told vacancies of one time.
struct Told {
    std::size_t before = 0; ///< the place of the holder that comes after it
    Link time;              ///< from the first to the last day that is told of
};

// Behind everyone who had come by then.
std::size_t placeOf(const Vacancy& vacancy, const std::vector<const Link*>& tenures) {
    const Bounds& v = vacancy.bounds;
    const auto day = v.startLatest   ? v.startLatest
                     : v.endEarliest ? v.endEarliest
                     : v.endLatest   ? v.endLatest
                                     : v.startEarliest;
    for (std::size_t i = 0; day && i < tenures.size(); ++i) {
        const Bounds& b = tenures[i]->bounds;
        const auto seen =
            b.startLatest && b.endEarliest ? std::min(b.startLatest, b.endEarliest) : b.startLatest;
        const auto came = b.startEarliest ? b.startEarliest : seen;
        if (came && *came >= *day) {
            return i;
        }
    }
    return tenures.size();
}

std::vector<Told> toldOf(const Node& role, const std::vector<const Link*>& tenures) {
    std::vector<Told> told;
    for (const Vacancy& vacancy : role.vacancies) {
        const std::size_t place = placeOf(vacancy, tenures);
        const Bounds& v = vacancy.bounds;
        if (told.empty() || told.back().before != place || !role.seats.isOne()) {
            told.push_back({place, {}});
            told.back().time.start = vacancy.start;
            told.back().time.bounds = v;
        }
        Link& time = told.back().time;
        time.end = vacancy.end;
        time.bounds.endEarliest = std::max(time.bounds.endEarliest, v.endEarliest);
        time.bounds.endLatest = v.endLatest;
        time.evidence.insert(time.evidence.end(), vacancy.evidence.begin(), vacancy.evidence.end());
    }
    return told;
}

AnswerRow toldRow(const Node& role, const Told& told) {
    AnswerRow row = tenureRow(told.time);
    row.cells = {role.seats.isOne() ? "(vacant)" : "(a seat vacant)",
                 "",
                 "",
                 startText(told.time),
                 endText(told.time),
                 "as told"};
    row.ids = {role.id};
    return row;
}

// Nobody is known behind the last holder, who has left.
void addOpenGap(const Link& last, const std::optional<Period>& period, AnswerTable& table) {
    const auto& left = last.bounds.endLatest;
    if (!left || (period && period->to < *left)) {
        return;
    }
    AnswerRow row;
    row.cells = {"(not known)", "", "", toString(*left), "", ""};
    row.ids = {last.id};
    if (period) {
        row.cells.emplace_back();
    }
    table.rows.push_back(std::move(row));
}

// Who else is said to hold the seat at the same time.
std::string rivals(const Graph& graph, const Link& link) {
    std::set<std::string> names;
    for (const Conflict& conflict : graph.conflicts()) {
        if (std::ranges::find(conflict.links, link.id) == conflict.links.end()) {
            continue;
        }
        for (const std::string& id : conflict.links) {
            const Link* other = graph.link(id);
            if (other != nullptr && other->target == link.target && other->source != link.source) {
                names.insert(labelOf(graph, other->source));
            }
        }
    }
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "disputed with " : ", ") + name;
    }
    return text;
}

// "one of 2 seats" where the post has several.
std::string seatOf(const Graph& graph, const Link& link) {
    const Node* role = graph.node(link.target);
    return role == nullptr || role->seats.least < 2 ? std::string()
                                                    : "one of " + role->seats.text() + " seats";
}

std::string joined(const std::string& a, const std::string& b) {
    return a.empty() || b.empty() ? a + b : a + "; " + b;
}

AnswerRow holderRow(const Graph& graph, const Link& link) {
    AnswerRow row = tenureRow(link);
    row.cells = {labelOf(graph, link.source),
                 titleOf(graph, link.target),
                 bodyOf(graph, link.target),
                 startText(link),
                 endText(link),
                 joined(seatOf(graph, link), rivals(graph, link))};
    return row;
}

struct Asked {
    bool gaps = false;
    std::optional<Period> period;
};

void addRow(AnswerRow row, const std::string& held, const Asked& asked, AnswerTable& table) {
    if (asked.period) {
        row.cells.push_back(held);
    }
    table.rows.push_back(std::move(row));
}

// What lies before the holder in place `next`, or behind the last: told vacancies, else what
// follows from the holders on both sides.
void addBetween(const Node& role, const std::vector<const Link*>& tenures, std::size_t next,
                const std::vector<Told>& told, const Asked& asked, AnswerTable& table) {
    const bool between = role.seats.isOne() && next > 0 && next < tenures.size();
    const auto gap = between ? gapBetween(tenures[next - 1]->bounds, tenures[next]->bounds)
                             : std::optional<Gap>{};
    const bool then =
        gap && (!asked.period || (gap->from < asked.period->to && gap->to > asked.period->from));
    const bool shown = then && gap->to - gap->from > std::chrono::days(1);
    const auto row = [&] { return gapRow(*tenures[next - 1], *tenures[next], *gap); };
    bool any = false;
    for (const Told& one : told) {
        if (one.before != next || (asked.period && asked.period->held(one.time) == Answer::No)) {
            continue;
        }
        any = true;
        const bool wider = shown && gap->vacant; // what is proved includes what is told
        addRow(wider ? row() : toldRow(role, one), {}, asked, table);
        table.rows.back().evidence = one.time.evidence;
        if (wider) {
            table.rows.back().cells[5] = "as told";
        }
    }
    if (shown && !any) {
        addRow(row(), {}, asked, table);
    }
    if (next == tenures.size() && next > 0 && role.seats.isOne() && !any) {
        addOpenGap(*tenures.back(), asked.period, table);
    }
}

void addPost(const Graph& graph, const Node& role, const Asked& asked, AnswerTable& table) {
    std::vector<const Link*> tenures = tenuresIn(graph, {&role});
    std::erase_if(tenures, [](const Link* link) { return isProspective(link->status); });
    sortByTime(tenures);
    const std::vector<Told> told = asked.gaps ? toldOf(role, tenures) : std::vector<Told>{};
    for (std::size_t i = 0; i < tenures.size(); ++i) {
        if (asked.gaps) {
            addBetween(role, tenures, i, told, asked, table);
        }
        const Answer held = asked.period ? asked.period->held(*tenures[i]) : Answer::Certain;
        if (held != Answer::No) {
            addRow(holderRow(graph, *tenures[i]), std::string(toString(held)), asked, table);
        }
    }
    if (asked.gaps) {
        addBetween(role, tenures, tenures.size(), told, asked, table);
    }
    if (asked.gaps && !role.seats.isOne() && !tenures.empty()) {
        table.notes.push_back(role.label + " may have several holders at a time: no gaps shown");
    }
}

AnswerTable answer(const Graph& graph, const Arguments& arguments) {
    AnswerTable table;
    table.columns = {"person", "role", "body", "from", "to", "remark"};
    const Names names(graph, table.notes);
    const Asked asked{arguments.contains("gaps"), periodAsked(graph, names, arguments)};
    if (asked.period) {
        table.columns.emplace_back("held");
    }
    for (const Node* role : names.roles(argument(arguments, "role"), argument(arguments, "of"))) {
        addPost(graph, *role, asked, table);
    }
    return table;
}
} // namespace

extern const Question questionHolders;
const Question questionHolders = {"holders", "List the holders of a post in order", parameters,
                                  "tenure holders chair --of \"Parks Committee\"\n"
                                  "tenure holders chair --of \"Parks Committee\" --gaps\n"
                                  "tenure holders treasurer --during \"Ann Lee, chair\"",
                                  answer};
} // namespace tenure
