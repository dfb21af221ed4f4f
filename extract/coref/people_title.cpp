// The title of a document names whom its life is about.
#include <algorithm>
#include <span>
#include <utility>

#include "extract/coref/name_words.h"
#include "extract/coref/people.h"
#include "extract/match/fold.h"

namespace tenure {
// "Ann Lee obituary", "12 Ann Lee", "Lee, Ann Mary": one person and nothing else of matter.
void PeopleResolver::readTitle(const Analysis& title) {
    const Vocabulary& v = *vocabulary_;
    bool life = false;
    bool more = false;
    for (std::uint32_t token = 0; token < title.tokens.size(); ++token) {
        const bool word = title.taken[token] < 0 && title.tokens[token].kind == TokenKind::Word;
        life = life || (word && title.is(token, v.lifeWord));
        more = more || (word && !title.is(token, v.article | v.preposition | v.lifeWord));
    }
    const Mention* only = nullptr;
    for (const Mention& mention : title.mentions) {
        const bool named = mention.kind == SlotKind::Person && mention.detail >= 0;
        more = more || (!named && mention.kind != SlotKind::Date);
        if (named && only != nullptr) {
            return;
        }
        only = named ? &mention : only;
    }
    if (only != nullptr && (life || !more)) {
        titled_ = title.personNames[static_cast<std::size_t>(only->detail)];
    } else if (only == nullptr) {
        titled_ = unknownIn(title, life);
    }
}

// "Obituary: Vindra Bose-Okoro": where the title tells of a life, or is a given name and one more
// word alone, its words are a name that no list has to know.
std::optional<PersonName> PeopleResolver::unknownIn(const Analysis& title, bool life) const {
    const Vocabulary& v = *vocabulary_;
    const auto nameWord = [&](std::size_t i) {
        const auto token = static_cast<std::uint32_t>(i);
        return i < title.tokens.size() && title.tokens[i].letters == Letters::Title &&
               title.tokens[i].span.size() > 1 &&
               !title.is(token, v.lifeWord | v.orgHead | v.body | v.calendar | v.preposition |
                                    v.article | v.role);
    };
    std::size_t first = 0;
    while (first < title.tokens.size() && !nameWord(first)) {
        const bool word = title.tokens[first].kind == TokenKind::Word;
        if (!life && word) {
            return std::nullopt;
        }
        ++first;
    }
    PersonName name;
    name.signal = "title";
    std::size_t end = first;
    for (; nameWord(end); ++end) {
        name.words.emplace_back(title.text(static_cast<std::uint32_t>(end)));
    }
    const bool given = end > first && title.is(static_cast<std::uint32_t>(first), v.given);
    const bool known =
        given ||
        (end > first + 1 &&
         std::ranges::all_of(std::span(title.masks).subspan(first, end - first),
                             [&](std::uint64_t lists) { return (lists & v.common) == 0; }));
    const bool whole = end == title.tokens.size();
    const bool fits =
        name.words.size() > 1 && name.words.size() < 5 && known && (life || (whole && given));
    return fits ? std::optional(name) : std::nullopt;
}

// The full name of the title where no list knows it in the text; with a name for short in quotation
// marks ("Robert 'Bob' Roe").
void PeopleResolver::takeTitled(int person) {
    const auto words = foldedWords(titled_->words);
    const auto free = [&](std::size_t token, TokenRange range) {
        return token >= range.begin && token < range.end && analysis_->taken[token] < 0;
    };
    const auto quote = [&](std::size_t token, TokenRange range) {
        return free(token, range) && (analysis_->isPossessive(static_cast<std::uint32_t>(token)) ||
                                      analysis_->isSign(static_cast<std::uint32_t>(token), '"'));
    };
    for (std::size_t sentence = 0; sentence < analysis_->sentences.size(); ++sentence) {
        const TokenRange range = analysis_->sentences[sentence];
        for (std::size_t token = range.begin; token < range.end; ++token) {
            std::size_t end = token;
            std::size_t word = 0;
            while (word < words.size() && free(end, range) &&
                   foldCase(analysis_->text(static_cast<std::uint32_t>(end))) == words[word]) {
                ++word;
                ++end;
                end += word < words.size() && quote(end, range) ? 1U : 0U;
            }
            if (word < words.size()) {
                continue;
            }
            std::size_t begin = token;
            if (token > range.begin + 1 && quote(token - 1, range) && free(token - 2, range) &&
                analysis_->capital(static_cast<std::uint32_t>(token - 2))) {
                begin = token - 2;
            }
            const int index =
                analysis_->take(SlotKind::Person, static_cast<std::uint32_t>(begin),
                                static_cast<std::uint32_t>(end), static_cast<int>(sentence));
            analysis_->mentions[static_cast<std::size_t>(index)].entity = person;
            sentencesOf_[static_cast<std::size_t>(person)].push_back(static_cast<int>(sentence));
            token = end - 1;
        }
    }
}

// "Robert 'Bob' Roe" in a life of Bob Roe: the title has the name that people used.
int PeopleResolver::byNickname() {
    std::string name;
    for (const std::string& word : titled_->words) {
        name += (name.empty() ? "" : " ") + word;
    }
    auto& people = analysis_->people;
    const auto known = std::ranges::find_if(people, [&](const PersonEntity& person) {
        return std::ranges::find(person.aliases, name) != person.aliases.end();
    });
    if (known == people.end()) {
        return -1;
    }
    const int index = static_cast<int>(known - people.begin());
    std::erase(known->aliases, name);
    const std::string whole = std::exchange(known->name, name);
    addAlias(index, whole);
    names_[static_cast<std::size_t>(index)].words = foldedWords(titled_->words);
    return index;
}

int PeopleResolver::subjectOfTitle() {
    // "Ann Lee (politician)": what stands in brackets tells namesakes apart.
    const std::string& title = analysis_->document->metadata.title;
    auto words = wordsOf(title.substr(0, title.find('(')));
    const bool turned = words.size() > 1 && words.front().back() == ',' &&
                        (vocabulary_->lexicon->lists(words[1]) & vocabulary_->given) != 0;
    if (turned) {
        words.front().pop_back();
        std::rotate(words.begin(), words.begin() + 1, words.end());
        titled_.emplace();
        titled_->words = words;
        titled_->signal = "title";
    }
    const int whole = words.size() > 1 ? find(foldedWords(words)) : -1;
    if (whole < 0 && !turned && words.size() == 2) { // "Lee Ann", as registers have it
        const int other = find(foldedWords({words[1], words[0]}));
        if (other >= 0) {
            return other;
        }
    }
    if (whole >= 0 || !titled_ || titled_->words.size() < 2) {
        return whole;
    }
    const auto name = foldedWords(titled_->words);
    const int named = find(name);
    // Of two with these names, father and daughter, a life opens with its subject.
    const auto alike = std::ranges::find_if(names_, [&](const Names& known) {
        return known.words.size() > 1 && known.words.back() == name.back() &&
               agrees(known.words.front(), name.front());
    });
    const int first = alike == names_.end() ? -1 : static_cast<int>(alike - names_.begin());
    if (named >= 0 || first >= 0) {
        return named >= 0 ? named : first;
    }
    if (const int other = byNickname(); other >= 0) {
        return other;
    }
    const int made = add(*titled_, Mention{});
    takeTitled(made);
    return made;
}
} // namespace tenure
