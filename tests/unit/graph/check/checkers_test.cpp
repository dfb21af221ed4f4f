// Our own files are clean for everybody; each rule of the table is raised by some file here.
#include <fstream>
#include <set>

#include <gtest/gtest.h>

#include "graph/check/support/findings.h"
#include "tenure/check.h"
#include "tests/unit/graph/hostile.h"

namespace tenure {
namespace {
FileReport checked(const std::string& format, const std::string& text, Tool tool = Tool::Any) {
    std::istringstream in(text);
    return fileCheckerFor(format)->check(in, "x", tool);
}

std::set<std::string> codesOf(const FileReport& report) {
    std::set<std::string> codes;
    for (const Diagnostic& finding : report.findings) {
        codes.insert(finding.code);
    }
    return codes;
}

std::string textOf(const std::string& path) {
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), {}};
}

const std::string declaration = R"(<?xml version="1.0" encoding="UTF-8"?>)";
} // namespace

TEST(Check, FindsNothingWrongWithOurFiles) {
    for (const Graph& graph : {Graph::build(test::hostileExtractions()), Graph::build({})}) {
        for (const Tool tool :
             {Tool::Gephi, Tool::Networkx, Tool::Igraph, Tool::Yed, Tool::Cytoscape, Tool::Neo4j}) {
            for (const GraphModel model : {GraphModel::Roles, GraphModel::Tenures,
                                           GraphModel::Edges, GraphModel::CoService}) {
                std::ostringstream graphml;
                writeAs(*exportFormatNamed("graphml"), graph, graphml, {model, tool});
                EXPECT_EQ(codesOf(checked("graphml", graphml.str(), tool)), std::set<std::string>{})
                    << toString(tool) << ' ' << toString(model);
            }
        }
        EXPECT_EQ(codesOf(checked("gexf", test::written(graph, "gexf"), Tool::Gephi)),
                  std::set<std::string>{});
        EXPECT_EQ(codesOf(checked("gexf", test::written(graph, "gexf-1.2"), Tool::Networkx)),
                  std::set<std::string>{});
    }
}

TEST(Check, EveryRuleIsRaisedBySomeFile) {
    const std::string graphml = "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">";
    const std::string gexf = R"(<gexf xmlns="http://gexf.net/1.3" version="1.3">)";
    std::set<std::string> raised;
    for (const auto& [format, text] : std::vector<std::pair<std::string, std::string>>{
             {"graphml", textOf("tests/cases/check/bad_graphml/bad.graphml")},
             {"graphml", textOf("tests/cases/check/odd_graphml/odd.graphml")},
             {"gexf", textOf("tests/cases/check/bad_gexf/bad.gexf")},
             {"gexf", textOf("tests/cases/check/odd_gexf/odd.gexf")},
             {"graphml", declaration + "<graphml>"},
             {"graphml", declaration + "<!DOCTYPE graphml><gexf/>"},
             {"graphml", declaration + "<graphml xmlns=\"urn:other\"/>"},
             {"graphml", declaration + "<graphml/>"},
             {"graphml", declaration + graphml + R"(<key id="k" for="node"/><graph><node/></graph>
                 <key id="size" for="node" attr.name="height" attr.type="double"/></graphml>)"},
             {"gexf", declaration + R"(<gexf version="1.2"><graph><nodes>
                 <node id="a" start="2015"/></nodes></graph></gexf>)"},
             {"gexf", declaration + gexf + R"(<graph timeformat="dateTime"><nodes>
                 <node id="a" start="2015-01-01"/></nodes></graph></gexf>)"},
             {"gexf", declaration + gexf + R"(<graph timerepresentation="timestamp"><nodes>
                 <node id="a" start="2015-01-01"/></nodes></graph></gexf>)"},
             {"gexf", declaration + gexf +
                          "<graph><nodes><node id=\"a\"><attvalues><attvalue "
                          "for=\"x\" value=\"" +
                          std::string(600000, 'x') +
                          R"("/></attvalues></node></nodes></graph></gexf>)"}}) {
        raised.merge(codesOf(checked(format, text)));
    }
    for (const CheckRule& rule : checkRules()) {
        EXPECT_TRUE(raised.contains(std::string(rule.code))) << rule.code << ": no file raises it";
    }
}

TEST(Check, TheTableStandsInTheDocuments) {
    const std::string page = textOf("docs/formats.md");
    for (const CheckRule& rule : checkRules()) {
        EXPECT_NE(page.find("`" + std::string(rule.code) + "`"), std::string::npos)
            << rule.code << ": docs/formats.md does not have it";
    }
}

TEST(Check, ElementsOfOthersInsideDataAreTheirs) {
    const std::string file = declaration +
                             R"(<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="d" for="node" yfiles.type="nodegraphics"/><graph edgedefault="directed">
        <node id="a"><data key="d"><y:ShapeNode><y:NodeLabel>A</y:NodeLabel><node/><edge/>
        </y:ShapeNode></data></node><node id="b"/></graph></graphml>)";
    const FileReport report = checked("graphml", file);
    EXPECT_TRUE(report.findings.empty()) << report.findings.front().message;
    EXPECT_EQ(report.shows.front().rfind("Gephi: 2 nodes, 0 edges", 0), 0U) << report.shows.front();
}

TEST(Check, ALaterFindingIsCountedNotShown) {
    std::string file = declaration + "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">"
                                     "<graph edgedefault=\"directed\">";
    for (int i = 0; i < 100; ++i) {
        file += "<node id=\"a\"/>\n";
    }
    const FileReport report = checked("graphml", file + "</graph></graphml>");
    ASSERT_EQ(report.findings.size(), 5U);
    EXPECT_EQ(report.findings.front().line, 2);
    EXPECT_NE(report.findings.back().message.find("94 more"), std::string::npos);
}

TEST(Check, AVerdictIsOnlyAboutWhoRefuses) {
    const std::string file =
        declaration + R"(<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="d" for="node" attr.name="since" attr.type="date"/>
        <graph edgedefault="directed"><node id="a"/></graph></graphml>)";
    EXPECT_EQ(checked("graphml", file, Tool::Igraph).shows,
              std::vector<std::string>{"igraph: refuses the file (graphml.type)"});
    EXPECT_EQ(checked("graphml", file, Tool::Gephi).shows.front().rfind("Gephi: 1 node, 0", 0), 0U);
}

TEST(Check, ASpellIsCoveredBySpellsThatTouch) {
    const auto narrow = [](const std::string& spells) {
        const std::string node =
            R"(<node id="a" label="A"><spells>)" + spells + R"(</spells></node>)";
        return codesOf(checked("gexf", declaration +
                                           R"(<gexf xmlns="http://gexf.net/1.3" version="1.3">
                           <graph mode="dynamic" timeformat="date" timezone="UTC"
                           defaultedgetype="directed"><nodes>)" +
                                           node +
                                           R"(<node id="b" label="B"/></nodes><edges>
                           <edge id="1" source="a" target="b" kind="k"><spells>
                           <spell start="2015-01-01" end="2017-01-01"/></spells></edge>
                           </edges></graph></gexf>)"))
            .contains("gexf.narrow-node");
    };
    EXPECT_FALSE(narrow(R"(<spell start="2015-01-01" end="2016-01-01"/>
                           <spell start="2016-01-01" end="2018-01-01"/>)"));
    EXPECT_FALSE(narrow(R"(<spell end="2017-01-01"/>)"));
    EXPECT_FALSE(narrow(R"(<spell start="2014-01-01"/>)"));
    EXPECT_TRUE(narrow(R"(<spell start="2015-01-01" end="2016-01-01"/>
                          <spell start="2016-02-01" end="2018-01-01"/>)"));
    EXPECT_TRUE(narrow(R"(<spell start="2015-01-02"/>)"));
}
} // namespace tenure
