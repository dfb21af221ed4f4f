// Who is read as a person, by which signal, in whole texts through the shipped lists.
#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/unit/extract/shipped.h"

namespace tenure {
namespace {
std::vector<std::string> peopleOf(const std::string& text) {
    std::vector<std::string> names;
    for (const PersonEntity& person : test::read(text).people) {
        names.push_back(person.name + " (" + person.signal + ")");
    }
    std::ranges::sort(names);
    return names;
}

using Names = std::vector<std::string>;
} // namespace

TEST(People, GivenNamesDecide) {
    EXPECT_EQ(peopleOf("We met Susan Fletcher in the Park Hall."),
              Names{"Susan Fletcher (given name)"});
}

TEST(People, TitlesAreNoPartOfTheName) {
    EXPECT_EQ(peopleOf("We met Dame Xq Vrenk and Mr. P. Zold."),
              (Names{"P. Zold (honorific)", "Xq Vrenk (honorific)"}));
}

TEST(People, UnknownNamesBesideKnownOnes) {
    EXPECT_EQ(peopleOf("Present were Susan Fletcher, Qorli Vrenkol (on leave) and John Baker."),
              (Names{"John Baker (given name)", "Qorli Vrenkol (beside people)",
                     "Susan Fletcher (given name)"}));
    EXPECT_EQ(peopleOf("- Susan Fletcher\n- John Baker\n- Qorli Vrenkol"),
              (Names{"John Baker (given name)", "Qorli Vrenkol (beside people)",
                     "Susan Fletcher (given name)"}));
}

TEST(People, UnknownNamesAloneStayUnread) {
    EXPECT_TRUE(peopleOf("We talked of Qorli Vrenkol, the Grand Hall and trees.").empty());
}

TEST(People, CaptionsAreSplit) {
    EXPECT_EQ(peopleOf("Susan Fletcher John Baker Mary Cooper").size(), 3U);
}

TEST(People, AdjectivesOfNamesAreNoNames) {
    EXPECT_TRUE(peopleOf("A Susan Fletcher-led board would be better.").empty());
}

TEST(People, OneWordBehindAPostInCapitals) {
    EXPECT_EQ(peopleOf("Also there: City Manager Vrenkol and City Clerk Zoldan."),
              (Names{"Vrenkol (role before)", "Zoldan (role before)"}));
    EXPECT_EQ(peopleOf("We asked City Manager Services to reply."), Names{});
}

TEST(People, AnUnknownFirstNameStaysWithTheRest) {
    EXPECT_EQ(peopleOf("We heard from Qorlindar Singh Hopkinson about it."),
              Names{"Qorlindar Singh Hopkinson (unknown first name)"});
}

TEST(People, OneLetterIsNobody) {
    EXPECT_EQ(peopleOf("Present: Cllrs. P Baker (Chair); S. Fletcher (V. Chair)."),
              (Names{"P Baker (honorific)", "S. Fletcher (titled list)"}));
}
} // namespace tenure
