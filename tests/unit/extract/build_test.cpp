#include "tenure/build.h"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "tests/scratch_folder.h"

namespace tenure {
namespace {
namespace fs = std::filesystem;

std::shared_ptr<const RuleSet> shippedRules() {
    Diagnostics diagnostics;
    auto rules = RuleSet::load(std::string(TENURE_ROOT) + "/rules", {}, diagnostics);
    for (const Diagnostic& problem : diagnostics.all()) {
        if (problem.severity == Severity::Error) {
            ADD_FAILURE() << render(problem);
        }
    }
    return rules;
}

// Twelve files; the fourth is missing and the eighth is no text.
class Build : public ::testing::Test {
protected:
    void SetUp() override {
        for (int i = 0; i < 12; ++i) {
            const std::string name = "report" + std::to_string(i);
            const fs::path path = root_ / (name + ".txt");
            if (i != 3) {
                std::ofstream(path, std::ios::binary)
                    << (i == 7 ? std::string("PK\0\0", 4)
                               : "The board met on 4 May 2012.\n\nAnn Lee was elected chair of the "
                                 "Parish "
                                 "Council. Bo Hart is the clerk.\n");
            }
            files_.push_back({path.string(), name});
        }
    }

    test::ScratchFolder root_;
    std::vector<InputFile> files_;
};

struct Outcome {
    std::vector<Extraction> extractions;
    Diagnostics diagnostics;
};

Outcome extractWith(unsigned threads, const std::vector<InputFile>& files) {
    static const std::shared_ptr<const RuleSet> rules = shippedRules();
    Outcome outcome;
    BuildOptions options;
    options.threads = threads;
    outcome.extractions = extractFiles(files, rules, options, outcome.diagnostics);
    return outcome;
}
} // namespace

TEST_F(Build, TheOrderIsThatOfTheFilesOnAnyNumberOfThreads) {
    const Outcome one = extractWith(1, files_);
    const Outcome many = extractWith(7, files_);
    ASSERT_EQ(one.extractions.size(), 10U);
    ASSERT_EQ(many.extractions.size(), 10U);
    for (std::size_t i = 0; i < one.extractions.size(); ++i) {
        const Extraction& a = one.extractions[i];
        const Extraction& b = many.extractions[i];
        EXPECT_EQ(a.document, b.document);
        EXPECT_EQ(a.hash, b.hash);
        EXPECT_EQ(a.people.size(), b.people.size());
        EXPECT_EQ(a.tenures.size(), b.tenures.size());
        EXPECT_EQ(a.decisions.size(), b.decisions.size());
    }
    EXPECT_EQ(one.extractions[3].document, "document/report4");
}

TEST_F(Build, UnreadableFilesAreReportedInOrderAndLeftOut) {
    for (const unsigned threads : {1U, 5U}) {
        const Outcome outcome = extractWith(threads, files_);
        ASSERT_EQ(outcome.diagnostics.all().size(), 2U);
        EXPECT_EQ(outcome.diagnostics.all()[0].code, "input.unreadable");
        EXPECT_EQ(outcome.diagnostics.all()[0].file, files_[3].path);
        EXPECT_EQ(outcome.diagnostics.all()[1].code, "reader.binary-file");
    }
    EXPECT_TRUE(extractWith(4, {}).extractions.empty());
}

TEST_F(Build, ProgressEndsWithEverything) {
    Diagnostics diagnostics;
    BuildOptions options;
    options.threads = 2;
    std::size_t done = 0;
    std::size_t all = 0;
    options.progress = [&](std::size_t documents, std::size_t files) {
        EXPECT_GE(documents, done);
        done = documents;
        all = files;
    };
    extractFiles(files_, shippedRules(), options, diagnostics);
    EXPECT_EQ(done, 10U);
    EXPECT_EQ(all, 12U);
}

TEST(Version, IsThatOfTheProject) {
    EXPECT_FALSE(version().empty());
    EXPECT_EQ(schemaVersion(), "tenure/1");
}
} // namespace tenure
