// The flat attributes of nodes and links.
#include "graph/export/support/view_fields.h"

#include <array>

#include "graph/export/support/labels.h"

namespace tenure {
namespace {
constexpr auto whole = Field::Type::Whole;

constexpr auto graphNodes = std::to_array<Field>({
    {"kind"},
    {"aliases"},
    {"identifiers"},
    {"classification"},
    {"part_of"},
    {"role"},
    {"organization"},
    {"area"},
    {"seats"},
    {"verb"},
    {"text"},
    {"outcome"},
    {"date"},
    {"path"},
    {"url"},
    {"authors"},
    {"evidence"},
});
constexpr auto tenureNodes = std::to_array<Field>({
    {"kind"},           {"aliases"},      {"identifiers"},  {"classification"},
    {"part_of"},        {"role"},         {"organization"}, {"area"},
    {"spell", whole},   {"status"},       {"start"},        {"end"},
    {"start_earliest"}, {"start_latest"}, {"end_earliest"}, {"end_latest"},
    {"seen"},           {"bounds"},       {"verb"},         {"text"},
    {"outcome"},        {"date"},         {"path"},         {"url"},
    {"authors"},        {"evidence"},
});
constexpr auto personNodes =
    std::to_array<Field>({{"kind"}, {"aliases"}, {"identifiers"}, {"evidence"}});

constexpr auto graphLinks = std::to_array<Field>({
    {"kind"},
    {"spell", whole},
    {"status"},
    {"start"},
    {"end"},
    {"start_earliest"},
    {"start_latest"},
    {"end_earliest"},
    {"end_latest"},
    {"seen"},
    {"bounds"},
    {"role"},
    {"text"},
    {"date"},
    {"evidence"},
});
constexpr auto plainLinks =
    std::to_array<Field>({{"kind"}, {"role"}, {"text"}, {"date"}, {"evidence"}});
constexpr auto edgeLinks = std::to_array<Field>({
    {"kind"},
    {"title"},
    {"area"},
    {"spells", whole},
    {"periods"},
    {"status"},
    {"start"},
    {"end"},
    {"start_earliest"},
    {"start_latest"},
    {"end_earliest"},
    {"end_latest"},
    {"seen"},
    {"bounds"},
    {"role"},
    {"text"},
    {"date"},
    {"evidence"},
});
constexpr auto serviceLinks =
    std::to_array<Field>({{"kind"}, {"days", whole}, {"bodies"}, {"periods"}, {"start"}, {"end"}});

// "2 or more" is no number.
std::string seatsText(const Seats& seats) {
    const bool range = seats.least > 0 && seats.most > seats.least;
    return range ? std::to_string(seats.least) + " to " + std::to_string(seats.most) : seats.text();
}
} // namespace

std::span<const Field> nodeFieldsOf(GraphModel model) {
    switch (model) {
    case GraphModel::Tenures:
        return tenureNodes;
    case GraphModel::CoService:
        return personNodes;
    default:
        return graphNodes;
    }
}

std::span<const Field> linkFieldsOf(GraphModel model) {
    switch (model) {
    case GraphModel::Roles:
        return graphLinks;
    case GraphModel::Tenures:
        return plainLinks;
    case GraphModel::Edges:
        return edgeLinks;
    case GraphModel::CoService:
        break;
    }
    return serviceLinks;
}

void Values::add(std::string_view name, std::string text) {
    if (text.empty()) {
        return;
    }
    for (std::size_t i = next_; i < fields_.size(); ++i) {
        if (fields_[i].name == name) {
            values_.push_back({&fields_[i], std::move(text)});
            next_ = i + 1;
            return;
        }
    }
}

void addNodeValues(Values& values, const Node& node) {
    values.add("aliases", joined(node.aliases));
    values.add("identifiers", joined(node.identifiers));
    values.add("classification", node.classification);
    values.add("part_of", node.partOf);
    values.add("role", node.role);
    values.add("organization", node.organization);
    values.add("area", node.area);
    values.add("seats", seatsText(node.seats));
    values.add("verb", node.verb);
    values.add("text", node.text);
    values.add("outcome", node.outcome);
    values.add("date", dateText(node.date));
    values.add("path", node.path);
    values.add("url", node.url);
    values.add("authors", joined(node.authors));
}

void addTenureValues(Values& values, const Link& link) {
    values.add("spell", std::to_string(link.spell));
    values.add("status", std::string(toString(link.status)));
    values.add("start", dateText(link.start));
    values.add("end", dateText(link.end));
    values.add("start_earliest", dayText(link.bounds.startEarliest));
    values.add("start_latest", dayText(link.bounds.startLatest));
    values.add("end_earliest", dayText(link.bounds.endEarliest));
    values.add("end_latest", dayText(link.bounds.endLatest));
    values.add("seen", joined(link.seen));
    values.add("bounds", boundsText(link));
}
} // namespace tenure
