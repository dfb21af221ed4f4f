// What a match leaves to its surroundings: the subject, a date beside it, the area of a post.
#include <algorithm>

#include "extract/match/fold.h"
#include "extract/relations/emitter.h"
#include "extract/relations/lifting.h"

namespace tenure {
// "She served as clerk, and as treasurer": whom the sentence is about. Where it names nobody before
// the match, a life is about its subject.
int Emitter::subjectOf(const RuleMatch& match) const {
    const Analysis& analysis = *context_->analysis;
    const auto& sentences = analysis.document->sentences;
    const auto inside = std::ranges::upper_bound(sentences, match.original.begin, {},
                                                 [](const Sentence& s) { return s.span.begin; });
    if (inside == sentences.begin()) {
        return -1;
    }
    const Span sentence = std::prev(inside)->span;
    const int life = context_->references->subjectOf(std::prev(inside)->section);
    Span first{match.original.begin, match.original.begin};
    int subject = -1;
    for (const Mention& mention : analysis.mentions) {
        if (mention.kind == SlotKind::Person && mention.entity >= 0 &&
            sentence.contains(mention.span) && mention.span.begin < first.begin) {
            first = mention.span;
            subject = mention.entity;
        }
    }
    return subject >= 0 ? subject : life;
}

// "Became Parks Board chair": the body before a post, where the rule binds no other. -1: none.
int Emitter::attributeOf(const RuleMatch& match, Field role, Field body) const {
    const auto bound = [&](std::string_view slot) {
        const Binding* binding = match.find(slot);
        return binding != nullptr && !binding->mentions.empty();
    };
    if (role == nullptr || !bound(*role) ||
        (body != nullptr && std::ranges::any_of(alternatives(*body), bound))) {
        return -1;
    }
    const Analysis& analysis = *context_->analysis;
    const int first = match.find(*role)->mentions.front();
    const Mention& post = analysis.mentions[static_cast<std::size_t>(first)];
    const RoleMention& said = analysis.roles[static_cast<std::size_t>(post.detail)];
    for (std::size_t i = 0; i < analysis.mentions.size(); ++i) {
        const Mention& mention = analysis.mentions[i];
        const bool taken = std::ranges::any_of(match.bindings, [&](const Binding& binding) {
            return std::ranges::find(binding.mentions, static_cast<int>(i)) !=
                   binding.mentions.end();
        });
        const bool before = mention.sentence == post.sentence &&
                            mention.span.end < post.span.begin && !taken &&
                            (mention.kind == SlotKind::Body || mention.kind == SlotKind::Proper);
        const std::string_view between =
            before ? analysis.text(Span{mention.span.end, post.span.begin}) : std::string_view();
        // A name that no list calls a body owns the post by the sign alone, and is no ordinary word
        // ("Women's Officer").
        const bool owner = mention.kind == SlotKind::Body ||
                           (before && said.organised && between.find_first_not_of(' ') == 0 &&
                            !listedIn(analysis.text(mention.span), {"common_words"}));
        if (before && possesses(between) && owner) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

// The date directly before the match: "On 5 May the board agreed". -1: none.
int Emitter::dateBefore(const RuleMatch& match) const {
    const Analysis& analysis = *context_->analysis;
    const auto& tokens = analysis.tokens;
    const auto at = std::ranges::lower_bound(tokens, match.original.begin, {},
                                             [](const Token& t) { return t.span.begin; });
    auto before = static_cast<std::uint32_t>(at - tokens.begin());
    const auto& v = *context_->vocabulary;
    // "On 10 June (afternoon) the board": what brackets say of the day.
    constexpr std::uint32_t mostInBrackets = 4;
    std::uint32_t open = before;
    while (open > 0 && analysis.isSign(before - 1, ')') && before - open <= mostInBrackets &&
           !analysis.isSign(open, '(')) {
        --open;
    }
    before = open < before && analysis.isSign(open, '(') ? open : before;
    while (before > 0 && analysis.taken[before - 1] < 0 &&
           (analysis.isSign(before - 1, ',') || analysis.is(before - 1, v.article))) {
        --before;
    }
    const int taken = before > 0 ? analysis.taken[before - 1] : -1;
    if (taken < 0) {
        return -1;
    }
    const Mention& mention = analysis.mentions[static_cast<std::size_t>(taken)];
    const auto& sentences = analysis.document->sentences;
    const bool here = mention.kind == SlotKind::Date &&
                      sentences[static_cast<std::size_t>(mention.sentence)].span.contains(
                          {match.original.begin, match.original.begin});
    return here ? taken : -1;
}

// A date that the pattern has not bound: directly before the match ("In 1944, ..."), or behind it
// in the same clause. -1: none.
int Emitter::dateBeside(const RuleMatch& match) const {
    const Analysis& analysis = *context_->analysis;
    const Vocabulary& v = *context_->vocabulary;
    const auto begin = [](const Token& t) { return t.span.begin; };
    const auto at = std::ranges::lower_bound(analysis.tokens, match.original.begin, {}, begin);
    const auto holds = [&](std::size_t token, SlotKind kind) {
        const int taken = analysis.taken[token];
        return taken >= 0 && analysis.mentions[static_cast<std::size_t>(taken)].kind == kind;
    };
    const auto first = static_cast<std::size_t>(at - analysis.tokens.begin());
    const auto& sentences = analysis.document->sentences;
    const auto inside = std::ranges::upper_bound(sentences, match.original.begin, {},
                                                 [](const Sentence& s) { return s.span.begin; });
    if (inside == sentences.begin()) {
        return -1;
    }
    const TokenRange range =
        analysis.sentences[static_cast<std::size_t>(inside - sentences.begin()) - 1];
    // ", and as clerk" goes on from a clause that the date before belongs to.
    const std::uint32_t opens =
        static_cast<std::uint32_t>(first) +
        (first < range.end && analysis.isSign(static_cast<std::uint32_t>(first), ',') ? 1U : 0U);
    const bool goesOn = opens < range.end && analysis.is(opens, v.clauseBreak);
    std::size_t before = first;
    if (before > range.begin && analysis.isSign(static_cast<std::uint32_t>(before - 1), ',')) {
        --before;
    }
    if (!goesOn && before > range.begin && holds(before - 1, SlotKind::Date)) {
        return analysis.taken[before - 1];
    }
    const auto behind = std::ranges::lower_bound(analysis.tokens, match.original.end, {}, begin);
    constexpr std::size_t farthest = 14;
    auto token = static_cast<std::size_t>(behind - analysis.tokens.begin());
    for (std::size_t steps = 0; steps < farthest && token < range.end; ++steps, ++token) {
        const auto here = static_cast<std::uint32_t>(token);
        if (holds(token, SlotKind::Date)) {
            return analysis.taken[token];
        }
        const bool sign = analysis.tokens[token].kind == TokenKind::Sign &&
                          !analysis.isPossessive(here) && !analysis.isSign(here, '-');
        if (sign || analysis.is(here, v.clauseBreak) || holds(token, SlotKind::Role)) {
            break;
        }
    }
    return goesOn || analysis.isSign(static_cast<std::uint32_t>(first), ',') ? openingDate(range)
                                                                             : -1;
}

// "In 1929, she moved on, becoming clerk": the one date of the sentence, where it opens it.
int Emitter::openingDate(TokenRange range) const {
    const Analysis& analysis = *context_->analysis;
    constexpr std::uint32_t farthest = 2; // "In", "On the"
    int found = -1;
    for (std::uint32_t token = range.begin; token < range.end; ++token) {
        const int taken = analysis.taken[token];
        if (taken < 0 || taken == found ||
            analysis.mentions[static_cast<std::size_t>(taken)].kind != SlotKind::Date) {
            continue;
        }
        if (found >= 0 || token > range.begin + farthest) {
            return -1;
        }
        found = taken;
    }
    return found;
}

// "he was clerk, and from 1965 he taught": the date is the next clause's.
bool Emitter::beginsClause(int date) const {
    const Analysis& analysis = *context_->analysis;
    const Mention& mention = analysis.mentions[static_cast<std::size_t>(date)];
    const auto at = std::ranges::lower_bound(analysis.tokens, mention.span.begin, {},
                                             [](const Token& t) { return t.span.begin; });
    const auto token = static_cast<std::uint32_t>(at - analysis.tokens.begin());
    return token > 1 && analysis.is(token - 1, context_->vocabulary->connector) &&
           analysis.isSign(token - 2, ',');
}

// A post without a body is the document's own organisation's, unless another body stands by it:
// from the person named before the match to the one behind. -1: none.
int Emitter::impliedFor(const RuleMatch& match, const Emission& emission, const RoleMention& role,
                        int sentence) const {
    const int own = context_->bodyOfPost(role);
    const Field body = field(emission, "body");
    const Field post = field(emission, "role");
    const Binding* bound = post == nullptr ? nullptr : match.find(*post);
    if (own < 0 || (body != nullptr && *body == "none") || bound == nullptr ||
        bound->mentions.empty() || hasObject(bound->mentions.front())) {
        return -1;
    }
    const Analysis& analysis = *context_->analysis;
    // "He worked as a clerk": somewhere.
    const Vocabulary& v = *context_->vocabulary;
    const Span title = analysis.mentions[static_cast<std::size_t>(bound->mentions.front())].span;
    const auto at = std::ranges::lower_bound(analysis.tokens, title.begin, {},
                                             [](const Token& t) { return t.span.begin; });
    if (at != analysis.tokens.begin()) {
        const auto before = static_cast<std::uint32_t>(at - analysis.tokens.begin()) - 1;
        // "the labour leader": of whatever movement.
        const bool attribute =
            analysis.tokens[before].letters == Letters::Lower &&
            !analysis.is(before, v.breaker | v.definite | v.personVerb | v.clauseVerb |
                                     v.clauseBreak | v.clauseAdverb | v.connector | v.preposition |
                                     v.role | v.roleModifier);
        if ((analysis.is(before, v.article) && !analysis.is(before, v.definite)) || attribute) {
            return -1;
        }
    }
    Span around = analysis.document->sentences[static_cast<std::size_t>(sentence)].span;
    for (const Mention& mention : analysis.mentions) {
        if (mention.kind != SlotKind::Person || mention.sentence != sentence) {
            continue;
        }
        if (mention.span.end <= match.original.begin) {
            around.begin = std::max(around.begin, mention.span.end);
        } else if (mention.span.begin >= match.original.end) {
            around.end = std::min(around.end, mention.span.begin);
        }
    }
    const int whole = context_->bodies->wholeOf(own);
    // "the bakery group" may be what the sentence calls its own organisation.
    const auto named = [&](const Mention& mention) {
        const BodyEntity& one = analysis.bodies[static_cast<std::size_t>(mention.entity)];
        return one.kind == "committee" || one.name != foldCase(one.name);
    };
    // "Senator Lee spoke of the Parks Committee": no seat of that one.
    const bool seat = context_->hasSeats(role, own);
    const bool other = std::ranges::any_of(analysis.mentions, [&](const Mention& mention) {
        return mention.kind == SlotKind::Body && mention.entity >= 0 && named(mention) &&
               (!seat || context_->hasSeats(role, mention.entity)) &&
               around.contains(mention.span) && context_->bodies->wholeOf(mention.entity) != whole;
    });
    return other ? -1 : own;
}

// "Kenya", "Kenyan": a post of it is held for a country; "IT manager": for a field of work.
bool Emitter::namesNoBody(std::string_view name) const {
    return listedIn(name, {"countries", "demonyms", "letters_of_no_body"});
}

// The whole name stands in one of the word lists.
bool Emitter::listedIn(std::string_view name, std::initializer_list<std::string_view> lists) const {
    const Lexicon& lexicon = *context_->vocabulary->lexicon;
    std::vector<Token> tokens;
    tokenise(name, {0, static_cast<std::uint32_t>(name.size())}, tokens);
    std::vector<PhraseHit> hits;
    if (!tokens.empty()) {
        lexicon.phrasesAt(name, tokens, 0, hits);
    }
    return std::ranges::any_of(hits, [&](const PhraseHit& hit) {
        return hit.tokens == tokens.size() &&
               std::ranges::any_of(lists, [&](std::string_view list) {
                   return int{lexicon.row(hit.row).list} == lexicon.list(list);
               });
    });
}

// A name before a common noun is that noun's: "Riverside parish" is a body, "Riverside shops" none;
// "in Riverside" is a place.
// Empty when the name stands for no body by itself.
Span Emitter::nameOf(const Mention& proper) const {
    const Analysis& analysis = *context_->analysis;
    const Vocabulary& v = *context_->vocabulary;
    const auto behind = std::ranges::lower_bound(analysis.tokens, proper.span.end, {},
                                                 [](const Token& t) { return t.span.begin; });
    const auto next = static_cast<std::uint32_t>(behind - analysis.tokens.begin());
    const TokenRange range = analysis.sentences[static_cast<std::size_t>(proper.sentence)];
    const auto at = std::ranges::lower_bound(analysis.tokens, proper.span.begin, {},
                                             [](const Token& t) { return t.span.begin; });
    auto before = static_cast<std::uint32_t>(at - analysis.tokens.begin());
    before -= before > range.begin && analysis.is(before - 1, v.article) ? 1U : 0U;
    const bool place = before > range.begin && analysis.is(before - 1, v.placePreposition);
    // "Quorn's treasurer": whose post it is.
    const bool owns = next + 1 < range.end && analysis.isPossessive(next) &&
                      analysis.taken[next + 1] >= 0 &&
                      analysis.mentions[static_cast<std::size_t>(analysis.taken[next + 1])].kind ==
                          SlotKind::Role;
    if (place || namesNoBody(analysis.text(proper.span)) ||
        (next < range.end && analysis.isPossessive(next) && !owns)) {
        return {};
    }
    if (owns) {
        return proper.span;
    }
    const bool plain =
        next >= range.end || analysis.taken[next] >= 0 ||
        analysis.tokens[next].kind != TokenKind::Word ||
        analysis.tokens[next].letters != Letters::Lower ||
        analysis.is(next, v.breaker | v.connector | v.clauseBreak | v.personVerb | v.particle);
    if (plain) {
        return proper.span;
    }
    if (analysis.is(next, v.orgHead)) {
        return {proper.span.begin, analysis.tokens[next].span.end};
    }
    const bool noun = analysis.is(next, v.common) && analysis.text(next).ends_with('s');
    return noun ? Span{} : proper.span;
}

// "first minister of Wales".
bool Emitter::ofCountry(const RuleMatch& match, Field value) const {
    const std::string place = placeOf(match, value);
    return !place.empty() && listedIn(place, {"countries"});
}

// "mayor of Riverside": what no list and no noun calls a body is the area of such a post.
std::string Emitter::placeOf(const RuleMatch& match, Field value) const {
    const auto parts = value == nullptr ? std::vector<std::string_view>{} : alternatives(*value);
    for (const std::string_view one : parts) {
        const Binding* binding = match.find(one);
        if (binding == nullptr || binding->mentions.empty()) {
            continue;
        }
        const Mention& mention =
            context_->analysis->mentions[static_cast<std::size_t>(binding->mentions[0])];
        return mention.kind == SlotKind::Proper ? foldSpace(context_->analysis->text(mention.span))
                                                : std::string();
    }
    return {};
}

// "director of Fundraising": ordinary words behind such a post are its field and no body; with what
// stands between. Empty for none.
std::string Emitter::fieldOf(const RuleMatch& match, const Emission& emission) const {
    const Analysis& analysis = *context_->analysis;
    const Vocabulary& v = *context_->vocabulary;
    const Field value = field(emission, "body");
    const Field post = field(emission, "role");
    const Binding* role = post == nullptr ? nullptr : match.find(*post);
    if (value == nullptr || role == nullptr || role->mentions.empty()) {
        return {};
    }
    const Span title = analysis.mentions[static_cast<std::size_t>(role->mentions.back())].span;
    for (const std::string_view one : alternatives(*value)) {
        const Binding* binding = match.find(one);
        if (binding == nullptr || binding->mentions.size() != 1) {
            continue;
        }
        const Mention& mention =
            analysis.mentions[static_cast<std::size_t>(binding->mentions.front())];
        const auto first = std::ranges::lower_bound(analysis.tokens, mention.span.begin, {},
                                                    [](const Token& t) { return t.span.begin; });
        auto token = static_cast<std::uint32_t>(first - analysis.tokens.begin());
        bool ordinary = mention.kind == SlotKind::Proper && title.end <= mention.span.begin;
        for (; ordinary && token < analysis.tokens.size() &&
               analysis.tokens[token].span.end <= mention.span.end;
             ++token) {
            ordinary = analysis.is(token, v.common | v.field | v.connector);
        }
        // "head of Quorn Distribution" beside Quorn is the head of a body.
        const std::string front =
            foldCase(analysis.text(mention.span)).substr(0, analysis.text(mention.span).find(' '));
        ordinary = ordinary && std::ranges::none_of(analysis.bodies, [&](const BodyEntity& known) {
                       return foldCase(known.name).starts_with(front);
                   });
        if (ordinary) {
            return foldSpace(analysis.text(Span{title.end, mention.span.end})).insert(0, " ");
        }
    }
    return {};
}

// "–1691: Henry Dill": the date that stands for a beginning elsewhere says when it was over.
bool Emitter::isEnd(const RuleMatch& match, Field value) const {
    for (const std::string_view one :
         value == nullptr ? std::vector<std::string_view>{} : alternatives(*value)) {
        const Binding* binding = match.find(one);
        if (binding != nullptr && binding->slot->kind == SlotKind::Date &&
            !binding->mentions.empty()) {
            const Analysis& analysis = *context_->analysis;
            const auto index = static_cast<std::size_t>(binding->mentions[0]);
            const auto detail = static_cast<std::size_t>(analysis.mentions[index].detail);
            return analysis.dates[detail].sense == DateMention::Sense::Until;
        }
    }
    return false;
}

std::optional<DatedBy> Emitter::date(const RuleMatch& match, Field value,
                                     const Evidence& evidence) {
    if (value == nullptr) {
        return std::nullopt;
    }
    for (const std::string_view one : alternatives(*value)) {
        if (const Binding* binding = match.find(one);
            binding != nullptr && !binding->mentions.empty()) {
            const Mention& mention =
                context_->analysis->mentions[static_cast<std::size_t>(binding->mentions[0])];
            const DateMention& found =
                context_->analysis->dates[static_cast<std::size_t>(mention.detail)];
            return found.date ? std::optional(DatedBy{*found.date, evidence, found.unlessStated()})
                              : std::nullopt;
        }
    }
    if (*value == "meeting" && refusesDate(match)) {
        return std::nullopt;
    }
    const Document& document = *context_->analysis->document;
    const auto day = *value == "document"  ? document.metadata.date
                     : *value == "meeting" ? document.meetingDay()
                                           : std::nullopt;
    const char* reason = *value == "meeting" ? "the day of the meeting" : "";
    return day ? std::optional(DatedBy{*day, evidence, reason}) : std::nullopt;
}

// "Elected on 31 February": the sentence gives a day of its own, though not a possible one. What it
// tells happened on no meeting's day.
bool Emitter::refusesDate(const RuleMatch& match) const {
    return refusedIn(match) != nullptr;
}

// "Clerk, 2016-2012", told later: whatever was meant, it is over.
bool Emitter::wasOver(const RuleMatch& match) const {
    const RefusedDate* refused = refusedIn(match);
    const auto& told = context_->analysis->document->metadata.date;
    return refused != nullptr && refused->latest && told && refused->latest->last() < told->first();
}

const RefusedDate* Emitter::refusedIn(const RuleMatch& match) const {
    const Analysis& analysis = *context_->analysis;
    const auto& sentences = analysis.document->sentences;
    const auto inside = std::ranges::upper_bound(sentences, match.original.begin, {},
                                                 [](const Sentence& s) { return s.span.begin; });
    const auto& refused = analysis.refusedDates;
    const auto found = std::ranges::find_if(refused, [&](const RefusedDate& date) {
        return inside != sentences.begin() && std::prev(inside)->span.contains(date.span);
    });
    return found == refused.end() ? nullptr : &*found;
}

// What a date says of a tenure depends on its own words ("since", a range) and on the status.
void Emitter::when(const RuleMatch& match, Field value, const Evidence& evidence,
                   TenureFact& fact) {
    if (value == nullptr) {
        return;
    }
    const Binding* binding = match.find(*value);
    const bool bound =
        binding != nullptr && !binding->mentions.empty() && !beginsClause(binding->mentions[0]);
    const int index = bound ? binding->mentions[0] : dateBeside(match);
    if (index < 0) {
        return;
    }
    const Mention& mention = context_->analysis->mentions[static_cast<std::size_t>(index)];
    const DateMention& found = context_->analysis->dates[static_cast<std::size_t>(mention.detail)];
    const auto dated = [&](const std::optional<Date>& date) {
        return date ? std::optional(DatedBy{*date, evidence, found.unlessStated()}) : std::nullopt;
    };
    within(found, foldSpace(context_->analysis->text(mention.span)), evidence, fact);
    using Sense = DateMention::Sense;
    switch (found.sense) {
    case Sense::Range:
        fact.start = dated(found.date);
        fact.end = dated(found.until);
        // "Ann Lee, clerk from 2004 to 2012", told later.
        if (const auto& told = context_->analysis->document->metadata.date;
            fact.status == Status::Current && told && found.until &&
            found.until->last() < told->first()) {
            fact.status = Status::Past;
        }
        break;
    case Sense::Since:
    case Sense::Ago:
        // "Resigned with effect from 31 August".
        (fact.status == Status::Ended && found.from ? fact.end : fact.start) = dated(found.date);
        // "has chaired it since 2014": going on, whatever the tense. "Served from 1920" is told as
        // over.
        if (fact.status == Status::Past && evidence.how != How::Section && !found.from) {
            fact.status = Status::Current;
        }
        break;
    case Sense::Until:
        fact.end = dated(found.date);
        break;
    case Sense::On:
        if (fact.status == Status::Started || fact.status == Status::Elect ||
            fact.status == Status::Future) {
            fact.start = dated(found.date);
        } else if (fact.status == Status::Ended) {
            fact.end = dated(found.date);
        } else if (!isProspective(fact.status)) {
            fact.seen = dated(found.date);
        }
        break;
    case Sense::By:
    case Sense::Before:
    case Sense::After:
        limit(found, evidence, fact);
        break;
    }
}
} // namespace tenure
