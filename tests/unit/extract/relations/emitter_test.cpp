#include "extract/relations/emitter.h"

#include "tests/unit/extract/shipped.h"

namespace tenure::test {
TEST(Emitter, FoldsWhiteSpace) {
    EXPECT_EQ(foldSpace("  a \n\t b "), "a b");
    EXPECT_EQ(foldSpace(" \n "), "");
}

TEST(Emitter, EvidenceQuotesTheOriginalBytes) {
    const std::string text = "# Reports\n\nThe  chair spoke. Ida Marsh,\nleader of **Eastwick** "
                             "Council, agreed.\n";
    const Extraction found = read(text);
    ASSERT_EQ(found.tenures.size(), 1U);
    ASSERT_FALSE(found.tenures[0].evidence.empty());
    const Evidence& evidence = found.tenures[0].evidence[0];
    EXPECT_EQ(evidence.section, "Reports");
    EXPECT_EQ(evidence.line, 3);
    const std::string_view bytes = evidence.span.in(text);
    EXPECT_TRUE(bytes.starts_with("Ida Marsh,\nleader")) << bytes;
    EXPECT_EQ(evidence.quote.find('\n'), std::string::npos);
    EXPECT_FALSE(evidence.rule.empty());
}

TEST(Emitter, ADateIsAStartOnlyWhenTheWordsSayThatItStarted) {
    const Extraction elected = read("Ida Marsh was elected leader of Eastwick Council in 2019.");
    ASSERT_EQ(elected.tenures.size(), 1U);
    ASSERT_TRUE(elected.tenures[0].start);
    EXPECT_EQ(toString(elected.tenures[0].start->date), "2019");

    const Extraction seen = read("Ida Marsh, leader of Eastwick Council, spoke.");
    ASSERT_EQ(seen.tenures.size(), 1U);
    EXPECT_FALSE(seen.tenures[0].start);
    ASSERT_TRUE(seen.tenures[0].seen);
    EXPECT_EQ(toString(seen.tenures[0].seen->date), "2020-05");
}

TEST(Emitter, AHopeIsNoTenure) {
    const Extraction found = read("Ida Marsh hopes to be elected leader of Eastwick Council.");
    for (const TenureFact& fact : found.tenures) {
        EXPECT_TRUE(isProspective(fact.status)) << toString(fact.status);
    }
}

TEST(Emitter, ADateBesideTheClauseCounts) {
    const Extraction before = read("In 1944, Ida Marsh was appointed to Eastwick Council.");
    ASSERT_EQ(before.tenures.size(), 1U);
    ASSERT_TRUE(before.tenures[0].start);
    EXPECT_EQ(toString(before.tenures[0].start->date), "1944");
}

TEST(Emitter, AMayorHasAnAreaAndNoBody) {
    const Extraction found = read("Ida Marsh served as the mayor of Eastwick.");
    ASSERT_EQ(found.tenures.size(), 1U);
    EXPECT_EQ(found.tenures[0].area, "Eastwick");
    EXPECT_EQ(found.tenures[0].body, -1);
}

TEST(Emitter, ADateBehindAConnectiveIsTheNextClauses) {
    const Extraction found = read("From 1961 to 1965 Ida Marsh was the clerk of Eastwick Council, "
                                  "and from 1965 to 1967 she taught.");
    ASSERT_EQ(found.tenures.size(), 1U);
    ASSERT_TRUE(found.tenures[0].start);
    EXPECT_EQ(toString(found.tenures[0].start->date), "1961");
}

TEST(Emitter, APlaceIsNoBody) {
    const Extraction found = read("Ida Marsh served as coordinator in Northbank.");
    ASSERT_EQ(found.tenures.size(), 1U);
    EXPECT_EQ(found.tenures[0].body, -1);
}

TEST(Emitter, ATitleInThePluralHoldsForItsList) {
    const Extraction found = read("# Eastwick Parish Council\n\n"
                                  "Present: Councillors A Marsh, B Hale and Mrs Okoro");
    for (const std::string_view name : {"A Marsh", "B Hale", "Okoro"}) {
        EXPECT_TRUE(says(found, "tenure: " + std::string(name) +
                                    " | councillor | Eastwick Parish Council | current"))
            << name;
    }
}

TEST(Emitter, AVerbBeforeATitleIsNoStatus) {
    const Extraction found =
        read("# Eastwick Parish Council\n\nCllr A Marsh nominated Cllr B Hale.");
    EXPECT_FALSE(says(found, "tenure: B Hale | councillor | Eastwick Parish Council | nominated"));
    EXPECT_TRUE(says(found, "tenure: B Hale | councillor | Eastwick Parish Council | current"));
}

TEST(Emitter, ATitleInTheSingularIsTheFirstNames) {
    const Extraction found =
        read("# Eastwick Council\n\nCllr Ida Marsh, Tom Okoro and Al Roe spoke. "
             "Councillors Ann Lee and Ben Poe left.");
    EXPECT_TRUE(says(found, "tenure: Ida Marsh | councillor | Eastwick Council"));
    EXPECT_FALSE(says(found, "tenure: Tom Okoro | councillor | Eastwick Council"));
    EXPECT_TRUE(says(found, "tenure: Ben Poe | councillor | Eastwick Council"));
}

TEST(Emitter, ADecadeBoundsBothSides) {
    EXPECT_TRUE(says(read("Ida Marsh was treasurer of the Mill Board in the 1980s."),
                     "tenure: Ida Marsh | treasurer | Mill Board | past | began by 1989-12-31 | "
                     "ended after 1980-01-01"));
    EXPECT_TRUE(says(read("Ida Marsh became treasurer of the Mill Board in the late 1980s."),
                     "tenure: Ida Marsh | treasurer | Mill Board | started | began after "
                     "1980-01-01 | began by 1989-12-31"));
    EXPECT_TRUE(says(read("Ida Marsh was treasurer of the Mill Board from 1975 until the early "
                          "1980s."),
                     "tenure: Ida Marsh | treasurer | Mill Board | past | 1975.. | ended after "
                     "1980-01-01 | ended by 1989-12-31"));
    EXPECT_TRUE(says(read("Ida Marsh was treasurer of the Mill Board from about 1850 to 1860."),
                     "tenure: Ida Marsh | treasurer | Mill Board | past | 1850~..1860"));
    EXPECT_TRUE(says(read("Ida Marsh has been treasurer of the Mill Board since the 1990s."),
                     "tenure: Ida Marsh | treasurer | Mill Board | current | began after "
                     "1990-01-01 | began by 1999-12-31"));
}
} // namespace tenure::test
