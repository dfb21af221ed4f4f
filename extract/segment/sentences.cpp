// Cuts the blocks of a document into sentences: which full stop ends one, and which belongs to an
// abbreviation, an initial, a number or an address.
#include "extract/segment/sentences.h"

#include <algorithm>
#include <string>

#include "extract/segment/segment_rules_impl.h"
#include "extract/source/utf8.h"

namespace tenure {
namespace {
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isStop(char c) {
    return c == '.' || c == '!' || c == '?';
}

bool isCloser(char c) {
    return c == '"' || c == '\'' || c == ')' || c == ']';
}

bool isOpener(char c) {
    return c == '"' || c == '\'' || c == '(' || c == '[' || c == '-' || c == ' ';
}

class Cutter {
public:
    Cutter(std::string_view text, const SegmentRules& rules) : text_(text), rules_(rules.impl()) {}

    /// The end of the sentence that starts at `begin`.
    [[nodiscard]] std::size_t end(std::size_t begin) const;

private:
    [[nodiscard]] bool ends(std::size_t stop, std::size_t after, std::size_t closed) const;
    [[nodiscard]] bool glued(std::size_t stop) const;
    [[nodiscard]] bool stopEnds(std::string_view word, std::size_t next) const;
    [[nodiscard]] std::string_view wordBefore(std::size_t stop) const;
    [[nodiscard]] bool namesAbbreviation(std::size_t next) const;
    [[nodiscard]] bool opensSentence(std::size_t next) const;

    std::string_view text_;
    const SegmentRules::Impl& rules_;
};

// The run of characters that the full stop at `stop` closes, with it: "Mr.", "U.S.", "p.m.".
std::string_view Cutter::wordBefore(std::size_t stop) const {
    constexpr std::size_t longest = 24;
    std::size_t begin = stop;
    while (begin > 0 && stop - begin < longest && text_[begin - 1] != ' ' &&
           !isCloser(text_[begin - 1]) && text_[begin - 1] != '(' && text_[begin - 1] != '/') {
        --begin;
    }
    return text_.substr(begin, stop + 1 - begin);
}

// True when the word at `next` is one that opens sentences.
bool Cutter::opensSentence(std::size_t next) const {
    constexpr std::size_t longest = 12;
    std::size_t stop = next;
    std::string word;
    while (stop < text_.size() && stop - next <= longest) {
        const auto byte = static_cast<unsigned char>(text_[stop]);
        if (!isUpper(byte) && !isLower(byte)) {
            break;
        }
        word += static_cast<char>(isUpper(byte) ? byte + ('a' - 'A') : byte);
        ++stop;
    }
    // "A." and "I." are initials.
    const bool initial = word.size() == 1 && stop < text_.size() && text_[stop] == '.';
    return !initial && rules_.openers.contains(word);
}

// True when the word at `next` with a full stop behind it is an abbreviation of no title: "Ltd".
bool Cutter::namesAbbreviation(std::size_t next) const {
    constexpr std::size_t longest = 6;
    std::string word;
    for (std::size_t i = next; i < text_.size() && word.size() <= longest; ++i) {
        const auto byte = static_cast<unsigned char>(text_[i]);
        if (!isUpper(byte) && !isLower(byte)) {
            break;
        }
        word += text_[i];
    }
    const AbbreviationRow* row = rules_.abbreviation(word + ".");
    return row != nullptr && row->kind == "misc";
}

// "Clerk.M", "Warden.C.F": initials behind a glued stop.
bool endsInInitials(std::string_view body) {
    std::size_t end = body.size();
    while (end >= 2 && isUpper(static_cast<unsigned char>(body[end - 1])) && body[end - 2] == '.') {
        end -= 2;
    }
    return end < body.size() && end > 1 && isLower(static_cast<unsigned char>(body[end - 1]));
}

// The word ends in its only full stop, and a capital or digit stands at `next`.
bool Cutter::stopEnds(std::string_view word, std::size_t next) const {
    const std::string_view body = word.substr(0, word.size() - 1);
    const DecodedPoint first = body.empty() ? DecodedPoint{} : codePointAt(body, 0);
    const bool initial = !body.empty() && first.length == body.size() && isUpper(first.value);
    if (initial) {
        return opensSentence(next);
    }
    if (const AbbreviationRow* row = rules_.abbreviation(word)) {
        if (row->kind == "title") {
            return row->mayEnd && opensSentence(next);
        }
        // "No. 5", "plc. £200"; "Co. Ltd" are two in a row.
        const char32_t behind = codePointAt(text_, next).value;
        if (!isUpper(behind) || namesAbbreviation(next)) {
            return false;
        }
        // After "U.S." capitals go on as often as they begin.
        return (row->mayEnd && row->kind != "place") || opensSentence(next);
    }
    const std::size_t dot = body.find('.');
    if (endsInInitials(body)) {
        return opensSentence(next);
    }
    if (dot != std::string_view::npos && body.size() <= 10) {
        // "R.F.O.", "N.C.C.": single letters between full stops.
        const bool letters = (body.size() % 2) == 1 && [&] {
            for (std::size_t i = 1; i < body.size(); i += 2) {
                if (body[i] != '.' || isDigit(body[i - 1])) {
                    return false;
                }
            }
            return true;
        }();
        if (letters) {
            return opensSentence(next);
        }
        // "8.40p.m.", "B.Sc.": known by the end of the word.
        const AbbreviationRow* row = nullptr;
        for (std::size_t i = 1; i < word.size() && row == nullptr; ++i) {
            row = isDigit(word[i - 1]) ? rules_.abbreviation(word.substr(i)) : nullptr;
        }
        return row == nullptr || row->mayEnd || opensSentence(next);
    }
    return true;
}

// "came to an end.The next": the space behind the full stop was lost.
bool Cutter::glued(std::size_t stop) const {
    constexpr std::size_t shortest = 3;
    if (text_[stop] != '.' || stop + 2 >= text_.size() || stop < shortest) {
        return false;
    }
    const auto lower = [&](std::size_t i) {
        return i < text_.size() && isLower(static_cast<unsigned char>(text_[i]));
    };
    if (!lower(stop - 1) || !lower(stop - 2) || !lower(stop - 3) ||
        !isUpper(static_cast<unsigned char>(text_[stop + 1])) || !lower(stop + 2)) {
        return false;
    }
    const std::string_view word = wordBefore(stop);
    const std::size_t wordEnd = std::min(text_.find_first_of(" .", stop + 1), text_.size());
    const bool address =
        word.substr(0, word.size() - 1).find_first_of(".@:") != std::string_view::npos ||
        (wordEnd < text_.size() && text_[wordEnd] == '.' && wordEnd + 1 < text_.size() &&
         text_[wordEnd + 1] != ' ');
    return !address && opensSentence(stop + 1);
}

// `stop` is the first of the signs, `after` stands behind them, `closed` behind quotes and
// brackets.
bool Cutter::ends(std::size_t stop, std::size_t after, std::size_t closed) const {
    if (closed >= text_.size()) {
        return true;
    }
    if (text_[closed] != ' ') {
        return after == stop + 1 && glued(stop);
    }
    std::size_t next = closed;
    while (next < text_.size() && isOpener(text_[next])) {
        ++next;
    }
    if (next == text_.size()) {
        return true;
    }
    const char32_t first = codePointAt(text_, next).value;
    if (isLower(first)) {
        return false;
    }
    if (text_[stop] != '.' || after - stop > 1) {
        return true;
    }
    return stopEnds(wordBefore(stop), next);
}

std::size_t Cutter::end(std::size_t begin) const {
    for (std::size_t i = text_.find_first_of(".!?", begin); i != std::string_view::npos;) {
        std::size_t after = i;
        while (after < text_.size() && isStop(text_[after])) {
            ++after;
        }
        std::size_t closed = after;
        while (closed < text_.size() && isCloser(text_[closed])) {
            ++closed;
        }
        if (ends(i, after, closed)) {
            return glued(i) ? after : closed;
        }
        i = text_.find_first_of(".!?", after);
    }
    return text_.size();
}
} // namespace

void cutSentences(const SegmentRules& rules, Document& document) {
    document.sentences.clear();
    for (std::size_t b = 0; b < document.blocks.size(); ++b) {
        const Block& block = document.blocks[b];
        if (block.kind == BlockKind::Furniture) {
            continue;
        }
        const std::string_view text = block.span.in(document.text);
        const Cutter cutter(text, rules);
        for (std::size_t at = text.find_first_not_of(' '); at != std::string_view::npos;) {
            const std::size_t end = cutter.end(at);
            document.sentences.push_back(
                {.span = {block.span.begin + static_cast<std::uint32_t>(at),
                          block.span.begin + static_cast<std::uint32_t>(end)},
                 .block = static_cast<int>(b),
                 .section = block.section});
            at = text.find_first_not_of(' ', end);
        }
    }
}
} // namespace tenure
