// The parts of a picture side by side: rows of boxes, each row as high as its first.
#include "graph/export/support/pack.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tenure {
namespace {
constexpr double gap = 14;
constexpr double aspect = 1.5; // of the page: screens are wide

struct Box {
    const std::vector<std::size_t>* nodes = nullptr;
    double left = 0, right = 0, bottom = 0, top = 0;

    [[nodiscard]] double width() const { return right - left + gap; }

    [[nodiscard]] double height() const { return top - bottom + gap; }
};

Box boxOf(const std::vector<std::size_t>& nodes, const std::vector<Position>& positions,
          const std::vector<Extent>& extents) {
    constexpr double far = 1e300;
    Box box{&nodes, far, -far, far, -far};
    for (const std::size_t node : nodes) {
        box.left = std::min(box.left, positions[node].x - extents[node].width);
        box.right = std::max(box.right, positions[node].x + extents[node].width);
        box.bottom = std::min(box.bottom, positions[node].y - extents[node].height);
        box.top = std::max(box.top, positions[node].y + extents[node].height);
    }
    return box;
}

std::size_t rootOf(std::vector<std::size_t>& parents, std::size_t node) {
    while (parents[node] != node) {
        parents[node] = parents[parents[node]];
        node = parents[node];
    }
    return node;
}
} // namespace

std::vector<std::vector<std::size_t>>
partsOf(std::size_t nodes, const std::vector<std::pair<std::size_t, std::size_t>>& links) {
    std::vector<std::size_t> parents(nodes);
    std::iota(parents.begin(), parents.end(), std::size_t{0});
    for (const auto& [a, b] : links) {
        const std::size_t x = rootOf(parents, a);
        const std::size_t y = rootOf(parents, b);
        parents[std::max(x, y)] = std::min(x, y);
    }
    std::vector<std::vector<std::size_t>> byRoot(nodes);
    for (std::size_t node = 0; node < nodes; ++node) {
        byRoot[rootOf(parents, node)].push_back(node);
    }
    std::erase_if(byRoot, [](const auto& part) { return part.empty(); });
    std::ranges::stable_sort(byRoot,
                             [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return byRoot;
}

void pack(std::vector<Position>& positions, const std::vector<Extent>& extents,
          const std::vector<std::vector<std::size_t>>& parts) {
    std::vector<Box> boxes;
    double area = 0;
    double widest = 0;
    for (const auto& part : parts) {
        boxes.push_back(boxOf(part, positions, extents));
        area += boxes.back().width() * boxes.back().height();
        widest = std::max(widest, boxes.back().width());
    }
    std::ranges::stable_sort(boxes,
                             [](const Box& a, const Box& b) { return a.height() > b.height(); });
    const double page = std::max(widest, std::sqrt(area * aspect));
    double x = 0;
    double y = 0;
    double row = 0;
    for (const Box& box : boxes) {
        if (x > 0 && x + box.width() > page) {
            x = 0;
            y -= row;
            row = 0;
        }
        for (const std::size_t node : *box.nodes) {
            positions[node].x += x - box.left - page / 2;
            positions[node].y += y - box.top;
        }
        x += box.width();
        row = std::max(row, box.height());
    }
    for (const Box& box : boxes) { // the middle of the page is the middle of the picture
        for (const std::size_t node : *box.nodes) {
            positions[node].y += (row - y) / 2;
        }
    }
}
} // namespace tenure
