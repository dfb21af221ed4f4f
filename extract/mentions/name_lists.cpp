// A list holds things of one kind: its unknown members are of the kind of the known ones.
#include "extract/mentions/name_lists.h"

#include <algorithm>

namespace tenure {
namespace {
constexpr std::uint32_t mostWords = 4;

class ListReader {
public:
    ListReader(Analysis& analysis, const Vocabulary& vocabulary)
        : analysis_(analysis), v_(vocabulary) {}

    void sentence(std::size_t index);
    void items();

private:
    [[nodiscard]] bool personAt(std::uint32_t token) const {
        return analysis_.taken[token] >= 0 &&
               analysis_.mentions[static_cast<std::size_t>(analysis_.taken[token])].kind ==
                   SlotKind::Person;
    }

    [[nodiscard]] bool joins(std::uint32_t token) const {
        return analysis_.isSign(token, ',') || analysis_.isSign(token, ';') ||
               analysis_.is(token, v_.connector);
    }

    [[nodiscard]] std::uint32_t runEnd(TokenRange range, std::uint32_t first) const;
    [[nodiscard]] bool couldBeName(std::uint32_t first, std::uint32_t end) const;
    [[nodiscard]] bool personBefore(TokenRange range, std::uint32_t token) const;
    [[nodiscard]] bool personBehind(TokenRange range, std::uint32_t token) const;
    std::uint32_t skipBracket(TokenRange range, std::uint32_t token) const;
    void take(std::uint32_t first, std::uint32_t end, std::size_t sentence);

    Analysis& analysis_;
    const Vocabulary& v_;
};

// A name word: capitalised or of a script without case that matters here, not taken.
std::uint32_t ListReader::runEnd(TokenRange range, std::uint32_t first) const {
    std::uint32_t end = first;
    while (end < range.end && analysis_.taken[end] < 0 &&
           analysis_.tokens[end].kind == TokenKind::Word && analysis_.capital(end) &&
           !analysis_.is(end, v_.connector)) {
        ++end;
    }
    return end;
}

bool ListReader::couldBeName(std::uint32_t first, std::uint32_t end) const {
    if (end - first < 2 || end - first > mostWords) {
        return false;
    }
    const std::uint64_t other =
        v_.orgHead | v_.body | v_.role | v_.calendar | v_.demonym | v_.breaker;
    std::uint32_t ordinary = 0;
    for (std::uint32_t token = first; token < end; ++token) {
        const bool known = analysis_.is(token, v_.given | v_.surname);
        if (analysis_.is(token, other) && !known) {
            return false;
        }
        ordinary += analysis_.is(token, v_.common) && !known ? 1U : 0U;
    }
    return ordinary == 0 || (ordinary == 1 && analysis_.is(first, v_.given));
}

// Behind "(...)" when one begins at the token.
std::uint32_t ListReader::skipBracket(TokenRange range, std::uint32_t token) const {
    if (token >= range.end || !analysis_.isSign(token, '(')) {
        return token;
    }
    while (token < range.end && !analysis_.isSign(token, ')')) {
        ++token;
    }
    return std::min(range.end, token + 1);
}

bool ListReader::personBefore(TokenRange range, std::uint32_t token) const {
    std::uint32_t at = token;
    while (at > range.begin && joins(at - 1)) {
        --at;
    }
    if (at == token || at == range.begin) {
        return false;
    }
    if (analysis_.isSign(at - 1, ')')) {
        while (at > range.begin && !analysis_.isSign(at - 1, '(')) {
            --at;
        }
        at -= at > range.begin ? 1U : 0U;
    }
    return at > range.begin && personAt(at - 1);
}

bool ListReader::personBehind(TokenRange range, std::uint32_t token) const {
    std::uint32_t at = skipBracket(range, token);
    const std::uint32_t start = at;
    while (at < range.end && joins(at)) {
        ++at;
    }
    return at > start && at < range.end && personAt(at);
}

void ListReader::take(std::uint32_t first, std::uint32_t end, std::size_t sentence) {
    PersonName name;
    for (std::uint32_t token = first; token < end; ++token) {
        name.words.emplace_back(analysis_.text(token));
    }
    name.signal = "beside people";
    const int index = analysis_.take(SlotKind::Person, first, end, static_cast<int>(sentence));
    analysis_.mentions[static_cast<std::size_t>(index)].detail =
        static_cast<int>(analysis_.personNames.size());
    analysis_.personNames.push_back(std::move(name));
}

void ListReader::sentence(std::size_t index) {
    const TokenRange range = analysis_.sentences[index];
    for (std::uint32_t token = range.begin; token < range.end;) {
        const std::uint32_t end = runEnd(range, token);
        if (end == token) {
            ++token;
            continue;
        }
        const bool closed = end >= range.end || joins(end) || analysis_.isSign(end, '(') ||
                            analysis_.isSign(end, '.') || analysis_.isSign(end, ')');
        if (closed && couldBeName(token, end) &&
            (personBefore(range, token) || personBehind(range, end))) {
            take(token, end, index);
        }
        token = end;
    }
}

// Items of a list that begin with a name nobody knows, where most items begin with people.
void ListReader::items() {
    const auto& sentences = analysis_.document->sentences;
    const auto& blocks = analysis_.document->blocks;
    std::size_t from = 0;
    while (from < sentences.size()) {
        const auto listed = [&](std::size_t i) {
            const auto block = static_cast<std::size_t>(sentences[i].block);
            return block < blocks.size() && (blocks[block].kind == BlockKind::Bullet ||
                                             blocks[block].kind == BlockKind::TableRow);
        };
        std::size_t to = from;
        std::size_t people = 0;
        while (to < sentences.size() && listed(to) &&
               sentences[to].section == sentences[from].section) {
            const TokenRange range = analysis_.sentences[to];
            people += range.begin < range.end && personAt(range.begin) ? 1U : 0U;
            ++to;
        }
        for (std::size_t i = from; i < to && people * 2 > to - from; ++i) {
            const TokenRange range = analysis_.sentences[i];
            const std::uint32_t end = runEnd(range, range.begin);
            const bool closed = end >= range.end || analysis_.tokens[end].kind == TokenKind::Sign;
            if (end > range.begin && closed && couldBeName(range.begin, end)) {
                take(range.begin, end, i);
            }
        }
        from = std::max(to, from + 1);
    }
}
} // namespace

void findListedPeople(Analysis& analysis, const Vocabulary& vocabulary) {
    ListReader reader(analysis, vocabulary);
    for (int pass = 0; pass < 2; ++pass) { // the second reads on from what the first took
        for (std::size_t i = 0; i < analysis.sentences.size(); ++i) {
            reader.sentence(i);
        }
    }
    reader.items();
}
} // namespace tenure
