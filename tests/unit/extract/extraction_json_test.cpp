#include "tenure/extraction_json.h"

#include <sstream>

#include <gtest/gtest.h>

#include "tests/unit/graph/histories.h"

namespace tenure {
namespace {
Extraction whole() {
    test::DocumentBuilder a("a", "2016-05");
    a.person("Ann Lee", {"Ann"}, {"Dr"});
    a.body("Parks Board", "committee", -1, {"PB"});
    TenureFact& fact = a.tenure("Ann Lee", "chair", "Parks Board", Status::Past);
    fact.area = "North";
    fact.oneSeat = true;
    fact.start = a.on("2010~");
    fact.end = a.on("2012-21");
    fact.gone = a.on("2016-05");
    fact.limits.push_back(
        {Bound::EndLatest, *parseDay("2014-12-31"), "by 2014", a.evidence("by 2014")});
    fact.limits.push_back(
        {Bound::StartEarliest, *parseDay("2009-12-31"), "new", a.evidence("new"), true});
    a.tenure("Bo Tan", "member", "Parks Board").holder = RoleReference{"leader", 0};
    a.decision("Parks Board", "agreed", "to dig \"ponds\"\n\xE2\x80\x93").date = a.on("2016");
    a.relation("succeeded", "Bo Tan", "Ann Lee").role = "chair";
    Extraction extraction = a;
    extraction.seats.push_back({"chair", 0, "North", 2, 3, {a.evidence("the chairs")}});
    extraction.metadata.authors = {"Ann Lee"};
    extraction.metadata.url = "https://example.org/a";
    extraction.people[0].died = a.on("2015");
    extraction.people[0].identifiers = {"wikidata:Q1"};
    extraction.bodies[0].dissolved = a.on("2017");
    return extraction;
}

TEST(ExtractionJson, ComesBackWhole) {
    const Extraction extraction = whole();
    const std::string json = toJson(extraction);
    EXPECT_EQ(json.find('\n'), std::string::npos);
    const Extraction read = readExtraction(json, "x:1");
    EXPECT_EQ(toJson(read), json);
    EXPECT_EQ(test::jsonOf({read}), test::jsonOf({extraction}));
    ASSERT_TRUE(read.tenures[1].holder);
    EXPECT_EQ(read.tenures[0].limits[0].words, "by 2014");
    EXPECT_TRUE(read.tenures[0].limits[1].assumed);
    ASSERT_EQ(read.seats.size(), 1U);
    EXPECT_EQ(read.seats[0].most, 3);
}

TEST(ExtractionJson, HistoriesComeBackWhole) {
    for (unsigned seed = 0; seed < 20; ++seed) {
        const std::vector<Extraction> documents = test::History(seed).documents();
        std::ostringstream out;
        const std::vector<IdentityRule> rules = {
            {false, {{"A B", "x/"}, {"A B", ""}}, "identities.yaml:2"}};
        writeExtractions(documents, rules, out);
        const KeptExtractions kept = readExtractions(out.str(), "x");
        EXPECT_EQ(test::jsonOf(kept.extractions), test::jsonOf(documents));
        ASSERT_EQ(kept.identities.size(), 1U);
        EXPECT_EQ(kept.identities[0].names[0].documents, "x/");
    }
}

TEST(ExtractionJson, SaysWhereItIsBroken) {
    for (const std::string_view broken : {"", "{", "[]", "{}", "{\"document\":1}"}) {
        try {
            readExtraction(broken, "x.jsonl:3");
            FAIL() << broken;
        } catch (const Error& error) {
            EXPECT_TRUE(std::string(error.what()).starts_with("x.jsonl:3: ")) << error.what();
        }
    }
    const std::string good = toJson(whole());
    for (std::size_t size = 0; size < good.size(); size += 97) {
        EXPECT_THROW(readExtraction(good.substr(0, size), "x"), Error);
    }
}
} // namespace
} // namespace tenure
