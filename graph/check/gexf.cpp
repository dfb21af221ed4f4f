// Anybody's GEXF under the rules of those who read it.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/check/support/counts.h"
#include "graph/check/support/findings.h"
#include "graph/check/support/values.h"
#include "graph/check/support/xml_reader.h"
#include "tenure/date.h"

namespace tenure {
namespace {
constexpr std::size_t longestValue = 524288; // where the parser that Gephi uses stops

// Those that NetworkX knows; 1.3 from version 3.6 on.
constexpr std::string_view newest = "http://gexf.net/1.3";
constexpr auto older = std::to_array<std::string_view>(
    {"http://www.gexf.net/1.2draft", "http://www.gexf.net/1.1draft"});

struct Spell {
    std::optional<Day> start, end; ///< none: without bound on that side

    [[nodiscard]] bool startsBy(const Spell& other) const {
        return !start || (other.start && *start <= *other.start);
    }

    [[nodiscard]] bool endsWith(const Spell& other) const {
        return !end || (other.end && *other.end <= *end);
    }

    [[nodiscard]] bool overlaps(const Spell& other) const {
        return (!end || !other.start || *other.start < *end) &&
               (!other.end || !start || *start < *other.end);
    }
};

// Spells that touch are one for the timeline.
bool covers(std::vector<Spell> all, const Spell& one) {
    std::ranges::sort(all, {}, &Spell::start); // no start comes first
    std::vector<Spell> joined;
    for (const Spell& spell : all) {
        if (!joined.empty() && (!joined.back().end || *spell.start <= *joined.back().end)) {
            if (!joined.back().endsWith(spell)) {
                joined.back().end = spell.end;
            }
        } else {
            joined.push_back(spell);
        }
    }
    return std::ranges::any_of(
        joined, [&](const Spell& spell) { return spell.startsBy(one) && spell.endsWith(one); });
}

class GexfCheck : public XmlListener {
public:
    GexfCheck(const std::string& path, Tool tool)
        : findings_(path, "gexf", tool), counts_(findings_, "gexf") {}

    void declaration(std::string_view version, bool hasEncoding) override {
        encoding_ = hasEncoding;
        if (version == "1.1") {
            findings_.add("xml.version", {1, 1});
        }
    }

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
            declare(element);
        } else if (element.name == "node" || element.name == "edge") {
            begins(element);
        } else if (element.name == "attvalue") {
            value(element);
        } else if (element.name == "spell") {
            spell(element);
        } else if (inside_ == "node" && element.name == "position") {
            ++counts_.placed;
        } else if (inside_ == "node" && element.name == "color") {
            colour(element);
        }
    }

    void close(std::string_view name) override {
        --depth_;
        if (name == "node" || name == "edge") {
            ends();
        }
    }

    FileReport report(Tool tool) {
        if (!broken_) {
            counts_.finish();
            if (graphs_ == 0) {
                findings_.add("graph.none", {1, 1});
            }
            if (edges_ > 0 && !kinds_) {
                findings_.add("gexf.no-kinds", graphAt_, "the");
            }
        }
        FileReport report;
        report.findings = findings_.take();
        report.shows = counts_.shows(tool);
        return report;
    }

private:
    void begin(const XmlElement& element) {
        if (element.name != "gexf") {
            findings_.add("xml.wrong-root", element.place, "<" + element.name + ">");
        } else if (element.space.empty()) {
            findings_.add("xml.no-namespace", element.place, "<gexf>");
        } else if (element.space == newest) {
            counts_.recent = true;
            findings_.add("gexf.version", element.place);
        } else if (std::ranges::find(older, element.space) == older.end()) {
            findings_.add("xml.namespace", element.place, "'" + element.space + "'");
        }
        if (!encoding_) {
            findings_.add("xml.no-encoding", {1, 1});
        }
    }

    void graph(const XmlElement& element) {
        if (graphs_++ > 0) {
            findings_.add("graph.second", element.place, "a <graph>");
            return;
        }
        graphAt_ = element.place;
        format_ = element.textOf("timeformat");
        zone_ = element.attribute("timezone") != nullptr;
        dynamic_ = element.textOf("mode") == "dynamic";
        stamps_ = element.textOf("timerepresentation") == "timestamp";
        hasDirection_ = element.attribute("defaultedgetype") != nullptr;
        counts_.directed = element.textOf("defaultedgetype") == "directed";
    }

    void attributes(const XmlElement& element) {
        class_ = element.textOf("class");
        if (declared_.contains(class_)) {
            findings_.add("gexf.attributes-twice", element.place, "attributes of class " + class_);
        }
        declared_[class_];
    }

    void declare(const XmlElement& element) {
        const std::string& type = element.textOf("type");
        const std::string what = "the attribute '" + element.textOf("id") + "'";
        if (isGephiType(type) && type != "integer" && type != "liststring") {
            findings_.add("gexf.type-of-gephi", element.place, what);
        } else if (!isCommonType(type) && !isGephiType(type)) {
            findings_.add("gexf.type", element.place, what);
        }
        declared_[class_].emplace(element.textOf("id"), valueKindOf(type));
    }

    void begins(const XmlElement& element) {
        const bool nested = !inside_.empty();
        id_ = element.textOf("id");
        if (nested) {
            findings_.add("graph.nested", element.place, "<" + element.name + "> '" + id_ + "'");
        }
        inside_ = element.name;
        at_ = element.place;
        spells_.clear();
        const Level level = graphs_ > 1 ? Level::Later : nested ? Level::Nested : Level::First;
        if (element.name == "node") {
            counts_.node(element, level);
            counts_.labelledNodes += element.textOf("label").empty() ? 0U : 1U;
            if (element.attribute("pid") != nullptr) {
                findings_.add("gexf.pid", element.place, "node '" + id_ + "'");
            }
        } else {
            edge(element, level);
        }
        if (hasTime(element)) {
            spell(element);
        }
    }

    void edge(const XmlElement& element, Level level) {
        ++edges_;
        source_ = element.textOf("source");
        target_ = element.textOf("target");
        const std::string& type = element.textOf("type");
        EdgeSeen seen;
        seen.level = level;
        seen.type = element.textOf("kind");
        // Without a default Gephi takes edges for directed, NetworkX for undirected.
        seen.directed =
            type == "directed" || (type != "undirected" && (counts_.directed || !hasDirection_));
        kinds_ = kinds_ || !seen.type.empty();
        if (type == "mutual") {
            seen.mutual = true;
            findings_.add("graph.mutual", element.place, "edge '" + id_ + "'");
        } else if (!type.empty() && (type == "directed") != counts_.directed) {
            findings_.add("graph.mixed-direction", element.place, "edge '" + id_ + "'");
            seen.droppedByGephi = hasDirection_;
        }
        if (const std::string* weight = element.attribute("weight"); weight != nullptr) {
            checkValue(findings_, ValueKind::Real, *weight, element.place, "weight");
        }
        counts_.edge(element, seen);
    }

    void value(const XmlElement& element) {
        const std::string& name =
            element.attribute("for") != nullptr ? element.textOf("for") : element.textOf("id");
        const auto& known = declared_[inside_];
        const std::string& text = element.textOf("value");
        if (const auto found = known.find(name); found == known.end()) {
            findings_.add("gexf.undeclared", element.place, "'" + name + "'");
        } else {
            checkValue(findings_, found->second, text, element.place, name);
        }
        if (text.size() >= longestValue) {
            findings_.add("gexf.long-value", element.place, "'" + name + "'");
        }
        if (hasTime(element)) {
            complainOfGraph();
            spellOf(element);
        }
    }

    void colour(const XmlElement& element) {
        ++counts_.coloured;
        if (element.attribute("hex") != nullptr) {
            findings_.add("gexf.hex-colour", element.place, "the colour of node '" + id_ + "'");
        }
    }

    static bool hasTime(const XmlElement& element) {
        return std::ranges::any_of(std::array{"start", "end", "startopen", "endopen"},
                                   [&](const char* name) { return element.attribute(name); });
    }

    // What is wrong with the times as a whole, said once.
    void complainOfGraph() {
        if (std::exchange(times_, true)) {
            return;
        }
        const auto complain = [&](bool wrong, std::string_view code) {
            if (wrong) {
                findings_.add(code, graphAt_, "the graph");
            }
        };
        complain(format_.empty(), "gexf.no-timeformat");
        if (!format_.empty() && format_ != "date" && format_ != "double") {
            findings_.add("gexf.timeformat", graphAt_, "'" + format_ + "'");
        }
        complain(!zone_ && format_ != "double", "gexf.no-timezone");
        complain(!dynamic_, "gexf.static");
        complain(stamps_, "gexf.timestamps");
    }

    // As Gephi reads it; none for what it drops.
    std::optional<Day> dayOf(const XmlElement& element, const std::string& text) {
        // A time of day behind the day is fine.
        const std::string date = text.substr(0, text.find('T'));
        if (const auto day = parseDay(date)) {
            return day;
        }
        findings_.add("gexf.not-a-day", element.place, "'" + text + "'");
        const auto partial = parseDate(date);
        const bool plain = partial && partial->qualifier == 0 && partial->month <= 12;
        return plain ? std::optional(partial->first()) : std::nullopt;
    }

    // None when Gephi drops it, for want of days that it can read.
    std::optional<Spell> spellOf(const XmlElement& element) {
        Spell spell;
        bool fine = true, halves = false;
        const auto take = [&](const char* closed, const char* open, std::optional<Day>& day) {
            const std::string* text = element.attribute(closed);
            if (const std::string* half = element.attribute(open); half != nullptr) {
                halves = true;
                text = text == nullptr ? half : text;
            }
            if (text != nullptr) {
                day = dayOf(element, *text);
                fine = fine && day;
            }
        };
        if (format_ == "double") { // numbers, which are no days
            return std::nullopt;
        }
        take("start", "startopen", spell.start);
        take("end", "endopen", spell.end);
        if (halves) {
            findings_.add("gexf.open-interval", element.place, "'" + id_ + "'");
        }
        return fine && !format_.empty() && !stamps_ ? std::optional(spell) : std::nullopt;
    }

    void spell(const XmlElement& element) {
        if (!hasTime(element)) {
            return; // as good as none
        }
        complainOfGraph();
        const auto found = spellOf(element);
        if (!found) {
            return;
        }
        if (found->start && found->end && *found->end < *found->start) {
            findings_.add("gexf.backwards", element.place, "a spell of '" + id_ + "'");
        } else if (std::ranges::any_of(
                       spells_, [&](const Spell& before) { return before.overlaps(*found); })) {
            findings_.add("gexf.overlap", element.place, "a spell of '" + id_ + "'");
        } else {
            spells_.push_back(*found);
        }
    }

    // A node or edge with all its spells.
    void ends() {
        for (const Spell& spell : spells_) {
            for (const auto& day : {spell.start, spell.end}) {
                const std::string text = day ? toString(*day) : std::string{};
                if (!text.empty()) {
                    counts_.firstDay =
                        counts_.firstDay.empty() ? text : std::min(counts_.firstDay, text);
                    counts_.lastDay = std::max(counts_.lastDay, text);
                }
            }
            if (inside_ == "edge" && !(isCovered(source_, spell) && isCovered(target_, spell))) {
                findings_.add("gexf.narrow-node", at_, "a spell of edge '" + id_ + "'");
            }
        }
        counts_.timed += spells_.empty() ? 0U : 1U;
        counts_.open += std::ranges::any_of(spells_, [](const Spell& s) { return !s.end; });
        if (inside_ == "node" && !spells_.empty()) {
            nodeSpells_.insert_or_assign(id_, std::move(spells_));
        }
        spells_.clear();
        inside_.clear();
    }

    // A node without spells is always there.
    bool isCovered(const std::string& node, const Spell& spell) const {
        const auto found = nodeSpells_.find(node);
        return found == nodeSpells_.end() || covers(found->second, spell);
    }

    Findings findings_;
    Counts counts_;
    std::map<std::string, std::map<std::string, ValueKind>> declared_; // by class
    std::unordered_map<std::string, std::vector<Spell>> nodeSpells_;
    std::vector<Spell> spells_; // of the element that is open
    std::string class_, inside_, id_, source_, target_, format_;
    XmlPlace graphAt_, at_;
    std::size_t depth_ = 0, graphs_ = 0, edges_ = 0;
    bool kinds_ = false, zone_ = false, dynamic_ = false, stamps_ = false, times_ = false;
    bool hasDirection_ = false, encoding_ = false, broken_ = false;
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
