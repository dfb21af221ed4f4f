#include "tests/unit/extract/readers/reader_fixture.h"

namespace tenure {
using test::expectHonestMap;
using test::readAs;

TEST(Jsonl, OneDocumentALine) {
    const std::string bytes =
        "{\"id\": \"may\", \"title\": \"May\", \"date\": \"2014-05\", \"author\": [\"Ann Lee\"], "
        "\"text\": \"The board met.\"}\n"
        "\n"
        "{\"text\": \"It agreed.\", \"author\": null, \"url\": \"https://example.org\"}\n";
    const auto result = readAs("all.jsonl", bytes);
    ASSERT_EQ(result.texts.size(), 2U);
    EXPECT_EQ(result.texts[0].name, "all#may");
    EXPECT_EQ(result.texts[0].metadata.title, "May");
    EXPECT_EQ(result.texts[0].metadata.authors, (std::vector<std::string>{"Ann Lee"}));
    EXPECT_EQ(result.texts[1].name, "all#3");
    EXPECT_EQ(result.texts[1].text, "It agreed.");
    EXPECT_EQ(result.texts[1].metadata.url, "https://example.org");
    for (const SourceText& source : result.texts) {
        expectHonestMap(source, bytes);
    }
}

TEST(Jsonl, EscapesLeadBackToTheirBytes) {
    const std::string bytes =
        R"({"meta": {"text": "no"}, "text": "A\u2019s \"b\"\n\ud83d\ude00 C", "list": ["text", "x"]})";
    const auto result = readAs("a.jsonl", bytes);
    ASSERT_EQ(result.texts.size(), 1U);
    EXPECT_EQ(result.texts[0].text, "A\u2019s \"b\"\n\U0001F600 C");
    const OffsetMap& map = result.texts[0].map;
    EXPECT_EQ(map.original(Span{1, 4}).in(bytes), "\\u2019");
    EXPECT_EQ(map.original(Span{6, 9}).in(bytes), R"(\"b\")");
    EXPECT_EQ(map.original(Span{10, 14}).in(bytes), R"(\ud83d\ude00)");
    EXPECT_EQ(map.original(Span{15, 16}).in(bytes), "C");
}

TEST(Jsonl, BrokenLinesAreNamedAndTheOthersRead) {
    const auto result = readAs("a.jsonl", "{\"text\": \"one\"}\n{\"text\": oops}\n[1]\n{\"text\": "
                                          "5}\n{\"text\": \" \"}\n{\"text\": \"two\"}\n");
    EXPECT_EQ(result.texts.size(), 2U);
    EXPECT_EQ(result.codes(), (std::vector<std::string>{"reader.bad-json", "reader.no-text",
                                                        "reader.no-text", "reader.empty-file"}));
    EXPECT_EQ(result.diagnostics.all()[0].line, 2);
    EXPECT_EQ(result.diagnostics.all()[0].column, 10);
}

TEST(Jsonl, IdsStayApart) {
    const auto result =
        readAs("a.jsonl", "{\"id\": 1, \"text\": \"a\"}\n{\"id\": 1, \"text\": \"b\"}\n");
    ASSERT_EQ(result.texts.size(), 2U);
    EXPECT_EQ(result.texts[1].name, "a#1-2");
    EXPECT_EQ(result.codes(), (std::vector<std::string>{"reader.duplicate-id"}));
}
} // namespace tenure
