// Fruchterman and Reingold's springs with a pull to the middle, and the removal of overlaps.
#include "graph/export/support/forces.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace tenure {
namespace {
constexpr double length = 55;        // of a spring at rest
constexpr double pull = 0.02;        // to the middle: parts without links must not fly away
constexpr double pairBudget = 1.5e8; // pairs looked at in all: about half a second
constexpr double mostRounds = 300;
constexpr double fewestRounds = 40;

class Springs {
public:
    Springs(std::vector<Position>& positions,
            const std::vector<std::pair<std::size_t, std::size_t>>& links)
        : positions_(positions), links_(links), moves_(positions.size()) {}

    void run(int rounds) {
        for (int round = 0; round < rounds; ++round) {
            const double share = 1.0 - static_cast<double>(round) / rounds;
            std::ranges::fill(moves_, Position{});
            repel();
            attract();
            move(3 * length * share * share + 0.5);
        }
    }

private:
    void repel() {
        for (std::size_t i = 0; i < positions_.size(); ++i) {
            Position& a = moves_[i];
            for (std::size_t j = i + 1; j < positions_.size(); ++j) {
                const double dx = positions_[i].x - positions_[j].x;
                const double dy = positions_[i].y - positions_[j].y;
                const double squared = std::max(dx * dx + dy * dy, 0.01);
                const double force = length * length / squared;
                a.x += dx * force;
                a.y += dy * force;
                moves_[j].x -= dx * force;
                moves_[j].y -= dy * force;
            }
        }
    }

    void attract() {
        for (const auto& [i, j] : links_) {
            const double dx = positions_[i].x - positions_[j].x;
            const double dy = positions_[i].y - positions_[j].y;
            const double force = std::sqrt(dx * dx + dy * dy) / length;
            moves_[i].x -= dx * force;
            moves_[i].y -= dy * force;
            moves_[j].x += dx * force;
            moves_[j].y += dy * force;
        }
    }

    void move(double farthest) {
        for (std::size_t i = 0; i < positions_.size(); ++i) {
            Position& p = positions_[i];
            const double dx = moves_[i].x - pull * length * p.x;
            const double dy = moves_[i].y - pull * length * p.y;
            const double size = std::sqrt(dx * dx + dy * dy);
            const double scale = size > farthest ? farthest / size : 1;
            p.x += dx * scale;
            p.y += dy * scale;
        }
    }

    std::vector<Position>& positions_;
    const std::vector<std::pair<std::size_t, std::size_t>>& links_;
    std::vector<Position> moves_;
};

// One pass over neighbours in a grid; true when something moved.
class Parter {
public:
    Parter(std::vector<Position>& positions, const std::vector<Extent>& extents)
        : positions_(positions), extents_(extents) {
        for (const Extent& extent : extents) {
            cellX_ = std::max(cellX_, 2 * extent.width);
            cellY_ = std::max(cellY_, 2 * extent.height);
        }
    }

    bool pass() {
        std::map<std::pair<long, long>, std::vector<std::size_t>> grid;
        for (std::size_t i = 0; i < positions_.size(); ++i) {
            grid[cell(positions_[i])].push_back(i);
        }
        bool moved = false;
        for (std::size_t i = 0; i < positions_.size(); ++i) {
            const auto [x, y] = cell(positions_[i]);
            for (long dx = -1; dx <= 1; ++dx) {
                for (long dy = -1; dy <= 1; ++dy) {
                    const auto found = grid.find({x + dx, y + dy});
                    if (found != grid.end()) {
                        for (const std::size_t j : found->second) {
                            moved = (i < j && part(i, j)) || moved;
                        }
                    }
                }
            }
        }
        return moved;
    }

private:
    [[nodiscard]] std::pair<long, long> cell(Position p) const {
        return {std::lround(std::floor(p.x / cellX_)), std::lround(std::floor(p.y / cellY_))};
    }

    // Along the axis that needs the smaller step.
    bool part(std::size_t i, std::size_t j) {
        const double dx = positions_[j].x - positions_[i].x;
        const double dy = positions_[j].y - positions_[i].y;
        const double overX = extents_[i].width + extents_[j].width - std::abs(dx);
        const double overY = extents_[i].height + extents_[j].height - std::abs(dy);
        if (overX <= 0.05 || overY <= 0.05) {
            return false;
        }
        if (overX < overY) {
            const double step = (dx < 0 ? -overX : overX) / 2;
            positions_[i].x -= step;
            positions_[j].x += step;
        } else {
            const double step = (dy < 0 ? -overY : overY) / 2;
            positions_[i].y -= step;
            positions_[j].y += step;
        }
        return true;
    }

    std::vector<Position>& positions_;
    const std::vector<Extent>& extents_;
    double cellX_ = 1;
    double cellY_ = 1;
};
} // namespace

void relax(std::vector<Position>& positions,
           const std::vector<std::pair<std::size_t, std::size_t>>& links) {
    const double pairs =
        static_cast<double>(positions.size()) * static_cast<double>(positions.size()) / 2;
    const double rounds = std::min(mostRounds, pairBudget / std::max(pairs, 1.0));
    if (rounds >= fewestRounds) {
        Springs(positions, links).run(static_cast<int>(rounds));
    }
}

void partExtents(std::vector<Position>& positions, const std::vector<Extent>& extents) {
    constexpr int mostPasses = 120;
    Parter parter(positions, extents);
    for (int pass = 0; pass < mostPasses && parter.pass(); ++pass) {
    }
}
} // namespace tenure
