#include "tests/unit/extract/readers/reader_fixture.h"

namespace tenure {
using test::expectHonestMap;
using test::readAs;

TEST(PlainText, IsReadAsItStands) {
    const std::string bytes = "The board met.\nIt agreed the budget.\n";
    const auto result = readAs("minutes/May 2014.TXT", bytes);
    ASSERT_EQ(result.texts.size(), 1U);
    EXPECT_EQ(result.texts[0].text, bytes);
    EXPECT_EQ(result.texts[0].name, "May 2014");
    EXPECT_TRUE(result.codes().empty());
}

TEST(PlainText, LineEndsAndByteOrderMark) {
    const std::string bytes = "\xEF\xBB\xBFOne\r\nTwo\rThree\n";
    const auto result = readAs("a.txt", bytes);
    ASSERT_EQ(result.texts.size(), 1U);
    EXPECT_EQ(result.texts[0].text, "One\nTwo\nThree\n");
    expectHonestMap(result.texts[0], bytes);
    EXPECT_EQ(result.texts[0].map.original(Span{3, 4}), (Span{6, 8}));
}

TEST(PlainText, Utf16OfBothKinds) {
    const std::u16string text = u"Ann\u2019s\r\n\U0001F600 day";
    for (const bool big : {false, true}) {
        std::string bytes = big ? "\xFE\xFF" : "\xFF\xFE";
        for (const char16_t unit : text) {
            const char low = static_cast<char>(unit & 0xFF);
            const char high = static_cast<char>(unit >> 8);
            bytes += big ? high : low;
            bytes += big ? low : high;
        }
        const auto result = readAs("a.txt", bytes);
        ASSERT_EQ(result.texts.size(), 1U);
        EXPECT_EQ(result.texts[0].text, "Ann\u2019s\n\U0001F600 day");
        EXPECT_EQ(result.texts[0].map.original(std::size_t{1}), 4U);
    }
}

TEST(PlainText, BrokenBytesAreReplacedAndNamed) {
    const auto result =
        readAs("a.txt", "The board met.\nJos\xE9 spoke, \x93yes\x94 he said to us.\n");
    ASSERT_EQ(result.texts.size(), 1U);
    EXPECT_EQ(result.texts[0].text.substr(15, 6), "Jos\uFFFD");
    ASSERT_EQ(result.codes(), (std::vector<std::string>{"reader.bad-bytes"}));
    EXPECT_EQ(result.diagnostics.all()[0].line, 2);
    EXPECT_EQ(result.diagnostics.all()[0].column, 4);
}

TEST(PlainText, BinaryAndEmptyFilesAreReported) {
    EXPECT_EQ(readAs("a.txt", std::string("PK\x03\x04\0\0text", 10)).codes(),
              (std::vector<std::string>{"reader.binary-file"}));
    EXPECT_EQ(readAs("a.txt", "\x01\x02\x03\x04 ab").codes(),
              (std::vector<std::string>{"reader.binary-file"}));
    EXPECT_EQ(readAs("a.txt", "").codes(), (std::vector<std::string>{"reader.empty-file"}));
    const auto blank = readAs("a.txt", " \r\n\t\n");
    EXPECT_EQ(blank.codes(), (std::vector<std::string>{"reader.empty-file"}));
    EXPECT_TRUE(blank.texts.empty());
}

TEST(PlainText, FrontMatterIsTakenOff) {
    const std::string bytes =
        "---\ntitle: \"May: a report\"\ndate: 2014-05-22 10:00:00 +0100\n---\nThe board met.\n";
    const auto result = readAs("a.txt", bytes);
    ASSERT_EQ(result.texts.size(), 1U);
    EXPECT_EQ(result.texts[0].text, "The board met.\n");
    EXPECT_EQ(result.texts[0].metadata.title, "May: a report");
    EXPECT_EQ(toString(*result.texts[0].metadata.date), "2014-05-22");
    EXPECT_EQ(result.texts[0].metadata.dateFrom, "front matter");
    expectHonestMap(result.texts[0], bytes);
}
} // namespace tenure
