#include "extract/rules/pattern_mutants.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace tenure {
namespace {
std::vector<std::string> patternsOf(std::string_view pattern) {
    std::vector<std::string> all;
    for (const PatternMutant& mutant : mutantsOf(pattern)) {
        all.push_back(mutant.pattern);
    }
    return all;
}

using Patterns = std::vector<std::string>;

TEST(PatternMutants, TokensGoWithOneBlank) {
    EXPECT_EQ(patternsOf("{person} chairs it"),
              (Patterns{"chairs it", "{person} it", "{person} chairs"}));
}

TEST(PatternMutants, AlternativesAndOptionalParts) {
    EXPECT_EQ(patternsOf("a (?:b|c) d(?: e)?"),
              (Patterns{"(?:b|c) d(?: e)?", "a (?:c) d(?: e)?", "a (?:b) d(?: e)?",
                        "a (?:b|c)(?: e)?", "a (?:b|c) d"}));
}

TEST(PatternMutants, APhraseAmongAlternativesIsOne) {
    EXPECT_EQ(
        patternsOf("(?:has been|is {adverb}) {role}"),
        (Patterns{"(?:is {adverb}) {role}", "(?:has been) {role}", "(?:has been|{adverb}) {role}",
                  "(?:has been|is) {role}", "(?:has been|is {adverb})"}));
}

TEST(PatternMutants, SignsThatMayBeMissingAreLayout) {
    EXPECT_EQ(patternsOf("^[-*. 0-9]*{role},? ?(?:is)?"),
              (Patterns{"[-*. 0-9]*{role},? ?(?:is)?", "^[-*. 0-9]*,? ?(?:is)?",
                        "^[-*. 0-9]*{role},? ?"}));
}

TEST(PatternMutants, BracketsWithWhateverTheyHoldAreOne) {
    EXPECT_EQ(patternsOf("{person} \\([^()]*\\) {role}"),
              (Patterns{"\\([^()]*\\) {role}", "{person} {role}", "{person} \\([^()]*\\)"}));
}

TEST(PatternMutants, WhatIsOneStaysOne) {
    EXPECT_EQ(patternsOf("chairs?"), Patterns{});
    EXPECT_EQ(patternsOf("[a-z]+ \\(x"), (Patterns{"\\(x", "[a-z]+ x", "[a-z]+ \\("}));
}
} // namespace
} // namespace tenure
