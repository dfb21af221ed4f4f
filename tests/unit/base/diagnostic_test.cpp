#include "tenure/diagnostic.h"

#include <gtest/gtest.h>

namespace tenure {
namespace {
TEST(Diagnostic, RendersAsMuchAsItKnows) {
    const Diagnostic whole{"rule.unknown-key", Severity::Error,    "a.yaml", 3, 7,
                           "unknown key 'x'",  "Did you mean 'y'?"};
    EXPECT_EQ(render(whole), "a.yaml:3:7: error: unknown key 'x' [rule.unknown-key]\n"
                             "    Did you mean 'y'?");
    EXPECT_EQ(render({"", Severity::Warning, "a.yaml", 3, 0, "odd", ""}), "a.yaml:3: warning: odd");
    EXPECT_EQ(render({"", Severity::Note, "a.yaml", 0, 7, "odd", ""}), "a.yaml: note: odd");
    EXPECT_EQ(render({"", Severity::Error, "", 0, 0, "odd", ""}), "error: odd");
}

TEST(Diagnostics, OnlyErrorsAreErrors) {
    Diagnostics diagnostics;
    EXPECT_FALSE(diagnostics.hasErrors());
    diagnostics.add({"", Severity::Warning, "", 0, 0, "w", ""});
    diagnostics.add({"", Severity::Note, "", 0, 0, "n", ""});
    EXPECT_FALSE(diagnostics.hasErrors());
    Diagnostics others;
    others.add({"", Severity::Error, "", 0, 0, "e", ""});
    diagnostics.join(others);
    EXPECT_TRUE(diagnostics.hasErrors());
    ASSERT_EQ(diagnostics.all().size(), 3U);
    EXPECT_EQ(diagnostics.all().back().message, "e");
}

TEST(Nearest, SuggestsOnlyWhatIsNear) {
    const std::vector<std::string> known = {"since", "until", "between", "of"};
    EXPECT_EQ(nearest("sinse", known), "since");
    EXPECT_EQ(nearest("beetween", known), "between");
    EXPECT_EQ(nearest("if", known), "of");
    EXPECT_EQ(nearest("whatever", known), "");
    EXPECT_EQ(nearest("", known), "");
    EXPECT_EQ(nearest("since", {}), "");
    EXPECT_EQ(nearest("leadr", {"lead", "leader", "leap"}), "leader");
}

TEST(Nearest, ShortWordsMustShareALetter) {
    EXPECT_EQ(nearest("x", {"of", "to"}), "");
    EXPECT_EQ(nearest("zz", {"of"}), "");
}
} // namespace
} // namespace tenure
