// Finds names that are nearly the same without comparing all with all, and weighs what else speaks
// for one person.
#include "graph/resolve/variants.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "graph/resolve/fold.h"
#include "graph/resolve/misspelt.h"

namespace tenure {
namespace {
// What speaks for one person beside the name.
constexpr int sameSeat = 30; // one post of one seat
constexpr int sameRole = 20; // one post of several
constexpr int sameBody = 10;
// nearness(): but for one letter.
constexpr int letters = 50;

// Names that agree in all but one word, and in that word's first letter. Beyond this many the
// surname is too common to tell anything.
constexpr std::size_t mostNamesakes = 200;

// What the documents say of a class of items.
struct Seen {
    std::set<std::size_t> documents;
    std::set<std::pair<int, std::string>> seats, roles;
    std::set<int> bodies;
    std::vector<SeatFact> held; // in posts of one seat
    std::vector<EntityPlace> members;
};

template <class Set>
bool meet(const Set& a, const Set& b) {
    return std::ranges::any_of(a, [&](const auto& one) { return b.contains(one); });
}

class Variants {
public:
    Variants(std::span<const Extraction> documents, const Identities& bodies,
             std::vector<EntityItem>& items, UnionFind& sets)
        : documents_(documents), bodies_(bodies), items_(items), sets_(sets) {
        findPairs();
        collect();
    }

    std::vector<PossibleMerge> run() {
        std::vector<PossibleMerge> proposals;
        for (PossibleMerge& pair : scored()) {
            const auto a = static_cast<std::size_t>(pair.a);
            const auto b = static_cast<std::size_t>(pair.b);
            if (pair.score < mergeScore) {
                proposals.push_back(std::move(pair));
            } else if (apart(sets_.find(a), sets_.find(b), near_.at({a, b}))) {
                continue;
            } else {
                join(a, b, pair);
            }
        }
        return proposals;
    }

private:
    // Pairs of classes with names that agree but for one word, and are near in that.
    void findPairs() {
        std::vector<std::pair<std::uint64_t, std::size_t>> blocks;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const auto words = foldedWords(items_[i].key);
            for (std::size_t open = 0; open < words.size() && words.size() > 1; ++open) {
                blocks.emplace_back(blockOf(words, open), i);
            }
        }
        std::ranges::sort(blocks);
        for (std::size_t from = 0; from < blocks.size();) {
            std::size_t to = from;
            std::map<std::pair<std::size_t, std::string_view>, std::size_t> names; // root and key
            for (; to < blocks.size() && blocks[to].first == blocks[from].first; ++to) {
                const std::size_t item = blocks[to].second;
                names.try_emplace({sets_.find(item), items_[item].key}, item);
            }
            if (names.size() > 1 && names.size() <= mostNamesakes) {
                comparePairs(names);
            }
            from = to;
        }
    }

    void
    comparePairs(const std::map<std::pair<std::size_t, std::string_view>, std::size_t>& names) {
        for (auto a = names.begin(); a != names.end(); ++a) {
            for (auto b = std::next(a); b != names.end(); ++b) {
                const std::size_t x = a->first.first;
                const std::size_t y = b->first.first;
                const int near = nearness(a->first.second, b->first.second);
                if (x != y && near > 0 && near < 100) {
                    int& best = near_[{std::min(x, y), std::max(x, y)}];
                    best = std::max(best, near);
                    seen_.try_emplace(x);
                    seen_.try_emplace(y);
                }
            }
        }
    }

    static std::uint64_t blockOf(const std::vector<std::string_view>& words, std::size_t open) {
        std::uint64_t hash = 14695981039346656037ULL + open; // FNV-1a: the same everywhere
        const auto add = [&](std::string_view text) {
            for (const char c : text) {
                hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
            }
            hash = (hash ^ 0xFFU) * 1099511628211ULL;
        };
        for (std::size_t i = 0; i < words.size(); ++i) {
            add(i == open ? words[i].substr(0, 1) : words[i]);
        }
        return hash;
    }

    void collect() {
        if (near_.empty()) {
            return;
        }
        std::vector<std::vector<std::size_t>> itemOf(documents_.size());
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const EntityPlace& place = items_[i].place;
            auto& row = itemOf[place.document];
            row.resize(std::max(row.size(), place.index + 1), items_.size());
            row[place.index] = i;
            if (const auto seen = seen_.find(sets_.find(i)); seen != seen_.end()) {
                seen->second.documents.insert(place.document);
                seen->second.members.push_back(place);
            }
        }
        for (std::size_t d = 0; d < documents_.size(); ++d) {
            for (const TenureFact& fact : documents_[d].tenures) {
                addRole(d, fact, itemOf[d]);
            }
        }
    }

    void addRole(std::size_t document, const TenureFact& fact,
                 const std::vector<std::size_t>& items) {
        const auto& row = bodies_.of[document];
        const auto person = static_cast<std::size_t>(fact.person);
        const auto body = static_cast<std::size_t>(fact.body);
        if (fact.person < 0 || fact.body < 0 || body >= row.size() || person >= items.size()) {
            return;
        }
        const auto seen = seen_.find(sets_.find(items[person]));
        if (seen != seen_.end()) {
            seen->second.bodies.insert(row[body]);
            if (fact.oneSeat) {
                seen->second.held.push_back({row[body], &fact});
            }
            (fact.oneSeat ? seen->second.seats : seen->second.roles)
                .insert({row[body], slug(fact.role) + (fact.area.empty() ? "" : slug(fact.area))});
        }
    }

    // Both are named by one document, so that it tells them apart; or the user does. But one seat
    // held at one time under two spellings of a name is a slip, unless the two stand side by side.
    [[nodiscard]] bool apart(std::size_t a, std::size_t b, int near) {
        const Seen& ours = seen_.at(a);
        const Seen& theirs = seen_.at(b);
        if (sets_.heldApart(a, b) || !meet(ours.documents, theirs.documents)) {
            return sets_.heldApart(a, b);
        }
        return near <= letters || !holdOneSeatAtOnce(ours.held, theirs.held) ||
               namedTogether(ours, theirs);
    }

    [[nodiscard]] bool namedTogether(const Seen& ours, const Seen& theirs) const {
        return std::ranges::any_of(ours.members, [&](const EntityPlace& mine) {
            return std::ranges::any_of(theirs.members, [&](const EntityPlace& other) {
                return mine.document == other.document &&
                       sideBySide(documents_[mine.document], mine.index, other.index);
            });
        });
    }

    std::vector<PossibleMerge> scored() {
        std::vector<PossibleMerge> pairs;
        for (const auto& [pair, near] : near_) {
            if (!apart(pair.first, pair.second, near)) {
                PossibleMerge one = score(pair.first, pair.second, near);
                if (one.score >= proposalScore) {
                    pairs.push_back(std::move(one));
                }
            }
        }
        std::ranges::sort(pairs, [](const PossibleMerge& x, const PossibleMerge& y) {
            return std::tie(y.score, x.a, x.b) < std::tie(x.score, y.a, y.b);
        });
        return pairs;
    }

    [[nodiscard]] PossibleMerge score(std::size_t a, std::size_t b, int near) const {
        const Seen& ours = seen_.at(a);
        const Seen& theirs = seen_.at(b);
        PossibleMerge pair;
        pair.a = static_cast<int>(a);
        pair.b = static_cast<int>(b);
        pair.reason = near > letters    ? "spellings of one name"
                      : near == letters ? "names but for one letter"
                                        : "surnames that begin alike";
        const bool seat = meet(ours.seats, theirs.seats);
        const bool role = meet(ours.roles, theirs.roles);
        const bool body = meet(ours.bodies, theirs.bodies);
        pair.reason += seat   ? ", the same one-seat post"
                       : role ? ", the same post"
                       : body ? ", roles in one body"
                              : ", nothing else in common";
        pair.reason += meet(ours.documents, theirs.documents)
                           ? " at one time, though one document writes both"
                           : "";
        pair.score = near + (seat ? sameSeat : role ? sameRole : body ? sameBody : 0);
        return pair;
    }

    void join(std::size_t a, std::size_t b, const PossibleMerge& pair) {
        const std::size_t x = sets_.find(a);
        const std::size_t y = sets_.find(b);
        if (!sets_.join(x, y)) {
            return;
        }
        const std::size_t root = sets_.find(x);
        const Seen gone = std::move(seen_[root == x ? y : x]);
        Seen& kept = seen_[root];
        kept.documents.insert(gone.documents.begin(), gone.documents.end());
        kept.held.insert(kept.held.end(), gone.held.begin(), gone.held.end());
        kept.members.insert(kept.members.end(), gone.members.begin(), gone.members.end());
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (items_[i].reason.empty() && sets_.find(i) == root) {
                items_[i].reason =
                    pair.reason + ": score " + std::to_string(pair.score) + " of 100";
            }
        }
    }

    std::span<const Extraction> documents_;
    const Identities& bodies_;
    std::vector<EntityItem>& items_;
    UnionFind& sets_;
    std::map<std::pair<std::size_t, std::size_t>, int> near_; // roots, the nearness of their names
    std::map<std::size_t, Seen> seen_;                        // by root
};
} // namespace

std::vector<PossibleMerge> joinVariants(std::span<const Extraction> documents,
                                        const Identities& bodies, std::vector<EntityItem>& items,
                                        UnionFind& sets) {
    return Variants(documents, bodies, items, sets).run();
}
} // namespace tenure
