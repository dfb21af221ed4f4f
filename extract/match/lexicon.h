// All word lists in one table: one look-up a token says in which lists it stands, and a trie over
// tokens finds phrases. The cost does not depend on how many names there are.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/match/gazetteer.h"
#include "extract/segment/tokens.h"
#include "tenure/diagnostic.h"

namespace tenure {
/// A row of a word list: the cells by column, and which list it came from.
struct WordRow {
    std::uint16_t list = 0;
    std::vector<std::string> cells;
};

/// A phrase found in a text.
struct PhraseHit {
    std::uint32_t firstToken = 0;
    std::uint32_t tokens = 0;
    std::uint32_t row = 0; ///< index for Lexicon::row
};

/// Rows of rules/words/*.tsv. A list's first line that does not begin with '#' names its columns;
/// the first column is the form, a column `synonyms` (or those named in words.yaml) adds forms.
/// Immutable, shared by threads.
class Lexicon {
public:
    static std::shared_ptr<const Lexicon> load(const std::string& folder,
                                               const std::vector<std::string>& packs,
                                               Diagnostics& diagnostics);
    /// The same with names of gazetteers: the lists `gazetteer_people` and `gazetteer_bodies`.
    static std::shared_ptr<const Lexicon> load(const std::string& folder,
                                               const std::vector<std::string>& packs,
                                               const std::vector<GazetteerEntry>& gazetteer,
                                               Diagnostics& diagnostics);
    ~Lexicon();

    /// -1 when there is no such list.
    [[nodiscard]] int list(std::string_view name) const;
    [[nodiscard]] const std::vector<std::string>& listNames() const;
    [[nodiscard]] const std::vector<std::string>& columns(int list) const;
    [[nodiscard]] const WordRow& row(std::uint32_t index) const;
    /// Empty when the list has no such column.
    [[nodiscard]] std::string_view cell(const WordRow& row, std::string_view column) const;
    [[nodiscard]] std::span<const std::uint32_t> rows(int list) const;

    /// All rows whose form is this one word; case is folded. Rows are sorted by list.
    [[nodiscard]] std::span<const std::uint32_t> word(std::string_view word) const;

    /// The bit of a list; 0 where words.yaml says `rows_only`.
    [[nodiscard]] std::uint64_t bit(int list) const;

    /// The bits of the lists of which the word is a one-word form (at most 64 lists have one).
    [[nodiscard]] std::uint64_t lists(std::string_view word) const;

    /// Every phrase (one word or more) that begins at token `first`, longest first.
    void phrasesAt(std::string_view text, std::span<const Token> tokens, std::uint32_t first,
                   std::vector<PhraseHit>& hits) const;

    /// The longest name of a gazetteer's list (`people`, else bodies) that begins at token `first`.
    /// One probe or two where there is none, however many names there are.
    [[nodiscard]] std::optional<PhraseHit> nameAt(std::string_view text,
                                                  std::span<const Token> tokens,
                                                  std::uint32_t first, bool people) const;

private:
    Lexicon();
    struct Impl;
    std::unique_ptr<Impl> impl_;
};
} // namespace tenure
