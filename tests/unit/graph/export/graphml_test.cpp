#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <gtest/gtest.h>

#include "tests/unit/graph/hostile.h"

namespace tenure {
namespace {
struct BoostNode {
    std::string label, kind, color;
    double x = 0, y = 0;
};

struct BoostEdge {
    std::string label, kind, start, evidence;
    int spell = 0;
};

using ReadGraph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, BoostNode, BoostEdge>;

ReadGraph read(const std::string& graphml) {
    ReadGraph graph;
    // Attributes without a place of their own are made up and dropped.
    boost::dynamic_properties properties(boost::ignore_other_properties);
    properties.property("label", get(&BoostNode::label, graph));
    properties.property("kind", get(&BoostNode::kind, graph));
    properties.property("color", get(&BoostNode::color, graph));
    properties.property("x", get(&BoostNode::x, graph));
    properties.property("y", get(&BoostNode::y, graph));
    properties.property("label", get(&BoostEdge::label, graph));
    properties.property("kind", get(&BoostEdge::kind, graph));
    properties.property("start", get(&BoostEdge::start, graph));
    properties.property("evidence", get(&BoostEdge::evidence, graph));
    properties.property("spell", get(&BoostEdge::spell, graph));
    std::istringstream in(graphml);
    boost::read_graphml(in, graph, properties);
    return graph;
}

std::size_t count(const std::string& text, const std::string& what) {
    std::size_t found = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
        ++found;
    }
    return found;
}
} // namespace

TEST(ExportGraphml, BoostReadsItBack) {
    const Graph graph = Graph::build(test::hostileExtractions());
    const ReadGraph back = read(test::written(graph, "graphml"));
    ASSERT_EQ(num_vertices(back), graph.nodes().size());
    ASSERT_EQ(num_edges(back), graph.links().size());
    std::multiset<std::string> kinds;
    for (auto [e, end] = edges(back); e != end; ++e) {
        kinds.insert(back[*e].kind);
    }
    std::multiset<std::string> wanted;
    for (const Link& link : graph.links()) {
        wanted.emplace(toString(link.kind));
    }
    EXPECT_EQ(kinds, wanted);
    EXPECT_EQ(back[0].kind, toString(graph.nodes()[0].kind));
    EXPECT_EQ(back[0].color.front(), '#');
}

TEST(ExportGraphml, ASecondSpellHasATypeOfItsOwn) {
    const std::string graphml = test::written(Graph::build(test::hostileExtractions()), "graphml");
    const std::string ends = R"(source="person/ada-long" target="role/r-d-board/secretary")";
    EXPECT_EQ(count(graphml, ends + R"( label="held">)"), 1U);
    EXPECT_EQ(count(graphml, ends + R"( label="held_2">)"), 1U);
}

TEST(ExportGraphml, KeepsTheRulesOfTheReaders) {
    const std::string graphml = test::written(Graph::build(test::hostileExtractions()), "graphml");
    EXPECT_EQ(graphml.find(R"(<?xml version="1.0" encoding="UTF-8"?>)"), 0U);
    for (const char* bad : {"attr.name=\"type\"", "for=\"all\"", "for=\"graph\"", "<default",
                            "<desc", "boolean", "\x01", "\x0B", "&#x1;", "attr.name=\"id\""}) {
        EXPECT_EQ(count(graphml, bad), 0U) << bad;
    }
    for (const char* reserved : {"label", "size", "x", "y", "color", "edgelabel", "weight"}) {
        EXPECT_EQ(count(graphml, "<key id=\"" + std::string(reserved) + '"'), 1U) << reserved;
    }
    EXPECT_GT(count(graphml, "]]&gt;"), 0U);
}

TEST(ExportGraphml, SaysWhatItLost) {
    std::ostringstream out;
    const Graph graph = Graph::build(test::hostileExtractions());
    std::set<std::string> lost;
    for (const Loss& loss : exportFormatNamed("graphml")->write(graph, out)) {
        EXPECT_GT(loss.count, 0U);
        lost.insert(loss.what);
    }
    EXPECT_TRUE(lost.contains("quotes left out of long evidence"));
    EXPECT_TRUE(lost.contains("characters that XML cannot carry"));
    EXPECT_NE(out.str().find("\n+"), std::string::npos) << "+N more";
}
} // namespace tenure
