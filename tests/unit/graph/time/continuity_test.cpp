// What is certain between two proofs of holding.
#include <gtest/gtest.h>

#include "graph/time/bounds.h"
#include "tests/unit/graph/builder.h"

namespace tenure {
namespace {
Statement seen(const std::string& day, const std::string& document = "document/d") {
    Statement statement;
    statement.seen = DatedProof{*parseDate(day), {document, {}}};
    statement.evidence = {{document, {}}};
    return statement;
}

Link linkOf(const std::vector<Statement>& statements) {
    Spells spells = foldSpells(statements);
    Link link = spells.links.front();
    link.unproved = unprovedDays(spells.proofs.front(), link.bounds);
    return link;
}

Answer on(const Link& link, const std::string& day) {
    const Date date = *parseDate(day);
    return heldDuring(link, date.first(), date.last());
}
} // namespace

TEST(Continuity, TwoSightingsWithinATermProveTheTimeBetween) {
    const Link link = linkOf({seen("2010-05-01"), seen("2015-05-20")});
    EXPECT_TRUE(link.unproved.empty());
    EXPECT_EQ(on(link, "2012"), Answer::Certain);
}

TEST(Continuity, TwoSightingsFarApartLeaveItPossible) {
    const Link link = linkOf({seen("1995-05-01"), seen("2015-05-01")});
    ASSERT_EQ(link.unproved.size(), 1U);
    EXPECT_EQ(toString(link.unproved[0].from), "1995-05-02");
    EXPECT_EQ(toString(link.unproved[0].to), "2015-04-30");
    EXPECT_EQ(on(link, "2005"), Answer::Possible);
    EXPECT_EQ(on(link, "1995-05-01"), Answer::Certain);
    EXPECT_EQ(on(link, "2015"), Answer::Certain);
    const Link years = linkOf({seen("1995"), seen("2015")});
    EXPECT_EQ(on(years, "1995"), Answer::Certain);
    EXPECT_EQ(on(years, "1995-12-31"), Answer::Possible);
    EXPECT_EQ(on(years, "2005"), Answer::Possible);
}

TEST(Continuity, SightingsBetweenCloseTheGap) {
    EXPECT_EQ(on(linkOf({seen("2000-05-01"), seen("2005-05-01"), seen("2010-05-01")}), "2008"),
              Answer::Certain);
}

TEST(Continuity, OneDocumentThatTellsOfBothEndsTellsOfTheTimeBetween) {
    Statement began;
    began.status = Status::Started;
    began.start = DatedProof{*parseDate("1990-05-01"), {"document/life", {}}};
    began.evidence = {{"document/life", {}}};
    Statement ended = began;
    ended.status = Status::Ended;
    ended.end = DatedProof{*parseDate("2005-05-01"), {"document/life", {}}};
    ended.start.reset();
    EXPECT_EQ(on(linkOf({began, ended}), "1998"), Answer::Certain);
    ended.evidence = {{"document/news", {}}};
    EXPECT_EQ(on(linkOf({began, ended}), "1998"), Answer::Possible) << "two documents";
}

TEST(Continuity, AnAssumptionNeitherProvesNorRulesOut) {
    Statement about = seen("2000~");
    const Link sighting = linkOf({about});
    EXPECT_EQ(on(sighting, "2000"), Answer::Possible);
    Statement left;
    left.status = Status::Ended;
    left.end = DatedProof{*parseDate("2003~"), {"document/d", {}}};
    left.evidence = {{"document/d", {}}};
    EXPECT_EQ(on(linkOf({left}), "2004"), Answer::Possible);
    EXPECT_EQ(on(linkOf({Statement{}}), "2004"), Answer::Unknown);
}
} // namespace tenure
