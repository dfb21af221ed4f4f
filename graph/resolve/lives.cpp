// The times of an item are the days on which it held, took or left a post, and the day of death.
#include "graph/resolve/lives.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "graph/resolve/fold.h"

namespace tenure {
namespace {
using std::chrono::days;
using std::chrono::years;

constexpr days whole(int count) {
    return std::chrono::duration_cast<days>(years{count});
}

// Nobody holds posts for longer, from the first to the last.
constexpr days longestLife = whole(100);
// A generation without a word between, in bodies that have nothing to do with each other.
constexpr days generation = whole(25);
// A date may be wrong by a little, and somebody else's death is none: within these a post held
// after death is a conflict, which both sentences show. The first where nothing else joins the two.
constexpr days shortAfterDeath = whole(5);
constexpr days longAfterDeath = whole(30);
// Two generations apart is likelier two people than one; not likely enough to be beyond doubt.
constexpr int doubtful = 60;

struct Life {
    std::optional<Day> first, last; ///< in posts
    std::optional<Day> dead;        ///< dead by then
    std::set<std::string> common;   ///< bodies, or posts without one: what two may share
    std::vector<std::size_t> items;

    void live(Day day) {
        first = std::min(first.value_or(day), day);
        last = std::max(last.value_or(day), day);
    }

    [[nodiscard]] std::optional<Day> begin() const { return first ? first : dead; }

    [[nodiscard]] std::optional<Day> end() const { return last ? last : dead; }
};

// What keeps two lives apart; an empty reason: nothing.
struct Verdict {
    int score = 0;
    std::string reason;
};

std::string yearsBetween(Day from, Day to) {
    return std::to_string(std::chrono::duration_cast<years>(to - from).count());
}

Verdict compare(const Life& a, const Life& b) {
    const bool shared =
        std::ranges::any_of(a.common, [&](const auto& one) { return b.common.contains(one); });
    for (const auto& [dead, held] : {std::pair{a.dead, b.last}, std::pair{b.dead, a.last}}) {
        if (dead && held && *held > *dead + (shared ? longAfterDeath : shortAfterDeath)) {
            return {*held > *dead + longAfterDeath ? 0 : doubtful,
                    "the same name, but one was dead by " + toString(*dead) +
                        ", and the other held a post on " + toString(*held)};
        }
    }
    if (!a.begin() || !b.begin()) {
        return {};
    }
    const Day begin = std::min(*a.begin(), *b.begin());
    const Day end = std::max(*a.end(), *b.end());
    if (end - begin > longestLife) {
        return {0, "the same name, but posts over " + yearsBetween(begin, end) + " years"};
    }
    const Day from = std::min(*a.end(), *b.end());
    const Day to = std::max(*a.begin(), *b.begin());
    if (to - from > generation && !shared) {
        return {doubtful, "the same name, but no body in common and " + yearsBetween(from, to) +
                              " years between"};
    }
    return {};
}

int wholeOf(const Identities& bodies, int body) {
    for (std::size_t steps = 0; steps < bodies.all.size(); ++steps) {
        const int larger = bodies.all[static_cast<std::size_t>(body)].partOf;
        if (larger < 0) {
            break;
        }
        body = larger;
    }
    return body;
}

void addPost(const TenureFact& fact, const std::vector<int>& bodies, const Identities& all,
             Life& life) {
    if (isProspective(fact.status)) {
        return;
    }
    for (const auto* dated : {&fact.start, &fact.end, &fact.seen}) {
        if (*dated && (*dated)->date.valid()) {
            life.live((*dated)->date.first());
        }
    }
    const bool placed = fact.body >= 0 && static_cast<std::size_t>(fact.body) < bodies.size();
    life.common.insert(
        placed ? std::to_string(wholeOf(all, bodies[static_cast<std::size_t>(fact.body)]))
               : slug(fact.role) + '/' + slug(fact.area));
}

Life lifeOf(std::span<const Extraction> documents, const Identities& bodies, const EntityItem& item,
            const PostsOf& posts, std::size_t index) {
    const Extraction& document = documents[item.place.document];
    Life life;
    life.items = {index};
    for (const TenureFact* fact : posts.of(item.place)) {
        addPost(*fact, bodies.of[item.place.document], bodies, life);
    }
    const PersonEntity& person = document.people[item.place.index];
    const auto& dead = person.died ? person.died : person.deadBy;
    if (dead && dead->date.valid()) {
        life.dead = dead->date.last();
    }
    return life;
}

void add(Life& life, const Life& more) {
    for (const auto& day : {more.first, more.last}) {
        if (day) {
            life.live(*day);
        }
    }
    life.dead = !life.dead ? more.dead : !more.dead ? life.dead : std::max(life.dead, more.dead);
    life.common.insert(more.common.begin(), more.common.end());
    life.items.insert(life.items.end(), more.items.begin(), more.items.end());
}

// The one life that an undated item of the document can be of.
Life* lifeNear(std::vector<Life>& lives, const std::optional<Date>& date) {
    if (!date || !date->valid()) {
        return nullptr;
    }
    Life* found = nullptr;
    for (Life& life : lives) {
        const bool near =
            date->last() + generation >= *life.begin() && date->first() <= *life.end() + generation;
        if (near && found != nullptr) {
            return nullptr;
        }
        found = near ? &life : found;
    }
    return found;
}
} // namespace

PostsOf::PostsOf(std::span<const Extraction> documents) {
    for (const Extraction& document : documents) {
        auto& people = posts_.emplace_back(document.people.size());
        for (const TenureFact& fact : document.tenures) {
            if (fact.person >= 0 && static_cast<std::size_t>(fact.person) < people.size()) {
                people[static_cast<std::size_t>(fact.person)].push_back(&fact);
            }
        }
    }
}

const std::vector<const TenureFact*>& PostsOf::of(const EntityPlace& person) const {
    return posts_[person.document][person.index];
}

std::vector<PossibleMerge> partLives(std::span<const Extraction> documents,
                                     const Identities& bodies, const std::vector<EntityItem>& items,
                                     const PostsOf& posts,
                                     const std::vector<std::size_t>& namesakes,
                                     std::size_t question, UnionFind& sets) {
    if (namesakes.size() < 2) {
        return {};
    }
    std::map<std::size_t, Life> told; // those who are one by the user's word or an identifier
    for (const std::size_t item : namesakes) {
        add(told[sets.find(item)], lifeOf(documents, bodies, items[item], posts, item));
    }
    std::vector<Life> dated;
    std::vector<std::size_t> undated;
    for (auto& [root, life] : told) {
        if (life.begin()) {
            dated.push_back(std::move(life));
        } else {
            undated.insert(undated.end(), life.items.begin(), life.items.end());
        }
    }
    std::ranges::stable_sort(dated, [](const Life& a, const Life& b) {
        return std::pair(*a.begin(), *a.end()) < std::pair(*b.begin(), *b.end());
    });
    std::vector<Life> lives;
    for (const Life& one : dated) {
        // The latest first: who follows closely is the same.
        const auto home = std::find_if(lives.rbegin(), lives.rend(), [&](const Life& life) {
            return compare(life, one).reason.empty();
        });
        if (home == lives.rend()) {
            lives.push_back(one);
        } else {
            add(*home, one);
        }
    }
    std::vector<PossibleMerge> parted;
    if (lives.size() < 2) {
        return parted;
    }
    for (const std::size_t item : undated) {
        const Extraction& document = documents[items[item].place.document];
        if (Life* life = lifeNear(lives, document.metadata.date)) {
            life->items.push_back(item);
        }
    }
    for (std::size_t i = 0; i < lives.size(); ++i) {
        for (const std::size_t item : lives[i].items) {
            sets.setSide(item, question, i);
        }
        for (std::size_t j = 0; j < i; ++j) {
            Verdict verdict = compare(lives[j], lives[i]);
            parted.push_back({static_cast<int>(lives[j].items.front()),
                              static_cast<int>(lives[i].items.front()), verdict.score,
                              std::move(verdict.reason)});
        }
    }
    return parted;
}
} // namespace tenure
