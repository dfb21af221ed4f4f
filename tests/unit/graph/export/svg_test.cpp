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

TEST(Svg, LeavesOutCandidatesAndSeatsThatManyHold) {
    const std::string picture = pictureOf(handover());
    EXPECT_EQ(picture.find("Cy Moss"), std::string::npos);
    EXPECT_EQ(picture.find("Di Orr"), std::string::npos);
}

TEST(Svg, SaysWhatItLeftOut) {
    std::ostringstream out;
    const auto losses = exportFormatNamed("svg")->write(Graph::build({handover()}), out);
    ASSERT_EQ(losses.size(), 1U);
    EXPECT_EQ(losses[0].count, 2U);
}

TEST(Svg, AnEmptyGraphIsAnEmptyPicture) {
    EXPECT_NE(written(Graph::build({}), "svg").find("</svg>"), std::string::npos);
}
} // namespace tenure::test
