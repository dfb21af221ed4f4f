// GEXF, the format that carries time into Gephi. The rules that it keeps stand in docs/formats.md.
#include "graph/export/support/gexf_writer.h"

#include <algorithm>
#include <array>

#include "graph/export/support/labels.h"
#include "graph/export/support/layout.h"
#include "graph/export/support/xml_writer.h"
#include "graph/store/boost_graph.h"
#include "tenure/build.h"

namespace tenure {
namespace {
struct Attribute {
    std::string_view id, type;
};

// graphology takes the id for the name of the column, so ids are names.
constexpr auto nodeAttributes = std::to_array<Attribute>({
    {"kind", "string"},
    {"aliases", "string"},
    {"classification", "string"},
    {"part_of", "string"},
    {"role", "string"},
    {"organization", "string"},
    {"area", "string"},
    {"seats", "integer"},
    {"verb", "string"},
    {"text", "string"},
    {"outcome", "string"},
    {"date", "string"},
    {"path", "string"},
    {"url", "string"},
    {"authors", "string"},
    {"evidence", "string"},
});
constexpr auto linkAttributes = std::to_array<Attribute>({
    {"relation", "string"},
    {"spell", "integer"},
    {"status", "string"},
    {"began", "string"},
    {"ended", "string"},
    {"start_earliest", "string"},
    {"start_latest", "string"},
    {"end_earliest", "string"},
    {"end_latest", "string"},
    {"seen", "string"},
    {"bounds", "string"},
    {"role", "string"},
    {"text", "string"},
    {"date", "string"},
    {"evidence", "string"},
});

class GexfWriter {
public:
    GexfWriter(const Graph& graph, std::ostream& out, GexfVersion version)
        : graph_(graph), xml_(out), final_(version == GexfVersion::Final13) {}

    std::vector<Loss> write() {
        head();
        attributes("node", nodeAttributes);
        attributes("edge", linkAttributes);
        nodes();
        links();
        xml_.line(1).close("graph").line(0).close("gexf").line(0);
        xml_.flush();
        return losses();
    }

private:
    void head() {
        xml_.line(0).open("gexf");
        xml_.attribute("xmlns", final_ ? "http://gexf.net/1.3" : "http://www.gexf.net/1.2draft");
        xml_.attribute("xmlns:viz",
                       final_ ? "http://gexf.net/1.3/viz" : "http://www.gexf.net/1.2draft/viz");
        xml_.attribute("version", final_ ? "1.3" : "1.2");
        xml_.line(1).open("meta").line(2).open("creator").text("tenure").close("creator");
        xml_.line(2).open("description");
        xml_.text("who held which role when; " + std::string(schemaVersion()) + ", rules " +
                  graph_.rules());
        xml_.close("description").line(1).close("meta");
        xml_.line(1).open("graph").attribute("mode", "dynamic").attribute("timeformat", "date");
        if (final_) {
            xml_.attribute("timerepresentation", "interval").attribute("timezone", "UTC");
            xml_.attribute("idtype", "string");
        }
        xml_.attribute("defaultedgetype", "directed");
    }

    // One block for each class: graphology keeps the last one only.
    template <typename Attributes>
    void attributes(std::string_view what, const Attributes& all) {
        xml_.line(2).open("attributes").attribute("class", what).attribute("mode", "static");
        for (const Attribute& attribute : all) {
            xml_.line(3).open("attribute").attribute("id", attribute.id);
            xml_.attribute("title", attribute.id).attribute("type", attribute.type);
            xml_.close("attribute");
        }
        xml_.line(2).close("attributes");
    }

    void value(std::string_view id, std::string_view text) {
        if (!text.empty()) {
            xml_.open("attvalue").attribute("for", id).attribute("value", text).close("attvalue");
        }
    }

    void evidence(const std::vector<Proof>& proofs) {
        const EvidenceText text = evidenceText(graph_, proofs);
        value("evidence", text.text);
        evidenceLeftOut_ += text.leftOut;
    }

    void spells(const std::vector<Shown>& times) {
        if (times.empty()) {
            return;
        }
        xml_.open("spells");
        for (const Shown& time : times) {
            xml_.open("spell").attribute("start", toString(time.from));
            if (time.to) {
                xml_.attribute("end", toString(*time.to));
            }
            xml_.close("spell");
        }
        xml_.close("spells");
    }

    // Shown whenever one of its links is. A node with a link that is always shown must be, too: the
    // filter takes the links of hidden nodes away.
    std::vector<Shown> timesOf(Vertex vertex) const {
        const BoostGraph& boost = graph_.impl().boost;
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

    void looks(const Node& node, std::size_t degree, Position position) {
        const std::string_view colour = colourOf(node.kind);
        const auto channel = [&](std::size_t at) {
            return std::to_string(std::stoi(std::string(colour.substr(at, 2)), nullptr, 16));
        };
        xml_.open("viz:size").attribute("value", number(sizeOf(degree))).close("viz:size");
        xml_.open("viz:position").attribute("x", number(position.x));
        xml_.attribute("y", number(position.y)).attribute("z", "0").close("viz:position");
        xml_.open("viz:color").attribute("r", channel(1)).attribute("g", channel(3));
        xml_.attribute("b", channel(5)).close("viz:color");
    }

    void nodes() {
        const auto positions = layOut(graph_);
        const auto degrees = degreesOf(graph_);
        xml_.line(2).open("nodes");
        for (std::size_t i = 0; i < graph_.nodes().size(); ++i) {
            const Node& node = graph_.nodes()[i];
            merges_ += node.merges.size();
            xml_.line(3).open("node").attribute("id", node.id);
            xml_.attribute("label", node.label.empty() ? node.id : node.label);
            xml_.open("attvalues");
            value("kind", toString(node.kind));
            value("aliases", joined(node.aliases));
            value("classification", node.classification);
            value("part_of", node.partOf);
            value("role", node.role);
            value("organization", node.organization);
            value("area", node.area);
            value("seats", node.oneSeat ? "1" : "");
            value("verb", node.verb);
            value("text", node.text);
            value("outcome", node.outcome);
            value("date", dateText(node.date));
            value("path", node.path);
            value("url", node.url);
            value("authors", joined(node.authors));
            evidence(node.evidence);
            xml_.close("attvalues");
            spells(timesOf(i));
            looks(node, degrees[i], positions[i]);
            xml_.close("node");
        }
        xml_.line(2).close("nodes");
    }

    void links() {
        const auto numbers = parallelNumbers(graph_);
        xml_.line(2).open("edges");
        for (std::size_t i = 0; i < graph_.links().size(); ++i) {
            const Link& link = graph_.links()[i];
            xml_.line(3).open("edge").attribute("id", link.id).attribute("source", link.source);
            xml_.attribute("target", link.target).attribute("type", "directed");
            if (final_) { // without a kind of its own Gephi adds a second spell to the first
                xml_.attribute("kind", std::string(toString(link.kind)) +
                                           (numbers[i] > 1 ? '_' + std::to_string(numbers[i])
                                                           : std::string{}));
            } else {
                parallel_ += numbers[i] > 1 ? 1U : 0U;
            }
            xml_.attribute("label", linkLabel(graph_, link)).attribute("weight", "1");
            xml_.open("attvalues");
            linkValues(link);
            xml_.close("attvalues");
            if (const auto shown = shownTime(link)) {
                spells({*shown});
            }
            xml_.close("edge");
        }
        xml_.line(2).close("edges");
    }

    void linkValues(const Link& link) {
        value("relation", toString(link.kind));
        if (link.kind == LinkKind::Held) {
            value("spell", std::to_string(link.spell));
            value("status", toString(link.status));
            value("began", dateText(link.start));
            value("ended", dateText(link.end));
            value("start_earliest", dayText(link.bounds.startEarliest));
            value("start_latest", dayText(link.bounds.startLatest));
            value("end_earliest", dayText(link.bounds.endEarliest));
            value("end_latest", dayText(link.bounds.endLatest));
            value("seen", joined(link.seen));
            value("bounds", boundsText(link));
        } else {
            value("role", link.role);
            value("text", link.text);
            value("date", dateText(link.date));
        }
        evidence(link.evidence);
    }

    [[nodiscard]] std::vector<Loss> losses() const {
        std::vector<Loss> all;
        const auto add = [&](const char* what, std::size_t count) {
            if (count > 0) {
                all.push_back({what, count});
            }
        };
        add("quotes left out of long evidence", evidenceLeftOut_);
        add("reasons of merged names", merges_);
        add("conflicts", graph_.conflicts().size());
        add("parallel links that Gephi merges for want of a kind", parallel_);
        add("characters that XML cannot carry", xml_.dropped());
        return all;
    }

    const Graph& graph_;
    XmlWriter xml_;
    bool final_;
    std::size_t evidenceLeftOut_ = 0;
    std::size_t merges_ = 0;
    std::size_t parallel_ = 0;
};
} // namespace

std::optional<Shown> shownTime(const Link& link) {
    const Bounds& b = link.bounds;
    if (link.kind != LinkKind::Held || isProspective(link.status) ||
        !(b.startEarliest || b.endEarliest)) {
        return std::nullopt;
    }
    // A day is known on which it is held or, for a bare "ended 2016", on which it may end.
    const Day from = b.startEarliest ? *b.startEarliest : *b.endEarliest;
    const bool over = link.status == Status::Past || link.status == Status::Ended;
    std::optional<Day> to = b.endLatest;
    if (!to && over) {
        to = b.endEarliest;
    }
    if (to && *to < from) { // contradictory statements
        return std::nullopt;
    }
    return Shown{b.startLatest ? std::min(from, *b.startLatest) : from, to};
}

std::vector<Shown> unionOf(std::vector<Shown> times) {
    std::ranges::sort(times, {}, &Shown::from);
    std::vector<Shown> joined;
    for (const Shown& time : times) {
        if (joined.empty() || (joined.back().to && *joined.back().to < time.from)) {
            joined.push_back(time);
        } else if (joined.back().to) {
            joined.back().to = time.to ? std::max(joined.back().to, time.to) : std::nullopt;
        }
    }
    return joined;
}

std::vector<Loss> writeGexf(const Graph& graph, std::ostream& out, GexfVersion version) {
    return GexfWriter(graph, out, version).write();
}
} // namespace tenure
