// GEXF, the format that carries time into Gephi. The rules that it keeps stand in docs/formats.md.
#include "graph/export/support/gexf_writer.h"

#include <charconv>
#include <functional>
#include <string>
#include <unordered_set>

#include "graph/export/support/labels.h"
#include "graph/export/support/xml_writer.h"
#include "tenure/build.h"

namespace tenure {
namespace {
// Names that mean something to a reader of GEXF are called otherwise. graphology takes the id for
// the name of the column, so ids are names.
std::string_view nameOf(std::string_view field, bool ofLink) {
    return field == "kind" && ofLink ? "relation"
           : field == "start"        ? "began"
           : field == "end"          ? "ended"
                                     : field;
}

class GexfWriter {
public:
    GexfWriter(const Graph& graph, std::ostream& out, GexfVersion version, GraphModel model)
        : graph_(graph), view_(graph, model), xml_(out), final_(version == GexfVersion::Final13) {}

    std::vector<Loss> write() {
        head();
        attributes("node", view_.nodeFields());
        attributes("edge", view_.linkFields());
        xml_.line(2).open("nodes");
        view_.eachNode([&](const ShownNode& node) { this->node(node); });
        xml_.line(2).close("nodes").line(2).open("edges");
        view_.eachLink([&](const ShownLink& link) { this->link(link); });
        xml_.line(2).close("edges");
        xml_.line(1).close("graph").line(0).close("gexf").line(0);
        xml_.flush();
        std::vector<Loss> losses = view_.losses();
        addLoss(losses, "parallel links that Gephi merges for want of a kind", parallel_);
        addLoss(losses, "characters that XML cannot carry", xml_.dropped());
        return losses;
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
        xml_.attribute("defaultedgetype", type());
    }

    [[nodiscard]] std::string_view type() const {
        return view_.directed() ? "directed" : "undirected";
    }

    // One block for each class: graphology keeps the last one only.
    void attributes(std::string_view what, std::span<const Field> fields) {
        xml_.line(2).open("attributes").attribute("class", what).attribute("mode", "static");
        for (const Field& field : fields) {
            const std::string_view name = nameOf(field.name, what == "edge");
            xml_.line(3).open("attribute").attribute("id", name).attribute("title", name);
            xml_.attribute("type", field.type == Field::Type::Whole ? "integer" : "string");
            xml_.close("attribute");
        }
        xml_.line(2).close("attributes");
    }

    void values(const std::vector<Value>& values, bool ofLink) {
        xml_.open("attvalues");
        for (const Value& value : values) {
            xml_.open("attvalue").attribute("for", nameOf(value.field->name, ofLink));
            xml_.attribute("value", value.text).close("attvalue");
        }
        xml_.close("attvalues");
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

    void looks(const ShownNode& node) {
        const auto channel = [&](std::size_t at) {
            int value = 0;
            std::from_chars(node.colour.data() + at, node.colour.data() + at + 2, value, 16);
            return std::to_string(value);
        };
        xml_.open("viz:size").attribute("value", number(node.size)).close("viz:size");
        xml_.open("viz:position").attribute("x", number(node.position.x));
        xml_.attribute("y", number(node.position.y)).attribute("z", "0").close("viz:position");
        xml_.open("viz:color").attribute("r", channel(1)).attribute("g", channel(3));
        xml_.attribute("b", channel(5)).close("viz:color");
    }

    void node(const ShownNode& node) {
        xml_.line(3).open("node").attribute("id", node.id).attribute("label", node.label);
        values(node.values, false);
        spells(node.times);
        looks(node);
        xml_.close("node");
    }

    void link(const ShownLink& link) {
        xml_.line(3).open("edge").attribute("id", link.id).attribute("source", link.source);
        xml_.attribute("target", link.target).attribute("type", type());
        if (final_) { // without a kind of its own Gephi adds a second spell to the first
            xml_.attribute("kind", link.type);
        } else {
            const std::string pair = link.source + '\x1f' + link.target;
            parallel_ += pairs_.insert(std::hash<std::string>{}(pair)).second ? 0U : 1U;
        }
        xml_.attribute("label", link.label).attribute("weight", number(link.weight));
        values(link.values, true);
        spells(link.times);
        xml_.close("edge");
    }

    const Graph& graph_;
    View view_;
    XmlWriter xml_;
    bool final_;
    std::unordered_set<std::size_t> pairs_; // of nodes that are joined, in 1.2
    std::size_t parallel_ = 0;
};
} // namespace

std::vector<Loss> writeGexf(const Graph& graph, std::ostream& out, GexfVersion version,
                            const ExportOptions& options) {
    return GexfWriter(graph, out, version, options.model).write();
}
} // namespace tenure
