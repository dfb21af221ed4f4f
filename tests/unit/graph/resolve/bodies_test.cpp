#include <algorithm>

#include <gtest/gtest.h>

#include "graph/resolve/identity.h"
#include "tests/unit/graph/builder.h"

namespace tenure {
namespace {
using test::DocumentBuilder;

// A document with a body and, perhaps, the larger body it belongs to.
Extraction with(const std::string& document, const std::string& body,
                const std::string& parent = "", const std::string& kind = "",
                std::vector<std::string> aliases = {}) {
    DocumentBuilder builder(document);
    builder.body(body, kind, builder.body(parent), std::move(aliases));
    return builder;
}

std::size_t bodiesNamed(const std::vector<Extraction>& documents, const std::string& name) {
    const Identities bodies = resolveBodies(documents);
    return static_cast<std::size_t>(
        std::ranges::count(bodies.all, name, [](const Identity& body) { return body.label; }));
}
} // namespace

TEST(ResolveBodies, TheSameNameIsTheSameBody) {
    EXPECT_EQ(
        bodiesNamed({with("1", "Harbour Trust"), with("2", "harbour trust")}, "Harbour Trust"), 1U);
}

TEST(ResolveBodies, AShortNameIsTheBodyInWhichSomebodyHoldsPostsToo) {
    const auto post = [](const std::string& document, const std::string& who,
                         const std::string& role, const std::string& body) {
        DocumentBuilder builder(document);
        builder.tenure(who, role, body);
        return Extraction(builder);
    };
    const Extraction minutes = post("1", "Mara Okonjo", "councillor", "Northby Parish Council");
    const Extraction news = post("2", "Mara Okonjo", "chair", "parish council");
    EXPECT_EQ(bodiesNamed({minutes, news}, "parish council"), 0U);
    EXPECT_EQ(
        bodiesNamed({minutes, post("2", "M. Okonjo", "chair", "parish council")}, "parish council"),
        1U)
        << "an initial is many people's";
    EXPECT_EQ(
        bodiesNamed({minutes, post("2", "Jo Lee", "chair", "parish council")}, "parish council"),
        1U);
    EXPECT_EQ(bodiesNamed({minutes, post("2", "Mara Okonjo", "chair", "Parish Council")},
                          "Parish Council"),
              1U)
        << "a name of its own";
    const Extraction other = post("3", "Mara Okonjo", "clerk", "Southby Parish Council");
    EXPECT_EQ(bodiesNamed({minutes, news, other}, "parish council"), 1U) << "either";
}

TEST(ResolveBodies, TwoCouncilsHaveTwoPlanningCommittees) {
    const std::vector<Extraction> documents = {with("1", "Planning Committee", "Northby Council"),
                                               with("2", "Planning Committee", "Southby Council"),
                                               with("3", "Planning Committee", "Northby Council")};
    EXPECT_EQ(bodiesNamed(documents, "Planning Committee"), 2U);
    std::vector<Extraction> withVague = documents;
    withVague.push_back(with("4", "Planning Committee"));
    EXPECT_EQ(bodiesNamed(withVague, "Planning Committee"), 3U) << "the fourth is either";
    EXPECT_EQ(bodiesNamed({documents[0], withVague[3]}, "Planning Committee"), 1U);
}

TEST(ResolveBodies, LargerBodiesThatJoinMakeTheirCommitteesAgree) {
    const std::vector<Extraction> documents = {
        with("1", "Audit Committee", "Northby Council"), with("2", "Audit Committee", "NBC"),
        with("3", "Northby Council", "", "council", {"NBC"})};
    EXPECT_EQ(bodiesNamed(documents, "Audit Committee"), 1U);
}

TEST(ResolveBodies, AnAbbreviationJoinsWhenItIsClear) {
    const Extraction defined = with("1", "River Navigation Authority", "", "agency", {"RNA"});
    const Extraction used = with("2", "RNA");
    EXPECT_EQ(bodiesNamed({defined, used}, "River Navigation Authority"), 1U);
    EXPECT_EQ(bodiesNamed({defined, used}, "RNA"), 0U);

    const Extraction other = with("3", "Royal Needle Academy", "", "school", {"RNA"});
    EXPECT_EQ(bodiesNamed({defined, used, other}, "RNA"), 1U) << "two bodies use it";

    const Extraction club = with("2", "RNA", "", "club");
    EXPECT_EQ(bodiesNamed({defined, club}, "RNA"), 1U) << "the kinds disagree";
}

TEST(ResolveBodies, WritesAbbreviationsInsideNamesOut) {
    const Extraction defined = with("1", "River Navigation Authority", "", "agency", {"RNA"});
    const Extraction whole = with("2", "River Navigation Authority youth group");
    const Extraction brief = with("3", "RNA Youth Group");
    EXPECT_EQ(bodiesNamed({defined, whole, brief}, "River Navigation Authority youth group"), 1U);
    EXPECT_EQ(bodiesNamed({defined, whole, brief}, "RNA Youth Group"), 0U);
    EXPECT_EQ(bodiesNamed({whole, brief}, "RNA Youth Group"), 1U) << "nothing says what RNA is";

    const Extraction other = with("4", "Royal Needle Academy", "", "school", {"RNA"});
    EXPECT_EQ(bodiesNamed({defined, whole, brief, other}, "RNA Youth Group"), 1U)
        << "two bodies use it";
}

TEST(ResolveBodies, KeepsReasons) {
    const std::vector<Extraction> documents = {
        with("1", "River Navigation Authority", "", "", {"RNA"}), with("2", "RNA")};
    const Identities bodies = resolveBodies(documents);
    ASSERT_EQ(bodies.all.size(), 1U);
    ASSERT_EQ(bodies.all[0].merges.size(), 1U);
    EXPECT_NE(bodies.all[0].merges[0].reason.find("another name"), std::string::npos);
}

TEST(ResolveBodies, ACircleOfPartsIsCut) {
    const std::vector<Extraction> documents = {with("1", "Inner Ring", "Outer Ring"),
                                               with("2", "Outer Ring", "Inner Ring")};
    const Identities bodies = resolveBodies(documents);
    ASSERT_EQ(bodies.all.size(), 2U);
    EXPECT_EQ((bodies.all[0].partOf >= 0) + (bodies.all[1].partOf >= 0), 1);
}
} // namespace tenure
