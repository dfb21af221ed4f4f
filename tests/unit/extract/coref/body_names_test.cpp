#include "extract/coref/body_names.h"

#include <gtest/gtest.h>

namespace tenure {
namespace {
const Lexicon& lexicon() {
    static const auto loaded = [] {
        Diagnostics problems;
        return Lexicon::load(TENURE_ROOT "/rules", {}, problems);
    }();
    return *loaded;
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

TEST(BodyNames, LooseForms) {
    EXPECT_EQ(looseForm(lexicon(), "women's sub-committee"),
              looseForm(lexicon(), "women committee"));
    EXPECT_NE(looseForm(lexicon(), "ponds committee"), looseForm(lexicon(), "hedges committee"));
    EXPECT_EQ(looseForm(lexicon(), ""), "");
}
} // namespace tenure
