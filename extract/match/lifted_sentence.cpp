// Lifting: a sentence becomes the text that rules are matched on, with the way back kept.
#include "extract/match/lifted_sentence.h"

#include <algorithm>
#include <iterator>

namespace tenure {
namespace {
constexpr std::uint32_t pointBytes = 3; // U+E000 to U+E0FF in UTF-8

std::uint32_t slotBytes(const LiftedSlot& slot) {
    return slot.plural ? 2 * pointBytes : pointBytes;
}

bool isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

void appendPoint(std::uint32_t point, std::string& text) {
    text += static_cast<char>(0xE0U | (point >> 12U));
    text += static_cast<char>(0x80U | ((point >> 6U) & 0x3FU));
    text += static_cast<char>(0x80U | (point & 0x3FU));
}
} // namespace

void LiftedSentence::lift(std::string_view text, Span sentence, std::span<const LiftedSlot> slots) {
    text_.clear();
    slots_.clear();
    slotOffsets_.clear();
    steps_.clear();
    sentence.end = std::min(sentence.end, static_cast<std::uint32_t>(text.size()));
    sentence.begin = std::min(sentence.begin, sentence.end);
    while (sentence.begin < sentence.end && isSpace(text[sentence.begin])) {
        ++sentence.begin;
    }
    while (sentence.begin < sentence.end && isSpace(text[sentence.end - 1])) {
        --sentence.end;
    }
    sentence_ = sentence;
    steps_.push_back({0, sentence.begin});
    std::uint32_t done = sentence.begin;
    // Callers may hand over the slots of the whole document.
    const auto first = std::ranges::lower_bound(
        slots, sentence.begin, {}, [](const LiftedSlot& slot) { return slot.span.begin; });
    for (auto slot = first; slot != slots.end() && slot->span.end <= sentence.end; ++slot) {
        if (slot->span.empty() || slot->span.begin < done) {
            continue;
        }
        copy(text, {done, slot->span.begin});
        const auto here = static_cast<std::uint32_t>(text_.size());
        slotOffsets_.push_back(here);
        slots_.push_back(*slot);
        appendPoint(slotCodePoint(slot->kind), text_);
        if (slot->plural) {
            appendPoint(pluralMark, text_);
        }
        steps_.push_back({here + slotBytes(*slot), slot->span.end});
        done = slot->span.end;
    }
    copy(text, {done, sentence.end});
}

bool LiftedSentence::join(const LiftedSlot& subject, const LiftedSentence& whole,
                          std::uint32_t from) {
    static_assert(joined == pointBytes + 1, "a slot and a blank");
    const auto place = whole.liftedOf(from);
    if (!place || whole.slotAround(*place) != nullptr) {
        return false;
    }
    const std::uint32_t cut = *place;
    const auto step = std::ranges::upper_bound(whole.steps_, from, {}, &Step::original);
    const auto moved = [cut](std::uint32_t lifted) { return lifted - cut + joined; };
    text_.clear();
    appendPoint(slotCodePoint(subject.kind), text_);
    text_ += ' ';
    text_.append(whole.text_, cut);
    slots_ = {subject};
    slotOffsets_ = {0};
    steps_ = {{0, subject.span.begin}, {pointBytes, subject.span.end}, {joined, from}};
    for (std::size_t i = 0; i < whole.slots_.size(); ++i) {
        if (whole.slotOffsets_[i] >= cut) {
            slots_.push_back(whole.slots_[i]);
            slotOffsets_.push_back(moved(whole.slotOffsets_[i]));
        }
    }
    for (auto later = step; later != whole.steps_.end(); ++later) {
        steps_.push_back({moved(later->lifted), later->original});
    }
    sentence_ = whole.sentence_;
    return true;
}

bool LiftedSentence::leaveOut(const LiftedSentence& whole, Span cut, std::uint32_t& seam) {
    const auto begin = whole.liftedOf(cut.begin);
    const auto end = whole.liftedOf(cut.end);
    const auto splits = [&](std::uint32_t at) {
        const LiftedSlot* slot = whole.slotAround(at);
        return slot != nullptr && whole.slotAt(at) != slot;
    };
    if (!begin || !end || *begin >= *end || splits(*begin) || splits(*end)) {
        return false;
    }
    const std::uint32_t gone = *end - *begin;
    text_ = whole.text_;
    text_.erase(*begin, gone);
    slots_.clear();
    slotOffsets_.clear();
    steps_.clear();
    for (std::size_t i = 0; i < whole.slots_.size(); ++i) {
        const std::uint32_t at = whole.slotOffsets_[i];
        if (at < *begin || at >= *end) {
            slots_.push_back(whole.slots_[i]);
            slotOffsets_.push_back(at < *begin ? at : at - gone);
        }
    }
    for (const Step& step : whole.steps_) {
        if (step.lifted < *begin) {
            steps_.push_back(step);
        }
    }
    steps_.push_back({*begin, cut.end});
    for (const Step& step : whole.steps_) {
        if (step.lifted > *end) {
            steps_.push_back({step.lifted - gone, step.original});
        }
    }
    sentence_ = whole.sentence_;
    seam = *begin;
    return true;
}

// Where a byte of the document's text stands in the lifted one.
std::optional<std::uint32_t> LiftedSentence::liftedOf(std::uint32_t original) const {
    for (std::size_t i = 0; i < slots_.size(); ++i) {
        if (slots_[i].span.begin <= original && original < slots_[i].span.end) {
            return slotOffsets_[i];
        }
    }
    const auto step = std::ranges::upper_bound(steps_, original, {}, &Step::original);
    if (step == steps_.begin()) {
        return std::nullopt;
    }
    const std::uint32_t at = std::prev(step)->lifted + (original - std::prev(step)->original);
    return at < text_.size() ? std::optional(at) : std::nullopt;
}

// Copies a run, white space folded. Every byte maps back by the last step at or before it.
void LiftedSentence::copy(std::string_view text, Span run) {
    std::uint32_t i = run.begin;
    while (i < run.end) {
        const std::uint32_t begin = i;
        while (i < run.end && !isSpace(text[i])) {
            ++i;
        }
        text_.append(text.substr(begin, i - begin));
        if (i == run.end) {
            return;
        }
        std::uint32_t behind = i;
        while (behind < run.end && isSpace(text[behind])) {
            ++behind;
        }
        text_ += ' ';
        if (behind - i > 1) {
            steps_.push_back({static_cast<std::uint32_t>(text_.size()), behind});
        }
        i = behind;
    }
}

const LiftedSlot* LiftedSentence::slotAround(std::uint32_t lifted) const {
    const auto next = std::ranges::upper_bound(slotOffsets_, lifted);
    if (next == slotOffsets_.begin()) {
        return nullptr;
    }
    const LiftedSlot& slot =
        slots_[static_cast<std::size_t>(std::distance(slotOffsets_.begin(), next) - 1)];
    return lifted - *std::prev(next) >= slotBytes(slot) ? nullptr : &slot;
}

std::uint32_t LiftedSentence::originalOf(std::uint32_t lifted) const {
    const auto next = std::ranges::upper_bound(steps_, lifted, {}, &Step::lifted);
    if (next == steps_.begin()) {
        return sentence_.begin;
    }
    const Step& step = *std::prev(next);
    return std::min(step.original + (lifted - step.lifted), sentence_.end);
}

Span LiftedSentence::original(Span lifted) const {
    const LiftedSlot* first = slotAround(lifted.begin);
    const std::uint32_t begin = first != nullptr ? first->span.begin : originalOf(lifted.begin);
    if (lifted.empty()) {
        return {begin, begin};
    }
    const LiftedSlot* last = slotAround(lifted.end - 1);
    const std::uint32_t end =
        last != nullptr ? last->span.end : std::min(originalOf(lifted.end - 1) + 1, sentence_.end);
    return {begin, std::max(begin, end)};
}

const LiftedSlot* LiftedSentence::slotAt(std::uint32_t lifted) const {
    const auto found = std::ranges::lower_bound(slotOffsets_, lifted);
    if (found == slotOffsets_.end() || *found != lifted) {
        return nullptr;
    }
    return &slots_[static_cast<std::size_t>(std::distance(slotOffsets_.begin(), found))];
}

std::span<const LiftedSlot> LiftedSentence::slotsIn(Span lifted) const {
    const auto first = std::ranges::lower_bound(slotOffsets_, lifted.begin);
    const auto last = std::lower_bound(first, slotOffsets_.end(), lifted.end);
    return std::span<const LiftedSlot>(slots_).subspan(
        static_cast<std::size_t>(std::distance(slotOffsets_.begin(), first)),
        static_cast<std::size_t>(std::distance(first, last)));
}

std::string LiftedSentence::readable() const {
    return readable(Span{0, static_cast<std::uint32_t>(text_.size())});
}

std::string LiftedSentence::readable(Span lifted) const {
    std::string out;
    const auto end = std::min(lifted.end, static_cast<std::uint32_t>(text_.size()));
    for (std::uint32_t i = lifted.begin; i < end; ++i) {
        if (const LiftedSlot* slot = slotAt(i)) {
            out += '{';
            out += slotNames[static_cast<std::size_t>(slot->kind)];
            out += slot->plural ? "s}" : "}";
            i += slotBytes(*slot) - 1;
        } else {
            out += text_[i];
        }
    }
    return out;
}
} // namespace tenure
