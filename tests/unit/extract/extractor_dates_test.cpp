// A date that no calendar has is said to the user, with its line in the file.
#include <gtest/gtest.h>

#include "tenure/extractor.h"
#include "tenure/reader.h"
#include "tests/unit/extract/shipped.h"

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

TEST(ExtractorDates, Issue5NothingHappenedOnTheMeetingsDayWhenTheDateIsRefused) {
    const Extraction found = test::read("Mary Holt was elected chair of the Parks Board on "
                                        "31 February 2015.");
    ASSERT_EQ(found.tenures.size(), 1U);
    EXPECT_EQ(found.tenures[0].status, Status::Started);
    EXPECT_FALSE(found.tenures[0].start);
    EXPECT_FALSE(found.tenures[0].seen);
    for (const DecisionFact& decision : found.decisions) {
        EXPECT_FALSE(decision.date);
    }
    const Extraction left = test::read("Mary Holt resigned as chair of the Parks Board on "
                                       "31 June 2015.");
    ASSERT_EQ(left.tenures.size(), 1U);
    EXPECT_FALSE(left.tenures[0].end);
}

TEST(ExtractorDates, Issue5ASentenceThatEndsAPostBeforeItBeginsTellsOfOne) {
    const Extraction found =
        test::read("Ann Reed was elected chair of the Mill Board on 3 May 2016 and stepped down as "
                   "chair of the Mill Board on 4 June 2012.");
    ASSERT_EQ(found.tenures.size(), 1U);
    EXPECT_EQ(toString(found.tenures[0].start->date), "2016-05-03");
    EXPECT_EQ(toString(found.tenures[0].end->date), "2012-06-04");
    EXPECT_EQ(test::read("Ann Reed stood down as chair of the Mill Board on 4 June 2012. She was "
                         "elected chair of the Mill Board on 3 May 2016.")
                  .tenures.size(),
              2U)
        << "back again";
}

TEST(ExtractorDates, Issue5AReversedRangeIsNoReading) {
    for (const char* text : {"Jo Hill was secretary of the Mill Board from 2016 to 2012.",
                             "Jo Hill (secretary of the Mill Board, 2016-2012) spoke."}) {
        const Extraction found = test::read(text);
        ASSERT_EQ(found.diagnostics.size(), 1U);
        EXPECT_NE(found.diagnostics[0].message.find("it ends before it begins"), std::string::npos);
        ASSERT_EQ(found.tenures.size(), 1U) << text;
        EXPECT_EQ(found.tenures[0].status, Status::Past) << text;
        EXPECT_FALSE(found.tenures[0].start || found.tenures[0].end || found.tenures[0].seen);
    }
}
} // namespace
} // namespace tenure
