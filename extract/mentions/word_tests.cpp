// Tests on one word, from their notation to a few masks.
#include "extract/mentions/word_tests.h"

#include <algorithm>
#include <array>

#include "extract/rules/word_classes.h"

namespace tenure {
namespace {
struct Shape {
    std::string_view name;
    bool (*holds)(const Analysis&, std::uint32_t);
};

template <Letters Wanted>
bool hasLetters(const Analysis& analysis, std::uint32_t token) {
    return analysis.tokens[token].letters == Wanted;
}

bool isDotted(const Analysis& analysis, std::uint32_t token) {
    return analysis.text(token).find('.') != std::string_view::npos;
}

bool isTwo(const Analysis& analysis, std::uint32_t token) {
    return analysis.text(token).size() == 2;
}

// "Lee-led": a lower-case part behind a hyphen makes an adjective.
bool goesOnLower(const Analysis& analysis, std::uint32_t token) {
    const std::string_view text = analysis.text(token);
    const auto hyphen = text.rfind('-');
    return hyphen != std::string_view::npos && hyphen > 2 && hyphen + 1 < text.size() &&
           text[hyphen + 1] >= 'a' && text[hyphen + 1] <= 'z';
}

bool isNumber(const Analysis& analysis, std::uint32_t token) {
    return analysis.tokens[token].kind == TokenKind::Number;
}

bool isJoined(const Analysis& analysis, std::uint32_t token) {
    return !analysis.tokens[token].spaceBefore;
}

bool isPossessive(const Analysis& analysis, std::uint32_t token) {
    return analysis.isPossessive(token);
}

bool isFree(const Analysis& analysis, std::uint32_t token) {
    return analysis.taken[token] < 0;
}

// In capitals behind a word that is not, and too long for an abbreviation.
bool isShouted(const Analysis& analysis, std::uint32_t token) {
    return token > 0 && analysis.tokens[token].letters == Letters::Upper &&
           analysis.tokens[token].span.size() > longestLetters &&
           analysis.tokens[token - 1].letters != Letters::Upper;
}

bool isCapital(const Analysis& analysis, std::uint32_t token) {
    return analysis.capital(token);
}

// "P.Roe", "C.F.Roe": initials glued to a surname.
bool isGluedInitial(const Analysis& analysis, std::uint32_t token) {
    const std::string_view text = analysis.text(token);
    const auto upper = [&](std::size_t i) { return text[i] >= 'A' && text[i] <= 'Z'; };
    std::size_t at = 0;
    while (at + 1 < text.size() && upper(at) && text[at + 1] == '.') {
        at += 2;
    }
    return at > 0 && at + 2 < text.size() && upper(at) && !upper(at + 1) && text[at + 1] != '.';
}

constexpr auto shapes = std::to_array<Shape>({{"capital", isCapital},
                                              {"dotted", isDotted},
                                              {"free", isFree},
                                              {"glued_initial", isGluedInitial},
                                              {"initial", isInitial},
                                              {"joined", isJoined},
                                              {"lower", hasLetters<Letters::Lower>},
                                              {"lower_part", goesOnLower},
                                              {"mixed", hasLetters<Letters::Mixed>},
                                              {"number", isNumber},
                                              {"possessive", isPossessive},
                                              {"shouted", isShouted},
                                              {"title", hasLetters<Letters::Title>},
                                              {"two_letters", isTwo},
                                              {"upper", hasLetters<Letters::Upper>}});
} // namespace

bool isInitial(const Analysis& analysis, std::uint32_t token) {
    const std::string_view text = analysis.text(token);
    return analysis.tokens[token].letters == Letters::Title && text.size() <= 2 &&
           (text.size() == 1 || static_cast<unsigned char>(text[0]) >= 0xC3U);
}

bool CellTest::holds(std::string_view word, const Lexicon& lexicon) const {
    for (const std::uint32_t row : lexicon.word(word)) {
        if (int{lexicon.row(row).list} == list) {
            const std::string_view cell = lexicon.cell(lexicon.row(row), column);
            return cell.find_first_of(without) == std::string_view::npos &&
                   (values.empty() || std::ranges::find(values, cell) != values.end());
        }
    }
    return false;
}

bool WordTest::Term::named(const Analysis& analysis, std::uint32_t token,
                           const Lexicon& lexicon) const {
    if (analysis.is(token, lists)) {
        return true;
    }
    for (std::size_t shape = 0; shapes != 0 && shape < tenure::shapes.size(); ++shape) {
        if ((shapes >> shape & 1U) != 0 && tenure::shapes[shape].holds(analysis, token)) {
            return true;
        }
    }
    const std::string_view text = analysis.text(token);
    if (!signs.empty() && analysis.tokens[token].kind == TokenKind::Sign && text.size() == 1 &&
        signs.find(text.front()) != std::string::npos) {
        return true;
    }
    return std::ranges::any_of(
               cells,
               [&](const auto& cell) {
                   const bool hyphen = cell->lastPart && text.find('-') != std::string_view::npos;
                   return cell->holds(text, lexicon) ||
                          (hyphen && cell->holds(text.substr(text.rfind('-') + 1), lexicon));
               }) ||
           std::ranges::any_of(
               kinds, [&](const auto& kind) { return kind->holds(analysis, token, lexicon); });
}

bool WordTest::holds(const Analysis& analysis, std::uint32_t token, const Lexicon& lexicon) const {
    return std::ranges::all_of(terms_, [&](const Term& term) {
        return term.named(analysis, token, lexicon) != term.negated;
    });
}

std::uint64_t WordTest::lists() const {
    std::uint64_t all = 0;
    for (const Term& term : terms_) {
        all |= term.negated ? 0 : term.lists;
    }
    return all;
}

std::vector<std::string> WordKinds::known() const {
    std::vector<std::string> names = lexicon_.listNames();
    for (const auto& [name, unused] : kinds_) {
        names.push_back(name);
    }
    for (const Shape& shape : shapes) {
        names.emplace_back(shape.name);
    }
    return names;
}

void WordKinds::name(const Located& source, std::string_view name, WordTest::Term& term) {
    if (name.size() == 3 && name.front() == '"' && name.back() == '"') {
        term.signs += name[1];
        return;
    }
    if (const auto kind = kinds_.find(name); kind != kinds_.end()) {
        kind->second.used = true;
        const auto& test = kind->second.test;
        if (!test) {
            term.cells.push_back(kind->second.cell);
        } else if (test->terms_.size() == 1 && !test->terms_.front().negated) { // "a|b": flat
            const WordTest::Term& inner = test->terms_.front();
            term.lists |= inner.lists;
            term.shapes |= inner.shapes;
            term.signs += inner.signs;
            term.cells.insert(term.cells.end(), inner.cells.begin(), inner.cells.end());
            term.kinds.insert(term.kinds.end(), inner.kinds.begin(), inner.kinds.end());
        } else {
            term.kinds.push_back(test);
        }
        return;
    }
    if (const int list = lexicon_.list(name); list >= 0) {
        term.lists |= lexicon_.bit(list);
        return;
    }
    const auto* const shape = std::ranges::find(shapes, name, &Shape::name);
    if (shape != shapes.end()) {
        term.shapes |= 1U << static_cast<unsigned>(shape - shapes.begin());
        return;
    }
    const std::string meant = didYouMean(name, known());
    reporter_.reportPart("mention.unknown-word", source, name,
                         "'" + std::string(name) + "' is no kind of word, word list or shape",
                         meant);
}

WordTest WordKinds::test(const Located& source) {
    WordTest test;
    const std::string_view text = source.text;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        std::string_view part = text.substr(at, end - at);
        at = end + 1;
        if (part.empty()) {
            continue;
        }
        WordTest::Term term;
        term.negated = part.front() == '!';
        part.remove_prefix(term.negated ? 1 : 0);
        while (!part.empty()) {
            const std::size_t bar = std::min(part.find('|'), part.size());
            name(source, part.substr(0, bar), term);
            part.remove_prefix(std::min(bar + 1, part.size()));
        }
        test.terms_.push_back(std::move(term));
    }
    if (test.terms_.empty()) {
        reporter_.report("mention.bad-test", source.offset, "the test asks for nothing");
    }
    return test;
}

void WordKinds::cells(const RawKind& raw, Kind& kind) {
    auto cell = std::make_shared<CellTest>();
    cell->list = lexicon_.list(raw.list.text);
    if (cell->list < 0) {
        reporter_.report("mention.unknown-word",
                         raw.list.empty() ? raw.name.offset : raw.list.offset,
                         "there is no word list '" + raw.list.text + "'",
                         didYouMean(raw.list.text, lexicon_.listNames()));
    } else if (const auto& columns = lexicon_.columns(cell->list);
               std::ranges::find(columns, raw.column.text) == columns.end()) {
        reporter_.report(
            "mention.unknown-word", raw.column.empty() ? raw.name.offset : raw.column.offset,
            "the word list '" + raw.list.text + "' has no column '" + raw.column.text + "'",
            didYouMean(raw.column.text, columns));
    }
    cell->column = raw.column.text;
    cell->without = raw.without.text;
    for (const Located& value : raw.values) {
        cell->values.push_back(value.text);
    }
    cell->lastPart = raw.lastPart;
    kind.cell = std::move(cell);
}

void WordKinds::define(const RawKind& raw) {
    if (!isPlainName(raw.name.text)) {
        reporter_.report("class.bad-name", raw.name.offset,
                         "'" + raw.name.text + "' cannot name a kind of word");
        return;
    }
    Kind kind;
    kind.offset = raw.name.offset;
    if (raw.test.empty()) {
        cells(raw, kind);
    } else {
        kind.test = std::make_shared<const WordTest>(test(raw.test));
    }
    if (!kinds_.emplace(raw.name.text, std::move(kind)).second) {
        reporter_.report("class.duplicate", raw.name.offset,
                         "the kind of word '" + raw.name.text + "' stands twice");
    }
}

void WordKinds::finish() const {
    for (const auto& [name, kind] : kinds_) {
        if (!kind.used) {
            reporter_.report("class.unused", kind.offset, "no test asks for '" + name + "'");
        }
    }
}
} // namespace tenure
