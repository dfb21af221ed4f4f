#include <algorithm>

#include "tests/unit/extract/shipped.h"

namespace tenure::test {
TEST(People, SurnamesAndGivenNamesLeadBackToTheFullName) {
    const Extraction found = read("Ida Marsh, leader of Eastwick Council, opened the meeting. "
                                  "Marsh thanked the officers. Ida then left.");
    ASSERT_EQ(found.people.size(), 1U);
    EXPECT_EQ(found.people[0].name, "Ida Marsh");
}

TEST(People, TwoOfOneSurnameStayTwo) {
    const Extraction found = read("Ida Marsh, leader of Eastwick Council, and Peter Marsh, "
                                  "treasurer of the Harbour Trust, spoke.");
    ASSERT_EQ(found.people.size(), 2U);
    EXPECT_TRUE(says(found, "tenure: Ida Marsh | leader | Eastwick Council"));
    EXPECT_TRUE(says(found, "tenure: Peter Marsh | treasurer | Harbour Trust"));
}

TEST(People, ATitleIsNoPartOfTheName) {
    const Extraction found = read("Dr Ida Marsh, leader of Eastwick Council, spoke.");
    ASSERT_EQ(found.people.size(), 1U);
    EXPECT_EQ(found.people[0].name, "Ida Marsh");
}

TEST(People, ANicknameInQuotesIsNoPartOfTheSurname) {
    const Extraction found = read("Present: Ida \"Birdie\" Marsh, Peter Lund. Ida Marsh spoke.");
    ASSERT_EQ(found.people.size(), 2U);
    EXPECT_EQ(found.people[0].name, "Ida Marsh");
    EXPECT_NE(std::ranges::find(found.people[0].aliases, "Ida \"Birdie\" Marsh"),
              found.people[0].aliases.end());
}

TEST(People, APrefixInLowerCaseBelongsToTheSurname) {
    const Extraction found = read("Ida deMarsh, leader of Eastwick Council, spoke.");
    ASSERT_EQ(found.people.size(), 1U);
    EXPECT_EQ(found.people[0].name, "Ida deMarsh");
}

TEST(People, ParticlesBelongToASurnameAlone) {
    const Extraction found = read("Ida Van der Lund moved. Then Mrs Van der Lund spoke.");
    EXPECT_EQ(found.people.size(), 1U);
}

TEST(People, ASchoolNamedAfterSomebodyIsNobody) {
    const Extraction found = read("Ida Marsh attended Peter Lund's School in Eastwick.");
    ASSERT_EQ(found.people.size(), 1U);
    EXPECT_EQ(found.people[0].name, "Ida Marsh");
}

TEST(People, TheTitleNamesWhomALifeIsAbout) {
    const std::string text = "Trade unionist, born at Eastwick. "
                             "He became treasurer of the Harbour Society in 1999.";
    const std::string fact = "tenure: Peter Lund | treasurer | Harbour Society | started | 1999..";
    EXPECT_TRUE(says(read(text, {}, "Peter Lund obituary"), fact));
    EXPECT_TRUE(says(read(text, {}, "24 Peter Lund"), fact));
    EXPECT_TRUE(says(read(text, {}, "Lund, Peter"), fact));
    EXPECT_FALSE(says(read(text, {}, "Peter Lund opens the fair"), fact));
}

TEST(People, ATitleMakesANameThatNoListKnows) {
    const std::string text = "Martin took over from Peter Lund. "
                             "Robert 'Martin' Querdwell became treasurer of the Harbour Society.";
    const std::string fact = "tenure: Martin Querdwell | treasurer | Harbour Society | started";
    EXPECT_TRUE(says(read(text, {}, "2315 Martin Querdwell"), fact));
    EXPECT_TRUE(says(read(text, {}, "Martin Querdwell's political career"), fact));
    EXPECT_FALSE(says(read(text, {}, "Martin Querdwell opens the fair"), fact));
}

TEST(People, TheTitleOfAMeetingIsNobody) {
    EXPECT_TRUE(read("The fair was opened.", {}, "Harbour Life").people.empty());
    EXPECT_TRUE(read("The fair was opened.", {}, "April Council").people.empty());
}

TEST(People, APeerageBehindTheNameIsTheSamePerson) {
    const Extraction found = read("Gordon Marsh, Lord Ternmouth, ran the Harbour Trust. Lord "
                                  "Ternmouth is treasurer of the Quay Club.");
    EXPECT_TRUE(says(found, "tenure: Gordon Marsh | treasurer | Quay Club"));
}

TEST(People, ASurnameBehindAPostIsAPerson) {
    const Extraction found = read("Eastwick City Council\n\nPresent: Council Members Nguyen, Boyd "
                                  "and Pruitt. Council Member Boyd spoke.");
    EXPECT_TRUE(says(found, "tenure: Boyd | council member | Eastwick City Council"));
}

TEST(People, ATitleThatIsAGivenName) {
    const Extraction found = read("Earl Jefferson is treasurer of the Quay Club.");
    EXPECT_TRUE(says(found, "tenure: Earl Jefferson | treasurer | Quay Club"));
}

TEST(People, TheFirstWordOfAPostIsNoTitle) {
    const Extraction found =
        read("Harbour Union executive meeting\n\nGeneral Secretary Ida Marsh spoke.");
    EXPECT_TRUE(says(found, "tenure: Ida Marsh | general secretary"));
}
} // namespace tenure::test
