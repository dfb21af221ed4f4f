#include "graph/query/support/overlap.h"

#include <gtest/gtest.h>

namespace tenure {
namespace {
Link held(const char* startEarliest, const char* startLatest, const char* endEarliest,
          const char* endLatest) {
    Link link;
    link.bounds = {parseDay(startEarliest), parseDay(startLatest), parseDay(endEarliest),
                   parseDay(endLatest)};
    return link;
}
} // namespace

TEST(Overlap, IsCertainOnTheDaysBothHold) {
    const Link a = held("", "2016-01-01", "2018-01-01", "");
    const Link b = held("", "2017-03-01", "2019-01-01", "");
    const Overlap overlap = overlapOf(a, b);
    EXPECT_EQ(overlap.answer, Answer::Certain);
    EXPECT_EQ(textOf(overlap), "2017-03-01 to 2018-01-01");
    EXPECT_EQ(textOf(overlapOf(b, a)), textOf(overlap));
}

TEST(Overlap, IsPossibleWhereNothingForbidsIt) {
    const Overlap overlap = overlapOf(held("2016-01-01", "2016-12-31", "", "2018-05-05"),
                                      held("", "2018-01-01", "2018-01-01", ""));
    EXPECT_EQ(overlap.answer, Answer::Possible);
    EXPECT_EQ(textOf(overlap), "2016-01-01 to 2018-05-05");
    EXPECT_EQ(textOf(overlapOf(held("", "", "", ""), held("", "", "", ""))), "");
}

TEST(Overlap, IsRuledOutByAnEndBeforeAStart) {
    const Link early = held("", "", "", "2016-05-01");
    EXPECT_EQ(overlapOf(early, held("2016-05-02", "", "", "")).answer, Answer::No);
    EXPECT_EQ(overlapOf(early, held("2016-05-01", "", "", "")).answer, Answer::Possible);
}

TEST(Overlap, PlansOverlapWithNothing) {
    Link plan = held("", "2016-01-01", "2018-01-01", "");
    plan.status = Status::Nominated;
    EXPECT_EQ(overlapOf(plan, held("", "2016-01-01", "2018-01-01", "")).answer, Answer::No);
}
} // namespace tenure
