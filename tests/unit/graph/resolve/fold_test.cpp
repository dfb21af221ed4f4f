#include "graph/resolve/fold.h"

#include <gtest/gtest.h>

namespace tenure {
TEST(Fold, MakesLettersPlain) {
    EXPECT_EQ(fold("Zoë O’Brien-Łukasz"), "zoe obrien lukasz");
    EXPECT_EQ(fold("Straße ÆGIR Þór"), "strasse aegir thor");
    EXPECT_EQ(fold("  J. R.  Smith "), "j r smith");
    EXPECT_EQ(fold("Nguyễn Thị"), "nguyen thi");
    EXPECT_EQ(fold("R&D <Board>"), "r d board");
    EXPECT_EQ(fold("e\u0301te\u0301"), "ete") << "combining marks";
    EXPECT_EQ(fold("no\u00A0break–dash"), "no break dash");
}

TEST(Fold, KeepsOtherScripts) {
    EXPECT_EQ(fold("Иван Петров"), "иван петров");
    EXPECT_EQ(fold("ΑΘΗΝΑ"), "αθηνα");
    EXPECT_EQ(fold("委員会"), "委員会");
}

TEST(Fold, BytesThatAreNoUtf8PartWords) {
    EXPECT_EQ(fold("a\xFF"
                   "b"),
              "a b");
    EXPECT_EQ(fold("a\xED\xA0\x80z"), "a z");
    EXPECT_EQ(fold("cut\xE2\x80"), "cut");
}

TEST(Slug, IsAscii) {
    EXPECT_EQ(slug("Scottish Labour Party"), "scottish-labour-party");
    EXPECT_EQ(slug("Vice-Chair"), slug("vice chair"));
    EXPECT_EQ(slug("a/b"), "a-b") << "a slash would part the id";
}

TEST(Slug, IsNeverEmptyAndNeverEndless) {
    EXPECT_EQ(slug("!!!").substr(0, 2), "x-");
    EXPECT_NE(slug("!!!"), slug("???"));
    const std::string words = slug(std::string(40, 'a') + " bb " + std::string(60, 'c'), 50);
    EXPECT_EQ(words.substr(0, 44), std::string(40, 'a') + "-bb-");
    EXPECT_LE(words.size(), 60U);
    EXPECT_NE(words, slug(std::string(40, 'a') + " bb " + std::string(60, 'd'), 50));
    EXPECT_LE(slug(std::string(5000, 'z')).size(), 20U);
}
} // namespace tenure
