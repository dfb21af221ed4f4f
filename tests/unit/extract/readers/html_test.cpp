#include "tests/unit/extract/readers/reader_fixture.h"

namespace tenure {
using test::expectHonestMap;
using test::readAs;

namespace {
constexpr std::string_view page = R"(<!DOCTYPE html><html lang="en-GB"><head>
<title>Spring meeting – Example Society</title>
<meta property="og:title" content="Spring &amp; summer"><meta name="author" content="Ann Lee">
<meta property="article:published_time" content="2014-05-22T10:00:00+01:00">
<link rel="canonical" href="https://example.org/2014/spring"></head>
<body><header><nav>Home</nav></header><main><article>
<h1>Spring &amp; summer</h1><p class="byline">By Bo Hart</p>
<p><strong>Present:</strong> Ann Lee,
   Bo&nbsp;Hart &ndash; and R&D.</p>
<ul><li>One</li><li><p>Two</p><ul><li>Deep</li></ul></li></ul>
<ol><li>First</li><li>Second</li></ol>
<table><tr><th>Name</th><th>Role</th></tr><tr><td>Ann Lee</td><td>chair<br>of board</td></tr></table>
<dl><dt>Clerk</dt><dd>Bo Hart</dd></dl>
<div class="sharedaddy">Share</div><p>The end<br>of it.</p><p>The board thanked all who had come to the hall on the day.</p>
</article><aside>Aside</aside></main><footer>Foot</footer><script>x < y</script></body></html>)";
} // namespace

TEST(Html, ArticleInLightMarkdown) {
    const auto result = readAs("a.html", page);
    ASSERT_EQ(result.texts.size(), 1U);
    EXPECT_EQ(
        result.texts[0].text,
        "# Spring & summer\n\nBy Bo Hart\n\n**Present:** Ann Lee, Bo\u00a0Hart – and R&D.\n\n"
        "- One\n- Two\n\n  - Deep\n\n1. First\n2. Second\n\n| Name | Role |\n| Ann Lee | chair "
        "of board |\n\n"
        "Clerk: Bo Hart\n\nThe end\nof it.\n\nThe board thanked all who had come to the hall "
        "on the day.");
    EXPECT_TRUE(result.codes().empty());
}

TEST(Html, Metadata) {
    const Metadata metadata = readAs("a.htm", page).texts.at(0).metadata;
    EXPECT_EQ(metadata.title, "Spring & summer");
    EXPECT_EQ(toString(*metadata.date), "2014-05-22");
    EXPECT_EQ(metadata.authors, (std::vector<std::string>{"Ann Lee"}));
    EXPECT_EQ(metadata.url, "https://example.org/2014/spring");
    EXPECT_EQ(metadata.language, "en-GB");
}

TEST(Html, MetadataFromThePageItself) {
    const Metadata metadata =
        readAs("a.html",
               "<title>Site</title><main><h1>May</h1><p>by <a rel='author' href='x'>Ann Lee</a> "
               "<time datetime='2014-05-22'>22 May</time></p><p>Text.</p></main>")
            .texts.at(0)
            .metadata;
    EXPECT_EQ(metadata.title, "May");
    EXPECT_EQ(metadata.authors, (std::vector<std::string>{"Ann Lee"}));
    EXPECT_EQ(toString(*metadata.date), "2014-05-22");
}

TEST(Html, OffsetsLeadBackToTheFile) {
    const auto result = readAs("a.html", page);
    const SourceText& source = result.texts.at(0);
    expectHonestMap(source, page);
    const auto at = static_cast<std::uint32_t>(source.text.find("Bo\u00a0Hart –"));
    EXPECT_EQ(source.map.original(Span{at, at + 12}).in(page), "Bo&nbsp;Hart &ndash;");
}

TEST(Html, LayoutTablesAreText) {
    const auto result = readAs(
        "a.html", "<table><tr><td><p>Left side.</p></td><td><p>Right side.</p></td></tr></table>");
    EXPECT_EQ(result.texts.at(0).text, "Left side.\n\nRight side.");
}

TEST(Html, BrokenMarkup) {
    EXPECT_EQ(readAs("a.html", "<p>One</foo> two &amp three < four<p>Five <b>six").texts.at(0).text,
              "One two & three < four\n\nFive six");
    EXPECT_EQ(readAs("a.html", "<script>only</script>").codes(),
              (std::vector<std::string>{"reader.empty-file"}));
}

TEST(Html, Windows1252) {
    const auto result =
        readAs("a.html", "<meta charset='iso-8859-1'><p>Jos\xE9 said \x93yes\x94.</p>");
    EXPECT_EQ(result.texts.at(0).text, "José said “yes”.");
    EXPECT_TRUE(result.codes().empty());
}

TEST(Html, DeepAndWidePagesAreReadWithoutTheParser) {
    for (const char* piece : {"<div>", "<div></span>", "<div><table></div>", "<b>", "<a x"}) {
        std::string text;
        while (text.size() < 500000) {
            text += piece;
        }
        const auto result = readAs("a.html", text + "> The board met.");
        ASSERT_EQ(result.texts.size(), 1U) << piece;
        EXPECT_NE(result.texts[0].text.find("The board met."), std::string::npos) << piece;
    }
}
} // namespace tenure
