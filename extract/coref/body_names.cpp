// Splits a body's name behind a known body, and folds wordings of one name.
#include "extract/coref/body_names.h"

#include <algorithm>
#include <array>
#include <vector>

#include "extract/match/fold.h"

namespace tenure {
namespace {
struct KnownList {
    std::string_view name, kind; ///< no kind: each row has its own
};

constexpr std::array<KnownList, 3> knownLists = {
    {{"bodies", ""}, {"parties", "party"}, {"unions", "union"}}};

// The row of what stands behind a known body, when the lists have it as a part of that body.
std::int64_t partKnown(const Lexicon& lexicon, std::string_view name,
                       const std::vector<Token>& tokens, const PhraseHit& outer) {
    std::vector<PhraseHit> hits;
    lexicon.phrasesAt(name, tokens, outer.tokens, hits);
    for (const PhraseHit& hit : hits) {
        const bool whole = outer.tokens + hit.tokens == tokens.size();
        const auto parent = lexicon.cell(lexicon.row(hit.row), "part_of");
        if (whole && !parent.empty() && parent == lexicon.row(outer.row).cells.front()) {
            return static_cast<std::int64_t>(hit.row);
        }
    }
    return -1;
}
} // namespace

std::optional<NestedName> splitNested(const Lexicon& lexicon, std::string_view name) {
    std::vector<Token> tokens;
    tokenise(name, {0, static_cast<std::uint32_t>(name.size())}, tokens);
    std::vector<PhraseHit> hits;
    if (!tokens.empty()) {
        lexicon.phrasesAt(name, tokens, 0, hits);
    }
    std::optional<NestedName> found;
    for (const PhraseHit& hit : hits) {
        const WordRow& row = lexicon.row(hit.row);
        const auto* known = std::ranges::find_if(knownLists, [&](const KnownList& one) {
            return lexicon.list(one.name) == int{row.list};
        });
        if (known == knownLists.end()) {
            continue;
        }
        if (hit.tokens == tokens.size()) {
            return std::nullopt;
        }
        const std::int64_t inner = partKnown(lexicon, name, tokens, hit);
        // One word may be a name and an ordinary word; two words of the rest make it a name.
        if (!found && (inner >= 0 || tokens.size() >= hit.tokens + 2U)) {
            const auto kind = known->kind.empty() ? lexicon.cell(row, "kind") : known->kind;
            found = {hit.row, std::string(kind),
                     foldCase(name.substr(tokens[hit.tokens].span.begin)), inner};
        }
    }
    return found;
}

std::string looseForm(const Lexicon& lexicon, std::string_view folded) {
    const int variants = lexicon.list("body_variants");
    std::string out;
    while (!folded.empty()) {
        const std::size_t blank = folded.find(' ');
        std::string_view word = folded.substr(0, blank);
        folded = blank == std::string_view::npos ? std::string_view() : folded.substr(blank + 1);
        if (word.ends_with("'s")) {
            word.remove_suffix(2);
        }
        std::string plain(word);
        for (const std::uint32_t row : lexicon.word(word)) {
            if (int{lexicon.row(row).list} == variants) {
                plain = lexicon.cell(lexicon.row(row), "value");
            }
        }
        out += (out.empty() ? "" : " ") + plain;
    }
    return out;
}

std::string writtenOut(const Lexicon& lexicon, std::string_view name) {
    const std::size_t blank = name.rfind(' ');
    if (blank == std::string_view::npos) {
        return {};
    }
    const std::string_view last = name.substr(blank + 1);
    const bool letters =
        last.size() > 1 && std::ranges::all_of(last, [](char c) { return c >= 'A' && c <= 'Z'; });
    std::string out;
    for (const std::uint32_t row :
         letters ? lexicon.word(last) : std::span<const std::uint32_t>{}) {
        const WordRow& cells = lexicon.row(row);
        const bool known = int{cells.list} == lexicon.list("bodies");
        if (known && cells.cells.front() != last) {
            out = std::string(name.substr(0, blank + 1)) + cells.cells.front();
        }
    }
    return out;
}

std::string quietName(const Vocabulary& vocabulary, std::string_view name) {
    const bool loud = name.find(' ') != std::string_view::npos &&
                      std::ranges::none_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
    std::vector<Token> tokens;
    std::string out(name);
    if (loud) {
        tokenise(name, {0, static_cast<std::uint32_t>(name.size())}, tokens);
    }
    for (const Token& token : tokens) {
        const std::string_view word = token.span.in(name);
        const std::uint64_t lists = vocabulary.lexicon->lists(word);
        constexpr std::uint32_t shortWord = 4;
        const bool small =
            (lists & (vocabulary.article | vocabulary.preposition | vocabulary.connector)) != 0 &&
            token.span.begin > 0;
        const bool plain =
            (lists & (vocabulary.common | vocabulary.given | vocabulary.surname)) != 0 &&
            (lists & vocabulary.body) == 0;
        if (token.kind != TokenKind::Word || (!plain && token.span.size() <= shortWord)) {
            continue;
        }
        const std::string folded = foldCase(word);
        if (folded.size() == word.size()) {
            out.replace(token.span.begin + (small ? 0U : 1U), word.size() - (small ? 0U : 1U),
                        folded, small ? 0U : 1U);
        }
    }
    return out;
}
} // namespace tenure
