// One hash over the words so far is the name of a node of the trie.
#include "extract/match/name_table.h"

#include <algorithm>
#include <bit>

#include <xxhash.h>

#include "extract/match/fold.h"

namespace tenure {
namespace {
// Two of a million names share 64 bits with a chance of one in thirty million.
std::uint64_t step(std::uint64_t before, std::string_view word, std::string& scratch) {
    foldCaseInto(word, scratch);
    const std::uint64_t hash = XXH3_64bits_withSeed(scratch.data(), scratch.size(), before);
    return hash == 0 ? 1 : hash;
}
} // namespace

void NameTable::grow(std::size_t slots) {
    std::vector<Slot> old(slots);
    old.swap(slots_);
    for (const Slot& slot : old) {
        if (slot.key != 0) {
            slots_[place(slot.key)] = slot;
        }
    }
}

void NameTable::reserve(std::size_t nodes) {
    const std::size_t slots = std::bit_ceil(nodes + nodes / 2 + 16);
    if (slots > slots_.size()) {
        grow(slots);
    }
}

std::size_t NameTable::place(std::uint64_t key) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = key & mask;
    while (slots_[at].key != 0 && slots_[at].key != key) {
        at = (at + 1) & mask;
    }
    return at;
}

std::size_t NameTable::insert(std::uint64_t key) {
    if (3 * (used_ + 1) > 2 * slots_.size()) {
        grow(std::max<std::size_t>(1024, 2 * slots_.size()));
    }
    const std::size_t at = place(key);
    if (slots_[at].key == 0) {
        slots_[at].key = key;
        ++used_;
    }
    return at;
}

std::optional<std::uint32_t> NameTable::add(std::string_view form, std::span<const Token> tokens,
                                            std::uint32_t row, Capitals capitals) {
    std::uint64_t key = 0;
    std::string scratch;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        key = step(key, tokens[i].span.in(form), scratch);
        const std::size_t at = insert(key);
        if (i + 1 < tokens.size()) {
            continue;
        }
        if (slots_[at].row != 0 && slots_[at].row != row + 1) {
            return slots_[at].row - 1;
        }
        slots_[at].row = row + 1;
        slots_[at].capitals = capitals;
    }
    return std::nullopt;
}

void NameTable::give(std::string_view form, std::span<const Token> tokens, std::uint32_t row) {
    std::uint64_t key = 0;
    std::string scratch;
    for (const Token& token : tokens) {
        key = step(key, token.span.in(form), scratch);
    }
    slots_[place(key)].row = row + 1;
}

void NameTable::find(std::string_view text, std::span<const Token> tokens, std::uint32_t first,
                     std::vector<Hit>& hits) const {
    if (slots_.empty()) {
        return;
    }
    std::string scratch;
    std::uint64_t key = 0;
    for (std::size_t i = first; i < tokens.size(); ++i) {
        key = step(key, tokens[i].span.in(text), scratch);
        const Slot& slot = slots_[place(key)];
        if (slot.key == 0) {
            return;
        }
        if (slot.row != 0) {
            hits.push_back(
                {static_cast<std::uint32_t>(i + 1 - first), slot.row - 1, slot.capitals});
        }
    }
}
} // namespace tenure
