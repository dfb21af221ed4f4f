// The question "what is this?": everything the graph holds on one node or link.
#include <algorithm>
#include <array>
#include <iterator>

#include "graph/query/support/held_rows.h"
#include "graph/query/support/names.h"
#include "tenure/query.h"

namespace tenure {
namespace {
constexpr auto parameters = std::to_array<QuestionParameter>({
    {"id", "ID", "id of a node or link, or a name", true, true},
});

std::string joined(const std::vector<std::string>& items) {
    std::string text;
    for (const std::string& item : items) {
        text += (text.empty() ? "" : "; ") + item;
    }
    return text;
}

class Card {
public:
    explicit Card(const Graph& graph) : graph_(graph) {}

    void field(std::string_view name, std::string value) {
        if (!value.empty()) {
            rows.push_back({{std::string(name), std::move(value)}, {}, {}, {}});
        }
    }

    void reference(std::string_view name, const std::string& id) {
        field(name, id.empty() ? id : labelOf(graph_, id) + " (" + id + ")");
    }

    void date(std::string_view name, const std::optional<Date>& date) {
        field(name, date ? toString(*date) : std::string());
    }

    void day(std::string_view name, const std::optional<Day>& day) {
        field(name, day ? toString(*day) : std::string());
    }

    void link(std::string_view name, const Link& link, std::string text) {
        rows.push_back({{std::string(name), std::move(text)}, link.evidence, {link.id}, {}});
    }

    std::vector<AnswerRow> rows;

private:
    const Graph& graph_;
};

void describeNode(const Node& node, Card& card) {
    card.field("id", node.id);
    card.rows.back().ids = {node.id};
    card.rows.back().evidence = node.evidence;
    card.field("kind", std::string(toString(node.kind)));
    card.field("label", node.label);
    card.field("aliases", joined(node.aliases));
    card.field("classification", node.classification);
    card.reference("part_of", node.partOf);
    card.field("role", node.role);
    card.reference("organization", node.organization);
    card.field("area", node.area);
    card.field("seats", node.seats.isOne() ? "one" : node.seats.text());
    card.field("verb", node.verb);
    card.field("text", node.text);
    card.field("outcome", node.outcome);
    card.date("date", node.date);
    card.field("path", node.path);
    card.field("url", node.url);
    card.field("authors", joined(node.authors));
}

void addLinks(const Graph& graph, const Node& node, Card& card) {
    for (const Link& link : graph.links()) {
        const std::string kind(toString(link.kind));
        const std::string spell = spellText(link);
        if (link.source == node.id) {
            card.link(kind, link, labelOf(graph, link.target) + spell);
        } else if (link.target == node.id) {
            card.link(kind + " by", link, labelOf(graph, link.source) + spell);
        }
    }
}

void describeLink(const Link& link, Card& card) {
    card.field("id", link.id);
    card.rows.back().ids = {link.id};
    card.rows.back().evidence = link.evidence;
    card.field("kind", std::string(toString(link.kind)));
    card.reference("source", link.source);
    card.reference("target", link.target);
    if (link.kind == LinkKind::Held) {
        std::vector<std::string> seen;
        std::ranges::transform(link.seen, std::back_inserter(seen),
                               [](const Date& date) { return toString(date); });
        card.field("spell", std::to_string(link.spell));
        card.field("status", std::string(toString(link.status)));
        card.date("start", link.start);
        card.date("end", link.end);
        card.day("start_earliest", link.bounds.startEarliest);
        card.day("start_latest", link.bounds.startLatest);
        card.day("end_earliest", link.bounds.endEarliest);
        card.day("end_latest", link.bounds.endLatest);
        card.field("seen", joined(seen));
    }
    card.reference("role", link.role);
    card.field("text", link.text);
    card.date("date", link.date);
}

AnswerTable answer(const Graph& graph, const Arguments& arguments) {
    AnswerTable table;
    table.columns = {"field", "value"};
    Card card(graph);
    const std::string_view id = argument(arguments, "id");
    if (const Link* link = graph.link(id); link != nullptr) {
        describeLink(*link, card);
    } else {
        const Names names(graph, table.notes);
        const Node& node = names.anything(id);
        describeNode(node, card);
        addLinks(graph, node, card);
    }
    table.rows = std::move(card.rows);
    return table;
}
} // namespace

extern const Question questionShow;
const Question questionShow = {"show", "Show everything known of one node or link", parameters,
                               "tenure show person/ann-lee\n"
                               "tenure show \"Parks Committee\" --evidence\n"
                               "tenure show role/parks-committee/chair --format json",
                               answer};
} // namespace tenure
