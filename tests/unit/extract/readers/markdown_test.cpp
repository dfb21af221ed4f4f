#include "tests/unit/extract/readers/reader_fixture.h"

namespace tenure {
using test::readAs;

TEST(Markdown, FrontMatterFields) {
    const auto result =
        readAs("post.md", "---\nTitle: Spring\nauthors:\n  - Ann Lee\n  - name: Bo Hart\nurl: "
                          "https://example.org/a\nlang: en\ndate: 2014-05\n---\n# Spring\n");
    ASSERT_EQ(result.texts.size(), 1U);
    const Metadata& metadata = result.texts[0].metadata;
    EXPECT_EQ(metadata.title, "Spring");
    EXPECT_EQ(metadata.authors, (std::vector<std::string>{"Ann Lee", "Bo Hart"}));
    EXPECT_EQ(metadata.url, "https://example.org/a");
    EXPECT_EQ(metadata.language, "en");
    EXPECT_EQ(toString(*metadata.date), "2014-05");
    EXPECT_EQ(result.texts[0].text, "# Spring\n");
}

TEST(Markdown, ARuleIsNoFrontMatter) {
    for (const char* text :
         {"---\nThe board met\n\n---\nIt agreed.\n", "---\ntitle: never closed\n", "--- \n"}) {
        const auto result = readAs("a.md", text);
        ASSERT_EQ(result.texts.size(), 1U);
        EXPECT_EQ(result.texts[0].text, text);
        EXPECT_TRUE(result.codes().empty());
    }
}

TEST(Markdown, BrokenFrontMatterNamesThePlace) {
    const auto result = readAs("a.md", "---\ntitle: x\nauthor: [Ann\n---\nThe board met.\n");
    ASSERT_EQ(result.texts.size(), 1U);
    EXPECT_EQ(result.texts[0].text, "The board met.\n");
    ASSERT_EQ(result.codes(), (std::vector<std::string>{"reader.bad-front-matter"}));
    EXPECT_GE(result.diagnostics.all()[0].line, 3);
}

TEST(Markdown, ABadDateIsWarnedOf) {
    const auto result = readAs("a.md", "---\ndate: someday\n---\nText.\n");
    ASSERT_EQ(result.codes(), (std::vector<std::string>{"reader.bad-date"}));
    EXPECT_EQ(result.diagnostics.all()[0].line, 2);
    EXPECT_EQ(result.diagnostics.all()[0].severity, Severity::Warning);
    EXPECT_FALSE(result.texts[0].metadata.date);
}

TEST(Markdown, DeepYamlIsNoTrouble) {
    const auto result = readAs("a.md", "---\nkey: " + std::string(30000, '[') + "\n---\nText.\n");
    EXPECT_EQ(result.texts.size(), 1U);
}
} // namespace tenure
