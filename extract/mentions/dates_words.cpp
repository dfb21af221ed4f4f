// The table of date words: one look-up a word, behind a filter that most words do not pass.
#include "extract/mentions/dates_words.h"

#include <algorithm>

namespace tenure {
namespace {
constexpr std::size_t longestWord = 40;

constexpr unsigned char byteAt(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

// ASCII letters are 1, bytes of a UTF-8 sequence 2, digits 3, all else 0.
constexpr std::array<std::uint8_t, 256> byteKinds = [] {
    std::array<std::uint8_t, 256> kinds{};
    for (unsigned c = 0; c < 256; ++c) {
        const unsigned lower = c | 0x20U;
        kinds[c] = lower >= 'a' && lower <= 'z' && c < 128 ? 1
                   : c >= 128                              ? 2
                   : c >= '0' && c <= '9'                  ? 3
                                                           : 0;
    }
    return kinds;
}();

// Lower case of ASCII and of Latin-1 capitals: U+00C0..U+00DE are C3 80..C3 9E in UTF-8.
char folded(unsigned char before, unsigned char byte) {
    const bool capital =
        (byte >= 'A' && byte <= 'Z') || (before == 0xC3U && byte >= 0x80U && byte <= 0x9EU);
    return static_cast<char>(capital ? byte + 0x20U : byte);
}

// Writes the word in lower case; `out` has room for it.
std::string_view fold(std::string_view word, char* out) {
    unsigned char before = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        out[i] = folded(before, byteAt(word, i));
        before = byteAt(word, i);
    }
    return {out, word.size()};
}

std::uint32_t hashOf(std::string_view word) {
    std::uint32_t hash = 2166136261U;
    for (const char c : word) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return hash ^ (hash >> 15U);
}

// Case does not matter: the five low bits of a letter are the same.
std::size_t nearKey(std::string_view word) {
    const std::size_t first = byteAt(word, 0) & 31U;
    const std::size_t second = word.size() > 1 ? byteAt(word, 1) & 31U : 0U;
    return first << 10U | second << 5U | std::min<std::size_t>(word.size(), 31);
}

void setBit(std::vector<std::uint64_t>& bits, std::size_t at) {
    bits[at / 64] |= std::uint64_t{1} << (at % 64);
}

bool hasBit(const std::vector<std::uint64_t>& bits, std::size_t at) {
    return (bits[at / 64] >> (at % 64) & 1U) != 0;
}

// A number that a date can have: four digits ("2018"), digits with a sign and digits ("6/3/18"), or
// with letters ("21st"). The text goes on at `at` behind the digits.
bool numberMayDate(std::string_view text, std::uint32_t begin, std::uint32_t at,
                   std::uint32_t end) {
    const auto kindAt = [&](std::uint32_t i) { return i < end ? byteKinds[byteAt(text, i)] : 0; };
    const std::uint32_t digits = at - begin;
    if (digits == 4) {
        return text[begin] == '1' || text[begin] == '2';
    }
    return digits < 3 && (kindAt(at) == 1 || (kindAt(at + 1) == 3 && text[at] != '.' &&
                                              text[at] != ',' && text[at] != ':'));
}

bool isCore(const DateMeaning& meaning) {
    return meaning.is(anyOf(DateWord::Month, DateWord::Weekday, DateWord::Season, DateWord::Feast,
                            DateWord::Unit, DateWord::RelativeDay));
}

// The pieces of a form as the tokeniser cuts a text: words and signs.
std::vector<std::string> pieces(std::string_view form) {
    std::vector<std::string> out;
    const auto size = static_cast<std::uint32_t>(form.size());
    for (std::uint32_t at = 0; at < size;) {
        std::uint32_t end = wordEnd(form, at, size);
        if (end == at) {
            end = at + std::max(1U, signLength(form, at));
        }
        if (form[at] != ' ') {
            std::string& piece = out.emplace_back(end - at, ' ');
            fold(form.substr(at, end - at), piece.data());
        }
        at = end;
    }
    return out;
}

bool merge(DateMeaning& into, const DateMeaning& more) {
    const bool clash = into.number != 0 && more.number != 0 && into.number != more.number;
    into.words |= more.words;
    into.number = into.number != 0 ? into.number : more.number;
    into.ambiguous = into.ambiguous || more.ambiguous;
    into.capital = into.capital || more.capital;
    return !clash;
}
} // namespace

std::uint32_t signLength(std::string_view text, std::uint32_t at) {
    const unsigned char c = byteAt(text, at);
    if (c < 0x80U) {
        return byteKinds[c] == 0 ? 1 : 0;
    }
    if (c == 0xC2U) { // U+0080..U+00BF: Latin-1 signs, the no-break space among them
        return static_cast<std::uint32_t>(std::min<std::size_t>(2, text.size() - at));
    }
    const bool punctuation = c == 0xE2U && at + 2 < text.size() &&
                             (byteAt(text, at + 1) == 0x80U || byteAt(text, at + 1) == 0x88U);
    return punctuation ? 3 : 0; // U+2000..U+203F and U+2200..U+223F: dashes, quotes, minus
}

std::uint32_t wordEnd(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    std::uint32_t at = begin;
    while (at < end) {
        const std::uint8_t kind = byteKinds[byteAt(text, at)];
        if (kind != 1 && (kind != 2 || signLength(text, at) != 0)) {
            break;
        }
        ++at;
    }
    return at;
}

bool DateWordTable::add(std::string_view form, DateMeaning meaning) {
    const std::vector<std::string> parts = pieces(form);
    if (parts.empty()) {
        return true;
    }
    const auto& key = *std::ranges::max_element(parts, {}, &std::string::size);
    if (isCore(meaning)) {
        entry(key).core = true;
        setBit(nearCore_, nearKey(key));
    }
    for (const std::string& part : parts) {
        entry(part); // so that the tokeniser finds the words of a phrase in any case
    }
    Entry& first = entry(parts.front());
    if (parts.size() == 1) {
        return merge(first.meaning, meaning);
    }
    const std::vector<std::string> rest(parts.begin() + 1, parts.end());
    const auto same = std::ranges::find(first.phrases, rest, &Phrase::rest);
    if (same != first.phrases.end()) {
        return merge(same->meaning, meaning);
    }
    first.phrases.push_back({rest, meaning});
    std::ranges::stable_sort(first.phrases, std::ranges::greater{},
                             [](const Phrase& phrase) { return phrase.rest.size(); });
    return true;
}

DateWordTable::Entry& DateWordTable::entry(std::string_view word) {
    if (const Entry* known = findFolded(word)) {
        return entries_[static_cast<std::size_t>(known - entries_.data())];
    }
    entries_.push_back({std::string(word), {}, false, {}});
    setBit(nearAny_, nearKey(word));
    rehash();
    return entries_.back();
}

void DateWordTable::rehash() {
    std::size_t capacity = 64;
    while (capacity < entries_.size() * 4) {
        capacity *= 2;
    }
    slots_.assign(capacity, 0);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        std::size_t slot = hashOf(entries_[i].word) & (capacity - 1);
        while (slots_[slot] != 0) {
            slot = (slot + 1) & (capacity - 1);
        }
        slots_[slot] = static_cast<std::uint32_t>(i + 1);
    }
}

const DateWordTable::Entry* DateWordTable::findFolded(std::string_view word) const {
    if (slots_.empty()) {
        return nullptr;
    }
    std::size_t slot = hashOf(word) & (slots_.size() - 1);
    for (; slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
        const Entry& candidate = entries_[slots_[slot] - 1];
        if (candidate.word == word) {
            return &candidate;
        }
    }
    return nullptr;
}

const DateWordTable::Entry* DateWordTable::find(std::string_view word) const {
    if (word.empty() || word.size() > longestWord || !hasBit(nearAny_, nearKey(word))) {
        return nullptr;
    }
    std::array<char, longestWord> buffer{};
    return findFolded(fold(word, buffer.data()));
}

bool DateWordTable::mayHoldDate(std::string_view text, Span range) const {
    const std::uint32_t end = std::min(range.end, static_cast<std::uint32_t>(text.size()));
    std::uint32_t at = range.begin;
    while (at < end) {
        const std::uint8_t kind = byteKinds[byteAt(text, at)];
        if (kind == 3) {
            const std::uint32_t begin = at;
            while (at < end && byteKinds[byteAt(text, at)] == 3) {
                ++at;
            }
            if (numberMayDate(text, begin, at, end)) {
                return true;
            }
            continue;
        }
        if (kind == 0) {
            ++at;
            continue;
        }
        const std::uint32_t stop = wordEnd(text, at, end);
        if (stop == at) {
            at += std::max(1U, signLength(text, at));
            continue;
        }
        const std::string_view word = text.substr(at, stop - at);
        if (hasBit(nearCore_, nearKey(word))) {
            const Entry* entry = find(word);
            if (entry != nullptr && entry->core) {
                return true;
            }
        }
        at = stop;
    }
    return false;
}
} // namespace tenure
