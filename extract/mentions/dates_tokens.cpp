// Cuts a sentence that may hold a date into words, numbers and signs with their meaning.
#include <algorithm>

#include "extract/mentions/dates_words.h"

namespace tenure {
namespace {
constexpr std::int32_t largestNumber = 99'999'999;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool startsWithCapital(std::string_view word) {
    const auto first = static_cast<unsigned char>(word.front());
    if (first == 0xC3U && word.size() > 1) {
        const auto second = static_cast<unsigned char>(word[1]);
        return second >= 0x80U && second <= 0x9EU;
    }
    return first >= 'A' && first <= 'Z';
}

void readNumber(std::string_view text, std::uint32_t end, DateToken& token) {
    std::uint32_t at = token.span.begin;
    for (; at < end && isDigit(text[at]); ++at) {
        token.number = std::min(largestNumber, token.number * 10 + (text[at] - '0'));
    }
    token.kind = DateToken::Kind::Number;
    token.digits = static_cast<std::uint8_t>(std::min(99U, at - token.span.begin));
    token.span.end = at;
}

// U+2010..U+2015 and U+2212 are dashes, U+2018 and U+2019 apostrophes, U+00A0 a blank.
void readSign(std::string_view text, std::uint32_t length, DateToken& token) {
    token.span.end = token.span.begin + length;
    const std::string_view bytes = token.span.in(text);
    if (length == 1) {
        token.sign = bytes.front();
        return;
    }
    const auto last = static_cast<unsigned char>(bytes.back());
    if (length == 2) {
        token.sign = last == 0xA0U ? ' ' : '\1';
        return;
    }
    const bool general = static_cast<unsigned char>(bytes[1]) == 0x80U;
    if (general ? last >= 0x90U && last <= 0x95U : last == 0x92U) {
        token.sign = '-';
        token.wide = last > 0x91U || !general; // U+2010 and U+2011 are hyphens
    } else if (general && (last == 0x98U || last == 0x99U)) {
        token.sign = '\'';
    } else {
        token.sign = general && (last <= 0x8BU || last == 0xAFU) ? ' ' : '\1';
    }
}

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

// The phrase that begins with the word `entry` at tokens[first], as one token.
void mergePhrase(std::string_view text, const DateWordTable& table, std::size_t first,
                 std::vector<DateToken>& tokens) {
    const DateWordTable::Entry* entry = table.find(tokens[first].span.in(text));
    if (entry == nullptr) {
        return;
    }
    for (const DateWordTable::Phrase& phrase : entry->phrases) {
        if (first + phrase.rest.size() >= tokens.size()) {
            continue;
        }
        const auto same = [&](std::size_t k) {
            const DateToken& token = tokens[first + 1 + k];
            if (token.isSign('\'')) {
                return phrase.rest[k] == "'";
            }
            const DateWordTable::Entry* other = table.find(token.span.in(text));
            return other != nullptr && other->word == phrase.rest[k];
        };
        std::size_t k = 0;
        while (k < phrase.rest.size() && same(k)) {
            ++k;
        }
        if (k == phrase.rest.size()) {
            tokens[first].span.end = tokens[first + k].span.end;
            tokens[first].meaning = phrase.meaning;
            const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(first) + 1;
            tokens.erase(begin, begin + static_cast<std::ptrdiff_t>(k));
            return;
        }
    }
}
} // namespace

void tokeniseForDates(std::string_view text, Span range, const DateWordTable& table,
                      std::vector<DateToken>& tokens) {
    tokens.clear();
    const std::uint32_t end = std::min(range.end, static_cast<std::uint32_t>(text.size()));
    bool space = true;
    bool line = true;
    bool phrases = false;
    for (std::uint32_t at = range.begin; at < end;) {
        DateToken token;
        token.span = {at, at};
        token.spaceBefore = space;
        token.lineStart = line;
        if (isBlank(text[at])) {
            line = line || text[at] == '\n';
            space = true;
            ++at;
            continue;
        }
        if (isDigit(text[at])) {
            readNumber(text, end, token);
        } else if (const std::uint32_t stop = wordEnd(text, at, end); stop > at) {
            token.kind = DateToken::Kind::Word;
            token.span.end = stop;
            token.capital = startsWithCapital(token.span.in(text));
            if (const auto* entry = table.find(token.span.in(text))) {
                token.meaning = entry->meaning;
                token.phraseStart = !entry->phrases.empty();
                phrases = phrases || token.phraseStart;
            }
        } else {
            readSign(text, std::max(1U, signLength(text, at)), token);
        }
        at = token.span.end;
        space = token.isSign(' ');
        if (!space) {
            line = false;
            tokens.push_back(token);
        }
    }
    // From the back: a merge moves only the tokens behind it.
    for (std::size_t i = phrases ? tokens.size() : 0; i > 0; --i) {
        if (tokens[i - 1].phraseStart) {
            mergePhrase(text, table, i - 1, tokens);
        }
    }
}
} // namespace tenure
