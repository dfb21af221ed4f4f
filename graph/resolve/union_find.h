// Sets that grow together, each known by its smallest member, so that the order of joining is lost.
#pragma once
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace tenure {
class UnionFind {
public:
    explicit UnionFind(std::size_t size) : parents_(size) {
        std::iota(parents_.begin(), parents_.end(), std::size_t{0});
    }

    [[nodiscard]] std::size_t find(std::size_t item) {
        while (parents_[item] != item) {
            parents_[item] = parents_[parents_[item]];
            item = parents_[item];
        }
        return item;
    }

    /// True when they were apart.
    bool join(std::size_t a, std::size_t b) {
        a = find(a);
        b = find(b);
        if (a == b) {
            return false;
        }
        if (b < a) {
            std::swap(a, b);
        }
        parents_[b] = a;
        return true;
    }

private:
    std::vector<std::size_t> parents_;
};
} // namespace tenure
