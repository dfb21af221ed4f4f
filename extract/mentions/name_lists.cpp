// What a name is for what stands elsewhere: beside people in a list, or a title before its surname.
#include "extract/mentions/name_lists.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string>

namespace tenure {
namespace {
class ListReader {
public:
    ListReader(Analysis& analysis, const Lexicon& lexicon, const PersonRules& rules)
        : analysis_(analysis), lexicon_(lexicon), rules_(rules) {}

    void sentence(std::size_t index);
    void items();
    void titledElsewhere();

private:
    [[nodiscard]] bool mentionAt(std::uint32_t token, SlotKind kind) const {
        return analysis_.taken[token] >= 0 &&
               analysis_.mentions[static_cast<std::size_t>(analysis_.taken[token])].kind == kind;
    }

    [[nodiscard]] bool personAt(std::uint32_t token) const {
        return mentionAt(token, SlotKind::Person);
    }

    [[nodiscard]] bool joins(std::uint32_t token) const {
        return rules_.listJoin.holds(analysis_, token, lexicon_);
    }

    [[nodiscard]] std::uint32_t runEnd(TokenRange range, std::uint32_t first) const;
    [[nodiscard]] const NameRule* signal(TokenRange range, TokenRange name,
                                         NameContext context) const;
    [[nodiscard]] bool personBefore(TokenRange range, std::uint32_t token) const;
    [[nodiscard]] bool personBehind(TokenRange range, std::uint32_t token) const;
    std::uint32_t skipBracket(TokenRange range, std::uint32_t token) const;
    void take(TokenRange range, std::size_t sentence, const NameRule& signal);

    Analysis& analysis_;
    const Lexicon& lexicon_;
    const PersonRules& rules_;
};

// A name word: capitalised or of a script without case that matters here, not taken.
std::uint32_t ListReader::runEnd(TokenRange range, std::uint32_t first) const {
    std::uint32_t end = first;
    while (end < range.end && analysis_.taken[end] < 0 &&
           analysis_.tokens[end].kind == TokenKind::Word && analysis_.capital(end) && !joins(end)) {
        ++end;
    }
    return end;
}

// What makes the words a name, now that this is known of them.
const NameRule* ListReader::signal(TokenRange range, TokenRange name, NameContext context) const {
    const NameRun run{name.begin, name.end, name.end - name.begin};
    const auto found = std::ranges::find_if(rules_.signals, [&](const NameRule& rule) {
        return rule.asks(context) &&
               rule.holds(analysis_, range, run, lexicon_,
                          [&](NameContext wanted) { return wanted == context; });
    });
    return found == rules_.signals.end() ? nullptr : &*found;
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
    // "Ann Poe, chair; and Al Roe": behind a name its post.
    if (at > range.begin && mentionAt(at - 1, SlotKind::Role)) {
        const std::int32_t post = analysis_.taken[at - 1];
        while (at > range.begin && analysis_.taken[at - 1] == post) {
            --at;
        }
        at -= at > range.begin && analysis_.isSign(at - 1, ',') ? 1U : 0U;
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

void ListReader::take(TokenRange range, std::size_t sentence, const NameRule& signal) {
    PersonName name;
    for (std::uint32_t token = range.begin; token < range.end; ++token) {
        name.words.emplace_back(analysis_.text(token));
    }
    name.signal = signal.name;
    const int index =
        analysis_.take(SlotKind::Person, range.begin, range.end, static_cast<int>(sentence));
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
        const NameRule* const found =
            closed ? signal(range, {token, end}, NameContext::BesidePeople) : nullptr;
        if (found != nullptr && (personBefore(range, token) || personBehind(range, end))) {
            take({token, end}, index, *found);
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
            // Short lines below a label are a list, too.
            const bool line = block < blocks.size() && blocks[block].kind == BlockKind::Paragraph &&
                              blocks[block].leadIn >= 0;
            return line || (block < blocks.size() && (blocks[block].kind == BlockKind::Bullet ||
                                                      blocks[block].kind == BlockKind::TableRow));
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
            const NameRule* const found =
                end > range.begin && closed
                    ? signal(range, {range.begin, end}, NameContext::BesidePeople)
                    : nullptr;
            if (found != nullptr) {
                take({range.begin, end}, i, *found);
            }
        }
        from = std::max(to, from + 1);
    }
}

// "Vexley Quornbeck", of which no list knows a word, where the text also says "Mrs Quornbeck".
void ListReader::titledElsewhere() {
    // ... or has the whole name where more speaks for it: "Mr Vexley Quornbeck".
    std::set<std::string, std::less<>> surnames;
    std::set<std::string, std::less<>> names;
    for (const PersonName& name : analysis_.personNames) {
        if (name.words.size() == 1 && (name.titled || !name.honorifics.empty())) {
            surnames.insert(name.words.front());
        } else if (name.words.size() > 1) {
            std::string whole = name.words.front();
            std::for_each(name.words.begin() + 1, name.words.end(),
                          [&](const std::string& word) { whole += ' ' + word; });
            names.insert(std::move(whole));
        }
    }
    const bool any = !surnames.empty() || !names.empty();
    for (std::size_t i = 0; i < analysis_.sentences.size() && any; ++i) {
        const TokenRange range = analysis_.sentences[i];
        for (std::uint32_t token = range.begin; token < range.end;) {
            const std::uint32_t end = runEnd(range, token);
            const NameRule* const found =
                end > token &&
                        (surnames.contains(analysis_.text(end - 1)) ||
                         names.contains(analysis_.text(Span{analysis_.tokens[token].span.begin,
                                                            analysis_.tokens[end - 1].span.end})))
                    ? signal(range, {token, end}, NameContext::TitledElsewhere)
                    : nullptr;
            if (found != nullptr) {
                take({token, end}, i, *found);
            }
            token = std::max(end, token + 1);
        }
    }
}
} // namespace

void findListedPeople(Analysis& analysis, const Lexicon& lexicon, const PersonRules& rules) {
    ListReader reader(analysis, lexicon, rules);
    reader.titledElsewhere();
    for (int pass = 0; pass < 2; ++pass) { // the second reads on from what the first took
        for (std::size_t i = 0; i < analysis.sentences.size(); ++i) {
            reader.sentence(i);
        }
    }
    reader.items();
}
} // namespace tenure
