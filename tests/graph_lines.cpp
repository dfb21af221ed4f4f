// The graph to lines for the cases of tests/notes.
#include "tests/graph_lines.h"

#include <algorithm>

namespace tenure::test {
namespace {
constexpr std::string_view between = " | ";

class Lines {
public:
    explicit Lines(const Graph& graph) : graph_(graph) {}

    std::vector<std::string> take();

private:
    void add(std::string_view kind, const std::vector<std::string>& parts);
    void addEvidence(const std::vector<Proof>& evidence);
    void addNode(const Node& node);
    void addTenure(const Link& link);
    void addLink(const Link& link);
    [[nodiscard]] std::string label(const std::string& id) const;
    [[nodiscard]] static std::string text(const std::optional<Date>& date);

    const Graph& graph_;
    std::vector<std::string> lines_;
};

void Lines::add(std::string_view kind, const std::vector<std::string>& parts) {
    std::string line(kind);
    line += ": ";
    for (std::size_t i = 0; i < parts.size(); ++i) {
        line += (i > 0 ? std::string(between) : "") + parts[i];
    }
    lines_.push_back(std::move(line));
}

void Lines::addEvidence(const std::vector<Proof>& evidence) {
    for (const Proof& proof : evidence) {
        if (!proof.evidence.section.empty()) {
            add("section", {proof.evidence.section});
        }
    }
}

// The name of a person or body, the text of a decision; a motion or "-" where there is no node.
std::string Lines::label(const std::string& id) const {
    const Node* node = graph_.node(id);
    return node == nullptr ? "-" : node->label;
}

std::string Lines::text(const std::optional<Date>& date) {
    return date ? toString(*date) : "-";
}

void Lines::addNode(const Node& node) {
    addEvidence(node.evidence);
    for (const std::string& alias : node.aliases) {
        add("alias", {node.label, alias});
    }
    switch (node.kind) {
    case NodeKind::Person:
        add("person", {node.label});
        add("mentions", {node.label, std::to_string(node.evidence.size())});
        break;
    case NodeKind::Organization:
        add("body", {node.label, node.classification});
        if (!node.partOf.empty()) {
            add("part_of", {node.label, label(node.partOf)});
        }
        break;
    case NodeKind::Decision:
        add("decision", {label(node.organization), node.verb, node.text, node.outcome});
        add("decided", {node.text, text(node.date)});
        break;
    case NodeKind::Document:
        add("document", {text(node.date), node.label});
        break;
    case NodeKind::Role:
        break;
    }
}

void Lines::addTenure(const Link& link) {
    const Node* role = graph_.node(link.target);
    const std::string title = role->role + (role->area.empty() ? "" : ", " + role->area);
    const std::vector<std::string> who = {label(link.source), title, label(role->organization)};
    const auto with = [&](std::string_view kind, std::string value) {
        std::vector<std::string> parts = who;
        parts.push_back(std::move(value));
        add(kind, parts);
    };
    with("tenure", std::string(toString(link.status)));
    if (link.start) {
        with("start", toString(*link.start));
    }
    if (link.end) {
        with("end", toString(*link.end));
    }
    for (const Date& seen : link.seen) {
        with("seen", toString(seen));
    }
    if (link.bounds.startEarliest || link.bounds.startLatest) {
        with("began", toEdtf(link.bounds.startEarliest, link.bounds.startLatest));
    }
    if (link.bounds.endEarliest || link.bounds.endLatest) {
        with("ended", toEdtf(link.bounds.endEarliest, link.bounds.endLatest));
    }
    for (const Proof& proof : link.evidence) {
        add("how", {who[0], title, std::string(toString(proof.evidence.how))});
    }
}

void Lines::addLink(const Link& link) {
    addEvidence(link.evidence);
    if (link.kind == LinkKind::Held) {
        addTenure(link);
        return;
    }
    const bool shown = link.kind != LinkKind::RoleIn && link.kind != LinkKind::PartOf &&
                       link.kind != LinkKind::Decided;
    if (shown) {
        add(toString(link.kind), {label(link.source), label(link.target), link.text});
    }
}

std::vector<std::string> Lines::take() {
    add("documents", {std::to_string(graph_.documents())});
    for (const Node& node : graph_.nodes()) {
        addNode(node);
    }
    for (const Link& link : graph_.links()) {
        addLink(link);
    }
    std::ranges::sort(lines_);
    const auto twice = std::unique(lines_.begin(), lines_.end());
    lines_.erase(twice, lines_.end());
    return std::move(lines_);
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

// `*` is any run of signs: the plainest matcher, going back to the last star.
bool globFits(std::string_view pattern, std::string_view text) {
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;
    std::size_t from = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            from = t;
        } else if (p < pattern.size() && lower(pattern[p]) == lower(text[t])) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++from;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

std::string_view cut(std::string_view& rest) {
    const std::size_t end = rest.find(between);
    const std::string_view part = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + between.size());
    return part;
}
} // namespace

std::vector<std::string> linesOf(const Graph& graph) {
    return Lines(graph).take();
}

bool fits(std::string_view pattern, std::string_view line) {
    while (!pattern.empty()) {
        if (line.empty() || !globFits(cut(pattern), cut(line))) {
            return false;
        }
    }
    return true;
}
} // namespace tenure::test
