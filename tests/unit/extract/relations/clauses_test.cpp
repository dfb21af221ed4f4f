// What a sentence goes on to say of its subject, by the shipped rules.
#include "tests/unit/extract/shipped.h"

namespace tenure::test {
TEST(Clauses, AVerbBehindAnAsideIsTheSubjects) {
    const Extraction found =
        read("Ida Marsh OBE, who died in November, was a member of the Harbour Council "
             "from 1963 to 1984.");
    EXPECT_TRUE(says(found, "tenure: Ida Marsh | member | Harbour Council | past | 1963..1984"));
}

TEST(Clauses, AFurtherVerbIsTheSubjectsToo) {
    const Extraction found =
        read("Peter Lund was clerk of the Harbour Trust from 1986 to 1997, was elected leader of "
             "Eastwick Council in 1999 and in 2004 became treasurer of the Harbour Society.");
    EXPECT_TRUE(says(found, "tenure: Peter Lund | leader | Eastwick Council | started | 1999.."));
    EXPECT_TRUE(says(found, "tenure: Peter Lund | treasurer | Harbour Society | started | 2004.."));
}

TEST(Clauses, AClauseAboutAnotherIsTheOthers) {
    const Extraction found = read("Ida Marsh met Peter Lund, who studied law and became treasurer "
                                  "of the Harbour Society.");
    EXPECT_FALSE(says(found, "tenure: Ida Marsh | treasurer | Harbour Society"));
}

TEST(Clauses, ASecondSubjectTakesOver) {
    const Extraction found =
        read("After Ida Marsh resigned, Peter Lund, a baker, became treasurer of the Harbour "
             "Society and was elected leader of Eastwick Council.");
    EXPECT_TRUE(says(found, "tenure: Peter Lund | treasurer | Harbour Society"));
    EXPECT_TRUE(says(found, "tenure: Peter Lund | leader | Eastwick Council"));
    EXPECT_FALSE(says(found, "tenure: Ida Marsh | leader | Eastwick Council"));
}

TEST(Clauses, ALifeMayLeaveItsSubjectOut) {
    const std::string text = "Became leader of Eastwick Council in 1999.";
    EXPECT_TRUE(says(read(text, {}, "Ida Marsh"),
                     "tenure: Ida Marsh | leader | Eastwick Council | started | 1999.."));
    EXPECT_TRUE(read(text).tenures.empty()) << "nobody is known to be meant";
}
} // namespace tenure::test
