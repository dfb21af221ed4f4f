// Nothing is lost in silence: each leaf of a graph.json stands in the output of every format, or
// one of the losses that the format tells of speaks of it.
#include <map>
#include <regex>
#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/unit/graph/builder.h"

namespace tenure::test {
namespace {
using Json = nlohmann::ordered_json;

// Texts, days and numbers that stand nowhere else.
class Leaves {
public:
    std::string text() { return "leaf" + std::to_string(++number_) + "x"; }

    std::string day() {
        return toString(std::chrono::sys_days(std::chrono::year(1901) / 1 / 1) +
                        std::chrono::days(++number_ * 3));
    }

    int number() { return 70000 + 7 * ++number_; }

    Json proof() {
        const int start = number();
        return {{"document", document}, {"section", text()}, {"start", start}, {"end", start + 1},
                {"line", number()},     {"quote", text()},   {"rule", text()}, {"how", "coref"}};
    }

    std::string document = "document/" + text();

private:
    int number_ = 0;
};

Json merge(Leaves& leaf) {
    return {{"name", leaf.text()}, {"document", leaf.document}, {"reason", leaf.text()}};
}

Json bound(Leaves& leaf) {
    return {{"kind", "calculated"}, {"reason", leaf.text()}, {"evidence", {leaf.proof()}}};
}

Json link(Leaves& leaf, const std::string& kind, const std::string& from, const std::string& to) {
    return {{"id", leaf.text()},  {"source", from},
            {"target", to},       {"kind", kind},
            {"role", nullptr},    {"text", leaf.text()},
            {"date", leaf.day()}, {"evidence", {leaf.proof()}}};
}

Json held(Leaves& leaf, const std::string& person, const std::string& role,
          const std::string& status) {
    Json one = {{"id", "tenure/" + leaf.text()},
                {"source", person},
                {"target", role},
                {"kind", "held"},
                {"spell", 1},
                {"status", status},
                {"start", leaf.day()},
                {"end", leaf.day()}};
    Json bounds;
    for (const char* name : {"start_earliest", "start_latest", "end_earliest", "end_latest"}) {
        one[name] = leaf.day();
        bounds[name] = bound(leaf);
    }
    one["seen"] = {leaf.day(), leaf.day()};
    one["bounds"] = bounds;
    one["evidence"] = {leaf.proof()};
    return one;
}

// The ids that everything else names.
struct Ids {
    explicit Ids(Leaves& leaf)
        : ann("person/" + leaf.text()),
          body("org/" + leaf.text()),
          larger("org/" + leaf.text()),
          role("role/" + leaf.text()),
          decision("decision/" + leaf.text()) {}

    std::string ann, body, larger, role, decision;
};

Json decisionOf(Leaves& leaf, const Ids& ids) {
    return {{"id", ids.decision},       {"kind", "decision"},  {"label", leaf.text()},
            {"organization", ids.body}, {"verb", leaf.text()}, {"text", leaf.text()},
            {"outcome", leaf.text()},   {"date", leaf.day()},  {"evidence", {leaf.proof()}}};
}

Json documentOf(Leaves& leaf, const Ids& ids) {
    return {{"id", leaf.document},
            {"kind", "document"},
            {"label", leaf.text()},
            {"path", leaf.text()},
            {"url", "https://example.org/" + leaf.text()},
            {"date", leaf.day()},
            {"author", ids.ann},
            {"authors", {ids.ann, leaf.text()}}};
}

Json nodesOf(Leaves& leaf, const Ids& ids) {
    Json nodes = {decisionOf(leaf, ids), documentOf(leaf, ids)};
    for (const std::string& id : {ids.body, ids.larger}) {
        nodes.push_back({{"id", id},
                         {"kind", "organization"},
                         {"label", leaf.text()},
                         {"classification", leaf.text()},
                         {"part_of", id == ids.body ? Json(ids.larger) : Json(nullptr)},
                         {"aliases", {leaf.text()}},
                         {"identifiers", {"wikidata:Q" + std::to_string(leaf.number())}},
                         {"merges", {merge(leaf)}},
                         {"evidence", {leaf.proof()}}});
    }
    nodes.push_back({{"id", ids.ann},
                     {"kind", "person"},
                     {"label", leaf.text()},
                     {"aliases", {leaf.text()}},
                     {"identifiers", {"popit:" + leaf.text()}},
                     {"merges", {merge(leaf)}},
                     {"evidence", {leaf.proof()}}});
    const int seats = leaf.number();
    nodes.push_back(
        {{"id", ids.role},
         {"kind", "role"},
         {"label", leaf.text()},
         {"role", leaf.text()},
         {"organization", ids.body},
         {"area", leaf.text()},
         {"one_seat", false},
         {"seats", {{"least", seats}, {"most", seats + 7}, {"evidence", {leaf.proof()}}}}});
    return nodes;
}

Json linksOf(Leaves& leaf, const Ids& ids) {
    Json links = {
        held(leaf, ids.ann, ids.role, "acting"),       held(leaf, ids.ann, ids.role, "candidate"),
        link(leaf, "role_in", ids.role, ids.body),     link(leaf, "part_of", ids.body, ids.larger),
        link(leaf, "decided", ids.body, ids.decision), link(leaf, "attended", ids.ann, ids.body),
        link(leaf, "proposed", ids.ann, ids.decision), link(leaf, "succeeded", ids.ann, ids.ann)};
    links[1]["spell"] = 2;
    links.back()["role"] = ids.role;
    return links;
}

Json graphOfLeaves() {
    Leaves leaf;
    const Ids ids(leaf);
    const Json nodes = nodesOf(leaf, ids);
    const Json links = linksOf(leaf, ids);
    const Json conflict = {{"kind", leaf.text()},
                           {"subject", ids.ann},
                           {"links", {links[0]["id"]}},
                           {"message", leaf.text()},
                           {"evidence", {leaf.proof()}}};
    const Json proposal = {
        {"a", ids.ann}, {"b", ids.ann}, {"score", leaf.number()}, {"reason", leaf.text()}};
    return {{"directed", true},
            {"multigraph", true},
            {"graph",
             {{"schema", "tenure/1"},
              {"documents", 1},
              {"rules", leaf.text()},
              {"conflicts", Json::array({conflict})},
              {"proposals", Json::array({proposal})}}},
            {"nodes", nodes},
            {"links", links}};
}

// "nodes/person/merges/reason" -> its values.
void collect(const Json& value, const std::string& path,
             std::map<std::string, std::vector<std::string>>& found) {
    if (value.is_object()) {
        for (const auto& [name, member] : value.items()) {
            collect(member, path + '/' + name, found);
        }
    } else if (value.is_array()) {
        for (const Json& item : value) {
            const bool kinded = item.is_object() && item.contains("kind") && item.contains("id");
            collect(item, kinded ? path + '/' + item["kind"].get<std::string>() : path, found);
        }
    } else if (value.is_string()) {
        found[path].push_back(value.get<std::string>());
    } else if (value.is_number() && value > 1000) {
        found[path].push_back(value.dump());
    }
}

// What is the same for many, or follows from the rest.
bool isMade(const std::string& path) {
    static const std::regex made(".*/(kind|how|status|schema|spell)");
    return std::regex_match(path, made);
}

// The part of a value that no format changes: ids lose their slashes in some.
std::string kernel(const std::string& value) {
    static const std::regex leaf("leaf[0-9]+x");
    std::smatch found;
    if (std::regex_search(value, found, leaf)) {
        const std::string all = value;
        std::string last;
        for (auto at = std::sregex_iterator(all.begin(), all.end(), leaf);
             at != std::sregex_iterator(); ++at) {
            last = at->str();
        }
        return last;
    }
    return value.starts_with("wikidata:") ? value.substr(9) : value;
}

// Words of losses that speak of a leaf, by its path.
const std::vector<std::pair<std::string, std::string>>& words() {
    static const std::vector<std::pair<std::string, std::string>> all = {
        {".*/graph/rules", "rules"},
        {".*/graph/conflicts/.*", "conflict"},
        {".*/graph/proposals/.*", "proposal"},
        {".*/merges/.*", "merge"},
        {".*/identifiers", "identifier"},
        {".*/aliases", "aliases"},
        {".*/bounds/.*/evidence/.*", "bound"},
        {".*/bounds/.*", "bound|tenures of which only|dates"},
        {".*/seats/.*", "seats|hold them"},
        {".*/evidence/.*", "quot|tenures of which only"},
        {".*/links/held/.*", "bound|tenures of which only|dates|not held|sightings"},
        {".*/links/(role_in|part_of|decided)/.*", "belong|links"},
        {".*/links/.*/date", "dates"},
        {".*/links/.*", "relation|links|proposed"},
        {".*/nodes/document/.*", "documents"},
        {".*/nodes/decision/.*", "decisions|dates|nodes of which only"},
        {".*/nodes/.*", "nodes of which only|kinds of bodies|tenures of which only|posts"},
    };
    return all;
}

bool isTold(const std::string& path, const std::vector<Loss>& losses) {
    for (const auto& [pattern, said] : words()) {
        if (!std::regex_match(path, std::regex(pattern))) {
            continue;
        }
        for (const Loss& loss : losses) {
            if (std::regex_search(loss.what, std::regex(said))) {
                return true;
            }
        }
    }
    return false;
}

struct Written {
    std::string text;
    std::vector<Loss> losses;
};

// Formats that are halves of one go together.
std::map<std::string, Written> writtenIn(const Graph& graph) {
    static const std::map<std::string, std::string> halves = {{"gephi-nodes", "gephi"},
                                                              {"gephi-edges", "gephi"},
                                                              {"neo4j-nodes", "neo4j"},
                                                              {"neo4j-relationships", "neo4j"}};
    std::map<std::string, Written> all;
    for (const ExportFormat* format : exportFormats()) {
        const std::string name(format->name);
        Written& one = all[halves.contains(name) ? halves.at(name) : name];
        std::ostringstream out;
        const auto losses = format->write(graph, out);
        one.text += out.str();
        one.losses.insert(one.losses.end(), losses.begin(), losses.end());
    }
    return all;
}
} // namespace

TEST(Leaves, StandInEveryFormatOrAreToldToBeLost) {
    const Json json = graphOfLeaves();
    const Graph graph = readGraphJson(json.dump(), "leaves.json");
    std::map<std::string, std::vector<std::string>> leaves;
    collect(json, "", leaves);
    ASSERT_GT(leaves.size(), 80U);
    for (const auto& [format, written] : writtenIn(graph)) {
        for (const auto& [path, values] : leaves) {
            for (const std::string& value : values) {
                if (!isMade(path) && written.text.find(kernel(value)) == std::string::npos) {
                    EXPECT_TRUE(isTold(path, written.losses))
                        << format << " says nothing of " << path << ": " << value;
                    break;
                }
            }
        }
    }
}

TEST(Leaves, OurOwnJsonAndRdfLoseNone) {
    const Json json = graphOfLeaves();
    const Graph graph = readGraphJson(json.dump(), "leaves.json");
    std::map<std::string, std::vector<std::string>> leaves;
    collect(json, "", leaves);
    for (const char* format : {"json", "turtle", "nquads"}) {
        const std::string text = written(graph, format);
        for (const auto& [path, values] : leaves) {
            for (const std::string& value : values) {
                EXPECT_TRUE(isMade(path) || text.find(kernel(value)) != std::string::npos)
                    << format << ' ' << path;
            }
        }
    }
}

TEST(Leaves, IdentifiersStandWhereAFormatHasAPlaceForThem) {
    DocumentBuilder minutes("minutes", "2020-11-25");
    minutes.tenure("Ann Lee", "chair", "Board");
    minutes.extraction().people[0].identifiers = {"popit:ann", "wikidata:Q42"};
    minutes.extraction().bodies[0].identifiers = {"GB-COH:01234567"};
    const Graph graph = Graph::build({minutes});
    const auto has = [&](const char* format, const char* text) {
        EXPECT_NE(written(graph, format).find(text), std::string::npos) << format << ' ' << text;
    };
    has("popolo", R"("identifiers":[{"scheme":"popit","identifier":"ann"},)");
    has("popolo", R"({"scheme":"wikidata","identifier":"Q42"}])");
    has("followthemoney", R"("wikidataId":["Q42"],"notes":["identifier popit:ann"])");
    has("followthemoney", R"("registrationNumber":["01234567"])");
    has("turtle", "owl:sameAs <http://www.wikidata.org/entity/Q42>");
    has("turtle", R"(dcterms:identifier "popit:ann")");
    has("graphml", R"(<data key="n_identifiers">popit:ann; wikidata:Q42</data>)");
    has("gexf", R"(<attvalue for="identifiers" value="popit:ann; wikidata:Q42"/>)");
}

TEST(Leaves, ASharedPostIsNoNumber) {
    DocumentBuilder minutes("minutes", "2020-11-25");
    minutes.tenure("Ann Lee", "chair", "Board");
    Json json = Json::parse(written(Graph::build({minutes}), "json"));
    for (Json& node : json["nodes"]) {
        if (node["kind"] == "role") {
            node["seats"] = {{"least", 2}, {"most", nullptr}, {"evidence", Json::array()}};
        }
    }
    std::ostringstream out;
    exportFormatNamed("graphml")->write(readGraphJson(json.dump(), "g.json"), out);
    EXPECT_NE(out.str().find(R"(attr.name="seats" attr.type="string")"), std::string::npos);
    EXPECT_NE(out.str().find(">2 or more<"), std::string::npos);
}
} // namespace tenure::test
