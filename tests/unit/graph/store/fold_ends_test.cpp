#include <gtest/gtest.h>

#include "tests/unit/graph/builder.h"

namespace tenure {
namespace {
using test::DocumentBuilder;

constexpr const char* chair = "tenure/ann-lee/parks-board/chair/1";

DocumentBuilder seenChair(const std::string& date) {
    DocumentBuilder a("a" + date, date);
    a.tenure("Ann Lee", "chair", "Parks Board").seen = a.on(date);
    return a;
}

DocumentBuilder obituary(const std::string& date) {
    DocumentBuilder b("obituary", "2013-01-01");
    b.person("Ann Lee");
    b.extraction().people[0].died = b.on(date);
    return b;
}

TEST(Ends, ADeathEndsATenure) {
    const Graph graph = Graph::build({seenChair("2011-05-04"), obituary("2012-05")});
    const Link* link = graph.link(chair);
    EXPECT_EQ(test::boundsOf(link), "- 2011-05-04 2011-05-04 2012-05-31");
    EXPECT_EQ(link->endLatestBy.reason, "the holder died 2012-05");
    EXPECT_EQ(link->endLatestBy.kind, BoundProof::Kind::Calculated);
    EXPECT_EQ(link->endLatestBy.proofs[0].document, "document/obituary");
    EXPECT_TRUE(graph.conflicts().empty());
}

TEST(Ends, WhoIsCalledLateHasLeft) {
    DocumentBuilder b("b", "2013-01-01");
    b.person("Ann Lee");
    b.extraction().people[0].deadBy = b.on("2013-01-01");
    EXPECT_EQ(test::boundsOf(Graph::build({seenChair("2011-05-04"), b}).link(chair)),
              "- 2011-05-04 2011-05-04 2013-01-01");
}

TEST(Ends, AHolderAfterDeathIsAConflict) {
    const Graph graph = Graph::build({seenChair("2014-05-04"), obituary("2012-05")});
    ASSERT_EQ(graph.conflicts().size(), 1U);
    EXPECT_EQ(graph.conflicts()[0].kind, "held after death");
    EXPECT_EQ(graph.conflicts()[0].message,
              "the holder died 2012-05, yet it was held on 2014-05-04");
    EXPECT_EQ(test::boundsOf(graph.link(chair)), "- 2014-05-04 2014-05-04 -");
}

TEST(Ends, ABodyTakesItsPostsWithIt) {
    DocumentBuilder b("b", "2013");
    b.body("Parks Board");
    b.extraction().bodies[0].dissolved = b.on("2012");
    const Graph graph = Graph::build({seenChair("2011-05-04"), b});
    EXPECT_EQ(test::boundsOf(graph.link(chair)), "- 2011-05-04 2011-05-04 2012-12-31");
    EXPECT_EQ(graph.link(chair)->endLatestBy.reason, "the body ended 2012");
    const Graph late = Graph::build({seenChair("2014-05-04"), b});
    ASSERT_EQ(late.conflicts().size(), 1U);
    EXPECT_EQ(late.conflicts()[0].kind, "held after the body ended");
}

TEST(Ends, OfTwoDatesTheLaterIsSafe) {
    DocumentBuilder b("b", "2013");
    b.person("Ann Lee");
    b.extraction().people[0].died = b.on("2012-06-01");
    EXPECT_EQ(test::boundsOf(
                  Graph::build({seenChair("2011-05-04"), obituary("2012-05-01"), b}).link(chair)),
              "- 2011-05-04 2011-05-04 2012-06-01");
}

TEST(Limits, BoundOneSide) {
    DocumentBuilder a("a", "2016-05-04");
    TenureFact& fact = a.tenure("Ann Lee", "chair", "Parks Board", Status::Past);
    fact.limits.push_back(
        {Bound::StartLatest, *parseDay("2010-12-31"), "by 2010", a.evidence("by 2010")});
    fact.limits.push_back(
        {Bound::EndLatest, *parseDay("2014-12-31"), "before 2014", a.evidence("before 2014")});
    const Graph graph = Graph::build({a});
    EXPECT_EQ(test::boundsOf(graph.link(chair)), "- 2010-12-31 - 2014-12-31");
    EXPECT_EQ(graph.link(chair)->startLatestBy.reason, "by 2010");
}

TEST(Exact, BoundsThatLeaveOneDateAreThatDate) {
    DocumentBuilder a("a", "2016-05-04");
    TenureFact& gone = a.tenure("Ann Lee", "chair", "Parks Board", Status::Ended);
    gone.oneSeat = true;
    gone.seen = a.on("2016-05-04");
    TenureFact& came = a.tenure("Bo Tan", "chair", "Parks Board", Status::Started);
    came.oneSeat = true;
    came.start = a.on("2016-05-04");
    const Graph graph = Graph::build({a});
    ASSERT_TRUE(graph.link(chair)->end);
    EXPECT_EQ(toString(*graph.link(chair)->end), "2016-05-04");
    EXPECT_FALSE(graph.link(chair)->start);
}
} // namespace
} // namespace tenure
