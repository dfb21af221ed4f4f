#include "extract/segment/segment_rules.h"

#include <filesystem>
#include <fstream>

#include "extract/segment/segment_rules_impl.h"
#include "tests/scratch_folder.h"
#include "tests/unit/extract/segment/segment_fixture.h"

namespace tenure {
namespace {
namespace fs = std::filesystem;

// The shipped rules with one file replaced.
class Broken : public ::testing::Test {
protected:
    void SetUp() override {
        fs::copy(std::string(TENURE_ROOT) + "/rules/sections", folder_ / "sections");
        fs::copy(std::string(TENURE_ROOT) + "/rules/words", folder_ / "words");
    }

    std::vector<Diagnostic> loadWith(const std::string& file, const std::string& text) {
        std::ofstream(folder_ / "sections" / file) << text;
        Diagnostics diagnostics;
        EXPECT_EQ(SegmentRules::load(folder_.string(), diagnostics), nullptr);
        return diagnostics.all();
    }

    test::ScratchFolder scratch_;
    fs::path folder_ = scratch_.path();
};
} // namespace

TEST(SegmentRules, Abbreviations) {
    bool mayEnd = true;
    EXPECT_TRUE(test::segmentRules().isAbbreviation("Mr.", mayEnd));
    EXPECT_FALSE(mayEnd);
    EXPECT_TRUE(test::segmentRules().isAbbreviation("etc.", mayEnd));
    EXPECT_TRUE(mayEnd);
    EXPECT_FALSE(test::segmentRules().isAbbreviation("board.", mayEnd));
}

TEST_F(Broken, MissingFolderIsReported) {
    Diagnostics diagnostics;
    EXPECT_EQ(SegmentRules::load("/nowhere/at/all", diagnostics), nullptr);
    EXPECT_TRUE(diagnostics.hasErrors());
}

TEST_F(Broken, YamlNamesThePlace) {
    const auto problems = loadWith("posts.yaml", "end_marks:\n  - name: [x\n");
    ASSERT_FALSE(problems.empty());
    EXPECT_EQ(problems.front().code, "yaml.syntax");
    EXPECT_GT(problems.front().line, 1);
}

TEST_F(Broken, PatternKeyAndExamplesAreAllReported) {
    const auto problems =
        loadWith("posts.yaml",
                 "end_marks:\n  - name: x\n    match: '(?P<before>'\n    abuot: y\n    yes: [a]\n");
    std::vector<std::string> codes;
    for (const Diagnostic& problem : problems) {
        codes.push_back(problem.code);
        EXPECT_GT(problem.line, 0);
    }
    EXPECT_EQ(codes, (std::vector<std::string>{"rule.unknown-key", "rule.few-examples",
                                               "rule.bad-pattern"}));
}

// A pack's rows stand behind those there are, or in the place of the one of their name.
TEST(SegmentRules, PacksAddAndReplace) {
    const test::ScratchFolder pack;
    fs::create_directories(pack / "sections");
    fs::create_directories(pack / "words");
    std::ofstream(pack / "words" / "abbreviations.tsv") << "\xEF\xBB\xBF"
                                                           "abbr\tkind\tflags\nQuim.\tplace\t\n";
    std::ofstream(pack / "sections" / "furniture.yaml")
        << "line:\n- {name: banner, match: '^pass the tide$', yes: [Pass the tide], no: [Tide]}\n"
           "- {name: page_number, match: '^leaf \\d+$', yes: [Leaf 3], no: [Leaf]}\n";
    Diagnostics problems;
    const auto rules = SegmentRules::load(TENURE_ROOT "/rules", {pack.path().string()}, problems);
    for (const Diagnostic& problem : problems.all()) {
        ADD_FAILURE() << render(problem);
    }
    ASSERT_TRUE(rules);
    bool mayEnd = false;
    EXPECT_TRUE(rules->isAbbreviation("Quim.", mayEnd));
    EXPECT_TRUE(rules->isAbbreviation("Mr.", mayEnd));
    const LineRules& furniture = rules->impl().furniture;
    ASSERT_NE(furniture.match("Pass the tide"), nullptr);
    EXPECT_EQ(furniture.match("Pass the tide")->info.pack, 1);
    EXPECT_NE(furniture.match("Leaf 3"), nullptr);
    EXPECT_EQ(furniture.match("Page 3 of 7"), nullptr) << "its pattern was replaced";
    EXPECT_NE(furniture.match("Print this page"), nullptr);
}
} // namespace tenure
