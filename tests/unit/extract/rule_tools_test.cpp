#include "tenure/rule_tools.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tenure/describe.h"
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
    EXPECT_EQ(note.mentions[1].signal, "word list roles: chair");
    EXPECT_EQ(note.mentions[2].text, "Parks Committee");
    EXPECT_EQ(note.tokens.size(), 10U);
    EXPECT_EQ(note.tokens[1], "Holt");
    ASSERT_FALSE(note.rules.empty());
    EXPECT_EQ(note.rules[0].outcome, "fired");
    ASSERT_FALSE(note.rules[0].given.empty());
    EXPECT_EQ(note.rules[0].given[0], "tenure: Mary Holt | chair | Parks Committee | started");
    EXPECT_EQ(one.extraction.tenures.size(), 1U);
}

TEST(RuleTools, WhyNotNamesTheWordsInTheWay) {
    const Explanation one =
        explained("Mary Holt was astonishingly elected chair of the Parks Committee.");
    const WhyNot answer = whyNot(one, "tenure: Mary Holt | chair | Parks Committee");
    EXPECT_FALSE(answer.given);
    EXPECT_TRUE(answer.unknown.empty());
    ASSERT_FALSE(answer.nearest.empty());
    EXPECT_EQ(answer.nearest[0].rule, "elections.elected_passive");
    EXPECT_EQ(answer.nearest[0].remedy, "astonishingly");
}

// A pattern of little more than a name is near to no sentence of many words.
TEST(RuleTools, WhyNotRanksByWhatIsShared) {
    const auto first = [](const std::string& text, const std::string& fact) {
        const WhyNot answer = whyNot(explained(text), fact);
        return answer.nearest.empty() ? "" : answer.nearest[0].rule;
    };
    EXPECT_EQ(first("The Parks Committee grudgingly agreed to plant forty limes.",
                    "decision: Parks Committee | agreed"),
              "decisions.body_decided");
    EXPECT_NE(first("Mary Holt will stay chair of the Parks Committee, and Owen Pike clerk.",
                    "tenure: Owen Pike | clerk"),
              "roles.below_label_of_posts")
        << "which takes a name alone in its line";
}

TEST(RuleTools, WhyNotShowsWhatIsGivenInstead) {
    const Explanation one = explained("Mary Holt was elected chair of the Parks Committee.");
    const WhyNot answer = whyNot(one, "tenure: Mary Holt | chair | Quay Committee");
    EXPECT_FALSE(answer.given);
    EXPECT_EQ(answer.instead,
              std::vector<std::string>{"tenure: Mary Holt | chair | Parks Committee | started"});
    EXPECT_EQ(answer.unknown, std::vector<std::string>{"Quay Committee"});
}

TEST(RuleTools, AFactHasAForm) {
    EXPECT_EQ(faultOfFact("tenure: Mary Holt | chair"), "");
    EXPECT_EQ(faultOfFact("tenure: Mary Holt | chair | - | started"), "");
    EXPECT_EQ(faultOfFact("death: Mary Holt"), "");
    EXPECT_NE(faultOfFact("tenur: Mary Holt").find("Did you mean 'tenure'?"), std::string::npos);
    EXPECT_NE(faultOfFact("Mary Holt is chair").find("is no fact"), std::string::npos);
    EXPECT_NE(faultOfFact("tenure:").find("says too little"), std::string::npos);
    EXPECT_NE(faultOfFact("relation: proposed").find("says too little"), std::string::npos);
    EXPECT_NE(faultOfFact("tenure: Mary Holt | chair | - | startd").find("'started'"),
              std::string::npos);
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
