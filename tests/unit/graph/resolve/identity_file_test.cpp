#include <gtest/gtest.h>

#include "tenure/identities.h"
#include "tests/unit/graph/builder.h"

namespace tenure {
namespace {
std::string problems(std::string_view yaml) {
    Diagnostics diagnostics;
    readIdentities(yaml, "who.yaml", diagnostics);
    std::string text;
    for (const Diagnostic& one : diagnostics.all()) {
        text += std::to_string(one.line) + ":" + std::to_string(one.column) + " " + one.code + "\n";
    }
    return text;
}

TEST(IdentityFile, IsRead) {
    Diagnostics diagnostics;
    const auto rules = readIdentities("same:\n"
                                      "- [Ann Clark, Ann Clarke]\n"
                                      "different:\n"
                                      "- [{name: John Smith, documents: minutes/}, John Smith]\n",
                                      "who.yaml", diagnostics);
    ASSERT_TRUE(diagnostics.all().empty());
    ASSERT_EQ(rules.size(), 2U);
    EXPECT_TRUE(rules[0].same);
    EXPECT_EQ(rules[0].names[1].name, "Ann Clarke");
    EXPECT_EQ(rules[0].place, "who.yaml:2");
    EXPECT_FALSE(rules[1].same);
    EXPECT_EQ(rules[1].names[0].documents, "minutes/");
    EXPECT_EQ(problems(""), "");
    EXPECT_EQ(problems("same:\n"), "");
}

TEST(IdentityFile, ReportsEveryProblemWithItsPlace) {
    EXPECT_EQ(problems("same: [\n"), "2:1 identities.syntax\n");
    EXPECT_EQ(problems("- a\n"), "1:1 identities.syntax\n");
    EXPECT_EQ(problems("equal:\n- [A B, C D]\n"), "1:1 identities.unknown-key\n");
    EXPECT_EQ(problems("same: Ann\n"), "1:7 identities.syntax\n");
    EXPECT_EQ(problems("same:\n- [Ann Lee]\n- Ann\n"),
              "2:3 identities.too-few\n3:3 identities.too-few\n");
    EXPECT_EQ(problems("same:\n- [Ann Lee, Ann Lee]\n"), "2:13 identities.twice\n");
    EXPECT_EQ(problems("same:\n- [Ann Lee, {title: Dr}]\n"), "2:14 identities.unknown-key\n");
    EXPECT_EQ(problems("same:\n- [Ann Lee, '...']\n"), "2:13 identities.syntax\n");
    EXPECT_EQ(problems("same:\n- [A B, C D]\ndifferent:\n- [A B, C D]\n"),
              "4:1 identities.contradiction\n");
}

TEST(IdentityFile, WarnsOfNamesThatNoDocumentHas) {
    test::DocumentBuilder a("minutes/a");
    a.person("Ann Clark");
    a.body("Parks Committee");
    const std::vector<Extraction> documents = {a};
    const std::vector<IdentityRule> rules = {
        {true, {{"ann clark", ""}, {"Ann Clarke", ""}}, "who.yaml:2"},
        {true, {{"Ann Clark", "news/"}, {"Parks Committee", ""}}, "who.yaml:3"}};
    Diagnostics diagnostics;
    checkIdentities(rules, documents, diagnostics);
    ASSERT_EQ(diagnostics.all().size(), 2U);
    EXPECT_EQ(diagnostics.all()[0].message, "no document names 'Ann Clarke'");
    EXPECT_EQ(diagnostics.all()[0].line, 2);
    EXPECT_EQ(diagnostics.all()[1].message, "no document of 'news/' names 'Ann Clark'");
}
} // namespace
} // namespace tenure
