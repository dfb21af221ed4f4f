// Takes mentions sentence by sentence; what is taken is no longer looked at.
#include "extract/mentions/mention_finder.h"

#include <algorithm>

#include "extract/match/fold.h"
#include "extract/mentions/name_lists.h"

namespace tenure {
namespace {
std::string plainText(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        if (!blank) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    return out;
}

bool mentionOf(const Analysis& analysis, std::uint32_t token, SlotKind kind) {
    return analysis.taken[token] >= 0 &&
           analysis.mentions[static_cast<std::size_t>(analysis.taken[token])].kind == kind;
}
} // namespace

MentionFinder::MentionFinder(const MentionRules& rules)
    : vocabulary_(rules.vocabulary),
      personRules_(rules.people),
      roles_(rules.vocabulary),
      bodies_(rules.vocabulary, rules.bodies, roles_),
      people_(rules.vocabulary, rules.people, roles_),
      dates_(rules.dates) {}

void MentionFinder::tokens(const Document& document, Analysis& analysis) const {
    analysis = Analysis{};
    analysis.document = &document;
    for (const Sentence& sentence : document.sentences) {
        const auto begin = static_cast<std::uint32_t>(analysis.tokens.size());
        tokenise(document.text, sentence.span, analysis.tokens);
        analysis.sentences.push_back({begin, static_cast<std::uint32_t>(analysis.tokens.size())});
    }
    analysis.masks.reserve(analysis.tokens.size());
    for (const Token& token : analysis.tokens) {
        const bool word = token.kind == TokenKind::Word || token.span.size() == 1;
        analysis.masks.push_back(word ? vocabulary_->lexicon->lists(token.span.in(document.text))
                                      : 0);
    }
    analysis.taken.assign(analysis.tokens.size(), -1);
}

void MentionFinder::find(const Document& document, Analysis& analysis, bool goesOn) {
    tokens(document, analysis);
    bodies_.prepare(analysis, goesOn);
    dates_.setLanguage(document.metadata.language);
    for (int sentence = 0; sentence < static_cast<int>(document.sentences.size()); ++sentence) {
        findDates(analysis, sentence);
        findNames(analysis, sentence);
    }
    findListedPeople(analysis, *vocabulary_->lexicon, *personRules_);
}

void MentionFinder::findDates(Analysis& analysis, int sentence) {
    const Document& document = *analysis.document;
    const auto before = analysis.dates.size();
    const auto& place = document.sentences[static_cast<std::size_t>(sentence)];
    dates_.find(document.text, place.span, document.metadata.date, analysis.dates,
                &analysis.refusedDates);
    const TokenRange range = analysis.sentences[static_cast<std::size_t>(sentence)];
    for (auto date = before; date < analysis.dates.size(); ++date) {
        const Span span = analysis.dates[date].span;
        std::uint32_t first = range.begin;
        while (first < range.end && analysis.tokens[first].span.end <= span.begin) {
            ++first;
        }
        std::uint32_t last = first;
        while (last < range.end && analysis.tokens[last].span.begin < span.end) {
            ++last;
        }
        if (last > first) {
            const int index = analysis.take(SlotKind::Date, first, last, sentence);
            analysis.mentions[static_cast<std::size_t>(index)].span = span;
            analysis.mentions[static_cast<std::size_t>(index)].detail = static_cast<int>(date);
        }
    }
}

std::uint32_t MentionFinder::takePerson(Analysis& analysis, int sentence,
                                        const PersonCandidate& person) {
    for (const auto& [begin, end] : person.titles) {
        RoleMention role;
        role.title = foldCase(analysis.text(begin));
        std::uint32_t words = 1;
        for (std::uint32_t token = begin + 1; token < end; ++token) {
            if (analysis.tokens[token].kind == TokenKind::Word) { // not the stop of "Cllr."
                role.title += ' ' + foldCase(analysis.text(token));
                ++words;
            }
        }
        for (const std::uint32_t row : vocabulary_->lexicon->word(analysis.text(begin))) {
            const auto implied =
                vocabulary_->lexicon->cell(vocabulary_->lexicon->row(row), "implies_role");
            role.title = words == 1 && !implied.empty() ? std::string(implied) : role.title;
        }
        role.courtesy = true;
        roles_.describe(role);
        const int index = analysis.take(SlotKind::Role, begin, end, sentence);
        Mention& title = analysis.mentions[static_cast<std::size_t>(index)];
        title.detail = static_cast<int>(analysis.roles.size());
        title.plural = analysis.is(begin, vocabulary_->pluralHonorific);
        analysis.roles.push_back(std::move(role));
    }
    PersonName name;
    for (std::uint32_t token = person.begin; token < person.end; ++token) {
        const bool opens = analysis.isSign(token, '"') || analysis.isSign(token, '\'') ||
                           analysis.isSign(token, '(');
        if (opens && token + 2 < person.end) { // "Ann "Nan" Lee"
            name.nickname = analysis.text(token + 1);
            token += 2;
        } else if (analysis.tokens[token].kind == TokenKind::Sign) {
            name.words.back() += analysis.text(token);
        } else {
            name.words.emplace_back(analysis.text(token));
        }
    }
    name.honorifics = person.honorifics;
    name.offices = person.offices;
    name.signal = person.signal;
    name.titled = person.titled;
    if (person.row >= 0) {
        const Lexicon& lexicon = *vocabulary_->lexicon;
        const WordRow& row = lexicon.row(static_cast<std::uint32_t>(person.row));
        name.identifier = lexicon.cell(row, "id");
        name.known = row.cells.front();
    }
    const int index = analysis.take(SlotKind::Person, person.start, person.after, sentence);
    Mention& mention = analysis.mentions[static_cast<std::size_t>(index)];
    mention.detail = static_cast<int>(analysis.personNames.size());
    analysis.personNames.push_back(std::move(name));
    return person.after;
}

std::uint32_t MentionFinder::takeBody(Analysis& analysis, int sentence, std::uint32_t first,
                                      const BodyCandidate& body) {
    const int index = analysis.take(SlotKind::Body, first, body.end, sentence);
    Mention& mention = analysis.mentions[static_cast<std::size_t>(index)];
    mention.detail = static_cast<int>(analysis.bodyNames.size());
    mention.reference = body.head ? Reference::Head : Reference::Name;
    mention.plural = body.plural;
    mention.generic = first > 0 && body.lower && analysis.is(first - 1, vocabulary_->article) &&
                      !analysis.is(first - 1, vocabulary_->definite);
    const bool shared = !body.name.empty();
    analysis.bodyNames.push_back({shared ? body.name : plainText(analysis.text(mention.span)),
                                  body.row, body.kind, body.head, body.weak, body.lower,
                                  body.plural, shared, body.signal});
    return body.end;
}

std::uint32_t MentionFinder::takeRole(Analysis& analysis, int sentence, std::uint32_t first,
                                      const RoleCandidate& role) {
    const int index = analysis.take(SlotKind::Role, first, role.end, sentence);
    Mention& mention = analysis.mentions[static_cast<std::size_t>(index)];
    mention.detail = static_cast<int>(analysis.roles.size());
    mention.plural = role.plural;
    analysis.roles.push_back(role.role);
    return role.end;
}

// "the Ann Poe Initiative": somebody of whom the document says nothing else is in the name alone.
bool MentionFinder::isNamesake(const Analysis& analysis, TokenRange sentence,
                               const PersonCandidate& person) const {
    const std::uint32_t end = person.end;
    if (end >= sentence.end || person.after != end || person.end - person.begin != 2 ||
        !analysis.capital(end) || !analysis.is(end, vocabulary_->orgHead)) {
        return false;
    }
    for (std::uint32_t token = 0; token < analysis.tokens.size(); ++token) {
        const bool inside = token >= person.begin && token < end;
        if (!inside && analysis.capital(token) &&
            (analysis.text(token) == analysis.text(person.begin) ||
             analysis.text(token) == analysis.text(end - 1))) {
            return false;
        }
    }
    return true;
}

// Takes the longest mention that begins at `token`; a known body before a role before a person
// before a body by its noun. Returns the token to go on with.
std::uint32_t MentionFinder::takeBest(Analysis& analysis, int sentence, std::uint32_t token,
                                      bool& inTitledList) {
    const TokenRange range = analysis.sentences[static_cast<std::size_t>(sentence)];
    // "Chair, Ann Poe" and, with the blank lost, "Chair.Ann Poe"
    const bool comma = token > range.begin + 1 &&
                       (analysis.isSign(token - 1, ',') ||
                        (analysis.isSign(token - 1, '.') && !analysis.tokens[token].spaceBefore));
    const bool roleBefore =
        token > range.begin && mentionOf(analysis, token - (comma ? 2 : 1), SlotKind::Role);
    auto body = bodies_.at(analysis, range, token);
    auto role = roles_.at(analysis, range, token);
    auto person = people_.at(analysis, range, token, roleBefore, inTitledList);
    if (person && person->single && roleBefore) {
        role.reset(); // "City Manager Poe and City Clerk Roe"
    }
    if (auto named = bodies_.eponym(analysis, range, token, person ? person->end : token);
        named && !role && (person || !body) && analysis.capital(token)) {
        body = std::move(named);
        person.reset();
    }
    if (person && !role && isNamesake(analysis, range, *person)) {
        body = bodies_.eponym(analysis, range, token, token);
        person.reset();
    }
    const std::uint32_t bodyEnd = body ? body->end : 0;
    const std::uint32_t roleEnd = role ? role->end : 0;
    const std::uint32_t personEnd = person ? person->end : 0;
    const bool knownBody = body && body->row >= 0;
    // "the parks council reps": the reps of a council that has a name.
    const bool bodyThenRole = body && role && body->lower && !body->head && bodyEnd < roleEnd &&
                              roles_.headAt(analysis, range, bodyEnd) &&
                              token + roles_.headLength(analysis, range, token) != roleEnd;
    if (bodyThenRole) {
        return takeBody(analysis, sentence, token, *body);
    }
    if (person && personEnd >= roleEnd &&
        (personEnd > bodyEnd || (personEnd == bodyEnd && !knownBody))) {
        inTitledList = inTitledList || analysis.is(token, vocabulary_->pluralHonorific);
        return takePerson(analysis, sentence, *person);
    }
    if (role && (roleEnd > bodyEnd || (roleEnd == bodyEnd && !knownBody))) {
        inTitledList = analysis.is(token, vocabulary_->pluralHonorific);
        return takeRole(analysis, sentence, token, *role);
    }
    if (body) {
        // "Ann Lee Fellowship": the person a programme is named after stays a person.
        const std::uint32_t after = takeBody(analysis, sentence, token, *body);
        return after;
    }
    return token;
}

void MentionFinder::findNames(Analysis& analysis, int sentence) {
    const TokenRange range = analysis.sentences[static_cast<std::size_t>(sentence)];
    bool inTitledList = false;
    int depth = 0; // of brackets: what they say of a member does not end the list
    for (std::uint32_t token = range.begin; token < range.end;) {
        if (analysis.taken[token] >= 0) {
            inTitledList = inTitledList && depth > 0;
            ++token;
            continue;
        }
        const bool outside = inTitledList;
        const std::uint32_t next = analysis.tokens[token].kind == TokenKind::Word
                                       ? takeBest(analysis, sentence, token, inTitledList)
                                       : token;
        if (depth > 0) {
            inTitledList = outside;
        }
        if (next > token) {
            token = next;
            continue;
        }
        depth += analysis.isSign(token, '(') ? 1 : analysis.isSign(token, ')') ? -1 : 0;
        const bool goesOn = depth > 0 || analysis.isSign(token, ')') ||
                            analysis.isSign(token, ',') || analysis.isSign(token, ';') ||
                            analysis.is(token, vocabulary_->connector) ||
                            analysis.isSign(token, '.');
        inTitledList = inTitledList && goesOn;
        ++token;
    }
}

namespace {
// "it was RESOLVED", "Directors Present:": ordinary words set in capitals, or before a colon; and
// "the Annual General Meeting".
bool ordinaryRun(const Analysis& analysis, const Vocabulary& vocabulary, TokenRange sentence,
                 std::uint32_t first, std::uint32_t end) {
    if (analysis.is(end - 1, vocabulary.meeting)) {
        return true;
    }
    bool upper = true;
    for (std::uint32_t token = first; token < end; ++token) {
        upper = upper && analysis.tokens[token].letters == Letters::Upper;
        if (!analysis.is(token, vocabulary.common)) {
            return false;
        }
    }
    return (upper && end > first + 1) || (end < sentence.end && analysis.isSign(end, ':'));
}
} // namespace

void findProperNames(Analysis& analysis, const Vocabulary& vocabulary) {
    for (std::size_t sentence = 0; sentence < analysis.sentences.size(); ++sentence) {
        const TokenRange range = analysis.sentences[sentence];
        const Document& document = *analysis.document;
        const auto block = static_cast<std::size_t>(document.sentences[sentence].block);
        const bool heading =
            block < document.blocks.size() && document.blocks[block].kind == BlockKind::Heading;
        for (std::uint32_t token = range.begin; token < range.end;) {
            // Ordinary words at the start, also of a cell, and anywhere in a heading are no names.
            const bool opens = token == range.begin || analysis.isSign(token - 1, '|');
            const bool ordinary = analysis.is(token, vocabulary.common) &&
                                  (analysis.tokens[token].letters != Letters::Upper ||
                                   analysis.tokens[token].span.size() > longestLetters);
            const bool starts = analysis.taken[token] < 0 && analysis.capital(token) &&
                                !(ordinary && (opens || heading)) &&
                                !analysis.shouts(token, vocabulary.common) &&
                                !analysis.is(token, vocabulary.article | vocabulary.definite |
                                                        vocabulary.breaker | vocabulary.minuteWord);
            if (!starts) {
                ++token;
                continue;
            }
            std::uint32_t end = token;
            const auto fits = [&](std::uint32_t t) {
                return t < range.end && analysis.taken[t] < 0 && analysis.capital(t) &&
                       (analysis.tokens[t].letters == Letters::Upper ||
                        !analysis.is(t, vocabulary.minuteWord)) &&
                       !(t > token && analysis.shouts(t, vocabulary.common));
            };
            while (fits(end)) {
                ++end;
                const bool joins =
                    end + 1 < range.end && analysis.taken[end] < 0 &&
                    (analysis.is(end, vocabulary.connector) || analysis.isPossessive(end)) &&
                    fits(end + 1);
                end += joins ? 1 : 0;
            }
            if (!ordinaryRun(analysis, vocabulary, range, token, end)) {
                analysis.take(SlotKind::Proper, token, end, static_cast<int>(sentence));
            }
            token = end;
        }
    }
}
} // namespace tenure
