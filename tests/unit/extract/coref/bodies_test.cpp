#include "tests/unit/extract/shipped.h"

namespace tenure::test {
TEST(Bodies, AnAbbreviationInBracketsIsTheSameBody) {
    const Extraction found = read("Tom Okoro, treasurer of the Harbour Trust (HT), spoke. "
                                  "The HT agreed to repair the bridge.");
    EXPECT_TRUE(says(found, "tenure: Tom Okoro | treasurer | Harbour Trust"));
    EXPECT_TRUE(says(found, "decision: Harbour Trust | agreed | to repair the bridge"));
}

TEST(Bodies, NamesThatShareAWordStayApart) {
    const Extraction found = read("Ida Marsh is leader of Eastwick Council. "
                                  "Tom Okoro is leader of Westwick Council.");
    EXPECT_TRUE(says(found, "tenure: Ida Marsh | leader | Eastwick Council"));
    EXPECT_TRUE(says(found, "tenure: Tom Okoro | leader | Westwick Council"));
}

TEST(Bodies, WhatTheDocumentDefinesIsStrongerThanTheLists) {
    const Extraction found = read("The Labour Party sent its regards to the UNISON National "
                                  "Executive Council (NEC). The NEC agreed to write back.");
    EXPECT_TRUE(
        says(found, "decision: UNISON National Executive Council | agreed | to write back"));
}

TEST(Bodies, LettersStandForALowerCaseName) {
    const Extraction found = read("UNISON's national executive council met today. "
                                  "The NEC approved the draft report.");
    EXPECT_TRUE(says(found, "decision: national executive council | approved | the draft report"));
}

TEST(Bodies, TheMeetingsKindIsNoPartOfTheBodysName) {
    const Extraction found =
        read("# Minutes of the Annual Parish Council Meeting of Eastwick Parish Council\n\n"
             "Cllr Ida Marsh was elected chairman.");
    EXPECT_TRUE(says(found, "tenure: Ida Marsh | chair | Eastwick Parish Council | started"));
}

TEST(Bodies, OrdinaryWordsAreTheBodyThatHasAPlace) {
    const Extraction found = read("# Eastwick City Council\n\nThe City Council approved the plan.");
    EXPECT_TRUE(says(found, "decision: Eastwick City Council | approved | the plan"));
}

TEST(Bodies, AVerbInCapitalsEndsTheName) {
    const Extraction found =
        read("# Eastwick Parish Council\n\nThe Council RESOLVED to mend the roof.");
    EXPECT_TRUE(says(found, "decision: Eastwick Parish Council | resolved | to mend the roof"));
}

TEST(Bodies, APlaceAndItsCouncilInLowerCaseAreOneName) {
    const Extraction found = read("Ida Marsh was a member of Eastwick district council.");
    EXPECT_TRUE(says(found, "tenure: Ida Marsh | member | Eastwick district council"));
}

TEST(Bodies, TheUnionIsTheLastOfItsKind) {
    const Extraction found = read("Ida Marsh joined UNISON in 1990. "
                                  "She became the union's general secretary in 1999.");
    EXPECT_TRUE(says(found, "tenure: Ida Marsh | general secretary | UNISON | started | 1999.."));
}

TEST(Bodies, OneCommitteeIsNotAnother) {
    const Extraction found = read("Ida Marsh left the remuneration committee. "
                                  "Peter Lund is chair of the audit committee.");
    EXPECT_FALSE(says(found, "tenure: Peter Lund | chair | remuneration committee"));
    EXPECT_TRUE(says(found, "tenure: Peter Lund | chair | audit committee"));
}

TEST(Bodies, LettersMeanWhatTheTextSaysTheyMean) {
    const Extraction found = read("The National Estuary Council (NEC) met. "
                                  "The NEC agreed to dredge the river.");
    EXPECT_TRUE(says(found, "decision: National Estuary Council | agreed | to dredge the river"));
}

TEST(Bodies, TheFrontOfALongNameStandsForIt) {
    const Extraction found =
        read("The Governing Board of the Tern Institute met. Ida Marsh is chair "
             "of the Governing Board. The board agreed to buy a boat.");
    EXPECT_TRUE(says(found, "tenure: Ida Marsh | chair | Governing Board of the Tern Institute"));
    EXPECT_TRUE(
        says(found, "decision: Governing Board of the Tern Institute | agreed | to buy a boat"));
}

TEST(Bodies, VerbsInCapitalsAreNoNames) {
    const Extraction found = read("Harbour Board\n\nThe Board NOTED the report.");
    EXPECT_TRUE(says(found, "decision: Harbour Board | noted | the report"));
}
} // namespace tenure::test
