#include <gtest/gtest.h>

#include "tests/unit/graph/hostile.h"

namespace tenure {
namespace {
// What reading says against a text.
std::string complaint(const std::string& json) {
    try {
        readGraphJson(json, "g.json");
    } catch (const Error& error) {
        return error.what();
    }
    return "nothing";
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    return at == std::string::npos ? "no " + what : text.replace(at, what.size(), by);
}
} // namespace

TEST(ReadGraphJson, GivesBackWhatWasWritten) {
    const std::string json = test::jsonOf(test::hostileExtractions());
    EXPECT_EQ(test::written(readGraphJson(json, "g.json"), "json"), json);
}

TEST(ReadGraphJson, ReadsEitherNameOfTheLinks) {
    const std::string json = test::jsonOf(test::hostileExtractions());
    const Graph graph = readGraphJson(json, "g.json");
    EXPECT_GT(graph.links().size(), 5U);
    const std::string onlyEdges = replaced(json, "\"links\"", "\"other\"");
    EXPECT_EQ(readGraphJson(onlyEdges, "g.json").links().size(), graph.links().size());
}

TEST(ReadGraphJson, NamesThePlaceOfWhatIsWrong) {
    const std::string json = test::jsonOf(test::hostileExtractions());
    EXPECT_NE(complaint("{\n  \"a\": oops").find("g.json:2:"), std::string::npos);
    EXPECT_NE(complaint("[]").find("must be an object"), std::string::npos);
    EXPECT_NE(complaint("{}").find("has no \"graph\""), std::string::npos);
    EXPECT_NE(
        complaint(replaced(json, "tenure/1", "tenure/9")).find("graph.schema: is \"tenure/9\""),
        std::string::npos);
    EXPECT_NE(complaint(replaced(json, "\"kind\":\"decision\"", "\"kind\":\"stone\""))
                  .find("nodes[0].kind: is \"stone\""),
              std::string::npos);
    const std::string day = complaint(
        replaced(json, "\"start_earliest\":\"2019-01-01\"", "\"start_earliest\":\"2019-02-30\""));
    EXPECT_NE(day.find(".start_earliest: is no day: \"2019-02-30\""), std::string::npos) << day;
    EXPECT_NE(complaint(replaced(json, "\"source\":\"person/", "\"source\":\"nobody/"))
                  .find("is no node"),
              std::string::npos);
}

TEST(ReadGraphJson, SurvivesEveryTruncation) {
    test::DocumentBuilder small("small");
    small.tenure("Lo Vey", "chair", "Club");
    const std::string json = test::jsonOf({small});
    for (std::size_t size = 0; size + 2 < json.size(); size += 3) {
        EXPECT_NE(complaint(json.substr(0, size)), "nothing") << size;
    }
}
} // namespace tenure
