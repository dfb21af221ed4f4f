#include "cli/terminal.h"

#include <gtest/gtest.h>

namespace tenure {
using Lines = std::vector<std::string>;

TEST(DisplayWidth, CountsColumnsNotBytes) {
    EXPECT_EQ(displayWidth(""), 0U);
    EXPECT_EQ(displayWidth("Zoë"), 3U);
    EXPECT_EQ(displayWidth("Zoe\u0308"), 3U); // combining diaeresis
    EXPECT_EQ(displayWidth("東京都"), 6U);
    EXPECT_EQ(displayWidth("├─"), 2U);
    EXPECT_EQ(displayWidth("\xff\xc3"), 2U); // broken bytes take one column each
}

TEST(Printable, KeepsEscapesFromTheTerminal) {
    EXPECT_EQ(printable("a\033[31mb\tc\r\nd\u009bx"), "a[31mb c  dx");
    EXPECT_EQ(printable("Zoë"), "Zoë");
}

TEST(Wrapped, BreaksAtSpaces) {
    EXPECT_EQ(wrapped("", 5), Lines({""}));
    EXPECT_EQ(wrapped("one two three", 7), Lines({"one two", "three"}));
    EXPECT_EQ(wrapped("incomprehensible", 6), Lines({"incomp", "rehens", "ible"}));
    EXPECT_EQ(wrapped("東京都", 4), Lines({"東京", "都"}));
}

TEST(Wrapped, CarriesTheStemOfATree) {
    EXPECT_EQ(wrapped("│  ├─ one two", 10), Lines({"│  ├─ one", "│  │  two"}));
    EXPECT_EQ(wrapped("│  └─ one two", 10), Lines({"│  └─ one", "│     two"}));
}

TEST(WantsColour, FollowsTheChoice) {
    EXPECT_TRUE(wantsColour("always", Stream::Out));
    EXPECT_FALSE(wantsColour("never", Stream::Out));
}
} // namespace tenure
