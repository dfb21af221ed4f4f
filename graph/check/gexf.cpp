// Anybody's GEXF under the rules of those who read it.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>
#include <string>

#include "graph/check/support/counts.h"
#include "graph/check/support/findings.h"
#include "graph/check/support/xml_reader.h"
#include "tenure/date.h"

namespace tenure {
namespace {
constexpr std::size_t longestValue = 524288; // where the parser that Gephi uses stops

class GexfCheck : public XmlListener {
public:
    GexfCheck(const std::string& path, Tool tool) : findings_(path, tool), counts_(findings_) {}

    void declaration(bool hasEncoding) override { encoding_ = hasEncoding; }

    void doctype(XmlPlace /*place*/) override {}

    void broken(XmlPlace place, const std::string& why) override {
        findings_.add("xml.broken", place, why + ":");
        broken_ = true;
    }

    void text(std::string_view /*text*/) override {}

    void open(const XmlElement& element) override {
        if (depth_++ == 0) {
            begin(element);
        } else if (element.name == "graph") {
            graph(element);
        } else if (element.name == "attributes") {
            attributes(element);
        } else if (element.name == "attribute") {
            declared_[class_].insert(element.textOf("id"));
        } else if (element.name == "node" || element.name == "edge") {
            begins(element);
        } else if (element.name == "attvalue") {
            value(element);
        } else if (element.name == "spell") {
            time(element);
        } else if (inside_ == "node" && element.name == "position") {
            ++counts_.placed;
        } else if (inside_ == "node" && element.name == "color") {
            colour(element);
        }
    }

    void close(std::string_view name) override {
        --depth_;
        if (name == "node" || name == "edge") {
            counts_.timed += times_ > 0 ? 1U : 0U;
            counts_.open += open_ ? 1U : 0U;
            inside_.clear();
        }
    }

    FileReport report(Tool tool) {
        if (!broken_) {
            counts_.finish();
        }
        FileReport report;
        report.findings = findings_.take();
        if (!broken_) {
            report.shows = counts_.shows(tool, "gexf");
        }
        return report;
    }

private:
    void begin(const XmlElement& element) {
        if (element.name != "gexf") {
            findings_.add("xml.wrong-root", element.place, "<" + element.name + ">");
        }
        if (!encoding_) {
            findings_.add("xml.no-encoding", {1, 1});
        }
        kinds_ = element.textOf("version") == "1.3";
        findings_.add(kinds_ ? "gexf.version" : "gexf.no-kinds", element.place, "the file");
    }

    void graph(const XmlElement& element) {
        graphAt_ = element.place;
        hasFormat_ = element.attribute("timeformat") != nullptr;
        days_ = element.textOf("timeformat") == "date";
        counts_.directed = element.textOf("defaultedgetype") == "directed";
    }

    void attributes(const XmlElement& element) {
        class_ = element.textOf("class");
        if (declared_.contains(class_)) {
            findings_.add("gexf.attributes-twice", element.place, "attributes of class " + class_);
        }
        declared_[class_];
    }

    void begins(const XmlElement& element) {
        if (!inside_.empty()) {
            findings_.add("graphml.nested", element.place, "a <" + element.name + ">");
        }
        inside_ = element.name;
        id_ = element.textOf("id");
        times_ = 0;
        open_ = false;
        before_.reset();
        endless_ = false;
        if (element.name == "node") {
            counts_.node(element);
            counts_.labelledNodes += element.textOf("label").empty() ? 0U : 1U;
        } else {
            edge(element);
        }
        if (element.attribute("start") != nullptr || element.attribute("end") != nullptr) {
            time(element);
        }
    }

    void edge(const XmlElement& element) {
        const std::string& type = element.textOf("type");
        if (!type.empty() && (type == "directed") != counts_.directed) {
            findings_.add("graph.mixed-direction", element.place, "edge '" + id_ + "'");
        }
        const std::string* weight = element.attribute("weight");
        if (weight != nullptr && std::strtod(weight->c_str(), nullptr) == 0) {
            findings_.add("graph.weight", element.place, "edge '" + id_ + "'");
        }
        counts_.edge(element, kinds_ ? element.textOf("kind") : std::string{});
    }

    void value(const XmlElement& element) {
        const std::string& name =
            element.attribute("for") != nullptr ? element.textOf("for") : element.textOf("id");
        if (!declared_[inside_].contains(name)) {
            findings_.add("gexf.undeclared", element.place, "'" + name + "'");
        }
        if (element.textOf("value").size() >= longestValue) {
            findings_.add("gexf.long-value", element.place, "'" + name + "'");
        }
    }

    void colour(const XmlElement& element) {
        ++counts_.coloured;
        if (element.attribute("hex") != nullptr) {
            findings_.add("gexf.hex-colour", element.place, "the colour of node '" + id_ + "'");
        }
    }

    // The day of an attribute; `missing` is told apart from what cannot be read.
    std::optional<Day> dayOf(const XmlElement& element, std::string_view name) {
        const std::string* text = element.attribute(name);
        if (text == nullptr || !days_) {
            return std::nullopt;
        }
        // A time of day behind the day is fine.
        const auto day = parseDay(std::string_view(*text).substr(0, text->find('T')));
        if (!day) {
            findings_.add("gexf.not-a-day", element.place, "'" + *text + "'");
        }
        return day;
    }

    void time(const XmlElement& element) {
        if (!hasFormat_ && times_ == 0) {
            findings_.add("gexf.no-timeformat", graphAt_, "the graph");
            hasFormat_ = true; // said once
        }
        ++times_;
        const auto start = dayOf(element, "start");
        const auto end = dayOf(element, "end");
        open_ = open_ || element.attribute("end") == nullptr;
        if (start && end && *end < *start) {
            findings_.add("gexf.backwards", element.place, "a spell of '" + id_ + "'");
        }
        if (start && (endless_ || (before_ && *start < *before_))) {
            findings_.add("gexf.overlap", element.place, "a spell of '" + id_ + "'");
        }
        before_ = end;
        endless_ = element.attribute("end") == nullptr;
        const auto widen = [&](const std::optional<Day>& day) {
            const std::string text = day ? toString(*day) : std::string{};
            if (!text.empty()) {
                counts_.firstDay =
                    counts_.firstDay.empty() ? text : std::min(counts_.firstDay, text);
                counts_.lastDay = std::max(counts_.lastDay, text);
            }
        };
        widen(start);
        widen(end);
    }

    Findings findings_;
    Counts counts_;
    std::map<std::string, std::set<std::string>> declared_;
    std::string class_, inside_, id_;
    XmlPlace graphAt_;
    std::size_t depth_ = 0, times_ = 0;
    std::optional<Day> before_; // the end of the spell before
    bool kinds_ = false, hasFormat_ = false, days_ = false, open_ = false, endless_ = false;
    bool encoding_ = false, broken_ = false;
};

FileReport check(std::istream& in, const std::string& path, Tool tool) {
    GexfCheck listener(path, tool);
    readXml(in, listener);
    return listener.report(tool);
}
} // namespace

extern const FileChecker checkGexf;
const FileChecker checkGexf = {"gexf", ".gexf", "gexf", check};
} // namespace tenure
