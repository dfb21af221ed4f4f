#include "extract/match/rule_matcher.h"

#include <gtest/gtest.h>

#include "extract/rules/rule_loader.h"
#include "tests/unit/extract/match/marked_sentence.h"

namespace tenure {
namespace {
const std::string head = R"(
classes:
  coordinator: [", and", and, ",", " & "]
  be: [is, was, were, are]
  elect: [elected, re-elected, chosen]
  adverb: ["unanimously ", "duly "]
  hypothetical: [if, whether]
rules:
)";
const std::string tail = R"(
  about: A rule of a test.
  emit: [{tenure: {person: author, role: chair}}]
  yes: [{text: a, facts: [b]}, {text: a, facts: [b]}]
  no: [c]
)";

std::shared_ptr<const CompiledRules> compiled(const std::string& rules) {
    const std::vector<RuleSource> sources = {{"test.yaml", head + rules, "test", "", 0}};
    Diagnostics diagnostics;
    auto parsed = parseRules(sources, {}, diagnostics);
    for (const Diagnostic& one : diagnostics.all()) {
        EXPECT_NE(one.severity, Severity::Error) << render(one);
    }
    auto result = CompiledRules::compile(std::move(parsed), diagnostics);
    EXPECT_FALSE(diagnostics.hasErrors());
    return result;
}

std::string rule(const std::string& name, const std::string& keys) {
    return "- name: " + name + "\n  " + keys + tail;
}

// "elected: person=0,1 what='to meet'; ..." for each match.
std::string shown(const std::vector<RuleMatch>& matches, std::string_view text) {
    std::string out;
    for (const RuleMatch& match : matches) {
        out += (out.empty() ? "" : "; ") + match.rule->info.name.substr(5) + ":";
        for (const Binding& binding : match.bindings) {
            out += " " + binding.slot->name + "=";
            if (binding.slot->isText) {
                out += "'" + std::string(binding.text.in(text)) + "'";
                continue;
            }
            for (std::size_t i = 0; i < binding.mentions.size(); ++i) {
                out += (i > 0 ? "," : "") + std::to_string(binding.mentions[i]);
            }
        }
    }
    return out;
}

std::string run(const std::string& rules, const std::string& marked,
                const MatchContext& context = {nullptr, nullptr, "paragraph"}) {
    RuleMatcher matcher(compiled(rules));
    const MarkedSentence sentence(marked);
    std::vector<RuleMatch> matches;
    matcher.match(sentence.lifted(), context, matches);
    for (const RuleMatch& match : matches) {
        EXPECT_EQ(match.original, sentence.lifted().original(match.lifted));
    }
    return shown(matches, sentence.text());
}

const std::string elected = rule(
    "elected", "match: \"{person+} {be} {adverb}?{elect} (?:as )?(?:the )?{role}(?: of {body})?\"");

TEST(RuleMatcher, BindsMentionsAndLeavesOptionalPartsOut) {
    EXPECT_EQ(run(elected, "<Ann Lee|person> was duly elected <chair|role> of <the Board|body>."),
              "elected: person=0 role=1 body=2");
    EXPECT_EQ(run(elected, "Later <Ann|person> was re-elected as the <chair|role>."),
              "elected: person=0 role=1");
    EXPECT_EQ(run(elected, "<Ann Lee|person> was not elected <chair|role>."), "");
    EXPECT_EQ(run(elected, "Nothing of the kind."), "");
}

TEST(RuleMatcher, MatchesWhateverTheCase) {
    EXPECT_EQ(run(elected, "<ANN LEE|person> WAS ELECTED <CHAIR|role>"),
              "elected: person=0 role=1");
}

TEST(RuleMatcher, GivesAllMembersOfAList) {
    EXPECT_EQ(run(elected, "<A B|person>, <C D|person> and <E F|person> were elected "
                           "<stewards|role> of <the Board|body>."),
              "elected: person=0,1,2 role=3 body=4");
}

TEST(RuleMatcher, FindsEveryMatchThatDoesNotOverlap) {
    EXPECT_EQ(run(elected, "<A B|person> was elected <chair|role> and <C D|person> was elected "
                           "<clerk|role>."),
              "elected: person=0 role=1; elected: person=2 role=3");
}

TEST(RuleMatcher, UnlessSilencesTheWholeSentence) {
    const std::string rules = elected.substr(0, elected.find("  about")) +
                              "  unless: [\"{hypothetical}\", \"{role} was\"]\n" +
                              elected.substr(elected.find("  about"));
    EXPECT_EQ(run(rules, "<A B|person> was elected <chair|role>."), "elected: person=0 role=1");
    EXPECT_EQ(run(rules, "If <A B|person> was elected <chair|role>, all would go."), "");
    EXPECT_EQ(run(rules, "<A B|person> was elected <chair|role>; the <clerk|role> was out."), "");
    EXPECT_EQ(run(rules, "<A B|person> was elected <chair|role>. Iffy."),
              "elected: person=0 role=1");
}

TEST(RuleMatcher, LooksBeforeAndBehindTheMatch) {
    const std::string rules =
        rule("chairs", "match: \"{person+} chairs\"\n  not_before: [\"nobody|not\"]\n  not_after: "
                       "[\"nothing\"]");
    EXPECT_EQ(run(rules, "<A|person> chairs nothings"), "chairs: person=0");
    EXPECT_EQ(run(rules, "<A|person> chairs nothing"), "");
    EXPECT_EQ(run(rules, "not <A|person> chairs"), "");
    EXPECT_EQ(run(rules, "a knot <A|person> chairs"), "chairs: person=0");
    EXPECT_EQ(run(rules, "not <A|person> and <B|person> chairs"), "")
        << "a refused list is not tried again from its second member";
    EXPECT_EQ(run(rules, "not <A|person> chairs, <B|person> chairs"), "chairs: person=1");
}

TEST(RuleMatcher, FreeTextEndsWhereItSays) {
    const std::string rules =
        rule("agreed", "match: \"{body} agreed {what:rest}\"") +
        rule("noted", "match: \"{body} noted {what:clause}\"") +
        rule("moved", "match: \"{person} moved {what:clause}, seconded by {other:person}\"") +
        rule("verb", "match: \"{verb:elect} in {date}\"");
    EXPECT_EQ(run(rules, "<The Board|body> agreed to meet (as planned) at 3.5 pm; then left..."),
              "agreed: body=0 what='to meet (as planned) at 3.5 pm; then left'");
    EXPECT_EQ(run(rules, "<The Board|body> noted the  plan of <Ann|person>, too: fine."),
              "noted: body=0 what='the  plan of Ann, too'");
    EXPECT_EQ(run(rules, "<Ann|person> moved the motion, as amended, seconded by <Bo|person>."),
              "moved: person=0 what='the motion, as amended' other=1");
    EXPECT_EQ(run(rules, "She was re-elected in <2015|date>."), "verb: verb='re-elected' date=0");
}

TEST(RuleMatcher, GapsCountWordsAndStopAtMentions) {
    const std::string rules = rule("gap", "match: \"{person} {gap 0-3} chairs\"");
    EXPECT_EQ(run(rules, "<A|person> chairs it"), "gap: person=0");
    EXPECT_EQ(run(rules, "<A|person> now mostly, often chairs it"), "gap: person=0");
    EXPECT_EQ(run(rules, "<A|person> one two three four chairs it"), "");
    EXPECT_EQ(run(rules, "<A|person> says <B|person> chairs it"), "gap: person=1");
    EXPECT_EQ(run(rules, "<A|person> said: it chairs"), "");
    EXPECT_EQ(run(rules, "<A|person> in <2015|date> chairs it"), "");
    const std::string across = rule("gap", "match: \"{person}{gap 0-4 date body} chairs\"");
    EXPECT_EQ(run(across, "<A|person>, in <2015|date>, chairs it"), "gap: person=0");
    EXPECT_EQ(run(across, "<A|person> chairs it"), "gap: person=0");
    EXPECT_EQ(run(across, "<A|person> like <B|person> chairs it"), "gap: person=1");
    const std::string comma = rule("gap", "match: \"{person} of {gap 1-2}, chair\"");
    EXPECT_EQ(run(comma, "<A|person> of this place, chair"), "gap: person=0");
    EXPECT_EQ(run(comma, "<A|person> of, chair"), "");
}

TEST(RuleMatcher, GapsAloneInAGroupBringTheirBlank) {
    const std::string rules = rule("gap", "match: \"{person} (?:{gap 0-2})?chairs\"");
    EXPECT_EQ(run(rules, "<A|person> chairs it"), "gap: person=0");
    EXPECT_EQ(run(rules, "<A|person> now mostly chairs it"), "gap: person=0");
    EXPECT_EQ(run(rules, "<A|person> now mostly not chairs it"), "");
}

TEST(RuleMatcher, HeadingLeadInAndBlock) {
    const std::string rules =
        rule("member", "match: \"^{person}$\"\n  where: {heading: \"members of {body}\", "
                       "block: [bullet, row]}") +
        rule("led", "match: \"^{person}\"\n  where: {lead_in: \"{role}s:\"}");
    const MarkedSentence heading("Members of <the Board|body>");
    const MarkedSentence leadIn("Our <steward|role>s:");
    EXPECT_EQ(run(rules, "<Ann|person>", {&heading.lifted(), nullptr, "bullet"}),
              "member: person=0 body=0");
    EXPECT_EQ(run(rules, "<Ann|person>", {&heading.lifted(), nullptr, "paragraph"}), "");
    EXPECT_EQ(run(rules, "<Ann|person>", {nullptr, &heading.lifted(), "bullet"}), "");
    EXPECT_EQ(run(rules, "<Ann|person>", {nullptr, &leadIn.lifted(), "bullet"}),
              "led: person=0 role=0");
}

TEST(RuleMatcher, BracketsDoNotEndAList) {
    const std::string rules = rule("list", "match: \"joined: {person+}\"");
    EXPECT_EQ(run(rules, "joined: <A|person> (North), <B|person> (South, late) and <C|person> (x)"),
              "list: person=0,1,2");
    EXPECT_EQ(run(rules, "joined: <A|person> (for <B|person>) and <C|person>"), "list: person=0");
}

TEST(RuleMatcher, SentencesBesideAndWhatStandsEarlier) {
    const std::string rules =
        rule("named", "match: \"^{person}$\"\n  where: {previous: \"{role} of {body}\", "
                      "next: \"were elected\"}") +
        rule("joined", "match: \"{person} \\\\(\"\n  where: {earlier: \"join {body}:\"}");
    const MarkedSentence above("New <steward|role> of <the Board|body>:");
    const MarkedSentence below("All were elected.");
    MatchContext context = {nullptr, nullptr, "bullet"};
    context.previous = &above.lifted();
    EXPECT_EQ(run(rules, "<Ann|person>", context), "");
    context.next = &below.lifted();
    EXPECT_EQ(run(rules, "<Ann|person>", context), "named: person=0 role=0 body=1");
    EXPECT_EQ(
        run(rules, "<C|person> (x) will join <the Board|body>: <A|person> (x), <B|person> (y)"),
        "joined: person=2 body=1; joined: person=3 body=1");
}

TEST(RuleMatcher, TheNearestOfTheSentencesAboveThatFits) {
    const std::string rules =
        rule("carried", "match: \"^Carried\"\n  where: {above: \"^(?:{person}|{body}) moved\"}");
    std::vector<LiftedSentence> above;
    for (const char* text :
         {"<Ann|person> moved to buy a boat.", "<The Board|body> moved to wait.", "It rained."}) {
        above.push_back(MarkedSentence(text).lifted());
    }
    MatchContext context;
    context.block = "paragraph";
    EXPECT_EQ(run(rules, "Carried.", context), "");
    context.above = above;
    EXPECT_EQ(run(rules, "Carried.", context), "carried: body=0");
    context.above = std::span(above).last(1);
    EXPECT_EQ(run(rules, "Carried.", context), "");
}

TEST(RuleMatcher, ConsumingRulesGoFirstAndKeepTheirWords) {
    const std::string rules = rule("a_low", "match: \"{person} .*{role}\"") +
                              rule("b_high", "match: \"{person} left as {role}\"\n  priority: 5\n  "
                                             "consumes: true");
    EXPECT_EQ(run(rules, "<A|person> left as <chair|role>"), "b_high: person=0 role=1");
    EXPECT_EQ(run(rules, "<A|person> became <chair|role>"), "a_low: person=0 role=1");
    EXPECT_EQ(run(rules, "<A|person> left as <chair|role>. <B|person> is <clerk|role>"),
              "b_high: person=0 role=1")
        << "the lower rule's only match overlaps";
}

TEST(RuleMatcher, OneNameInTwoAlternatives) {
    const std::string rules = rule("either", "match: \"{role} {person}|{person}, {role}\"");
    EXPECT_EQ(run(rules, "<chair|role> <A|person>"), "either: role=0 person=1");
    EXPECT_EQ(run(rules, "<A|person>, <chair|role>"), "either: person=0 role=1");
}

TEST(RuleMatcher, StrayPrivateUseCharactersAreNoMentions) {
    EXPECT_EQ(run(elected, "\xEE\x80\x80 was elected <chair|role>."), "");
    EXPECT_EQ(run(elected, "<A|person> was elected \xEE\x80\x82."), "");
}

TEST(RuleMatcher, KeepsNothingOfTheSentenceBefore) {
    const auto rules = compiled(elected);
    RuleMatcher matcher(rules);
    const MarkedSentence one("<A|person> was elected <chair|role>.");
    const MarkedSentence two("<A|person> was.");
    std::vector<RuleMatch> matches;
    for (int i = 0; i < 3; ++i) {
        matcher.match(one.lifted(), {}, matches);
        matcher.match(two.lifted(), {}, matches);
    }
    EXPECT_EQ(matches.size(), 3U);
    ASSERT_NE(matches.front().find("role"), nullptr);
    EXPECT_EQ(matches.front().find("body"), nullptr);
}

TEST(RuleMatcher, ReportsAPatternThatRe2Refuses) {
    Rule broken;
    broken.info.name = "test.broken";
    broken.info.file = "broken.yaml";
    broken.info.line = 4;
    broken.regex = "(";
    broken.filter = "(";
    Diagnostics diagnostics;
    (void)CompiledRules::compile({broken}, diagnostics);
    ASSERT_EQ(diagnostics.all().size(), 1U);
    EXPECT_EQ(diagnostics.all()[0].line, 4);
    EXPECT_EQ(diagnostics.all()[0].code, "rule.bad-pattern");
}

// `count` rules, of which the first two fit the sentences below and no other does.
std::shared_ptr<const CompiledRules> manyRules(int count) {
    std::string text = "rules:\n";
    for (int i = 0; i < count; ++i) {
        const std::string verb = i < 2 ? "elected" : "w" + std::to_string(i) + "red";
        text += "- name: r" + std::to_string(i) + "\n  about: a\n  match: '{person} (?:was )?" +
                verb +
                " {gap 0-2} {role}'\n  emit: [{tenure: {person: author, role: chair}}]\n"
                "  yes: [{text: a, facts: [b]}, {text: a, facts: [b]}]\n  no: [c]\n";
    }
    const std::vector<RuleSource> sources = {{"many.yaml", text, "many", "", 0}};
    Diagnostics diagnostics;
    auto rules = CompiledRules::compile(parseRules(sources, {}, diagnostics), diagnostics);
    EXPECT_FALSE(diagnostics.hasErrors());
    return rules;
}

// Flatness without a clock: the work of a sentence is one pass and the rules that fit, however many
// there are. (When the automaton runs out of memory, all are tried: that would show here.)
TEST(RuleMatcher, WorkDoesNotGrowWithTheRules) {
    for (const int count : {50, 1000}) {
        RuleMatcher matcher(manyRules(count));
        std::vector<RuleMatch> matches;
        for (int i = 0; i < 500; ++i) {
            const MarkedSentence sentence("<A|person> was elected the " + std::to_string(i) +
                                          "th <chair|role> of <X|body>, and w" + std::to_string(i) +
                                          "x left.");
            matcher.match(sentence.lifted(), {}, matches);
        }
        EXPECT_EQ(matches.size(), 1000U);
        EXPECT_EQ(matcher.work().passes, 500U) << count;
        EXPECT_EQ(matcher.work().tried, 1000U) << count;
    }
}
} // namespace
} // namespace tenure
