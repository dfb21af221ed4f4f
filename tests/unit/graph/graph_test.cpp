#include "tenure/graph.h"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "tests/unit/graph/builder.h"

namespace tenure {
namespace {
using test::boundsOf;
using test::DocumentBuilder;
using test::jsonOf;

std::vector<Extraction> library() {
    DocumentBuilder spring("spring", "2016-04");
    spring.body("Library Board", "committee", spring.body("Anytown Council", "council"),
                {"the Board"});
    spring.tenure("Mara Okonjo", "chair", "Anytown Council").oneSeat = true;
    TenureFact& member = spring.tenure("Piet van Dyk", "member", "Anytown Council");
    member.start = spring.on("2014");
    spring.decision("Anytown Council", "agreed", "to open the reading room on Sundays");
    spring.extraction().metadata.authors = {"Mara Okonjo"};

    DocumentBuilder autumn("autumn", "2017-10-02");
    TenureFact& chair = autumn.tenure("Piet Van Dyk", "chair", "Anytown Council", Status::Started);
    chair.start = autumn.on("2017-10-02");
    chair.oneSeat = true;
    RelationFact& after = autumn.relation("succeeded", "Piet Van Dyk", "Mara Okonjo");
    after.role = "chair";
    after.roleBody = autumn.body("Anytown Council");
    after.date = autumn.on("2017-10-02");

    DocumentBuilder winter("winter");
    winter.tenure("Zoë O’Brien", "clerk", "");
    return {spring, autumn, winter};
}
} // namespace

TEST(GraphBuild, IsAFunctionOfTheSet) {
    std::vector<Extraction> documents = library();
    const std::string expected = jsonOf(documents);
    std::mt19937 random(7);
    for (int i = 0; i < 10; ++i) {
        std::ranges::shuffle(documents, random);
        EXPECT_EQ(jsonOf(documents), expected);
    }
    documents.push_back(documents.front());
    EXPECT_EQ(jsonOf(documents), expected) << "the same extraction twice";
}

TEST(GraphBuild, TakesADocumentAwayWithAllThatItSaid) {
    const std::vector<Extraction> all = library();
    for (std::size_t gone = 0; gone < all.size(); ++gone) {
        std::vector<Extraction> rest = all;
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(gone));
        const std::string json = jsonOf(rest);
        EXPECT_EQ(json.find('"' + all[gone].document + '"'), std::string::npos);
    }
}

TEST(GraphBuild, NamesNodesAndLinks) {
    const Graph graph = Graph::build(library());
    for (const char* id :
         {"person/mara-okonjo", "person/zoe-obrien", "org/anytown-council", "org/library-board",
          "role/anytown-council/chair", "role/none/clerk",
          "decision/spring/1-to-open-the-reading-room-on-sundays", "document/spring"}) {
        EXPECT_NE(graph.node(id), nullptr) << id;
    }
    for (const char* id :
         {"tenure/mara-okonjo/anytown-council/chair/1", "role_in/anytown-council/chair",
          "part_of/library-board/anytown-council", "authored/mara-okonjo/spring",
          "decided/spring/1-to-open-the-reading-room-on-sundays",
          "succeeded/piet-van-dyk/mara-okonjo", "tenure/zoe-obrien/none/clerk/1"}) {
        EXPECT_NE(graph.link(id), nullptr) << id;
    }
    EXPECT_EQ(graph.node("role/anytown-council/chair")->label, "chair, Anytown Council");
    EXPECT_EQ(graph.documents(), 3U);
    EXPECT_EQ(graph.rules(), "xxh128:test");
}

TEST(GraphBuild, FoldsSpellingsOfOnePerson) {
    const Graph graph = Graph::build(library());
    const Node* piet = graph.node("person/piet-van-dyk");
    ASSERT_NE(piet, nullptr);
    EXPECT_EQ(piet->label, "Piet Van Dyk");
    EXPECT_EQ(piet->aliases, std::vector<std::string>{"Piet van Dyk"});
    ASSERT_EQ(piet->merges.size(), 1U);
    EXPECT_EQ(piet->merges[0].document, "document/spring");
    EXPECT_NE(piet->merges[0].reason.find("case"), std::string::npos);
}

TEST(GraphBuild, SuccessionBoundsBoth) {
    const Graph graph = Graph::build(library());
    EXPECT_EQ(boundsOf(graph.link("tenure/mara-okonjo/anytown-council/chair/1")),
              "- 2016-04-30 2016-04-01 2017-10-02");
    EXPECT_EQ(boundsOf(graph.link("tenure/piet-van-dyk/anytown-council/chair/1")),
              "2017-10-02 2017-10-02 2017-10-02 -");
    EXPECT_TRUE(graph.conflicts().empty());
}

TEST(GraphBuild, EveryLinkEndsInNodesAndIdsAreUnique) {
    const Graph graph = Graph::build(library());
    for (const Link& link : graph.links()) {
        EXPECT_NE(graph.node(link.source), nullptr) << link.id;
        EXPECT_NE(graph.node(link.target), nullptr) << link.id;
        EXPECT_EQ(graph.node(link.id), nullptr) << link.id;
    }
}

TEST(GraphBuild, NothingMakesAnEmptyGraph) {
    const Graph graph = Graph::build({});
    EXPECT_TRUE(graph.nodes().empty());
    EXPECT_TRUE(graph.links().empty());
    EXPECT_EQ(graph.documents(), 0U);
}

TEST(GraphBuild, ARoleWithoutABodyJoinsTheOneThatFits) {
    DocumentBuilder whole("whole", "2016");
    whole.tenure("Jo Lee", "treasurer", "Rowing Club");
    DocumentBuilder vague("vague", "2017");
    vague.tenure("Jo Lee", "treasurer", "");
    const Graph graph = Graph::build({whole, vague});
    EXPECT_EQ(graph.node("role/none/treasurer"), nullptr);
    const Link* held = graph.link("tenure/jo-lee/rowing-club/treasurer/1");
    EXPECT_EQ(boundsOf(held), "- 2016-12-31 2017-01-01 -");
    ASSERT_EQ(held->evidence.size(), 2U);
    EXPECT_EQ(held->evidence[0].evidence.how, How::Inferred);
    EXPECT_EQ(held->evidence[1].evidence.how, How::Stated);

    DocumentBuilder second("second", "2016");
    second.tenure("Jo Lee", "treasurer", "Chess Club");
    EXPECT_NE(Graph::build({whole, vague, second}).node("role/none/treasurer"), nullptr)
        << "two bodies: neither for certain";

    DocumentBuilder over("over", "2010");
    over.tenure("Jo Lee", "treasurer", "Rowing Club", Status::Past).end = over.on("2009");
    EXPECT_NE(Graph::build({over, vague}).node("role/none/treasurer"), nullptr)
        << "the times do not allow it";
}

TEST(GraphBuild, APostToldAsHeldAndAsHeldBeforeIsTwo) {
    DocumentBuilder one("one", "2016");
    one.tenure("Jo Lee", "treasurer", "Rowing Club");
    one.tenure("Jo Lee", "treasurer", "", Status::Past);
    const Graph graph = Graph::build({one});
    EXPECT_NE(graph.node("role/none/treasurer"), nullptr);

    DocumentBuilder then("then", "2016");
    then.tenure("Jo Lee", "treasurer", "Rowing Club");
    DocumentBuilder later("later", "2019");
    later.tenure("Jo Lee", "treasurer", "", Status::Past);
    EXPECT_EQ(Graph::build({then, later}).node("role/none/treasurer"), nullptr);
}

TEST(GraphBuild, IndexesOutOfRangeAreLeftOut) {
    DocumentBuilder odd("odd");
    odd.tenure("Una Lind", "chair", "Club").person = 99;
    odd.tenure("Una Lind", "treasurer", "Club").body = 99;
    const Graph graph = Graph::build({odd});
    EXPECT_EQ(graph.link("tenure/una-lind/club/chair/1"), nullptr);
    EXPECT_NE(graph.link("tenure/una-lind/none/treasurer/1"), nullptr);
}
} // namespace tenure
