// Posts are walked from the left; what joins one to the next decides whose they are.
#include "extract/relations/coordination.h"

#include <algorithm>

namespace tenure {
namespace {
constexpr std::size_t mostCuts = 6;
constexpr int mostObjects = 3;            // "of the Guild in Riverside (1936-1951)"
constexpr std::uint32_t longestAside = 8; // tokens of a bracket behind a post
constexpr std::uint32_t mostPlainWords = 4;
} // namespace

const Mention* CoordinationFinder::mentionAt(std::uint32_t token) const {
    const int taken = token < range_.end ? analysis_->taken[token] : -1;
    return taken < 0 ? nullptr : &analysis_->mentions[static_cast<std::size_t>(taken)];
}

// One past the mention that holds the token.
std::uint32_t CoordinationFinder::behind(std::uint32_t token) const {
    const int taken = analysis_->taken[token];
    while (token < range_.end && analysis_->taken[token] == taken) {
        ++token;
    }
    return token;
}

bool CoordinationFinder::isRole(std::uint32_t token) const {
    const Mention* mention = mentionAt(token);
    return mention != nullptr && mention->kind == SlotKind::Role && !mention->plural &&
           !analysis_->roles[static_cast<std::size_t>(mention->detail)].courtesy;
}

// "of the Parks Trust", "of the town", "in 1948", "(1936-1951)": one past it, or `token`.
std::uint32_t CoordinationFinder::pastBody(std::uint32_t token, bool& body) const {
    const Vocabulary& v = *vocabulary_;
    if (token >= range_.end) {
        return token;
    }
    if (analysis_->isSign(token, '(')) {
        const std::uint32_t limit = std::min(range_.end, token + longestAside);
        for (std::uint32_t at = token + 1; at < limit; ++at) {
            if (analysis_->isSign(at, ')')) {
                return at + 1;
            }
        }
        return token;
    }
    const Mention* here = mentionAt(token);
    if (here != nullptr) {
        return here->kind == SlotKind::Date ? behind(token) : token;
    }
    const bool word = analysis_->is(token, v.preposition | v.placePreposition) ||
                      (analysis_->is(token, v.breaker) && !analysis_->is(token, v.article) &&
                       !analysis_->is(token, v.connector | v.clauseVerb | v.clauseBreak));
    if (!word || token + 1 >= range_.end) {
        return token;
    }
    std::uint32_t at = token + 1;
    at += analysis_->is(at, v.article | v.possessivePronoun) ? 1U : 0U;
    if (const Mention* object = mentionAt(at); object != nullptr) {
        const bool fits = object->kind == SlotKind::Body || object->kind == SlotKind::Proper ||
                          object->kind == SlotKind::Date;
        body = body || object->kind != SlotKind::Date;
        return fits ? behind(at) : token;
    }
    const std::uint32_t first = at;
    while (at < range_.end && at - first < mostPlainWords && mentionAt(at) == nullptr &&
           analysis_->tokens[at].letters == Letters::Lower &&
           !analysis_->is(at, v.breaker | v.connector | v.clauseVerb | v.personVerb)) {
        ++at;
    }
    return at > first ? at : token;
}

CoordinationFinder::Post CoordinationFinder::postAt(std::uint32_t token) {
    Post post{token, behind(token), behind(token)};
    bool body = false;
    for (int objects = 0; objects < mostObjects; ++objects) {
        const std::uint32_t past = pastBody(post.end, body);
        if (past == post.end) {
            break;
        }
        post.end = past;
    }
    return post;
}

// The role that the sentence goes on with behind a post; `range_.end` when it does not.
std::uint32_t CoordinationFinder::next(const Post& post) const {
    const Vocabulary& v = *vocabulary_;
    std::uint32_t token = post.end;
    const bool comma = token < range_.end && analysis_->isSign(token, ',');
    token += comma ? 1U : 0U;
    const bool joined =
        token < range_.end && mentionAt(token) == nullptr && analysis_->is(token, v.connector);
    token += joined ? 1U : 0U;
    if (!comma && !joined) {
        return range_.end;
    }
    while (token < range_.end && mentionAt(token) == nullptr) {
        // ", and the mayor of Riverside": somebody else; but ", a member of the council and".
        const bool other =
            comma && analysis_->is(token, v.definite) && !analysis_->is(token, v.possessivePronoun);
        if (other || !analysis_->is(token, v.clauseAdverb | v.article | v.possessivePronoun |
                                               v.roleModifier)) {
            return range_.end;
        }
        ++token;
    }
    return isRole(token) ? token : range_.end;
}

// "..., Ann Lee" behind the last post.
bool CoordinationFinder::namesHolder(const Post& post, bool& comma) const {
    std::uint32_t token = post.end;
    comma = token < range_.end && analysis_->isSign(token, ',');
    token += comma ? 1U : 0U;
    while (token < range_.end && isRole(token) && token > post.end + 1) {
        ++token;
    }
    const Mention* mention = mentionAt(token);
    const bool titled = mention != nullptr && mention->kind == SlotKind::Role &&
                        analysis_->roles[static_cast<std::size_t>(mention->detail)].courtesy;
    return mention != nullptr && (mention->kind == SlotKind::Person || titled);
}

void CoordinationFinder::cut(std::uint32_t from, std::uint32_t to) {
    if (found_.size() < mostCuts && from < to && to < range_.end) {
        found_.push_back({analysis_->tokens[from].span.begin, analysis_->tokens[to].span.begin});
    }
}

// The same with what stands behind both: no blank is left before a comma.
void CoordinationFinder::cutBehind(std::uint32_t from, std::uint32_t to) {
    if (found_.size() < mostCuts && from < to) {
        found_.push_back(
            {analysis_->tokens[from - 1].span.end, analysis_->tokens[to - 1].span.end});
    }
}

// "in 1990", "(1990-93)": one past it, or `token`.
std::uint32_t CoordinationFinder::pastDates(std::uint32_t token) const {
    const auto dated = [&](std::uint32_t at) {
        const Mention* mention = mentionAt(at);
        return mention != nullptr && mention->kind == SlotKind::Date;
    };
    if (dated(token)) {
        return behind(token);
    }
    if (token + 1 < range_.end && mentionAt(token) == nullptr && dated(token + 1)) {
        const std::uint32_t past = behind(token + 1);
        const bool bracket = analysis_->isSign(token, '(');
        const bool closes = past < range_.end && analysis_->isSign(past, ')');
        return bracket ? (closes ? past + 1 : token) : past;
    }
    return token;
}

// "president of the Guild and of the Union": the second body in the place of the first.
void CoordinationFinder::bodies(std::uint32_t token, std::uint32_t first) {
    const Vocabulary& v = *vocabulary_;
    const Mention* one = mentionAt(first);
    if (one == nullptr || (one->kind != SlotKind::Body && one->kind != SlotKind::Proper)) {
        return;
    }
    // "of the Guild in 1990, of the Union in 1993 and of the League"
    std::uint32_t at = behind(first);
    while (found_.size() < mostCuts) {
        at = pastDates(at);
        const bool comma = at < range_.end && analysis_->isSign(at, ',');
        at += comma ? 1U : 0U;
        const bool joined =
            at < range_.end && mentionAt(at) == nullptr && analysis_->is(at, v.connector);
        at += joined ? 1U : 0U;
        if ((!comma && !joined) || at + 1 >= range_.end || mentionAt(at) != nullptr ||
            analysis_->text(at) != analysis_->text(token)) {
            return;
        }
        ++at;
        at += at < range_.end && analysis_->is(at, v.article) ? 1U : 0U;
        const Mention* other = mentionAt(at);
        if (other == nullptr ||
            (other->kind != SlotKind::Body && other->kind != SlotKind::Proper)) {
            return;
        }
        cut(first, at);
        at = behind(at);
    }
}

// A post and those that are joined to it.
void CoordinationFinder::chain(std::uint32_t token) {
    std::vector<Post> posts{postAt(token)};
    bool article = false;
    for (std::uint32_t role = next(posts.back()); role < range_.end; role = next(posts.back())) {
        article = article || analysis_->is(role - 1, vocabulary_->article);
        posts.push_back(postAt(role));
    }
    std::uint32_t object = posts.front().roleEnd + 1;
    object += object < range_.end && analysis_->is(object, vocabulary_->article) ? 1U : 0U;
    if (object < range_.end) {
        bodies(posts.front().roleEnd, object);
    }
    if (posts.size() < 2) {
        return;
    }
    bool comma = false;
    if (namesHolder(posts.back(), comma)) {
        const bool adjacent = posts.front().end == posts.front().roleEnd;
        for (std::size_t i = 0; !article && (comma || adjacent) && i + 1 < posts.size(); ++i) {
            cutBehind(posts[i].end, posts.back().end);
        }
        return;
    }
    for (std::size_t i = 1; i < posts.size(); ++i) {
        bool behindComma = false;
        if (!namesHolder(posts[i], behindComma) || behindComma) {
            cut(posts.front().begin, posts[i].begin);
        }
    }
}

std::vector<Span> CoordinationFinder::find(std::size_t sentence) {
    range_ = analysis_->sentences[sentence];
    found_.clear();
    std::uint32_t done = range_.begin;
    for (std::uint32_t token = range_.begin; token < range_.end; ++token) {
        if (token < done || !isRole(token)) {
            continue;
        }
        chain(token);
        std::uint32_t last = token;
        for (std::uint32_t role = token; role < range_.end; role = next(postAt(role))) {
            last = role;
        }
        done = behind(last);
    }
    return found_;
}
} // namespace tenure
