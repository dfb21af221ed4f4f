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
    std::set<std::string> raised;
    for (const auto& [format, text] : std::vector<std::pair<std::string, std::string>>{
             {"graphml", textOf("tests/cases/check/bad_graphml/bad.graphml")},
             {"gexf", textOf("tests/cases/check/bad_gexf/bad.gexf")},
             {"graphml", declaration + "<graphml>"},
             {"graphml", declaration + "<!DOCTYPE graphml><gexf/>"},
             {"graphml", declaration + R"(<graphml><key id="k" for="node"/><graph><node/></graph>
                 <key id="size" for="node" attr.name="height" attr.type="double"/></graphml>)"},
             {"gexf", declaration + R"(<gexf version="1.2"><graph><nodes>
                 <node id="a" start="2015"/></nodes></graph></gexf>)"},
             {"gexf", declaration + R"(<gexf version="1.3"><graph><nodes><node id="a"><attvalues>
                 <attvalue for="x" value=")" +
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
    const std::string file =
        declaration +
        R"(<graphml><key id="d" for="node" yfiles.type="nodegraphics"/><graph edgedefault="directed">
        <node id="a"><data key="d"><y:ShapeNode><y:NodeLabel>A</y:NodeLabel><node/><edge/>
        </y:ShapeNode></data></node><node id="b"/></graph></graphml>)";
    const FileReport report = checked("graphml", file);
    EXPECT_TRUE(report.findings.empty()) << report.findings.front().message;
    EXPECT_EQ(report.shows.front().rfind("Gephi: 2 nodes, 0 edges", 0), 0U) << report.shows.front();
}

TEST(Check, ALaterFindingIsCountedNotShown) {
    std::string file = declaration + "<graphml><graph edgedefault=\"directed\">";
    for (int i = 0; i < 100; ++i) {
        file += "<node id=\"a\"/>\n";
    }
    const FileReport report = checked("graphml", file + "</graph></graphml>");
    ASSERT_EQ(report.findings.size(), 5U);
    EXPECT_EQ(report.findings.front().line, 2);
    EXPECT_NE(report.findings.back().message.find("94 more"), std::string::npos);
}
} // namespace tenure
