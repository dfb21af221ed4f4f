#include "tenure/span.h"

#include <string>

#include <gtest/gtest.h>

using tenure::LineIndex;
using tenure::OffsetMap;
using tenure::Span;

TEST(Span, IsCutAtTheEndOfTheText) {
    EXPECT_EQ((Span{1, 3}.in("abcd")), "bc");
    EXPECT_EQ((Span{2, 9}.in("abcd")), "cd");
    EXPECT_EQ((Span{9, 12}.in("abcd")), "");
    EXPECT_EQ((Span{3, 1}.in("abcd")), "");
}

TEST(Span, ContainsAndOverlapsAreHalfOpen) {
    EXPECT_TRUE((Span{1, 4}.contains({1, 4})));
    EXPECT_FALSE((Span{1, 4}.contains({1, 5})));
    EXPECT_TRUE((Span{1, 4}.overlaps({3, 9})));
    EXPECT_FALSE((Span{1, 4}.overlaps({4, 9})));
}

TEST(LineIndex, CountsLinesAndCodePointsFromOne) {
    const std::string text = "one\ntw\u00f6 x\n";
    const LineIndex index(text);
    EXPECT_EQ(index.at(0).line, 1);
    EXPECT_EQ(index.at(0).column, 1);
    EXPECT_EQ(index.at(4).line, 2);
    EXPECT_EQ(index.at(9).line, 2);
    EXPECT_EQ(index.at(9).column, 5);
}

TEST(OffsetMap, IdentityWhenNothingWasTakenOut) {
    EXPECT_EQ(OffsetMap().original(17), 17U);
    EXPECT_EQ(OffsetMap().original(Span{3, 9}), (Span{3, 9}));
}

// "a<b>bc</b>d" with the tags taken out is "abcd".
TEST(OffsetMap, LeavesOutWhatWasRemovedBehindASpan) {
    OffsetMap map;
    map.add(0, 0);
    map.add(1, 4);
    map.add(3, 10);
    EXPECT_EQ(map.original(0), 0U);
    EXPECT_EQ(map.original(1), 4U);
    EXPECT_EQ(map.original(3), 10U);
    EXPECT_EQ(map.original(Span{1, 3}), (Span{4, 6}));
    EXPECT_EQ(map.original(Span{0, 4}), (Span{0, 11}));
}

TEST(OffsetMap, ChainsToAnOlderText) {
    OffsetMap tags; // "a<b>bcd" -> "abcd"
    tags.add(0, 0);
    tags.add(1, 4);
    OffsetMap squeezed; // "ab  cd" -> "abcd"; here derived from the "abcd" above with one byte out
    squeezed.add(0, 0);
    squeezed.add(2, 3); // "abd"
    const OffsetMap whole = squeezed.after(tags);
    EXPECT_EQ(whole.original(0), 0U);
    EXPECT_EQ(whole.original(1), 4U);
    EXPECT_EQ(whole.original(2), 6U);
}

namespace {
// Takes runs of bytes out, as the small generator says; the map leads back to `text`.
std::string thinned(const std::string& text, unsigned seed, OffsetMap& map) {
    std::string out;
    unsigned state = seed;
    for (std::size_t i = 0; i < text.size(); ++i) {
        state = state * 1103515245U + 12345U;
        if ((state >> 16U) % 3 == 0) {
            continue;
        }
        map.add(out.size(), i);
        out += text[i];
    }
    return out;
}
} // namespace

TEST(OffsetMap, EveryByteComesFromItselfAfterTwoSteps) {
    std::string text;
    for (int i = 0; i < 200; ++i) {
        text += static_cast<char>(' ' + (i * 7 + i / 13) % 90);
    }
    for (unsigned seed = 1; seed < 50; ++seed) {
        OffsetMap first;
        OffsetMap second;
        const std::string once = thinned(text, seed, first);
        const std::string twice = thinned(once, seed + 100, second);
        const OffsetMap whole = second.after(first);
        for (std::size_t i = 0; i < twice.size(); ++i) {
            ASSERT_EQ(twice[i], once[second.original(i)]);
            ASSERT_EQ(whole.original(i), first.original(second.original(i))) << seed << ' ' << i;
            ASSERT_EQ(twice[i], text[whole.original(i)]) << seed << ' ' << i;
        }
    }
}

TEST(LineIndex, APlaceBehindTheEndIsTheEnd) {
    const std::string text = "a\nbc";
    EXPECT_EQ(LineIndex(text).at(99).line, 2);
    EXPECT_EQ(LineIndex(text).at(99).column, 3);
    EXPECT_EQ(LineIndex("").at(0).line, 1);
    EXPECT_EQ(LineIndex("").at(0).column, 1);
}

// "Ann's & Bo" from "Ann\u2019s &amp; Bo".
TEST(OffsetMap, ARunThatStandsForOthersIsNeverCut) {
    OffsetMap map;
    map.add(0, 0);
    map.addWhole(3, 3, 3);
    map.add(4, 6);
    map.addWhole(6, 8, 5);
    map.add(7, 13);
    EXPECT_EQ(map.original(Span{0, 4}), (Span{0, 6}));
    EXPECT_EQ(map.original(Span{4, 7}), (Span{6, 13}));
    EXPECT_EQ(map.original(Span{7, 9}), (Span{13, 15}));
    OffsetMap behind; // the same text without its first two bytes
    behind.add(0, 2);
    const OffsetMap whole = behind.after(map, 8);
    EXPECT_EQ(whole.original(Span{0, 2}), (Span{2, 6}));
    EXPECT_EQ(whole.original(Span{4, 5}), (Span{8, 13}));
    OffsetMap doubled;
    doubled.add(0, 0);
    whole.appendTo(doubled, 20);
    EXPECT_EQ(doubled.original(Span{20, 22}), (Span{2, 6}));
}
