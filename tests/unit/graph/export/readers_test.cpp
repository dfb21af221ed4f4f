// The exports of a hostile graph, opened by other people's readers.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "tests/scratch_folder.h"
#include "tests/unit/graph/hostile.h"

namespace tenure {
namespace {
namespace fs = std::filesystem;

class Readers : public testing::Test {
protected:
    std::string file(const Graph& graph, const std::string& format) {
        const std::string path = folder_ / ("graph." + format);
        writeAtomically(path,
                        [&](std::ostream& out) { exportFormatNamed(format)->write(graph, out); });
        return path;
    }

    // The script's exit code; what it printed goes to the test's message.
    testing::AssertionResult passes(const std::string& script, const std::string& arguments) {
        const std::string log = folder_ / "log";
        // Debian's own Python has Debian's packages, whatever comes first in PATH.
        const std::string python = fs::exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
        const std::string command =
            python + " tests/readers/" + script + ' ' + arguments + " > " + log + " 2>&1";
        const int status = std::system(command.c_str()); // NOLINT(cert-env33-c)
        std::ifstream in(log);
        const std::string said((std::istreambuf_iterator<char>(in)), {});
        return status == 0 ? testing::AssertionSuccess() : testing::AssertionFailure() << said;
    }

    test::ScratchFolder scratch_;
    fs::path folder_ = scratch_.path();
};

Graph plain() {
    test::DocumentBuilder notes("notes", "2016-09");
    notes.tenure("Ema Ross", "chair", "Reading Club").oneSeat = true;
    notes.decision("Reading Club", "agreed", "to meet on Mondays");
    return Graph::build({notes});
}
} // namespace

// The hostile graph as a file, for tests/readers/all_readers.py.
TEST(Hostile, IsWrittenForOtherReaders) {
    const char* path = std::getenv("TENURE_HOSTILE");
    if (path == nullptr) {
        GTEST_SKIP() << "TENURE_HOSTILE does not say where to";
    }
    fs::create_directories(fs::path(path).parent_path());
    const Graph graph = Graph::build(test::hostileExtractions());
    writeAtomically(path, [&](std::ostream& out) { exportFormatNamed("json")->write(graph, out); });
}

TEST_F(Readers, JsonMeetsItsSchema) {
    for (const Graph& graph :
         {plain(), Graph::build(test::hostileExtractions()), Graph::build({})}) {
        EXPECT_TRUE(passes("json_readers.py", file(graph, "json") + " docs/graph.schema.json"));
    }
}

TEST_F(Readers, GraphmlOpensWhole) {
    for (const Graph& graph :
         {plain(), Graph::build(test::hostileExtractions()), Graph::build({})}) {
        EXPECT_TRUE(
            passes("graphml_readers.py", file(graph, "graphml") + ' ' + file(graph, "json")));
    }
}

TEST_F(Readers, GexfOpensWhole) {
    for (const Graph& graph :
         {plain(), Graph::build(test::hostileExtractions()), Graph::build({})}) {
        const std::string json = file(graph, "json");
        EXPECT_TRUE(passes("gexf_readers.py", file(graph, "gexf") + ' ' + json));
        EXPECT_TRUE(passes("gexf_readers.py", file(graph, "gexf-1.2") + ' ' + json));
    }
}

TEST_F(Readers, RdfOpensWhole) {
    for (const Graph& graph : {plain(), Graph::build({})}) {
        for (const char* format : {"turtle", "nquads"}) {
            EXPECT_TRUE(passes("rdf_readers.py", file(graph, format) + ' ' + file(graph, "json")));
        }
    }
}

TEST_F(Readers, TheOthersOpenWhole) {
    for (const Graph& graph : {plain(), Graph::build(test::hostileExtractions())}) {
        const std::string json = file(graph, "json");
        for (const char* format : {"csv", "gephi-nodes", "gephi-edges", "graphology", "cytoscape",
                                   "dot", "popolo", "followthemoney", "neo4j-nodes",
                                   "neo4j-relationships", "cypher", "mermaid", "markdown"}) {
            EXPECT_TRUE(passes("other_formats.py",
                               std::string(format) + ' ' + file(graph, format) + ' ' + json))
                << format;
        }
    }
}
} // namespace tenure
