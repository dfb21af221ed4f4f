// Flat attributes for graphology and Cytoscape.js.
#include "graph/export/support/attributes.h"

#include "graph/export/support/labels.h"

namespace tenure {
namespace {
void member(JsonWriter& json, std::string_view name, std::string_view text) {
    if (!text.empty()) {
        json.key(name).value(text);
    }
}
} // namespace

void writeNodeAttributes(JsonWriter& json, const Graph& graph, const Node& node) {
    json.key("label").value(node.label);
    json.key("kind").value(toString(node.kind));
    member(json, "aliases", joined(node.aliases));
    member(json, "classification", node.classification);
    member(json, "part_of", node.partOf);
    member(json, "role", node.role);
    member(json, "organization", node.organization);
    member(json, "area", node.area);
    member(json, "verb", node.verb);
    member(json, "text", node.text);
    member(json, "outcome", node.outcome);
    member(json, "date", dateText(node.date));
    member(json, "path", node.path);
    member(json, "url", node.url);
    member(json, "evidence", evidenceText(graph, node.evidence).text);
}

void writeLinkAttributes(JsonWriter& json, const Graph& graph, const Link& link) {
    json.key("label").value(linkLabel(graph, link));
    json.key("kind").value(toString(link.kind));
    if (link.kind == LinkKind::Held) {
        json.key("spell").value(std::int64_t{link.spell});
        json.key("status").value(toString(link.status));
        member(json, "start", dateText(link.start));
        member(json, "end", dateText(link.end));
        member(json, "start_earliest", dayText(link.bounds.startEarliest));
        member(json, "start_latest", dayText(link.bounds.startLatest));
        member(json, "end_earliest", dayText(link.bounds.endEarliest));
        member(json, "end_latest", dayText(link.bounds.endLatest));
        member(json, "seen", joined(link.seen));
        member(json, "bounds", boundsText(link));
    } else {
        member(json, "role", link.role);
        member(json, "text", link.text);
        member(json, "date", dateText(link.date));
    }
    member(json, "evidence", evidenceText(graph, link.evidence).text);
}
} // namespace tenure
