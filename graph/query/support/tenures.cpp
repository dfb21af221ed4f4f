// Tenures as rows: which ones, when, and how it is written.
#include "graph/query/support/tenures.h"

#include <algorithm>
#include <tuple>

namespace tenure {
namespace {
constexpr Day lastDay = std::chrono::year{9999} / std::chrono::December / 31;

std::uint8_t monthOf(const std::chrono::year_month_day& ymd) {
    return static_cast<std::uint8_t>(unsigned{ymd.month()});
}

// The shortest date that begins (or ends) with this day: "by 2016-09-30" reads "by 2016-09".
std::string shortest(Day day, bool begins) {
    const std::chrono::year_month_day ymd{day};
    const auto year = static_cast<std::int16_t>(int{ymd.year()});
    for (const Date& date : {Date{year}, Date{year, monthOf(ymd)}}) {
        if ((begins ? date.first() : date.last()) == day) {
            return toString(date);
        }
    }
    return toString(day);
}

template <typename Wanted>
std::vector<const Link*> heldLinks(const Graph& graph, Wanted wanted) {
    std::vector<const Link*> found;
    for (const Link& link : graph.links()) {
        if (link.kind == LinkKind::Held && wanted(link)) {
            found.push_back(&link);
        }
    }
    return found;
}

// A tenure is placed by the day by which it had surely begun, else by what else is known.
Day placeInTime(const Link& tenure) {
    const Bounds& bounds = tenure.bounds;
    for (const auto& bound :
         {bounds.startLatest, bounds.startEarliest, bounds.endEarliest, bounds.endLatest}) {
        if (bound) {
            return *bound;
        }
    }
    return lastDay;
}

// Of two that had begun by one day, the one that may have begun, or was over, earlier.
auto orderInTime(const Link* tenure) {
    const Bounds& bounds = tenure->bounds;
    return std::tuple(placeInTime(*tenure), bounds.endLatest.value_or(lastDay),
                      bounds.startEarliest.value_or(Day::min()),
                      bounds.endEarliest.value_or(lastDay));
}

void addDetail(AnswerRow& row, const char* name, const std::optional<Day>& day) {
    row.details.emplace_back(name, day ? toString(*day) : std::string());
}
} // namespace

std::vector<const Link*> tenuresOf(const Graph& graph, std::string_view person) {
    return heldLinks(graph, [&](const Link& link) { return link.source == person; });
}

std::vector<const Link*> tenuresIn(const Graph& graph, const std::vector<const Node*>& roles) {
    std::vector<std::string_view> ids;
    for (const Node* role : roles) {
        ids.emplace_back(role->id);
    }
    std::ranges::sort(ids);
    return heldLinks(graph, [&](const Link& link) {
        return std::ranges::binary_search(ids, std::string_view(link.target));
    });
}

std::vector<const Node*> rolesAt(const Graph& graph, std::string_view body) {
    std::vector<const Node*> found;
    for (const Node& node : graph.nodes()) {
        if (node.kind == NodeKind::Role && node.organization == body) {
            found.push_back(&node);
        }
    }
    return found;
}

std::string withLabels(const Graph& graph, std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t space = std::min(text.find(' '), text.size());
        std::string_view word = text.substr(0, space);
        const std::string_view marks =
            word.substr(std::min(word.find_last_not_of(",;") + 1, word.size()));
        word.remove_suffix(marks.size());
        out += labelOf(graph, word);
        out += marks;
        out += space < text.size() ? " " : "";
        text.remove_prefix(std::min(space + 1, text.size()));
    }
    return out;
}

std::string labelOf(const Graph& graph, std::string_view id) {
    const Node* node = graph.node(id);
    return node != nullptr ? node->label : std::string(id);
}

std::string rangeText(const std::optional<Day>& earliest, const std::optional<Day>& latest) {
    if (!earliest && !latest) {
        return {};
    }
    if (!earliest) {
        return "by " + shortest(*latest, false);
    }
    if (!latest) {
        return shortest(*earliest, true) + " or later";
    }
    if (*earliest == *latest) {
        return toString(*earliest);
    }
    const std::chrono::year_month_day ymd{*earliest};
    const auto year = static_cast<std::int16_t>(int{ymd.year()});
    for (const Date& date : {Date{year}, Date{year, monthOf(ymd)}}) {
        if (date.first() == *earliest && date.last() == *latest) {
            return toString(date);
        }
    }
    return "between " + toString(*earliest) + " and " + toString(*latest);
}

std::string startText(const Link& tenure) {
    return tenure.start ? toString(*tenure.start)
                        : rangeText(tenure.bounds.startEarliest, tenure.bounds.startLatest);
}

std::string endText(const Link& tenure) {
    return tenure.end ? toString(*tenure.end)
                      : rangeText(tenure.bounds.endEarliest, tenure.bounds.endLatest);
}

std::string spellText(const Link& tenure) {
    const Bounds& bounds = tenure.bounds;
    const bool seenOnly = !tenure.start && !tenure.end && !bounds.startEarliest &&
                          !bounds.endLatest && bounds.startLatest && bounds.endEarliest;
    if (seenOnly && *bounds.startLatest >= *bounds.endEarliest) {
        return (bounds.startLatest == bounds.endEarliest ? ", on " : ", in ") +
               rangeText(bounds.endEarliest, bounds.startLatest);
    }
    if (seenOnly) {
        return ", at least " + toString(*bounds.startLatest) + " to " +
               toString(*bounds.endEarliest);
    }
    const std::string start = startText(tenure);
    // An end that is only known not to lie before the start says nothing.
    const bool idle = !tenure.end && !bounds.endLatest && bounds.startLatest &&
                      bounds.endEarliest && *bounds.endEarliest <= *bounds.startLatest;
    const std::string end = idle ? std::string() : endText(tenure);
    if (start.empty() || end.empty()) {
        return !start.empty() ? ", from " + start : !end.empty() ? ", until " + end : "";
    }
    const bool plain = (start + end).find(' ') == std::string::npos;
    return plain ? ", " + start + " to " + end : ", began " + start + ", ended " + end;
}

void sortByTime(std::vector<const Link*>& tenures) {
    std::ranges::stable_sort(tenures, {}, orderInTime);
}

AnswerRow tenureRow(const Link& tenure) {
    AnswerRow row;
    row.evidence = tenure.evidence;
    row.ids = {tenure.source, tenure.target, tenure.id};
    addDetail(row, "start_earliest", tenure.bounds.startEarliest);
    addDetail(row, "start_latest", tenure.bounds.startLatest);
    addDetail(row, "end_earliest", tenure.bounds.endEarliest);
    addDetail(row, "end_latest", tenure.bounds.endLatest);
    return row;
}

std::string_view argument(const Arguments& arguments, std::string_view name) {
    const auto at = arguments.find(name);
    return at == arguments.end() ? std::string_view() : std::string_view(at->second);
}
} // namespace tenure
