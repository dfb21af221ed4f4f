// Where a sentence stands, and what a match has bound.
#include <algorithm>

#include "extract/match/rule_matcher.h"

namespace tenure {
namespace {
bool within(std::string_view name, const std::vector<std::string>& names) {
    return std::ranges::find(names, name) != names.end();
}
} // namespace

const Binding* RuleMatch::find(std::string_view slot) const {
    const auto found =
        std::ranges::find_if(bindings, [&](const Binding& one) { return one.slot->name == slot; });
    return found == bindings.end() ? nullptr : &*found;
}

bool standsIn(const MatchContext& context, const std::vector<std::string>& blocks) {
    return blocks.empty() || within(context.block, blocks) ||
           (context.opening && within("opening", blocks)) ||
           (context.signature && within("signature", blocks));
}

const LiftedSentence* columnAt(const MatchContext& context, std::uint32_t original) {
    const auto column = static_cast<std::size_t>(
        std::ranges::count_if(context.bars, [&](std::uint32_t bar) { return bar < original; }));
    return column < context.header.size() ? &context.header[column] : nullptr;
}
} // namespace tenure
