// Files of rules/people and rules/bodies: what is wrong with them, and what packs change.
#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "extract/mentions/person_rules.h"
#include "tenure/rule_tools.h"
#include "tests/unit/extract/shipped.h"

namespace tenure {
namespace {
const Lexicon& lexicon() {
    static const auto lists = [] {
        Diagnostics problems;
        return Lexicon::load(TENURE_ROOT "/rules", {}, problems);
    }();
    return *lists;
}

// What a pack's file of people raises on top of the shipped one.
std::vector<std::string> problemsOf(const std::string& text) {
    Diagnostics problems;
    auto sources = readMentionFiles(TENURE_ROOT "/rules", "people", 0, problems);
    sources.push_back({"pack/people/x.yaml", text, "people", "people/x.yaml", 1});
    (void)PersonRules::parse(sources, lexicon(), problems);
    std::vector<std::string> lines;
    for (const Diagnostic& one : problems.all()) {
        lines.push_back(std::to_string(one.line) + ":" + std::to_string(one.column) + " " +
                        one.code + ": " + one.hint);
    }
    return lines;
}

using Lines = std::vector<std::string>;

TEST(MentionTables, MistakesAreNamedAllAtOnceWithTheirPlace) {
    EXPECT_EQ(problemsOf("reject:\n"
                         "- {name: a, no: [A.], when: {first: given_nams}}\n"
                         "- {name: b, no: [A.], when: {next: capital, contxt: list}}\n"
                         "- {name: b, no: [A.], when: {last: uper}}\n"
                         "- {name: c, when: {last: upper}}\n"),
              (Lines{"2:37 mention.unknown-word: Did you mean 'given_names'?",
                     "3:45 mention.unknown-place: Did you mean 'context'? Known keys: first, last, "
                     "before, two_before, next, behind_next, any, few, none, words, context.",
                     "4:36 mention.unknown-word: Did you mean 'upper'?",
                     "4:10 rule.duplicate-name: Give one of them another name.",
                     "5:10 rule.few-examples: Give a 'yes' (a sentence, and in brackets all its "
                     "names), or a 'no' (a sentence without any), that would fail without it."}));
}

TEST(MentionTables, SignalsNeedExamples) {
    const Lines lines = problemsOf("signals:\n- name: knight\n  about: A knight.\n"
                                   "  when: {before: honorifics}\n  no: [Then he left.]\n");
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_TRUE(lines.front().starts_with("2:9 rule.few-examples")) << lines.front();
}

TEST(MentionTables, UnusedKindsAreWarnedOf) {
    const Lines lines = problemsOf("kinds:\n  loud: upper !two_letters\n");
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_TRUE(lines.front().starts_with("2:3 class.unused")) << lines.front();
}

TEST(MentionTables, EveryTableIsNeeded) {
    Diagnostics problems;
    const std::vector<RuleSource> sources = {{"people/x.yaml", "most_words: 3\n", "people", "", 0}};
    (void)PersonRules::parse(sources, lexicon(), problems);
    EXPECT_TRUE(std::ranges::all_of(problems.all(), [](const Diagnostic& one) {
        return one.code == "rule.missing-key" && one.message.starts_with("no file of people/");
    }));
    EXPECT_GT(problems.all().size(), 5U);
}

TEST(MentionTables, APackAddsKindsOfBodiesTitlesAndSignals) {
    Diagnostics problems;
    const auto rules =
        RuleSet::load(TENURE_ROOT "/rules", {TENURE_ROOT "/tests/data/packs/guilds"}, problems);
    ASSERT_TRUE(rules) << render(problems.all().front());
    EXPECT_TRUE(problems.all().empty());
    for (const ExampleResult& result : testExamples(rules, "people.guild_mark")) {
        EXPECT_TRUE(result.passed()) << result.example->text;
    }
    const auto& signals = rules->signals();
    const auto place = [&](std::string_view name) {
        return std::ranges::find(signals, name, &RuleInfo::signal) - signals.begin();
    };
    EXPECT_LT(place("guild mark"), std::ssize(signals));

    SourceText source;
    source.name = "text";
    source.text = "The Worshipful Quill thanked Beadle Vexley Quornbeck. "
                  "The apprentice Zoltar Quist left.";
    const auto documents = prepareDocuments(source, *rules, problems);
    const Extraction extraction = Extractor(rules).extract(documents.at(0));
    std::vector<std::string> found;
    for (const PersonEntity& person : extraction.people) {
        found.push_back(person.name + " (" + person.signal + ")");
    }
    for (const BodyEntity& body : extraction.bodies) {
        found.push_back(body.name + " (" + body.kind + ")");
    }
    std::ranges::sort(found);
    EXPECT_EQ(found, (Lines{"Vexley Quornbeck (honorific)", "Worshipful Quill (association)",
                            "Zoltar Quist (guild mark)"}));
}
} // namespace
} // namespace tenure
