#include "tests/unit/extract/shipped.h"

namespace tenure::test {
namespace {
How howOf(const Extraction& extraction, const std::string& role) {
    for (const TenureFact& fact : extraction.tenures) {
        if (fact.role == role && !fact.evidence.empty()) {
            return fact.evidence.front().how;
        }
    }
    ADD_FAILURE() << "no tenure with the role " << role;
    return How::Stated;
}
} // namespace

TEST(References, APronounIsWhomTheSentenceBeforeNames) {
    const Extraction found = read("Ida Marsh spoke first. "
                                  "She was elected leader of Eastwick Council in 2019.");
    EXPECT_TRUE(says(found, "tenure: Ida Marsh | leader | Eastwick Council | started"));
    EXPECT_EQ(howOf(found, "leader"), How::Coref);
}

TEST(References, APronounSkipsAPersonOfTheOtherGender) {
    const Extraction found = read("Ida Marsh thanked Peter Lund. "
                                  "She was elected leader of Eastwick Council in 2019.");
    EXPECT_TRUE(says(found, "tenure: Ida Marsh | leader | Eastwick Council"));
    EXPECT_FALSE(says(found, "tenure: Peter Lund | leader | Eastwick Council"));
}

TEST(References, IIsTheAuthor) {
    const std::string text = "I was elected leader of Eastwick Council in 2019.";
    EXPECT_TRUE(says(read(text, "Ida Marsh"), "tenure: Ida Marsh | leader | Eastwick Council"));
    EXPECT_TRUE(read(text).tenures.empty()) << "nobody is known to be I";
}

TEST(References, NobodyIsNamedForAPronounWithoutOne) {
    EXPECT_TRUE(read("She was elected leader of Eastwick Council in 2019.").tenures.empty());
}

TEST(References, InALifeAPronounIsItsSubject) {
    const std::string life = "IDA MARSH (born 5 May 1960) is a Welsh engineer. "
                             "Marsh admired Peter Lund. "
                             "He joined Eastwick Council in 1999.";
    EXPECT_TRUE(says(read(life), "tenure: Peter Lund | member | Eastwick Council"));
    const Extraction she =
        read("IDA MARSH (born 5 May 1960) is a Welsh engineer. "
             "At college she met Ann Lund. She joined Eastwick Council in 1999.");
    EXPECT_TRUE(says(she, "tenure: Ida Marsh | member | Eastwick Council"));
    EXPECT_FALSE(says(she, "tenure: Ann Lund | member | Eastwick Council"));
}

TEST(References, HerBeforeANounIsNobody) {
    const Extraction found =
        read("Ida Marsh declared her candidacy for leader of Eastwick Council.");
    EXPECT_TRUE(says(found, "tenure: Ida Marsh | leader | Eastwick Council | candidate"));
}

TEST(References, MembersWhoDecideAreTheBody) {
    const Extraction found =
        read("Governors of Tern School Board\n\nGovernors unanimously agreed to mend the roof.");
    EXPECT_TRUE(says(found, "decision: Tern School Board | agreed | to mend the roof"));
}
} // namespace tenure::test
