// The cascade of signals: what makes a run of capitalised words a person.
#include "extract/mentions/person_finder.h"

#include <algorithm>

namespace tenure {
namespace {
constexpr std::uint32_t mostNameWords = 5;
constexpr std::uint32_t captionWords = 6;

bool has(std::string_view flags, char flag) {
    return flags.find(flag) != std::string_view::npos;
}
} // namespace

PersonFinder::PersonFinder(std::shared_ptr<const Vocabulary> vocabulary, RoleFinder& roles)
    : vocabulary_(std::move(vocabulary)),
      roles_(&roles),
      honorificList_(vocabulary_->lexicon->list("honorifics")),
      givenList_(vocabulary_->lexicon->list("given_names")),
      surnameList_(vocabulary_->lexicon->list("surnames")),
      postnominalList_(vocabulary_->lexicon->list("postnominals")) {}

bool PersonFinder::isInitial(const Analysis& analysis, std::uint32_t token) const {
    const std::string_view text = analysis.text(token);
    return analysis.tokens[token].letters == Letters::Title && text.size() <= 2 &&
           (text.size() == 1 || static_cast<unsigned char>(text[0]) >= 0xC3U);
}

bool PersonFinder::nameWord(const Analysis& analysis, TokenRange sentence,
                            std::uint32_t token) const {
    const Vocabulary& v = *vocabulary_;
    if (token >= sentence.end || analysis.taken[token] >= 0 ||
        analysis.tokens[token].kind != TokenKind::Word) {
        return false;
    }
    const Letters letters = analysis.tokens[token].letters;
    if (analysis.is(token, v.firstPerson) && analysis.text(token).size() == 1) {
        return false; // "Happily I returned"
    }
    if (letters == Letters::Upper) {
        const std::size_t size = analysis.text(token).size();
        // A page's subject in capitals: an unknown first name before known ones.
        const bool opens = token == sentence.begin && token + 1 < sentence.end && size > 2 &&
                           analysis.tokens[token + 1].letters == Letters::Upper &&
                           analysis.is(token + 1, v.given | v.surname) &&
                           !analysis.is(token, v.common | v.orgHead | v.body | v.role);
        if (opens) {
            return true;
        }
        return analysis.is(token, v.given | v.surname) || size == 2 ||
               has(analysis.text(token), '.');
    }
    // "Lee-led": a lower-case part behind a hyphen makes an adjective.
    const std::string_view text = analysis.text(token);
    const auto hyphen = text.rfind('-');
    const bool adjective = hyphen != std::string_view::npos && hyphen > 2 &&
                           hyphen + 1 < text.size() && text[hyphen + 1] >= 'a' &&
                           text[hyphen + 1] <= 'z';
    return letters == Letters::Title && !adjective;
}

std::uint32_t PersonFinder::particleEnd(const Analysis& analysis, TokenRange sentence,
                                        std::uint32_t token) const {
    std::uint32_t end = token;
    while (end < sentence.end && end - token < 3 && analysis.taken[end] < 0 &&
           analysis.tokens[end].letters == Letters::Lower &&
           analysis.is(end, vocabulary_->particle) && !analysis.is(end, vocabulary_->breaker)) {
        ++end;
    }
    return end > token && nameWord(analysis, sentence, end) ? end : token;
}

std::uint32_t PersonFinder::honorifics(const Analysis& analysis, TokenRange sentence,
                                       std::uint32_t first, PersonCandidate& candidate) {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    std::uint32_t token = first;
    while (token < sentence.end && analysis.capital(token)) {
        hits_.clear();
        lexicon.phrasesAt(analysis.document->text,
                          std::span<const Token>(analysis.tokens.data(), sentence.end), token,
                          hits_);
        const auto hit = std::ranges::find_if(hits_, [&](const PhraseHit& h) {
            return int{lexicon.row(h.row).list} == honorificList_;
        });
        // "M. Brown": a single letter is an initial rather than a title.
        if (hit == hits_.end() || isInitial(analysis, token)) {
            break;
        }
        std::uint32_t end = hit->firstToken + hit->tokens;
        const WordRow& row = lexicon.row(hit->row);
        // "General Secretary Ann Poe": the first word of a post is no title.
        if (roles_->headLength(analysis, sentence, token) > end - token) {
            break;
        }
        // "Earl Poe": a weak title that is a given name, before a surname alone.
        const bool given =
            has(lexicon.cell(row, "flags"), 'w') && hit->tokens == 1 &&
            analysis.is(token, vocabulary_->given) && end < sentence.end &&
            analysis.is(end, vocabulary_->surname) && !analysis.is(end, vocabulary_->place) &&
            (end + 1 == sentence.end || !analysis.capital(end + 1)) &&
            (token == sentence.begin || !analysis.is(token - 1, vocabulary_->article));
        if (given) {
            break;
        }
        candidate.honorifics.emplace_back(lexicon.cell(row, "canonical"));
        const std::uint32_t words = end;
        if (end < sentence.end && analysis.isSign(end, '.') && !analysis.tokens[end].spaceBefore) {
            ++end;
        }
        if (lexicon.cell(row, "gives_role") == "1") {
            candidate.titles.emplace_back(token, end > words && end < sentence.end ? end : words);
        }
        token = end;
    }
    return token;
}

PersonFinder::Run PersonFinder::nameRun(const Analysis& analysis, TokenRange sentence,
                                        std::uint32_t first) const {
    Run run{first, first, 0, false};
    std::uint32_t token = first;
    // "A Smith" begins a sentence more often than a name; "A. Smith" is one.
    const bool stopNext = first + 1 < sentence.end && analysis.isSign(first + 1, '.');
    if (analysis.is(first, vocabulary_->article) && first == sentence.begin && !stopNext) {
        return run;
    }
    while (nameWord(analysis, sentence, token) && run.words < captionWords) {
        ++run.words;
        const bool initial = isInitial(analysis, token);
        run.initial = run.initial || initial || has(analysis.text(token), '.');
        run.end = ++token;
        const bool stop = token < sentence.end && analysis.isSign(token, '.') &&
                          !analysis.tokens[token].spaceBefore;
        if (initial && stop && nameWord(analysis, sentence, token + 1)) {
            ++token;
        } else if (const std::uint32_t end = particleEnd(analysis, sentence, token); end > token) {
            token = end;
        }
    }
    return run;
}

std::string_view PersonFinder::givenFlags(const Analysis& analysis, std::uint32_t token) const {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    for (const std::uint32_t row : lexicon.word(analysis.text(token))) {
        if (int{lexicon.row(row).list} == givenList_) {
            return lexicon.cell(lexicon.row(row), "flags");
        }
    }
    return "?";
}

bool PersonFinder::plainSurname(const Analysis& analysis, std::uint32_t token) const {
    // "Roe-Lee": the last part of a double name.
    const std::string_view text = analysis.text(token);
    return plainSurname(text) || (has(text, '-') && plainSurname(text.substr(text.rfind('-') + 1)));
}

bool PersonFinder::plainSurname(std::string_view name) const {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    for (const std::uint32_t row : lexicon.word(name)) {
        if (int{lexicon.row(row).list} == surnameList_) {
            const auto flags = lexicon.cell(lexicon.row(row), "flags");
            return !has(flags, 'w') && !has(flags, 'p') && !has(flags, 'v');
        }
    }
    return false;
}

// Among the commonest words of the language: "Will", "Mark", but not "Peter".
bool PersonFinder::veryCommon(const Analysis& analysis, std::uint32_t token) const {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    for (const std::uint32_t row : lexicon.word(analysis.text(token))) {
        const auto level = lexicon.cell(lexicon.row(row), "level");
        if (level == "10" || level == "20") {
            return true;
        }
    }
    return false;
}

bool PersonFinder::rejected(const Analysis& analysis, const Run& run) const {
    const Vocabulary& v = *vocabulary_;
    for (std::uint32_t token = run.begin; token < run.end; ++token) {
        if (analysis.is(token, v.orgHead | v.body) && !analysis.is(token, v.given | v.surname)) {
            return true;
        }
        if (analysis.is(token, v.calendar | v.demonym) && !analysis.is(token, v.given)) {
            return true;
        }
    }
    // "Georgia Power", "Hong Kong": a place before a word that is no surname.
    const std::uint32_t last = run.end - 1;
    if (run.words > 1 && analysis.is(run.begin, v.place) && !plainSurname(analysis, last)) {
        return true;
    }
    return analysis.is(last, v.orgHead) ||
           (analysis.is(last, v.demonym | v.calendar) && !analysis.is(last, v.surname));
}

bool PersonFinder::appositionFollows(const Analysis& analysis, TokenRange sentence,
                                     std::uint32_t end) {
    if (end + 1 >= sentence.end || !analysis.isSign(end, ',')) {
        return false;
    }
    std::uint32_t token = end + 1;
    for (int skipped = 0; skipped < 2 && token < sentence.end &&
                          analysis.is(token, vocabulary_->article | vocabulary_->roleModifier);
         ++skipped) {
        ++token;
    }
    return roles_->headAt(analysis, sentence, token);
}

// Between the signs of a list of names, or alone in its line: "- Ann Poe (ALP)", "Ann Poe, Al Roe".
bool PersonFinder::inList(const Analysis& analysis, TokenRange sentence, const Run& run) const {
    const auto joins = [&](std::uint32_t token) {
        return analysis.isSign(token, ',') || analysis.isSign(token, ':') ||
               analysis.isSign(token, ';') || analysis.is(token, vocabulary_->connector);
    };
    const bool opens = run.begin == sentence.begin || joins(run.begin - 1);
    const bool bracket = run.end < sentence.end && analysis.isSign(run.end, '(');
    const bool stops = run.end == sentence.end || joins(run.end) || bracket ||
                       (analysis.isSign(run.end, '.') && run.end + 1 == sentence.end);
    if (run.begin > sentence.begin || bracket || run.end < sentence.end) {
        return opens && stops && (run.begin > sentence.begin || bracket || joins(run.end));
    }
    // A line of its own counts below the line of another name.
    const std::int32_t above = run.begin > 0 ? analysis.taken[run.begin - 1] : -1;
    if (above < 0) {
        return false;
    }
    const Mention& mention = analysis.mentions[static_cast<std::size_t>(above)];
    const TokenRange line = analysis.sentences[static_cast<std::size_t>(mention.sentence)];
    return mention.kind == SlotKind::Person &&
           mention.span.begin == analysis.tokens[line.begin].span.begin;
}

// What shows a name in a list of names, where its surname may be an ordinary word.
std::string_view PersonFinder::listSignal(const Analysis& analysis, TokenRange sentence,
                                          const Run& run) const {
    const Vocabulary& v = *vocabulary_;
    const std::uint32_t last = run.end - 1;
    const bool commonLast = analysis.is(last, v.common) && !analysis.is(last, v.surname);
    const bool handle = run.end + 1 < sentence.end && analysis.isSign(run.end, '@') &&
                        !analysis.tokens[run.end + 1].spaceBefore;
    if (handle && run.words >= 2) {
        return "handle";
    }
    if (run.words < 2 || run.words > 3 || !inList(analysis, sentence, run)) {
        return {};
    }
    const bool given = analysis.is(run.begin, v.given);
    const bool sure =
        given && givenFlags(analysis, run.begin).find_first_of("wpcx") == std::string_view::npos;
    // "A. Roe", "AB Roe (Northern)".
    const std::string_view begin = analysis.text(run.begin);
    const bool initials = begin.size() == 2 && analysis.tokens[run.begin].letters == Letters::Upper;
    const bool plain = !commonLast && !analysis.is(last, v.calendar | v.demonym);
    return sure || (given && plain) ||
                   (initials && plain && run.end < sentence.end && analysis.isSign(run.end, '('))
               ? "list of names"
               : std::string_view();
}

std::string_view PersonFinder::signal(const Analysis& analysis, TokenRange sentence, const Run& run,
                                      bool roleBefore) {
    const Vocabulary& v = *vocabulary_;
    const std::uint32_t last = run.end - 1;
    const bool commonLast = analysis.is(last, v.common) && !analysis.is(last, v.surname);
    const bool given = analysis.is(run.begin, v.given);
    const std::string_view flags = given ? givenFlags(analysis, run.begin) : "?";
    const bool sure = given && flags.find_first_of("wpcx") == std::string_view::npos;
    if (sure && !commonLast) {
        return "given name";
    }
    const std::uint32_t next = run.end;
    const bool more = next < sentence.end;
    if (more && analysis.is(next, v.postnominal) &&
        analysis.tokens[next].letters == Letters::Upper) {
        return "post-nominal";
    }
    if (more && analysis.isSign(next, '(') && next + 1 < sentence.end &&
        (analysis.is(next + 1, v.birthMark) ||
         analysis.tokens[next + 1].kind == TokenKind::Number)) {
        return "dates of life";
    }
    const bool elsewhere = analysis.is(run.begin, v.place | v.demonym | v.calendar) ||
                           analysis.is(last, v.demonym | v.calendar);
    const bool behindComma = roleBefore && analysis.isSign(run.begin - 1, ',');
    if (roleBefore && !(behindComma && elsewhere) &&
        ((sure && !behindComma) || (!analysis.is(run.begin, v.common) && !commonLast))) {
        return "role before";
    }
    if (appositionFollows(analysis, sentence, next) && !analysis.is(last, v.common)) {
        return "role behind";
    }
    const bool lower = more && analysis.tokens[next].letters == Letters::Lower;
    if (lower && analysis.is(next, v.personVerb) && !analysis.is(last, v.common) &&
        !analysis.is(run.begin, v.common)) {
        return "verb of a person";
    }
    if (run.initial && run.words >= 2 && !commonLast && !analysis.is(run.begin, v.common)) {
        return "initial";
    }
    const bool ordinaryFirst = analysis.is(run.begin, v.common);
    if (given && !ordinaryFirst && (plainSurname(analysis, last) || !analysis.is(last, v.common))) {
        return "given name";
    }
    // "Park Hall", "Grand Union": the commonest words need a surname that is nothing else.
    if (given && analysis.is(last, v.surname) &&
        (!veryCommon(analysis, run.begin) || plainSurname(analysis, last))) {
        return "given name and surname";
    }
    const bool known =
        analysis.is(run.begin, v.surname) || (run.words == 2 && !analysis.is(last, v.common));
    const bool place = analysis.is(run.begin, v.place | v.demonym | v.calendar | v.orgHead);
    if (plainSurname(analysis, last) && !ordinaryFirst && known && !place) {
        return "surname";
    }
    return {};
}

// A caption names several people without a sign between them; inside one, pairs of words go on.
void PersonFinder::splitCaption(const Analysis& analysis, Run& run) const {
    const bool behindPerson =
        run.begin > 0 && analysis.taken[run.begin - 1] >= 0 &&
        analysis.mentions[static_cast<std::size_t>(analysis.taken[run.begin - 1])].kind ==
            SlotKind::Person;
    if (run.words < (behindPerson ? 4U : captionWords)) {
        return;
    }
    if (analysis.is(run.begin, vocabulary_->given) &&
        analysis.is(run.begin + 2, vocabulary_->given)) {
        run.end = run.begin + 2;
        run.words = 2;
    }
}

// "Ann Lee MP, OBE": letters behind the name belong to the mention; some stand for a post.
void PersonFinder::postnominals(const Analysis& analysis, TokenRange sentence,
                                PersonCandidate& candidate) {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    std::uint32_t token = candidate.after;
    while (token < sentence.end && analysis.taken[token] < 0 &&
           analysis.tokens[token].letters == Letters::Upper &&
           analysis.is(token, vocabulary_->postnominal)) {
        for (const std::uint32_t row : lexicon.word(analysis.text(token))) {
            const auto office = lexicon.cell(lexicon.row(row), "implies_role");
            const bool letters = lexicon.cell(lexicon.row(row), "form") == analysis.text(token) &&
                                 int{lexicon.row(row).list} == postnominalList_;
            if (letters && !office.empty()) {
                candidate.offices.emplace_back(office);
            }
        }
        candidate.after = ++token;
        const bool more = token + 1 < sentence.end && analysis.isSign(token, ',') &&
                          analysis.tokens[token + 1].letters == Letters::Upper &&
                          analysis.is(token + 1, vocabulary_->postnominal);
        token += more ? 1 : 0;
    }
}

// "Arunvir Lee Roe": a first name that no list knows, before words that are a name without it.
std::string_view PersonFinder::behindUnknown(const Analysis& analysis, TokenRange sentence,
                                             const Run& run) {
    const Vocabulary& v = *vocabulary_;
    const std::uint64_t other = v.common | v.place | v.demonym | v.calendar | v.orgHead | v.body |
                                v.role | v.breaker | v.honorific | v.given | v.surname;
    if (run.words != 3 || analysis.is(run.begin, other) ||
        analysis.tokens[run.begin].letters != Letters::Title || run.end - run.begin != 3) {
        return {};
    }
    Run rest = run;
    ++rest.begin;
    --rest.words;
    return rejected(analysis, rest) ? std::string_view() : signal(analysis, sentence, rest, false);
}

// "City Clerk Poe": one word behind a post in capitals that is no ordinary word.
bool PersonFinder::surnameBehindRole(const Analysis& analysis, std::uint32_t token) const {
    const Vocabulary& v = *vocabulary_;
    return analysis.capital(token - 1) && analysis.tokens[token].letters == Letters::Title &&
           !analysis.is(token, v.common | v.place | v.demonym | v.calendar | v.orgHead | v.body |
                                   v.role | v.breaker);
}

// Cuts what is no part of the name off the end of a run.
void PersonFinder::trim(const Analysis& analysis, TokenRange sentence, Run& run) {
    const Vocabulary& v = *vocabulary_;
    // Letters of an honour or a degree are no part of the name.
    while (run.words > 1 && analysis.is(run.end - 1, v.postnominal) &&
           analysis.tokens[run.end - 1].letters == Letters::Upper) {
        --run.end;
        --run.words;
    }
    // Words at the end that no name has: "Ann Lee Continue".
    const bool titled = run.begin > sentence.begin && analysis.is(run.begin - 1, v.honorific);
    while (run.words > (titled ? 1U : 2U) && analysis.is(run.end - 1, v.common) &&
           !analysis.is(run.end - 1, v.surname | v.given)) {
        --run.end;
        --run.words;
    }
    for (std::uint32_t token = run.begin + 1; token < run.end; ++token) {
        // "Ann Steward (North)": in brackets stands more on a person, who is not a role.
        const bool surname = token + 1 == run.end && run.words == 2 &&
                             analysis.tokens[token].letters == Letters::Title &&
                             !listSignal(analysis, sentence, run).empty();
        if (roles_->headAt(analysis, sentence, token) && !analysis.is(token, v.surname) &&
            !surname) {
            run.end = token;
            run.words = token - run.begin;
            break;
        }
    }
}

// A name that a gazetteer has, unless a longer run of capitals goes on into another name.
bool PersonFinder::known(const Analysis& analysis, TokenRange sentence,
                         PersonCandidate& candidate) const {
    const auto hit = vocabulary_->lexicon->nameAt(
        analysis.document->text, std::span<const Token>(analysis.tokens.data(), sentence.end),
        candidate.begin, true);
    if (!hit) {
        return false;
    }
    const std::uint32_t end = hit->firstToken + hit->tokens;
    for (std::uint32_t token = candidate.begin; token < end; ++token) {
        if (analysis.taken[token] >= 0) {
            return false;
        }
    }
    candidate.end = end;
    candidate.after = end;
    candidate.row = hit->row;
    candidate.signal = "gazetteer";
    return true;
}

std::optional<PersonCandidate> PersonFinder::at(const Analysis& analysis, TokenRange sentence,
                                                std::uint32_t first, bool roleBefore,
                                                bool inTitledList) {
    const Vocabulary& v = *vocabulary_;
    const bool handle = first > sentence.begin && analysis.isSign(first - 1, '@') &&
                        !analysis.tokens[first].spaceBefore;
    if (!analysis.capital(first) || handle) {
        return std::nullopt;
    }
    PersonCandidate candidate;
    const std::uint32_t nameBegin = honorifics(analysis, sentence, first, candidate);
    const bool titled = nameBegin > first;
    candidate.begin = nameBegin;
    if (nameBegin < sentence.end && known(analysis, sentence, candidate)) {
        candidate.start = candidate.titles.empty() ? first : candidate.titles.back().second;
        postnominals(analysis, sentence, candidate);
        return candidate;
    }
    Run run = nameRun(analysis, sentence, nameBegin);
    if (run.words == 0) {
        return std::nullopt;
    }
    splitCaption(analysis, run);
    trim(analysis, sentence, run);
    if (run.words > mostNameWords || rejected(analysis, run)) {
        return std::nullopt;
    }
    candidate.start = candidate.titles.empty() ? first : candidate.titles.back().second;
    candidate.begin = run.begin;
    candidate.end = run.end;
    candidate.after = run.end;
    postnominals(analysis, sentence, candidate);
    candidate.single = run.words == 1 && (!has(analysis.text(run.begin), '.') ||
                                          analysis.text(run.begin).size() <= 2); // "V." is no name
    if (candidate.single) {
        const bool ordinary =
            analysis.is(run.begin, v.common) && !analysis.is(run.begin, v.surname | v.given);
        const bool post = roleBefore && surnameBehindRole(analysis, first);
        if ((!titled && !inTitledList && !post) || ordinary ||
            analysis.text(run.begin).size() <= 2 || roles_->headAt(analysis, sentence, run.begin)) {
            return std::nullopt;
        }
        candidate.signal = titled ? "honorific" : inTitledList ? "titled list" : "role before";
        return candidate;
    }
    std::string_view found = titled         ? std::string_view("honorific")
                             : inTitledList ? std::string_view("titled list")
                                            : signal(analysis, sentence, run, roleBefore);
    found = found.empty() ? listSignal(analysis, sentence, run) : found;
    found = found.empty() ? behindUnknown(analysis, sentence, run) : found;
    if (found.empty()) {
        return std::nullopt;
    }
    candidate.signal = found;
    return candidate;
}
} // namespace tenure
