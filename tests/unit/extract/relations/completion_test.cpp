#include "extract/relations/completion.h"

#include <gtest/gtest.h>

#include "extract/relations/facts.h"

namespace tenure {
namespace {
TenureFact post(int person, std::string role, int body, std::string area, std::uint32_t at) {
    TenureFact fact;
    fact.person = person;
    fact.role = std::move(role);
    fact.body = body;
    fact.area = std::move(area);
    Evidence evidence;
    evidence.span = {at, at + 1};
    fact.evidence.push_back(evidence);
    return fact;
}
} // namespace

TEST(Completion, AShortPostIsTheOneToldInFull) {
    Extraction extraction;
    extraction.tenures = {post(0, "mayor", -1, "Poole", 0), post(0, "Mayor", -1, "", 10),
                          post(1, "mayor", -1, "", 20)};
    completePosts(extraction);
    ASSERT_EQ(extraction.tenures.size(), 2U);
    EXPECT_EQ(extraction.tenures[0].area, "Poole");
    ASSERT_EQ(extraction.tenures[0].evidence.size(), 2U);
    EXPECT_EQ(extraction.tenures[0].evidence[1].how, How::Coref);
    EXPECT_EQ(extraction.tenures[1].area, ""); // another person's
}

TEST(Completion, ALifeOfTheLongDeadTellsOfNobodyToday) {
    const auto life = [](const char* died) {
        Extraction extraction;
        extraction.metadata.date = parseDate("2009-08-02");
        extraction.people.resize(2);
        extraction.people[0].died = DatedBy{*parseDate(died), {}};
        extraction.tenures = {post(1, "clerk", 0, "", 0)};
        extraction.tenures[0].seen = DatedBy{*extraction.metadata.date, {}};
        endByDeath(extraction, 0);
        return extraction.tenures[0];
    };
    EXPECT_EQ(life("1954").status, Status::Past);
    EXPECT_FALSE(life("1954").seen);
    EXPECT_EQ(life("2009-07").status, Status::Current) << "an obituary";
}

TEST(Completion, AVacantPostIsWhereItsHoldersAre) {
    Extraction extraction;
    extraction.tenures = {post(0, "clerk", 1, "", 0)};
    extraction.vacancies = {post(-1, "clerk", impliedBody(0), "", 5),
                            post(-1, "chair", impliedBody(0), "", 9)};
    settleBodies(extraction);
    ASSERT_EQ(extraction.vacancies.size(), 2U);
    EXPECT_EQ(extraction.vacancies[0].body, 1);
    EXPECT_EQ(extraction.vacancies[1].body, 0);
}

TEST(Completion, TwoPlacesLeaveItOpen) {
    Extraction extraction;
    extraction.tenures = {post(0, "mayor", -1, "Poole", 0), post(0, "mayor", -1, "Deal", 10),
                          post(0, "mayor", -1, "", 20)};
    completePosts(extraction);
    ASSERT_EQ(extraction.tenures.size(), 3U);
    EXPECT_EQ(extraction.tenures[2].area, "");
}

TEST(Completion, WhatIsHeldIsNotWhatWasHeldBefore) {
    Extraction extraction;
    extraction.tenures = {post(0, "clerk", 3, "", 0), post(0, "clerk", -1, "", 10)};
    extraction.tenures[0].status = Status::Current;
    extraction.tenures[1].status = Status::Past;
    completePosts(extraction);
    ASSERT_EQ(extraction.tenures.size(), 2U);
    EXPECT_EQ(extraction.tenures[1].body, -1);

    extraction.tenures = {post(0, "clerk", 3, "", 0), post(0, "clerk", 3, "", 5),
                          post(0, "clerk", -1, "", 10)};
    extraction.tenures[0].status = Status::Current;
    extraction.tenures[1].status = Status::Past;
    extraction.tenures[2].status = Status::Past;
    completePosts(extraction);
    EXPECT_EQ(extraction.tenures.size(), 2U); // the past one is told in full elsewhere
}
} // namespace tenure
