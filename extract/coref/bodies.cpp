// Bodies by their words; abbreviations by bracket or by letters; "the committee" by its noun.
#include "extract/coref/bodies.h"

#include <algorithm>
#include <map>

#include "extract/coref/body_names.h"
#include "extract/match/fold.h"
#include "extract/match/gazetteer.h"

namespace tenure {
namespace {
constexpr std::size_t longestAbbreviation = 7;

std::string lettersOf(std::string_view name) {
    std::string out;
    bool start = true;
    for (const char c : name) {
        const bool letter = (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80U;
        if (start && letter) {
            out += c;
        }
        start = c == ' ' || c == '-';
    }
    return out;
}

// The first letters of all words but the small ones inside.
std::string initialsOf(std::string_view name) {
    std::string out;
    bool start = true;
    for (const char c : name) {
        if (start && c != ' ') {
            out += c;
        }
        start = c == ' ' || c == '-';
    }
    return out;
}

// The letters in their order, the first at the beginning: "HaPEx" of "Harbour Party Executive".
bool abbreviates(std::string_view letters, std::string_view name) {
    const std::string small = foldCase(letters);
    const std::string whole = foldCase(name);
    if (small.empty() || whole.empty() || small.front() != whole.front()) {
        return false;
    }
    std::size_t at = 0;
    for (const char c : small) {
        at = whole.find(c, at);
        if (at == std::string::npos) {
            return false;
        }
        ++at;
    }
    return true;
}
} // namespace

// What a name has before its first preposition: "governing council" of "governing council of
// ponds".
std::string BodyResolver::frontOf(const std::string& folded) const {
    for (std::size_t blank = folded.find(' '); blank != std::string::npos;) {
        const std::size_t next = folded.find(' ', blank + 1);
        const std::string word = folded.substr(blank + 1, next - blank - 1);
        if ((vocabulary_->lexicon->lists(word) & vocabulary_->preposition) != 0) {
            return folded.substr(0, blank);
        }
        blank = next;
    }
    return folded;
}

std::string BodyResolver::nounOf(const std::string& folded) const {
    const std::string front = frontOf(folded);
    const auto blank = front.rfind(' ');
    return blank == std::string::npos ? front : front.substr(blank + 1);
}

// "NEC", "TSC": a word of capitals alone.
bool BodyResolver::letters(std::string_view text) {
    return text.size() <= longestAbbreviation &&
           std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool BodyResolver::hasForm(int body, const std::string& folded) const {
    const BodyEntity& entity = analysis_->bodies[static_cast<std::size_t>(body)];
    return foldCase(entity.name) == folded ||
           std::ranges::any_of(entity.aliases,
                               [&](const auto& a) { return foldCase(a) == folded; });
}

void BodyResolver::addAlias(int body, const std::string& alias) {
    BodyEntity& entity = analysis_->bodies[static_cast<std::size_t>(body)];
    if (alias != entity.name && std::ranges::find(entity.aliases, alias) == entity.aliases.end()) {
        entity.aliases.push_back(alias);
    }
}

int BodyResolver::find(const BodyName& name) const {
    const std::string folded = foldCase(name.text);
    for (std::size_t i = 0; i < analysis_->bodies.size(); ++i) {
        const bool row = name.row >= 0 && rows_[i] == name.row;
        if (row || hasForm(static_cast<int>(i), folded)) {
            return static_cast<int>(i);
        }
    }
    return name.row >= 0 ? -1 : findWording(name, folded);
}

// "the national council" behind "Harbour Union National Council", or the other way round; "the
// women sub-committee" for "the women's committee". Names in capitals are meant as they are
// written.
int BodyResolver::findWording(const BodyName& name, const std::string& folded) const {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    const auto nested = splitNested(lexicon, name.text);
    const std::string loose = name.lower ? looseForm(lexicon, folded) : std::string();
    for (std::size_t i = 0; i < analysis_->bodies.size(); ++i) {
        const bool rest = nested ? hasForm(static_cast<int>(i), nested->rest)
                                 : !rests_[i].empty() && rests_[i] == folded;
        const std::string& other = analysis_->bodies[i].name;
        const bool alike = name.lower && rows_[i] < 0 && foldCase(other) == other &&
                           looseForm(lexicon, other) == loose;
        // "Governing Council" behind "Governing Council of the Ponds".
        const bool front = rows_[i] < 0 && folded.find(' ') != std::string::npos &&
                           other.size() > folded.size() && frontOf(foldCase(other)) == folded;
        if (rest || alike || front) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

int BodyResolver::parentFromName(int body, const BodyName& name) {
    const auto nested = splitNested(*vocabulary_->lexicon, name.text);
    // What is part of something itself may be meant by ordinary words ("local party").
    const auto within =
        nested ? vocabulary_->lexicon->cell(vocabulary_->lexicon->row(nested->row), "part_of")
               : std::string_view();
    if (name.row >= 0 || !nested || !within.empty()) {
        return -1;
    }
    rests_[static_cast<std::size_t>(body)] = nested->rest;
    const WordRow& row = vocabulary_->lexicon->row(nested->row);
    return bodyNamed({row.cells.front(), static_cast<std::int64_t>(nested->row), nested->kind,
                      false, false, false, false});
}

int BodyResolver::parentFromList(const BodyName& name) {
    if (name.row < 0) {
        return -1;
    }
    const Lexicon& lexicon = *vocabulary_->lexicon;
    const WordRow& row = lexicon.row(static_cast<std::uint32_t>(name.row));
    const std::string parent(lexicon.cell(row, "part_of"));
    if (parent.empty()) {
        return -1;
    }
    std::vector<Token> tokens;
    tokenise(parent, {0, static_cast<std::uint32_t>(parent.size())}, tokens);
    std::vector<PhraseHit> hits;
    lexicon.phrasesAt(parent, tokens, 0, hits);
    if (const auto given = lexicon.nameAt(parent, tokens, 0, false)) {
        hits.push_back(*given);
    }
    for (const PhraseHit& hit : hits) {
        const WordRow& found = lexicon.row(hit.row);
        const bool whole = hit.tokens == tokens.size();
        if (whole && found.cells.front() == parent) {
            return bodyNamed({parent, static_cast<std::int64_t>(hit.row),
                              std::string(lexicon.cell(found, "kind")), false, false, false,
                              false});
        }
    }
    return -1;
}

int BodyResolver::add(const BodyName& name, Span first) {
    BodyEntity entity;
    const Lexicon& lexicon = *vocabulary_->lexicon;
    if (name.row >= 0) {
        entity.name = lexicon.row(static_cast<std::uint32_t>(name.row)).cells.front();
        entity.signal = "known name";
        const std::string_view id =
            lexicon.cell(lexicon.row(static_cast<std::uint32_t>(name.row)), "id");
        entity.identifiers = identifiersIn(id);
    } else {
        entity.name = quietName(*vocabulary_, name.text);
        entity.signal = "noun for a body";
    }
    entity.signal = name.signal.empty() ? entity.signal : name.signal;
    entity.kind = name.kind.empty() ? "other" : name.kind;
    entity.first.span = first;
    analysis_->bodies.push_back(std::move(entity));
    rows_.push_back(name.row);
    rests_.emplace_back();
    const auto index = static_cast<int>(analysis_->bodies.size()) - 1;
    addAlias(index, name.text);
    if (const std::string whole = writtenOut(lexicon, name.text); !whole.empty()) {
        addAlias(index, whole); // so that a document that writes it out means the same body
    }
    const int parent = parentFromList(name);
    analysis_->bodies[static_cast<std::size_t>(index)].partOf = parent;
    return index;
}

int BodyResolver::bodyNamed(const BodyName& name) {
    const int found = find(name);
    return found >= 0 ? found : add(name, {});
}

// "Parish Council": ordinary words alone, that tell of no body without the place before them.
bool BodyResolver::ordinary(std::string_view name) const {
    const Vocabulary& v = *vocabulary_;
    std::vector<Token> tokens;
    tokenise(name, {0, static_cast<std::uint32_t>(name.size())}, tokens);
    return std::ranges::all_of(tokens, [&](const Token& token) {
        return (v.lexicon->lists(token.span.in(name)) &
                (v.common | v.orgHead | v.demonym | v.preposition | v.connector | v.article)) != 0;
    });
}

// "the Parish Council" of "Harbour Parish Council": the one body whose name ends with these words.
int BodyResolver::fuller(const BodyName& name) const {
    const std::string end = ' ' + foldCase(name.text);
    int found = -1;
    for (std::size_t i = 0; i < analysis_->bodies.size(); ++i) {
        const std::string& other = analysis_->bodies[i].name;
        if (foldCase(other).ends_with(end) && !ordinary(other)) {
            if (found >= 0) {
                return -1;
            }
            found = static_cast<int>(i);
        }
    }
    return found;
}

// "Finance Committee (FC)": the mention that stands before the bracket, when the letters are its.
int BodyResolver::definedBy(const Mention& mention) const {
    const auto next = std::ranges::lower_bound(analysis_->tokens, mention.span.begin, {},
                                               [](const Token& t) { return t.span.begin; });
    const auto token = static_cast<std::uint32_t>(next - analysis_->tokens.begin());
    if (token < 2 || !analysis_->isSign(token - 1, '(') || analysis_->taken[token - 2] < 0) {
        return -1;
    }
    const int before = analysis_->taken[token - 2];
    const Mention& body = analysis_->mentions[static_cast<std::size_t>(before)];
    // "UNISON National Executive Council (NEC)": the words before it are its owner's.
    std::string_view name = analysis_->text(body.span);
    while (body.kind == SlotKind::Body && !name.empty()) {
        if (abbreviates(analysis_->text(mention.span), name)) {
            return before;
        }
        const auto blank = name.find(' ');
        name = blank == std::string_view::npos ? std::string_view() : name.substr(blank + 1);
    }
    return -1;
}

void BodyResolver::nameOne(Mention& mention, BodyName name) {
    if (name.row < 0) {
        const auto nested = splitNested(*vocabulary_->lexicon, name.text);
        name.row = nested ? nested->inner : -1;
    }
    int found = find(name);
    found = found < 0 && name.row < 0 && ordinary(name.text) ? fuller(name) : found;
    mention.entity = found >= 0 ? found : add(name, mention.span);
    addAlias(mention.entity, name.text);
    if (analysis_->bodies[static_cast<std::size_t>(mention.entity)].partOf < 0) {
        const int parent = parentFromName(mention.entity, name);
        analysis_->bodies[static_cast<std::size_t>(mention.entity)].partOf =
            parent == mention.entity ? -1 : parent;
    }
}

// Names with words of their own first, then "the Parish Council", then letters: each may be short
// for one before. What the document itself defines is stronger than what the lists know.
void BodyResolver::names() {
    const auto each = [&](auto&& fits, auto&& act) {
        for (Mention& mention : analysis_->mentions) {
            if (mention.kind != SlotKind::Body || mention.reference == Reference::Head ||
                mention.generic || mention.entity >= 0) {
                continue;
            }
            const BodyName& name = analysis_->bodyNames[static_cast<std::size_t>(mention.detail)];
            if (fits(name)) {
                act(mention, name);
            }
        }
    };
    const auto named = [&](Mention& mention, const BodyName& name) { nameOne(mention, name); };
    each([&](const BodyName& n) { return !letters(n.text) && (n.row >= 0 || !ordinary(n.text)); },
         named);
    each([&](const BodyName& n) { return !letters(n.text); }, named);
    abbreviationsBehind();
    std::map<std::string, int> defined;
    each([](const BodyName&) { return true; },
         [&](Mention& mention, const BodyName& name) {
             if (const int by = definedBy(mention); by >= 0) {
                 defined.try_emplace(name.text,
                                     analysis_->mentions[static_cast<std::size_t>(by)].entity);
             }
         });
    each([](const BodyName&) { return true; },
         [&](Mention& mention, const BodyName& name) {
             const auto own = defined.find(name.text);
             const int body = own != defined.end() ? own->second
                              : name.row < 0       ? byLetters(name.text)
                                                   : -1;
             if (body < 0) {
                 nameOne(mention, name);
                 return;
             }
             mention.entity = body;
             addAlias(body, name.text);
         });
}

// The body of this document whose words begin with these letters: "NEC" of a "national executive
// council" that is in no list.
int BodyResolver::byLetters(std::string_view text) const {
    for (std::size_t i = 0; text.size() > 2 && i < analysis_->bodies.size(); ++i) {
        const std::string& name = analysis_->bodies[i].name;
        if (lettersOf(name) == text || foldCase(initialsOf(name)) == foldCase(text)) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

// "Finance Committee (FC)".
void BodyResolver::abbreviationsBehind() {
    const auto& tokens = analysis_->tokens;
    for (std::uint32_t token = 1; token + 2 < tokens.size(); ++token) {
        if (!analysis_->isSign(token, '(') || !analysis_->isSign(token + 2, ')') ||
            analysis_->taken[token - 1] < 0) {
            continue;
        }
        const auto before = static_cast<std::size_t>(analysis_->taken[token - 1]);
        const std::string text(analysis_->text(token + 1));
        if (analysis_->mentions[before].kind != SlotKind::Body ||
            analysis_->mentions[before].entity < 0 || text.size() > longestAbbreviation ||
            tokens[token + 1].letters == Letters::Lower) {
            continue;
        }
        const int body = analysis_->mentions[before].entity;
        if (abbreviates(text, analysis_->bodies[static_cast<std::size_t>(body)].name) ||
            abbreviates(text, analysis_->text(analysis_->mentions[before].span))) {
            addAlias(body, text);
        }
    }
}

// A word in capitals that is an abbreviation of a body of this document.
void BodyResolver::abbreviationsByLetters() {
    for (std::size_t sentence = 0; sentence < analysis_->sentences.size(); ++sentence) {
        const TokenRange range = analysis_->sentences[sentence];
        for (std::uint32_t token = range.begin; token < range.end; ++token) {
            const Letters letters = analysis_->tokens[token].letters;
            if (analysis_->taken[token] >= 0 || letters == Letters::Lower ||
                letters == Letters::None || analysis_->text(token).size() > longestAbbreviation ||
                analysis_->text(token).size() < 2) {
                continue;
            }
            const std::string text(analysis_->text(token));
            const bool upper = letters == Letters::Upper;
            for (std::size_t body = 0; body < analysis_->bodies.size(); ++body) {
                const BodyEntity& entity = analysis_->bodies[body];
                const bool alias = std::ranges::find(entity.aliases, text) != entity.aliases.end();
                const bool byLetters = upper && text.size() > 2 && lettersOf(entity.name) == text;
                if (!alias && !byLetters) {
                    continue;
                }
                const int index =
                    analysis_->take(SlotKind::Body, token, token + 1, static_cast<int>(sentence));
                analysis_->mentions[static_cast<std::size_t>(index)].entity =
                    static_cast<int>(body);
                addAlias(static_cast<int>(body), text);
                break;
            }
        }
    }
}

// "the committee": the last body before with that noun, else the meeting's.
void BodyResolver::heads() {
    std::vector<std::size_t> order(analysis_->mentions.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::ranges::sort(order, {}, [&](std::size_t i) { return analysis_->mentions[i].span; });
    for (std::size_t at = 0; at < order.size(); ++at) {
        Mention& mention = analysis_->mentions[order[at]];
        if (mention.kind != SlotKind::Body || mention.reference != Reference::Head ||
            mention.generic) {
            continue;
        }
        const BodyName& name = analysis_->bodyNames[static_cast<std::size_t>(mention.detail)];
        const std::string noun = foldCase(name.text);
        // "the audit committee" is not the remuneration committee.
        const bool several = noun.find(' ') != std::string::npos;
        const auto fits = [&](int body) {
            if (body < 0) {
                return false;
            }
            const BodyEntity& entity = analysis_->bodies[static_cast<std::size_t>(body)];
            const std::string other = foldCase(entity.name);
            const bool decides = entity.kind == "committee" || entity.kind == "council";
            const bool nounless =
                (vocabulary_->lexicon->lists(nounOf(other)) & vocabulary_->orgHead) == 0;
            // "the union" is also one whose name has no noun.
            return several ? other == noun || other.ends_with(' ' + noun) || frontOf(other) == noun
                           : nounOf(other) == noun || (!decides && nounless && entity.kind == noun);
        };
        if (const auto own = definedHeads_.find(noun); own != definedHeads_.end()) {
            mention.entity = own->second;
        }
        for (std::size_t back = at; back-- > 0 && mention.entity < 0;) {
            const Mention& before = analysis_->mentions[order[back]];
            if (before.kind == SlotKind::Body && fits(before.entity)) {
                mention.entity = before.entity;
            }
        }
        if (mention.entity < 0 && fits(meeting_)) {
            mention.entity = meeting_;
        }
        // In no meeting's report: a committee that nothing names more fully.
        if (mention.entity < 0 && several && meeting_ < 0) {
            mention.entity = bodyNamed(name);
        }
        // A larger body that only the lists know of: "the party" of its executive committee.
        for (int body = owner(); mention.entity < 0 && body >= 0; body = -1) {
            mention.entity = fits(body) ? body : -1;
        }
        mention.how = How::Coref;
    }
}

void BodyResolver::run() {
    names();
    abbreviationsBehind();
    abbreviationsByLetters();
    definitionsBehind();
    companiesShort();
    openings();
    parents();
    chooseMeeting();
    nameByNoun();
    heads();
}
} // namespace tenure
