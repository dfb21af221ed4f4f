#include "graph/query/support/periods.h"

#include <gtest/gtest.h>

#include "tests/unit/graph/query/small_graph.h"

namespace tenure {
namespace {
std::optional<Day> day(const char* iso) {
    return parseDay(iso);
}

Link held(const char* startEarliest, const char* startLatest, const char* endEarliest,
          const char* endLatest) {
    Link link;
    link.bounds = {day(startEarliest), day(startLatest), day(endEarliest), day(endLatest)};
    return link;
}

Period named(const char* text) {
    static const Graph graph = test::smallGraph();
    std::vector<std::string> notes;
    return periodNamed(graph, Names(graph, notes), text, "--during");
}

std::optional<Period> asked(const Arguments& arguments) {
    static const Graph graph = test::smallGraph();
    std::vector<std::string> notes;
    return periodAsked(graph, Names(graph, notes), arguments);
}
} // namespace

TEST(Periods, ReadEveryPrecision) {
    EXPECT_EQ(parsePeriod("2016", "--on").to, day("2016-12-31"));
    EXPECT_EQ(parsePeriod("2016-02", "--on").to, day("2016-02-29"));
    EXPECT_EQ(parsePeriod("2015-11/2016", "--on").from, day("2015-11-01"));
    for (const char* wrong :
         {"", "yesterday", "2016-13", "2015-02-30", "2016/2015", "2016/", "/"}) {
        EXPECT_THROW((void)parsePeriod(wrong, "--on"), BadQuestion) << wrong;
    }
}

TEST(Periods, OnExcludesFromAndTo) {
    EXPECT_FALSE(asked({}).has_value());
    EXPECT_THROW((void)asked({{"on", "2016"}, {"to", "2017"}}), BadQuestion);
    EXPECT_THROW((void)asked({{"from", "2018"}, {"to", "2017"}}), BadQuestion);
    EXPECT_EQ(asked({{"from", "2016-05"}, {"to", "2016-05"}})->to, day("2016-05-31"));
}

TEST(Periods, PlansAreNeverHeld) {
    Link link = held("2016-01-01", "2016-01-01", "2016-12-31", "2016-12-31");
    EXPECT_EQ(parsePeriod("2016-05", "").held(link), Answer::Certain);
    link.status = Status::Candidate;
    EXPECT_EQ(parsePeriod("2016-05", "").held(link), Answer::No);
}

TEST(Periods, ADocumentIsItsDate) {
    EXPECT_EQ(named("minutes/parks-2018.md").from, named("document/parks-2018").from);
    EXPECT_EQ(named("minutes/parks-2018.md").from, day("2018-03-06"));
}

TEST(Periods, ATermIsTheTimeOfOneHolder) {
    const Period term = named("Ann Lee, chair, Parks Committee");
    EXPECT_EQ(term.held(held("2017-06-01", "2017-06-01", "2018-01-01", "")), Answer::Certain);
    EXPECT_EQ(term.held(held("2020-06-01", "2020-06-01", "", "")), Answer::No);
    EXPECT_EQ(term.held(held("", "2021-01-01", "", "")), Answer::Possible);
    EXPECT_EQ(term.held(held("", "", "", "")), Answer::Unknown);
    EXPECT_THROW((void)named("Ann Bell, treasurer"), Ambiguous);
    EXPECT_THROW((void)named("Ann Bell, leader"), NotFound);
    EXPECT_THROW((void)named("next week"), BadQuestion);
}
} // namespace tenure
