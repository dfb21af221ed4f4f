// Sets that grow together, each known by its smallest member, so that the order of joining is lost.
#pragma once
#include <cstddef>
#include <map>
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

    /// Puts the item's set on a side of a question. Sets on different sides of one stay apart.
    void setSide(std::size_t item, std::size_t question, std::size_t side) {
        sides_[find(item)].emplace(question, side);
    }

    /// The sides of the item's set, by question.
    [[nodiscard]] std::map<std::size_t, std::size_t> sides(std::size_t item) {
        const auto known = sides_.find(find(item));
        return known == sides_.end() ? std::map<std::size_t, std::size_t>{} : known->second;
    }

    [[nodiscard]] bool heldApart(std::size_t a, std::size_t b) {
        const auto ours = sides_.find(find(a));
        const auto theirs = sides_.find(find(b));
        if (ours == sides_.end() || theirs == sides_.end()) {
            return false;
        }
        for (const auto& [question, side] : ours->second) {
            const auto other = theirs->second.find(question);
            if (other != theirs->second.end() && other->second != side) {
                return true;
            }
        }
        return false;
    }

    /// True when they were apart and may be one.
    bool join(std::size_t a, std::size_t b) {
        a = find(a);
        b = find(b);
        if (a == b || heldApart(a, b)) {
            return false;
        }
        if (b < a) {
            std::swap(a, b);
        }
        parents_[b] = a;
        if (const auto moved = sides_.find(b); moved != sides_.end()) {
            sides_[a].insert(moved->second.begin(), moved->second.end());
            sides_.erase(b);
        }
        return true;
    }

private:
    std::vector<std::size_t> parents_;
    std::map<std::size_t, std::map<std::size_t, std::size_t>> sides_; // by root: question, side
};
} // namespace tenure
