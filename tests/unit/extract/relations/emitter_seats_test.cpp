// How many hold a post: holders named together, numbers, shares.
#include "tests/unit/extract/shipped.h"

namespace tenure::test {
TEST(EmitterSeats, HoldersNamedTogetherCount) {
    EXPECT_TRUE(says(read("Ida Marsh and Tom Reed are the treasurers of the Mill Board."),
                     "seats: treasurer | Mill Board | 2 or more"));
    EXPECT_TRUE(says(read("Ida Marsh and Tom Reed are co-chairs of the Mill Board."),
                     "seats: co-chair | Mill Board | 2 or more"));
}

TEST(EmitterSeats, WhoFollowedOneAnotherDoNot) {
    EXPECT_TRUE(
        read("Ida Marsh and Tom Reed are the former treasurers of the Mill Board.").seats.empty());
    EXPECT_TRUE(read("Ida Marsh and Tom Reed are members of the Mill Board.").seats.empty());
    EXPECT_TRUE(read("Ida Marsh is treasurer of the Mill Board.").seats.empty());
}

TEST(EmitterSeats, AJointPostHasNoSingleSeat) {
    const Extraction found = read("Ida Marsh, joint treasurer of the Mill Board, spoke.");
    ASSERT_EQ(found.tenures.size(), 1U);
    EXPECT_FALSE(found.tenures[0].oneSeat);
    EXPECT_TRUE(says(found, "seats: joint treasurer | Mill Board | 2 or more"));
}

TEST(EmitterSeats, ANumberBeforeOfficersIsAllOfThem) {
    const Extraction found = read("The three vice-chairs of the Mill Board spoke.");
    ASSERT_EQ(found.seats.size(), 1U);
    EXPECT_EQ(found.seats[0].most, 3);
    EXPECT_EQ(found.seats[0].evidence.front().quote, "The three vice-chairs of the Mill Board");
    EXPECT_TRUE(read("The two councillors of Eastwick Council spoke.").seats.empty());
    EXPECT_TRUE(read("The Mill Board has two new vice-chairs.").seats.empty());
}

TEST(EmitterSeats, AJobShareHasAsManyAsShareIt) {
    const Extraction found =
        read("Ida Marsh and Tom Reed share the post of clerk of the Mill Board.");
    ASSERT_EQ(found.seats.size(), 1U);
    EXPECT_EQ(found.seats[0].least, 2);
    EXPECT_EQ(found.seats[0].most, 2);
    EXPECT_EQ(found.tenures.size(), 2U);
}
} // namespace tenure::test
