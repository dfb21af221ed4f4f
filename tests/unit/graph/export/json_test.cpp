#include <gtest/gtest.h>

#include "tests/unit/graph/hostile.h"

namespace tenure {
namespace {
Graph small() {
    test::DocumentBuilder notes("notes", "2016-09");
    TenureFact& chair = notes.tenure("Ema Ross", "chair", "Reading Club");
    chair.seen = DatedBy{*parseDate("2016-09"), chair.evidence.front()};
    chair.oneSeat = true;
    return Graph::build({notes});
}

std::string lineWith(const std::string& text, const std::string& what) {
    const std::size_t at = text.find(what);
    if (at == std::string::npos) {
        return "nothing with " + what;
    }
    const std::size_t begin = text.rfind('\n', at) + 1;
    return text.substr(begin, text.find('\n', at) - begin);
}
} // namespace

TEST(ExportJson, WritesOneNodeOrLinkALine) {
    const std::string json = test::written(small(), "json");
    EXPECT_EQ(lineWith(json, R"("id":"role/)"),
              R"({"id":"role/reading-club/chair","kind":"role","label":"chair, Reading Club",)"
              R"("role":"chair","organization":"org/reading-club","area":null,"one_seat":true,)"
              R"("seats":{"least":1,"most":1,"evidence":[]}}],)");
    EXPECT_EQ(
        lineWith(json, R"({"id":"tenure/)"),
        R"({"id":"tenure/ema-ross/reading-club/chair/1","source":"person/ema-ross",)"
        R"("target":"role/reading-club/chair","kind":"held","spell":1,"status":"current",)"
        R"("start":null,"end":null,"start_earliest":null,"start_latest":"2016-09-30",)"
        R"("end_earliest":"2016-09-01","end_latest":null,"seen":["2016-09"],"unproved":[],"bounds":{)"
        R"("start_latest":{"kind":"calculated","reason":"seen on 2016-09","evidence":[0]},)"
        R"("end_earliest":{"kind":"calculated","reason":"seen on 2016-09","evidence":[0]}},)"
        R"("evidence":[{"document":"document/notes","section":null,"start":22,"end":53,"line":1,)"
        R"("quote":"Ema Ross, chair of Reading Club","rule":"test.rule","how":"stated"}]},)");
}

TEST(ExportJson, WritesTheLinksUnderBothNames) {
    const std::string json = test::written(small(), "json");
    const std::size_t links = json.find("\"links\":[");
    const std::size_t edges = json.find("\"edges\":[");
    ASSERT_NE(links, std::string::npos);
    ASSERT_NE(edges, std::string::npos);
    const auto list = [&](std::size_t at) {
        return json.substr(at + 9, json.find("\n{\"id\":\"role_in", at) - at - 9);
    };
    EXPECT_EQ(list(links), list(edges));
}

TEST(ExportJson, LosesNothing) {
    std::ostringstream out;
    const Graph graph = Graph::build(test::hostileExtractions());
    EXPECT_TRUE(exportFormatNamed("json")->write(graph, out).empty());
}
} // namespace tenure
