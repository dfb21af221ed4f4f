// The models of the graph, through formats that have them.
#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "graph/export/support/co_service.h"
#include "tests/unit/graph/hostile.h"

namespace tenure {
namespace {
using Json = nlohmann::json;

Json drawn(const Graph& graph, GraphModel model) {
    std::ostringstream out;
    writeAs(*exportFormatNamed("graphology"), graph, out, {model, Tool::Any});
    return Json::parse(out.str());
}

// Ada was clerk twice, of one board; Bo was its chair in between; Cy stood for chair.
Graph board() {
    test::DocumentBuilder one("one", "2020-12-31");
    const auto held = [&](const char* who, const char* what, const char* from, const char* to) {
        TenureFact& fact = one.tenure(who, what, "Board", Status::Past);
        fact.start = one.on(from);
        fact.end = one.on(to);
        return &fact;
    };
    held("Ada Long", "clerk", "2010-01-01", "2011-12-31");
    held("Ada Long", "clerk", "2015-01-01", "2016-12-31");
    held("Bo Nash", "chair", "2011-12-01", "2015-01-10")->oneSeat = true;
    one.tenure("Cy Moss", "chair", "Board", Status::Candidate);
    one.tenure("Di Orr", "treasurer", "");
    return Graph::build({one});
}

std::multiset<std::string> kindsOf(const Json& items) {
    std::multiset<std::string> kinds;
    for (const Json& item : items) {
        kinds.insert(item["attributes"]["kind"].get<std::string>());
    }
    return kinds;
}
} // namespace

TEST(Models, EveryEndIsANodeAndEveryIdUnique) {
    for (const Graph& graph : {board(), Graph::build(test::hostileExtractions())}) {
        for (const GraphModel model :
             {GraphModel::Roles, GraphModel::Tenures, GraphModel::Edges, GraphModel::CoService}) {
            const Json file = drawn(graph, model);
            std::set<std::string> nodes;
            std::set<std::string> ids;
            for (const Json& node : file["nodes"]) {
                nodes.insert(node["key"]);
                EXPECT_TRUE(ids.insert(node["key"]).second) << node["key"];
            }
            for (const Json& edge : file["edges"]) {
                EXPECT_TRUE(nodes.contains(edge["source"])) << edge["key"];
                EXPECT_TRUE(nodes.contains(edge["target"])) << edge["key"];
                EXPECT_TRUE(ids.insert(edge["key"]).second) << edge["key"];
            }
        }
    }
}

TEST(Models, TenuresAreNodesOfTheirOwn) {
    const Json file = drawn(board(), GraphModel::Tenures);
    const auto nodes = kindsOf(file["nodes"]);
    EXPECT_EQ(nodes.count("tenure"), 5U);
    EXPECT_EQ(nodes.count("role"), 0U);
    const auto edges = kindsOf(file["edges"]);
    EXPECT_EQ(edges.count("holds"), 5U);
    EXPECT_EQ(edges.count("in"), 4U) << "Di Orr's post is in no body";
}

TEST(Models, EdgesHoldAllSpellsOfAPersonInAPost) {
    const Json file = drawn(board(), GraphModel::Edges);
    std::multiset<std::string> periods;
    for (const Json& edge : file["edges"]) {
        if (edge["attributes"]["kind"] == "held") {
            periods.insert(edge["attributes"]["title"].get<std::string>() + ' ' +
                           edge["attributes"].value("periods", ""));
        }
    }
    EXPECT_EQ(periods,
              (std::multiset<std::string>{"chair ", "chair 2011-12-01/2015-01-10",
                                          "clerk 2010-01-01/2011-12-31; 2015-01-01/2016-12-31",
                                          "treasurer seen 2020-12-31"}));
}

TEST(Models, CoServiceCountsTheDaysTogether) {
    const Graph graph = board();
    const auto pairs = coServiceOf(graph);
    ASSERT_EQ(pairs.size(), 1U);
    EXPECT_EQ(graph.nodes()[pairs[0].a].label, "Ada Long");
    EXPECT_EQ(graph.nodes()[pairs[0].b].label, "Bo Nash");
    EXPECT_EQ(pairs[0].days, 31 + 10);
    EXPECT_EQ(pairs[0].times.size(), 2U);
    const Json file = drawn(graph, GraphModel::CoService);
    EXPECT_EQ(file["options"]["type"], "undirected");
    EXPECT_EQ(file["edges"][0]["attributes"]["weight"], 41);
}

TEST(Models, AFormatWithoutModelsSaysSo) {
    std::ostringstream out;
    EXPECT_THROW(writeAs(*exportFormatNamed("csv"), board(), out, {GraphModel::Edges, Tool::Any}),
                 Error);
}

TEST(Models, AParallelEdgeHasATypeOfItsOwn) {
    for (const GraphModel model : {GraphModel::Roles, GraphModel::Tenures, GraphModel::Edges}) {
        std::ostringstream out;
        writeAs(*exportFormatNamed("gexf"), board(), out, {model, Tool::Any});
        const std::string gexf = out.str();
        std::set<std::string> seen;
        for (std::size_t at = gexf.find("<edge id="); at != std::string::npos;
             at = gexf.find("<edge id=", at + 1)) {
            const std::size_t ends = gexf.find(" source=", at);
            EXPECT_TRUE(seen.insert(gexf.substr(ends, gexf.find(" label=", ends) - ends)).second)
                << gexf.substr(at, 200);
        }
        EXPECT_GE(seen.size(), 4U);
    }
}
} // namespace tenure
