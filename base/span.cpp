// Offsets: lines and columns, and the way back from a derived text to its original.
#include "tenure/span.h"

#include <algorithm>
#include <iterator>

namespace tenure {
LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
    for (std::size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1)) {
        starts_.push_back(i + 1);
    }
}

Place LineIndex::at(std::size_t offset) const {
    offset = std::min(offset, text_.size());
    const auto next = std::ranges::upper_bound(starts_, offset);
    const auto start = *std::prev(next);
    const auto isLead = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    const auto column = std::ranges::count_if(text_.substr(start, offset - start), isLead);
    return {static_cast<int>(std::distance(starts_.begin(), next)), static_cast<int>(column) + 1};
}

void OffsetMap::add(std::size_t derived, std::size_t original) {
    if (!steps_.empty() && steps_.back().derived == derived) {
        steps_.pop_back();
    }
    const Step before = steps_.empty() ? Step{0, 0, 0} : steps_.back();
    if (before.whole == 0 && original - before.original == derived - before.derived) {
        return;
    }
    steps_.push_back({derived, original, 0});
}

void OffsetMap::addWhole(std::size_t derived, std::size_t original, std::size_t length) {
    if (!steps_.empty() && steps_.back().derived == derived) {
        steps_.pop_back();
    }
    steps_.push_back({derived, original, length});
}

const OffsetMap::Step* OffsetMap::stepAt(std::size_t derived) const {
    const auto next = std::ranges::upper_bound(steps_, derived, {}, &Step::derived);
    return next == steps_.begin() ? nullptr : &*std::prev(next);
}

std::size_t OffsetMap::original(std::size_t derived) const {
    const Step* step = stepAt(derived);
    if (step == nullptr) {
        return derived;
    }
    return step->original + (step->whole > 0 ? 0 : derived - step->derived);
}

Span OffsetMap::original(Span derived) const {
    const auto begin = static_cast<std::uint32_t>(original(std::size_t{derived.begin}));
    if (derived.empty()) {
        return {begin, begin};
    }
    const std::size_t last = std::size_t{derived.end} - 1;
    const Step* step = stepAt(last);
    const std::size_t width = step != nullptr && step->whole > 0 ? step->whole : 1;
    const auto end = static_cast<std::uint32_t>(original(last) + width);
    return {begin, std::max(begin, end)};
}

OffsetMap OffsetMap::after(const OffsetMap& earlier, std::size_t length) const {
    if (steps_.empty()) {
        return earlier;
    }
    if (earlier.steps_.empty()) {
        return *this;
    }
    OffsetMap joined;
    // A run that was copied byte by byte takes over every step that lies inside it.
    const auto copied = [&](std::size_t derived, std::size_t from, std::size_t count) {
        const auto& inner = earlier.steps_;
        auto it = std::ranges::upper_bound(inner, from, {}, &Step::derived);
        if (it != inner.begin() && std::prev(it)->whole > 0) {
            joined.addWhole(derived, std::prev(it)->original, std::prev(it)->whole);
        } else {
            joined.add(derived, earlier.original(from));
        }
        for (; it != inner.end() && it->derived - from < count; ++it) {
            const std::size_t at = derived + (it->derived - from);
            if (it->whole > 0) {
                joined.addWhole(at, it->original, it->whole);
            } else {
                joined.add(at, it->original);
            }
        }
    };
    if (steps_.front().derived > 0) {
        copied(0, 0, steps_.front().derived);
    }
    for (std::size_t i = 0; i < steps_.size(); ++i) {
        const Step& step = steps_[i];
        if (step.whole > 0) {
            const Span run{static_cast<std::uint32_t>(step.original),
                           static_cast<std::uint32_t>(step.original + step.whole)};
            const Span source = earlier.original(run);
            joined.addWhole(step.derived, source.begin, std::max(1U, source.size()));
            continue;
        }
        const std::size_t end = i + 1 < steps_.size() ? steps_[i + 1].derived : length;
        copied(step.derived, step.original, std::max(end, step.derived + 1) - step.derived);
    }
    return joined;
}

void OffsetMap::appendTo(OffsetMap& other, std::size_t begin) const {
    if (steps_.empty() || steps_.front().derived > 0) {
        other.add(begin, 0);
    }
    for (const Step& step : steps_) {
        if (step.whole > 0) {
            other.addWhole(begin + step.derived, step.original, step.whole);
        } else {
            other.add(begin + step.derived, step.original);
        }
    }
}
} // namespace tenure
