// One line of a text: its mark (heading, bullet, table), its indentation and the shape of its
// words.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "tenure/span.h"

namespace tenure {
enum class LineKind : std::uint8_t {
    Blank,
    Plain,
    Heading,   ///< "## Heading", "**2. Heading** text"
    Underline, ///< "=====" below a heading; "-----" may be one or a rule
    Rule,      ///< a line of signs only
    Bullet,    ///< "- item", "• item"
    Numbered,  ///< "1. item", "a) item", "(i) item"
    Table,     ///< "| cell | cell |"
};

struct Line {
    Span span;    ///< without the white space at its ends
    Span content; ///< also without the mark
    LineKind kind = LineKind::Blank;
    int indent = 0;      ///< columns before the mark; a tab goes to the next multiple of four
    int level = 0;       ///< of a hash heading, or of one that its number and bold type show
    bool column = false; ///< cut out of a wider line by a broad gap
    bool quoted = false; ///< stood behind a ">"
    bool label = false;  ///< cut out of a wider line before a label
};

/// Cuts text[range] into lines and reads their marks.
std::vector<Line> readLines(std::string_view text, Span range);

/// What the characters of a line say, looked at once. Emphasis marks are overlooked.
struct LineShape {
    int letters = 0;
    int upperLetters = 0;
    int words = 0;
    bool startsLower = false;
    bool startsUpper = false;   ///< behind an opening quote too
    bool startsYear = false;    ///< four digits and a space
    bool startsBracket = false; ///< "("
    char last = 0;              ///< last character but closing quotes, brackets and emphasis
    bool endsCut = false;       ///< ends in a comma or an opening sign: more must follow
    bool endsCount = false;     ///< "Direct referrals - 15"
    bool label = false;         ///< "Proposer: Ann Lee", "Date: 4 May"
    bool bold = false;          ///< all of it stands between `**`
    bool italic = false;        ///< all of it stands between `*` or `_`

    [[nodiscard]] bool endsSentence() const { return last == '.' || last == '!' || last == '?'; }

    [[nodiscard]] bool capitals() const { return letters >= 4 && upperLetters == letters; }
};

LineShape shapeOf(std::string_view text);

/// Only what the first and last characters say.
LineShape edgesOf(std::string_view text);
} // namespace tenure
