#include "extract/segment/posts.h"

#include "tests/unit/extract/segment/segment_fixture.h"

namespace tenure {
using test::blocksOf;
using test::documentOf;
using test::documentsOf;

namespace {
constexpr const char* page =
    "Board report – 4 to 9 March 2011\n\nAnn Lee chaired the meeting of the board.\n\n"
    "Continue reading\n\nBoard report – 25 May\n\nThe board took questions; Continue reading\n\n"
    "Board report – 21 January 2010\n\nBo Hart was elected clerk of the board.\n\nRead more\n";

std::string dateOf(const Document& document) {
    return document.metadata.date
               ? toString(*document.metadata.date) + " " + document.metadata.dateFrom
               : "";
}
} // namespace

TEST(Posts, APageOfPostsBecomesDocuments) {
    Metadata metadata;
    metadata.title = "All reports";
    metadata.authors = {"Cy Fox"};
    metadata.url = "https://example.org/2015/06/all";
    metadata.date = parseDate("2015-06-01");
    const auto posts = documentsOf(page, metadata);
    ASSERT_EQ(posts.size(), 3U);
    EXPECT_EQ(posts[0].id, "document/notes-1");
    EXPECT_EQ(posts[2].id, "document/notes-3");
    EXPECT_EQ(posts[0].metadata.title, "Board report – 4 to 9 March 2011");
    EXPECT_EQ(dateOf(posts[0]), "2011-03 heading");
    EXPECT_EQ(dateOf(posts[1]), "");
    EXPECT_EQ(dateOf(posts[2]), "2010-01-21 heading");
    for (const Document& post : posts) {
        EXPECT_EQ(post.posts, 3);
        EXPECT_EQ(post.metadata.authors, (std::vector<std::string>{"Cy Fox"}));
        EXPECT_EQ(post.metadata.url, metadata.url);
        EXPECT_EQ(post.path, "folder/notes.txt");
    }
    EXPECT_EQ(blocksOf(posts[1]),
              (test::Lines{"H1 Board report – 25 May", "P The board took questions;",
                           "F Continue reading"}));
    const Span name = posts[2].blocks[1].span;
    EXPECT_EQ(posts[2].map.original(Span{name.begin, name.begin + 7}).in(page), "Bo Hart");
}

TEST(Posts, OneTextStaysOne) {
    EXPECT_EQ(documentsOf("Title of it\n\nThe board met.\n\nContinue reading\n").size(), 1U);
    EXPECT_EQ(documentsOf("Title of it\n\nThe board met.\n\nRead more\n\nit went on without a "
                          "title.\n\nRead more\n")
                  .size(),
              1U);
}

TEST(Dates, OfTheDocument) {
    EXPECT_EQ(
        dateOf(documentOf(
            "Minutes of the meeting held on Tuesday, 8th May 2012\n\nAll members were there.")),
        "2012-05-08 heading");
    EXPECT_EQ(dateOf(documentOf("Minutes of the board\n\n**Date held:** 4th May 2012 in the "
                                "hall\n\nAll members were there.")),
              "2012-05-04 first lines");
    EXPECT_EQ(dateOf(documentOf("Ann Lee (born 28 July 1966) is the chair of the "
                                "board.\n\nLife\n\nShe was born on 28 July 1966 in Leeds.")),
              "");
    EXPECT_EQ(
        dateOf(documentOf(
            "Report on the 2019 defeat\n\nThe board met to speak of it, and it will meet again.")),
        "");
    EXPECT_EQ(
        dateOf(documentOf(
            "Dear members\n\nI announce some changes in the work of the board.\n\n10 July 2005")),
        "2005-07-10 first lines");
    Metadata metadata;
    metadata.url = "https://example.org/2016/09/a-report/";
    EXPECT_EQ(dateOf(documentOf("The board met in the hall, as it always does.", metadata)),
              "2016-09 url");
    metadata.url = "https://example.org/blob/4f3e2016/minutes/2017-09-13.md";
    EXPECT_EQ(dateOf(documentOf("The board met in the hall, as it always does.", metadata)),
              "2017-09-13 url");
    metadata.date = parseDate("2018");
    EXPECT_EQ(dateOf(documentOf("Report, 4 May 2012\n\nThe board met in the hall.", metadata)),
              "2018 metadata");
}
} // namespace tenure
