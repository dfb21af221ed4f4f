// Formats without bounds say what is certain and nothing else.
#include "graph/export/support/certain.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/unit/graph/builder.h"

namespace tenure::test {
namespace {
// Chair from April on, replaced by the day given.
Graph replaced(const std::string& until) {
    DocumentBuilder first("first", "2019-04-02");
    TenureFact& before = first.tenure("Ann Lee", "chair", "Board", Status::Started);
    before.oneSeat = true;
    before.start = first.on("2019-04-02");
    DocumentBuilder second("second", until);
    TenureFact& after = second.tenure("Bo Nash", "chair", "Board", Status::Started);
    after.oneSeat = true;
    after.start = second.on(until);
    return Graph::build({first, second});
}

nlohmann::json occupancyOf(const Graph& graph, const std::string& holder) {
    std::istringstream lines(written(graph, "followthemoney"));
    for (std::string line; std::getline(lines, line);) {
        const auto entity = nlohmann::json::parse(line);
        if (entity["schema"] == "Occupancy" && entity["properties"]["holder"][0] == holder) {
            return entity["properties"];
        }
    }
    return {};
}
} // namespace

TEST(Certain, WhoMustHaveGoneIsNotCurrent) {
    const auto gone = occupancyOf(replaced("2019-09-03"), "person.ann-lee");
    EXPECT_EQ(gone["status"][0], "ended");
    EXPECT_EQ(gone["endDate"][0], "2019");
    EXPECT_EQ(occupancyOf(replaced("2019-09-03"), "person.bo-nash")["status"][0], "current");
}

TEST(Certain, AnEndInOneOfTwoYearsIsNoDate) {
    const auto gone = occupancyOf(replaced("2020-09-03"), "person.ann-lee");
    EXPECT_EQ(gone["status"][0], "ended");
    EXPECT_FALSE(gone.contains("endDate"));
}

TEST(Certain, AnEndThatIsStillAheadIsNone) {
    DocumentBuilder report("report", "2019-04-02");
    report.tenure("Ann Lee", "chair", "Board").end = report.on("2030");
    EXPECT_EQ(occupancyOf(Graph::build({report}), "person.ann-lee")["status"][0], "current");
}

TEST(Certain, PopoloHasTheYearOfTheBounds) {
    const auto popolo = nlohmann::json::parse(written(replaced("2019-09-03"), "popolo"));
    for (const auto& membership : popolo["memberships"]) {
        if (membership["person_id"] == "person/ann-lee") {
            EXPECT_EQ(membership["end_date"], "2019");
            EXPECT_EQ(membership["start_date"], "2019-04-02");
        }
    }
}

TEST(Certain, WhatIsAssumedIsNotCertain) {
    Link link;
    link.bounds.endEarliest = parseDay("2019-03-01");
    link.bounds.endLatest = parseDay("2019-05-01");
    EXPECT_EQ(toString(*certainEnd(link)), "2019");
    link.endLatestBy.kind = BoundProof::Kind::Assumed;
    EXPECT_FALSE(certainEnd(link));
    link.endLatestBy.kind = BoundProof::Kind::Calculated;
    link.bounds.endLatest = parseDay("2019-03-09");
    EXPECT_EQ(toString(*certainEnd(link)), "2019-03");
}
} // namespace tenure::test
