#include <gtest/gtest.h>

#include "graph/resolve/identity.h"
#include "tests/unit/graph/builder.h"

namespace tenure {
namespace {
using test::DocumentBuilder;

std::vector<std::string> labels(const Identities& identities) {
    std::vector<std::string> all;
    for (const Identity& identity : identities.all) {
        all.push_back(identity.label);
    }
    return all;
}

Identities people(const std::vector<Extraction>& documents) {
    return resolvePeople(documents, resolveBodies(documents));
}

// Each entry is a document with one person.
std::vector<std::string> peopleIn(const std::vector<std::string>& names) {
    std::vector<Extraction> documents;
    for (const std::string& name : names) {
        DocumentBuilder document(std::to_string(documents.size()));
        document.person(name);
        documents.push_back(document);
    }
    return labels(people(documents));
}

using Names = std::vector<std::string>;
} // namespace

TEST(ResolvePeople, FoldsCaseAccentsApostrophesAndHyphens) {
    EXPECT_EQ(peopleIn({"Zoe O'Brien", "ZOË O’BRIEN", "Zoë O’Brien"}), Names{"Zoë O’Brien"});
    EXPECT_EQ(peopleIn({"Jean-Luc Marin", "Jean Luc Marin"}), Names{"Jean Luc Marin"});
}

TEST(ResolvePeople, LeavesMiddleInitialsOut) {
    EXPECT_EQ(peopleIn({"Otto Blum", "Otto K. Blum"}), Names{"Otto K. Blum"});
    EXPECT_EQ(peopleIn({"Otto Blum", "Otto K Blum", "Otto L. Blum"}),
              (Names{"Otto Blum", "Otto K Blum", "Otto L. Blum"}))
        << "two Blums: the one without an initial is neither for certain";
}

TEST(ResolvePeople, TakesTitlesOut) {
    DocumentBuilder titled("titled");
    titled.person("Baroness Edda Storm", {}, {"Baroness"});
    DocumentBuilder plain("plain");
    plain.person("Edda Storm");
    const std::vector<Extraction> documents = {plain, titled};
    EXPECT_EQ(people(documents).all.size(), 1U);
}

TEST(ResolvePeople, NeverGoesByOneWord) {
    EXPECT_EQ(peopleIn({"Jo", "Jo", "Jo Farr"}).size(), 3U);
}

TEST(ResolvePeople, JoinsByAWholeAlias) {
    DocumentBuilder one("one");
    one.person("Robert Quill", {"Bob Quill", "Bob"});
    DocumentBuilder two("two");
    two.person("Bob Quill");
    std::vector<Extraction> documents = {one, two};
    const Identities joined = people(documents);
    ASSERT_EQ(joined.all.size(), 1U);
    EXPECT_EQ(joined.all[0].label, "Robert Quill");
    EXPECT_EQ(joined.all[0].aliases, (Names{"Bob", "Bob Quill"}));
    ASSERT_EQ(joined.all[0].merges.size(), 1U);
    EXPECT_EQ(joined.all[0].merges[0].name, "Bob Quill");
    EXPECT_EQ(joined.of, (std::vector<std::vector<int>>{{0}, {0}}));

    one.person("Bob Quill"); // the same document has both: they are two
    documents = {one, two};
    EXPECT_EQ(people(documents).all.size(), 2U);
}

TEST(ResolvePeople, ASurnameJoinsThroughASharedBody) {
    DocumentBuilder whole("a");
    whole.tenure("Petra Vance", "chair", "Harbour Trust");
    DocumentBuilder initial("b");
    initial.person("P. Vance");
    initial.body("harbour trust");
    DocumentBuilder alone("c");
    alone.person("Vance");
    alone.body("Harbour Trust");
    DocumentBuilder elsewhere("d");
    elsewhere.person("Vance");
    elsewhere.body("Chess Club");
    std::vector<Extraction> documents = {whole, initial, alone, elsewhere};
    const Identities joined = people(documents);
    ASSERT_EQ(labels(joined), (Names{"Petra Vance", "Vance"}));
    EXPECT_EQ(joined.all[0].aliases, (Names{"P. Vance", "Vance"}));
    EXPECT_NE(joined.all[0].merges[0].reason.find("document/b"), std::string::npos);

    DocumentBuilder second("e");
    second.tenure("Paul Vance", "member", "Harbour Trust");
    documents.push_back(second);
    EXPECT_EQ(people(documents).all.size(), 5U) << "two Vances there: neither is meant for certain";
}

TEST(ResolvePeople, AnInitialThatDoesNotFitJoinsNothing) {
    DocumentBuilder whole("a");
    whole.tenure("Petra Vance", "chair", "Harbour Trust");
    DocumentBuilder initial("b");
    initial.person("K. Vance");
    initial.body("Harbour Trust");
    EXPECT_EQ(people({whole, initial}).all.size(), 2U);
}
} // namespace tenure
