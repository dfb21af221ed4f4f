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
        large.tenure("Ed Number" + std::to_string(i), "member", "Board");
    }
    const Graph graph = Graph::build({handover(), large});
    std::ostringstream out;
    const auto losses = exportFormatNamed("svg")->write(graph, out);
    EXPECT_EQ(out.str().find("Ed Number"), std::string::npos);
    EXPECT_NE(out.str().find(">Ann Lee<"), std::string::npos);
    ASSERT_EQ(losses.size(), 1U);
    EXPECT_EQ(losses[0].count, 62U);
}

TEST(Svg, AnEmptyGraphIsAnEmptyPicture) {
    EXPECT_NE(written(Graph::build({}), "svg").find("</svg>"), std::string::npos);
}
} // namespace tenure::test
