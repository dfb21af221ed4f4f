#include "extract/rules/rule_loader.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace tenure {
namespace {
const std::string tail = R"(
  about: A rule of a test.
  emit: [{tenure: {person: author, role: chair}}]
  yes: [{text: a, facts: [b]}, {text: a, facts: [b]}]
  no: [c]
)";

std::string rule(const std::string& name, const std::string& match) {
    return "- name: " + name + "\n  match: '" + match + "'" + tail;
}

struct Loaded {
    std::vector<Rule> rules;
    Diagnostics diagnostics;

    // "2:3 rule.unknown-key" for each, in order.
    [[nodiscard]] std::vector<std::string> problems() const {
        std::vector<std::string> all;
        for (const Diagnostic& one : diagnostics.all()) {
            all.push_back(std::to_string(one.line) + ":" + std::to_string(one.column) + " " +
                          one.code);
        }
        return all;
    }
};

Loaded load(const std::vector<RuleSource>& sources, const WordListLookup& lists = {}) {
    Loaded loaded;
    loaded.rules = parseRules(sources, lists, loaded.diagnostics);
    return loaded;
}

Loaded load(const std::string& text) {
    return load({{"roles/test.yaml", text, "roles", "", 0}});
}

using Problems = std::vector<std::string>;

TEST(RuleLoader, TakesEveryKey) {
    const Loaded loaded = load(R"(family: seats
about: What this file is for.
classes: {coordinator: [", "], leave: [left]}
rules:
- name: left
  about: Somebody left.
  match: "{person+} {leave} {body}"
  unless: ["not"]
  not_before: [had]
  not_after: [again]
  where: {heading: "news", lead_in: "we heard", block: [bullet]}
  priority: -3
  consumes: true
  emit:
  - tenure: {person: person, role: member, body: body, status: ended, end: document}
  yes:
  - text: "Ann Lee left the Board."
    facts: ["tenure: Ann Lee | member | the Board | ended"]
  - {text: "Bo Tan left the Board.", facts: [x]}
  no: ["Ann Lee left the house.", {text: "Left."}]
)");
    EXPECT_EQ(loaded.problems(), Problems{});
    ASSERT_EQ(loaded.rules.size(), 1U);
    const Rule& rule = loaded.rules[0];
    EXPECT_EQ(rule.info.name, "seats.left");
    EXPECT_EQ(rule.info.about, "Somebody left.");
    EXPECT_EQ(rule.info.file, "roles/test.yaml");
    EXPECT_EQ(rule.info.line, 5);
    EXPECT_EQ(rule.priority, -3);
    EXPECT_TRUE(rule.consumes);
    ASSERT_EQ(rule.unless.size(), 1U);
    EXPECT_EQ(rule.unless[0], (TestPattern{"not", "\\bnot\\b"}));
    EXPECT_EQ(rule.where.heading, "\\bnews\\b");
    EXPECT_EQ(rule.where.blocks, (Problems{"bullet"}));
    ASSERT_EQ(rule.info.examples.size(), 4U);
    EXPECT_EQ(rule.info.examples[0].line, 17);
    EXPECT_FALSE(rule.info.examples[3].wanted);
    ASSERT_EQ(rule.emits.size(), 1U);
    EXPECT_EQ(rule.emits[0].fields.at("end"), "document");
}

TEST(RuleLoader, ReportsEverythingOfEveryFileAtOnce) {
    const std::string broken = "rules:\n"
                               "- name: one\n"
                               "  mach: x\n"
                               "  match: \"{persn} chairs\"\n"
                               "  about: a\n"
                               "  emit: [{tenure: {person: who, rol: chair}}]\n"
                               "  yes: [x]\n"
                               "  no: no\n";
    const Loaded loaded =
        load({{"a.yaml", broken, "a", "", 0}, {"b.yaml", "rules: 1", "b", "", 0}});
    EXPECT_EQ(loaded.problems(),
              (Problems{"2:9 rule.few-examples", "3:3 rule.unknown-key", "4:11 rule.unknown-class",
                        "6:11 rule.missing-field", "6:33 rule.unknown-field", "7:9 rule.wrong-type",
                        "8:7 rule.wrong-type", "1:8 rule.wrong-type"}));
    EXPECT_TRUE(loaded.rules.empty());
    const Diagnostic& persn = loaded.diagnostics.all()[2];
    EXPECT_EQ(persn.hint, "Did you mean 'person'?");
    EXPECT_EQ(persn.file, "a.yaml");
}

TEST(RuleLoader, PointsIntoQuotedAndFoldedPatterns) {
    const Loaded loaded = load("rules:\n- name: one\n  match: >-\n    {person} is\n    {x:clas} "
                               "here\n" +
                               tail.substr(1));
    EXPECT_EQ(loaded.problems(), (Problems{"5:5 rule.unknown-class"}));
}

TEST(RuleLoader, SuggestsWhatWasMeant) {
    const Loaded loaded = load("rules:\n- name: one\n  match: '{a:person} for {b:person}'\n"
                               "  about: x\n"
                               "  emit:\n  - tenure: {person: c, role: chair, status: strated}\n"
                               "  yes: [{text: a, facts: [b]}, {text: a, facts: [b]}]\n"
                               "  no: [c]\n");
    ASSERT_EQ(loaded.problems(),
              (Problems{"6:22 rule.unknown-constant", "6:46 rule.unknown-constant"}));
    EXPECT_NE(loaded.diagnostics.all()[0].hint.find("It may be: author, subject, a, b."),
              std::string::npos)
        << loaded.diagnostics.all()[0].hint;
    EXPECT_NE(loaded.diagnostics.all()[1].hint.find("Did you mean 'started'?"), std::string::npos);
}

TEST(RuleLoader, ExplainsWhatRe2Refuses) {
    const Loaded loaded = load("rules:\n" + rule("one", "{person} (?=was) x") +
                               rule("two", "{person} was)") + rule("three", "{person} [z-a]"));
    ASSERT_EQ(loaded.diagnostics.all().size(), 3U);
    EXPECT_EQ(loaded.diagnostics.all()[0].code, "rule.bad-pattern");
    EXPECT_EQ(loaded.diagnostics.all()[0].message,
              "RE2 refuses the pattern: invalid perl operator: '(?='");
    EXPECT_EQ(loaded.problems()[0], "3:20 rule.bad-pattern");
    EXPECT_EQ(loaded.diagnostics.all()[1].message,
              "RE2 refuses the pattern: unexpected ): '{person} was)'");
    EXPECT_EQ(loaded.diagnostics.all()[2].message,
              "RE2 refuses the pattern: invalid character class range: 'z-a'");
}

TEST(RuleLoader, FindsPatternsThatSayTooMuchOrNothing) {
    const auto codes = [](const std::string& match) {
        const Loaded loaded = load("rules:\n" + rule("one", match));
        return loaded.diagnostics.all().empty() ? "" : loaded.diagnostics.all()[0].code;
    };
    EXPECT_EQ(codes("{person}"), "");
    EXPECT_EQ(codes("(?:{person})?"), "rule.matches-everything");
    EXPECT_EQ(codes(".+"), "rule.matches-everything");
    EXPECT_EQ(codes("{what:rest}"), "rule.matches-everything");
    EXPECT_EQ(codes("[^;]"), "rule.matches-everything");
    EXPECT_EQ(codes("{person}  chairs"), "rule.matches-nothing");
    EXPECT_EQ(codes("{person} ^chairs"), "rule.matches-nothing");
    EXPECT_EQ(codes("{person}$ chairs"), "rule.matches-nothing");
    EXPECT_EQ(codes("^{person} chairs$"), "");
    EXPECT_EQ(codes("(?:^|, ){person}(?: chairs$|;)"), "");
}

TEST(RuleLoader, SlotsMayShareANameOnlyInDifferentAlternatives) {
    const auto problems = [](const std::string& match) {
        return load("rules:\n" + rule("one", match)).problems().size();
    };
    EXPECT_EQ(problems("{person} and {person}"), 1U);
    EXPECT_EQ(problems("{person} and {other:person}"), 0U);
    EXPECT_EQ(problems("(?:{person} left|with {person} gone)"), 0U);
    EXPECT_EQ(problems("(?:{person} left|with {person} gone) and {person}"), 1U);
    EXPECT_EQ(problems("(?:{a:person} left|with {a:body} gone)"), 1U);
}

TEST(RuleLoader, ClassesTakeWordsOfListsAndOfOtherClasses) {
    const WordListLookup lists = [](std::string_view list, std::string_view column,
                                    const std::map<std::string, std::string>& where)
        -> std::optional<std::vector<std::string>> {
        if (list != "verbs") {
            return std::nullopt;
        }
        EXPECT_EQ(column, "forms");
        EXPECT_EQ(where.at("class"), "appoint");
        return std::vector<std::string>{"appoints", "appointed (again)"};
    };
    const std::string text = "classes:\n"
                             "  be: [was, 'has been']\n"
                             "  appoint: {from: verbs, column: forms, where: {class: appoint}}\n"
                             "  passive: ['{be} {appoint}', co-opted]\n"
                             "rules:\n" +
                             rule("one", "{person} {passive}");
    const Loaded loaded = load({{"a.yaml", text, "a", "", 0}}, lists);
    EXPECT_EQ(loaded.problems(), Problems{});
    ASSERT_EQ(loaded.rules.size(), 1U);
    EXPECT_EQ(loaded.rules[0].regex,
              "(\\x{E000}) (?:(?:(?:\\b(?:has been|was)\\b) "
              "(?:\\b(?:appointed \\(again\\)|appoints\\b))|\\bco-opted\\b))");
}

TEST(RuleLoader, APackReplacesRulesAndKeepsItsClassesToItself) {
    const std::string shared = "classes: {be: [is]}";
    const std::string french = "classes: {be: [est]}";
    const std::string text = "rules:\n" + rule("one", "{person} {be}");
    const Loaded loaded =
        load({{"classes.yaml", shared, "", "", 0},
              {"roles/a.yaml", text, "roles", "", 0},
              {"roles/b.yaml", "rules:\n" + rule("two", "{person} {be}"), "roles", "", 0},
              {"pack/classes.yaml", french, "", "", 1},
              {"pack/roles/a.yaml", text, "roles", "", 1}});
    EXPECT_EQ(loaded.problems(), Problems{});
    ASSERT_EQ(loaded.rules.size(), 2U);
    EXPECT_EQ(loaded.rules[0].info.name, "roles.one");
    EXPECT_EQ(loaded.rules[0].info.file, "pack/roles/a.yaml");
    EXPECT_EQ(loaded.rules[0].regex, "(\\x{E000}) (?:\\b(?:est)\\b)");
    EXPECT_EQ(loaded.rules[1].regex, "(\\x{E000}) (?:\\b(?:is)\\b)");
}

TEST(RuleLoader, WordEdgesStandWhereAPatternBeginsOrEnds) {
    const auto regex = [](const std::string& match) {
        const Loaded loaded = load("rules:\n" + rule("one", match));
        EXPECT_EQ(loaded.problems(), Problems{}) << match;
        return loaded.rules.empty() ? std::string() : loaded.rules[0].regex;
    };
    EXPECT_EQ(regex("not"), "\\bnot\\b");
    EXPECT_EQ(regex("not|never"), "\\bnot\\b|\\bnever\\b");
    EXPECT_EQ(regex("(?:not|never)"), "(?:\\bnot\\b|\\bnever\\b)");
    EXPECT_EQ(regex("chairs?"), "\\bchairs?\\b");
    EXPECT_EQ(regex("chair\\w*"), "\\bchair\\w*");
    EXPECT_EQ(regex("(re)?elect {body}"), "(?:re)?elect (\\x{E001})");
    EXPECT_EQ(regex("{body} (?:met|sat)(?: again)?"), "(\\x{E001}) (?:met|sat)(?: again)?");
    EXPECT_EQ(regex("x{2} \\{[]}]"), "\\bx{2} \\{[]}]");
}

TEST(RuleLoader, AnyBytesAreReportedNotThrown) {
    for (const std::string text :
         {"", "\t", "- a", "rules: [", "rules: {a: b}", "rules:\n- name: [x]\n", "\xff\xfe",
          "rules:\n- {name: a, match: '{', unless: ['{}', '{:}', '{gap}', '\\', '['], about: b}",
          "classes: {a: 1, B: [], person: [x], c: ['{', '{c}']}\nrules:\n- 1\n", "? [a]\n: b\n",
          "rules:\n- ? [a]\n  : b\n"}) {
        const Loaded loaded = load(std::string(text));
        EXPECT_FALSE(loaded.problems().empty()) << text;
        EXPECT_TRUE(loaded.rules.empty());
    }
}

TEST(RuleLoader, PhrasesStandForTheirPattern) {
    const std::string file = "phrases:\n  its: '(?:the )?'\n  post: '{its}{role}'\nrules:\n";
    const Loaded loaded = load(file + rule("a", "{person} is {post}"));
    EXPECT_EQ(loaded.problems(), Problems{});
    ASSERT_EQ(loaded.rules.size(), 1U);
    EXPECT_EQ(loaded.rules[0].info.pattern, "{person} is (?:the )?{role}");
}

TEST(RuleLoader, APhraseIsNamedOnceAndUsed) {
    const std::string file = "phrases:\n  post: '{role}'\n  post: 'a {role}'\n  role: b\n"
                             "rules:\n";
    EXPECT_EQ(load(file + rule("a", "{person} left")).problems(),
              (Problems{"2:3 phrase.unused", "3:3 phrase.bad-name", "4:3 phrase.bad-name"}));
}

TEST(RuleLoader, AFilesOwnPhraseHidesTheSharedOne) {
    const std::string own = "phrases: {post: 'own {role}'}\nrules:\n";
    const Loaded loaded =
        load({{"classes.yaml", "phrases: {post: '{role}'}\n", "", "", 0},
              {"a/a.yaml", own + rule("a", "{person} {post}"), "a", "", 0},
              {"b/b.yaml", "rules:\n" + rule("b", "{person} {post}"), "b", "", 0}});
    ASSERT_EQ(loaded.rules.size(), 2U);
    EXPECT_EQ(loaded.rules[0].info.pattern, "{person} own {role}");
    EXPECT_EQ(loaded.rules[1].info.pattern, "{person} {role}");
}
} // namespace
} // namespace tenure
