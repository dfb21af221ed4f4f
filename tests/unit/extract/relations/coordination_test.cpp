#include "extract/relations/coordination.h"

#include "tests/unit/extract/shipped.h"

namespace tenure::test {
TEST(Coordination, APostBehindAnother) {
    const std::string text =
        "Ida Marsh, clerk of Eastwick Council and treasurer of the Marsh Trust, spoke.";
    EXPECT_TRUE(says(text, "tenure: Ida Marsh | clerk | Eastwick Council"));
    EXPECT_TRUE(says(text, "tenure: Ida Marsh | treasurer | Marsh Trust"));
}

TEST(Coordination, ABodyBehindAnother) {
    EXPECT_TRUE(says("Ida Marsh was president of the Eel Guild and of the Marsh Trust.",
                     "tenure: Ida Marsh | president | Marsh Trust"));
}

TEST(Coordination, TwoPostsBeforeOneName) {
    EXPECT_TRUE(
        says("The chair of the Marsh Trust and governor of Eastwick School, Ida Marsh, spoke.",
             "tenure: Ida Marsh | chair | Marsh Trust"));
}

TEST(Coordination, ANameBehindThePostIsItsHolder) {
    EXPECT_FALSE(says("Ida Marsh, clerk of Eastwick Council, and treasurer Bo Hart spoke.",
                      "tenure: Ida Marsh | treasurer"));
    EXPECT_FALSE(says("Ida Marsh, clerk of Eastwick Council, and the mayor of Eastwick spoke.",
                      "tenure: Ida Marsh | mayor"));
}
} // namespace tenure::test
