// Reads a text by the rules that are shipped, for tests of what only the stages together show.
#pragma once
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tenure/describe.h"
#include "tenure/extractor.h"
#include "tenure/reader.h"

namespace tenure::test {
inline std::shared_ptr<const RuleSet> shippedRules() {
    static const auto rules = [] {
        Diagnostics problems;
        return RuleSet::load(TENURE_ROOT "/rules", {}, problems);
    }();
    return rules;
}

/// The extraction of a text that `author` wrote in May 2020.
inline Extraction read(const std::string& text, const std::string& author = {},
                       const std::string& title = {}) {
    SourceText source;
    source.path = "text";
    source.name = "text";
    source.text = text;
    source.metadata.date = parseDate("2020-05");
    source.metadata.title = title;
    if (!author.empty()) {
        source.metadata.authors = {author};
    }
    Diagnostics problems;
    const auto documents = prepareDocuments(source, *shippedRules(), problems);
    static Extractor extractor(shippedRules()); // a new one compiles all patterns again
    return extractor.extract(documents.at(0));
}

/// Passes when the extraction says the fact (see describe.h).
inline testing::AssertionResult says(const Extraction& extraction, const std::string& fact) {
    const auto lines = describeFacts(extraction);
    if (std::ranges::any_of(lines, [&](const std::string& line) { return factFits(fact, line); })) {
        return testing::AssertionSuccess();
    }
    testing::AssertionResult result = testing::AssertionFailure();
    result << "no " << fact << " in\n";
    for (const std::string& line : lines) {
        result << "  " << line << "\n";
    }
    return result;
}

/// The same of a text without a title or a date.
inline testing::AssertionResult says(const std::string& text, const std::string& fact) {
    return says(read(text), fact);
}
} // namespace tenure::test
