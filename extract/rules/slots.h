// The typed slots that a mention becomes in a lifted sentence.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tenure {
enum class SlotKind : std::uint8_t {
    Person, ///< a named person, or a reference resolved to one ("she", "I", "Ann")
    Body,   ///< an organisation, or a reference resolved to one ("the committee")
    Role,   ///< a post: "vice-chair", "acting general secretary", "Minister for Women"
    Date,   ///< "6 March 2018", "last June", "2012-15"
    Proper, ///< a run of capitalised words that nothing has classified
    Group,  ///< "we", "us": the authors or a body, decided by the rule
};

inline constexpr std::array<std::string_view, 6> slotNames = {"person", "body",   "role",
                                                              "date",   "proper", "group"};

/// The private-use code point that stands for a slot in a lifted sentence: U+E000 + kind, three
/// bytes in UTF-8. Normalisation takes private-use characters out of texts, so none clashes.
constexpr std::uint32_t slotCodePoint(SlotKind kind) {
    return 0xE000U + static_cast<std::uint32_t>(kind);
}

/// Stands directly behind the slot of a role in the plural ("councillors"): what {roles} asks for.
inline constexpr std::uint32_t pluralMark = 0xE00FU;
} // namespace tenure
