// Where a sentence stands, as rules ask.
#include <algorithm>

#include "extract/match/rule_matcher.h"

namespace tenure {
bool standsIn(const MatchContext& context, const std::vector<std::string>& blocks) {
    const auto named = [&](std::string_view block) {
        return std::ranges::find(blocks, block) != blocks.end();
    };
    return blocks.empty() || named(context.block) || (context.opening && named("opening")) ||
           (context.signature && named("signature"));
}

const LiftedSentence* columnAt(const MatchContext& context, std::uint32_t original) {
    const auto column = static_cast<std::size_t>(
        std::ranges::count_if(context.bars, [&](std::uint32_t bar) { return bar < original; }));
    return column < context.header.size() ? &context.header[column] : nullptr;
}
} // namespace tenure
