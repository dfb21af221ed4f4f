#include "extract/segment/sentences.h"

#include "tests/unit/extract/segment/segment_fixture.h"

namespace tenure {
using test::Lines;
using test::sentencesOf;

TEST(Sentences, EndAtStops) {
    EXPECT_EQ(sentencesOf("The board met on Monday. It agreed the budget! Who voted? All did, and "
                          "that was that."),
              (Lines{"The board met on Monday.", "It agreed the budget!", "Who voted?",
                     "All did, and that was that."}));
}

TEST(Sentences, AbbreviationsAndInitials) {
    EXPECT_EQ(
        sentencesOf(
            "Mr. Drew and Cllr. J. Smith met Prof. R. T. Okafor. They talked for an hour or more."),
        (Lines{"Mr. Drew and Cllr. J. Smith met Prof. R. T. Okafor.",
               "They talked for an hour or more."}));
    EXPECT_EQ(sentencesOf("The R.F.O. Role was discussed by all the members. It lapsed."),
              (Lines{"The R.F.O. Role was discussed by all the members.", "It lapsed."}));
    EXPECT_EQ(sentencesOf("She ran for the U.S. Senate in the spring of that year. She won it for "
                          "the U.S. The vote was close."),
              (Lines{"She ran for the U.S. Senate in the spring of that year.",
                     "She won it for the U.S.", "The vote was close."}));
    EXPECT_EQ(sentencesOf("Gravel Co. Ltd. of Hill Road paid Insurance plc. £200 for No. 5. Nobody "
                          "objected to the payment."),
              (Lines{"Gravel Co. Ltd. of Hill Road paid Insurance plc. £200 for No. 5.",
                     "Nobody objected to the payment."}));
}

TEST(Sentences, NumbersTimesAndAddresses) {
    EXPECT_EQ(
        sentencesOf("Open from 9.30am to 5.15 p.m. Bring clause 13.1.2 and see example.org/a.html "
                    "for 2.3% more of it. Thanks."),
        (Lines{"Open from 9.30am to 5.15 p.m.",
               "Bring clause 13.1.2 and see example.org/a.html for 2.3% more of it.", "Thanks."}));
}

TEST(Sentences, QuotesAndBracketsBehindTheStop) {
    EXPECT_EQ(sentencesOf("She said “We agreed.” Then (it was late.) The meeting of the whole "
                          "board closed. “Yes!” he said."),
              (Lines{"She said \"We agreed.\"", "Then (it was late.)",
                     "The meeting of the whole board closed.", "\"Yes!\" he said."}));
}

TEST(Sentences, LostSpaceAndDoubledStop) {
    EXPECT_EQ(sentencesOf("The old term came to an end.The next begins in the month of May. He "
                          "left Example S.A.. She stayed."),
              (Lines{"The old term came to an end.", "The next begins in the month of May.",
                     "He left Example S.A..", "She stayed."}));
}

TEST(Sentences, BulletsAndRowsAreCutToo) {
    EXPECT_EQ(
        sentencesOf("Members:\n\n- Ann Lee. Chair since May.\n- Bo Hart\n\n| Ann Lee | chair |\n"),
        (Lines{"Members:", "Ann Lee.", "Chair since May.", "Bo Hart", "Ann Lee | chair"}));
}

TEST(Sentences, LinearOnStopsAlone) {
    for (const char* piece : {". ", ".A", "A.", "a.B", "...", ".\"", "J. ", "?!"}) {
        std::string text = "Start ";
        while (text.size() < 300000) {
            text += piece;
        }
        EXPECT_FALSE(sentencesOf(text).empty());
    }
}
} // namespace tenure
