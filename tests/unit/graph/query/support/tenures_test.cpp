#include "graph/query/support/tenures.h"

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
} // namespace

TEST(Tenures, WriteRangesAsShortAsTheyAreExact) {
    EXPECT_EQ(rangeText({}, {}), "");
    EXPECT_EQ(rangeText({}, day("2016-09-30")), "by 2016-09");
    EXPECT_EQ(rangeText({}, day("2016-12-31")), "by 2016");
    EXPECT_EQ(rangeText(day("2016-09-02"), {}), "2016-09-02 or later");
    EXPECT_EQ(rangeText(day("2016-01-01"), {}), "2016 or later");
    EXPECT_EQ(rangeText(day("2016-02-01"), day("2016-02-29")), "2016-02");
    EXPECT_EQ(rangeText(day("2016-01-01"), day("2016-12-31")), "2016");
    EXPECT_EQ(rangeText(day("2016-02-01"), day("2016-02-01")), "2016-02-01");
    EXPECT_EQ(rangeText(day("2020-01-01"), day("2020-02-29")), "between 2020-01-01 and 2020-02-29");
}

TEST(Tenures, SpellsSayNoMoreThanIsKnown) {
    EXPECT_EQ(spellText(held("", "", "", "")), "");
    EXPECT_EQ(spellText(held("", "2016-09-30", "2016-09-01", "")), ", in 2016-09");
    EXPECT_EQ(spellText(held("", "2016-09-30", "2018-03-06", "")),
              ", at least 2016-09-30 to 2018-03-06");
    EXPECT_EQ(spellText(held("2014-01-01", "2014-12-31", "", "")), ", from 2014");
    EXPECT_EQ(spellText(held("2014-05-01", "2014-05-01", "2014-05-01", "")), ", from 2014-05-01");
    EXPECT_EQ(spellText(held("", "", "2014-01-01", "2014-12-31")), ", until 2014");
    EXPECT_EQ(spellText(held("2014-01-01", "2014-12-31", "2016-05-01", "2016-05-01")),
              ", 2014 to 2016-05-01");
    EXPECT_EQ(spellText(held("", "2014-12-31", "2016-05-01", "2016-05-09")),
              ", began by 2014, ended between 2016-05-01 and 2016-05-09");
}

TEST(Tenures, ReasonsNameNodesByTheirLabels) {
    const Graph graph = test::smallGraph();
    EXPECT_EQ(withLabels(graph, "one seat, person/ann-lee, then org/parks-committee"),
              "one seat, Ann Lee, then Parks Committee");
    EXPECT_EQ(withLabels(graph, ""), "");
    EXPECT_EQ(withLabels(graph, "person/nobody ,"), "person/nobody ,");
}
} // namespace tenure
