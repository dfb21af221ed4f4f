#include <gtest/gtest.h>

#include "graph/export/support/gexf_writer.h"
#include "tests/unit/graph/hostile.h"

namespace tenure {
namespace {
// The days of a link with these bounds; "-" is unknown, ".." for ever.
std::string shown(Status status, const Bounds& bounds) {
    Link link;
    link.status = status;
    link.bounds = bounds;
    const auto time = shownTime(link);
    return time ? toString(time->from) + ' ' + (time->to ? toString(*time->to) : "..") : "-";
}

Shown from(const char* start, const char* end) {
    return {*parseDay(start), parseDay(end)};
}
} // namespace

TEST(ExportGexf, ShowsATenureWhileItMayBeHeld) {
    const auto day = [](const char* text) { return parseDay(text); };
    EXPECT_EQ(shown(Status::Current, {{}, day("2016-09-30"), day("2016-09-01"), {}}),
              "2016-09-01 ..");
    EXPECT_EQ(shown(Status::Past,
                    {day("2000-01-01"), day("2000-12-31"), day("2018-01-01"), day("2018-12-31")}),
              "2000-01-01 2018-12-31");
    EXPECT_EQ(shown(Status::Past, {{}, day("2018-12-31"), {}, day("2018-12-31")}), "-")
        << "over by 2018: no day is known on which it was held";
    EXPECT_EQ(shown(Status::Candidate, {day("2016-01-01"), {}, {}, {}}), "-");
    EXPECT_EQ(shown(Status::Current, {}), "-");
}

TEST(ExportGexf, UnitesSpells) {
    const auto all = unionOf({from("2015-01-01", "2016-01-01"), from("2010-01-01", "2011-01-01"),
                              from("2015-06-01", "2017-01-01"), from("2018-01-01", "")});
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(toString(*all[1].to), "2017-01-01");
    EXPECT_FALSE(all[2].to);
    EXPECT_EQ(unionOf({from("2018-01-01", ""), from("2019-01-01", "2020-01-01")}).size(), 1U);
}

TEST(ExportGexf, WritesTimeKindsAndLooks) {
    const std::string gexf = test::written(Graph::build(test::hostileExtractions()), "gexf");
    for (const char* part :
         {R"(timeformat="date")", R"(timezone="UTC")", R"(kind="held_2")",
          "<viz:position x=", R"(<viz:color r="0" g="114" b="178"/>)",
          R"(<spell start="2019-01-01"/>)", R"(<spell start="2010-01-01" end="2017-03-31"/>)"}) {
        EXPECT_NE(gexf.find(part), std::string::npos) << part;
    }
}
} // namespace tenure
