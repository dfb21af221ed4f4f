#include "tests/unit/extract/shipped.h"

namespace tenure::test {
TEST(MeetingPosts, ASenatorInTheMinutesOfASenateIsIts) {
    const Extraction found =
        read("# Eastwick Faculty Senate\n\nMinutes of 3 May 2020\n\nSenator Ida Marsh moved to "
             "adjourn. Senator Tom Okoro spoke for the Parking Committee.");
    EXPECT_TRUE(says(found, "tenure: Ida Marsh | senator | Eastwick Faculty Senate | current"));
    EXPECT_TRUE(says(found, "tenure: Tom Okoro | senator | Eastwick Faculty Senate | current"));
}

TEST(MeetingPosts, AMayorInThoseOfACouncilIsIts) {
    const Extraction found = read("# Eastwick Town Council\n\nMinutes\n\nMayor Ida Marsh opened "
                                  "the meeting. Senator Tom Okoro sent his regrets.");
    EXPECT_TRUE(says(found, "tenure: Ida Marsh | mayor | Eastwick Town Council | current"));
    EXPECT_TRUE(says(found, "tenure: Tom Okoro | senator | - | current"));
    EXPECT_FALSE(says(found, "tenure: Tom Okoro | senator | Eastwick Town Council"));
}

TEST(MeetingPosts, ADistrictCouncillorSitsInNoParishCouncil) {
    const Extraction found = read("# Eastwick Parish Council\n\nPresent: Cllr Ida Marsh, District "
                                  "Cllr Tom Okoro, Parish Councillor Lena Holt");
    EXPECT_TRUE(says(found, "tenure: Ida Marsh | councillor | Eastwick Parish Council"));
    EXPECT_TRUE(says(found, "tenure: Tom Okoro | district councillor | - | current"));
    EXPECT_FALSE(says(found, "tenure: Tom Okoro | district councillor | Eastwick Parish Council"));
    EXPECT_TRUE(says(found, "tenure: Lena Holt | parish councillor | Eastwick Parish Council"));
}

TEST(MeetingPosts, ACouncillorIsNoMemberBesides) {
    const Extraction found = read("# Eastwick Council\n\nMembers present:\n\n- Councillor Ida "
                                  "Marsh\n- Mrs Lena Holt\n");
    EXPECT_TRUE(says(found, "tenure: Ida Marsh | councillor | Eastwick Council"));
    EXPECT_FALSE(says(found, "tenure: Ida Marsh | member | Eastwick Council"));
    EXPECT_TRUE(says(found, "tenure: Lena Holt | member | Eastwick Council"));
}
} // namespace tenure::test
