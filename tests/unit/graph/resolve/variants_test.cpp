#include "graph/resolve/variants.h"

#include <gtest/gtest.h>

#include "tests/unit/graph/builder.h"

namespace tenure {
namespace {
using test::DocumentBuilder;

TEST(Nearness, KnowsSpellingsOfOneName) {
    EXPECT_EQ(nearness("ann clark", "ann clarke"), 60);
    EXPECT_EQ(nearness("jenny holt", "jennie holt"), 60);
    EXPECT_EQ(nearness("ian macleod", "ian mcleod"), 60);
    EXPECT_EQ(nearness("philip hale", "phillip hale"), 60);
    EXPECT_EQ(nearness("ann petersen", "ann peterson"), 50);
    EXPECT_EQ(nearness("john mcdonald", "john mcdonnell"), 40);
    EXPECT_EQ(nearness("ann clark", "ann clark"), 100);
}

TEST(Nearness, KeepsOtherNamesApart) {
    EXPECT_EQ(nearness("tim lee", "jim lee"), 0);
    EXPECT_EQ(nearness("john brown", "john crown"), 0);
    EXPECT_EQ(nearness("mark hill", "mary hill"), 0);
    EXPECT_EQ(nearness("ann lee", "ann lea"), 0);
    EXPECT_EQ(nearness("jenny clark", "jennie clarke"), 0);
    EXPECT_EQ(nearness("clark", "clarke"), 0);
    EXPECT_EQ(nearness("", ""), 0);
}

std::size_t peopleOf(const Graph& graph) {
    return static_cast<std::size_t>(
        std::ranges::count(graph.nodes(), NodeKind::Person, &Node::kind));
}

std::vector<Extraction> twoSpellings(bool oneSeat) {
    DocumentBuilder a("a", "2010-05-04");
    a.tenure("Ann Clark", "chair", "Parks Committee").oneSeat = oneSeat;
    DocumentBuilder b("b", "2011-05-04");
    b.tenure("Ann Clarke", "chair", "Parks Committee").oneSeat = oneSeat;
    return {a, b};
}

TEST(Variants, OnePostOfOneSeatMakesThemOne) {
    const Graph graph = Graph::build(twoSpellings(true));
    EXPECT_EQ(peopleOf(graph), 1U);
    EXPECT_TRUE(graph.proposals().empty());
    const Node* person = graph.node("person/ann-clarke");
    ASSERT_NE(person, nullptr);
    ASSERT_EQ(person->merges.size(), 1U);
    EXPECT_EQ(person->merges[0].name, "Ann Clark");
    EXPECT_EQ(person->merges[0].reason,
              "spellings of one name, the same one-seat post: score 90 of 100");
}

TEST(Variants, LessIsProposed) {
    const Graph graph = Graph::build(twoSpellings(false));
    EXPECT_EQ(peopleOf(graph), 2U);
    ASSERT_EQ(graph.proposals().size(), 1U);
    EXPECT_EQ(graph.proposals()[0].a, "person/ann-clark");
    EXPECT_EQ(graph.proposals()[0].b, "person/ann-clarke");
    EXPECT_EQ(graph.proposals()[0].score, 80);
    EXPECT_EQ(graph.proposals()[0].reason, "spellings of one name, the same post");
}

TEST(Variants, ADocumentThatNamesBothTellsThemApart) {
    auto documents = twoSpellings(true);
    DocumentBuilder both("c", "2012");
    both.person("Ann Clark");
    both.person("Ann Clarke");
    documents.push_back(both);
    const Graph graph = Graph::build(documents);
    EXPECT_EQ(peopleOf(graph), 2U);
    EXPECT_TRUE(graph.proposals().empty());
}

// Clark chairs in 2010, and so does Clarke, farther down in the same document.
DocumentBuilder slip(const std::string& seen, const std::string& between) {
    DocumentBuilder a("a", "2010-05-04");
    for (const char* name : {"Ann Clark", "Ann Clarke"}) {
        TenureFact& fact = a.tenure(name, "chair", "Parks Committee");
        fact.oneSeat = true;
        fact.seen = a.on(name == std::string("Ann Clark") ? "2010-05-04" : seen);
        a.evidence(between);
    }
    return a;
}

TEST(Variants, ASlipWithinADocumentIsOnePerson) {
    const std::string page(100, 'x');
    const Graph graph = Graph::build({slip("2010-05-04", page)});
    ASSERT_EQ(peopleOf(graph), 1U);
    EXPECT_EQ(graph.node("person/ann-clarke")->merges[0].reason,
              "spellings of one name, the same one-seat post at one time, though one document "
              "writes both: score 90 of 100");
    EXPECT_TRUE(graph.conflicts().empty());
}

TEST(Variants, NamesSideBySideAreTwoPeople) {
    DocumentBuilder near = slip("2010-05-04", std::string(100, 'x'));
    near.extraction().people[1].first.span = {14, 24};
    EXPECT_EQ(peopleOf(Graph::build({near})), 2U);
    DocumentBuilder quoted = slip("2010-05-04", std::string(100, 'x'));
    quoted.extraction().tenures[0].evidence[0].quote =
        "Ann Clark and later Ann Clarke took the chair";
    EXPECT_EQ(peopleOf(Graph::build({quoted})), 2U);
}

TEST(Variants, OneAfterTheOtherAreTwoPeople) {
    DocumentBuilder a = slip("2014-05-04", std::string(100, 'x'));
    a.extraction().tenures[0].end = a.on("2012");
    EXPECT_EQ(peopleOf(Graph::build({a})), 2U);
    DocumentBuilder b = slip("2014-05-04", std::string(100, 'x'));
    b.extraction().tenures[0].start = b.on("2010");
    b.extraction().tenures[1].start = b.on("2014");
    EXPECT_EQ(peopleOf(Graph::build({b})), 2U);
}

TEST(Variants, AnotherLetterWithinADocumentIsAnotherPerson) {
    DocumentBuilder a = slip("2010-05-04", std::string(100, 'x'));
    a.extraction().people[0].name = "Ann Petersen";
    a.extraction().people[1].name = "Ann Peterson";
    EXPECT_EQ(peopleOf(Graph::build({a})), 2U);
}

TEST(Variants, TheUserHasTheLastWord) {
    const std::vector<IdentityRule> apart = {
        {false, {{"Ann Clark", ""}, {"Ann Clarke", ""}}, "identities.yaml:2"}};
    EXPECT_EQ(peopleOf(Graph::build(twoSpellings(true), apart)), 2U);
    const std::vector<IdentityRule> same = {
        {true, {{"Ann Clark", ""}, {"Ann Clarke", ""}}, "identities.yaml:2"}};
    const Graph graph = Graph::build(twoSpellings(false), same);
    ASSERT_EQ(peopleOf(graph), 1U);
    EXPECT_EQ(graph.node("person/ann-clarke")->merges[0].reason, "identities.yaml:2 says so");
}

TEST(Variants, NamesakesAreToldApartByDocument) {
    DocumentBuilder a("minutes/a", "2010");
    a.tenure("John Smith", "chair", "Parks Committee");
    DocumentBuilder b("news/b", "2011");
    b.tenure("John Smith", "goalkeeper", "Harbour Club");
    const std::vector<Extraction> documents = {a, b};
    EXPECT_EQ(peopleOf(Graph::build(documents)), 1U);
    const std::vector<IdentityRule> apart = {
        {false, {{"John Smith", "minutes/"}, {"John Smith", "news/"}}, "identities.yaml:2"}};
    EXPECT_EQ(peopleOf(Graph::build(documents, apart)), 2U);
}

TEST(Identifiers, OfGazetteersJoinAndPart) {
    DocumentBuilder a("a");
    a.person("Bob Lee");
    a.extraction().people[0].identifiers = {"wikidata:Q1"};
    DocumentBuilder b("b");
    b.person("Robert Lee");
    b.extraction().people[0].identifiers = {"wikidata:Q1"};
    DocumentBuilder c("c");
    c.person("Robert Lee");
    c.extraction().people[0].identifiers = {"wikidata:Q2"};
    EXPECT_EQ(peopleOf(Graph::build({a, b})), 1U);
    EXPECT_EQ(peopleOf(Graph::build({b, c})), 2U);
    EXPECT_EQ(peopleOf(Graph::build({a, b, c})), 2U);
}

TEST(Variants, AreSymmetric) {
    auto documents = twoSpellings(true);
    const std::string one = test::jsonOf(documents);
    std::ranges::reverse(documents);
    EXPECT_EQ(test::jsonOf(documents), one);
}
} // namespace
} // namespace tenure
