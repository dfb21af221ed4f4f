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
    if (!steps_.empty()) {
        Step& last = steps_.back();
        if (last.derived == derived) {
            last.original = original;
            return;
        }
        if (original - last.original == derived - last.derived) {
            return;
        }
    }
    steps_.push_back({derived, original});
}

std::size_t OffsetMap::original(std::size_t derived) const {
    const auto next = std::ranges::upper_bound(steps_, derived, {}, &Step::derived);
    if (next == steps_.begin()) {
        return derived;
    }
    const Step& step = *std::prev(next);
    return step.original + (derived - step.derived);
}

Span OffsetMap::original(Span derived) const {
    const auto begin = static_cast<std::uint32_t>(original(std::size_t{derived.begin}));
    if (derived.empty()) {
        return {begin, begin};
    }
    const auto end = static_cast<std::uint32_t>(original(std::size_t{derived.end} - 1)) + 1;
    return {begin, std::max(begin, end)};
}

OffsetMap OffsetMap::after(const OffsetMap& earlier) const {
    if (steps_.empty()) {
        return earlier;
    }
    OffsetMap joined;
    const auto segment = [&](std::size_t derived, std::size_t from, std::size_t length) {
        joined.add(derived, earlier.original(from));
        const auto& inner = earlier.steps_;
        for (auto it = std::ranges::upper_bound(inner, from, {}, &Step::derived);
             it != inner.end() && it->derived < from + length; ++it) {
            joined.add(derived + (it->derived - from), it->original);
        }
    };
    if (steps_.front().derived > 0) {
        segment(0, 0, steps_.front().derived);
    }
    for (std::size_t i = 0; i < steps_.size(); ++i) {
        const std::size_t end = i + 1 < steps_.size() ? steps_[i + 1].derived : ~std::size_t{0};
        const std::size_t room = ~std::size_t{0} - steps_[i].original;
        segment(steps_[i].derived, steps_[i].original, std::min(end - steps_[i].derived, room));
    }
    return joined;
}
} // namespace tenure
