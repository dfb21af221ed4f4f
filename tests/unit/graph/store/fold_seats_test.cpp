// How many seats a post has, across documents.
#include <gtest/gtest.h>

#include "tests/unit/graph/builder.h"

namespace tenure {
namespace {
using test::DocumentBuilder;

DocumentBuilder seen(const std::string& who, const std::string& date) {
    DocumentBuilder a(who + date, date);
    TenureFact& fact = a.tenure(who, "treasurer", "Mill Board");
    fact.oneSeat = true;
    fact.seen = a.on(date);
    return a;
}

DocumentBuilder counted(int least, int most, const std::string& name = "count") {
    DocumentBuilder a(name);
    SeatsFact fact;
    fact.role = "treasurer";
    fact.body = a.body("Mill Board");
    fact.least = least;
    fact.most = most;
    fact.evidence = {a.evidence("the treasurers")};
    a.extraction().seats.push_back(std::move(fact));
    return a;
}

const Node* post(const Graph& graph) {
    return graph.node("role/mill-board/treasurer");
}

constexpr const char* ann = "tenure/ann-lee/mill-board/treasurer/1";
} // namespace

TEST(FoldSeats, OneSeatIsTheWordListsAndBounds) {
    const Graph graph =
        Graph::build({seen("Ann Lee", "2015-05-05"), seen("Bo Nash", "2016-05-05")});
    EXPECT_EQ(post(graph)->seats.text(), "1");
    EXPECT_TRUE(post(graph)->seats.proofs.empty());
    EXPECT_EQ(test::boundsOf(graph.link(ann)), "- 2015-05-05 2015-05-05 2016-05-05");
}

TEST(FoldSeats, AShareOverrulesItAndBoundsNothing) {
    const Graph graph =
        Graph::build({seen("Ann Lee", "2015-05-05"), seen("Bo Nash", "2016-05-05"), counted(2, 2)});
    EXPECT_EQ(post(graph)->seats.text(), "2");
    ASSERT_EQ(post(graph)->seats.proofs.size(), 1U);
    EXPECT_EQ(post(graph)->seats.proofs[0].document, "document/count");
    EXPECT_EQ(test::boundsOf(graph.link(ann)), "- 2015-05-05 2015-05-05 -");
}

TEST(FoldSeats, AsManyAsSeatsAreNoConflictAndMoreAre) {
    std::vector<Extraction> documents = {seen("Ann Lee", "2015-05-05"),
                                         seen("Bo Nash", "2015-05-05")};
    EXPECT_EQ(Graph::build(documents).conflicts().size(), 1U);
    documents.push_back(counted(2, 2));
    EXPECT_TRUE(Graph::build(documents).conflicts().empty());
    documents.push_back(seen("Cy Moss", "2015-05-05"));
    const Graph graph = Graph::build(documents);
    ASSERT_EQ(graph.conflicts().size(), 1U);
    EXPECT_EQ(graph.conflicts()[0].kind, "more holders than seats");
    EXPECT_EQ(graph.conflicts()[0].links.size(), 3U);
    EXPECT_EQ(graph.conflicts()[0].against.size(), 1U);
}

TEST(FoldSeats, TheGreatestCountWins) {
    EXPECT_EQ(post(Graph::build({seen("Ann Lee", "2015"), counted(2, 2), counted(3, 3, "b")}))
                  ->seats.text(),
              "3");
    EXPECT_EQ(post(Graph::build({seen("Ann Lee", "2015"), counted(2, 2), counted(3, 0, "b")}))
                  ->seats.text(),
              "3 or more");
}

TEST(FoldSeats, APostWithoutABodyIsThatOfItsHolders) {
    DocumentBuilder a("a", "2015-05-05");
    a.tenure("Ann Lee", "treasurer", "").seen = a.on("2015-05-05");
    SeatsFact fact;
    fact.role = "treasurer";
    fact.least = 2;
    fact.evidence = {a.evidence("joint treasurers")};
    a.extraction().seats.push_back(fact);
    const Graph graph = Graph::build({seen("Ann Lee", "2014-05-05"), a});
    EXPECT_EQ(post(graph)->seats.text(), "2 or more");
}

TEST(FoldSeats, GoBackAndForthThroughJson) {
    const Graph graph = Graph::build({seen("Ann Lee", "2015"), counted(2, 0)});
    const std::string json = test::written(graph, "json");
    const Graph read = readGraphJson(json, "graph.json");
    EXPECT_EQ(post(read)->seats.text(), "2 or more");
    EXPECT_EQ(test::written(read, "json"), json);
}
} // namespace tenure
