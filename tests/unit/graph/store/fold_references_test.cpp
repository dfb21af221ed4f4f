#include <gtest/gtest.h>

#include "tests/unit/graph/builder.h"

namespace tenure {
namespace {
using test::DocumentBuilder;

TenureFact& said(DocumentBuilder& builder, const std::string& holder, const std::string& of,
                 const std::string& role, const std::string& body) {
    builder.tenure("x y", role, body);
    TenureFact& fact = builder.extraction().tenures.back();
    fact.person = -1;
    fact.holder = RoleReference{holder, builder.body(of)};
    fact.evidence[0].how = How::Inferred;
    builder.extraction().people.clear();
    return fact;
}

DocumentBuilder leaderIn(const std::string& date) {
    DocumentBuilder a("a" + date, date);
    TenureFact& fact = a.tenure("Ann Lee", "leader", "Riverside Council");
    fact.oneSeat = true;
    fact.seen = a.on(date);
    return a;
}

DocumentBuilder reference(const std::string& date) {
    DocumentBuilder b("b" + date, date);
    said(b, "leader", "Riverside Council", "chair", "Parks Board").seen = b.on(date);
    return b;
}

constexpr const char* chair = "tenure/ann-lee/parks-board/chair/1";

TEST(References, AreTheHolderAtThatTime) {
    const Graph graph =
        Graph::build({leaderIn("2016-01-10"), leaderIn("2016-12-10"), reference("2016-05-04")});
    const Link* link = graph.link(chair);
    ASSERT_NE(link, nullptr);
    EXPECT_EQ(test::boundsOf(link), "- 2016-05-04 2016-05-04 -");
    EXPECT_EQ(link->startLatestBy.kind, BoundProof::Kind::Calculated);
    EXPECT_EQ(link->startLatestBy.reason,
              "seen on 2016-05-04, said of the role/riverside-council/leader");
    // Both sides are proved: what was said, and who held the role.
    EXPECT_EQ(link->startLatestBy.proofs.size(), 3U);
    EXPECT_EQ(link->evidence.size(), 3U);
    EXPECT_EQ(graph.node("role/parks-board/chair")->label, "chair, Parks Board");
}

TEST(References, FallWithTheirSupport) {
    // Without the report of December nobody is leader in May for certain.
    EXPECT_EQ(Graph::build({leaderIn("2016-01-10"), reference("2016-05-04")}).link(chair), nullptr);
    EXPECT_EQ(Graph::build({reference("2016-05-04")}).link(chair), nullptr);
    EXPECT_EQ(Graph::build({reference("2016-05-04")}).node("role/parks-board/chair"), nullptr);
    EXPECT_NE(Graph::build({leaderIn("2016-05-04"), reference("2016-05-04")}).link(chair), nullptr);
}

TEST(References, MeanNobodyWhereTwoAreTold) {
    DocumentBuilder rival("r", "2016-05-04");
    TenureFact& fact = rival.tenure("Bo Tan", "leader", "Riverside Council");
    fact.oneSeat = true;
    fact.seen = rival.on("2016-05-04");
    const Graph graph = Graph::build({leaderIn("2016-05-04"), rival, reference("2016-05-04")});
    EXPECT_EQ(graph.link(chair), nullptr);
}

TEST(References, OfPostsOfManySeatsMeanNobody) {
    DocumentBuilder a("a", "2016-05-04");
    a.tenure("Ann Lee", "leader", "Riverside Council").seen = a.on("2016-05-04");
    EXPECT_EQ(Graph::build({a, reference("2016-05-04")}).link(chair), nullptr);
}

TEST(References, MayRestOnReferences) {
    DocumentBuilder next("c", "2016-05-04");
    said(next, "chair", "Parks Board", "trustee", "Harbour Trust").seen = next.on("2016-05-04");
    DocumentBuilder first = reference("2016-05-04");
    first.extraction().tenures[0].oneSeat = true;
    const Graph graph = Graph::build({leaderIn("2016-05-04"), first, next});
    EXPECT_NE(graph.link("tenure/ann-lee/harbour-trust/trustee/1"), nullptr);
    EXPECT_EQ(Graph::build({first, next}).link("tenure/ann-lee/harbour-trust/trustee/1"), nullptr);
}

TEST(References, InACircleComeToAnEnd) {
    DocumentBuilder a("a", "2016-05-04");
    said(a, "leader", "Riverside Council", "chair", "Parks Board").oneSeat = true;
    said(a, "chair", "Parks Board", "leader", "Riverside Council").oneSeat = true;
    const Graph graph = Graph::build({a});
    EXPECT_TRUE(graph.links().empty() || std::ranges::none_of(graph.links(), [](const Link& link) {
                    return link.kind == LinkKind::Held;
                }));
}

// Whatever document is taken away, the graph is that of the rest.
TEST(References, DoNotDependOnTheOrder) {
    std::vector<Extraction> documents = {leaderIn("2016-01-10"), leaderIn("2016-12-10"),
                                         reference("2016-05-04"), reference("2016-06-01")};
    const std::string all = test::jsonOf(documents);
    std::ranges::reverse(documents);
    EXPECT_EQ(test::jsonOf(documents), all);
}
} // namespace
} // namespace tenure
