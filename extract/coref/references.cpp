// Pronouns take the first person named in the nearest sentence before them that fits.
#include "extract/coref/references.h"

#include <algorithm>

#include "extract/match/fold.h"

namespace tenure {
namespace {
// How many sentences a pronoun may reach back.
constexpr std::size_t reach = 4;
} // namespace

char ReferenceResolver::genderOf(int person) const {
    const PersonEntity& entity = analysis_->people[static_cast<std::size_t>(person)];
    const Lexicon& lexicon = *vocabulary_->lexicon;
    for (const std::string& honorific : entity.honorifics) {
        for (const std::uint32_t row : lexicon.word(honorific)) {
            const auto gender = lexicon.cell(lexicon.row(row), "gender");
            const bool known = lexicon.cell(lexicon.row(row), "canonical") == honorific &&
                               (gender == "m" || gender == "f");
            if (known) {
                return gender.front();
            }
        }
    }
    const std::string first = entity.name.substr(0, entity.name.find(' '));
    for (const std::uint32_t row : lexicon.word(first)) {
        const auto gender = lexicon.cell(lexicon.row(row), "gender");
        if (gender == "m" || gender == "f") {
            return gender.front();
        }
    }
    return 'u';
}

int ReferenceResolver::author() {
    if (author_ != -2) {
        return author_;
    }
    const auto& authors = analysis_->document->metadata.authors;
    author_ = authors.size() == 1 ? people_->personNamed(authors.front()) : -1;
    return author_;
}

std::vector<int> ReferenceResolver::authors() {
    std::vector<int> out;
    for (const std::string& name : analysis_->document->metadata.authors) {
        if (const int person = people_->personNamed(name); person >= 0) {
            out.push_back(person);
        }
    }
    return out;
}

bool ReferenceResolver::quoted(std::uint32_t token) const {
    return inQuotes_[token];
}

// The document's subject, else the person whose name begins the section's heading.
int ReferenceResolver::subjectOf(int section) const {
    if (people_->subject() >= 0) {
        return people_->subject();
    }
    return section < static_cast<int>(headed_.size()) ? headed_[static_cast<std::size_t>(section)]
                                                      : -1;
}

void ReferenceResolver::findHeaded() {
    const Document& document = *analysis_->document;
    headed_.assign(document.sections.size(), -1);
    for (const Mention& mention : analysis_->mentions) {
        const Sentence& place = document.sentences[static_cast<std::size_t>(mention.sentence)];
        const auto block = static_cast<std::size_t>(place.block);
        if (mention.kind == SlotKind::Person && mention.entity >= 0 &&
            mention.span.begin == place.span.begin && block < document.blocks.size() &&
            document.blocks[block].kind == BlockKind::Heading) {
            headed_[static_cast<std::size_t>(place.section)] = mention.entity;
        }
    }
}

int ReferenceResolver::impliedIn(std::size_t sentence) {
    const Sentence& place = analysis_->document->sentences[sentence];
    const int subject = subjectOf(place.section);
    if (subject < 0) {
        return -1;
    }
    Mention mention;
    mention.span = {place.span.begin, place.span.begin};
    mention.sentence = static_cast<int>(sentence);
    mention.entity = subject;
    mention.reference = Reference::Pronoun;
    mention.how = How::Coref;
    analysis_->mentions.push_back(mention);
    return static_cast<int>(analysis_->mentions.size()) - 1;
}

// The person named first in this sentence before the token, else in the sentences before it in
// the same section.
int ReferenceResolver::antecedent(std::size_t sentence, std::uint32_t token, char gender) const {
    const auto& sentences = analysis_->document->sentences;
    const std::uint32_t at = analysis_->tokens[token].span.begin;
    const int subject = subjectOf(sentences[sentence].section);
    const char gendered = subject < 0 ? 'u' : genderOf(subject);
    // A biography speaks of its subject, unless a sentence begins with somebody else.
    const std::size_t far = subject >= 0 && (gendered == 'u' || gendered == gender) ? 0 : reach;
    for (std::size_t back = 0; back <= far && back <= sentence; ++back) {
        const std::size_t from = sentence - back;
        if (sentences[from].section != sentences[sentence].section) {
            break;
        }
        int best = -1;
        std::uint32_t bestAt = 0;
        for (const int index : bySentence_[from]) {
            const Mention& mention = analysis_->mentions[static_cast<std::size_t>(index)];
            if (mention.entity < 0 || (back == 0 && mention.span.end > at)) {
                continue;
            }
            const char known = genderOf(mention.entity);
            const bool opens = far == reach || mention.span.begin ==
                                                   analysis_->document->sentences[from].span.begin;
            const bool fits = (known == 'u' || known == gender) && opens;
            if (fits && (best < 0 || mention.span.begin < bestAt)) {
                best = mention.entity;
                bestAt = mention.span.begin;
            }
        }
        if (best >= 0) {
            return best;
        }
    }
    const int other = far == 0 ? opener(sentence, gender) : -1;
    return other >= 0 ? other : far == 0 ? subject : -1;
}

// "Bo Roe became clerk in 2013. He had been": the paragraph is about whom it opens with.
int ReferenceResolver::opener(std::size_t sentence, char gender) const {
    const auto& sentences = analysis_->document->sentences;
    std::size_t first = sentence;
    while (first > 0 && sentences[first - 1].block == sentences[sentence].block) {
        --first;
    }
    if (first == sentence) {
        return -1;
    }
    for (const int index : bySentence_[first]) {
        const Mention& mention = analysis_->mentions[static_cast<std::size_t>(index)];
        if (mention.entity >= 0 && mention.span.begin == sentences[first].span.begin) {
            const char known = genderOf(mention.entity);
            return known == 'u' || known == gender ? mention.entity : -1;
        }
    }
    return -1;
}

int ReferenceResolver::speaker(std::size_t sentence, std::uint32_t token) const {
    const std::uint32_t at = analysis_->tokens[token].span.begin;
    for (std::size_t back = 0; back <= reach && back <= sentence; ++back) {
        int best = -1;
        for (const int index : bySentence_[sentence - back]) {
            const Mention& mention = analysis_->mentions[static_cast<std::size_t>(index)];
            const auto tokenOf =
                std::ranges::lower_bound(analysis_->tokens, mention.span.begin, {},
                                         [](const Token& t) { return t.span.begin; });
            const auto place = static_cast<std::size_t>(tokenOf - analysis_->tokens.begin());
            const bool before = back > 0 || mention.span.begin < at;
            if (!inQuotes_[place] && mention.entity >= 0 && (before || best < 0)) {
                best = mention.entity;
            }
        }
        if (best >= 0) {
            return best;
        }
    }
    return -1;
}

void ReferenceResolver::take(std::uint32_t token, std::size_t sentence, int person,
                             Reference reference) {
    const int index =
        analysis_->take(SlotKind::Person, token, token + 1, static_cast<int>(sentence));
    Mention& mention = analysis_->mentions[static_cast<std::size_t>(index)];
    mention.entity = person;
    mention.reference = reference;
    mention.how = How::Coref;
    bySentence_[sentence].push_back(index);
}

// "her" before what is hers: "her mother", but "elected her in 1999".
bool ReferenceResolver::possessive(std::uint32_t token, TokenRange range) const {
    const Vocabulary& v = *vocabulary_;
    return analysis_->is(token, v.possessivePronoun) && token + 1 < range.end &&
           analysis_->tokens[token + 1].kind == TokenKind::Word &&
           (analysis_->taken[token + 1] < 0 ||
            analysis_->mentions[static_cast<std::size_t>(analysis_->taken[token + 1])].kind !=
                SlotKind::Date) &&
           !analysis_->is(token + 1, v.breaker);
}

void ReferenceResolver::pronouns(std::size_t sentence) {
    const Vocabulary& v = *vocabulary_;
    const TokenRange range = analysis_->sentences[sentence];
    for (std::uint32_t token = range.begin; token < range.end; ++token) {
        if (analysis_->taken[token] >= 0) {
            continue;
        }
        if (analysis_->is(token, v.group)) {
            const int index =
                analysis_->take(SlotKind::Group, token, token + 1, static_cast<int>(sentence));
            analysis_->mentions[static_cast<std::size_t>(index)].how = How::Coref;
        } else if (analysis_->is(token, v.firstPerson)) {
            const int person = quoted(token) ? speaker(sentence, token) : author();
            if (person >= 0) {
                take(token, sentence, person, Reference::FirstPerson);
            }
        } else if (analysis_->is(token, v.pronoun) && !possessive(token, range)) {
            char gender = 'u';
            for (const std::uint32_t row : v.lexicon->word(analysis_->text(token))) {
                const auto value = v.lexicon->cell(v.lexicon->row(row), "value");
                gender = value == "m" || value == "f" ? value.front() : gender;
            }
            if (const int person = antecedent(sentence, token, gender); person >= 0) {
                take(token, sentence, person, Reference::Pronoun);
            }
        }
    }
}

void ReferenceResolver::run() {
    bySentence_.resize(analysis_->sentences.size());
    findHeaded();
    for (std::size_t i = 0; i < analysis_->mentions.size(); ++i) {
        const Mention& mention = analysis_->mentions[i];
        if (mention.kind == SlotKind::Person) {
            bySentence_[static_cast<std::size_t>(mention.sentence)].push_back(static_cast<int>(i));
        }
    }
    inQuotes_.assign(analysis_->tokens.size(), false);
    bool open = false;
    int block = -1;
    for (std::size_t sentence = 0; sentence < analysis_->sentences.size(); ++sentence) {
        if (analysis_->document->sentences[sentence].block != block) {
            block = analysis_->document->sentences[sentence].block;
            open = false;
        }
        const TokenRange range = analysis_->sentences[sentence];
        for (std::uint32_t token = range.begin; token < range.end; ++token) {
            open = analysis_->isSign(token, '"') ? !open : open;
            inQuotes_[token] = open;
        }
    }
    for (std::size_t sentence = 0; sentence < analysis_->sentences.size(); ++sentence) {
        pronouns(sentence);
    }
}
} // namespace tenure
