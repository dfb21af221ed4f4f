#include "extract/segment/stated_author.h"

#include "tests/unit/extract/segment/segment_fixture.h"

namespace tenure {
using test::documentOf;

namespace {
std::string authorOf(std::string_view text, const Metadata& metadata = {}) {
    const auto& authors = documentOf(text, metadata).metadata.authors;
    return authors.empty() ? "" : authors.front();
}
} // namespace

TEST(StatedAuthor, LastLines) {
    EXPECT_EQ(authorOf("Notes\n\nI spoke.\n\nRuth Okafor represents gardeners on the board.\n"),
              "Ruth Okafor");
    EXPECT_EQ(authorOf("Notes\n\nIt rained.\n\nRuth Okafor represents gardeners on the board.\n"),
              "");
    EXPECT_EQ(authorOf("Notes\n\nI spoke.\n\nRuth Okafor thanked the board.\n"), "");
}

TEST(StatedAuthor, SeveralInOneLine) {
    const auto authorsOf = [](const std::string& line) {
        Metadata metadata;
        metadata.authors = {line};
        return documentOf("Notes\n\nWe spoke.\n", metadata).metadata.authors;
    };
    using Names = std::vector<std::string>;
    EXPECT_EQ(authorsOf("Ruth Okafor and Bo Hart"), (Names{"Ruth Okafor", "Bo Hart"}));
    EXPECT_EQ(authorsOf("Ruth Okafor, Bo Hart & Ann Lee"),
              (Names{"Ruth Okafor", "Bo Hart", "Ann Lee"}));
    EXPECT_EQ(authorsOf("Bo Anderson"), Names{"Bo Anderson"});
    EXPECT_EQ(authorsOf("Department for Culture, Media and Sport"),
              Names{"Department for Culture, Media and Sport"});
}

TEST(StatedAuthor, Handles) {
    EXPECT_EQ(authorOf("Notes\n\nRuth Okafor and Bo Hart in the park\n\nI spoke.\n\nYou can follow "
                       "me on Mastodon at @RuthOkaforUK\n"),
              "Ruth Okafor");
    EXPECT_EQ(authorOf("Notes\n\nI spoke.\n\nYou can follow me on Mastodon at @RuthOkaforUK\n"),
              "");
}

TEST(StatedAuthor, MetadataGoesFirst) {
    Metadata metadata;
    metadata.authors = {"Bo Hart"};
    EXPECT_EQ(authorOf("Notes\n\nI spoke.\n\nRuth Okafor represents gardeners.\n", metadata),
              "Bo Hart");
}

TEST(StatedAuthor, TheDayOfTheMeetingIsNotTheDayOfWriting) {
    Metadata metadata;
    metadata.date = parseDate("2018-03-19");
    EXPECT_EQ(
        toString(
            *documentOf("Report of the board, 6 March 2018\n\nIt met.\n", metadata).meetingDay()),
        "2018-03-06");
    EXPECT_EQ(
        toString(
            *documentOf("Report of the board, 6 March 2015\n\nIt met.\n", metadata).meetingDay()),
        "2018-03-19");
    EXPECT_EQ(toString(*documentOf("Report of the board\n\nIt met.\n", metadata).meetingDay()),
              "2018-03-19");
}
} // namespace tenure
