// What is shipped loads without a word of complaint, and the packs' examples hold.
#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "tenure/describe.h"
#include "tenure/extractor.h"
#include "tenure/reader.h"
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
    EXPECT_EQ(french, 6U);
}

// Minutes say of what day they are, "M." is no initial, and who is re-elected was there before.
TEST(RulePacks, FrenchMinutesAreRead) {
    const auto rules = loaded({TENURE_ROOT "/packs/french"});
    ASSERT_TRUE(rules);
    SourceText source;
    source.path = source.name = "seance";
    source.text = "Comité des Parcs\n\nProcès-verbal de la réunion du 1er février 2020\n\n"
                  "M. Bastien Lacaze a été élu président du Comité des Parcs. "
                  "Mme. Amélie Fournier a été réélue trésorière du Comité des Parcs.\n\n"
                  "Page 3 sur 7\n";
    Diagnostics problems;
    const auto documents = prepareDocuments(source, *rules, problems);
    ASSERT_EQ(documents.size(), 1U);
    ASSERT_TRUE(documents[0].metadata.date);
    EXPECT_EQ(toString(*documents[0].metadata.date), "2020-02-01");
    EXPECT_EQ(documents[0].blocks.back().kind, BlockKind::Furniture);
    const Extraction extraction = Extractor(rules).extract(documents[0]);
    EXPECT_EQ(extraction.people.at(0).name, "Bastien Lacaze");
    EXPECT_EQ(extraction.people.at(0).honorifics, std::vector<std::string>{"M."});
    const auto facts = describeFacts(extraction);
    const auto given = [&](const char* fact) {
        return std::ranges::any_of(facts, [&](const auto& line) { return factFits(fact, line); });
    };
    EXPECT_TRUE(given("tenure: Bastien Lacaze | président | Comité des Parcs | started"));
    EXPECT_TRUE(given("tenure: Amélie Fournier | trésorier | Comité des Parcs | current"));
}

// As of the shipped rules (RuleExamples), so of the pack's own.
TEST(RulePacks, FrenchNoticesWhenAPartIsGone) {
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "hundreds of rule sets are compiled: the dev build does it";
#endif
    const std::string pack = TENURE_ROOT "/packs/french";
    const auto rules = loaded({pack});
    ASSERT_TRUE(rules);
    std::size_t mutants = 0;
    for (const RuleInfo& rule : rules->rules()) {
        if (rule.pack == 0) {
            continue;
        }
        for (const MutantResult& one :
             mutateRules(rules, TENURE_ROOT "/rules", {pack}, rule.name)) {
            ++mutants;
            EXPECT_TRUE(one.caught()) << one.rule << ": " << one.change;
        }
    }
    EXPECT_GT(mutants, 30U);
}
} // namespace tenure
