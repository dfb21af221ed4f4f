#include "graph/time/seats.h"

#include <gtest/gtest.h>

#include "tests/unit/graph/builder.h"

namespace tenure {
namespace {
using test::boundsOf;

Link linkOf(const std::string& person, const std::vector<Statement>& statements) {
    Link link = foldSpells(statements).links.front();
    link.source = "person/" + person;
    link.target = "role/club/chair";
    link.id = "tenure/" + person + "/club/chair/1";
    return link;
}

Statement says(const std::string& start, const std::string& seen, Status status) {
    Statement statement;
    statement.status = status;
    const auto dated = [](const std::string& date) {
        return date.empty() ? std::nullopt
                            : std::optional(DatedProof{*parseDate(date), {"document/d", {}}});
    };
    statement.start = dated(start);
    statement.seen = dated(seen);
    return statement;
}

Link held(const std::string& person, const std::string& start, const std::string& seen,
          Status status = Status::Current) {
    return linkOf(person, {says(start, seen, status)});
}

// Seen on each of the days.
Link seen(const std::string& person, const std::vector<std::string>& days) {
    std::vector<Statement> statements;
    for (const std::string& day : days) {
        statements.push_back(says("", day, Status::Current));
    }
    return linkOf(person, statements);
}

std::vector<Conflict> settle(std::vector<Link>& links, bool oneSeat,
                             const std::vector<Succession>& successions = {}) {
    std::vector<Link*> pointers;
    for (Link& link : links) {
        pointers.push_back(&link);
    }
    std::vector<Conflict> conflicts;
    settleRole("role/club/chair", oneSeat ? Seats{1, 1, {}} : Seats{}, pointers, successions,
               conflicts);
    return conflicts;
}

Succession followed(const std::string& successor, const std::string& predecessor,
                    const std::string& date = "") {
    Succession succession;
    succession.predecessor = "person/" + predecessor;
    succession.successor = "person/" + successor;
    if (!date.empty()) {
        succession.date = DatedProof{*parseDate(date), {"document/s", {}}};
    }
    succession.evidence = {{"document/s", {}}};
    return succession;
}
} // namespace

TEST(Seats, OneSeatBoundsNeighbours) {
    std::vector<Link> links = {held("ann", "", "2015-11"), held("bo", "", "2018-03-06")};
    EXPECT_TRUE(settle(links, true).empty());
    EXPECT_EQ(boundsOf(&links[0]), "- 2015-11-30 2015-11-01 2018-03-06");
    EXPECT_EQ(boundsOf(&links[1]), "2015-11-01 2018-03-06 2018-03-06 -");
    EXPECT_EQ(links[0].endLatestBy.kind, BoundProof::Kind::Calculated);
    EXPECT_NE(links[0].endLatestBy.reason.find("person/bo"), std::string::npos);
}

TEST(Seats, ManySeatsBoundNothing) {
    std::vector<Link> links = {held("ann", "", "2015-11"), held("bo", "", "2018-03-06")};
    EXPECT_TRUE(settle(links, false).empty());
    EXPECT_EQ(boundsOf(&links[0]), "- 2015-11-30 2015-11-01 -");
}

TEST(Seats, TwoHoldersOnOneDayAreAConflict) {
    std::vector<Link> links = {held("ann", "2015-01-01", "2018-06-30"),
                               held("bo", "", "2017-05-05")};
    const auto conflicts = settle(links, true);
    ASSERT_EQ(conflicts.size(), 1U);
    EXPECT_EQ(conflicts[0].kind, "two holders of one seat");
    EXPECT_EQ(conflicts[0].subject, "role/club/chair");
    EXPECT_EQ(conflicts[0].links.size(), 2U);
    EXPECT_TRUE(links[0].bounds.consistent() && links[1].bounds.consistent());
}

TEST(Seats, TwoReportsOfOneMonthAreNoConflict) {
    std::vector<Link> links = {held("ann", "", "2016-09"), held("bo", "", "2016-09")};
    EXPECT_TRUE(settle(links, true).empty());
}

TEST(Seats, TheDayOfAHandoverBelongsToBoth) {
    std::vector<Link> links = {held("ann", "", "2016-09-20"), held("bo", "2016-09-20", "")};
    EXPECT_TRUE(settle(links, true).empty());
    std::vector<Link> twice = {held("ann", "2016-09-20", ""), held("bo", "2016-09-20", "")};
    EXPECT_EQ(settle(twice, true).size(), 1U) << "both begun on one day";
}

TEST(Seats, TwoSeenOnOneDayAreNoHandover) {
    std::vector<Link> before = {seen("ann", {"2014-05-01", "2016-05-01"}),
                                seen("bo", {"2016-05-01"})};
    EXPECT_EQ(settle(before, true).size(), 1U);
    EXPECT_EQ(boundsOf(&before[0]), "- 2014-05-01 2016-05-01 -");
    EXPECT_EQ(boundsOf(&before[1]), "- 2016-05-01 2016-05-01 -");
    std::vector<Link> after = {seen("ann", {"2016-05-01", "2018-05-01"}),
                               seen("bo", {"2016-05-01"})};
    EXPECT_EQ(settle(after, true).size(), 1U);
    EXPECT_EQ(boundsOf(&after[1]), "- 2016-05-01 2016-05-01 -");
    std::vector<Link> both = {seen("ann", {"2014-05-01", "2016-05-01"}),
                              seen("bo", {"2016-05-01", "2018-05-01"})};
    EXPECT_EQ(settle(both, true).size(), 1U);
    std::vector<Link> told = {seen("ann", {"2014-05-01", "2016-05-01"}),
                              seen("bo", {"2016-05-01", "2018-05-01"})};
    EXPECT_TRUE(settle(told, true, {followed("bo", "ann")}).empty()) << "a word of change";
    EXPECT_EQ(boundsOf(&told[0]), "- 2014-05-01 2016-05-01 2016-05-01");
}

TEST(Seats, SomeoneActingMaySitBeside) {
    std::vector<Link> links = {held("ann", "2015-01-01", "2018-06-30"),
                               held("bo", "", "2017-05-05", Status::Acting)};
    EXPECT_TRUE(settle(links, true).empty());
}

TEST(Seats, SuccessionBoundsBothWithoutADate) {
    std::vector<Link> links = {held("ann", "", "2016-09"), held("bo", "2018", "")};
    EXPECT_TRUE(settle(links, false, {followed("bo", "ann")}).empty());
    EXPECT_EQ(boundsOf(&links[0]), "- 2016-09-30 2016-09-01 2018-12-31");
}

TEST(Seats, ASuccessionsDateBoundsBoth) {
    std::vector<Link> links = {held("ann", "", ""), held("bo", "", "")};
    EXPECT_TRUE(settle(links, false, {followed("bo", "ann", "2020-11-24")}).empty());
    EXPECT_EQ(boundsOf(&links[0]), "- 2020-11-24 - 2020-11-24");
    EXPECT_EQ(boundsOf(&links[1]), "2020-11-24 2020-11-24 2020-11-24 -");
}

TEST(Seats, BoundsTravelAlongAChain) {
    std::vector<Link> links = {held("ann", "", "2010"), held("bo", "", ""), held("cy", "", "2016")};
    EXPECT_TRUE(settle(links, false, {followed("bo", "ann"), followed("cy", "bo")}).empty());
    EXPECT_EQ(boundsOf(&links[1]), "2010-01-01 2016-12-31 2010-01-01 2016-12-31");
}

TEST(Seats, ACircleOfSuccessionsEnds) {
    std::vector<Link> links = {held("ann", "", "2010"), held("bo", "", "2012")};
    settle(links, true, {followed("bo", "ann"), followed("ann", "bo")});
    EXPECT_TRUE(links[0].bounds.consistent() && links[1].bounds.consistent());
}

TEST(Seats, AHandoverWithoutADayAgainstTheDatesIsAConflict) {
    std::vector<Link> links = {held("ann", "2001", "2003-05-05"), held("bo", "2010", "2012-05-05")};
    const auto conflicts = settle(links, true, {followed("ann", "bo")});
    ASSERT_EQ(conflicts.size(), 1U);
    EXPECT_EQ(conflicts[0].kind, "a handover that does not fit");
    EXPECT_EQ(conflicts[0].links.size(), 2U);
    EXPECT_FALSE(conflicts[0].against.empty()) << "the sentence that tells it";
    std::vector<Link> fits = {held("ann", "2001", "2003-05-05"), held("bo", "2010", "2012-05-05")};
    EXPECT_TRUE(settle(fits, true, {followed("bo", "ann")}).empty());
}

TEST(Seats, EachFollowedByTheOtherIsAConflict) {
    std::vector<Link> links = {held("ann", "", ""), held("bo", "", "")};
    const auto conflicts = settle(
        links, true, {followed("bo", "ann", "2010-05-03"), followed("ann", "bo", "2010-05-03")});
    ASSERT_FALSE(conflicts.empty());
    EXPECT_EQ(conflicts[0].kind, "a handover that does not fit");
}

TEST(Seats, AHandoverAgainstTheDatesIsAConflict) {
    std::vector<Link> links = {held("ann", "", "2019-01-01"), held("bo", "2021", "")};
    const auto conflicts = settle(links, true, {followed("bo", "ann", "2015-05-05")});
    ASSERT_FALSE(conflicts.empty());
    EXPECT_EQ(conflicts[0].kind, "a handover that does not fit");
    EXPECT_TRUE(links[0].bounds.consistent() && links[1].bounds.consistent());
}
} // namespace tenure
