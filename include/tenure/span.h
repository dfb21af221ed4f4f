#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tenure {
/// A half-open range of bytes [begin, end) in some text; which text is said where the span is kept.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }

    [[nodiscard]] constexpr bool empty() const { return end <= begin; }

    [[nodiscard]] constexpr bool contains(Span other) const {
        return begin <= other.begin && other.end <= end;
    }

    [[nodiscard]] constexpr bool overlaps(Span other) const {
        return begin < other.end && other.begin < end;
    }

    friend constexpr bool operator==(Span, Span) = default;
    friend constexpr auto operator<=>(Span, Span) = default;

    /// The bytes of `text` that the span covers; a span that reaches past the end is cut.
    [[nodiscard]] constexpr std::string_view in(std::string_view text) const {
        if (begin >= text.size() || end <= begin) {
            return {};
        }
        return text.substr(begin, end - begin);
    }
};

/// A place a person can find: both count from 1; the column counts code points.
struct Place {
    int line = 0;
    int column = 0;
};

/// Finds the line and column of a byte offset. Keeps a view of the text: the text must outlive it.
class LineIndex {
public:
    explicit LineIndex(std::string_view text);

    [[nodiscard]] Place at(std::size_t offset) const;

private:
    std::string_view text_;
    std::vector<std::size_t> starts_;
};

/// Maps byte offsets of a derived text (normalised, markup taken out) back to the text it was
/// derived from. Runs that were copied unchanged cost one entry however long they are.
class OffsetMap {
public:
    /// The identity map.
    OffsetMap() = default;

    /// Says that from `derived` on, derived byte `derived + k` came from original byte
    /// `original + k`. Calls must come in ascending order of `derived`.
    void add(std::size_t derived, std::size_t original);

    /// Says that from `derived` on (until the next call's place) the derived bytes stand together
    /// for `length` original bytes: a plain quote for a curly one, "\n" for "\r\n", "&" for
    /// "&amp;".
    void addWhole(std::size_t derived, std::size_t original, std::size_t length);

    /// The original offset of a derived byte.
    [[nodiscard]] std::size_t original(std::size_t derived) const;

    /// The original bytes that a derived span came from: from the first byte's origin to one past
    /// the last byte's (a span's end maps by its last byte, so that removed markup behind is left
    /// out).
    [[nodiscard]] Span original(Span derived) const;

    /// This map followed by `earlier`, which leads from this map's original to an older text.
    /// `length` is the size of the derived text; giving it saves looking further than that.
    [[nodiscard]] OffsetMap after(const OffsetMap& earlier,
                                  std::size_t length = ~std::size_t{0}) const;

    /// Adds this map to the end of another one whose derived text was `begin` bytes long before.
    void appendTo(OffsetMap& other, std::size_t begin) const;

private:
    struct Step {
        std::size_t derived;
        std::size_t original;
        std::size_t whole; ///< original bytes that the run stands for; 0: copied byte by byte
    };

    [[nodiscard]] const Step* stepAt(std::size_t derived) const;

    std::vector<Step> steps_;
};
} // namespace tenure
