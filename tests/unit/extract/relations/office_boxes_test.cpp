#include "extract/relations/office_boxes.h"

#include "tests/unit/extract/shipped.h"

namespace tenure::test {
TEST(OfficeBoxes, RowsOfATable) {
    const std::string text = "Ida Marsh |\n2nd Minister of the Household | |\n"
                             "In office 3 May 1995 – 9 June 1997 |\n"
                             "Preceded by | Olga Reed |\nSucceeded by | Bo Hart |\n";
    EXPECT_TRUE(says(text, "tenure: Ida Marsh | minister of the Household | - | past | "
                           "1995-05-03..1997-06-09"));
    EXPECT_TRUE(says(text, "tenure: Olga Reed | minister of the Household | - | past"));
    EXPECT_TRUE(says(text, "tenure: Bo Hart | minister of the Household | - | past"));
}

TEST(OfficeBoxes, LinesWithoutCells) {
    const std::string text = "Ida Marsh\nLeader of the Harbour Party\nIn office\n"
                             "3 May 2008 – 9 June 2014\nPreceded by\nOlga Reed\n";
    EXPECT_TRUE(says(text, "tenure: Ida Marsh | leader | Harbour Party | past | "
                           "2008-05-03..2014-06-09"));
    EXPECT_TRUE(says(text, "tenure: Olga Reed | leader | Harbour Party"));
}

TEST(OfficeBoxes, ProseIsNoBox) {
    EXPECT_FALSE(says("Ida Marsh met the mayor, who was in office in 1995, and Olga Reed.",
                      "tenure: Ida Marsh | mayor"));
}
} // namespace tenure::test
