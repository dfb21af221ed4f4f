#include "tenure/date.h"

#include <gtest/gtest.h>

namespace tenure {
namespace {
using namespace std::chrono_literals;

Day day(std::string_view iso) {
    return parseDay(iso).value();
}

TEST(Date, ReadsAndPrintsEveryPrecision) {
    for (const std::string_view edtf :
         {"2016", "2016-09", "2016-09-20", "2016-22", "0999", "2016?", "2016-09~", "2016-09-20%",
          "2016-02-29", "1900-01-01", "9999-12-31"}) {
        const auto date = parseDate(edtf);
        ASSERT_TRUE(date) << edtf;
        EXPECT_EQ(toString(*date), edtf);
    }
}

TEST(Date, RefusesWhatIsNoDate) {
    for (const std::string_view edtf : {"",           "?",           "16",
                                        "201",        "20160",       "2016-",
                                        "2016-9",     "2016-13",     "2016-00",
                                        "2016-20",    "2016-25",     "2016-09-31",
                                        "2016-09-00", "2015-02-29",  "1900-02-29",
                                        "2016/09",    "2016-09/20",  "2016-22-01",
                                        "0000",       "-016",        "+016",
                                        "2016-+1",    " 016",        "2016-09-2x",
                                        "2016??",     "2016-09-20T", "2016-09-20T10:00"}) {
        EXPECT_FALSE(parseDate(edtf)) << edtf;
    }
}

TEST(Date, KnowsItsFirstAndLastDay) {
    struct Case {
        std::string_view edtf, first, last;
    };

    for (const Case& one : {Case{"2016", "2016-01-01", "2016-12-31"},
                            {"2016-02", "2016-02-01", "2016-02-29"},
                            {"2015-02", "2015-02-01", "2015-02-28"},
                            {"2016-09-20", "2016-09-20", "2016-09-20"},
                            {"2016-21", "2016-03-01", "2016-05-31"},
                            {"2016-22", "2016-06-01", "2016-08-31"},
                            {"2016-23", "2016-09-01", "2016-11-30"},
                            {"2015-24", "2015-12-01", "2016-02-29"}}) {
        const auto date = parseDate(one.edtf);
        ASSERT_TRUE(date) << one.edtf;
        EXPECT_EQ(toString(date->first()), one.first) << one.edtf;
        EXPECT_EQ(toString(date->last()), one.last) << one.edtf;
    }
}

TEST(Date, CoversItselfAndWhatIsFiner) {
    const auto covers = [](std::string_view a, std::string_view b) {
        return parseDate(a)->covers(*parseDate(b));
    };
    EXPECT_TRUE(covers("2016", "2016"));
    EXPECT_TRUE(covers("2016", "2016-09-20"));
    EXPECT_TRUE(covers("2016-22", "2016-08"));
    EXPECT_TRUE(covers("2015-24", "2016-01"));
    EXPECT_FALSE(covers("2015-24", "2015"));
    EXPECT_FALSE(covers("2016-09", "2016"));
    EXPECT_FALSE(covers("2016-09", "2016-10-01"));
}

TEST(Date, ADayIsNoPartialDate) {
    EXPECT_FALSE(parseDay("2016-09"));
    EXPECT_FALSE(parseDay("2015-02-29"));
    EXPECT_EQ(parseDay("2016-09-20"), Day{2016y / 9 / 20});
    EXPECT_EQ(toString(Day{2016y / 9 / 2}), "2016-09-02");
}

TEST(Bounds, AreConsistentWhenSomeHistoryFits) {
    const Day early = day("2016-01-01");
    const Day late = day("2018-01-01");
    EXPECT_TRUE(Bounds{}.consistent());
    EXPECT_TRUE((Bounds{early, late, early, late}.consistent()));
    EXPECT_TRUE((Bounds{early, early, early, early}.consistent()));
    EXPECT_TRUE((Bounds{{}, late, early, {}}.consistent()));
    EXPECT_FALSE((Bounds{late, early, {}, {}}.consistent()));
    EXPECT_FALSE((Bounds{{}, {}, late, early}.consistent()));
    EXPECT_FALSE((Bounds{late, {}, {}, early}.consistent()));
}

TEST(Bounds, SayWhatIsCertainOfADay) {
    // "X, leader of Y" in a report of September 2016: held on some day of it.
    const Bounds seen{{}, day("2016-09-30"), day("2016-09-01"), {}};
    EXPECT_EQ(heldOn(seen, day("2016-09-15")), Answer::Possible);
    EXPECT_EQ(heldDuring(seen, day("2016-09-01"), day("2016-09-30")), Answer::Certain);
    EXPECT_EQ(heldOn(seen, day("2020-01-01")), Answer::Possible);

    const Bounds spell{day("2016-01-01"), day("2016-03-01"), day("2018-01-01"), day("2018-12-31")};
    EXPECT_EQ(heldOn(spell, day("2015-12-31")), Answer::No);
    EXPECT_EQ(heldOn(spell, day("2016-02-01")), Answer::Possible);
    EXPECT_EQ(heldOn(spell, day("2016-03-01")), Answer::Certain);
    EXPECT_EQ(heldOn(spell, day("2018-01-01")), Answer::Certain);
    EXPECT_EQ(heldOn(spell, day("2018-06-01")), Answer::Possible);
    EXPECT_EQ(heldOn(spell, day("2019-01-01")), Answer::No);
    EXPECT_EQ(heldOn(Bounds{}, day("2019-01-01")), Answer::Unknown);
}

TEST(Bounds, ARangeIsCertainThoughNoDayOfItIs) {
    // Elected in 2018, nothing more: held in 2018 for certain, on no day of it for certain.
    const Bounds elected{day("2018-01-01"), day("2018-12-31"), {}, {}};
    EXPECT_EQ(heldOn(elected, day("2018-06-01")), Answer::Possible);
    EXPECT_EQ(heldDuring(elected, day("2018-01-01"), day("2018-12-31")), Answer::Certain);
    EXPECT_EQ(heldDuring(elected, day("2018-02-01"), day("2018-12-31")), Answer::Possible);
    EXPECT_EQ(heldDuring(elected, day("2019-01-01"), day("2019-12-31")), Answer::Possible);
    // Left in 2018: likewise.
    const Bounds left{{}, {}, day("2018-01-01"), day("2018-12-31")};
    EXPECT_EQ(heldDuring(left, day("2018-01-01"), day("2018-12-31")), Answer::Certain);
    EXPECT_EQ(heldDuring(left, day("2018-01-01"), day("2018-06-30")), Answer::Possible);
    EXPECT_EQ(heldDuring(left, day("2019-01-01"), day("2019-06-30")), Answer::No);
}

TEST(Bounds, NothingIsHeldInAnEmptyRange) {
    EXPECT_EQ(heldDuring(Bounds{}, day("2018-01-02"), day("2018-01-01")), Answer::No);
}

// Against every history of a small calendar: the answer is what all, some or none of them say.
TEST(Bounds, AgreeWithEveryHistory) {
    constexpr int days = 4;
    const Day zero = day("2018-01-01");
    const auto bound = [&](int code) {
        return code == 0 ? std::nullopt : std::optional(zero + std::chrono::days{code});
    };
    // 0 stands for unknown; 1 .. days for a day; histories live in 0 .. days + 1.
    for (int code = 0; code < 5 * 5 * 5 * 5; ++code) {
        const Bounds bounds{bound(code % 5), bound(code / 5 % 5), bound(code / 25 % 5),
                            bound(code / 125)};
        for (int from = 0; from <= days + 1; ++from) {
            for (int to = from; to <= days + 1; ++to) {
                int histories = 0;
                int held = 0;
                for (int start = -1; start <= days + 2; ++start) {
                    for (int end = start; end <= days + 2; ++end) {
                        const Day s = zero + std::chrono::days{start};
                        const Day e = zero + std::chrono::days{end};
                        if ((bounds.startEarliest && s < *bounds.startEarliest) ||
                            (bounds.startLatest && s > *bounds.startLatest) ||
                            (bounds.endEarliest && e < *bounds.endEarliest) ||
                            (bounds.endLatest && e > *bounds.endLatest)) {
                            continue;
                        }
                        ++histories;
                        held += start <= to && end >= from ? 1 : 0;
                    }
                }
                EXPECT_EQ(bounds.consistent(), histories > 0);
                if (histories == 0) {
                    continue;
                }
                const Answer expected = held == histories ? Answer::Certain
                                        : held == 0       ? Answer::No
                                        : code == 0       ? Answer::Unknown
                                                          : Answer::Possible;
                EXPECT_EQ(heldDuring(bounds, zero + std::chrono::days{from},
                                     zero + std::chrono::days{to}),
                          expected)
                    << code << ' ' << from << ' ' << to;
            }
        }
    }
}

TEST(Answer, HasAName) {
    EXPECT_EQ(toString(Answer::Certain), "certain");
    EXPECT_EQ(toString(Answer::Possible), "possible");
    EXPECT_EQ(toString(Answer::Unknown), "unknown");
    EXPECT_EQ(toString(Answer::No), "no");
}
} // namespace
} // namespace tenure
