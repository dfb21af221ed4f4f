// The time that a question asks about: dates, a document, or somebody's term.
#include "graph/query/support/periods.h"

#include <algorithm>
#include <vector>

#include "graph/query/support/overlap.h"
#include "graph/query/support/tenures.h"

namespace tenure {
namespace {
constexpr Day firstDay = std::chrono::year{1} / std::chrono::January / 1;
constexpr Day lastDay = std::chrono::year{9999} / std::chrono::December / 31;

std::string_view trimmed(std::string_view text) {
    const std::size_t first = std::min(text.find_first_not_of(' '), text.size());
    text.remove_prefix(first);
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

// The parts between commas.
std::vector<std::string_view> parts(std::string_view text) {
    std::vector<std::string_view> out;
    for (std::size_t comma = 0; comma != std::string_view::npos;) {
        comma = text.find(',');
        out.push_back(trimmed(text.substr(0, comma)));
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
    return out;
}

// "2019-02-30" has the form of a day, but there is none.
std::string whyNoDay(std::string_view text) {
    constexpr std::size_t monthSize = 7;
    constexpr std::size_t daySize = 10;
    const bool shaped = (text.size() == daySize || text.size() == monthSize) && text[4] == '-' &&
                        text.find_first_not_of("0123456789-") == std::string_view::npos;
    if (!shaped) {
        return {};
    }
    const std::string month(text.substr(0, monthSize));
    const auto whole = parseDate(month);
    if (!whole) {
        return ": there is no month " + std::string(text.substr(5, 2));
    }
    const auto last = std::chrono::year_month_day(whole->last());
    return ": " + month + " has " + std::to_string(unsigned{last.day()}) + " days";
}

Period termOf(const Link& tenure) {
    return {tenure.bounds.startEarliest.value_or(firstDay),
            tenure.bounds.endLatest.value_or(lastDay), tenure.bounds};
}

const Node* documentNamed(const Graph& graph, std::string_view text) {
    for (const Node& node : graph.nodes()) {
        if (node.kind == NodeKind::Document &&
            (node.id == text || node.path == text || node.label == text)) {
            return &node;
        }
    }
    return nullptr;
}

// "Ann Lee, chair": her one term in that post.
Period termNamed(const Graph& graph, const Names& names, std::string_view text,
                 std::string_view option) {
    const auto said = parts(text);
    const Node& person = names.person(said[0]);
    const auto roles = names.roles(said[1], said.size() > 2 ? said[2] : std::string_view{});
    std::vector<const Link*> terms;
    for (const Link* tenure : tenuresIn(graph, roles)) {
        if (tenure->source == person.id && !isProspective(tenure->status)) {
            terms.push_back(tenure);
        }
    }
    if (terms.empty()) {
        throw NotFound(person.label + " is not known to have held '" + std::string(said[1]) + "'");
    }
    if (terms.size() > 1) {
        Ambiguous several{std::string(text), {}};
        for (const Link* tenure : terms) {
            several.candidates.push_back(tenure->id + "  " + labelOf(graph, tenure->target) +
                                         spellText(*tenure));
        }
        throw several;
    }
    const Bounds& b = terms.front()->bounds;
    if (!b.startEarliest && !b.startLatest && !b.endEarliest && !b.endLatest) {
        throw BadQuestion(std::string(option) + ": nothing is known of when " + person.label +
                          " held it\n    Give dates: 2018/2019-06.");
    }
    return termOf(*terms.front());
}
} // namespace

Bounds Period::bounds() const {
    return term ? *term : Bounds{from, from, to, to};
}

Answer Period::held(const Link& tenure) const {
    if (isProspective(tenure.status)) {
        return Answer::No;
    }
    return term ? overlapOf(tenure, *term).answer : heldDuring(tenure, from, to);
}

Period parsePeriod(std::string_view text, std::string_view option) {
    if (const auto date = parseDate(text)) {
        return {date->first(), date->last()};
    }
    const auto interval = parseInterval(text);
    const bool told = interval && (interval->start || interval->openStart) &&
                      (interval->end || interval->openEnd);
    if (told) {
        return {interval->first().value_or(firstDay), interval->last().value_or(lastDay)};
    }
    if (const auto set = parseEdtfSet(text)) { // 201X, 2019-XX, [2018..2019]: some day of it
        return {set->earliest.value_or(firstDay), set->latest.value_or(lastDay)};
    }
    const std::size_t slash = text.find('/');
    const auto first = parseDate(text.substr(0, slash));
    const auto last = slash == std::string_view::npos ? first : parseDate(text.substr(slash + 1));
    if (!first || !last) {
        throw BadQuestion(std::string(option) + ": '" + std::string(text) + "' is no date" +
                          whyNoDay(first ? text.substr(slash + 1) : text.substr(0, slash)) +
                          "\n    Write a year, a month, a day or a range: 2016, 2016-07, "
                          "2016-07-14, 2015/2016-07, 2015/.. .");
    }
    throw BadQuestion(std::string(option) + ": '" + std::string(text) +
                      "' ends before it begins\n    Put the earlier date first.");
}

Period periodNamed(const Graph& graph, const Names& names, std::string_view text,
                   std::string_view option) {
    const Link* tenure = graph.link(text);
    if (tenure != nullptr && tenure->kind == LinkKind::Held) {
        return termOf(*tenure);
    }
    if (const Node* document = documentNamed(graph, text)) {
        if (!document->date) {
            throw BadQuestion(std::string(option) + ": no date is known of '" + std::string(text) +
                              "'\n    Give a date: 2016, 2016-07, 2016-07-14.");
        }
        return {document->date->first(), document->date->last()};
    }
    return text.find(',') == std::string_view::npos ? parsePeriod(text, option)
                                                    : termNamed(graph, names, text, option);
}

std::optional<Period> periodAsked(const Graph& graph, const Names& names,
                                  const Arguments& arguments) {
    const std::string_view on = argument(arguments, "on");
    const std::string_view from = argument(arguments, "from");
    const std::string_view to = argument(arguments, "to");
    const std::string_view during = argument(arguments, "during");
    const bool range = !from.empty() || !to.empty();
    if (int{!on.empty()} + int{range} + int{!during.empty()} > 1) {
        throw BadQuestion("--on, --during and --from or --to exclude each other\n    "
                          "Give --on or --during for one date or range, --from and --to for its "
                          "ends.");
    }
    if (!on.empty()) {
        return parsePeriod(on, "--on");
    }
    if (!during.empty()) {
        return periodNamed(graph, names, during, "--during");
    }
    if (from.empty() && to.empty()) {
        return std::nullopt;
    }
    const Period period{from.empty() ? firstDay : parsePeriod(from, "--from").from,
                        to.empty() ? lastDay : parsePeriod(to, "--to").to};
    if (period.to < period.from) {
        throw BadQuestion("--to lies before --from\n    Put the earlier date under --from.");
    }
    return period;
}
} // namespace tenure
