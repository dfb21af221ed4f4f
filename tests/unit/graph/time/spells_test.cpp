#include <gtest/gtest.h>

#include "graph/time/bounds.h"
#include "tests/unit/graph/builder.h"

namespace tenure {
namespace {
using test::boundsOf;

std::optional<DatedProof> on(const std::string& date) {
    return date.empty() ? std::nullopt
                        : std::optional(DatedProof{*parseDate(date), {"document/d", {}}});
}

struct Told {
    std::string start, end, seen, gone;
};

Statement says(Status status, const Told& told, const std::string& documentDate = "") {
    Statement statement;
    statement.status = status;
    statement.start = on(told.start);
    statement.end = on(told.end);
    statement.seen = on(told.seen);
    statement.gone = on(told.gone);
    statement.documentDate = parseDate(documentDate);
    statement.evidence = {{"document/" + documentDate, {}}};
    return statement;
}

// "status: bounds" of every spell, one a line, then the conflicts.
std::string fold(const std::vector<Statement>& statements) {
    const Spells spells = foldSpells(statements);
    std::string out;
    for (const Link& link : spells.links) {
        out += std::string(toString(link.status)) + ": " + boundsOf(&link) + '\n';
    }
    for (const Conflict& conflict : spells.conflicts) {
        out += conflict.kind + '\n';
    }
    return out;
}
} // namespace

TEST(Spells, SeenIsNeverAStart) {
    EXPECT_EQ(fold({says(Status::Current, {"", "", "2016-09", ""})}),
              "current: - 2016-09-30 2016-09-01 -\n");
}

TEST(Spells, AYearIsNotTheFirstOfJanuary) {
    EXPECT_EQ(fold({says(Status::Started, {"2016", "", "", ""})}),
              "started: 2016-01-01 2016-12-31 2016-01-01 -\n");
}

TEST(Spells, StartAndEndAreStated) {
    EXPECT_EQ(fold({says(Status::Past, {"2000", "2018", "", ""})}),
              "past: 2000-01-01 2000-12-31 2018-01-01 2018-12-31\n");
}

TEST(Spells, AnEndThatLayAheadIsAPlan) {
    const Statement elected =
        says(Status::Started, {"2012-05-03", "2015-05-02", "", ""}, "2012-05");
    EXPECT_EQ(fold({elected}), "started: 2012-05-03 2012-05-03 2012-05-03 -\n");
    EXPECT_EQ(foldSpells({elected}).links[0].end, parseDate("2015-05-02"));
    const Statement left = says(Status::Ended, {"", "2013-01-31", "", ""}, "2013-02");
    EXPECT_EQ(fold({elected, left}), "ended: 2012-05-03 2012-05-03 2013-01-31 2013-01-31\n");
    EXPECT_EQ(foldSpells({elected, left}).links[0].end, parseDate("2013-01-31"));
    EXPECT_EQ(fold({says(Status::Ended, {"", "2017-10", "", ""}, "2017-09-19")}),
              "ended: - 2017-09-19 2017-09-19 -\n")
        << "to stand down in October";
    Link stayed = foldSpells({elected, says(Status::Current, {"", "", "2016", ""})}).links[0];
    fillExact(stayed);
    EXPECT_FALSE(stayed.end) << "still there in 2016";
}

TEST(Spells, AStatementThatEndsBeforeItBeginsBoundsNothing) {
    EXPECT_EQ(fold({says(Status::Past, {"2016", "2012", "", ""})}),
              "past: - - - -\nends before it begins\n");
    EXPECT_EQ(fold({says(Status::Past, {"2016", "2012", "", ""}),
                    says(Status::Current, {"", "", "2017-05-04", ""})}),
              "current: - 2017-05-04 2017-05-04 -\npast: - - - -\nends before it begins\n");
}

TEST(Spells, FormerIsOverByThen) {
    EXPECT_EQ(fold({says(Status::Past, {"", "", "", "2016-09"})}),
              "past: - 2016-09-30 - 2016-09-30\n");
}

TEST(Spells, TheDocumentsDateIsAssumedWhenNoOtherIsThere) {
    const Spells spells = foldSpells({says(Status::Current, {}, "2016-09")});
    ASSERT_EQ(spells.links.size(), 1U);
    EXPECT_EQ(boundsOf(&spells.links[0]), "- 2016-09-30 2016-09-01 -");
    EXPECT_EQ(spells.links[0].startLatestBy.kind, BoundProof::Kind::Assumed);
    EXPECT_EQ(fold({says(Status::Past, {}, "2016")}), "past: - 2016-12-31 - 2016-12-31\n");
    EXPECT_EQ(fold({says(Status::Started, {}, "2016")}), "started: - 2016-12-31 - -\n");
    EXPECT_EQ(fold({says(Status::Current, {})}), "current: - - - -\n") << "unknown stays unknown";
}

TEST(Spells, StatementsTightenEachOther) {
    EXPECT_EQ(fold({says(Status::Current, {"", "", "2016-09", ""}, "2016-09"),
                    says(Status::Current, {"2014", "", "", ""}, "2017"),
                    says(Status::Past, {"", "", "", "2019-02-03"}, "2019-02-03"),
                    says(Status::Current, {"", "", "2018", ""}, "2018")}),
              "past: 2014-01-01 2014-12-31 2018-01-01 2019-02-03\n");
}

TEST(Spells, TheSameSpellToldTwiceIsOne) {
    const Spells spells = foldSpells({says(Status::Past, {"2010", "2014", "", ""}, "2020"),
                                      says(Status::Past, {"2010-05", "2014", "", ""}, "2021")});
    ASSERT_EQ(spells.links.size(), 1U);
    EXPECT_EQ(toString(*spells.links[0].start), "2010-05") << "the finer date is kept";
    EXPECT_EQ(spells.links[0].evidence.size(), 2U);
}

TEST(Spells, TwoSpellsWithAGapStayTwo) {
    EXPECT_EQ(fold({says(Status::Past, {"2016", "2018", "", ""}),
                    says(Status::Past, {"2010", "2012", "", ""}),
                    says(Status::Past, {"", "", "2017", ""}),
                    says(Status::Past, {"", "", "2011-03-04", ""})}),
              "past: 2010-01-01 2010-12-31 2012-01-01 2012-12-31\n"
              "past: 2016-01-01 2016-12-31 2018-01-01 2018-12-31\n");
}

TEST(Spells, BackInOfficeAfterHavingLeft) {
    EXPECT_EQ(fold({says(Status::Past, {"", "", "", "2015-03"}, "2015-03"),
                    says(Status::Current, {"", "", "2018-06", ""}, "2018-06")}),
              "past: - 2015-03-31 - 2015-03-31\ncurrent: - 2018-06-30 2018-06-01 -\n");
}

TEST(Spells, SomebodyElseBetweenPartsTwoSightings) {
    const std::vector<Statement> statements = {says(Status::Current, {"", "", "2010-05-05", ""}),
                                               says(Status::Current, {"", "", "2016", ""})};
    EXPECT_EQ(foldSpells(statements).links.size(), 1U);
    const std::vector<Touch> others = {{*parseDay("2012-01-01"), *parseDay("2012-12-31"), false}};
    const Spells parted = foldSpells(statements, others);
    EXPECT_EQ(parted.links.size(), 2U);
    EXPECT_TRUE(parted.conflicts.empty());
}

TEST(Spells, SomebodyElseSeenOnTheSameDayPartsNothing) {
    const std::vector<Statement> statements = {says(Status::Current, {"", "", "2014-05-01", ""}),
                                               says(Status::Current, {"", "", "2016-05-01", ""}),
                                               says(Status::Current, {"", "", "2018-05-01", ""})};
    const Day day = *parseDay("2016-05-01");
    EXPECT_EQ(foldSpells(statements, {{day, day, false}}).links.size(), 1U);
    EXPECT_EQ(foldSpells(statements, {{day, day, true}}).links.size(), 2U) << "elected on that day";
}

TEST(Spells, WhatMayBeOfEitherSpellBoundsNeither) {
    EXPECT_EQ(fold({says(Status::Past, {"2010-01-01", "2012-06-30", "", ""}),
                    says(Status::Started, {"2012-09-01", "", "", ""}),
                    says(Status::Current, {"", "", "2012", ""})}),
              "past: 2010-01-01 2010-01-01 2012-06-30 2012-06-30\n"
              "current: 2012-09-01 2012-09-01 2012-09-01 -\n");
}

TEST(Spells, FormerMeansTheSpellThatHadBegun) {
    EXPECT_EQ(fold({says(Status::Past, {"2000-01-01", "", "", ""}),
                    says(Status::Started, {"2010-06-01", "", "", ""}),
                    says(Status::Past, {"", "", "", "2005"})}),
              "past: 2000-01-01 2000-01-01 2000-01-01 2005-12-31\n"
              "started: 2010-06-01 2010-06-01 2010-06-01 -\n");
}

TEST(Spells, TwoBeginningsAreAConflict) {
    EXPECT_EQ(fold({says(Status::Started, {"2016", "", "", ""}),
                    says(Status::Started, {"2018", "", "", ""})}),
              "started: 2016-01-01 2016-12-31 2016-01-01 -\n"
              "started: 2018-01-01 2018-12-31 2018-01-01 -\ntwo beginnings\n");
}

TEST(Spells, TwoEndsAreAConflict) {
    EXPECT_EQ(fold({says(Status::Past, {"2001", "2003", "", ""}),
                    says(Status::Past, {"2001", "2004", "", ""})}),
              "past: 2001-01-01 2001-12-31 2003-01-01 2003-12-31\n"
              "past: 2001-01-01 2001-12-31 2004-01-01 2004-12-31\ntwo ends\n");
    EXPECT_EQ(fold({says(Status::Started, {"2001-05-03", "", "", ""}),
                    says(Status::Ended, {"", "2003-05-03", "", ""}),
                    says(Status::Started, {"2001-05-03", "", "", ""}),
                    says(Status::Ended, {"", "2004-05-03", "", ""})}),
              "ended: 2001-05-03 2001-05-03 2003-05-03 2003-05-03\n"
              "ended: - 2004-05-03 2004-05-03 2004-05-03\ntwo ends\n")
        << "no second beginning is made up";
    EXPECT_EQ(
        fold({says(Status::Past, {"", "2003", "", ""}), says(Status::Past, {"", "2004", "", ""})}),
        "past: - 2003-12-31 2003-01-01 2003-12-31\n"
        "past: - 2004-12-31 2004-01-01 2004-12-31\ntwo ends\n");
}

TEST(Spells, HeldBetweenTwoEndsIsASecondSpell) {
    EXPECT_EQ(
        fold({says(Status::Past, {"", "2003", "", ""}), says(Status::Past, {"", "2008", "", ""}),
              says(Status::Current, {"", "", "2007-02-01", ""})}),
        "past: - 2003-12-31 2003-01-01 2003-12-31\n"
        "past: 2003-01-01 2007-02-01 2008-01-01 2008-12-31\n");
}

TEST(Spells, HeldBeforeItBeganIsAConflict) {
    EXPECT_EQ(fold({says(Status::Current, {"", "", "2015-01-01", ""}),
                    says(Status::Started, {"2016", "", "", ""})}),
              "current: - 2015-01-01 2015-01-01 -\n"
              "started: 2016-01-01 2016-12-31 2016-01-01 -\nheld before it began\n");
}

TEST(Spells, WhatIsOnlyPlannedIsNeverHeld) {
    EXPECT_EQ(fold({says(Status::Candidate, {"", "", "2016", ""}, "2016"),
                    says(Status::Current, {"", "", "2018", ""}, "2018")}),
              "current: - 2018-12-31 2018-01-01 -\ncandidate: - - - -\n");
    EXPECT_EQ(fold({says(Status::Elect, {"2021-01-20", "", "", ""}, "2020-12")}),
              "elect: 2021-01-20 2021-01-20 - -\n");
}

TEST(Spells, TheLatestStatementGivesTheStatus) {
    EXPECT_EQ(foldSpells({says(Status::Ended, {"", "2019", "", ""}, "2019"),
                          says(Status::Current, {"", "", "2016", ""}, "2016")})
                  .links[0]
                  .status,
              Status::Ended);
    EXPECT_EQ(foldSpells({says(Status::Current, {"", "", "2016", ""}, "2016"),
                          says(Status::Started, {"2016", "", "", ""}, "2016")})
                  .links[0]
                  .status,
              Status::Started)
        << "in one document the more telling one";
}

TEST(Spells, AnApproximateDateIsAssumed) {
    const Spells spells = foldSpells({says(Status::Started, {"2016~", "", "", ""})});
    EXPECT_EQ(spells.links[0].startEarliestBy.kind, BoundProof::Kind::Assumed);
    EXPECT_LT(*spells.links[0].bounds.startEarliest, *parseDay("2012-01-01"));
    EXPECT_GT(*spells.links[0].bounds.startLatest, *parseDay("2020-01-01"));
    const Spells surer = foldSpells({says(Status::Started, {"2016~", "", "", ""}),
                                     says(Status::Started, {"2018", "", "", ""})});
    ASSERT_EQ(surer.links.size(), 1U);
    EXPECT_EQ(toString(*surer.links[0].start), "2018");
}
} // namespace tenure
