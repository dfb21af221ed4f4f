#include "extract/relations/shared_bodies.h"

#include <gtest/gtest.h>

namespace tenure {
namespace {
TenureFact held(int person, const char* role, int body) {
    TenureFact fact;
    fact.person = person;
    fact.body = body;
    fact.role = role;
    fact.oneSeat = true;
    fact.evidence.emplace_back().quote = role;
    fact.evidence.back().span = {static_cast<std::uint32_t>(person * 10),
                                 static_cast<std::uint32_t>(person * 10 + 5)};
    return fact;
}

Extraction told(std::vector<TenureFact> facts) {
    Extraction extraction;
    extraction.people.resize(3);
    extraction.bodies.resize(2);
    extraction.tenures = std::move(facts);
    return extraction;
}
} // namespace

TEST(SharedBodies, OfTheSamePost) {
    Extraction extraction = told({held(0, "leader", 1), held(1, "Leader", -1)});
    shareBodies(extraction);
    ASSERT_EQ(extraction.tenures.size(), 2U);
    EXPECT_EQ(extraction.tenures[1].body, 1);
    EXPECT_EQ(extraction.tenures[1].evidence[0].how, How::Inferred);
    EXPECT_EQ(extraction.tenures[0].evidence[0].how, How::Stated);
}

TEST(SharedBodies, OneFactWhereTheBodyWasMissing) {
    TenureFact again = held(0, "leader", -1);
    again.evidence[0].span = {100, 110};
    Extraction extraction = told({held(0, "leader", 1), again});
    shareBodies(extraction);
    ASSERT_EQ(extraction.tenures.size(), 1U);
    EXPECT_EQ(extraction.tenures[0].evidence.size(), 2U);
}

TEST(SharedBodies, WhoActsActsThere) {
    TenureFact acting = held(1, "acting leader", -1);
    acting.status = Status::Acting;
    Extraction extraction = told({held(0, "leader", 1), acting, held(2, "deputy leader", -1)});
    shareBodies(extraction);
    EXPECT_EQ(extraction.tenures[1].body, 1);
    EXPECT_EQ(extraction.tenures[2].body, -1);
}

TEST(SharedBodies, NotOfSeveralNorOfManySeats) {
    Extraction several = told({held(0, "leader", 0), held(1, "leader", 1), held(2, "leader", -1)});
    shareBodies(several);
    EXPECT_EQ(several.tenures[2].body, -1);

    TenureFact trustee = held(1, "trustee", -1);
    trustee.oneSeat = false;
    TenureFact ofArea = held(2, "trustee", -1);
    ofArea.area = "Northbank";
    Extraction many = told({held(0, "trustee", 1), trustee, ofArea});
    shareBodies(many);
    EXPECT_EQ(many.tenures[1].body, -1);
    EXPECT_EQ(many.tenures[2].body, -1);
}
} // namespace tenure
