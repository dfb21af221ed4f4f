#include "graph/export/support/layout.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/unit/graph/histories.h"

namespace tenure {
TEST(Layout, NoTwoNodesShareAPlace) {
    std::vector<Extraction> documents;
    for (unsigned seed = 0; seed < 5; ++seed) {
        std::ranges::move(test::History(seed).documents(), std::back_inserter(documents));
        for (Extraction& document : documents) {
            document.document += 'x';
        }
    }
    const Graph graph = Graph::build(documents);
    const auto positions = layOut(graph);
    ASSERT_EQ(positions.size(), graph.nodes().size());
    for (std::size_t i = 0; i < positions.size(); ++i) {
        ASSERT_TRUE(std::isfinite(positions[i].x) && std::isfinite(positions[i].y));
        for (std::size_t j = i + 1; j < positions.size(); ++j) {
            const double apart =
                std::hypot(positions[i].x - positions[j].x, positions[i].y - positions[j].y);
            EXPECT_GT(apart, 2) << graph.nodes()[i].id << " and " << graph.nodes()[j].id;
        }
    }
}

TEST(Layout, ANodeAloneStandsSomewhere) {
    test::DocumentBuilder lonely("lonely");
    lonely.person("Una Alone");
    EXPECT_EQ(layOut(Graph::build({lonely})).size(), 2U);
    EXPECT_TRUE(layOut(Graph::build({})).empty());
}
} // namespace tenure
