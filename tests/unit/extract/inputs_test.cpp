#include <filesystem>
#include <fstream>

#include "extract/reading.h"
#include "tests/scratch_folder.h"
#include "tests/unit/extract/segment/segment_fixture.h"

namespace tenure {
namespace {
namespace fs = std::filesystem;

class Inputs : public ::testing::Test {
protected:
    std::string put(const std::string& name, const std::string& text) const {
        const fs::path path = root_ / name;
        fs::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << text;
        return path.string();
    }

    std::vector<std::string> names(const std::vector<std::string>& paths) {
        std::vector<std::string> out;
        for (const InputFile& file : findInputs(paths, diagnostics_)) {
            out.push_back(file.name);
        }
        return out;
    }

    std::vector<std::string> codes() const {
        std::vector<std::string> out;
        for (const Diagnostic& one : diagnostics_.all()) {
            out.push_back(one.code);
        }
        return out;
    }

    std::vector<Document> read(const std::string& path) {
        return readDocuments({path, fs::path(path).stem().string()}, test::segmentRules(),
                             diagnostics_);
    }

    test::ScratchFolder folder_;
    fs::path root_ = folder_.path();
    Diagnostics diagnostics_;
};

using Names = std::vector<std::string>;
} // namespace

TEST_F(Inputs, FoldersAreReadInOrder) {
    put("b.txt", "x");
    put("a/2016/sept.md", "x");
    put("a/z.HTML", "x");
    put("a/z.meta.json", "{}");
    put("a/.hidden.txt", "x");
    put("a/README.md", "x");
    put(".git/x.txt", "x");
    put("a/data.csv", "x");
    EXPECT_EQ(names({root_.string()}), (Names{"a/2016/sept", "a/z", "b"}));
    ASSERT_EQ(codes(), (Names{"input.skipped"}));
    EXPECT_EQ(diagnostics_.all()[0].severity, Severity::Note);
}

TEST_F(Inputs, NamesStayApart) {
    put("m.txt", "x");
    put("m.md", "x");
    put("other/m.txt", "x");
    const std::string single = put("single/m.txt", "x");
    EXPECT_EQ(names({root_.string()}), (Names{"m.md", "m.txt", "other/m", "single/m"}));
    EXPECT_EQ(names({single, single, (root_ / "other").string()}), (Names{"m.txt", "m.txt-2"}));
}

TEST_F(Inputs, WhatCannotBeReadIsNamed) {
    const std::string csv = put("a.csv", "x");
    EXPECT_TRUE(names({(root_ / "nothing.txt").string(), csv}).empty());
    EXPECT_EQ(codes(), (Names{"input.missing", "input.unknown-format"}));
    EXPECT_TRUE(diagnostics_.hasErrors());
    EXPECT_TRUE(read((root_ / "nothing.txt").string()).empty());
    EXPECT_EQ(codes().back(), "input.unreadable");
    fs::create_directories(root_ / "folder.txt");
    EXPECT_TRUE(read((root_ / "folder.txt").string()).empty());
    EXPECT_EQ(codes().back(), "input.unreadable");
}

TEST_F(Inputs, SidecarsThatTheShellNames) {
    const std::string text = put("a.txt", "x");
    const std::string sidecar = put("a.meta.json", "{}");
    EXPECT_EQ(names({sidecar, text}), (Names{"a"}));
    EXPECT_TRUE(codes().empty());
}

TEST_F(Inputs, LinksInARingEnd) {
    put("a/x.txt", "x");
    fs::create_directory_symlink(root_, root_ / "a/ring");
    EXPECT_EQ(names({root_.string()}), (Names{"a/x"}));
}

TEST_F(Inputs, WhatIsNoFileIsNamed) {
    put("a/x.txt", "x");
    fs::create_symlink(root_ / "nowhere", root_ / "a/y.txt");
    EXPECT_EQ(names({root_.string()}), (Names{"a/x"}));
    ASSERT_EQ(codes(), (Names{"input.unreadable"}));
    EXPECT_EQ(diagnostics_.all()[0].file, (root_ / "a/y.txt").string());
}

TEST_F(Inputs, TheSidecarGoesFirst) {
    const std::string path =
        put("may.md", "---\ntitle: Front\ndate: 2010\nauthor: Bo Hart\n---\nThe board met.\n");
    put("may.meta.json", R"({"title": "Side", "date": "2014-05-22", "author": null})");
    const auto documents = read(path);
    ASSERT_EQ(documents.size(), 1U);
    EXPECT_EQ(documents[0].metadata.title, "Side");
    EXPECT_EQ(toString(*documents[0].metadata.date), "2014-05-22");
    EXPECT_EQ(documents[0].metadata.authors, (Names{"Bo Hart"}));
    EXPECT_EQ(documents[0].id, "document/may");
    EXPECT_EQ(documents[0].path, path);
    EXPECT_EQ(documents[0].lineOf(documents[0].map.original(documents[0].sentences[0].span).begin),
              6);
    EXPECT_TRUE(codes().empty());
}

TEST_F(Inputs, ABrokenSidecarLeavesTheText) {
    const std::string path = put("may.txt", "The board met.\n");
    put("may.meta.json", "{\n  \"title\": oops\n}");
    EXPECT_EQ(read(path).size(), 1U);
    ASSERT_EQ(codes(), (Names{"reader.bad-sidecar"}));
    EXPECT_EQ(diagnostics_.all()[0].line, 2);
    EXPECT_EQ(diagnostics_.all()[0].file, (root_ / "may.meta.json").string());
}

TEST_F(Inputs, TheHashFollowsBytesAndMetadata) {
    const std::string path = put("may.txt", "The board met.\n");
    const std::string first = read(path).at(0).hash;
    EXPECT_EQ(first.size(), 32U);
    EXPECT_EQ(read(path).at(0).hash, first);
    put("may.meta.json", R"({"date": "2014-05"})");
    const std::string dated = read(path).at(0).hash;
    EXPECT_NE(dated, first);
    put("may.txt", "The board met. \n");
    EXPECT_NE(read(path).at(0).hash, dated);
}

TEST_F(Inputs, ManyDocumentsOfOneFile) {
    const std::string path = put(
        "all.jsonl", "{\"id\": \"a\", \"text\": \"The board met.\"}\n{\"text\": \"It agreed.\"}\n");
    const auto documents = readDocuments({path, "folder/all"}, test::segmentRules(), diagnostics_);
    ASSERT_EQ(documents.size(), 2U);
    EXPECT_EQ(documents[0].id, "document/folder/all-a");
    EXPECT_EQ(documents[1].id, "document/folder/all-2");
    EXPECT_NE(documents[0].hash, documents[1].hash);
    EXPECT_EQ(documents[1].lineOf(documents[1].map.original(documents[1].sentences[0].span).begin),
              2);
}

TEST(InputFormats, AreFoundByExtension) {
    EXPECT_EQ(inputFormatFor("a/b.TXT")->name, "plain-text");
    EXPECT_EQ(inputFormatFor("b.markdown")->name, "markdown");
    EXPECT_EQ(inputFormatFor("b.x.htm")->name, "html");
    EXPECT_EQ(inputFormatFor("b.jsonl")->name, "jsonl");
    EXPECT_EQ(inputFormatFor("b"), nullptr);
    EXPECT_EQ(inputFormatFor("txt"), nullptr);
    EXPECT_EQ(inputFormatFor("b.m"), nullptr);
}
} // namespace tenure
