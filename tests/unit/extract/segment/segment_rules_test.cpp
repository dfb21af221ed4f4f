#include "extract/segment/segment_rules.h"

#include <filesystem>
#include <fstream>

#include "extract/segment/segment_rules_impl.h"
#include "tests/scratch_folder.h"
#include "tests/unit/extract/segment/segment_fixture.h"

namespace tenure {
namespace {
namespace fs = std::filesystem;

void runExamples(const LineRules& rules) {
    RE2::Options options;
    options.set_case_sensitive(false);
    for (const LineRule& rule : rules.rules()) {
        const RE2 pattern(rule.pattern, options);
        for (const RuleExample& example : rule.examples) {
            EXPECT_EQ(RE2::PartialMatch(example.text, pattern), example.wanted)
                << rule.file << ':' << example.line << ": " << rule.name << ": " << example.text;
        }
    }
}

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

TEST(SegmentRules, ExamplesHold) {
    const SegmentRules::Impl& rules = test::segmentRules().impl();
    runExamples(rules.furniture);
    runExamples(rules.tail);
    runExamples(rules.postEnds);
    runExamples(rules.runIn);
    runExamples(rules.runInGroups);
    runExamples(rules.dateForms);
    runExamples(rules.dateLines);
}

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
    EXPECT_EQ(problems.front().code, "rules.bad-yaml");
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
    EXPECT_EQ(codes, (std::vector<std::string>{"rule.unknown-key", "rule.missing-examples",
                                               "rule.bad-pattern"}));
}
} // namespace tenure
