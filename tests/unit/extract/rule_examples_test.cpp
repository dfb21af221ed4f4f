// Every example of every rule is a test: a yes must give its facts, a no must stay silent.
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tenure/rule_tools.h"

namespace tenure {
namespace {
std::shared_ptr<const RuleSet> shippedRules() {
    static const auto rules = [] {
        Diagnostics problems;
        auto loaded = RuleSet::load(TENURE_ROOT "/rules", {}, problems);
        for (const Diagnostic& problem : problems.all()) {
            if (problem.severity == Severity::Error) {
                ADD_FAILURE() << render(problem);
            }
        }
        return loaded;
    }();
    return rules;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) {
        out += "    " + line + "\n";
    }
    return out.empty() ? "    nothing\n" : out;
}

} // namespace

TEST(RuleExamples, AllHold) {
    const auto rules = shippedRules();
    ASSERT_TRUE(rules);
    EXPECT_FALSE(rules->signals().empty());
    std::size_t tested = 0;
    for (const ExampleResult& result : testExamples(rules)) {
        ++tested;
        EXPECT_TRUE(result.passed())
            << result.rule->file << ":" << result.example->line << ": " << result.rule->name
            << ": \"" << result.example->text << "\"\n"
            << (result.example->wanted ? "  must give\n" + joined(result.missing)
                                       : "  must stay silent\n")
            << "  but gave\n"
            << joined(result.given) << "  and all together\n"
            << joined(result.all);
    }
    std::size_t written = 0;
    for (const auto* infos : {&rules->signals(), &rules->lines(), &rules->rules()}) {
        for (const RuleInfo& rule : *infos) {
            written += rule.examples.size();
        }
    }
    EXPECT_EQ(tested, written);
}

// A part that no example needs may be wrong, or gone, and nobody would notice.
TEST(RuleExamples, NoticeWhenAPartIsGone) {
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "thousands of rule sets are compiled: the dev build does it";
#endif
    constexpr std::size_t wantedPercent = 90; // may only rise
    const auto rules = shippedRules();
    ASSERT_TRUE(rules);
    const auto results = mutateRules(rules, TENURE_ROOT "/rules", {});
    std::size_t caught = 0;
    std::string survivors;
    for (const MutantResult& one : results) {
        caught += one.caught() ? 1U : 0U;
        survivors += one.caught() ? "" : "    " + one.rule + ": " + one.change + "\n";
    }
    EXPECT_GT(results.size(), 500U);
    EXPECT_GE(caught * 100, results.size() * wantedPercent)
        << caught << " of " << results.size() << " mutants are caught; these survive:\n"
        << survivors;
}
} // namespace tenure
