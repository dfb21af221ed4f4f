// Names are compared word by word, initials standing for what they begin.
#include "extract/coref/people.h"

#include <algorithm>

#include "extract/coref/name_words.h"
#include "extract/match/fold.h"
#include "extract/match/gazetteer.h"

namespace tenure {
namespace {
std::string withoutHyphens(std::string text) {
    std::erase(text, '-');
    return text;
}

// One letter more, less or other in a long surname that stands behind the same initial: a slip.
bool slip(const std::string& a, const std::string& b) {
    if (std::min(a.size(), b.size()) < 6 || a.front() != b.front()) {
        return false;
    }
    const std::string& longer = a.size() >= b.size() ? a : b;
    const std::string& shorter = a.size() >= b.size() ? b : a;
    if (longer.size() - shorter.size() > 1) {
        return false;
    }
    std::size_t i = 0;
    while (i < shorter.size() && longer[i] == shorter[i]) {
        ++i;
    }
    const std::size_t skip = longer.size() == shorter.size() ? 1 : 0;
    return longer.substr(i + 1) == shorter.substr(std::min(i + skip, shorter.size()));
}

// All in capitals, as some pages set the name they are about: only the first letters stay.
std::string display(const std::string& word) {
    const bool upper = word.size() > 2 && std::ranges::none_of(word, [](char c) {
                           return (c >= 'a' && c <= 'z') || c == '.';
                       });
    if (!upper) {
        return word;
    }
    std::string out = foldCase(word);
    bool start = true;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const bool ascii = static_cast<unsigned char>(out[i]) < 0x80U;
        if (start) {
            const std::size_t length = ascii ? 1 : 2;
            out.replace(i, length, word, i, length);
            i += length - 1;
        }
        start = out[i] == '-' || out[i] == '\'';
    }
    return out;
}

std::string displayName(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) {
        out += out.empty() ? "" : " ";
        const std::size_t stop = word.find('.');
        const bool glued = stop != std::string::npos && stop + 2 < word.size();
        out += glued ? word.substr(0, stop + 1) + " " + word.substr(stop + 1) : display(word);
    }
    return out;
}
} // namespace

std::vector<std::string> foldedWords(const std::vector<std::string>& words) {
    std::vector<std::string> out;
    for (const std::string& word : words) {
        std::string part;
        for (const char c : foldCase(word) + ".") {
            if (c != '.') {
                part += c;
            } else if (!part.empty()) {
                out.push_back(std::move(part));
                part.clear();
            }
        }
    }
    return out;
}

bool agrees(const std::string& a, const std::string& b) {
    return a == b || (a.size() == 1 && b.starts_with(a)) || (b.size() == 1 && a.starts_with(b));
}

std::vector<std::string> wordsOf(const std::string& name) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : name + " ") {
        if (c != ' ') {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

int PeopleResolver::find(const std::vector<std::string>& words) const {
    int found = -1;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const auto& known = names_[i].words;
        if (known == words) {
            return static_cast<int>(i);
        }
        if (known.size() < 2 || words.size() < 2) {
            continue;
        }
        const bool sameLast = known.back() == words.back() ||
                              (known.front().size() == 1 && words.front().size() == 1 &&
                               known.front() == words.front() && slip(known.back(), words.back()));
        bool same = sameLast && agrees(known.front(), words.front());
        if (same && known.size() == words.size()) {
            for (std::size_t word = 1; word + 1 < words.size(); ++word) {
                same = same && agrees(known[word], words[word]);
            }
        }
        // "Ann Roe-Lee" and "Ann Roe Lee".
        const auto joined = [](const std::vector<std::string>& w) {
            std::string out;
            for (const auto& part : w) {
                out += withoutHyphens(part);
            }
            return out;
        };
        // "Ann Roe-Lee", "Ann Roe Lee" and, with a title, "Roe Lee".
        same =
            same || joined(known) == joined(words) || withoutHyphens(known.back()) == joined(words);
        // "Mrs Van der Roe" and "Ann Van der Roe".
        const bool particle =
            words.size() < known.size() &&
            (vocabulary_->lexicon->lists(words.front()) & vocabulary_->particle) != 0;
        same = same || (particle && std::equal(words.rbegin(), words.rend(), known.rbegin()));
        if (same) {
            if (found >= 0) {
                return -1; // two could be meant: a person of its own
            }
            found = static_cast<int>(i);
        }
    }
    return found;
}

// The person with this surname who was named last before sentence `before`, else the next one; one
// with a title where the surname has one.
int PeopleResolver::findSurname(const std::string& folded, int before, bool titled) const {
    int best = -1;
    int bestSentence = -1;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        if (names_[i].words.back() != folded) {
            continue;
        }
        int last = -1;
        for (const int sentence : sentencesOf_[i]) {
            last = sentence <= before ? std::max(last, sentence) : last;
        }
        const auto hasTitle = [&](std::size_t person) {
            return !analysis_->people[person].honorifics.empty();
        };
        if (titled && best >= 0 && hasTitle(i) != hasTitle(static_cast<std::size_t>(best))) {
            best = hasTitle(i) ? static_cast<int>(i) : best;
            bestSentence = best == static_cast<int>(i) ? last : bestSentence;
            continue;
        }
        if (best < 0 || last > bestSentence) {
            best = static_cast<int>(i);
            bestSentence = last;
        }
    }
    return best;
}

// "Sir Hugh": the only person of that given name.
int PeopleResolver::findGiven(const std::string& folded) const {
    int found = -1;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        if (names_[i].words.size() > 1 && names_[i].words.front() == folded) {
            if (found >= 0) {
                return -1;
            }
            found = static_cast<int>(i);
        }
    }
    return found;
}

void PeopleResolver::chooseSubject() {
    subject_ = subjectOfTitle();
    if (subject_ >= 0 || analysis_->sentences.empty()) {
        return;
    }
    const TokenRange opening = analysis_->sentences.front();
    if (opening.begin == opening.end || analysis_->taken[opening.begin] < 0) {
        return;
    }
    const Mention& first =
        analysis_->mentions[static_cast<std::size_t>(analysis_->taken[opening.begin])];
    std::uint32_t token = opening.begin;
    while (token < opening.end && analysis_->tokens[token].span.begin < first.span.end) {
        ++token;
    }
    const bool dates = token + 1 < opening.end && analysis_->isSign(token, '(') &&
                       (analysis_->is(token + 1, vocabulary_->birthMark) ||
                        analysis_->tokens[token + 1].kind == TokenKind::Number);
    if (first.kind == SlotKind::Person && dates) {
        subject_ = first.entity;
    }
}

// In a biography the surname alone is its subject, also when it is an ordinary word.
bool PeopleResolver::surnameOfSubject(std::uint32_t token, TokenRange sentence) const {
    if (subject_ < 0 || names_[static_cast<std::size_t>(subject_)].words.back() !=
                            foldCase(analysis_->text(token))) {
        return false;
    }
    if (token > sentence.begin || !analysis_->is(token, vocabulary_->common)) {
        return true;
    }
    const std::uint32_t next = token + 1;
    return next < sentence.end &&
           (analysis_->is(next, vocabulary_->personVerb) ||
            analysis_->is(next, vocabulary_->breaker) || analysis_->isPossessive(next) ||
            analysis_->text(next).ends_with("ed"));
}

void PeopleResolver::addAlias(int person, std::string alias) {
    PersonEntity& entity = analysis_->people[static_cast<std::size_t>(person)];
    if (alias != entity.name && std::ranges::find(entity.aliases, alias) == entity.aliases.end()) {
        entity.aliases.push_back(std::move(alias));
    }
}

void PeopleResolver::addIdentifiers(int person, const std::string& identifiers) {
    auto& known = analysis_->people[static_cast<std::size_t>(person)].identifiers;
    for (std::string& identifier : identifiersIn(identifiers)) {
        if (std::ranges::find(known, identifier) == known.end()) {
            known.push_back(std::move(identifier));
        }
    }
}

int PeopleResolver::add(const PersonName& name, const Mention& mention) {
    PersonEntity entity;
    entity.name = displayName(name.words);
    entity.signal = name.signal;
    entity.first.span = mention.span;
    analysis_->people.push_back(std::move(entity));
    names_.push_back({foldedWords(name.words)});
    sentencesOf_.emplace_back();
    return static_cast<int>(analysis_->people.size()) - 1;
}

// A fuller form becomes the name; the other an alias.
void PeopleResolver::extend(int person, const PersonName& name) {
    auto& known = names_[static_cast<std::size_t>(person)].words;
    PersonEntity& entity = analysis_->people[static_cast<std::size_t>(person)];
    const auto words = foldedWords(name.words);
    const auto length = [](const std::vector<std::string>& w) {
        std::size_t size = 0;
        for (const auto& word : w) {
            size += word.size();
        }
        return size;
    };
    const std::string shown = displayName(name.words);
    const bool hyphensOnly = withoutHyphens(known.back()).size() >= words.back().size() &&
                             known.size() < words.size() && length(known) >= length(words);
    if (words.size() >= known.size() && length(words) > length(known) && !hyphensOnly) {
        addAlias(person, shown);
        std::erase(entity.aliases, shown);
        const std::string old = entity.name;
        entity.name = shown;
        addAlias(person, old);
        known = words;
    } else {
        addAlias(person, shown);
    }
    if (!name.nickname.empty() && name.words.size() > 1) {
        addAlias(person, displayName(name.words)
                             .insert(name.words.front().size(), " \"" + name.nickname + "\""));
        addAlias(person, name.nickname + ' ' + displayName({name.words.back()}));
    }
    for (const std::string& honorific : name.honorifics) {
        if (std::ranges::find(entity.honorifics, honorific) == entity.honorifics.end()) {
            entity.honorifics.push_back(honorific);
        }
    }
}

// "Ann Lee (ALE)": letters in brackets behind a name stand for it from there on.
void PeopleResolver::initialsBehind(std::size_t index) {
    const Mention mention = analysis_->mentions[index];
    const auto& tokens = analysis_->tokens;
    const auto next = std::ranges::lower_bound(tokens, mention.span.end, {},
                                               [](const Token& t) { return t.span.begin; });
    const auto at = static_cast<std::uint32_t>(next - tokens.begin());
    if (at + 2 >= tokens.size() || !analysis_->isSign(at, '(') || !analysis_->isSign(at + 2, ')')) {
        return;
    }
    const std::string_view letters = analysis_->text(at + 1);
    const auto& words = names_[static_cast<std::size_t>(mention.entity)].words;
    const bool fits = tokens[at + 1].letters == Letters::Upper && letters.size() <= 4 &&
                      !words.empty() && foldCase(letters).front() == words.front().front();
    if (fits && analysis_->taken[at + 1] < 0) {
        addAlias(mention.entity, std::string(letters));
    }
}

bool PeopleResolver::standsAlone(std::uint32_t token, TokenRange sentence) const {
    const auto free = [&](std::uint32_t t) {
        return analysis_->taken[t] < 0 && analysis_->tokens[t].kind == TokenKind::Word &&
               analysis_->capital(t);
    };
    const bool before = token > sentence.begin && free(token - 1) && token - 1 > sentence.begin;
    const bool after = token + 1 < sentence.end && free(token + 1);
    return !before && !after;
}

// What shows that an ordinary word is meant as a name: a verb of people, a possessive.
bool PeopleResolver::cueBeside(std::uint32_t token, TokenRange sentence) const {
    const bool more = token + 1 < sentence.end;
    return more && (analysis_->is(token + 1, vocabulary_->personVerb) ||
                    analysis_->isPossessive(token + 1));
}

int PeopleResolver::shortNameAt(std::uint32_t token, TokenRange sentence,
                                std::size_t sentenceIndex) const {
    const std::string_view text = analysis_->text(token);
    const std::string folded = foldCase(text);
    const bool upper = analysis_->tokens[token].letters == Letters::Upper;
    const bool ordinary = analysis_->is(token, vocabulary_->common);
    if (surnameOfSubject(token, sentence)) {
        return subject_;
    }
    int best = -1;
    int bestSentence = -2;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const auto& words = names_[i].words;
        const auto& aliases = analysis_->people[i].aliases;
        const bool initials = upper && std::ranges::find(aliases, text) != aliases.end();
        const bool first = words.size() > 1 && words.front() == folded && folded.size() > 1;
        const bool last = words.back() == folded;
        if (!initials && !first && !last) {
            continue;
        }
        const bool doubtful = ordinary && !initials &&
                              (last || (first && analysis_->is(token, vocabulary_->calendar)));
        const bool atStart = token == sentence.begin;
        if (doubtful && !cueBeside(token, sentence) && (atStart || last)) {
            continue;
        }
        int named = -1;
        for (const int s : sentencesOf_[i]) {
            named = s <= static_cast<int>(sentenceIndex) ? std::max(named, s) : named;
        }
        if (named > bestSentence) {
            best = static_cast<int>(i);
            bestSentence = named;
        }
    }
    return best;
}

void PeopleResolver::shortNames(std::size_t sentenceIndex) {
    const TokenRange sentence = analysis_->sentences[sentenceIndex];
    for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
        const bool named = analysis_->capital(token) ||
                           analysis_->tokens[token].letters == Letters::Mixed; // "deRoe"
        if (analysis_->taken[token] >= 0 || !named || !standsAlone(token, sentence)) {
            continue;
        }
        const int person = shortNameAt(token, sentence, sentenceIndex);
        if (person < 0) {
            continue;
        }
        const int index =
            analysis_->take(SlotKind::Person, token, token + 1, static_cast<int>(sentenceIndex));
        Mention& mention = analysis_->mentions[static_cast<std::size_t>(index)];
        mention.entity = person;
        mention.reference = Reference::ShortName;
        mention.how = How::Coref;
        addAlias(person, std::string(analysis_->text(token)));
        sentencesOf_[static_cast<std::size_t>(person)].push_back(static_cast<int>(sentenceIndex));
    }
}

void PeopleResolver::run() {
    const auto each = [&](bool single, auto&& action) {
        for (std::size_t i = 0; i < analysis_->mentions.size(); ++i) {
            Mention& mention = analysis_->mentions[i];
            if (mention.kind != SlotKind::Person || mention.detail < 0) {
                continue;
            }
            const auto& name = analysis_->personNames[static_cast<std::size_t>(mention.detail)];
            if ((foldedWords(name.words).size() == 1) == single) {
                action(i, mention, name);
            }
        }
    };
    const auto settle = [&](Mention& mention, const PersonName& name, int person) {
        if (person < 0) {
            person = add(name, mention);
        }
        extend(person, name);
        mention.entity = person;
        sentencesOf_[static_cast<std::size_t>(person)].push_back(mention.sentence);
    };
    each(false, [&](std::size_t index, Mention& mention, const PersonName& name) {
        if (name.known.empty()) {
            settle(mention, name, find(foldedWords(name.words)));
        } else {
            // A gazetteer says under which name the person is known.
            PersonName full = name;
            full.words = wordsOf(name.known);
            settle(mention, full, find(foldedWords(full.words)));
            addAlias(mention.entity, displayName(name.words));
            addIdentifiers(mention.entity, name.identifier);
        }
        initialsBehind(index);
    });
    chooseSubject();
    each(true, [&](std::size_t, Mention& mention, const PersonName& name) {
        if (const int peer = peerageOf(mention, name); peer >= 0) {
            addAlias(peer, displayName(name.words));
            mention.entity = peer;
            peerages_.emplace_back(foldCase(name.words.front()), peer);
            return;
        }
        const std::string word = foldedWords(name.words).front();
        const bool titled = !name.honorifics.empty() || name.titled;
        const int bySurname = findSurname(word, mention.sentence, titled);
        settle(mention, name,
               bySurname < 0 && (!name.honorifics.empty() || !name.titled) ? findGiven(word)
                                                                           : bySurname);
    });
    for (std::size_t sentence = 0; sentence < analysis_->sentences.size(); ++sentence) {
        shortNames(sentence);
    }
}

int PeopleResolver::personNamed(const std::string& name) {
    PersonName parts;
    parts.words = wordsOf(name);
    if (parts.words.empty()) {
        return -1;
    }
    parts.signal = "author";
    const int found = find(foldedWords(parts.words));
    return found >= 0 ? found : add(parts, Mention{});
}
} // namespace tenure
