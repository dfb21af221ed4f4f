#include "graph/export/support/layout.h"

#include <array>
#include <cmath>

#include <gtest/gtest.h>

#include "graph/export/support/view.h"
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

// Labels are taken to be as wide as the layout takes them: 4.4 units a letter, 18 letters at most.
TEST(Layout, NoLabelLiesOnAnother) {
    std::vector<Extraction> documents;
    for (unsigned seed = 0; seed < 3; ++seed) {
        std::ranges::move(test::History(seed).documents(), std::back_inserter(documents));
        for (Extraction& document : documents) {
            document.document += 'y';
        }
    }
    const Graph graph = Graph::build(documents);
    const auto positions = layOut(graph);
    const auto halfWidth = [&](std::size_t i) {
        return 2.2 * static_cast<double>(std::min<std::size_t>(graph.nodes()[i].label.size(), 18));
    };
    std::size_t overlaps = 0;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        for (std::size_t j = i + 1; j < positions.size(); ++j) {
            const bool across =
                std::abs(positions[i].x - positions[j].x) < halfWidth(i) + halfWidth(j);
            overlaps += across && std::abs(positions[i].y - positions[j].y) < 8 ? 1U : 0U;
        }
    }
    EXPECT_EQ(overlaps, 0U) << "of " << positions.size() << " nodes";
}

TEST(Layout, PartsWithoutLinksStandSideBySide) {
    std::vector<Extraction> documents;
    for (const char* board : {"Ash Board", "Birch Board", "Cedar Board"}) {
        test::DocumentBuilder document(board);
        for (const char* who : {"Ann", "Bo", "Cy", "Di", "Ed"}) {
            document.tenure(std::string(who) + ' ' + board[0] + "lee", "member", board);
        }
        documents.push_back(document);
    }
    const Graph graph = Graph::build(documents);
    const auto positions = layOut(graph);
    const auto boxOf = [&](const std::string& board) {
        std::array<double, 4> box = {1e9, -1e9, 1e9, -1e9};
        for (std::size_t i = 0; i < positions.size(); ++i) {
            const Node& node = graph.nodes()[i];
            if (node.label.find(board) != std::string::npos && node.kind != NodeKind::Document) {
                box = {std::min(box[0], positions[i].x), std::max(box[1], positions[i].x),
                       std::min(box[2], positions[i].y), std::max(box[3], positions[i].y)};
            }
        }
        return box;
    };
    const auto a = boxOf("Ash Board");
    const auto b = boxOf("Birch Board");
    EXPECT_TRUE(a[1] < b[0] || b[1] < a[0] || a[3] < b[2] || b[3] < a[2]);
}

TEST(Layout, ANodeAloneStandsSomewhere) {
    test::DocumentBuilder lonely("lonely");
    lonely.person("Una Alone");
    EXPECT_EQ(layOut(Graph::build({lonely})).size(), 2U);
    EXPECT_TRUE(layOut(Graph::build({})).empty());
}

// Roles are gone from some models, and tenures have labels of their own.
TEST(Layout, NoLabelLiesOnAnotherInAnyModel) {
    std::vector<Extraction> documents;
    for (unsigned seed = 0; seed < 3; ++seed) {
        std::ranges::move(test::History(seed).documents(), std::back_inserter(documents));
        for (Extraction& document : documents) {
            document.document += 'z';
        }
    }
    const Graph graph = Graph::build(documents);
    for (const GraphModel model :
         {GraphModel::Roles, GraphModel::Tenures, GraphModel::Edges, GraphModel::CoService}) {
        std::vector<ShownNode> nodes;
        View view(graph, model);
        view.eachNode([&](const ShownNode& node) { nodes.push_back(node); });
        const auto halfWidth = [&](const ShownNode& node) {
            return 2.2 * static_cast<double>(std::min<std::size_t>(node.label.size(), 18));
        };
        std::size_t overlaps = 0;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            for (std::size_t j = i + 1; j < nodes.size(); ++j) {
                const Position a = nodes[i].position;
                const Position b = nodes[j].position;
                const bool across = std::abs(a.x - b.x) < halfWidth(nodes[i]) + halfWidth(nodes[j]);
                overlaps += across && std::abs(a.y - b.y) < 8 ? 1U : 0U;
            }
        }
        EXPECT_EQ(overlaps, 0U) << toString(model) << ", of " << nodes.size() << " nodes";
    }
}
} // namespace tenure
