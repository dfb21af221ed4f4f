// A sentence with each mention replaced by the code point of its slot: what rules are matched on.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/rules/slots.h"
#include "tenure/span.h"

namespace tenure {
/// A mention to lift. Spans are offsets into the document's text; sorted, not overlapping.
struct LiftedSlot {
    Span span;
    SlotKind kind = SlotKind::Person;
    int mention = -1;    ///< the caller's index
    bool plural = false; ///< of a role: "councillors"
};

/// Reusable: lift() keeps the memory of the sentence before.
class LiftedSentence {
public:
    /// Lifts text[sentence]; white space is folded to single blanks.
    void lift(std::string_view text, Span sentence, std::span<const LiftedSlot> slots);

    /// A subject and what `whole` says of it further on: the subject's slot, a blank, and `whole`
    /// from where offset `from` of the document's text lies. Not before it: false.
    bool join(const LiftedSlot& subject, const LiftedSentence& whole, std::uint32_t from);

    /// `whole` without what lies in `cut` of the document's text. False where that is no more than
    /// part of a slot. `seam`: where in the lifted text the two parts meet.
    bool leaveOut(const LiftedSentence& whole, Span cut, std::uint32_t& seam);

    /// The first byte of what join() put behind the subject.
    static constexpr std::uint32_t joined = 4;

    [[nodiscard]] const std::string& text() const { return text_; }

    [[nodiscard]] std::span<const LiftedSlot> slots() const { return slots_; }

    /// The span of the document's text that a range of lifted bytes came from.
    [[nodiscard]] Span original(Span lifted) const;

    /// The slot whose code point begins at this lifted offset; null when none does.
    [[nodiscard]] const LiftedSlot* slotAt(std::uint32_t lifted) const;

    /// The slots whose code points lie within a range of lifted bytes, in order.
    [[nodiscard]] std::span<const LiftedSlot> slotsIn(Span lifted) const;

    /// For people: slots as "{person}", the rest as it is.
    [[nodiscard]] std::string readable() const;
    /// The same of a range of lifted bytes that cuts no slot.
    [[nodiscard]] std::string readable(Span lifted) const;

private:
    struct Step {
        std::uint32_t lifted;
        std::uint32_t original;
    };

    void copy(std::string_view text, Span run);
    [[nodiscard]] const LiftedSlot* slotAround(std::uint32_t lifted) const;
    [[nodiscard]] std::optional<std::uint32_t> liftedOf(std::uint32_t original) const;
    [[nodiscard]] std::uint32_t originalOf(std::uint32_t lifted) const;

    std::string text_;
    std::vector<LiftedSlot> slots_;
    std::vector<std::uint32_t> slotOffsets_;
    std::vector<Step> steps_;
    Span sentence_;
};
} // namespace tenure
