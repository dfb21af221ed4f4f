// Sentences for tests, mentions marked by hand: "<Ann Lee|person> chairs the <Works Board|body>."
#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "extract/match/lifted_sentence.h"

namespace tenure {
/// Mentions are numbered from 0 in the order of the text.
class MarkedSentence {
public:
    explicit MarkedSentence(std::string_view marked) {
        std::vector<LiftedSlot> slots;
        while (!marked.empty()) {
            const auto open = std::min(marked.find('<'), marked.size());
            text_ += marked.substr(0, open);
            marked.remove_prefix(open);
            if (marked.empty()) {
                break;
            }
            const auto bar = marked.find('|');
            const auto close = marked.find('>');
            const auto begin = static_cast<std::uint32_t>(text_.size());
            text_ += marked.substr(1, bar - 1);
            const auto kind = std::ranges::find(slotNames, marked.substr(bar + 1, close - bar - 1));
            slots.push_back({{begin, static_cast<std::uint32_t>(text_.size())},
                             static_cast<SlotKind>(kind - slotNames.begin()),
                             static_cast<int>(slots.size())});
            marked.remove_prefix(close + 1);
        }
        lifted_.lift(text_, {0, static_cast<std::uint32_t>(text_.size())}, slots);
    }

    [[nodiscard]] const std::string& text() const { return text_; }

    [[nodiscard]] const LiftedSentence& lifted() const { return lifted_; }

private:
    std::string text_;
    LiftedSentence lifted_;
};
} // namespace tenure
