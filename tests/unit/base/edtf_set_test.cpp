#include <gtest/gtest.h>

#include "tenure/date.h"

namespace tenure {
namespace {
TEST(EdtfSet, PrintsWhatIsKnown) {
    const auto a = parseDay("2016-01-01");
    const auto b = parseDay("2016-09-20");
    EXPECT_EQ(toEdtf(a, b), "[2016-01-01..2016-09-20]");
    EXPECT_EQ(toEdtf({}, b), "[..2016-09-20]");
    EXPECT_EQ(toEdtf(a, {}), "[2016-01-01..]");
    EXPECT_EQ(toEdtf(a, a), "2016-01-01");
    EXPECT_EQ(toEdtf({}, {}), "");
}

TEST(EdtfSet, ReadsWhatItPrints) {
    const auto a = parseDay("2016-01-01");
    const auto b = parseDay("2016-09-20");
    for (const DayRange& range :
         {DayRange{a, b}, DayRange{{}, b}, DayRange{a, {}}, DayRange{a, a}}) {
        const auto read = parseEdtfSet(toEdtf(range.earliest, range.latest));
        ASSERT_TRUE(read);
        EXPECT_EQ(*read, range) << toEdtf(range.earliest, range.latest);
    }
}

TEST(EdtfSet, PartialDatesMeanAllTheirDays) {
    const auto shown = [](std::string_view edtf) {
        const auto range = parseEdtfSet(edtf);
        return range ? toEdtf(range->earliest, range->latest) : "nothing";
    };
    EXPECT_EQ(shown("2016"), "[2016-01-01..2016-12-31]");
    EXPECT_EQ(shown("2016-02~"), "[2016-02-01..2016-02-29]");
    EXPECT_EQ(shown("[2016-02..2017]"), "[2016-02-01..2017-12-31]");
    EXPECT_EQ(shown("[..2017-22]"), "[..2017-08-31]");
    EXPECT_EQ(shown("201X"), "[2010-01-01..2019-12-31]");
    EXPECT_EQ(shown("19XX"), "[1900-01-01..1999-12-31]");
    EXPECT_EQ(shown("2016-XX"), "[2016-01-01..2016-12-31]");
    EXPECT_EQ(shown("2016-09-XX"), "[2016-09-01..2016-09-30]");
    EXPECT_EQ(shown("2016-XX-XX"), "[2016-01-01..2016-12-31]");
}

TEST(EdtfSet, RefusesTheRest) {
    for (const std::string_view edtf :
         {"", "[]", "[..]", "[2016", "2016]", "[2016]", "[2017..2016]", "[2016...2017]",
          "[2015-02-30..]", "XXXX", "2X16", "X016", "2016-X1", "201X-01", "[2016,2017]", "[a..b]",
          "..", "[..2016..]"}) {
        EXPECT_FALSE(parseEdtfSet(edtf)) << edtf;
    }
}
} // namespace
} // namespace tenure
