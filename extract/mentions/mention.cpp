// The bookkeeping of mentions.
#include "extract/mentions/mention.h"

#include <algorithm>

namespace tenure {
int Analysis::take(SlotKind kind, std::uint32_t first, std::uint32_t last, int sentence) {
    const auto index = static_cast<int>(mentions.size());
    Mention mention;
    mention.kind = kind;
    mention.span = {tokens[first].span.begin, tokens[last - 1].span.end};
    mention.sentence = sentence;
    mentions.push_back(mention);
    std::fill(taken.begin() + first, taken.begin() + last, index);
    return index;
}
} // namespace tenure
