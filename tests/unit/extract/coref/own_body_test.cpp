#include "tests/unit/extract/shipped.h"

namespace tenure::test {
TEST(OwnBody, APostIsThatOfTheCompanyWhoseNoticeItIs) {
    const Extraction found =
        read("Quornex Foods plc (\"Quornex\" or the \"Company\") announces that Ida Marsh has been "
             "appointed Finance Director. She succeeds Tom Okoro.\n\nLena Holt, Chairman, thanked "
             "him.\n\nThe Company will look for a secretary.");
    EXPECT_TRUE(says(found, "tenure: Ida Marsh | finance director | Quornex Foods plc | started"));
    EXPECT_TRUE(says(found, "tenure: Lena Holt | chair | Quornex Foods plc | current"));
}

TEST(OwnBody, ANameThatOpensTheTextIsWhatTheCompanyMeans) {
    const Extraction found =
        read("Quornex said on Monday that the company's chief executive, Ida Marsh, had resigned. "
             "Chairman Tom Okoro thanked her. Shares in Quornex fell.");
    EXPECT_TRUE(says(found, "tenure: Tom Okoro | chair | Quornex | current"));
}

TEST(OwnBody, AnotherBodyBesideThePostIsNot) {
    const Extraction found =
        read("Quornex plc met. Quornex plc paid. Tom Okoro came from the Harbour Trust and "
             "treasurer he was.\n\nQuornex plc closed. Treasurer Ida Marsh spoke.");
    EXPECT_TRUE(says(found, "tenure: Ida Marsh | treasurer | Quornex plc | current"));
    EXPECT_FALSE(says(found, "tenure: Tom Okoro | treasurer | Quornex plc"));
}

TEST(OwnBody, AStatesPresidentIsNoPartys) {
    const Extraction found =
        read("# Minutes of the Harbour Party\n\nPresident Ida Marsh sent greetings.");
    EXPECT_FALSE(says(found, "tenure: Ida Marsh | president | Harbour Party"));
}

TEST(OwnBody, APostOfACountryIsHeldForIt) {
    const Extraction found = read("Kenya's president, Ida Marsh, met Tom Okoro.");
    EXPECT_TRUE(says(found, "tenure: Ida Marsh | president, Kenya | - | current"));
}

TEST(OwnBody, OfACommitteeBehindWhichItsOwnerStands) {
    const Extraction found =
        read("The National Executive Committee (NEC) of the Harbour Front (HF) met. The general "
             "secretary, Ida Marsh, spoke to the NEC.");
    EXPECT_FALSE(says(found, "tenure: Ida Marsh | general secretary | Labour Party"));
    EXPECT_TRUE(says(found, "tenure: Ida Marsh | general secretary | Harbour Front"));
}

TEST(OwnBody, ThePartyOfACommitteeNeedNotBeTheOneNamed) {
    const std::string of =
        " met today. Tom Okoro is secretary of Quay CLP.\n\n## Rules\n\nThey voted "
        "for new rules.\n\n## Officers\n\nIda Marsh, chair of the party since "
        "May, left.";
    EXPECT_TRUE(says("The members" + of, "tenure: Ida Marsh | chair | Quay CLP"));
    const Extraction found = read("# Back in a room\n\nThe NEC" + of);
    EXPECT_TRUE(says(found, "tenure: Ida Marsh | chair"));
    EXPECT_FALSE(says(found, "tenure: Ida Marsh | chair | Quay CLP"));
}

TEST(OwnBody, AFieldOfWorkIsNoBody) {
    const Extraction found =
        read("# Harbour Trust\n\nIda Marsh, Director of Fundraising\n\nTom Okoro, Head of Music");
    EXPECT_TRUE(says(found, "tenure: Ida Marsh | director of Fundraising | Harbour Trust"));
}

TEST(OwnBody, ALineBelowTheTitleSaysWhoMet) {
    const Extraction found =
        read("TOWN OF EASTWICK\n\nTown Council Meeting Minutes\n\nThe Council approved the plan.",
             {}, "TOWN OF EASTWICK");
    EXPECT_TRUE(says(found, "decision: Town Council | approved | the plan"));
    const Extraction union_ = read("NETMAKERS UNION\n\nNational Executive Committee\n\nMinutes of "
                                   "a meeting\n\nGeneral Secretary Ida Marsh reported.",
                                   {}, "NETMAKERS UNION");
    EXPECT_TRUE(says(union_, "tenure: Ida Marsh | general secretary | Netmakers Union"));
    EXPECT_FALSE(says(union_, "tenure: Ida Marsh | general secretary | Labour Party"));
}
} // namespace tenure::test
