// The cascade of signals: what makes a run of capitalised words a person.
#include "extract/mentions/person_finder.h"

#include <algorithm>

namespace tenure {
namespace {
constexpr std::uint32_t mostParticles = 3;
constexpr int mostSkipped = 2; // words between the comma and a post

constexpr std::size_t shortest = 3; // bytes of a word with a stop that is no initial: "V."

bool isSingle(const Analysis& analysis, const NameRun& run) {
    const std::string_view text = analysis.text(run.begin);
    return run.words == 1 && (text.find('.') == std::string_view::npos || text.size() < shortest);
}
} // namespace

PersonFinder::PersonFinder(std::shared_ptr<const Vocabulary> vocabulary,
                           std::shared_ptr<const PersonRules> rules, RoleFinder& roles)
    : vocabulary_(std::move(vocabulary)),
      rules_(std::move(rules)),
      roles_(&roles),
      honorificList_(vocabulary_->lexicon->list("honorifics")),
      postnominalList_(vocabulary_->lexicon->list("postnominals")) {}

bool PersonFinder::context(NameContext wanted, const Analysis& analysis, TokenRange sentence,
                           const NameRun& run, const Surroundings& around) {
    switch (wanted) {
    case NameContext::Title:
        return around.titled;
    case NameContext::TitledList:
        return around.inTitledList;
    case NameContext::Single:
        return isSingle(analysis, run);
    case NameContext::RoleBefore:
        return around.roleBefore;
    case NameContext::RoleBehind:
        return appositionFollows(analysis, sentence, run.end);
    case NameContext::List:
        return inList(analysis, sentence, run);
    case NameContext::Post:
        return roles_->headAt(analysis, sentence, run.begin);
    case NameContext::SentenceStart:
        return run.begin == sentence.begin;
    case NameContext::BracketOfPerson:
        return behindPerson(analysis, sentence, run.begin);
    case NameContext::RestNamed:
        return restNamed(analysis, sentence, run);
    default:
        return false;
    }
}

bool PersonFinder::holds(const NameRule& rule, const Analysis& analysis, TokenRange sentence,
                         const NameRun& run, const Surroundings& around) {
    return rule.holds(analysis, sentence, run, *vocabulary_->lexicon, [&](NameContext wanted) {
        return context(wanted, analysis, sentence, run, around);
    });
}

bool PersonFinder::nameWord(const Analysis& analysis, TokenRange sentence, std::uint32_t token) {
    if (token >= sentence.end || analysis.taken[token] >= 0 ||
        analysis.tokens[token].kind != TokenKind::Word) {
        return false;
    }
    const NameRun word{token, token + 1, 1};
    return std::ranges::any_of(rules_->words, [&](const NameRule& rule) {
        return holds(rule, analysis, sentence, word, {});
    });
}

std::uint32_t PersonFinder::particleEnd(const Analysis& analysis, TokenRange sentence,
                                        std::uint32_t token) {
    std::uint32_t end = token;
    while (end < sentence.end && end - token < mostParticles && analysis.taken[end] < 0 &&
           rules_->particle.holds(analysis, end, *vocabulary_->lexicon)) {
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
        // "M. Brown": a single letter is an initial rather than a title, unless the row has the
        // flag "i" and no title stands before it ("Ms M. Brown").
        const bool initial = isInitial(analysis, token);
        const auto hit = std::ranges::find_if(hits_, [&](const PhraseHit& h) {
            const WordRow& row = lexicon.row(h.row);
            return int{row.list} == honorificList_ &&
                   (!initial || (token == first &&
                                 lexicon.cell(row, "flags").find('i') != std::string_view::npos));
        });
        if (hit == hits_.end()) {
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
            lexicon.cell(row, "flags").find('w') != std::string_view::npos && hit->tokens == 1 &&
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

// "Ann "Nan" Lee", "Ann (Nan) Lee": behind a name that stands in quotes, or a given name in
// brackets, the surname goes on. Returns `token` when there is none.
std::uint32_t PersonFinder::nicknameEnd(const Analysis& analysis, TokenRange sentence,
                                        std::uint32_t token) {
    if (token + 3 >= sentence.end || !analysis.capital(token + 1) ||
        analysis.tokens[token + 1].kind != TokenKind::Word || analysis.taken[token] >= 0) {
        return token;
    }
    const auto closed = [&](char open, char close) {
        return analysis.isSign(token, open) && analysis.isSign(token + 2, close);
    };
    const bool bracket = closed('(', ')') && analysis.is(token + 1, vocabulary_->given);
    const bool named = closed('"', '"') || closed('\'', '\'') || bracket;
    return named && nameWord(analysis, sentence, token + 3) ? token + 3 : token;
}

NameRun PersonFinder::nameRun(const Analysis& analysis, TokenRange sentence, std::uint32_t first) {
    NameRun run{first, first, 0};
    std::uint32_t token = first;
    const bool stopNext = first + 1 < sentence.end && analysis.isSign(first + 1, '.');
    if (first == sentence.begin && !stopNext &&
        rules_->notAtStart.holds(analysis, first, *vocabulary_->lexicon)) {
        return run;
    }
    while (run.words < rules_->captionWords && nameWord(analysis, sentence, token)) {
        ++run.words;
        const bool initial = isInitial(analysis, token);
        run.end = ++token;
        const bool stop = token < sentence.end && analysis.isSign(token, '.') &&
                          !analysis.tokens[token].spaceBefore;
        if (initial && stop && nameWord(analysis, sentence, token + 1)) {
            ++token;
        } else if (const std::uint32_t end = particleEnd(analysis, sentence, token); end > token) {
            token = end;
        } else if (const std::uint32_t behind = nicknameEnd(analysis, sentence, token);
                   behind > token && run.words == 1) {
            token = behind;
        }
    }
    return run;
}

bool PersonFinder::appositionFollows(const Analysis& analysis, TokenRange sentence,
                                     std::uint32_t end) {
    if (end + 1 >= sentence.end || !analysis.isSign(end, ',')) {
        return false;
    }
    std::uint32_t token = end + 1;
    for (int skipped = 0; skipped < mostSkipped && token < sentence.end &&
                          rules_->appositionSkip.holds(analysis, token, *vocabulary_->lexicon);
         ++skipped) {
        ++token;
    }
    return roles_->headAt(analysis, sentence, token);
}

// Between the signs of a list of names, or alone in its line: "- Ann Poe (ALP)", "Ann Poe, Al Roe".
bool PersonFinder::inList(const Analysis& analysis, TokenRange sentence, const NameRun& run) const {
    const auto joins = [&](std::uint32_t token) {
        return rules_->listSign.holds(analysis, token, *vocabulary_->lexicon);
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

// Inside brackets that open directly behind a person: "Ann Poe (Northshore and Lakeside)".
bool PersonFinder::behindPerson(const Analysis& analysis, TokenRange sentence,
                                std::uint32_t token) {
    while (token > sentence.begin && !analysis.isSign(token - 1, '(')) {
        if (analysis.isSign(token - 1, ')')) {
            return false;
        }
        --token;
    }
    if (token < sentence.begin + 2 || analysis.taken[token - 2] < 0) {
        return false;
    }
    return analysis.mentions[static_cast<std::size_t>(analysis.taken[token - 2])].kind ==
           SlotKind::Person;
}

const NameRule* PersonFinder::signal(const Analysis& analysis, TokenRange sentence,
                                     const NameRun& run, const Surroundings& around) {
    const bool single = isSingle(analysis, run);
    const auto found = std::ranges::find_if(rules_->signals, [&](const NameRule& rule) {
        return (rule.single || !single) && holds(rule, analysis, sentence, run, around);
    });
    return found == rules_->signals.end() ? nullptr : &*found;
}

// "Arunvir Lee Roe": the words behind the first are a name without it.
bool PersonFinder::restNamed(const Analysis& analysis, TokenRange sentence, const NameRun& run) {
    if (run.words < 2 || run.end - run.begin != run.words) { // with stops or small words inside
        return false;
    }
    const NameRun rest{run.begin + 1, run.end, run.words - 1};
    const auto fits = [&](const NameRule& rule) {
        return holds(rule, analysis, sentence, rest, {});
    };
    return std::ranges::none_of(rules_->reject, fits) &&
           std::ranges::any_of(rules_->signals, [&](const NameRule& rule) {
               return !rule.keepsPost && !rule.asks(NameContext::RestNamed) && fits(rule);
           });
}

// A caption names several people without a sign between them; inside one, pairs of words go on.
void PersonFinder::splitCaption(const Analysis& analysis, NameRun& run) const {
    const bool behindPerson =
        run.begin > 0 && analysis.taken[run.begin - 1] >= 0 &&
        analysis.mentions[static_cast<std::size_t>(analysis.taken[run.begin - 1])].kind ==
            SlotKind::Person;
    if (run.words < (behindPerson ? rules_->captionWordsOpen : rules_->captionWords)) {
        return;
    }
    const Lexicon& lexicon = *vocabulary_->lexicon;
    if (rules_->captionName.holds(analysis, run.begin, lexicon) &&
        rules_->captionName.holds(analysis, run.begin + 2, lexicon)) {
        run.end = run.begin + 2;
        run.words = 2;
    }
}

// "Al Roe, Jr.", "Al Roe III": the suffix belongs to the mention, and no list goes on behind it.
std::uint32_t PersonFinder::suffixEnd(const Analysis& analysis, TokenRange sentence,
                                      std::uint32_t token) const {
    const std::uint32_t word =
        token + (token < sentence.end && analysis.isSign(token, ',') ? 1U : 0U);
    if (word >= sentence.end || analysis.taken[word] >= 0 || !analysis.capital(word) ||
        !analysis.is(word, vocabulary_->nameSuffix)) {
        return token;
    }
    // "Ann Lee, Senior Officer", "Ann Lee, II Corps"
    if (word + 1 < sentence.end && analysis.capital(word + 1)) {
        return token;
    }
    const bool stop = word + 1 < sentence.end && analysis.isSign(word + 1, '.') &&
                      !analysis.tokens[word + 1].spaceBefore;
    return word + (stop ? 2U : 1U);
}

// "Ann Lee MP, OBE": letters behind the name belong to the mention; some stand for a post.
void PersonFinder::postnominals(const Analysis& analysis, TokenRange sentence,
                                PersonCandidate& candidate) {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    std::uint32_t token = candidate.after = suffixEnd(analysis, sentence, candidate.after);
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

// Cuts what is no part of the name off the end of a run.
void PersonFinder::cut(const Analysis& analysis, TokenRange sentence, NameRun& run) {
    for (const NameRule& rule : rules_->cut) {
        while (run.words > 1 && holds(rule, analysis, sentence, run, {})) {
            --run.end;
            --run.words;
        }
    }
    cutPost(analysis, sentence, run);
}

// "Ann Lee Chair": a post ends the name before it.
void PersonFinder::cutPost(const Analysis& analysis, TokenRange sentence, NameRun& run) {
    // "Ann Steward (North)": in brackets stands more on a person, who is not a role.
    const auto surname = [&](std::uint32_t token) {
        return token + 1 == run.end && run.words == 2 &&
               analysis.tokens[token].letters == Letters::Title &&
               std::ranges::any_of(rules_->signals, [&](const NameRule& rule) {
                   return rule.keepsPost && holds(rule, analysis, sentence, run, {});
               });
    };
    for (std::uint32_t token = run.begin + 1; token < run.end; ++token) {
        if (roles_->headAt(analysis, sentence, token) &&
            rules_->post.holds(analysis, token, *vocabulary_->lexicon) && !surname(token)) {
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
    const bool handle = first > sentence.begin && analysis.isSign(first - 1, '@') &&
                        !analysis.tokens[first].spaceBefore;
    if (!analysis.capital(first) || handle) {
        return std::nullopt;
    }
    PersonCandidate candidate;
    const std::uint32_t nameBegin = honorifics(analysis, sentence, first, candidate);
    candidate.begin = nameBegin;
    candidate.start = candidate.titles.empty() ? first : candidate.titles.back().second;
    if (nameBegin < sentence.end && known(analysis, sentence, candidate)) {
        postnominals(analysis, sentence, candidate);
        return candidate;
    }
    NameRun run = nameRun(analysis, sentence, nameBegin);
    if (run.words == 0) {
        return std::nullopt;
    }
    splitCaption(analysis, run);
    cut(analysis, sentence, run);
    const Surroundings around{nameBegin > first, inTitledList, roleBefore};
    const auto refuses = [&](const NameRule& rule) {
        return holds(rule, analysis, sentence, run, around);
    };
    if (run.words > rules_->mostWords || std::ranges::any_of(rules_->reject, refuses)) {
        return std::nullopt;
    }
    const NameRule* const found = signal(analysis, sentence, run, around);
    if (found == nullptr) {
        return std::nullopt;
    }
    candidate.begin = run.begin;
    candidate.end = run.end;
    candidate.after = run.end;
    candidate.single = isSingle(analysis, run);
    candidate.titled = around.titled || around.inTitledList;
    candidate.signal = found->name;
    postnominals(analysis, sentence, candidate);
    return candidate;
}
} // namespace tenure
