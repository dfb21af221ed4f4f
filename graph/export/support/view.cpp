// The four models of the graph. Each is a way of walking over it; no second graph is made.
#include "graph/export/support/view.h"

#include <cmath>
#include <map>
#include <memory>
#include <utility>

#include "graph/export/support/co_service.h"
#include "graph/export/support/labels.h"
#include "graph/export/support/view_fields.h"
#include "graph/store/boost_graph.h"

namespace tenure {
namespace {
constexpr std::string_view tenureColour = "#56B4E9"; // of Okabe and Ito's palette, like the others
constexpr double golden = 2.399963;                  // radians: neighbours never line up

std::string periodsOf(const std::vector<Shown>& times) {
    std::string text;
    for (const Shown& time : times) {
        text += text.empty() ? "" : "; ";
        text += toString(time.from) + '/' + (time.to ? toString(*time.to) : "..");
    }
    return text;
}
} // namespace

struct View::Impl {
    using ShowNode = std::function<void(const ShownNode&)>;
    using ShowLink = std::function<void(const ShownLink&)>;

    Impl(const Graph& of, GraphModel as)
        : graph(of), model(as), positions(layOut(of)), degrees(degreesOf(of)) {
        if (model == GraphModel::Tenures) {
            placeTenures();
        }
    }

    // Round their role at first; then the whole is arranged anew, since the roles are gone and the
    // tenures have labels of their own.
    void placeTenures() {
        std::vector<std::uint32_t> placed(graph.nodes().size(), 0); // round each role so far
        std::vector<std::size_t> placeOf(graph.nodes().size(), 0);
        std::vector<Position> all;
        std::vector<Drawn> drawn;
        for (std::size_t i = 0; i < graph.nodes().size(); ++i) {
            const Node& node = graph.nodes()[i];
            placeOf[i] = all.size();
            if (has(node)) {
                all.push_back(positions[i]);
                drawn.push_back({sizeOf(degrees[i]), node.label.size()});
            }
        }
        const std::size_t nodes = all.size();
        JoinedNodes joined;
        for (const Link& link : graph.links()) {
            const std::size_t from = indexOf(*graph.node(link.source));
            const Node& to = *graph.node(link.target);
            if (link.kind != LinkKind::Held) {
                if (has(graph.nodes()[from]) && has(to)) {
                    joined.emplace_back(placeOf[from], placeOf[indexOf(to)]);
                }
                continue;
            }
            const Position centre = positions[indexOf(to)];
            const double turn = golden * static_cast<double>(placed[indexOf(to)]);
            const double away = 16 + 8 * std::sqrt(static_cast<double>(placed[indexOf(to)]++));
            joined.emplace_back(placeOf[from], all.size());
            if (const Node* body = bodyOf(to); body != nullptr) {
                joined.emplace_back(all.size(), placeOf[indexOf(*body)]);
            }
            all.push_back({centre.x + away * std::cos(turn), centre.y + away * std::sin(turn)});
            drawn.push_back({sizeOf(2), linkLabel(graph, link).size()});
        }
        arrange(all, drawn, joined);
        for (std::size_t i = 0; i < graph.nodes().size(); ++i) {
            positions[i] = has(graph.nodes()[i]) ? all[placeOf[i]] : positions[i];
        }
        tenurePositions.assign(all.begin() + static_cast<std::ptrdiff_t>(nodes), all.end());
    }

    [[nodiscard]] std::size_t indexOf(const Node& node) const {
        return static_cast<std::size_t>(&node - graph.nodes().data());
    }

    [[nodiscard]] bool has(const Node& node) const {
        switch (model) {
        case GraphModel::Roles:
            return true;
        case GraphModel::Tenures:
            return node.kind != NodeKind::Role;
        case GraphModel::Edges: // a role in no body has nothing else to stand for it
            return node.kind != NodeKind::Role || bodyOf(node) == nullptr;
        case GraphModel::CoService:
            break;
        }
        return node.kind == NodeKind::Person;
    }

    // Null for a role in no body, or in one that the graph does not have.
    [[nodiscard]] const Node* bodyOf(const Node& role) const {
        return role.organization.empty() ? nullptr : graph.node(role.organization);
    }

    std::string evidence(const std::vector<Proof>& proofs) {
        const EvidenceText text = evidenceText(graph, proofs);
        quotesLeftOut += text.leftOut;
        return text.text;
    }

    // Shown whenever one of its links is. A node with a link that is always shown must be, too:
    // Gephi's filter takes the links of hidden nodes away.
    [[nodiscard]] std::vector<Shown> timesOf(Vertex vertex) const {
        const BoostGraph& boost = graph.impl().boost;
        std::vector<Shown> times;
        if (in_degree(vertex, boost) > 0) {
            return times;
        }
        for (auto [e, end] = out_edges(vertex, boost); e != end; ++e) {
            const auto shown = shownTime(*boost[*e]);
            if (!shown) {
                return {};
            }
            times.push_back(*shown);
        }
        return unionOf(std::move(times));
    }

    void showNode(std::size_t at, const ShowNode& show) {
        const Node& node = graph.nodes()[at];
        ShownNode shown;
        shown.id = node.id;
        shown.kind = toString(node.kind);
        shown.label = node.label.empty() ? node.id : node.label;
        Values values(nodeFieldsOf(model));
        values.add("kind", shown.kind);
        addNodeValues(values, node);
        // What is said of a post is how many hold it at once.
        values.add("evidence",
                   evidence(node.kind == NodeKind::Role ? node.seats.proofs : node.evidence));
        shown.values = values.take();
        shown.times = timesOf(at);
        shown.size = sizeOf(degrees[at]);
        shown.position = positions[at];
        shown.colour = colourOf(node.kind);
        show(shown);
    }

    void showTenure(const Link& link, Position position, const ShowNode& show) {
        const Node* role = graph.node(link.target);
        ShownNode shown;
        shown.id = link.id;
        shown.kind = "tenure";
        shown.label = linkLabel(graph, link);
        Values values(nodeFieldsOf(model));
        values.add("kind", shown.kind);
        values.add("role", role->role);
        values.add("organization", role->organization);
        values.add("area", role->area);
        addTenureValues(values, link);
        values.add("evidence", evidence(link.evidence));
        shown.values = values.take();
        if (const auto time = shownTime(link)) {
            shown.times = {*time};
        }
        shown.size = sizeOf(2);
        shown.position = position;
        shown.colour = tenureColour;
        show(shown);
    }

    void eachNode(const ShowNode& show) {
        for (std::size_t i = 0; i < graph.nodes().size(); ++i) {
            if (has(graph.nodes()[i])) {
                showNode(i, show);
            } else {
                posts += graph.nodes()[i].kind == NodeKind::Role ? 1U : 0U;
            }
        }
        if (model == GraphModel::Tenures) {
            auto position = tenurePositions.begin();
            for (const Link& link : graph.links()) {
                if (link.kind == LinkKind::Held) {
                    showTenure(link, *position++, show);
                }
            }
        }
    }

    // A link as it is, `number` among the parallel ones.
    void showLink(const Link& link, int number, const ShowLink& show) {
        ShownLink shown;
        shown.id = link.id;
        shown.source = link.source;
        shown.target = link.target;
        shown.kind = toString(link.kind);
        shown.type = shown.kind + (number > 1 ? '_' + std::to_string(number) : std::string{});
        shown.label = linkLabel(graph, link);
        shown.period = periodOf(link);
        shown.planned = link.kind == LinkKind::Held && isProspective(link.status);
        Values values(linkFieldsOf(model));
        values.add("kind", shown.kind);
        if (link.kind == LinkKind::Held) {
            addTenureValues(values, link);
        }
        values.add("role", link.role);
        values.add("text", link.text);
        values.add("date", dateText(link.date));
        values.add("evidence", evidence(link.evidence));
        shown.values = values.take();
        if (const auto time = shownTime(link)) {
            shown.times = {*time};
        }
        show(shown);
    }

    // Model Tenures: from the person to the tenure, from there to the body.
    void showHalves(const Link& link, const ShowLink& show) {
        const auto half = [&](const std::string& kind, const std::string& from,
                              const std::string& to) {
            ShownLink shown;
            shown.id = kind + '/' + link.id;
            shown.source = from;
            shown.target = to;
            shown.kind = shown.type = shown.label = kind;
            shown.planned = isProspective(link.status);
            Values values(linkFieldsOf(model));
            values.add("kind", kind);
            shown.values = values.take();
            if (const auto time = shownTime(link)) {
                shown.times = {*time};
            }
            show(shown);
        };
        half("holds", link.source, link.id);
        if (const Node* body = bodyOf(*graph.node(link.target)); body != nullptr) {
            half("in", link.id, body->id);
        }
    }

    // Model Edges: the spells of one person in one post, all held or all of one prospect.
    void showSpells(const std::vector<const Link*>& spells, const ShowLink& show) {
        const Link& first = *spells.front();
        const Link& last = *spells.back();
        const Node* role = graph.node(first.target);
        const bool prospect = isProspective(first.status);
        ShownLink shown;
        shown.planned = prospect;
        shown.id = first.id;
        shown.source = first.source;
        shown.target = bodyOf(*role) == nullptr ? role->id : role->organization;
        shown.kind = toString(first.kind);
        shown.type = (prospect ? std::string(toString(first.status)) + ' ' : std::string{}) +
                     role->role + (role->area.empty() ? "" : ", " + role->area);
        std::string& periods = shown.period;
        std::vector<Date> seen;
        std::vector<Proof> proofs;
        std::string bounds;
        for (const Link* spell : spells) {
            const std::string period = periodOf(*spell);
            periods += periods.empty() || period.empty() ? period : "; " + period;
            seen.insert(seen.end(), spell->seen.begin(), spell->seen.end());
            proofs.insert(proofs.end(), spell->evidence.begin(), spell->evidence.end());
            bounds += (bounds.empty() ? "" : "\n") + boundsText(*spell);
            if (const auto time = shownTime(*spell)) {
                shown.times.push_back(*time);
            }
        }
        shown.times = unionOf(std::move(shown.times));
        shown.label = shown.type + (periods.empty() ? "" : ' ' + periods);
        Values values(linkFieldsOf(model));
        values.add("kind", shown.kind);
        values.add("title", role->role);
        values.add("area", role->area);
        values.add("spells", std::to_string(spells.size()));
        values.add("periods", periods);
        values.add("status", std::string(toString(last.status)));
        values.add("start", dateText(first.start));
        values.add("end", dateText(last.end));
        values.add("start_earliest", dayText(first.bounds.startEarliest));
        values.add("start_latest", dayText(first.bounds.startLatest));
        values.add("end_earliest", dayText(last.bounds.endEarliest));
        values.add("end_latest", dayText(last.bounds.endLatest));
        values.add("seen", joined(seen));
        values.add("bounds", bounds);
        values.add("evidence", evidence(proofs));
        shown.values = values.take();
        show(shown);
    }

    void eachSpell(const ShowLink& show) {
        // Links are sorted by kind, source, target: the spells of a person in a post come together.
        const auto links = graph.links();
        for (std::size_t i = 0; i < links.size() && links[i].kind == LinkKind::Held;) {
            std::map<int, std::vector<const Link*>> groups; // 0: held, else by what is planned
            std::size_t end = i;
            while (end < links.size() && links[end].kind == LinkKind::Held &&
                   links[end].source == links[i].source && links[end].target == links[i].target) {
                const Link& link = links[end++];
                groups[isProspective(link.status) ? 1 + static_cast<int>(link.status) : 0]
                    .push_back(&link);
            }
            for (const auto& [group, spells] : groups) {
                showSpells(spells, show);
            }
            i = end;
        }
    }

    void eachPair(const ShowLink& show) const {
        for (const CoService& pair : coServiceOf(graph)) {
            const Node& a = graph.nodes()[pair.a];
            const Node& b = graph.nodes()[pair.b];
            ShownLink shown;
            shown.id = "served-with/" + a.id + '/' + b.id;
            shown.source = a.id;
            shown.target = b.id;
            shown.kind = shown.type = "served_with";
            shown.label = std::to_string(pair.days) + " days, " + joined(pair.bodies);
            shown.weight = static_cast<double>(pair.days);
            Values values(linkFieldsOf(model));
            values.add("kind", shown.kind);
            values.add("days", std::to_string(pair.days));
            values.add("bodies", joined(pair.bodies));
            values.add("periods", periodsOf(pair.times));
            values.add("start", toString(pair.times.front().from));
            values.add("end", dayText(pair.times.back().to));
            shown.values = values.take();
            shown.period = periodsOf(pair.times);
            shown.times = pair.times;
            show(shown);
        }
    }

    void eachLink(const ShowLink& show) {
        if (model == GraphModel::CoService) {
            eachPair(show);
            hidden += graph.links().size();
            return;
        }
        if (model == GraphModel::Edges) {
            eachSpell(show);
        }
        const auto numbers = parallelNumbers(graph);
        for (std::size_t i = 0; i < graph.links().size(); ++i) {
            const Link& link = graph.links()[i];
            if (link.kind == LinkKind::Held && model == GraphModel::Tenures) {
                showHalves(link, show);
            } else if (link.kind == LinkKind::Held && model == GraphModel::Edges) {
                continue;
            } else if (has(*graph.node(link.source)) && has(*graph.node(link.target))) {
                showLink(link, numbers[i], show);
            } else if (link.kind != LinkKind::RoleIn) {
                ++hidden;
            }
        }
    }

    const Graph& graph;
    GraphModel model;
    std::vector<Position> positions;
    std::vector<std::size_t> degrees;
    std::vector<Position> tenurePositions; // of the links of kind Held, in their order
    std::size_t quotesLeftOut = 0, hidden = 0, posts = 0;
};

View::View(const Graph& graph, GraphModel model)
    : model_(model), impl_(std::make_unique<Impl>(graph, model)) {}

View::~View() = default;

std::span<const Field> View::nodeFields() const {
    return nodeFieldsOf(model_);
}

std::span<const Field> View::linkFields() const {
    return linkFieldsOf(model_);
}

void View::eachNode(const std::function<void(const ShownNode&)>& show) {
    impl_->eachNode(show);
}

void View::eachLink(const std::function<void(const ShownLink&)>& show) {
    impl_->eachLink(show);
}

std::vector<Loss> View::losses() const {
    std::vector<Loss> all;
    const Contents contents(impl_->graph);
    addLoss(all, "quotes left out of long evidence", impl_->quotesLeftOut);
    addLoss(all, "section, bytes and manner of quotations", contents.quotes());
    addLoss(all, "quotations that prove a bound alone", contents.boundQuotes);
    addRareLosses(all, contents);
    addLoss(all, "posts as nodes of their own, with their seats", impl_->posts);
    addLoss(all,
            model_ == GraphModel::CoService
                ? "links and what proves them: only days together are shown"
                : "links to posts, which this model has not",
            impl_->hidden);
    return all;
}
} // namespace tenure
