// Each form of a date in a sentence of our own, with the phrase and the EDTF that it must give.
#include "extract/mentions/dates.h"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "tests/scratch_folder.h"

namespace tenure {
namespace {
std::shared_ptr<const DateRules> english() {
    static const auto rules = [] {
        Diagnostics diagnostics;
        auto loaded = DateRules::load(TENURE_ROOT "/rules", diagnostics);
        for (const Diagnostic& diagnostic : diagnostics.all()) {
            ADD_FAILURE() << render(diagnostic);
        }
        return loaded;
    }();
    return rules;
}

std::string_view nameOf(DateMention::Sense sense) {
    constexpr auto names = std::to_array<std::string_view>(
        {"on", "since", "until", "range", "ago", "by", "before", "after"});
    return names[static_cast<std::size_t>(sense)];
}

// "[6 March 2018] on 2018-03-06; [...] range 2000/2018"
std::string shown(std::string_view text, const std::vector<DateMention>& mentions) {
    std::string out;
    for (const DateMention& mention : mentions) {
        out += out.empty() ? "[" : "; [";
        out += std::string(mention.span.in(text)) + "] " + std::string(nameOf(mention.sense));
        out += " " + (mention.date ? toString(*mention.date) : "?");
        if (mention.until) {
            out += "/" + toString(*mention.until);
        }
    }
    return out;
}

std::vector<DateMention> datesIn(std::string_view text, std::string_view document,
                                 std::string_view language = {}) {
    DateFinder finder(english());
    finder.setLanguage(language);
    std::vector<DateMention> mentions;
    finder.find(text, {0, static_cast<std::uint32_t>(text.size())}, parseDate(document), mentions);
    return mentions;
}

std::string found(std::string_view text, std::string_view document,
                  std::string_view language = {}) {
    return shown(text, datesIn(text, document, language));
}

struct Case {
    std::string_view document; ///< its date, "" for none
    std::string_view text;
    std::string_view expected;

    friend void PrintTo(const Case& one, std::ostream* out) { *out << one.text; }
};

class Dates : public testing::TestWithParam<Case> {};

TEST_P(Dates, AreFoundAndResolved) {
    EXPECT_EQ(found(GetParam().text, GetParam().document), GetParam().expected) << GetParam().text;
}

constexpr Case stated[] = {
    {"", "The board met on 6 March 2018 in Leeds.", "[6 March 2018] on 2018-03-06"},
    {"", "Minutes of 6th March 2018", "[6th March 2018] on 2018-03-06"},
    {"", "On March 6, 2018, the board met.", "[March 6, 2018] on 2018-03-06"},
    {"", "On March 6th, 2018 it met.", "[March 6th, 2018] on 2018-03-06"},
    {"", "the 8th of October 2018 was fixed", "[the 8th of October 2018] on 2018-10-08"},
    {"", "on the first of May 2014", "[the first of May 2014] on 2014-05-01"},
    {"", "elected on September 12nd, 2022", "[September 12nd, 2022] on 2022-09-12"},
    {"", "Date: 20-03-2018", "[20-03-2018] on 2018-03-20"},
    {"", "Date: 2018-03-20.", "[2018-03-20] on 2018-03-20"},
    {"", "Date: 2018/03/20", "[2018/03/20] on 2018-03-20"},
    {"", "Date: 2018-03", "[2018-03] on 2018-03"},
    {"", "Signed 06/03/2018.", "[06/03/2018] on 2018-03-06"},
    {"", "Signed 6.3.2018 by both", "[6.3.2018] on 2018-03-06"},
    {"", "Signed 03/20/2018.", "[03/20/2018] on 2018-03-20"},
    {"", "Signed 6/3/18.", "[6/3/18] on 2018-03-06"},
    {"", "General Meeting 17:00 14-Sep-2019", "[14-Sep-2019] on 2019-09-14"},
    {"", "In September 2019 she left.", "[September 2019] on 2019-09"},
    {"", "Report for Sept '19", "[Sept '19] on 2019-09"},
    {"", "Report for Sept. 2019", "[Sept. 2019] on 2019-09"},
    {"", "MONDAY, 16TH JUNE, 2014 AT 10.00", "[MONDAY, 16TH JUNE, 2014] on 2014-06-16"},
    {"", "on Thursday, 8th May 2003 following", "[Thursday, 8th May 2003] on 2003-05-08"},
    {"", "on Tuesday 8th May 2012 at 7.00pm", "[Tuesday 8th May 2012] on 2012-05-08"},
    {"", "He retired in 2019, aged 60.", "[2019] on 2019"},
    {"", "In 1994 he was selected.", "[1994] on 1994"},
    {"", "In 1994 Sam Hill joined.", "[1994] on 1994"},
    {"", "Pat Cole (elected 2023), Kim Ray (co-opted in late 2021)",
     "[2023] on 2023; [late 2021] on 2021"},
    {"", "reports of 2014, 2015 and 2016.", "[2014] on 2014; [2015] on 2015; [2016] on 2016"},
    {"", "It moved in mid-2015.", "[mid-2015] on 2015"},
    {"", "until the end of June 2016", "[until the end of June 2016] until 2016-06"},
    {"", "She joined in summer 2016.", "[summer 2016] on 2016-22"},
    {"", "in the summer of 2017!", "[the summer of 2017] on 2017-22"},
    {"", "agreed by conference (Spring 2023):", "[Spring 2023] on 2023-21"},
    {"", "after the Spring Conference 2023 closed", "[the Spring Conference 2023] after 2023-21"},
    {"", "He left at Christmas 2015.", "[Christmas 2015] on 2015-12"},
    {"", "It was late by Easter 2015.", "[Easter 2015] by 2015"},
    {"", "The rule of 1616 stands.", ""},
    {"", "They taught in the fall semester of 2015.", "[the fall semester of 2015] on 2015-23"},
    {"", "The April 2003 minutes were read.", "[April 2003] on 2003-04"},
    {"", "In December and January 2012 it met", "[December] on 2011-12; [January 2012] on 2012-01"},
    {"", "on 2 May, 3 June and 4 July 2012",
     "[2 May] on 2012-05-02; [3 June] on 2012-06-03; [4 July 2012] on 2012-07-04"},
    {"", "It was gone by 2015.", "[2015] by 2015"},
    {"", "She had left before May 2015.", "[May 2015] before 2015-05"},
    {"", "All was quiet after 2015.", "[2015] after 2015"},
    {"", "chair from about 1850", "[from about 1850] since 1850~"},
    {"", "clerk c. 1850, then chair", "[c. 1850] on 1850~"},
    {"", "clerk c.1850 to c.1860", "[c.1850 to c.1860] range 1850~/1860~"},
    {"", "She left in around 1990.", "[in around 1990] on 1990~"},
    {"", "It has about 1850 members.", ""},
    {"", "from the 1980s to the 1990s", "[from the 1980s to the 1990s] range ?"},
    {"", "in the 1990s and early 2000s", "[the 1990s] on ?; [early 2000s] on ?"},
};
INSTANTIATE_TEST_SUITE_P(Stated, Dates, testing::ValuesIn(stated));

constexpr Case ranges[] = {
    {"", "leader from 2000 to 2018,", "[from 2000 to 2018] range 2000/2018"},
    {"", "She sat from 1999-2000.", "[from 1999-2000] range 1999/2000"},
    {"", "president in 1935/6 and 1944/5.", "[1935/6] range 1935/1936; [1944/5] range 1944/1945"},
    {"", "clerk 2012-15, then chair", "[2012-15] range 2012/2015"},
    {"", "Chairman 2012/13", "[2012/13] range 2012/2013"},
    {"", "the financial year 2012/13", "[financial year 2012/13] range 2012-04/2013-03"},
    {"", "chair 2008 to 2014.", "[2008 to 2014] range 2008/2014"},
    {"", "at the agency 2010-2016, including", "[2010-2016] range 2010/2016"},
    {"", "1793–1825: Owen Hale", "[1793–1825] range 1793/1825"},
    {"", "–1691: Hugh Dale", "[–1691] until 1691"},
    {"", "1747–: Sam Eyles", "[1747–] since 1747"},
    {"", "1712: Mark Burn", "[1712] since 1712"},
    {"", "treasurer (2011–), clerk (–2015)", "[2011–] since 2011; [–2015] until 2015"},
    {"", "treasurer 2011–present", "[2011–present] since 2011"},
    {"", "trustee from 2011 to date", "[from 2011 to date] since 2011"},
    {"", "from 1 January 2010 until 3 May 2012",
     "[from 1 January 2010 until 3 May 2012] range 2010-01-01/2012-05-03"},
    {"", "Report for May 2011 – May 2012", "[May 2011 – May 2012] range 2011-05/2012-05"},
    {"", "between 2001 and 2004 he taught", "[between 2001 and 2004] range 2001/2004"},
    {"", "between May and July 2001", "[between May and July 2001] range 2001-05/2001-07"},
    {"", "held 4 to 9 March 2020", "[4 to 9 March 2020] range 2020-03-04/2020-03-09"},
    {"", "held March 4-9, 2020", "[March 4-9, 2020] range 2020-03-04/2020-03-09"},
    {"", "28 February to 3 March 2018",
     "[28 February to 3 March 2018] range 2018-02-28/2018-03-03"},
    {"", "30 November 2017 to 2 January",
     "[30 November 2017 to 2 January] range 2017-11-30/2018-01-02"},
    {"", "Chair since 2014.", "[since 2014] since 2014"},
    {"", "in post since July 2011.", "[since July 2011] since 2011-07"},
    {"", "From 1969 he was at Hull.", "[From 1969] since 1969"},
    {"", "from 2012 onwards", "[from 2012 onwards] since 2012"},
    {"", "until 1945, when", "[until 1945] until 1945"},
    {"", "held until 19 July 2019 when", "[until 19 July 2019] until 2019-07-19"},
    {"2016-09", "anytime from this year to 2022.", "[from this year to 2022] range 2016/2022"},
    {"", "minutes of May 2011-May 2012", "[May 2011-May 2012] range 2011-05/2012-05"},
    {"", "12 May 2003-15 June 2004", "[12 May 2003-15 June 2004] range 2003-05-12/2004-06-15"},
    {"", "clerk, Sept 2015-present", "[Sept 2015-present] since 2015-09"},
    {"", "clerk (2008–12, 2014–18)", "[2008–12] range 2008/2012; [2014–18] range 2014/2018"},
    {"", "from May 2010 to 2015", "[from May 2010 to 2015] range 2010-05/2015"},
    {"", "from 2003 until now", "[from 2003 until now] since 2003"},
    {"", "in May/June 2015", "[May/June 2015] range 2015-05/2015-06"},
    {"", "held 3/4 May 2016", "[3/4 May 2016] range 2016-05-03/2016-05-04"},
    {"", "with effect from 1 May 2015", "[with effect from 1 May 2015] since 2015-05-01"},
    {"", "FY2015/16", "[FY2015/16] range 2015-04/2016-03"},
    {"", "6 March 2018 - 2019 budget", "[6 March 2018] on 2018-03-06"},
};
INSTANTIATE_TEST_SUITE_P(Ranges, Dates, testing::ValuesIn(ranges));

constexpr Case relative[] = {
    {"2016-09", "It was agreed this summer.", "[this summer] on 2016-22"},
    {"2016-09", "Earlier this month I went.", "[Earlier this month] on 2016-09"},
    {"2016-09-14", "We met this week.", "[this week] on 2016-09"},
    {"2016-09-14", "We met today.", "[today] on 2016-09-14"},
    {"2016-09-01", "We met yesterday.", "[yesterday] on 2016-08-31"},
    {"2018-03-19", "We meet tomorrow on 20 March.",
     "[tomorrow] on 2018-03-20; [20 March] on 2018-03-20"},
    {"2016-09", "She left last year.", "[last year] on 2015"},
    {"2018-03", "We met last June.", "[last June] on 2017-06"},
    {"2018-03", "In May last year we met.", "[May last year] on 2017-05"},
    {"2021-01-14", "On December 17th last year, it", "[December 17th last year] on 2020-12-17"},
    {"2015-11", "Preparing next year's elections", "[next year] on 2016"},
    {"2016-09-14", "It closes this weekend.", "[this weekend] on 2016-09"},
    {"2005-07-10", "He moves later this year.", "[later this year] on 2005"},
    {"2016-01", "It comes early New Year.", "[early New Year] on 2016-01"},
    {"2016-11", "It comes in the New Year.", "[the New Year] on 2017-01"},
    {"2016-01", "Cold weather this winter.", "[this winter] on 2015-24"},
    {"2018-03-22", "a member for the past 19 years", "[for the past 19 years] ago 1999"},
    {"2015-03-13", "A member for the last four years,", "[for the last four years] ago 2011"},
    {"2015-03-13", "changes over the past two years", "[over the past two years] ago 2013"},
    {"2024", "10 appeals over the last year.", "[over the last year] ago 2023"},
    {"2018-03", "The last 12 months were hard.", "[The last 12 months] ago 2017-03"},
    {"2017-09", "within the next four years.", "[within the next four years] range 2017/2021"},
    {"2018", "The last 12 months were hard.", "[The last 12 months] ago 2017"},
    {"2018-03-22", "She joined 19 years ago.", "[19 years ago] on 1999"},
    {"2018-03-22", "She joined two months ago.", "[two months ago] on 2018-01"},
    {"", "She left last year.", "[last year] on ?"},
    {"", "He joined in 2003 and left the following year.",
     "[2003] on 2003; [the following year] on 2004"},
    {"", "Elected in 2003, two years later he left.", "[2003] on 2003; [two years later] on 2005"},
};
INSTANTIATE_TEST_SUITE_P(Relative, Dates, testing::ValuesIn(relative));

constexpr Case yearless[] = {
    {"2021-01-14", "published on October 29th", "[October 29th] on 2020-10-29"},
    {"2018-03-06", "As of 6th March there are five.", "[6th March] on 2018-03-06"},
    {"2015-11", "The vote on Thursday 3 December is near.", "[Thursday 3 December] on 2015-12-03"},
    {"2016-09", "our meeting in October", "[October] on 2016-10"},
    {"2015-11", "Annual meeting in September", "[September] on 2015-09"},
    {"2015-11", "after May's elections", "[May] after 2015-05"},
    {"2018-03-19", "ready for May's elections", "[May] on 2018-05"},
    {"2021-05-25", "won May's elections", "[May] on 2021-05"},
    {"2018-03", "February's budget", "[February] on 2018-02"},
    {"2018-06", "It will meet in May.", "[May] on 2019-05"},
    {"2018-06", "It was to meet in July.", "[July] on 2018-07"},
    {"2014-06-16", "It sat on Monday.", "[Monday] on 2014-06-16"},
    {"2014-06-18", "It sat on Monday.", "[Monday] on 2014-06-16"},
    {"2014-06-18", "It will sit on Monday.", "[Monday] on 2014-06-23"},
    {"2014-06-18", "It sat on the 12th.", "[the 12th] on 2014-06-12"},
    {"2014-06-18", "It sat on the 21st.", "[the 21st] on 2014-05-21"},
    {"", "on 6 March", "[6 March] on ?"},
    {"", "In 2011 he joined. In May he left.", "[2011] on 2011; [May] on 2011-05"},
    {"2021-03-20", "held 4 to 9 March", "[4 to 9 March] range 2021-03-04/2021-03-09"},
    {"2021-03-20", "from May to July", "[from May to July] range 2021-05/2021-07"},
    {"2021-03-20", "highlighted in the autumn", "[the autumn] on 2020-23"},
};
INSTANTIATE_TEST_SUITE_P(Yearless, Dates, testing::ValuesIn(yearless));

constexpr Case traps[] = {
    {"2018", "the 2021 conference", ""},
    {"2018", "our 2015 manifesto and 2017 intake", ""},
    {"2018", "2018 local elections", ""},
    {"2018", "Workplace 2020, a programme", ""},
    {"2018", "on 2019 election defeat", ""},
    {"2018", "see example.org/2013/10/31/support-the-jobs", ""},
    {"2018", "the page democracy-review-2017.", ""},
    {"2018", "Member May spoke; Lee may agree; March on.", ""},
    {"2018", "Jo May's speech", ""},
    {"2018", "April Dunn and June Hart, Jan Pool", ""},
    {"2018", "a spring in her step, the autumn leaf", ""},
    {"2018", "at 1930 hours, clause 13.1.1, 10.00am, page 2015", ""},
    {"2018", "It cost £2015 and 2,015 came.", ""},
    {"2018", "Regulation LG11/2014 applies", ""},
    {"2018", "the 2011/12AGM", ""},
    {"2018", "ref [12][2013x] 2018:30", ""},
    {"2018", "The Monday Club and the day of the week", ""},
    {"2018", "for 19 years, two months, 3 weeks", ""},
    {"2018", "her second May campaign, the first April", ""},
    {"2018", "the first item and the second half", ""},
};
INSTANTIATE_TEST_SUITE_P(Traps, Dates, testing::ValuesIn(traps));

TEST(DateFinder, TellsWhy) {
    const auto reason = [](std::string_view text, std::string_view document) {
        const auto mentions = datesIn(text, document);
        return mentions.empty() ? std::string("nothing") : mentions.front().reason;
    };
    EXPECT_EQ(reason("on 6 March 2018", "2018"), "stated");
    EXPECT_EQ(reason("on 06/03/2018", "2018"), "stated, read day first");
    EXPECT_EQ(reason("on 6 March", "2018"), "year from the document's date");
    EXPECT_EQ(reason("last June", "2018-03"), "relative to the document's date: last June");
    EXPECT_EQ(reason("Friday 6 March 2018", ""), "stated; the weekday does not fit");
    EXPECT_TRUE(datesIn("on 6 March", "2018").front().yearAssumed);
    EXPECT_FALSE(datesIn("on 6 March 2018", "2018").front().yearAssumed);
}

TEST(DateFinder, ReadsTheMonthFirstWhereTheLanguageDoes) {
    EXPECT_EQ(found("on 06/03/2018", "", "en-US"), "[06/03/2018] on 2018-06-03");
    EXPECT_EQ(found("on 20/03/2018", "", "en-US"), "[20/03/2018] on 2018-03-20");
    EXPECT_EQ(found("on 06/03/2018", "", "en-GB"), "[06/03/2018] on 2018-03-06");
}

TEST(DateFinder, RefusesDaysThatNoCalendarHas) {
    for (const std::string_view text :
         {"on 31 February 2015 we", "on 31/02/2015", "on 2015-02-30", "on 30th February",
          "from 3 June 2015 to 31 June 2015", "31 June to 3 July", "31 June 2015 to 3 July 2015",
          "on June 31st, 2015"}) {
        DateFinder finder(english());
        std::vector<DateMention> mentions;
        std::vector<RefusedDate> refused;
        finder.find(text, {0, static_cast<std::uint32_t>(text.size())}, Date{2015}, mentions,
                    &refused);
        EXPECT_EQ(shown(text, mentions), "") << text;
        EXPECT_EQ(refused.size(), 1U) << text;
    }
}

TEST(DateFinder, RefusesRangesThatEndBeforeTheyBegin) {
    for (const std::string_view text :
         {"clerk from 2016 to 2012", "clerk between 2016 and 2012", "(clerk, 2016-2012)",
          "from 3 May 2016 until 2 May 2016", "from May 2016 to June 2012"}) {
        DateFinder finder(english());
        std::vector<DateMention> mentions;
        std::vector<RefusedDate> refused;
        finder.find(text, {0, static_cast<std::uint32_t>(text.size())}, Date{2020}, mentions,
                    &refused);
        EXPECT_EQ(shown(text, mentions), "") << text;
        ASSERT_EQ(refused.size(), 1U) << text;
        EXPECT_EQ(refused[0].reason, "it ends before it begins");
    }
    EXPECT_EQ(found("6 March 2018 - 5 March 2017", ""),
              "[6 March 2018] on 2018-03-06; [5 March 2017] on 2017-03-05")
        << "two dates beside each other";
}

TEST(DateFinder, CountsFromTheDateBeforeInTheSameParagraph) {
    const std::string text =
        "He joined in 2003. He left the following year.\n\nThe next year ended.";
    DateFinder finder(english());
    std::vector<DateMention> mentions;
    finder.find(text, {0, 18}, {}, mentions);
    finder.find(text, {19, 46}, {}, mentions);
    EXPECT_EQ(shown(text, mentions), "[2003] on 2003; [the following year] on 2004");
}

TEST(DateFinder, TheSameDayIsTheLastThatWasADay) {
    const std::string text = "She won on 12 May 2003. He had lost in 1983. He won on the same day.";
    DateFinder finder(english());
    std::vector<DateMention> mentions;
    for (const Span sentence : {Span{0, 23}, Span{24, 44}, Span{45, 68}}) {
        finder.find(text, sentence, {}, mentions);
    }
    EXPECT_EQ(shown(text, mentions),
              "[12 May 2003] on 2003-05-12; [1983] on 1983; [the same day] on 2003-05-12");
}

TEST(DateFinder, StaysWithinTheSentence) {
    const std::string text = "from 2003 to 2009";
    DateFinder finder(english());
    std::vector<DateMention> mentions;
    finder.find(text, {5, 9}, {}, mentions);
    EXPECT_EQ(shown(text, mentions), "[2003] on 2003");
}

TEST(DateFinder, TakesAnyBytes) {
    std::string text = "in 2003 \xE2\x80 \xC3 \xFF 6 Ma\xC2rch 2018 \xE2\x80\x93";
    DateFinder finder(english());
    for (std::uint32_t end = 0; end <= text.size(); ++end) {
        std::vector<DateMention> mentions;
        finder.find(text, {0, end}, {}, mentions);
        for (const DateMention& mention : mentions) {
            EXPECT_LE(mention.span.end, end);
        }
    }
}

// Whatever the order of words, a date is valid, lies in its place, and says why.
TEST(DateFinder, HoldsItsPromisesOnAnyWords) {
    constexpr auto words =
        std::to_array<std::string_view>({"the",         "of",     "from",
                                         "to",          "until",  "since",
                                         "between",     "and",    "6",
                                         "31",          "30",     "29",
                                         "2018",        "1999",   "12",
                                         "06",          "May",    "March",
                                         "Sept",        "Friday", "Winter",
                                         "Easter",      "last",   "this",
                                         "following",   "year",   "week",
                                         "ago",         "later",  "early",
                                         "-",           "\u2013", "/",
                                         ".",           ",",      ":",
                                         "(",           ")",      "'",
                                         "th",          "1990s",  "0000",
                                         "today",       "past",   "will",
                                         "\n\n",        "\xFF",   "\xC2",
                                         "99999999999", "two",    "financial year",
                                         "conference",  "by"});
    const auto documents = std::to_array<std::optional<Date>>(
        {std::nullopt, Date{2018}, Date{2016, 2, 29}, Date{1, 1, 1}, Date{9999, 12, 31},
         Date{2015, 24}, Date{9999}});
    DateFinder finder(english());
    std::uint32_t state = 1;
    const auto next = [&](std::size_t limit) {
        state = state * 1664525U + 1013904223U;
        return (state >> 8U) % limit;
    };
    for (std::size_t round = 0; round < 20000; ++round) {
        std::string text;
        for (std::size_t i = 0; i < 1 + round % 12; ++i) {
            text += words[next(words.size())];
            text += next(4) == 0 ? "" : " ";
        }
        std::vector<DateMention> mentions;
        finder.find(text, {0, static_cast<std::uint32_t>(text.size())},
                    documents[next(documents.size())], mentions);
        std::uint32_t last = 0;
        for (const DateMention& mention : mentions) {
            ASSERT_TRUE(last <= mention.span.begin && mention.span.begin < mention.span.end &&
                        mention.span.end <= text.size())
                << text;
            ASSERT_TRUE(!mention.date || mention.date->valid()) << text;
            ASSERT_TRUE(!mention.until || mention.until->valid()) << text;
            ASSERT_TRUE(!mention.date || !mention.until ||
                        mention.date->first() <= mention.until->last())
                << text;
            ASSERT_FALSE(mention.reason.empty()) << text;
            last = mention.span.end;
        }
    }
}

// Another language is another file: nothing of C++ changes.
class OtherLanguage : public testing::Test {
protected:
    void SetUp() override {
        std::filesystem::create_directories(folder_ / "dates");
        write("dates/french.yaml", R"(
language: fr
months: { janvier: 1, mars: 3, avril: 4, mai: 5, juin: 6, août: 8, décembre: 12 }
weekdays: { lundi: 1, jeudi: 4 }
seasons: { été: 22 }
units: { year: [an, ans, année, années], month: [mois] }
relative_days: { "aujourd'hui": 0, hier: -1 }
article: [le, la, les, "l'"]
in: [en, dès]
of: [de, "de l'"]
since: [depuis]
from: [de, "à partir de"]
until: ["jusqu'en", "jusqu'au"]
to: [à, au]
ordinal_suffixes: [er]
)");
    }

    void write(const std::string& name, std::string_view content) const {
        std::ofstream(folder_ / name) << content;
    }

    test::ScratchFolder scratch_;
    std::filesystem::path folder_ = scratch_.path();
};

TEST_F(OtherLanguage, IsAnotherFile) {
    Diagnostics diagnostics;
    const auto rules = DateRules::load(folder_.string(), diagnostics);
    ASSERT_TRUE(rules) << render(diagnostics.all().front());
    DateFinder finder(rules);
    const auto read = [&](std::string_view text) {
        std::vector<DateMention> mentions;
        finder.find(text, {0, static_cast<std::uint32_t>(text.size())}, Date{2018, 3, 6}, mentions);
        return shown(text, mentions);
    };
    EXPECT_EQ(read("Élue le 1er août 2012."), "[le 1er août 2012] on 2012-08-01");
    EXPECT_EQ(read("maire depuis AOÛT 2012"), "[depuis AOÛT 2012] since 2012-08");
    EXPECT_EQ(read("maire de 2001 à 2008"), "[de 2001 à 2008] range 2001/2008");
    EXPECT_EQ(read("maire jusqu'en 1995"), "[jusqu'en 1995] until 1995");
    EXPECT_EQ(read("réuni hier"), "[hier] on 2018-03-05");
    EXPECT_EQ(read("réuni aujourd'hui"), "[aujourd'hui] on 2018-03-06");
    EXPECT_EQ(read("le jeudi 3 décembre 2015"), "[le jeudi 3 décembre 2015] on 2015-12-03");
    EXPECT_EQ(read("in March 2018"), "");
}

TEST_F(OtherLanguage, APackAddsOrReplacesALanguage) {
    Diagnostics diagnostics;
    const auto rules =
        DateRules::load(TENURE_ROOT "/rules", {folder_.string(), "/nowhere"}, diagnostics);
    ASSERT_TRUE(rules);
    DateFinder finder(rules);
    const auto read = [&](std::string_view text, std::string_view language) {
        finder.setLanguage(language);
        std::vector<DateMention> mentions;
        finder.find(text, {0, static_cast<std::uint32_t>(text.size())}, {}, mentions);
        return shown(text, mentions);
    };
    EXPECT_EQ(read("Élue en août 2012.", "fr-FR"), "[août 2012] on 2012-08");
    EXPECT_EQ(read("since August 2012", "en"), "[since August 2012] since 2012-08");
    EXPECT_EQ(read("since August 2012", ""), "[since August 2012] since 2012-08");
}

TEST_F(OtherLanguage, MistakesAreNamedWithLineAndColumn) {
    write("dates/french.yaml", "language: fr\nsinse: [depuis]\nunits: { yeer: [an] }\n"
                               "numbers: { un: 1 }\nordinals: { un: 2 }\n");
    Diagnostics diagnostics;
    EXPECT_EQ(DateRules::load(folder_.string(), diagnostics), nullptr);
    ASSERT_EQ(diagnostics.all().size(), 3U);
    EXPECT_EQ(diagnostics.all()[0].code, "rule.unknown-key");
    EXPECT_EQ(diagnostics.all()[0].line, 2);
    EXPECT_EQ(diagnostics.all()[0].hint, "Did you mean 'since'?");
    EXPECT_EQ(diagnostics.all()[1].line, 3);
    EXPECT_EQ(diagnostics.all()[2].code, "date.two-numbers");
}

TEST_F(OtherLanguage, ABrokenFileIsReported) {
    write("dates/french.yaml", "language: [fr\nsince");
    Diagnostics diagnostics;
    EXPECT_EQ(DateRules::load(folder_.string(), diagnostics), nullptr);
    EXPECT_TRUE(diagnostics.hasErrors());
    Diagnostics none;
    EXPECT_EQ(DateRules::load((folder_ / "nowhere").string(), none), nullptr);
    EXPECT_TRUE(none.hasErrors());
}
} // namespace
} // namespace tenure
