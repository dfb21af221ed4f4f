// Vacancies that documents tell of: what they say of the holders before and after.
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

DocumentBuilder empty(const std::string& date, const std::string& since = "") {
    DocumentBuilder a("empty" + date, date);
    VacancyFact fact;
    fact.role = "treasurer";
    fact.body = a.body("Mill Board");
    fact.oneSeat = true;
    fact.seen = a.on(date);
    if (!since.empty()) {
        fact.start = a.on(since);
    }
    fact.evidence = {a.evidence("the post is vacant")};
    a.extraction().vacancies.push_back(std::move(fact));
    return a;
}

const Node& post(const Graph& graph) {
    return *graph.node("role/mill-board/treasurer");
}

const Link& held(const Graph& graph, const std::string& who, int spell = 1) {
    return *graph.link("tenure/" + who + "/mill-board/treasurer/" + std::to_string(spell));
}
} // namespace

TEST(FoldVacancies, BoundTheHoldersOnBothSides) {
    const Graph graph = Graph::build(
        {seen("Ann Lee", "2015-05-05"), empty("2016-05-05"), seen("Bo Nash", "2017-05-05")});
    EXPECT_EQ(held(graph, "ann-lee").bounds.endLatest, parseDay("2016-05-05"));
    EXPECT_EQ(held(graph, "ann-lee").endLatestBy.reason, "one seat, vacant by 2016-05-05");
    EXPECT_EQ(held(graph, "bo-nash").bounds.startEarliest, parseDay("2016-05-05"));
    ASSERT_EQ(post(graph).vacancies.size(), 1U);
    const Bounds& b = post(graph).vacancies[0].bounds;
    EXPECT_EQ(b.startEarliest, parseDay("2015-05-05"));
    EXPECT_EQ(b.endLatest, parseDay("2017-05-05"));
    EXPECT_TRUE(graph.conflicts().empty());
}

TEST(FoldVacancies, PartTwoSpellsOfOnePerson) {
    const Graph graph = Graph::build(
        {seen("Ann Lee", "2015-05-05"), empty("2016-05-05"), seen("Ann Lee", "2017-05-05")});
    ASSERT_NE(graph.link("tenure/ann-lee/mill-board/treasurer/2"), nullptr);
    EXPECT_EQ(held(graph, "ann-lee").bounds.endLatest, parseDay("2016-05-05"));
    EXPECT_EQ(held(graph, "ann-lee", 2).bounds.startEarliest, parseDay("2016-05-05"));
}

TEST(FoldVacancies, BeginWhenTheyAreSaidTo) {
    const Graph graph =
        Graph::build({seen("Ann Lee", "2015-05-05"), empty("2016-05-05", "2016-02")});
    EXPECT_EQ(held(graph, "ann-lee").bounds.endLatest, parseDay("2016-02-29"));
    EXPECT_EQ(toString(*post(graph).vacancies[0].start), "2016-02");
}

TEST(FoldVacancies, OfAPostThatIsHeldAreAConflict) {
    const Graph graph = Graph::build({seen("Ann Lee", "2015-05-05"), seen("Ann Lee", "2017-05-05"),
                                      empty("2015-05-05", "2015-05-01")});
    ASSERT_EQ(graph.conflicts().size(), 1U);
    EXPECT_EQ(graph.conflicts()[0].kind, "held while vacant");
    EXPECT_EQ(graph.conflicts()[0].against.size(), 1U);
}

TEST(FoldVacancies, OfSeveralSeatsBoundNobody) {
    DocumentBuilder shared("count");
    SeatsFact two;
    two.role = "treasurer";
    two.body = shared.body("Mill Board");
    two.least = two.most = 2;
    two.evidence = {shared.evidence("the two treasurers")};
    shared.extraction().seats.push_back(two);
    const Graph graph = Graph::build({seen("Ann Lee", "2015-05-05"), empty("2016-05-05"), shared});
    EXPECT_EQ(held(graph, "ann-lee").bounds.endLatest, std::nullopt);
    EXPECT_EQ(post(graph).vacancies.size(), 1U);
}

TEST(FoldVacancies, ToldTwiceForOneDayAreOne) {
    const DocumentBuilder first = empty("2016-05-05");
    Extraction again = first;
    again.document = "document/again";
    const Graph graph = Graph::build({first, again, empty("2018-05-05")});
    ASSERT_EQ(post(graph).vacancies.size(), 2U) << "two days prove no time between";
    EXPECT_EQ(post(graph).vacancies[0].evidence.size(), 2U);
}

TEST(FoldVacancies, AreInTheGraphThatIsReadBack) {
    const Graph graph =
        Graph::build({empty("2016-05-05", "2016-02"), seen("Ann Lee", "2015-05-05")});
    const std::string json = test::written(graph, "json");
    EXPECT_NE(json.find("\"vacant\""), std::string::npos);
    EXPECT_EQ(test::written(readGraphJson(json, "graph.json"), "json"), json);
    std::ostringstream out;
    const auto losses = exportFormatNamed("csv")->write(graph, out);
    EXPECT_TRUE(std::ranges::any_of(
        losses, [](const Loss& loss) { return std::string_view(loss.what) == "told vacancies"; }));
}
} // namespace tenure
