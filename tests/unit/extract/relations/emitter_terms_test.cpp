// What terms of office, "new" and "outgoing" say of the time of a tenure. Texts are of May 2020.
#include "tests/unit/extract/shipped.h"

namespace tenure::test {
namespace {
TenureFact only(const std::string& text) {
    const Extraction found = read(text);
    EXPECT_EQ(found.tenures.size(), 1U) << text;
    return found.tenures.empty() ? TenureFact{} : found.tenures.front();
}

std::string dates(const TenureFact& fact) {
    const auto text = [](const std::optional<DatedBy>& date) {
        return date ? toString(date->date) : std::string("-");
    };
    return text(fact.start) + ' ' + text(fact.end) + ' ' + text(fact.seen) + ' ' + text(fact.gone);
}
} // namespace

TEST(EmitterTerms, ReElectionIsNoBeginning) {
    for (const char* text : {"Ida Marsh was re-elected chair of the Mill Board on 3 May 2012.",
                             "Ida Marsh was elected chair of the Mill Board for a second term on "
                             "3 May 2012.",
                             "Ida Marsh was elected chair of the Mill Board for a third three-year "
                             "term on 3 May 2012."}) {
        const TenureFact fact = only(text);
        EXPECT_EQ(dates(fact), "- - 2012-05-03 -") << text;
        EXPECT_EQ(fact.status, Status::Current) << text;
    }
}

TEST(EmitterTerms, AFirstTermBegins) {
    for (const char* text : {"Ida Marsh was elected chair of the Mill Board on 3 May 2012.",
                             "Ida Marsh was elected chair of the Mill Board for a first term on "
                             "3 May 2012.",
                             "Ida Marsh was elected chair of the Mill Board for a three-year term "
                             "on 3 May 2012."}) {
        EXPECT_EQ(dates(only(text)), "2012-05-03 - - -") << text;
    }
}

TEST(EmitterTerms, TheEndOfATermIsNoEndWhileAnotherMayFollow) {
    const TenureFact open =
        only("Ida Marsh's first term as chair of the Mill Board ended in 2014.");
    EXPECT_EQ(dates(open), "- - 2014 -");
    ASSERT_EQ(open.limits.size(), 1U);
    EXPECT_EQ(open.limits[0].which, Bound::EndEarliest);
    EXPECT_EQ(dates(only("Ida Marsh's final term as chair of the Mill Board ended in 2014.")),
              "- 2014 - -");
    const TenureFact later =
        only("Ida Marsh served a second term as chair of the Mill Board from 2012 to 2015.");
    EXPECT_EQ(dates(later), "- - 2012 -");
    ASSERT_EQ(later.limits.size(), 1U);
    EXPECT_EQ(toString(later.limits[0].day), "2015-01-01");
}

TEST(EmitterTerms, SeveralTermsHaveTheirEnds) {
    EXPECT_EQ(dates(only("Ida Marsh served two terms as chair of the Mill Board from 2006 to "
                         "2012.")),
              "2006 2012 - -");
}

TEST(EmitterTerms, APlannedTermProvesNoPresence) {
    EXPECT_EQ(dates(only("Ida Marsh has been reappointed chair of the Mill Board for a second term "
                         "of three years from 1 July 2020.")),
              "- - 2020-05 -");
}

TEST(EmitterTerms, ABeginningProvesNoPresenceLater) {
    EXPECT_EQ(dates(only("Ida Marsh became acting chair of the Mill Board in May 1994.")),
              "1994-05 - - -");
}

TEST(EmitterTerms, TheNewHolderHasBegunWithinAYear) {
    const TenureFact fact = only("The new chair of the Mill Board, Ida Marsh, spoke.");
    EXPECT_EQ(dates(fact), "- - 2020-05 -");
    ASSERT_EQ(fact.limits.size(), 1U);
    EXPECT_EQ(fact.limits[0].which, Bound::StartEarliest);
    EXPECT_TRUE(fact.limits[0].assumed);
}

TEST(EmitterTerms, TheOutgoingHolderLeavesWithinAYear) {
    const TenureFact fact = only("The outgoing chair of the Mill Board, Ida Marsh, spoke.");
    EXPECT_EQ(dates(fact), "- - 2020-05 -");
    ASSERT_EQ(fact.limits.size(), 1U);
    EXPECT_EQ(fact.limits[0].which, Bound::EndLatest);
    EXPECT_TRUE(fact.limits[0].assumed);
}
} // namespace tenure::test
