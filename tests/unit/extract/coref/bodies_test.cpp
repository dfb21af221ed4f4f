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
} // namespace tenure::test
