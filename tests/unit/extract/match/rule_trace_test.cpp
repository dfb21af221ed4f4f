#include "extract/match/rule_trace.h"

#include <gtest/gtest.h>

#include "extract/rules/rule_loader.h"
#include "tests/unit/extract/match/marked_sentence.h"

namespace tenure {
namespace {
std::shared_ptr<const CompiledRules> compiled(const std::string& keys) {
    const std::string text = "classes:\n  coordinator: [and]\n  be: [is, was]\n  elect: [elected]\n"
                             "rules:\n- name: one\n  about: a\n" +
                             keys +
                             "  emit: [{tenure: {person: author, role: chair}}]\n"
                             "  yes: [{text: a, facts: [b]}, {text: a, facts: [b]}]\n  no: [c]\n";
    const std::vector<RuleSource> sources = {{"test.yaml", text, "test", "", 0}};
    Diagnostics diagnostics;
    auto rules = CompiledRules::compile(parseRules(sources, {}, diagnostics), diagnostics);
    for (const Diagnostic& one : diagnostics.all()) {
        EXPECT_NE(one.severity, Severity::Error) << render(one);
    }
    return rules;
}

// "stopped {role} <- {body}": outcome, obstacle, what stood there.
std::string traced(const std::string& keys, const std::string& marked,
                   const MatchContext& context = {nullptr, nullptr, "paragraph"}) {
    const auto rules = compiled(keys);
    const MarkedSentence sentence(marked);
    const auto traces = traceRules(rules, sentence.lifted(), context);
    if (traces.empty()) {
        return "";
    }
    EXPECT_EQ(traces.size(), 1U);
    const RuleTrace& one = traces[0];
    return std::string(toString(one.outcome)) +
           (one.obstacle.empty() ? "" : " " + one.obstacle + " <- " + one.instead);
}

const std::string elected = "  match: \"{person+} {be} (?:duly )?{elect} (?:the )?{role}\"\n";

TEST(RuleTrace, SaysWhichPartStoppedTheRule) {
    EXPECT_EQ(traced(elected, "<A|person> was elected <chair|role>."), "fired");
    EXPECT_EQ(traced(elected, "<A|person> was elected by <the Board|body> today."),
              "stopped {role} <- by {body} today.");
    EXPECT_EQ(traced(elected, "Then <A|person> was not elected <chair|role>."),
              "stopped {elect} <- not elected {role}.");
    EXPECT_EQ(traced(elected, "<A|person> has left."), "stopped {be} <- has left.");
    EXPECT_EQ(traced(elected, "Nobody was elected <chair|role>."), "");
}

TEST(RuleTrace, TakesWordsWhole) {
    const std::string keys = "  match: \"{person} was named {role}\"\n";
    EXPECT_EQ(traced(keys, "<A|person> washed up."), "stopped was <- washed up.");
    EXPECT_EQ(traced(keys, "<A|person> was names."), "stopped named <- names.");
}

TEST(RuleTrace, CountsAGapWithItsBlank) {
    const std::string keys = "  match: \"{person} was {gap 0-2} named{gap 0-1}, {role}\"\n";
    EXPECT_EQ(traced(keys, "<A|person> was then called <chair|role>."), "stopped named <- {role}.");
    EXPECT_EQ(traced(keys, "<A|person> was named by <B|person>."), "stopped , <- {person}.");
}

TEST(RuleTrace, SaysWhatWasInTheWay) {
    EXPECT_EQ(traced(elected + "  unless: [\"maybe|perhaps\"]\n",
                     "Perhaps <A|person> was elected <chair|role>."),
              "silenced maybe|perhaps <- Perhaps");
    EXPECT_EQ(traced(elected + "  not_before: [\"nobody like\"]\n",
                     "Nobody like <A|person> was elected <chair|role>."),
              "refused nobody like <- Nobody like ");
    EXPECT_EQ(traced(elected + "  not_after: [\"of {body}\"]\n",
                     "<A|person> was elected <chair|role> of <X|body>."),
              "refused of {body} <-  of {body}");
    EXPECT_EQ(
        traced(elected + "  where: {block: [bullet]}\n", "<A|person> is elected <chair|role>"),
        "misplaced block <- paragraph");
    const MarkedSentence heading("Other <X|body> news");
    EXPECT_EQ(traced(elected + "  where: {heading: elections}\n",
                     "<A|person> is elected <chair|role>", {&heading.lifted(), nullptr, "bullet"}),
              "misplaced heading <- Other {body} news");
}

TEST(RuleTrace, SaysThatNothingStoodEarlier) {
    const std::string keys = elected + "  where: {earlier: \"{body}\"}\n";
    EXPECT_EQ(traced(keys, "At noon <A|person> was elected <chair|role>."),
              "misplaced earlier <- At noon ");
    EXPECT_EQ(traced(keys, "At <X|body> <A|person> was elected <chair|role>."), "fired");
}

TEST(RuleTrace, TheNearestSharesMost) {
    const std::string text =
        "classes:\n  coordinator: [and]\n"
        "rules:\n- name: alone\n  about: a\n  match: \"^{person}$\"\n"
        "  emit: [{tenure: {person: person, role: chair}}]\n"
        "  yes: [{text: a, facts: [b]}, {text: a, facts: [b]}]\n  no: [c]\n"
        "- name: elected\n  about: a\n  match: \"{person} was elected {role} of {body}\"\n"
        "  emit: [{tenure: {person: person, role: role}}]\n"
        "  yes: [{text: a, facts: [b]}, {text: a, facts: [b]}]\n  no: [c]\n";
    const std::vector<RuleSource> sources = {{"test.yaml", text, "test", "", 0}};
    Diagnostics diagnostics;
    const auto rules = CompiledRules::compile(parseRules(sources, {}, diagnostics), diagnostics);
    const MarkedSentence sentence("<A|person> was at last elected <chair|role> of <X|body>.");
    const auto traces = traceRules(rules, sentence.lifted(), {});
    ASSERT_EQ(traces.size(), 2U);
    EXPECT_EQ(traces[0].rule->info.name, "test.elected");
    EXPECT_EQ(traces[0].remedy, "at last");
    EXPECT_LT(traces[1].share, 0.5 * traces[0].share);
}

TEST(RuleTrace, SaysWhichWordsWouldHaveToBeAllowed) {
    const auto remedy = [](const std::string& marked) {
        const auto rules = compiled(elected);
        const MarkedSentence sentence(marked);
        const auto traces = traceRules(rules, sentence.lifted(), {});
        return traces.empty() ? std::string() : traces[0].remedy;
    };
    EXPECT_EQ(remedy("<A|person> was then quite elected <chair|role>."), "then quite");
    EXPECT_EQ(remedy("<A|person> was elected by all the <chair|role>."), "by all the");
    EXPECT_EQ(remedy("<A|person> was thanked, elected <chair|role>."), "thanked,");
    EXPECT_EQ(remedy("<A|person> was made <chair|role>."), "made");
    EXPECT_EQ(remedy("<A|person> got elected the <chair|role>."), "got");
    EXPECT_EQ(remedy("<A|person> was made of clay."), "");
}

TEST(RuleTrace, EveryBeginningOfAPatternIsWhole) {
    const auto rules = compiled(
        "  match: \"(?:^|, ){person+}(?:, {gap 0-2})? x{2} {gap 1-3}, {a:role}? {what:clause}\"\n");
    ASSERT_EQ(rules->rules().size(), 1U);
    const Rule& rule = rules->rules()[0];
    EXPECT_GE(rule.steps.size(), 8U);
    for (const PatternStep& step : rule.steps) {
        Rule part = rule;
        part.filter = rule.regex.substr(0, step.compiled);
        Diagnostics diagnostics;
        (void)CompiledRules::compile({part}, diagnostics);
        EXPECT_FALSE(diagnostics.hasErrors()) << part.filter;
    }
}
} // namespace
} // namespace tenure
