// Words, numbers and signs of a text, with what their letters look like.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "tenure/span.h"

namespace tenure {
enum class TokenKind : std::uint8_t { Word, Number, Sign };

/// What the letters of a word look like.
enum class Letters : std::uint8_t {
    None,  ///< no letters
    Lower, ///< "chair", "e-mail"
    Title, ///< "Ann", "O'Dea", "McNicol", "Greshake-Tzovaras"
    Upper, ///< "NEC", "UNISON"; one capital letter alone counts as Title
    Mixed, ///< "iPhone"
};

/// A word keeps inner hyphens, apostrophes and full stops of initials ("U.S.", "vice-chair",
/// "O'Sullivan"); a possessive 's or ' is a token of its own. Spans are offsets into the text that
/// was cut.
struct Token {
    Span span;
    TokenKind kind = TokenKind::Word;
    Letters letters = Letters::None;
    bool spaceBefore = false;
};

/// Appends the tokens of text[range].
void tokenise(std::string_view text, Span range, std::vector<Token>& tokens);
} // namespace tenure
