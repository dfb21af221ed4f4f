// Namesakes whom time tells apart.
#include <gtest/gtest.h>

#include "graph/resolve/identity.h"
#include "tests/unit/graph/builder.h"

namespace tenure {
namespace {
using test::DocumentBuilder;

// A document of the year in which the person held the post.
DocumentBuilder seen(const std::string& name, const std::string& post, const std::string& body,
                     const std::string& date) {
    DocumentBuilder document(date + body, date);
    document.tenure(name, post, body).seen = document.on(date);
    return document;
}

DocumentBuilder dead(const std::string& name, const std::string& date) {
    DocumentBuilder document("death " + date, date);
    document.person(name);
    document.extraction().people[0].died = document.on(date);
    return document;
}

Identities people(std::vector<Extraction> documents, const std::vector<IdentityRule>& rules = {}) {
    std::ranges::sort(documents, {}, &Extraction::document);
    return resolvePeople(documents, resolveBodies(documents, rules), rules);
}
} // namespace

TEST(ResolveLives, NobodyHoldsAPostLongAfterDeath) {
    const Identities found = people({seen("Nat Ward", "chair", "Mill Board", "1850-05-06"),
                                     dead("Nat Ward", "1860-03-03"),
                                     seen("Nat Ward", "clerk", "Quay Council", "2019-05-06")});
    ASSERT_EQ(found.all.size(), 2U);
    ASSERT_EQ(found.proposals.size(), 1U);
    EXPECT_EQ(found.proposals[0].score, 0);
    EXPECT_NE(found.proposals[0].reason.find("dead by 1860-03-03"), std::string::npos);
}

TEST(ResolveLives, APostShortlyAfterDeathIsAConflictAndNoOtherPerson) {
    EXPECT_EQ(people({dead("Nat Ward", "2002-05-03"),
                      seen("Nat Ward", "chair", "Mill Board", "2003-01-01")})
                  .all.size(),
              1U);
    const Identities doubtful = people(
        {dead("Nat Ward", "2002-05-03"), seen("Nat Ward", "chair", "Mill Board", "2009-01-01")});
    EXPECT_EQ(doubtful.all.size(), 2U);
    ASSERT_EQ(doubtful.proposals.size(), 1U);
    EXPECT_GT(doubtful.proposals[0].score, 0) << "a date may be wrong: it is proposed";
}

TEST(ResolveLives, NobodyHoldsPostsForMoreThanAHundredYears) {
    EXPECT_EQ(people({seen("Nat Ward", "chair", "Mill Board", "1850-05-06"),
                      seen("Nat Ward", "chair", "Mill Board", "1900-05-06"),
                      seen("Nat Ward", "chair", "Mill Board", "1960-05-06")})
                  .all.size(),
              2U);
}

TEST(ResolveLives, AGenerationWithoutABodyInCommonIsProposed) {
    const Identities apart = people({seen("Nat Ward", "chair", "Mill Board", "1980-05-06"),
                                     seen("Nat Ward", "clerk", "Quay Council", "2015-05-06")});
    EXPECT_EQ(apart.all.size(), 2U);
    ASSERT_EQ(apart.proposals.size(), 1U);
    EXPECT_EQ(apart.proposals[0].score, 60);
    EXPECT_EQ(people({seen("Nat Ward", "chair", "Mill Board", "1980-05-06"),
                      seen("Nat Ward", "clerk", "Mill Board", "2015-05-06")})
                  .all.size(),
              1U)
        << "one body";
    EXPECT_EQ(people({seen("Nat Ward", "chair", "Mill Board", "1980-05-06"),
                      seen("Nat Ward", "chair", "Arts Trust", "1999-05-06"),
                      seen("Nat Ward", "clerk", "Quay Council", "2015-05-06")})
                  .all.size(),
              1U)
        << "a career between";
}

TEST(ResolveLives, TheUsersWordGoesBefore) {
    const IdentityRule same{
        true, {{"Nat Ward", "1850-05-06"}, {"Nat Ward", "2019-05-06"}}, "identities.yaml:2"};
    EXPECT_EQ(people({seen("Nat Ward", "chair", "Mill Board", "1850-05-06"),
                      seen("Nat Ward", "clerk", "Quay Council", "2019-05-06")},
                     {same})
                  .all.size(),
              1U);
}

TEST(ResolveLives, AnUndatedMentionGoesWithTheLifeAroundIt) {
    DocumentBuilder mention("mention", "2018-05-06");
    mention.person("Nat Ward");
    const Identities found = people({seen("Nat Ward", "chair", "Mill Board", "1850-05-06"), mention,
                                     seen("Nat Ward", "clerk", "Quay Council", "2019-05-06")});
    ASSERT_EQ(found.all.size(), 2U);
    EXPECT_EQ(found.all[0].members.size() + found.all[1].members.size(), 3U);
}
} // namespace tenure
