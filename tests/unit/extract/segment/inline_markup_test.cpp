#include "extract/segment/inline_markup.h"

#include <gtest/gtest.h>

namespace tenure {
namespace {
std::string plain(std::string_view text) {
    std::string out;
    OffsetMap map;
    appendPlain(text, 0, out, map);
    for (std::uint32_t i = 0; i < out.size(); ++i) {
        // White space may stand for a tag or a line's end; all else is a copy.
        if (out[i] != ' ') {
            EXPECT_EQ(out[i], text[map.original(std::size_t{i})]) << out << " at " << i;
        }
    }
    return out;
}
} // namespace

TEST(InlineMarkup, Emphasis) {
    EXPECT_EQ(plain("**Ann Lee** is *chair* of the _board_ and __clerk__."),
              "Ann Lee is chair of the board and clerk.");
    EXPECT_EQ(plain("**Tuesday 8****th** **May** 2012"), "Tuesday 8th May 2012");
    EXPECT_EQ(plain("***Ann Lee*** spoke"), "Ann Lee spoke");
    EXPECT_EQ(plain("**cut off here"), "cut off here");
}

TEST(InlineMarkup, SignsThatAreNone) {
    EXPECT_EQ(plain("2 * 3 * 4 and a_name_here and 5*6*7"), "2 * 3 * 4 and a_name_here and 5*6*7");
    EXPECT_EQ(plain("Ann Lee* and Bo Hart *absent"), "Ann Lee* and Bo Hart *absent");
    EXPECT_EQ(plain("_writableState and _readableState"), "_writableState and _readableState");
}

TEST(InlineMarkup, Links) {
    EXPECT_EQ(plain("The [executive council](https://example.org/a_(b)) met"),
              "The executive council met");
    EXPECT_EQ(plain("our [plan]({{ site.url }}{{ site.base }}/plan) and"), "our plan and");
    EXPECT_EQ(plain("![Ann Lee](a.png) and [the minutes][m]"), "Ann Lee and the minutes");
    EXPECT_EQ(plain("see <https://example.org/x>"), "see https://example.org/x");
    EXPECT_EQ(plain("the `video <https://example.org>`_ shows"), "the video shows");
    EXPECT_EQ(plain("[no link] (really)"), "[no link] (really)");
}

TEST(InlineMarkup, FootnoteReferences) {
    EXPECT_EQ(plain("in 1989,[10] where.[11][12] She[^a] left"), "in 1989, where. She left");
    EXPECT_EQ(plain("item [2] stays"), "item [2] stays");
}

TEST(InlineMarkup, TagsAndEscapes) {
    EXPECT_EQ(plain("Ann<br/>Lee <b>chair</b> <TBC> 3 < 4 > 2"), "Ann Lee chair <TBC> 3 < 4 > 2");
    EXPECT_EQ(plain("\\*not\\* \\_this\\_"), "*not* _this_");
    EXPECT_EQ(plain("a <!-- hidden --> b {% include x %} c"), "a b c");
}

TEST(InlineMarkup, WhiteSpaceIsFolded) {
    EXPECT_EQ(plain("the  Public \t Service"), "the Public Service");
}

TEST(InlineMarkup, LinearOnUnclosedMarks) {
    for (const char* mark : {"[", "](", "<", "`", "**", "_a", "{{", "[a](", "]["}) {
        std::string text;
        while (text.size() < 400000) {
            text += mark;
        }
        std::string out;
        OffsetMap map;
        appendPlain(text, 0, out, map);
        EXPECT_LE(out.size(), text.size());
    }
}
} // namespace tenure
