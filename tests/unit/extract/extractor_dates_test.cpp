// A date that no calendar has is said to the user, with its line in the file.
#include <gtest/gtest.h>

#include "tenure/extractor.h"
#include "tenure/reader.h"

namespace tenure {
namespace {
TEST(ExtractorDates, Issue5AnImpossibleDateIsReported) {
    Diagnostics diagnostics;
    const auto rules = RuleSet::load(TENURE_ROOT "/rules", {}, diagnostics);
    ASSERT_TRUE(rules) << render(diagnostics.all().front());
    SourceText source;
    source.path = "minutes.txt";
    source.name = "minutes";
    source.text = "Minutes\n\nThe board met on 31 February 2015. It agreed the accounts.\n";
    const auto documents = prepareDocuments(source, *rules, diagnostics);
    ASSERT_EQ(documents.size(), 1U);
    const Extraction extraction = Extractor(rules).extract(documents.front());
    ASSERT_EQ(extraction.diagnostics.size(), 1U);
    const Diagnostic& found = extraction.diagnostics.front();
    EXPECT_EQ(found.code, "text.impossible-date");
    EXPECT_EQ(found.severity, Severity::Warning);
    EXPECT_EQ(found.file, "minutes.txt");
    EXPECT_EQ(found.line, 3);
    EXPECT_EQ(found.message, "'31 February 2015' is left out: no calendar has this day");
}
} // namespace
} // namespace tenure
