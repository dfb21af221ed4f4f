#include <random>

#include <gtest/gtest.h>

#include "tenure/date.h"

namespace tenure {
namespace {
TEST(EdtfInterval, ReadsWhatItPrints) {
    for (const std::string_view edtf :
         {"2014/2018-03", "2014-05-01/2014-05-01", "2014/..", "../2018", "2014/", "/2018-03-31",
          "2016-21~/2017?", "2016-24/2017-21%"}) {
        const auto interval = parseInterval(edtf);
        ASSERT_TRUE(interval) << edtf;
        EXPECT_EQ(toString(*interval), edtf);
    }
}

TEST(EdtfInterval, CoversItsDays) {
    EXPECT_EQ(parseInterval("2014/2018-02")->first(), parseDay("2014-01-01"));
    EXPECT_EQ(parseInterval("2014/2018-02")->last(), parseDay("2018-02-28"));
    EXPECT_FALSE(parseInterval("2014/..")->last());
    EXPECT_TRUE(parseInterval("2014/..")->openEnd);
    EXPECT_FALSE(parseInterval("2014/")->openEnd);
}

TEST(EdtfInterval, RefusesTheRest) {
    for (const std::string_view edtf :
         {"", "/", "../..", "../", "2014", "2018/2014", "2014/2015/2016", "2014/x", "2015-02-30/..",
          "2014/...", " 2014/2015"}) {
        EXPECT_FALSE(parseInterval(edtf)) << edtf;
    }
}

TEST(DateSet, ReadsWhatItPrints) {
    for (const std::string_view edtf :
         {"[2016,2018]", "{2016,2018}", "[2016-02,2018-01-05]", "[2016-01-02..2018-03-04]",
          "[..2016-09-20]", "{2016-09-20..}", "[2014,2016-09-20..]"}) {
        const auto set = parseDateSet(edtf);
        ASSERT_TRUE(set) << edtf;
        EXPECT_EQ(toString(*set), edtf);
    }
    EXPECT_EQ(toString(*parseDateSet("[2016-01-01..2016-12-31]")), "[2016]");
    EXPECT_EQ(toString(*parseDateSet("{2016..2017}")), "{2016-01-01..2017-12-31}");
}

TEST(DateSet, AnyRangesComeBack) {
    std::mt19937 random(7);
    const Day origin = *parseDay("1990-01-01");
    for (int i = 0; i < 2000; ++i) {
        DateSet set;
        set.all = random() % 2 == 0;
        for (auto n = random() % 4 + 1; n > 0; --n) {
            const Day from = origin + std::chrono::days(random() % 12000);
            set.ranges.push_back({from, from + std::chrono::days(random() % 400)});
        }
        const auto read = parseDateSet(toString(set));
        ASSERT_TRUE(read) << toString(set);
        EXPECT_EQ(*read, set) << toString(set);
    }
}

TEST(DateSet, RefusesTheRest) {
    for (const std::string_view edtf : {"", "[]", "{}", "[2016", "{2016]", "[2016,]", "[,2016]",
                                        "[..]", "[2018..2016]", "2016", "[2016;2017]"}) {
        EXPECT_FALSE(parseDateSet(edtf)) << edtf;
    }
}
} // namespace
} // namespace tenure
