// Anybody's GraphML under the rules of those who read it.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <unordered_map>

#include "base/ascii.h"
#include "graph/check/support/counts.h"
#include "graph/check/support/findings.h"
#include "graph/check/support/values.h"
#include "graph/check/support/xml_reader.h"

namespace tenure {
namespace {
constexpr std::string_view vocabulary = "http://graphml.graphdrawing.org/xmlns";
// Ids that Gephi takes for its own, and the names under which they are meant to be.
constexpr auto reserved = std::to_array<std::string_view>(
    {"label", "nodelabel", "edgelabel", "x", "y", "z", "xpos", "ypos", "zpos", "size", "r", "g",
     "b", "color", "weight", "Edge Weight"});
constexpr auto colours = std::to_array<std::string_view>({"color", "r", "g", "b"});

template <typename All>
bool isIn(const All& all, std::string_view one) {
    return std::ranges::find(all, one) != all.end();
}

struct Key {
    std::string id, domain, name, type;
    bool drawing = false;
};

class GraphmlCheck : public XmlListener {
public:
    GraphmlCheck(const std::string& path, Tool tool)
        : findings_(path, "graphml", tool), counts_(findings_, "graphml") {}

    void declaration(std::string_view version, bool hasEncoding) override {
        encoding_ = hasEncoding;
        if (version == "1.1") {
            findings_.add("xml.version", {1, 1});
        }
    }

    void doctype(XmlPlace place) override { findings_.add("xml.doctype", place); }

    void broken(XmlPlace place, const std::string& why) override {
        findings_.add("xml.broken", place, why + ":");
        broken_ = true;
    }

    void open(const XmlElement& element) override {
        // Elements of other vocabularies (yEd's) lie in data; all inside them is theirs.
        if (ignoring_ > 0 || !element.prefix.empty()) {
            ++ignoring_;
        } else if (path_.empty()) {
            begin(element);
        } else {
            (this->*handlerOf(element.name))(element);
        }
        path_.push_back(element.name);
    }

    void close(std::string_view name) override {
        path_.pop_back();
        if (ignoring_ > 0) {
            --ignoring_;
        } else if (name == "data") {
            endData();
        } else if (name == "default") {
            value(valueKindOf(defined_.type), defined_.name);
        } else if (name == "node" || name == "edge") {
            counts_.placed += place_ == 3 ? 1U : 0U;
            place_ = 0;
            inside_.pop_back();
        } else if (name == "graphml" && graphs_ == 0) {
            findings_.add("graph.none", rootAt_);
        }
    }

    void text(std::string_view text) override {
        if (!path_.empty() && (path_.back() == "data" || path_.back() == "default") &&
            value_.size() < longest) {
            value_ += text;
        }
    }

    FileReport report(Tool tool) {
        if (!broken_) {
            counts_.finish();
        }
        FileReport report;
        report.findings = findings_.take();
        report.shows = counts_.shows(tool);
        return report;
    }

private:
    using Handler = void (GraphmlCheck::*)(const XmlElement&);

    static constexpr std::size_t longest = 64; // of numbers, colours and truths

    static Handler handlerOf(std::string_view name) {
        return name == "key"         ? &GraphmlCheck::key
               : name == "graph"     ? &GraphmlCheck::graph
               : name == "node"      ? &GraphmlCheck::node
               : name == "edge"      ? &GraphmlCheck::edge
               : name == "data"      ? &GraphmlCheck::data
               : name == "default"   ? &GraphmlCheck::defaulted
               : name == "desc"      ? &GraphmlCheck::described
               : name == "hyperedge" ? &GraphmlCheck::hyperedge
               : name == "port"      ? &GraphmlCheck::port
                                     : &GraphmlCheck::other;
    }

    void begin(const XmlElement& element) {
        rootAt_ = element.place;
        if (element.name != "graphml") {
            findings_.add("xml.wrong-root", element.place, "<" + element.name + ">");
        } else if (element.space.empty()) {
            findings_.add("xml.no-namespace", element.place, "<graphml>");
        } else if (element.space != vocabulary) {
            findings_.add("xml.namespace", element.place, "'" + element.space + "'");
        }
        if (!encoding_) {
            findings_.add("xml.no-encoding", {1, 1});
        }
    }

    void key(const XmlElement& element) {
        const std::string& id = element.textOf("id");
        const std::string what = "the key '" + id + "'";
        Key key{id, element.textOf("for"), element.textOf("attr.name"), element.textOf("attr.type"),
                element.attribute("yfiles.type") != nullptr};
        if (keys_.contains(id)) {
            findings_.add("graphml.key-twice", element.place, what);
        }
        defined_ = key;
        if (key.drawing) {
            counts_.drawn = true;
            keys_.emplace(id, key);
            return;
        }
        const auto complain = [&](bool wrong, std::string_view code) {
            if (wrong) {
                findings_.add(code, element.place, what);
            }
        };
        complain(key.domain.empty(), "graphml.no-for");
        complain(key.domain == "all", "graphml.for-all");
        complain(key.domain == "graph", "graphml.for-graph");
        complain(key.name.empty(), "graphml.no-name");
        complain(key.type.empty(), "graphml.no-type");
        complain(isGephiType(key.type), "graphml.type-of-gephi");
        complain(!key.type.empty() && !isCommonType(key.type) && !isGephiType(key.type),
                 "graphml.type");
        named(key, complain);
        counts_.named = counts_.named || (key.domain == "node" && key.name == "name");
        counts_.interacting =
            counts_.interacting || (key.domain == "edge" && key.name == "interaction");
        keys_.emplace(id, key); // of two the first
    }

    // What Gephi makes of the names.
    template <typename Complain>
    static void named(const Key& key, const Complain& complain) {
        const std::string id = lowerAscii(key.id);
        const std::string name = lowerAscii(key.name);
        complain(name == "type", "graphml.name-type");
        complain(isIn(std::array{"id", "timeset", "interval"}, name) ||
                     isIn(std::array{"timeset", "interval"}, id),
                 "graphml.name-time");
        const bool itself = name == id || name.find("label") == 0 ||
                            (isIn(colours, key.id) && isIn(colours, key.name)) ||
                            (key.id == "edgelabel" && key.domain == "edge");
        complain(isIn(reserved, key.id) && !itself && !key.name.empty() && key.domain != "graph",
                 "graphml.reserved");
        const bool shown = isIn(std::array{"label", "nodelabel", "edgelabel"}, key.id);
        complain(!shown && ((name == "label" && key.name != "label") || id == "label"),
                 "graphml.label-case");
    }

    void graph(const XmlElement& element) {
        ++graphs_;
        if (!inside_.empty()) {
            findings_.add("graph.nested", element.place, "a <graph>");
        } else if (graphs_ > 1) {
            later_ = true;
            findings_.add("graph.second", element.place, "a <graph>");
        } else {
            counts_.directed = element.textOf("edgedefault") == "directed";
        }
    }

    [[nodiscard]] Level level() const {
        return later_ ? Level::Later : inside_.empty() ? Level::First : Level::Nested;
    }

    void enter(const XmlElement& element) {
        id_ = element.textOf("id");
        if (!inside_.empty()) {
            findings_.add("graph.nested", element.place, "<" + element.name + "> '" + id_ + "'");
        }
        inside_.push_back(element.name);
        place_ = 0;
    }

    void node(const XmlElement& element) {
        counts_.node(element, level());
        enter(element);
    }

    void edge(const XmlElement& element) {
        EdgeSeen seen;
        seen.level = level();
        enter(element);
        seen.type = element.textOf("label");
        const std::string* direction = element.attribute("directed");
        seen.directed = direction == nullptr ? counts_.directed : *direction == "true";
        if (seen.directed != counts_.directed) {
            findings_.add("graph.mixed-direction", element.place, "edge '" + id_ + "'");
        }
        counts_.edge(element, seen);
    }

    void data(const XmlElement& element) {
        dataKey_ = element.textOf("key");
        dataPlace_ = element.place;
        value_.clear();
        if (!keys_.contains(dataKey_)) {
            findings_.add("graphml.undeclared", element.place, "the key '" + dataKey_ + "'");
        }
    }

    void defaulted(const XmlElement& element) {
        findings_.add("graphml.default", element.place, "a key");
        dataPlace_ = element.place;
        value_.clear();
    }

    void described(const XmlElement& element) {
        if (!inside_.empty()) {
            findings_.add("graphml.desc", element.place, inside_.back() + " '" + id_ + "'");
        }
    }

    void hyperedge(const XmlElement& element) {
        findings_.add("graphml.hyperedge", element.place, "'" + element.textOf("id") + "'");
    }

    void port(const XmlElement& element) {
        findings_.add("graphml.port", element.place, "'" + element.textOf("name") + "'");
    }

    void other(const XmlElement& /*element*/) {}

    void value(ValueKind kind, const std::string& name) {
        checkValue(findings_, kind, value_, dataPlace_, name);
    }

    void endData() {
        const auto found = keys_.find(dataKey_);
        if (found == keys_.end() || found->second.drawing || inside_.empty()) {
            return;
        }
        const Key& key = found->second;
        const auto is = [&](std::string_view name) { return dataKey_ == name || key.name == name; };
        value(valueKindOf(key.type), key.name);
        if (inside_.back() == "edge") {
            if (is("weight") && !value_.empty() && std::strtod(value_.c_str(), nullptr) == 0) {
                findings_.add("graph.weight", dataPlace_, "edge '" + id_ + "'");
            }
            return;
        }
        counts_.labelledNodes += is("label") || dataKey_ == "nodelabel" ? 1U : 0U;
        place_ |= is("x") ? 1U : is("y") ? 2U : 0U;
        if (is("color") && !value_.empty()) {
            if (isColour(value_)) {
                ++counts_.coloured;
            } else {
                findings_.add("graph.colour", dataPlace_, "'" + value_ + "' (" + key.name + ")");
            }
        }
    }

    Findings findings_;
    Counts counts_;
    std::unordered_map<std::string, Key> keys_;
    Key defined_; // the last
    std::vector<std::string> path_;
    std::vector<std::string> inside_; // nodes and edges that are open
    std::string id_, dataKey_, value_;
    XmlPlace dataPlace_, rootAt_;
    unsigned place_ = 0; // 1: x was there, 2: y
    std::size_t graphs_ = 0, ignoring_ = 0;
    bool later_ = false, encoding_ = false, broken_ = false;
};

FileReport check(std::istream& in, const std::string& path, Tool tool) {
    GraphmlCheck listener(path, tool);
    readXml(in, listener);
    return listener.report(tool);
}
} // namespace

extern const FileChecker checkGraphml;
const FileChecker checkGraphml = {"graphml", ".graphml", "graphml", check};
} // namespace tenure
