// Anybody's GraphML under the rules of those who read it.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>
#include <unordered_map>

#include "graph/check/support/counts.h"
#include "graph/check/support/findings.h"
#include "graph/check/support/xml_reader.h"

namespace tenure {
namespace {
constexpr auto types =
    std::to_array<std::string_view>({"boolean", "int", "long", "float", "double", "string"});
// Ids that Gephi takes for its own, and the names under which they are meant to be.
constexpr auto reserved = std::to_array<std::string_view>(
    {"label", "nodelabel", "edgelabel", "x", "y", "z", "xpos", "ypos", "zpos", "size", "r", "g",
     "b", "color", "weight", "Edge Weight"});
constexpr auto colours = std::to_array<std::string_view>({"color", "r", "g", "b"});

template <typename All>
bool isIn(const All& all, std::string_view one) {
    return std::ranges::find(all, one) != all.end();
}

bool isHexColour(std::string_view text) {
    return text.size() == 7 && text.front() == '#' &&
           text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

std::string lower(std::string text) {
    for (char& c : text) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return text;
}

struct Key {
    std::string domain, name, type;
    bool drawing = false;
};

class GraphmlCheck : public XmlListener {
public:
    GraphmlCheck(const std::string& path, Tool tool) : findings_(path, tool), counts_(findings_) {}

    void declaration(bool hasEncoding) override { encoding_ = hasEncoding; }

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
        } else if (name == "node" || name == "edge") {
            counts_.placed += place_ == 3 ? 1U : 0U;
            inside_.clear();
        }
    }

    void text(std::string_view text) override {
        if (!path_.empty() && path_.back() == "data" && value_.size() < longest) {
            value_ += text;
        }
    }

    FileReport report(Tool tool) {
        if (!broken_) {
            counts_.finish();
        }
        FileReport report;
        report.findings = findings_.take();
        if (!broken_) {
            report.shows = counts_.shows(tool, "graphml");
        }
        return report;
    }

private:
    using Handler = void (GraphmlCheck::*)(const XmlElement&);

    static constexpr std::size_t longest = 64; // of numbers, colours and truths

    static Handler handlerOf(std::string_view name) {
        return name == "key"                           ? &GraphmlCheck::key
               : name == "graph"                       ? &GraphmlCheck::graph
               : name == "node"                        ? &GraphmlCheck::node
               : name == "edge"                        ? &GraphmlCheck::edge
               : name == "data"                        ? &GraphmlCheck::data
               : name == "default"                     ? &GraphmlCheck::defaulted
               : name == "desc"                        ? &GraphmlCheck::described
               : name == "port" || name == "hyperedge" ? &GraphmlCheck::nested
                                                       : &GraphmlCheck::other;
    }

    void begin(const XmlElement& element) {
        if (element.name != "graphml") {
            findings_.add("xml.wrong-root", element.place, "<" + element.name + ">");
        }
        if (!encoding_) {
            findings_.add("xml.no-encoding", {1, 1});
        }
    }

    void key(const XmlElement& element) {
        const std::string& id = element.textOf("id");
        const std::string what = "the key '" + id + "'";
        Key key{element.textOf("for"), element.textOf("attr.name"), element.textOf("attr.type"),
                element.attribute("yfiles.type") != nullptr};
        if (keys_.contains(id)) {
            findings_.add("graphml.key-twice", element.place, what);
        }
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
        complain(key.domain == "all" || key.domain.empty(), "graphml.for-all");
        complain(key.domain == "graph", "graphml.for-graph");
        complain(key.name.empty(), "graphml.no-name");
        complain(!key.type.empty() && !isIn(types, key.type), "graphml.type");
        complain(lower(key.name) == "type", "graphml.name-type");
        complain(isIn(std::array{"id", "timeset", "interval"}, lower(key.name)) ||
                     isIn(std::array{"timeset", "interval"}, lower(id)),
                 "graphml.name-time");
        const bool itself = lower(key.name) == lower(id) || lower(key.name).find("label") == 0 ||
                            (isIn(colours, id) && isIn(colours, key.name)) ||
                            (id == "edgelabel" && key.domain == "edge");
        complain(isIn(reserved, id) && !itself && !key.name.empty() && key.domain != "graph",
                 "graphml.reserved");
        counts_.named = counts_.named || (key.domain == "node" && key.name == "name");
        counts_.interacting =
            counts_.interacting || (key.domain == "edge" && key.name == "interaction");
        keys_.emplace(id, key); // of two the first
    }

    void graph(const XmlElement& element) {
        if (!inside_.empty() || graphs_++ > 0) {
            findings_.add("graphml.nested", element.place, "a <graph>");
            return;
        }
        counts_.directed = element.textOf("edgedefault") != "undirected";
    }

    void enter(const XmlElement& element) {
        if (!inside_.empty()) {
            findings_.add("graphml.nested", element.place, "a <" + element.name + ">");
        }
        inside_ = element.name;
        id_ = element.textOf("id");
        place_ = 0;
    }

    void node(const XmlElement& element) {
        enter(element);
        counts_.node(element);
    }

    void edge(const XmlElement& element) {
        enter(element);
        const std::string* direction = element.attribute("directed");
        if (direction != nullptr && (*direction == "true") != counts_.directed) {
            findings_.add("graph.mixed-direction", element.place, "edge '" + id_ + "'");
        }
        counts_.edge(element, element.textOf("label"));
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
    }

    void described(const XmlElement& element) {
        if (!inside_.empty()) {
            findings_.add("graphml.desc", element.place, inside_ + " '" + id_ + "'");
        }
    }

    void nested(const XmlElement& element) {
        findings_.add("graphml.nested", element.place, "a <" + element.name + ">");
    }

    void other(const XmlElement& /*element*/) {}

    void endData() {
        const auto found = keys_.find(dataKey_);
        if (found == keys_.end() || found->second.drawing) {
            return;
        }
        const Key& key = found->second;
        const auto is = [&](std::string_view name) { return dataKey_ == name || key.name == name; };
        const std::string what = "'" + value_ + "' (" + key.name + ")";
        if (key.type == "boolean" && value_ != "true" && value_ != "false") {
            findings_.add("graphml.boolean", dataPlace_, what);
        }
        number(key, what);
        if (is("weight") && (value_.empty() || std::strtod(value_.c_str(), nullptr) == 0)) {
            findings_.add("graph.weight", dataPlace_, "edge '" + id_ + "'");
        }
        if (inside_ == "node") {
            counts_.labelledNodes += is("label") || dataKey_ == "nodelabel" ? 1U : 0U;
            place_ |= is("x") ? 1U : is("y") ? 2U : 0U;
            if (is("color")) {
                counts_.coloured += 1U;
                if (!isHexColour(value_)) {
                    findings_.add("graph.colour", dataPlace_, what);
                }
            }
        }
    }

    void number(const Key& key, const std::string& what) {
        const bool whole = key.type == "int" || key.type == "long";
        if (!whole && key.type != "double" && key.type != "float") {
            return;
        }
        double real = 0;
        std::int64_t integer = 0;
        const char* const begin = value_.data();
        const char* const end = begin + value_.size();
        const auto [stop, error] =
            whole ? std::from_chars(begin, end, integer) : std::from_chars(begin, end, real);
        if (value_.empty() || stop != end || error != std::errc{} || !std::isfinite(real)) {
            findings_.add("graph.number", dataPlace_, what);
        } else if (key.type == "int" && (integer > std::numeric_limits<std::int32_t>::max() ||
                                         integer < std::numeric_limits<std::int32_t>::min())) {
            findings_.add("graph.too-large", dataPlace_, what);
        }
    }

    Findings findings_;
    Counts counts_;
    std::unordered_map<std::string, Key> keys_;
    std::vector<std::string> path_;
    std::string inside_, id_, dataKey_, value_; // inside_: "node", "edge" or neither
    XmlPlace dataPlace_;
    unsigned place_ = 0; // 1: x was there, 2: y
    std::size_t graphs_ = 0, ignoring_ = 0;
    bool encoding_ = false, broken_ = false;
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
