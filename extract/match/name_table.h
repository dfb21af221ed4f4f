// Many names, found at a token in a few probes however many they are.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/segment/tokens.h"

namespace tenure {
/// How a form must be written in the text: as given by its own capitals.
enum class Capitals : std::uint8_t { Any, First, All };

/// A trie of folded words, kept as one open hash table of its nodes (16 bytes each): a walk stops
/// at the first word that goes on with no name.
class NameTable {
public:
    struct Hit {
        std::uint32_t tokens = 0;
        std::uint32_t row = 0;
        Capitals capitals = Capitals::Any;
    };

    void reserve(std::size_t nodes);

    /// Adds a name by its tokens. When another row has it, that row keeps it and is returned.
    std::optional<std::uint32_t> add(std::string_view form, std::span<const Token> tokens,
                                     std::uint32_t row, Capitals capitals);

    /// Gives the name, which must be there, to another row.
    void give(std::string_view form, std::span<const Token> tokens, std::uint32_t row);

    /// The names that begin at token `first`, the shortest first.
    void find(std::string_view text, std::span<const Token> tokens, std::uint32_t first,
              std::vector<Hit>& hits) const;

    [[nodiscard]] bool empty() const { return used_ == 0; }

private:
    struct Slot {
        std::uint64_t key = 0; ///< 0: free
        std::uint32_t row = 0; ///< + 1; 0: only the beginning of names
        Capitals capitals = Capitals::Any;
    };

    [[nodiscard]] std::size_t place(std::uint64_t key) const;
    std::size_t insert(std::uint64_t key);
    void grow(std::size_t slots);

    std::vector<Slot> slots_;
    std::size_t used_ = 0;
};
} // namespace tenure
