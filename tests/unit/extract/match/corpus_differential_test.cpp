// The engine against the plainest one possible, with the shipped rules on the sample corpus: the
// same matches of each rule in each sentence, slots and all. What facts they become is the same
// code for both.
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "extract/observer.h"
#include "extract/rule_set.h"
#include "tenure/extractor.h"
#include "tenure/reader.h"
#include "tests/unit/extract/match/reference_matcher.h"

namespace tenure {
namespace {
std::vector<std::string> lines(std::span<const RuleMatch> matches) {
    std::vector<std::string> all;
    for (const RuleMatch& match : matches) {
        all.push_back(ReferenceMatcher::line(match));
    }
    return all;
}

TEST(RuleMatcherDifferential, TheShippedRulesOnTheCorpus) {
    Diagnostics problems;
    const auto rules = RuleSet::load(TENURE_ROOT "/rules", {}, problems);
    ASSERT_TRUE(rules);
    ReferenceMatcher reference(rules->impl().relations->rules());
    std::size_t sentences = 0;
    std::size_t found = 0;
    Extractor extractor(rules);
    extractor.observe([&](const SentenceReading& reading) {
        const LiftedSentence& lifted = reading.lifting.sentence(reading.sentence);
        const MatchContext context = reading.lifting.context(reading.sentence);
        const auto wanted = reference.match(lifted, context);
        EXPECT_EQ(lines(reading.matches), wanted) << lifted.readable();
        ++sentences;
        found += wanted.size();
    });
    for (const InputFile& file : findInputs({TENURE_ROOT "/corpus"}, problems)) {
        for (const Document& document : readDocuments(file, *rules, problems)) {
            (void)extractor.extract(document);
        }
    }
    EXPECT_GT(sentences, 300U);
    EXPECT_GT(found, 200U);
}
} // namespace
} // namespace tenure
