#include <gtest/gtest.h>

#include "tests/unit/graph/hostile.h"

namespace tenure {
TEST(ExportGexf12, HasNoKindsAndSaysSo) {
    std::ostringstream out;
    const Graph graph = Graph::build(test::hostileExtractions());
    bool said = false;
    for (const Loss& loss : exportFormatNamed("gexf-1.2")->write(graph, out)) {
        said = said || loss.what.find("parallel") != std::string::npos;
    }
    EXPECT_TRUE(said);
    EXPECT_NE(out.str().find(R"(version="1.2")"), std::string::npos);
    EXPECT_EQ(out.str().find(" kind=\""), std::string::npos);
    EXPECT_EQ(out.str().find("timezone"), std::string::npos);
}
} // namespace tenure
