#include <algorithm>

#include <gtest/gtest.h>

#include "tenure/query.h"
#include "tests/unit/graph/query/small_graph.h"

namespace tenure {
namespace {
using Texts = std::vector<std::string>;
using test::ask;
using test::column;
} // namespace

TEST(Questions, AreSortedAndComplete) {
    const auto all = questions();
    EXPECT_TRUE(std::ranges::is_sorted(all, {}, [](const Question* q) { return q->name; }));
    for (const Question* question : all) {
        EXPECT_FALSE(question->summary.empty()) << question->name;
        EXPECT_GE(std::ranges::count(question->examples, '\n'), 2) << question->name;
        EXPECT_NE(question->examples.find("tenure " + std::string(question->name)),
                  std::string_view::npos);
    }
}

TEST(Questions, EveryRowFillsEveryColumn) {
    const Graph graph = test::smallGraph();
    const std::vector<std::pair<std::string_view, Arguments>> asked = {
        {"conflicts", {}},
        {"decisions", {{"during", "2018"}}},
        {"diff", {{"body", "parks"}, {"before", "2018-03-06"}, {"after", "2019-05-15"}}},
        {"holders", {{"role", "chair"}, {"gaps", "true"}}},
        {"path", {{"a", "ann lee"}, {"b", "ann bell"}, {"overlapping", "true"}}},
        {"proposals", {}},
        {"roles", {{"person", "ann lee"}, {"on", "2018"}}},
        {"roster", {{"body", "parks"}}},
        {"search", {{"text", "lime"}}},
        {"show", {{"id", "parks"}}},
        {"timeline", {{"name", "parks"}}},
        {"together", {{"a", "omar"}, {"b", "zoe"}}},
        {"who", {{"role", "chair"}, {"on", "2018"}}},
        {"why", {{"person", "ann lee"}, {"role", "chair"}}},
        {"why-same", {{"a", "ann lee"}, {"b", "ann bell"}}}};
    EXPECT_EQ(asked.size(), questions().size());
    for (const auto& [name, arguments] : asked) {
        const AnswerTable table = ask(graph, name, arguments);
        EXPECT_FALSE(table.rows.empty()) << name;
        for (const AnswerRow& row : table.rows) {
            EXPECT_EQ(row.cells.size(), table.columns.size()) << name;
        }
    }
}

TEST(Who, SaysCertainBeforePossibleAndLeavesNoOut) {
    const Graph graph = test::smallGraph();
    const AnswerTable table = ask(graph, "who", {{"role", "chair"}, {"on", "2018-06"}});
    EXPECT_EQ(column(table, 0), Texts({"Ann Lee", "Zoë O'Hara"}));
    EXPECT_EQ(column(table, 6), Texts({"certain", "certain"}));
    const AnswerTable before = ask(graph, "who", {{"role", "chair"}, {"on", "2016"}});
    EXPECT_EQ(column(before, 0), Texts({"Peter Quill", "Zoë O'Hara"}));
    EXPECT_EQ(column(before, 6), Texts({"possible", "possible"}));
}

TEST(Who, ShowsPlansOnlyWhenAsked) {
    const Graph graph = test::smallGraph();
    const Arguments plain = {{"role", "chair"}, {"of", "finance"}};
    EXPECT_EQ(ask(graph, "who", plain).rows.size(), 2U);
    EXPECT_EQ(ask(graph, "who", plain).notes.size(), 1U);
    Arguments all = plain;
    all["prospective"] = "true";
    EXPECT_EQ(ask(graph, "who", all).rows.size(), 3U);
    all["on"] = "2018-06-12";
    const AnswerTable table = ask(graph, "who", all);
    EXPECT_EQ(column(table, 6), Texts({"certain", "planned"}));
}

TEST(Holders, ShowGapsOfOneSeatOnly) {
    const Graph graph = test::smallGraph();
    const AnswerTable table =
        ask(graph, "holders", {{"role", "chair"}, {"of", "finance"}, {"gaps", "true"}});
    EXPECT_EQ(column(table, 0), Texts({"Peter Quill", "(not known)", "Zoë O'Hara"}));
    const AnswerTable vacant = ask(graph, "holders", {{"role", "treasurer"}, {"gaps", "true"}});
    EXPECT_EQ(column(vacant, 0), Texts({"Ann Bell", "(vacant)", "Ann Bell", "Peter Quill"}));
    EXPECT_EQ(ask(graph, "holders", {{"role", "member"}, {"gaps", "true"}}).notes.size(), 1U);
}

TEST(Decisions, ReduceToBodyTimeAndWords) {
    const Graph graph = test::smallGraph();
    EXPECT_EQ(column(ask(graph, "decisions", {{"by", "parks"}}), 0),
              Texts({"2018-03-06", "2019-05-14"}));
    const AnswerTable june = ask(graph, "decisions", {{"during", "2018-06-12"}});
    EXPECT_EQ(column(june, 4), Texts({"possible"})); // dated 2018-06 only
    EXPECT_EQ(june.notes, Texts({"left out without a date: 1"}));
    EXPECT_EQ(ask(graph, "decisions", {{"about", "lime tree"}}).rows.size(), 1U);
    EXPECT_EQ(ask(graph, "decisions", {{"about", "ime"}}).rows.size(), 0U);
}

TEST(Why, JoinsTheTwoBoundsOfOneStatedDate) {
    const Graph graph = test::smallGraph();
    const AnswerTable table =
        ask(graph, "why", {{"person", "ann bell"}, {"role", "treasurer"}, {"bound", "start"}});
    const Texts lines = column(table, 0);
    ASSERT_EQ(lines.size(), 6U);
    EXPECT_EQ(lines[1], "└─ began 2014: from 2014");
    EXPECT_TRUE(lines[2].starts_with("   └─ \"Ann Bell, treasurer"));
    EXPECT_EQ(lines[4], "└─ began 2020-01: returned in 2020-01");
}

TEST(Why, SaysWhichRolesThereAre) {
    const Graph graph = test::smallGraph();
    EXPECT_THROW((void)ask(graph, "why", {{"person", "omar"}, {"role", "treasurer"}}), NotFound);
}

TEST(Timeline, KeepsOrderAndPeriod) {
    const Graph graph = test::smallGraph();
    EXPECT_EQ(column(ask(graph, "timeline", {{"name", "omar"}}), 1),
              Texts({"held", "start", "succeeded"}));
    EXPECT_EQ(ask(graph, "timeline", {{"name", "omar"}, {"during", "2018"}}).rows.size(), 1U);
}

TEST(Diff, ToldFromKnownBounds) {
    const Graph graph = test::smallGraph();
    const AnswerTable table =
        ask(graph, "diff", {{"body", "parks"}, {"before", "2018-03-06"}, {"after", "2019-05-15"}});
    EXPECT_EQ(column(table, 0), Texts({"+", "-"}));
    EXPECT_EQ(column(table, 1), Texts({"Omar Said", "Ann Lee"}));
    EXPECT_EQ(column(table, 3), Texts({"possible", "certain"}));
    EXPECT_EQ(table.notes, Texts({"perhaps changed, perhaps not: 2"}));
    const AnswerTable first =
        ask(graph, "diff", {{"body", "parks"}, {"before", "2017-05-15"}, {"after", "2017-06"}});
    EXPECT_EQ(column(first, 1), Texts({"Ann Lee"}));
    EXPECT_EQ(column(first, 3), Texts({"certain"}));
    EXPECT_THROW(
        (void)ask(graph, "diff", {{"body", "nc"}, {"before", "2018"}, {"after", "2018-05"}}),
        BadQuestion);
}

TEST(Conflicts, ShowBothSides) {
    const Graph graph = test::smallGraph();
    EXPECT_EQ(column(ask(graph, "conflicts", {}), 3), Texts({"Ann Bell", "Peter Quill"}));
    EXPECT_EQ(ask(graph, "conflicts", {{"about", "harbour trust"}}).rows.size(), 2U);
    EXPECT_EQ(ask(graph, "conflicts", {{"about", "parks"}}).rows.size(), 0U);
}
} // namespace tenure
