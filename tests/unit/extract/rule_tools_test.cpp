#include "tenure/rule_tools.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tenure/reader.h"

namespace tenure {
namespace {
std::shared_ptr<const RuleSet> shippedRules() {
    static const auto rules = [] {
        Diagnostics problems;
        return RuleSet::load(TENURE_ROOT "/rules", {}, problems);
    }();
    return rules;
}

Explanation explained(const std::string& text) {
    SourceText source;
    source.path = source.name = "text";
    source.text = text;
    Diagnostics problems;
    const auto documents = prepareDocuments(source, *shippedRules(), problems);
    return explain(shippedRules(), documents.at(0));
}

TEST(RuleTools, ExplainShowsMentionsTheLiftedSentenceAndTheRules) {
    const Explanation one = explained("Mary Holt was elected chair of the Parks Committee.");
    ASSERT_EQ(one.sentences.size(), 1U);
    const SentenceNote& note = one.sentences[0];
    EXPECT_EQ(note.lifted, "{person} was elected {role} of the {body}.");
    ASSERT_EQ(note.mentions.size(), 3U);
    EXPECT_EQ(note.mentions[0].means, "Mary Holt");
    EXPECT_FALSE(note.mentions[0].signal.empty());
    EXPECT_EQ(note.mentions[2].text, "Parks Committee");
    ASSERT_FALSE(note.rules.empty());
    EXPECT_EQ(note.rules[0].outcome, "fired");
    EXPECT_EQ(one.extraction.tenures.size(), 1U);
}

TEST(RuleTools, WhyNotNamesTheWordsInTheWay) {
    const Explanation one =
        explained("Mary Holt was astonishingly elected chair of the Parks Committee.");
    const WhyNot answer = whyNot(one, "tenure: Mary Holt | chair | Parks Committee");
    EXPECT_FALSE(answer.given);
    EXPECT_TRUE(answer.unknown.empty());
    ASSERT_FALSE(answer.nearest.empty());
    EXPECT_TRUE(std::ranges::any_of(answer.nearest, [](const auto& rule) {
        return rule.remedy == "astonishingly";
    })) << "of all rules that came near";
}

TEST(RuleTools, WhyNotNamesWhatIsNoMention) {
    const Explanation one = explained("Mary Holt was elected chair of the Parks Committee.");
    EXPECT_TRUE(whyNot(one, "tenure: Mary Holt | chair").given);
    const WhyNot answer = whyNot(one, "tenure: Xyzzy Plugh | chair | Parks Committee");
    EXPECT_FALSE(answer.given);
    EXPECT_EQ(answer.unknown, std::vector<std::string>{"Xyzzy Plugh"});
}

TEST(RuleTools, TestsTheExamplesOfSomeRules) {
    const auto all = testExamples(shippedRules());
    const auto some = testExamples(shippedRules(), "elections.");
    EXPECT_GT(some.size(), 3U);
    EXPECT_LT(some.size(), all.size());
    EXPECT_TRUE(std::ranges::all_of(
        some, [](const ExampleResult& one) { return one.rule->name.starts_with("elections."); }));
    EXPECT_TRUE(testExamples(shippedRules(), "no_such.").empty());
}
} // namespace
} // namespace tenure
