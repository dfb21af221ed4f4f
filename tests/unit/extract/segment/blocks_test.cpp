#include "extract/segment/blocks.h"

#include "tests/unit/extract/segment/segment_fixture.h"

namespace tenure {
using test::blocksOf;
using test::documentOf;
using test::Lines;

namespace {
constexpr const char* prose = "The board met in the village hall and discussed the accounts of the "
                              "year at length before it agreed them.";
} // namespace

TEST(Blocks, MarkedHeadings) {
    EXPECT_EQ(blocksOf("# Title\n\n## Part ##\n\nText stands "
                       "here.\n\nOther\n=====\n\nMore.\n\nLast\n----\n\nEnd."),
              (Lines{"H1 Title", "H2 Part", "P Text stands here.", "H1 Other", "P More.", "H2 Last",
                     "P End."}));
}

TEST(Blocks, HeadingsByTheirLook) {
    const std::string text = std::string("Report of the spring meeting\n\n") + prose +
                             "\n\nTreasurer’s report\n\n" + prose +
                             "\n\n**Election of officers.**\n\n" + prose +
                             "\n\nANY OTHER BUSINESS\n\n" + prose + "\n\n*Thanks*\n\n" + prose;
    EXPECT_EQ(blocksOf(text),
              (Lines{"H1 Report of the spring meeting", std::string("P ") + prose,
                     "H3 Treasurer's report", std::string("P ") + prose, "H5 Election of officers.",
                     std::string("P ") + prose, "H2 ANY OTHER BUSINESS", std::string("P ") + prose,
                     "H6 Thanks", std::string("P ") + prose}));
}

TEST(Blocks, HeadingsWithoutBlankLines) {
    const std::string text = std::string("Report for May\n") + prose + "\nNew members\n" + prose +
                             "\nThe budget\n" + prose;
    EXPECT_EQ(blocksOf(text),
              (Lines{"H1 Report for May", std::string("P ") + prose, "H3 New members",
                     std::string("P ") + prose, "H3 The budget", std::string("P ") + prose}));
}

TEST(Blocks, NumberedHeadings) {
    EXPECT_EQ(
        blocksOf("Annual meeting\n\n1. Present:\n\nA. Lee, B. Hart and two others.\n\n"
                 "2. Election of clerk.\n\nBo Hart was elected.\n\n**3. Accounts** None.\n\n"
                 "**4.** **Apologies:** Ann Lee\n\n5.\n\nDATE OF\n\nNEXT MEETING\n\nIn May.\n"),
        (Lines{"H1 Annual meeting", "H4 Present:", "P A. Lee, B. Hart and two others.",
               "H4 Election of clerk.", "P Bo Hart was elected.", "H4 Accounts", "P None.",
               "H4 Apologies:", "P Ann Lee", "F ", "H4 DATE OF", "H2 NEXT MEETING", "P In May."}));
}

TEST(Blocks, RunInLabelsBeginALine) {
    const Document document = documentOf(
        "Minutes of the board held on 3 May at 7 pm Present: Trustees: Ida Marsh, Bo Hart. "
        "Officers: Al Poe, Clerk Apologies: Ruth Lind. The gates were painted at last.");
    const std::vector<std::string> blocks = blocksOf(document);
    ASSERT_EQ(blocks.size(), 4U);
    EXPECT_EQ(blocks[1], "P Present: Trustees: Ida Marsh, Bo Hart.");
    EXPECT_EQ(blocks[2], "P Officers: Al Poe, Clerk");
    EXPECT_EQ(blocksOf(documentOf("Voting members present: Ida Marsh, Bo Hart.")).size(), 1U);
}

TEST(Blocks, LinesBelowALabelBelongToIt) {
    const Document document =
        documentOf("The board met in May.\n\nPresent: Ida Marsh\nBo Hart\nAl Poe\n");
    ASSERT_GE(document.blocks.size(), 4U);
    EXPECT_EQ(document.blocks[2].leadIn, 1);
    EXPECT_EQ(document.blocks[3].leadIn, 1);
}

TEST(Blocks, LabelLinesAndListEntriesStayApart) {
    EXPECT_EQ(blocksOf("Meeting of the council\n\nBo Hart was proposed clerk\n\nProposer: Ann "
                       "Lee\n\n2nd: Cy Fox\n\n"
                       "Ann Lee (ALE) Councillor\n\nCy Fox (CFO) Clerk\n\nPublic: 5\n"),
              (Lines{"H1 Meeting of the council", "P Bo Hart was proposed clerk",
                     "P Proposer: Ann Lee", "P 2nd: Cy Fox", "P Ann Lee (ALE) Councillor",
                     "P Cy Fox (CFO) Clerk", "P Public: 5"}));
    EXPECT_EQ(blocksOf("Present: Ann Lee, Bo Hart\nApologies: Cy Fox\n\nThe chair opened the "
                       "meeting of the day.")
                  .size(),
              3U);
}

TEST(Blocks, WrappedLinesAreJoined) {
    EXPECT_EQ(
        blocksOf("The board of the society met in the hall of the village on Monday and\n"
                 "agreed the accounts of the year. It thanked the treasurer of the year\n"
                 "for the care that had gone into them, and elected to the post of clerk\n"
                 "Ann Lee, who had been proposed by the outgoing treasurer and the vice-\n"
                 "chair.\n"),
        (Lines{"P The board of the society met in the hall of the village on Monday and agreed "
               "the accounts of the year. It thanked the treasurer of the year for the care that "
               "had gone into them, and elected to the post of clerk Ann Lee, who had been "
               "proposed by the outgoing treasurer and the vice-chair."}));
}

TEST(Blocks, SentencesGoOnOverBlankLines) {
    EXPECT_EQ(blocksOf("The membership of the group has been as\n\nfollows:\n\nAnn Lee, Bo Hart "
                       "and Cy Fox are\n\nmembers.\n"),
              (Lines{"P The membership of the group has been as follows:",
                     "P Ann Lee, Bo Hart and Cy Fox are members."}));
}

TEST(Blocks, BulletsNestAndKnowTheirLeadIn) {
    const Document document =
        documentOf("The board agreed:\n\n  • to buy a\n    new hall\n    - in May\n"
                   "  • to sell the old one\n\nEnd of it.\n\n1) one\n2) two\n(a) three\n");
    EXPECT_EQ(blocksOf(document),
              (Lines{"P The board agreed:", "B0 to buy a new hall", "B1 in May",
                     "B0 to sell the old one", "P End of it.", "B0 one", "B0 two", "B0 three"}));
    EXPECT_EQ(document.blocks[1].leadIn, 0);
    EXPECT_EQ(document.blocks[2].leadIn, 1);
    EXPECT_EQ(document.blocks[3].leadIn, 0);
    EXPECT_EQ(document.blocks[5].leadIn, -1);
}

TEST(Blocks, InitialsAndDashesAreNoBullets) {
    EXPECT_EQ(blocksOf("E. Drew and P. Wood came to the meeting.\n\n–1691: Ann Lee was "
                       "governor.\n\n16 were there in all.")
                  .size(),
              3U);
    for (const std::string& block :
         blocksOf("E. Drew came.\n\n–1691: Ann Lee left.\n\n2.5 hours were spent.")) {
        EXPECT_EQ(block.substr(0, 2), "P ");
    }
}

TEST(Blocks, TheFirstRowIntroducesTheOthers) {
    const Document document =
        documentOf("# Officers\n\n| Post | Holder |\n|---|---|\n| Clerk | "
                   "Ann |\n| Chair | Bo |\n\n| Hall | Open |\n| Barn | No |\n");
    std::vector<int> leadIns;
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::TableRow) {
            leadIns.push_back(block.leadIn);
        }
    }
    EXPECT_EQ(leadIns, (std::vector<int>{-1, 1, 1, -1, 5}));
}

TEST(Blocks, Tables) {
    EXPECT_EQ(blocksOf("| Name | Role |\n|---|---|\n| Ann Lee | chair |\n"),
              (Lines{"T Name | Role", "F |---|---|", "T Ann Lee | chair"}));
}

TEST(Blocks, Furniture) {
    EXPECT_EQ(
        blocksOf("The board met on Monday.\n\nShare this:\n\nIt agreed the budget.\n\nBe first to "
                 "know.\n\n"
                 "By signing up you agree to our terms.\n\nLeave a Reply\n\nAnn Lee says hello.\n"),
        (Lines{"P The board met on Monday.", "F Share this:", "P It agreed the budget.",
               "F Be first to know.", "F By signing up you agree to our terms.", "F Leave a Reply",
               "F Ann Lee says hello."}));
    EXPECT_TRUE(documentOf("Leave a Reply\n\nAnn Lee says hello.").sentences.empty());
}

TEST(Blocks, ColumnsOfALetterhead) {
    EXPECT_EQ(blocksOf("Dr Ann Lee  Minister for Rivers  Minister for Lakes   21 May 2014\n\n"
                       "The  River Board  met on the day."),
              (Lines{"P Dr Ann Lee", "P Minister for Rivers", "P Minister for Lakes",
                     "P 21 May 2014", "P The River Board met on the day."}));
}

TEST(Blocks, SectionsNest) {
    const Document document = documentOf("Before it all stands a sentence.\n\n# One\n\n## "
                                         "Two\n\nText.\n\n## Three:\n\nText.\n\n# Four\n\nText.");
    ASSERT_EQ(document.sections.size(), 5U);
    EXPECT_EQ(document.sections[3].title, "Three");
    EXPECT_EQ(document.sections[2].parent, 1);
    EXPECT_EQ(document.sections[3].parent, 1);
    EXPECT_EQ(document.sections[4].parent, -1);
    EXPECT_EQ(document.blocks.front().section, 0);
    EXPECT_EQ(document.blocks.back().section, 4);
}

TEST(Blocks, SpansLeadBackToTheFile) {
    const std::string text = "**Ann\u00a0Lee**, the [board](x)’s\nchair, said “yes” & left.";
    const Document document = documentOf(text);
    const Span span = document.blocks.front().span;
    EXPECT_EQ(span.in(document.text), "Ann Lee, the board's chair, said \"yes\" & left.");
    const auto at = static_cast<std::uint32_t>(document.text.find("\"yes\""));
    EXPECT_EQ(document.map.original(Span{at, at + 5}).in(text), "“yes”");
    EXPECT_EQ(document.map.original(Span{0, 7}).in(text), "Ann\u00a0Lee");
}
} // namespace tenure
