#include "extract/source/metadata.h"

#include <gtest/gtest.h>

namespace tenure {
TEST(Metadata, Dates) {
    const auto text = [](std::string_view date) {
        const auto read = metadataDate(date);
        return read ? toString(*read) : "none";
    };
    EXPECT_EQ(text("2016-09"), "2016-09");
    EXPECT_EQ(text(" 2018-03-22T10:15:00Z "), "2018-03-22");
    EXPECT_EQ(text("2018-03-22 10:15:00 +0100"), "2018-03-22");
    EXPECT_EQ(text("2020-03-04/2020-03-09"), "2020-03");
    EXPECT_EQ(text("2020-03-04/2020-05-09"), "2020");
    EXPECT_EQ(text("2020-03-04/2021-05-09"), "none");
    EXPECT_EQ(text("2015-02-30"), "none");
    EXPECT_EQ(text("yesterday"), "none");
    EXPECT_EQ(text(""), "none");
    EXPECT_EQ(text("////////"), "none");
}

TEST(Metadata, Sidecar) {
    Diagnostics diagnostics;
    const auto metadata = readSidecar(
        R"({"title": "May", "date": 2014, "author": ["Ann Lee", "Bo Hart"], "url": null, "language": "en", "other": [1]})",
        "a.meta.json", diagnostics);
    ASSERT_TRUE(metadata);
    EXPECT_EQ(metadata->title, "May");
    EXPECT_EQ(toString(*metadata->date), "2014");
    EXPECT_EQ(metadata->dateFrom, "metadata");
    EXPECT_EQ(metadata->authors, (std::vector<std::string>{"Ann Lee", "Bo Hart"}));
    EXPECT_EQ(metadata->language, "en");
    EXPECT_TRUE(diagnostics.all().empty());
}

TEST(Metadata, BrokenSidecarNamesThePlace) {
    Diagnostics diagnostics;
    EXPECT_FALSE(readSidecar("{\"title\": \"é\",\n \"date\": }", "a.meta.json", diagnostics));
    ASSERT_EQ(diagnostics.all().size(), 1U);
    EXPECT_EQ(diagnostics.all()[0].code, "reader.bad-sidecar");
    EXPECT_EQ(diagnostics.all()[0].line, 2);
    EXPECT_EQ(diagnostics.all()[0].column, 10);
    EXPECT_FALSE(readSidecar("[]", "a.meta.json", diagnostics));
    EXPECT_FALSE(readSidecar("", "a.meta.json", diagnostics));
}

TEST(Metadata, WrongValuesAreWarnedOf) {
    Diagnostics diagnostics;
    const auto metadata =
        readSidecar(R"({"title": 5, "date": "soon", "author": [1]})", "a.meta.json", diagnostics);
    ASSERT_TRUE(metadata);
    EXPECT_EQ(diagnostics.all().size(), 3U);
    EXPECT_FALSE(diagnostics.hasErrors());
}
} // namespace tenure
