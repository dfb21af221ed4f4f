// What is shipped loads without a word of complaint, and the packs' examples hold.
#include <string>

#include <gtest/gtest.h>

#include "tenure/rule_tools.h"

namespace tenure {
namespace {
std::shared_ptr<const RuleSet> loaded(const std::vector<std::string>& packs) {
    Diagnostics problems;
    auto rules = RuleSet::load(TENURE_ROOT "/rules", packs, problems);
    for (const Diagnostic& problem : problems.all()) {
        ADD_FAILURE() << render(problem);
    }
    return rules;
}
} // namespace

TEST(RulePacks, ShippedRulesAreClean) {
    EXPECT_TRUE(loaded({}));
}

TEST(RulePacks, FrenchHolds) {
    const auto rules = loaded({TENURE_ROOT "/packs/french"});
    ASSERT_TRUE(rules);
    std::size_t french = 0;
    for (const ExampleResult& result : testExamples(rules)) {
        french += result.rule->name.ends_with("elu_passif") ? 1U : 0U;
        EXPECT_TRUE(result.passed()) << result.rule->name << ": " << result.example->text;
    }
    EXPECT_EQ(french, 4U);
}
} // namespace tenure
