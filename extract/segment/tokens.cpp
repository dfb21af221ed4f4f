// Cuts a text into words, numbers and signs in one pass over its bytes.
#include "extract/segment/tokens.h"

#include <algorithm>
#include <array>

namespace tenure {
namespace {
enum class Byte : std::uint8_t { Space, Sign, Digit, Lower, Upper, Other };

constexpr std::array<Byte, 256> makeClasses() {
    std::array<Byte, 256> classes{};
    for (std::size_t c = 0; c < classes.size(); ++c) {
        const bool space = c <= ' ';
        const bool digit = c >= '0' && c <= '9';
        const bool lower = c >= 'a' && c <= 'z';
        const bool upper = c >= 'A' && c <= 'Z';
        classes[c] = space        ? Byte::Space
                     : digit      ? Byte::Digit
                     : lower      ? Byte::Lower
                     : upper      ? Byte::Upper
                     : c >= 0x80U ? Byte::Other
                                  : Byte::Sign;
    }
    return classes;
}

constexpr auto classes = makeClasses();

Byte classOf(char c) {
    return classes[static_cast<unsigned char>(c)];
}

struct Letter {
    std::uint32_t length = 1;
    bool letter = false;
    bool upper = false;
    bool lower = false;
};

// Two-byte letters whose case matters here: Latin-1, Latin Extended-A, Greek and Cyrillic. The
// others count as letters without case.
Letter twoByte(std::uint32_t code) {
    Letter out{2, true, false, false};
    if (code < 0xC0 || code == 0xD7 || code == 0xF7) {
        out.letter = code == 0xAA || code == 0xBA;
    } else if (code <= 0xDE) {
        out.upper = true;
    } else if (code <= 0xFF) {
        out.lower = true;
    } else if (code <= 0x17F) {
        const bool evenUpper = code < 0x139 || (code > 0x148 && code < 0x179);
        out.upper = (code % 2 == 0) == evenUpper;
        out.lower = !out.upper;
    } else if ((code >= 0x386 && code <= 0x3AB) || (code >= 0x400 && code <= 0x42F)) {
        out.upper = true;
    } else if ((code >= 0x3AC && code <= 0x3CE) || (code >= 0x430 && code <= 0x45F)) {
        out.lower = true;
    }
    return out;
}

Letter letterAt(std::string_view text, std::size_t i) {
    switch (classOf(text[i])) {
    case Byte::Lower:
        return {1, true, false, true};
    case Byte::Upper:
        return {1, true, true, false};
    case Byte::Other:
        break;
    default:
        return {};
    }
    const auto lead = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    if (lead >= 0xC2U && lead < 0xE0U) {
        return twoByte(((lead & 0x1FU) << 6U) | (next & 0x3FU));
    }
    if (lead < 0xE0U) {
        return {};
    }
    // U+2000 to U+2BFF (punctuation, arrows, box drawing) and U+E000 on (private use) are signs.
    const bool sign = (lead == 0xE2U && next < 0xB0U) || lead == 0xEEU || lead == 0xEFU;
    const std::uint32_t length = lead >= 0xF0U ? 4 : 3;
    return {length, !sign && lead < 0xF0U, false, false};
}

class Cutter {
public:
    Cutter(std::string_view text, Span range)
        : text_(text.substr(0, range.end)), at_(range.begin) {}

    bool next(Token& token) {
        token.spaceBefore = false;
        while (at_ < text_.size() && classOf(text_[at_]) == Byte::Space) {
            token.spaceBefore = true;
            ++at_;
        }
        if (at_ >= text_.size()) {
            return false;
        }
        begin_ = at_;
        if (classOf(text_[at_]) == Byte::Digit) {
            takeNumber(token);
        } else if (const Letter first = letterAt(text_, at_); first.letter) {
            takeWord(token);
        } else {
            at_ += first.length;
            token.kind = TokenKind::Sign;
            token.letters = Letters::None;
            takePossessive();
        }
        at_ = std::min(at_, text_.size());
        token.span = {static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(at_)};
        return true;
    }

private:
    [[nodiscard]] bool digitAt(std::size_t i) const {
        return i < text_.size() && classOf(text_[i]) == Byte::Digit;
    }

    [[nodiscard]] bool letterStartsAt(std::size_t i) const {
        return i < text_.size() && letterAt(text_, i).letter;
    }

    // "12", "3.5", "1,000", "2016-09-20", "6th", "9.30am", "2012/13" up to the slash.
    void takeNumber(Token& token) {
        token.kind = TokenKind::Number;
        token.letters = Letters::None;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            const bool joins = (c == '.' || c == ',' || c == ':') && digitAt(at_ + 1);
            if (classOf(c) != Byte::Digit && classOf(c) != Byte::Lower &&
                classOf(c) != Byte::Upper && !joins) {
                break;
            }
            ++at_;
        }
    }

    // The possessive: an apostrophe behind a word, with its s when nothing follows that.
    void takePossessive() {
        if (text_[begin_] != '\'' || begin_ == 0 || classOf(text_[begin_ - 1]) == Byte::Space) {
            return;
        }
        if (at_ < text_.size() && text_[at_] == 's' && !letterStartsAt(at_ + 1) &&
            !digitAt(at_ + 1)) {
            ++at_;
        }
    }

    [[nodiscard]] bool possessiveAt(std::size_t i) const {
        return text_[i] == '\'' && i + 1 < text_.size() && text_[i + 1] == 's' &&
               !letterStartsAt(i + 2) && !digitAt(i + 2);
    }

    // Whether the sign at `i`, inside a word, belongs to it.
    [[nodiscard]] bool joinsWord(std::size_t i) const {
        const char c = text_[i];
        if (c == '-' || c == '&') {
            return letterStartsAt(i + 1) || (c == '-' && digitAt(i + 1));
        }
        if (c == '\'') {
            return letterStartsAt(i + 1) && !possessiveAt(i);
        }
        return false;
    }

    // "U.S.", "P.C.", "Ph.D.", "e.g.": single capitals with stops, and capitals glued by a stop.
    [[nodiscard]] bool initialStopAt(std::size_t i, std::size_t lettersSinceStop) const {
        return text_[i] == '.' && lettersSinceStop == 1 && (stops_ > 0 || letterStartsAt(i + 1));
    }

    void takeWord(Token& token) {
        std::size_t upper = 0;
        std::size_t lower = 0;
        std::size_t sinceStop = 0;
        bool firstUpper = false;
        bool lowerThenUpper = false;
        stops_ = 0;
        while (at_ < text_.size()) {
            const Letter letter = letterAt(text_, at_);
            if (letter.letter) {
                firstUpper = firstUpper || (upper + lower == 0 && letter.upper);
                lowerThenUpper = lowerThenUpper || (letter.upper && lower > 0 && upper == 0);
                upper += letter.upper ? 1 : 0;
                lower += letter.lower ? 1 : 0;
                ++sinceStop;
                at_ += letter.length;
            } else if (classOf(text_[at_]) == Byte::Digit) {
                ++at_;
                sinceStop = 2;
            } else if (initialStopAt(at_, sinceStop)) {
                ++stops_;
                ++at_;
                sinceStop = 0;
            } else if (joinsWord(at_)) {
                ++at_;
                sinceStop = 2;
            } else {
                break;
            }
        }
        token.kind = TokenKind::Word;
        token.letters = shape(upper, lower, firstUpper, lowerThenUpper);
    }

    static Letters shape(std::size_t upper, std::size_t lower, bool firstUpper, bool lowerFirst) {
        if (upper == 0) {
            return lower == 0 ? Letters::None : Letters::Lower;
        }
        if (firstUpper) {
            return lower == 0 && upper > 1 ? Letters::Upper : Letters::Title;
        }
        return lowerFirst ? Letters::Mixed : Letters::None;
    }

    std::string_view text_;
    std::size_t at_;
    std::size_t begin_ = 0;
    std::size_t stops_ = 0;
};
} // namespace

void tokenise(std::string_view text, Span range, std::vector<Token>& tokens) {
    Cutter cutter(text, range);
    for (Token token; cutter.next(token);) {
        tokens.push_back(token);
    }
}
} // namespace tenure
