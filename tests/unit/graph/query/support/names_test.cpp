#include "graph/query/support/names.h"

#include <gtest/gtest.h>

#include "tests/unit/graph/query/small_graph.h"

namespace tenure {
namespace {
class NamesTest : public testing::Test {
protected:
    [[nodiscard]] std::string person(std::string_view typed) {
        return Names(graph_, notes_).person(typed).id;
    }

    [[nodiscard]] std::string body(std::string_view typed) {
        return Names(graph_, notes_).body(typed).id;
    }

    [[nodiscard]] std::vector<std::string> roles(std::string_view title, std::string_view of) {
        std::vector<std::string> ids;
        for (const Node* role : Names(graph_, notes_).roles(title, of)) {
            ids.push_back(role->id);
        }
        return ids;
    }

    // The message of the NotFound that `call` throws.
    template <typename Call>
    std::string complaint(Call call) {
        try {
            call();
        } catch (const NotFound& error) {
            return error.what();
        }
        return "no complaint";
    }

    Graph graph_ = test::smallGraph();
    std::vector<std::string> notes_;
};

using Texts = std::vector<std::string>;
} // namespace

TEST_F(NamesTest, TakesIdsLabelsAndAliasesWithoutRemark) {
    for (const char* typed : {"person/omar-said", "Omar Said", "omar  SAID", "O Said", "said"}) {
        EXPECT_EQ(person(typed), "person/omar-said") << typed;
    }
    EXPECT_EQ(notes_, Texts());
}

TEST_F(NamesTest, LooksThroughAccentsApostrophesAndHyphens) {
    for (const char* typed : {"Zoe OHara", "zoë o’hara", "ZOE-O'HARA", "Zoë"}) {
        EXPECT_EQ(person(typed), "person/zoe-ohara") << typed;
    }
}

TEST_F(NamesTest, DropsTitlesAndLettersButSaysSo) {
    EXPECT_EQ(person("Dame Ruth Vane OBE"), "person/ruth-vane");
    EXPECT_EQ(notes_, Texts({"'Dame Ruth Vane OBE' is read as Ruth Vane (person/ruth-vane)"}));
}

TEST_F(NamesTest, NeverTakesAnotherFirstName) {
    EXPECT_EQ(complaint([&] { (void)person("Mary Vane"); }),
              "no person 'Mary Vane' in the graph\n    "
              "Did you mean Ruth Vane (person/ruth-vane)?");
}

TEST_F(NamesTest, SuggestsBySurnameAmongPeopleOnly) {
    const Names names(graph_, notes_);
    EXPECT_EQ(complaint([&] { (void)names.personOrBody("Mary Vane"); }),
              "no person or organization 'Mary Vane' in the graph\n    "
              "Did you mean Ruth Vane (person/ruth-vane)?");
    EXPECT_EQ(complaint([&] { (void)names.body("Roads Committee"); }).find("Finance"),
              std::string::npos);
}

TEST_F(NamesTest, ListsAllWhoFit) {
    try {
        (void)person("ann");
        FAIL() << "two people fit";
    } catch (const Ambiguous& error) {
        ASSERT_EQ(error.candidates.size(), 2U);
        EXPECT_EQ(error.candidates[1],
                  "person/ann-lee  Ann Lee (leader, Northgate Council, on 2020-01-21; chair, Parks "
                  "Committee, 2017-05-16 to 2019-05-14)");
    }
}

TEST_F(NamesTest, FindsBodiesByAbbreviationAndByTheirOwnWords) {
    EXPECT_EQ(body("NC"), "org/northgate-council");
    EXPECT_EQ(body("n.c."), "org/northgate-council");
    EXPECT_EQ(body("parks"), "org/parks-committee");
    EXPECT_EQ(notes_, Texts());
    EXPECT_EQ(body("nht"), "org/harbour-trust");
    EXPECT_EQ(notes_.size(), 1U);
}

TEST_F(NamesTest, KeepsKindsApart) {
    EXPECT_THROW((void)person("Parks Committee"), NotFound);
    EXPECT_THROW((void)body("Ann Lee"), NotFound);
    EXPECT_THROW((void)person(""), BadQuestion);
}

TEST_F(NamesTest, RolesAreExactInTheirTitle) {
    EXPECT_EQ(roles("Chair", ""),
              Texts({"role/finance-committee/chair", "role/parks-committee/chair"}));
    EXPECT_EQ(roles("chair", "parks"), Texts({"role/parks-committee/chair"}));
    EXPECT_THROW((void)roles("clerk", "nc"), NotFound);
}

TEST_F(NamesTest, RolesMayBeShortenedWordByWord) {
    EXPECT_EQ(roles("town cl", ""), Texts({"role/northgate-council/town-clerk"}));
    EXPECT_EQ(roles("councillor", "Eastfield"),
              Texts({"role/northgate-council/councillor/eastfield"}));
    EXPECT_EQ(roles("finance chair", ""), Texts({"role/finance-committee/chair"}));
}

TEST_F(NamesTest, ARoleOfAPartIsSuggestedNotTaken) {
    EXPECT_EQ(
        complaint([&] { (void)roles("chair", "Northgate Council"); }),
        "no role 'chair' at Northgate Council\n    The graph knows: chair, Finance Committee; "
        "chair, Parks Committee.");
}
} // namespace tenure
