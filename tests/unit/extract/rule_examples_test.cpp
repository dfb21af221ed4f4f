// Every example of every rule is a test: a yes must give its facts, a no must stay silent.
#include <algorithm>
#include <memory>
#include <string>

#include <gtest/gtest.h>

#include "tenure/describe.h"
#include "tenure/extractor.h"
#include "tenure/reader.h"

namespace tenure {
namespace {
std::shared_ptr<const RuleSet> shippedRules() {
    static const auto rules = [] {
        Diagnostics problems;
        auto loaded = RuleSet::load(TENURE_ROOT "/rules", {}, problems);
        for (const Diagnostic& problem : problems.all()) {
            if (problem.severity == Severity::Error) {
                ADD_FAILURE() << render(problem);
            }
        }
        return loaded;
    }();
    return rules;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) {
        out += "    " + line + "\n";
    }
    return out.empty() ? "    nothing\n" : out;
}

Extraction read(const RuleExample& example) {
    SourceText source;
    source.path = "example";
    source.name = "example";
    source.text = example.text;
    source.metadata.title = example.title;
    if (!example.author.empty()) {
        source.metadata.authors = {example.author};
    }
    source.metadata.date = parseDate(example.date);
    Diagnostics problems;
    const auto documents = prepareDocuments(source, *shippedRules(), problems);
    static Extractor extractor(shippedRules());
    return documents.empty() ? Extraction{} : extractor.extract(documents.front());
}
} // namespace

TEST(RuleExamples, AllHold) {
    const auto rules = shippedRules();
    ASSERT_TRUE(rules);
    for (const RuleInfo& rule : rules->rules()) {
        for (const RuleExample& example : rule.examples) {
            const Extraction extraction = read(example);
            const auto own = describeFacts(extraction, rule.name);
            const std::string place = rule.file + ":" + std::to_string(example.line) + ": " +
                                      rule.name + ": \"" + example.text + "\"\n";
            if (!example.wanted) {
                EXPECT_TRUE(own.empty()) << place << "  must stay silent, but gave\n"
                                         << joined(own);
                continue;
            }
            for (const std::string& fact : example.facts) {
                const bool given = std::ranges::any_of(
                    own, [&](const std::string& line) { return factFits(fact, line); });
                EXPECT_TRUE(given) << place << "  must give\n    " << fact << "\n  but gave\n"
                                   << joined(own) << "  and all rules together\n"
                                   << joined(describeFacts(extraction));
            }
        }
    }
}
} // namespace tenure
