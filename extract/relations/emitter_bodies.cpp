// Whose a post is where the rule that read it bound no body: what stands directly around the post.
#include <algorithm>

#include "extract/relations/emitter.h"

namespace tenure {
namespace {
constexpr int mostPosts = 4;           // of a series that one body opens
constexpr std::uint32_t mostJoint = 8; // tokens that join one of them to the next

std::uint32_t tokenAt(const Analysis& analysis, std::uint32_t place) {
    const auto at = std::ranges::lower_bound(analysis.tokens, place, {},
                                             [](const Token& t) { return t.span.begin; });
    return static_cast<std::uint32_t>(at - analysis.tokens.begin());
}

// The mention of this kind that holds the token, or -1.
int heldBy(const Analysis& analysis, std::uint32_t token, SlotKind kind) {
    const int taken = analysis.taken[token];
    return taken >= 0 && analysis.mentions[static_cast<std::size_t>(taken)].kind == kind ? taken
                                                                                         : -1;
}

// The first token of the mention that holds the token.
std::uint32_t frontOf(const Analysis& analysis, std::uint32_t token) {
    const int taken = analysis.taken[token];
    return tokenAt(analysis, analysis.mentions[static_cast<std::size_t>(taken)].span.begin);
}
} // namespace

// "Ann Lee, secretary, Parks Trust, spoke": the body that goes with a post behind a comma. -1:
// none.
int Emitter::apposedBody(int post) const {
    const Analysis& analysis = *context_->analysis;
    const Vocabulary& v = *context_->vocabulary;
    const Mention& role = analysis.mentions[static_cast<std::size_t>(post)];
    const TokenRange range = analysis.sentences[static_cast<std::size_t>(role.sentence)];
    std::uint32_t at = tokenAt(analysis, role.span.end);
    if (at + 1 >= range.end || !analysis.isSign(at, ',')) {
        return -1;
    }
    ++at;
    at += at + 1 < range.end && analysis.is(at, v.article) ? 1U : 0U;
    const int body = heldBy(analysis, at, SlotKind::Body);
    if (body < 0) {
        return -1;
    }
    const Mention& found = analysis.mentions[static_cast<std::size_t>(body)];
    const std::uint32_t next = tokenAt(analysis, found.span.end);
    const bool ends =
        next >= range.end || heldBy(analysis, next, SlotKind::Date) >= 0 ||
        analysis.is(next, v.connector) ||
        (analysis.tokens[next].kind == TokenKind::Sign && !analysis.isPossessive(next));
    return ends && found.entity >= 0 && !found.generic ? body : -1;
}

// "... of the Parks Trust, and its clerk": the body before. An entity; -1: none.
int Emitter::pronounsBody(int post, int sentence) const {
    const Analysis& analysis = *context_->analysis;
    const Vocabulary& v = *context_->vocabulary;
    const Mention& role = analysis.mentions[static_cast<std::size_t>(post)];
    const std::uint32_t begin = analysis.sentences[static_cast<std::size_t>(role.sentence)].begin;
    std::uint32_t before = tokenAt(analysis, role.span.begin);
    while (before > begin && analysis.is(before - 1, v.roleModifier)) {
        --before;
    }
    const bool owned =
        before > begin && listedIn(analysis.text(before - 1), {"possessives_of_bodies"});
    return owned ? context_->bodyBefore(sentence, role.span.begin) : -1;
}

// "councillor for Northbank": a name that is no body's, behind the word for areas.
bool Emitter::forPlace(const RuleMatch& match, Field value) const {
    const Analysis& analysis = *context_->analysis;
    const auto parts = value == nullptr ? std::vector<std::string_view>{} : alternatives(*value);
    for (const std::string_view one : parts) {
        const Binding* binding = match.find(one);
        if (binding == nullptr || binding->mentions.empty()) {
            continue;
        }
        const Mention& name = analysis.mentions[static_cast<std::size_t>(binding->mentions[0])];
        const std::uint32_t at = tokenAt(analysis, name.span.begin);
        return name.kind == SlotKind::Proper && at > 0 &&
               listedIn(analysis.text(at - 1), {"area_marks"});
    }
    return false;
}

// "from the Parks Trust, where she was clerk". -1: none.
int Emitter::bodyWhere(int post) const {
    const Analysis& analysis = *context_->analysis;
    const Mention& role = analysis.mentions[static_cast<std::size_t>(post)];
    const std::uint32_t begin = analysis.sentences[static_cast<std::size_t>(role.sentence)].begin;
    std::uint32_t at = tokenAt(analysis, role.span.begin);
    while (at > begin + 1) {
        --at;
        if (heldBy(analysis, at, SlotKind::Body) >= 0 ||
            heldBy(analysis, at, SlotKind::Role) >= 0) {
            return -1;
        }
        if (analysis.taken[at] < 0 && listedIn(analysis.text(at), {"where_words"})) {
            const std::uint32_t before = at - 1 - (analysis.isSign(at - 1, ',') ? 1U : 0U);
            return before >= begin ? heldBy(analysis, before, SlotKind::Body) : -1;
        }
    }
    return -1;
}

// The only body of this document that "the party", "the union" can mean: no branch of another.
// -1: none, or several, or a committee met: its page means the party that the committee is of, and
// that need not be named.
int Emitter::onlyOne(const std::string& kind) const {
    const auto& bodies = context_->analysis->bodies;
    const int met = context_->meeting;
    if (met >= 0 && bodies[static_cast<std::size_t>(met)].kind == "committee") {
        return -1;
    }
    int found = -1;
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        if (bodies[i].kind == kind && bodies[i].partOf < 0) {
            if (found >= 0) {
                return -1;
            }
            found = static_cast<int>(i);
        }
    }
    return found;
}

// Whether the rule found the body in the sentence.
bool Emitter::boundTo(const RuleMatch& match, Field value) {
    const auto parts = value == nullptr ? std::vector<std::string_view>{} : alternatives(*value);
    return std::ranges::any_of(parts, [&](std::string_view one) {
        const Binding* binding = match.find(one);
        return binding != nullptr && !binding->mentions.empty();
    });
}

// "deputy director at the trade office": the post goes on with what may be a body of its own.
bool Emitter::hasObject(int post) const {
    const Analysis& analysis = *context_->analysis;
    const Vocabulary& v = *context_->vocabulary;
    const Mention& role = analysis.mentions[static_cast<std::size_t>(post)];
    const TokenRange range = analysis.sentences[static_cast<std::size_t>(role.sentence)];
    const std::uint32_t at = tokenAt(analysis, role.span.end);
    return at + 1 < range.end && analysis.taken[at] < 0 &&
           analysis.is(at, v.preposition | v.placePreposition) &&
           heldBy(analysis, at + 1, SlotKind::Date) < 0;
}

// One past the token that what joins a post to the one before begins behind; `token` when nothing
// joins it.
std::uint32_t Emitter::beforeJoint(std::uint32_t token, std::uint32_t begin) const {
    const Analysis& analysis = *context_->analysis;
    const Vocabulary& v = *context_->vocabulary;
    bool joined = false;
    std::uint32_t at = token;
    for (std::uint32_t steps = 0; steps < mostJoint && at > begin; ++steps) {
        const std::uint32_t before = at - 1;
        if (heldBy(analysis, before, SlotKind::Date) >= 0) {
            at = frontOf(analysis, before);
            continue;
        }
        const int person = heldBy(analysis, before, SlotKind::Person);
        if (person >= 0 &&
            analysis.mentions[static_cast<std::size_t>(person)].reference == Reference::Pronoun) {
            --at; // "and in 1990 he became"
            continue;
        }
        const bool sign = analysis.isSign(before, ',') || analysis.isSign(before, '(') ||
                          analysis.isSign(before, ')') || analysis.isSign(before, ';');
        const bool small =
            analysis.taken[before] < 0 &&
            analysis.is(before, v.connector | v.clauseJoint | v.clauseAdverb | v.clauseVerb |
                                    v.roleModifier | v.placePreposition | v.preposition |
                                    v.definite | v.clauseBreak);
        if (!sign && !small) {
            break;
        }
        joined = joined || analysis.is(before, v.connector | v.clauseJoint) ||
                 analysis.isSign(before, ',') || analysis.isSign(before, ';');
        at = before;
    }
    return joined ? at : token;
}

// "clerk of the Parks Trust", "joined the Parks Trust": posts that follow may be of the body that
// ends here.
bool Emitter::opensSeries(std::uint32_t token, std::uint32_t begin) const {
    const Analysis& analysis = *context_->analysis;
    const Vocabulary& v = *context_->vocabulary;
    std::uint32_t before = frontOf(analysis, token);
    before -= before > begin && analysis.is(before - 1, v.article | v.definite) ? 1U : 0U;
    if (before <= begin || analysis.taken[before - 1] >= 0) {
        return false;
    }
    const bool of =
        before > begin + 1 && analysis.is(before - 1, v.preposition | v.placePreposition);
    return (of && heldBy(analysis, before - 2, SlotKind::Role) >= 0) ||
           listedIn(analysis.text(before - 1), {"joining_verbs"});
}

// "secretary and treasurer of the Parks Trust": the body of the last is that of all. -1: none.
int Emitter::sharedAhead(int post) const {
    const Analysis& analysis = *context_->analysis;
    const Vocabulary& v = *context_->vocabulary;
    const Mention& role = analysis.mentions[static_cast<std::size_t>(post)];
    const std::uint32_t end = analysis.sentences[static_cast<std::size_t>(role.sentence)].end;
    std::uint32_t at = tokenAt(analysis, role.span.end);
    for (int posts = 1; posts < mostPosts; ++posts) {
        const bool comma = at < end && analysis.isSign(at, ',');
        at += comma ? 1U : 0U;
        const bool joined = at < end && analysis.taken[at] < 0 && analysis.is(at, v.connector);
        at += joined ? 1U : 0U;
        while (joined && at < end && analysis.taken[at] < 0 &&
               analysis.is(at, v.roleModifier | v.clauseAdverb)) {
            ++at;
        }
        if ((!comma && !joined) || at >= end || heldBy(analysis, at, SlotKind::Role) < 0) {
            return -1;
        }
        const Mention& other =
            analysis.mentions[static_cast<std::size_t>(heldBy(analysis, at, SlotKind::Role))];
        at = tokenAt(analysis, other.span.end);
        if (other.plural || at + 1 >= end) {
            return -1;
        }
        if (analysis.taken[at] < 0 && analysis.is(at, v.preposition | v.placePreposition)) {
            ++at;
            at += analysis.is(at, v.article | v.definite) ? 1U : 0U;
            return joined && at < end ? heldBy(analysis, at, SlotKind::Body) : -1;
        }
    }
    return -1;
}

// "clerk of the Parks Trust in 1990, secretary in 1992 and chair from 1995": the body of the first
// is that of all. -1: none.
int Emitter::seriesBody(int post) const {
    const Analysis& analysis = *context_->analysis;
    const Vocabulary& v = *context_->vocabulary;
    const Mention& role = analysis.mentions[static_cast<std::size_t>(post)];
    const std::uint32_t begin = analysis.sentences[static_cast<std::size_t>(role.sentence)].begin;
    std::uint32_t token = tokenAt(analysis, role.span.begin);
    for (int posts = 0; posts < mostPosts; ++posts) {
        // "and a clerk": somewhere.
        if (token == begin ||
            (analysis.is(token - 1, v.article) && !analysis.is(token - 1, v.definite))) {
            return -1;
        }
        const std::uint32_t end = beforeJoint(token, begin);
        if (end == token || end == begin) {
            return -1;
        }
        if (const int body = heldBy(analysis, end - 1, SlotKind::Body); body >= 0) {
            return opensSeries(end - 1, begin) ? body : -1;
        }
        const int other = heldBy(analysis, end - 1, SlotKind::Role);
        if (other < 0) {
            return -1;
        }
        token = frontOf(analysis, end - 1);
        // "returned to Garrick plc as treasurer, and in 2008 became chair"
        std::uint32_t mark = token;
        mark -= mark > begin && analysis.is(mark - 1, v.article | v.definite) ? 1U : 0U;
        const bool as = mark > begin + 1 && listedIn(analysis.text(mark - 1), {"post_marks"});
        if (const int body = as ? heldBy(analysis, mark - 2, SlotKind::Body) : -1; body >= 0) {
            return body;
        }
    }
    return -1;
}

// What stands around the post of a match that has no body yet.
std::optional<Emitter::Entity> Emitter::bodyAround(const RuleMatch& match, const Emission& emission,
                                                   std::size_t index, int sentence) {
    const Field role = field(emission, "role");
    const Field body = field(emission, "body");
    const Binding* bound = role == nullptr ? nullptr : match.find(*role);
    if (bound == nullptr || index >= bound->mentions.size() ||
        (body != nullptr && *body == "none")) {
        return std::nullopt;
    }
    const Analysis& analysis = *context_->analysis;
    const int post = bound->mentions[index];
    const RoleMention& said = analysis.roles[static_cast<std::size_t>(
        analysis.mentions[static_cast<std::size_t>(post)].detail)];
    if (said.courtesy || analysis.mentions[static_cast<std::size_t>(post)].plural) {
        return std::nullopt;
    }
    if (const int own = pronounsBody(post, sentence); own >= 0) {
        return Entity{own, How::Coref};
    }
    if (said.placed) {
        return std::nullopt;
    }
    if (const int apposed = apposedBody(post); apposed >= 0) {
        return bodyOf(apposed, sentence);
    }
    if (const int there = bodyWhere(post); there >= 0) {
        return bodyOf(there, sentence);
    }
    const bool shares = said.organised && !said.teaches && !hasObject(post);
    int series = shares ? seriesBody(post) : -1;
    series = shares && series < 0 ? sharedAhead(post) : series;
    if (series < 0) {
        return std::nullopt;
    }
    Entity shared = bodyOf(series, sentence);
    shared.how = std::max(shared.how, How::Coref);
    return shared;
}
} // namespace tenure
