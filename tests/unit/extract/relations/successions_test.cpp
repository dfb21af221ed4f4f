#include "extract/relations/successions.h"

#include <gtest/gtest.h>

namespace tenure {
namespace {
DatedBy on(const char* date) {
    return {*parseDate(date), {}};
}

// Person 0 ends, person 1 starts.
Extraction handover(const char* end, const char* start) {
    Extraction extraction;
    extraction.people.resize(2);
    extraction.bodies.resize(1);
    TenureFact old;
    old.person = 0;
    old.body = 0;
    old.role = "chair";
    old.oneSeat = true;
    old.status = Status::Ended;
    old.end = on(end);
    old.evidence.emplace_back().quote = "thanked the outgoing chair";
    TenureFact next = old;
    next.person = 1;
    next.status = Status::Started;
    next.end.reset();
    next.start = on(start);
    next.evidence.front().quote = "was elected chair";
    extraction.tenures = {old, next};
    return extraction;
}
} // namespace

TEST(Successions, OnOneDay) {
    Extraction extraction = handover("2020-11-24", "2020-11-24");
    addSuccessions(extraction);
    ASSERT_EQ(extraction.relations.size(), 1U);
    const RelationFact& fact = extraction.relations[0];
    EXPECT_EQ(fact.type, "succeeded");
    EXPECT_EQ(fact.from.index, 1);
    EXPECT_EQ(fact.to.index, 0);
    EXPECT_EQ(fact.role, "chair");
    ASSERT_EQ(fact.evidence.size(), 2U);
    EXPECT_EQ(fact.evidence[0].how, How::Inferred);
    addSuccessions(extraction);
    EXPECT_EQ(extraction.relations.size(), 1U);
}

TEST(Successions, NotOtherwise) {
    for (const auto& [end, start] :
         {std::pair("2020-11-24", "2020-11-25"), {"2020", "2020"}, {"2020-11", "2020-11"}}) {
        Extraction extraction = handover(end, start);
        addSuccessions(extraction);
        EXPECT_TRUE(extraction.relations.empty()) << end;
    }
    Extraction many = handover("2020-11-24", "2020-11-24");
    many.tenures[0].oneSeat = false;
    addSuccessions(many);
    EXPECT_TRUE(many.relations.empty());
    Extraction other = handover("2020-11-24", "2020-11-24");
    other.tenures[1].role = "vice-chair";
    addSuccessions(other);
    EXPECT_TRUE(other.relations.empty());
}
} // namespace tenure
