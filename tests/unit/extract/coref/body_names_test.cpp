#include "extract/coref/body_names.h"

#include <gtest/gtest.h>

namespace tenure {
namespace {
std::shared_ptr<const Lexicon> loaded() {
    static const auto lexicon = [] {
        Diagnostics problems;
        return Lexicon::load(TENURE_ROOT "/rules", {}, problems);
    }();
    return lexicon;
}

const Lexicon& lexicon() {
    return *loaded();
}
} // namespace

TEST(BodyNames, BeginWithAKnownBody) {
    const auto nested = splitNested(lexicon(), "UNISON National Council");
    ASSERT_TRUE(nested);
    EXPECT_EQ(lexicon().row(nested->row).cells.front(), "UNISON");
    EXPECT_EQ(nested->kind, "union");
    EXPECT_EQ(nested->rest, "national council");
    EXPECT_EQ(nested->inner, -1);
}

TEST(BodyNames, BeginWithAKnownBodyAndGoOnWithAPartOfIt) {
    const auto nested = splitNested(lexicon(), "Labour Party NEC");
    ASSERT_TRUE(nested);
    ASSERT_GE(nested->inner, 0);
    EXPECT_EQ(lexicon().row(static_cast<std::uint32_t>(nested->inner)).cells.front(),
              "National Executive Committee");
}

TEST(BodyNames, AreNotSplitOtherwise) {
    EXPECT_FALSE(splitNested(lexicon(), "Riverside National Council"));
    EXPECT_FALSE(splitNested(lexicon(), "Labour Party"));
    EXPECT_FALSE(splitNested(lexicon(), "UNISON Council"));
    EXPECT_FALSE(splitNested(lexicon(), ""));
}

TEST(BodyNames, LettersAtTheEndAreWrittenOut) {
    EXPECT_EQ(writtenOut(lexicon(), "Brandvold CLP"), "Brandvold Constituency Labour Party");
    EXPECT_EQ(writtenOut(lexicon(), "Brandvold Board"), "");
    EXPECT_EQ(writtenOut(lexicon(), "CLP"), "");
}

TEST(BodyNames, CapitalsOfHeadingsAreNoPartOfTheName) {
    Diagnostics problems;
    const auto words = Vocabulary::load(loaded(), 0, problems);
    const Vocabulary& vocabulary = *words;
    EXPECT_EQ(quietName(vocabulary, "BRANDVOLD PARISH COUNCIL"), "Brandvold Parish Council");
    EXPECT_EQ(quietName(vocabulary, "FRIENDS OF THE PARK"), "Friends of the Park");
    EXPECT_EQ(quietName(vocabulary, "QZX BOARD"), "QZX Board");
    EXPECT_EQ(quietName(vocabulary, "CLP NEC"), "CLP NEC");
    EXPECT_EQ(quietName(vocabulary, "BRANDVOLD CLUB"), "Brandvold Club");
    EXPECT_EQ(quietName(vocabulary, "Brandvold Board"), "Brandvold Board");
    EXPECT_EQ(quietName(vocabulary, "UNISON"), "UNISON");
}

TEST(BodyNames, LooseForms) {
    EXPECT_EQ(looseForm(lexicon(), "women's sub-committee"),
              looseForm(lexicon(), "women committee"));
    EXPECT_NE(looseForm(lexicon(), "ponds committee"), looseForm(lexicon(), "hedges committee"));
    EXPECT_EQ(looseForm(lexicon(), ""), "");
}
} // namespace tenure
