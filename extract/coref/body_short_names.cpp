// Short names of companies and the like: ("Quorn" or the "Group"), "Quorn" for "Quorn Holdings
// plc", and whom "the company" means in a text that opens with a name.
#include <algorithm>
#include <set>
#include <string>

#include "extract/coref/bodies.h"
#include "extract/match/fold.h"

namespace tenure {
namespace {
// Longest name in quotes, and longest name without a noun for a body, in words.
constexpr std::uint32_t mostQuoted = 5;
constexpr std::uint32_t mostBare = 4;
constexpr int openingSentences = 3;
} // namespace

// Takes the free words as a mention of the body.
void BodyResolver::takeFree(std::uint32_t first, std::uint32_t end, int sentence, int body) {
    const int index = analysis_->take(SlotKind::Body, first, end, sentence);
    analysis_->mentions[static_cast<std::size_t>(index)].entity = body;
    addAlias(body, std::string(analysis_->text(Span{analysis_->tokens[first].span.begin,
                                                    analysis_->tokens[end - 1].span.end})));
}

bool BodyResolver::isFree(std::uint32_t first, std::uint32_t end) const {
    return std::ranges::all_of(analysis_->taken.begin() + first, analysis_->taken.begin() + end,
                               [](std::int32_t taken) { return taken < 0; });
}

// Quorn Holdings plc ("Quorn" or the "Group"): what the quotes of the bracket behind a name hold.
void BodyResolver::definitionsBehind() {
    for (std::size_t sentence = 0; sentence < analysis_->sentences.size(); ++sentence) {
        const TokenRange range = analysis_->sentences[sentence];
        int body = -1;
        std::uint32_t open = 0; // behind the opening quote
        for (std::uint32_t token = range.begin; token < range.end; ++token) {
            if (analysis_->isSign(token, '(') && token > range.begin) {
                const int taken = analysis_->taken[token - 1];
                const Mention* before =
                    taken < 0 ? nullptr : &analysis_->mentions[static_cast<std::size_t>(taken)];
                body = before != nullptr && before->kind == SlotKind::Body ? before->entity : -1;
                open = 0;
            } else if (analysis_->isSign(token, ')')) {
                body = -1;
            } else if (body >= 0 && analysis_->isSign(token, '"') && open == 0) {
                open = token + 1;
            } else if (body >= 0 && analysis_->isSign(token, '"')) {
                if (token > open && token - open <= mostQuoted) {
                    define({open, token}, static_cast<int>(sentence), body);
                }
                open = 0;
            }
        }
    }
}

void BodyResolver::define(TokenRange quoted, int sentence, int body) {
    const int taken = analysis_->taken[quoted.begin];
    const Mention* known =
        taken < 0 ? nullptr : &analysis_->mentions[static_cast<std::size_t>(taken)];
    if (known != nullptr && known->kind == SlotKind::Body && known->reference == Reference::Head) {
        definedHeads_.insert_or_assign(foldCase(analysis_->text(known->span)), body);
    } else if (analysis_->capital(quoted.begin) && isFree(quoted.begin, quoted.end)) {
        takeFree(quoted.begin, quoted.end, sentence, body);
    }
}

// "Quorn" of "Quorn plc", empty where that is no name by itself.
std::string BodyResolver::withoutForm(const std::string& name) const {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    const auto has = [&](std::string_view word, std::uint64_t lists) {
        return (lexicon.lists(word) & lists) != 0;
    };
    std::string front = name;
    bool cut = false;
    for (std::size_t blank = front.rfind(' ');
         blank != std::string::npos &&
         has(std::string_view(front).substr(blank + 1), vocabulary_->companyForm);
         blank = front.rfind(' ')) {
        front.resize(blank);
        cut = true;
    }
    const bool tells = front.find(' ') != std::string::npos || !has(front, vocabulary_->common);
    return cut && tells ? front : std::string();
}

// The other places where the words of a name stand, free; names by their first word.
void BodyResolver::takeEverywhere(const std::multimap<std::string, ShortName>& names) {
    for (std::size_t sentence = 0; sentence < analysis_->sentences.size(); ++sentence) {
        const TokenRange range = analysis_->sentences[sentence];
        for (std::uint32_t token = range.begin; token < range.end; ++token) {
            if (analysis_->taken[token] >= 0 ||
                analysis_->tokens[token].letters == Letters::Lower) {
                continue;
            }
            const auto [from, to] = names.equal_range(std::string(analysis_->text(token)));
            for (auto it = from; it != to && analysis_->taken[token] < 0; ++it) {
                const auto& words = it->second.words;
                const auto end = token + static_cast<std::uint32_t>(words.size());
                bool same = end <= range.end && isFree(token, end);
                for (std::uint32_t i = 0; i < words.size() && same; ++i) {
                    same = analysis_->text(token + i) == words[i];
                }
                if (same) {
                    takeFree(token, end, static_cast<int>(sentence), it->second.body);
                }
            }
        }
    }
}

void BodyResolver::addShortName(const std::string& name, int body,
                                std::multimap<std::string, ShortName>& names) {
    std::vector<Token> tokens;
    tokenise(name, {0, static_cast<std::uint32_t>(name.size())}, tokens);
    ShortName one;
    one.body = body;
    for (const Token& token : tokens) {
        one.words.emplace_back(token.span.in(name));
    }
    if (!one.words.empty()) {
        const std::string first = one.words.front();
        names.emplace(first, std::move(one));
    }
}

void BodyResolver::companiesShort() {
    std::multimap<std::string, ShortName> names;
    for (std::size_t body = 0; body < analysis_->bodies.size(); ++body) {
        if (analysis_->bodies[body].kind == "company") {
            addShortName(withoutForm(analysis_->bodies[body].name), static_cast<int>(body), names);
        }
    }
    if (!names.empty()) {
        takeEverywhere(names);
    }
}

// A noun such as "the company" that no body of the text explains is what the text opens with.
void BodyResolver::openings() {
    std::set<std::string> explained; // kinds and nouns
    for (const BodyEntity& body : analysis_->bodies) {
        explained.insert(body.kind);
        explained.insert(nounOf(foldCase(body.name)));
    }
    for (std::size_t i = 0; i < analysis_->mentions.size(); ++i) {
        const Mention& mention = analysis_->mentions[i];
        if (mention.kind != SlotKind::Body || mention.reference != Reference::Head ||
            mention.generic || mention.plural || mention.entity >= 0) {
            continue;
        }
        const BodyName& name = analysis_->bodyNames[static_cast<std::size_t>(mention.detail)];
        const std::string noun = foldCase(name.text);
        const std::string& kind = name.kind;
        const bool opens = kind == "company" || kind == "party" || kind == "union";
        if (!opens || explained.contains(kind) || explained.contains(noun) ||
            definedHeads_.contains(noun)) {
            continue;
        }
        if (const int body = openingName(std::string(kind)); body >= 0) {
            definedHeads_.insert_or_assign(noun, body);
        }
        return;
    }
}

// "Quorn said that ... the company's chief executive": the name that opens one of the first
// sentences, which nothing else explains and which the text or its title has again. -1: none.
int BodyResolver::openingName(const std::string& kind) {
    const Vocabulary& v = *vocabulary_;
    const auto sentences = std::min<std::size_t>(openingSentences, analysis_->sentences.size());
    for (std::size_t sentence = 0; sentence < sentences; ++sentence) {
        const TokenRange range = analysis_->sentences[sentence];
        std::uint32_t end = range.begin;
        bool own = false;
        while (end < range.end && end - range.begin < mostBare && analysis_->taken[end] < 0 &&
               analysis_->tokens[end].letters != Letters::Lower &&
               analysis_->tokens[end].kind == TokenKind::Word &&
               !analysis_->is(end, v.article | v.definite | v.breaker | v.calendar)) {
            own = own || !analysis_->is(end, v.common | v.demonym | v.place | v.given);
            ++end;
        }
        const bool goesOn = end < range.end && (analysis_->isPossessive(end) ||
                                                analysis_->tokens[end].letters == Letters::Lower);
        if (!own || !goesOn || !isFree(range.begin, end)) {
            continue;
        }
        const std::string name(analysis_->text(
            Span{analysis_->tokens[range.begin].span.begin, analysis_->tokens[end - 1].span.end}));
        const std::string& text = analysis_->document->text;
        const auto again = text.find(name, analysis_->tokens[end - 1].span.end);
        if (again == std::string::npos &&
            analysis_->document->metadata.title.find(name) == std::string::npos) {
            continue;
        }
        BodyName body;
        body.text = name;
        body.kind = kind;
        const int found = bodyNamed(body);
        std::multimap<std::string, ShortName> names;
        addShortName(name, found, names);
        takeEverywhere(names);
        return found;
    }
    return -1;
}
} // namespace tenure
