#include <gtest/gtest.h>

#include "tests/unit/graph/builder.h"

namespace tenure::test {
namespace {
Extraction handover() {
    DocumentBuilder document("minutes", "2020-11-24");
    TenureFact& before = document.tenure("Ann Lee", "chair", "Board", Status::Ended);
    before.oneSeat = true;
    before.end = document.on("2020-11-24");
    TenureFact& after = document.tenure("Bo <Nash>", "chair", "Board", Status::Started);
    after.oneSeat = true;
    after.start = document.on("2020-11-24");
    document.tenure("Cy Moss", "chair", "Board", Status::Candidate).oneSeat = true;
    document.tenure("Di Orr", "member", "Board");
    return document;
}

std::string pictureOf(const Extraction& extraction) {
    return written(Graph::build({extraction}), "svg");
}
} // namespace

TEST(Svg, DrawsBothHoldersAndTheirProof) {
    const std::string picture = pictureOf(handover());
    EXPECT_NE(picture.find(">Ann Lee<"), std::string::npos);
    EXPECT_NE(picture.find("Bo &lt;Nash&gt;"), std::string::npos);
    EXPECT_NE(picture.find("Ann Lee, chair of Board</title>"), std::string::npos);
    EXPECT_NE(picture.find(">2019<"), std::string::npos);
    EXPECT_NE(picture.find(">2021<"), std::string::npos);
}

TEST(Svg, DrawsAllPostsOfASmallGraphButNoCandidates) {
    const std::string picture = pictureOf(handover());
    EXPECT_EQ(picture.find("Cy Moss"), std::string::npos);
    EXPECT_NE(picture.find("Di Orr"), std::string::npos);
}

TEST(Svg, OfALargeGraphLeavesOutSeatsThatManyHoldAndSaysSo) {
    DocumentBuilder large("large", "2020-11-25");
    for (int i = 0; i < 60; ++i) {
        large.tenure("Ed Number" + std::to_string(i), "member", "Council");
    }
    const Graph graph = Graph::build({handover(), large});
    std::ostringstream out;
    const auto losses = exportFormatNamed("svg")->write(graph, out);
    EXPECT_EQ(out.str().find("Ed Number"), std::string::npos);
    EXPECT_NE(out.str().find(">Ann Lee<"), std::string::npos);
    ASSERT_FALSE(losses.empty());
    EXPECT_EQ(losses[0].count, 62U);
}

TEST(Svg, AnEmptyGraphIsAnEmptyPicture) {
    EXPECT_NE(written(Graph::build({}), "svg").find("</svg>"), std::string::npos);
}

TEST(Svg, DrawsAllPostsOfOneBodyHoweverMany) {
    DocumentBuilder minutes("roll", "2020-11-25");
    for (int i = 0; i < 60; ++i) {
        minutes.tenure("Ed Number" + std::to_string(i), "member", "Board").start =
            minutes.on("1974");
    }
    std::vector<std::string> notes;
    const Graph graph = partAbout(Graph::build({handover(), minutes}), "Board", notes);
    std::ostringstream out;
    const auto losses = exportFormatNamed("svg")->write(graph, out);
    EXPECT_NE(out.str().find(">Ed Number59<"), std::string::npos);
    EXPECT_NE(out.str().find(">1973<"), std::string::npos) << "the axis is that of the bars";
    ASSERT_FALSE(losses.empty());
    EXPECT_EQ(losses[0].count, 1U) << "who only stood";
}

TEST(Svg, DrawsWhatUndatedDocumentsTell) {
    DocumentBuilder life("life");
    life.tenure("Ann Lee", "chair", "").start = life.on("1931");
    const std::string picture = pictureOf(life);
    EXPECT_NE(picture.find(">1930<"), std::string::npos);
    EXPECT_NE(picture.find(">1932<"), std::string::npos);
    EXPECT_NE(picture.find(">in no body that is named<"), std::string::npos);
}

TEST(Svg, DaysThatNoTextProvesAreStriped) {
    const auto stripes = [](const std::string& picture) {
        std::size_t count = 0;
        for (auto at = picture.find("url(#stripes)"); at != std::string::npos;
             at = picture.find("url(#stripes)", at + 1)) {
            ++count;
        }
        return count;
    };
    DocumentBuilder early("early", "1990-05-05");
    early.tenure("Ann Lee", "chair", "Board").seen = early.on("1990-05-05");
    DocumentBuilder late("late", "2010-05-05");
    late.tenure("Ann Lee", "chair", "Board").seen = late.on("2010-05-05");
    const std::string legend = pictureOf(handover());
    EXPECT_EQ(stripes(legend), 1U) << "the legend's";
    EXPECT_NE(legend.find(">certain<"), std::string::npos);
    EXPECT_NE(legend.find(">possible<"), std::string::npos);
    EXPECT_EQ(stripes(written(Graph::build({early, late}), "svg")), 2U);
}

TEST(Svg, ADecadeIsNoDay) {
    DocumentBuilder life("life", "2010-05-05");
    TenureFact& fact = life.tenure("Ann Lee", "chair", "Board", Status::Past);
    fact.limits = {{Bound::StartLatest, *parseDay("1989-12-31"), "the 1980s", life.evidence("a")},
                   {Bound::EndEarliest, *parseDay("1980-01-01"), "the 1980s", life.evidence("b")}};
    const std::string picture = pictureOf(life);
    EXPECT_NE(picture.find("url(#stripes)"), picture.rfind("url(#stripes)"));
}

TEST(Svg, ABarWithoutAPeriodHasNoComma) {
    DocumentBuilder life("life", "2020");
    TenureFact& gone = life.tenure("Ann Lee", "chair", "Board", Status::Past);
    gone.evidence.clear();
    const std::string picture = pictureOf(life);
    EXPECT_NE(picture.find("<title>Ann Lee</title>"), std::string::npos) << picture;
}

TEST(Svg, SaysThatThereIsNothingToDraw) {
    DocumentBuilder plans("plans", "2020-11-25");
    plans.tenure("Ann Lee", "chair", "Board", Status::Candidate);
    std::ostringstream out;
    const auto losses = exportFormatNamed("svg")->write(Graph::build({plans}), out);
    ASSERT_FALSE(losses.empty());
    EXPECT_TRUE(losses.front().all);
}

TEST(Svg, ANameAtTheRightEdgeStaysOnThePage) {
    DocumentBuilder minutes("minutes", "2020-12-30");
    minutes.tenure("Theodora Featherstonehaugh-Cholmondeley", "chair", "Board").start =
        minutes.on("2020-12-30");
    const std::string picture = pictureOf(minutes);
    const std::size_t name = picture.find(">Theodora");
    const std::size_t at = picture.rfind("<text x=\"", name);
    ASSERT_NE(at, std::string::npos);
    const double x = std::stod(picture.substr(at + 9));
    EXPECT_LT(x + 6.4 * 39, 1017) << "the page is 1016 wide";
}
} // namespace tenure::test
