// Names, titles and bodies as minutes write them.
#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tenure/describe.h"
#include "tenure/extractor.h"
#include "tenure/reader.h"

namespace tenure {
namespace {
Extraction read(const std::string& text) {
    Diagnostics diagnostics;
    static const auto rules = RuleSet::load(TENURE_ROOT "/rules", {}, diagnostics);
    SourceText source;
    source.path = "minutes.txt";
    source.name = "minutes";
    source.text = text;
    const auto documents = prepareDocuments(source, *rules, diagnostics);
    static Extractor extractor(rules); // a new one compiles all patterns again
    return extractor.extract(documents.front());
}

std::vector<std::string> people(const std::string& text) {
    std::vector<std::string> names;
    for (const PersonEntity& person : read(text).people) {
        names.push_back(person.name);
    }
    std::ranges::sort(names);
    return names;
}

bool tells(const Extraction& extraction, const std::string& fact) {
    const auto facts = describeFacts(extraction);
    return std::ranges::find(facts, fact) != facts.end();
}

using Names = std::vector<std::string>;

TEST(ExtractorMinutes, OrdinarySurnamesInListsOfNames) {
    EXPECT_EQ(
        people("# Parks Committee\n\nPresent: Peter Flint, Janet Steward (North), M. Green\n"),
        Names({"Janet Steward", "M. Green", "Peter Flint"}));
    EXPECT_EQ(people("# Parks Committee\n\n## Present\n\n- Zorvan Qualtrip @zorq (chair)\n"),
              Names({"Zorvan Qualtrip"}));
    EXPECT_EQ(people("# Annual General Meeting\n\nThe general election is over.\n"), Names());
}

TEST(ExtractorMinutes, TheBodyBehindTheMeeting) {
    const Extraction found = read("# Minutes of the Annual Meeting of the Metropolitan District of "
                                  "Westbrook\n\n## Members present\n\nCouncillors Poe and Lee\n");
    EXPECT_TRUE(
        tells(found, "tenure: Lee | councillor | Metropolitan District of Westbrook | current"));
}

TEST(ExtractorMinutes, APostThenATitle) {
    const Extraction found = read("# Riverside Parish Council\n\nChairman Cllr. P Green spoke.\n");
    EXPECT_TRUE(tells(found, "tenure: P Green | councillor | Riverside Parish Council | current"));
}

TEST(ExtractorMinutes, AcronymsOfOtherBodies) {
    const Extraction found = read("# Harbour TSC Meeting\n\nThe TSC agreed to meet again.\n");
    ASSERT_FALSE(found.decisions.empty());
    EXPECT_EQ(found.bodies[static_cast<std::size_t>(found.decisions.front().body)].name, "TSC");
}
} // namespace
} // namespace tenure
