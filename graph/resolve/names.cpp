// The same person in several documents: by the whole name, or by a surname where a shared
// body leaves one choice; never by a first name.
#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include "graph/resolve/classes.h"
#include "graph/resolve/fold.h"
#include "graph/resolve/identity.h"
#include "graph/resolve/lives.h"
#include "graph/resolve/told.h"
#include "graph/resolve/variants.h"

namespace tenure {
namespace {
struct PersonName {
    std::string key;      ///< first and last names; empty when the name is a single word
    std::string initials; ///< middle initials, which two forms of one name may leave out
};

// Words of the titles that the reader of the document found with this person.
std::set<std::string, std::less<>> titleWords(const PersonEntity& person) {
    std::set<std::string, std::less<>> words;
    for (const std::string& title : person.honorifics) {
        const std::string folded = fold(title);
        for (const std::string_view word : foldedWords(folded)) {
            words.emplace(word);
        }
    }
    return words;
}

PersonName personName(const std::string& name, const PersonEntity& person) {
    const std::string folded = fold(name);
    std::vector<std::string_view> words = foldedWords(folded);
    const auto titles = titleWords(person);
    while (words.size() > 2 && titles.contains(words.front())) {
        words.erase(words.begin());
    }
    while (words.size() > 2 && titles.contains(words.back())) {
        words.pop_back();
    }
    PersonName result;
    if (words.size() < 2) {
        return result;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0 && i + 1 < words.size() && words[i].size() == 1) {
            result.initials += words[i];
            continue;
        }
        result.key += result.key.empty() ? "" : " ";
        result.key += words[i];
    }
    return result;
}

struct PersonItems {
    std::vector<EntityItem> items;
    std::vector<std::string> initials;
    std::vector<const PersonEntity*> people;
};

PersonItems itemsOf(std::span<const Extraction> documents) {
    PersonItems all;
    for (std::size_t d = 0; d < documents.size(); ++d) {
        const auto& people = documents[d].people;
        for (std::size_t p = 0; p < people.size(); ++p) {
            PersonName name = personName(people[p].name, people[p]);
            all.items.push_back({{d, p},
                                 &people[p].name,
                                 &people[p].aliases,
                                 &people[p].identifiers,
                                 name.key,
                                 {}});
            all.initials.push_back(std::move(name.initials));
            all.people.push_back(&people[p]);
        }
    }
    return all;
}

using NameGroups = std::map<std::string_view, std::vector<std::size_t>>;

// John A. Smith and John B. Smith are two people, and then John Smith is neither for certain. So it
// is when the user says that there are two.
void joinSameNames(const PersonItems& all, const NameGroups& groups, UnionFind& sets) {
    using Kind = std::pair<std::string_view, std::map<std::size_t, std::size_t>>;
    for (const auto& [key, group] : groups) {
        std::map<Kind, std::size_t> firstWith;
        const auto kindOf = [&](std::size_t item) {
            return Kind{all.initials[item], sets.sides(item)};
        };
        std::vector<Kind> kinds;
        for (const std::size_t item : group) {
            kinds.push_back(kindOf(item));
            firstWith.try_emplace(kinds.back(), item);
        }
        const std::size_t told = firstWith.size() - (firstWith.contains(Kind{}) ? 1 : 0);
        for (std::size_t i = 0; i < group.size(); ++i) {
            sets.join(group[i], told <= 1 ? group.front() : firstWith.at(kinds[i]));
        }
    }
}

// The identifier of a scheme that both have, and have differently.
std::string otherIdentifier(const EntityItem& a, const EntityItem& b) {
    for (const std::string& ours : *a.identifiers) {
        const auto scheme = std::string_view(ours).substr(0, ours.find(':') + 1);
        for (const std::string& theirs : *b.identifiers) {
            if (!scheme.empty() && theirs.starts_with(scheme) && ours != theirs) {
                return ours + " and " + theirs;
            }
        }
    }
    return {};
}

// Why two of one name stay two.
std::string whyApart(const PersonItems& all, std::size_t a, std::size_t b) {
    if (const std::string both = otherIdentifier(all.items[a], all.items[b]); !both.empty()) {
        return "the same name, but a gazetteer knows two: " + both;
    }
    const std::string& ours = all.initials[a];
    const std::string& theirs = all.initials[b];
    if (ours != theirs) {
        return ours.empty() || theirs.empty()
                   ? "the same name, but there are others of it, and without a middle initial it "
                     "is "
                     "of neither for certain"
                   : "the same name, but for the middle initials " + ours + " and " + theirs;
    }
    return "the same name, but there are others of it, and the documents do not tell whose it is";
}

// The classes of one name, each pair with what keeps it apart.
void explainNamesakes(const PersonItems& all, const NameGroups& groups, UnionFind& sets,
                      std::vector<PossibleMerge>& apart) {
    constexpr std::size_t most = 30; // beyond this the name tells nothing anyhow
    for (const auto& [key, group] : groups) {
        std::map<std::size_t, std::size_t> firsts; // by class
        for (const std::size_t item : group) {
            firsts.try_emplace(sets.find(item), item);
        }
        if (firsts.size() > most) {
            continue;
        }
        for (auto a = firsts.begin(); a != firsts.end(); ++a) {
            for (auto b = std::next(a); b != firsts.end(); ++b) {
                apart.push_back({static_cast<int>(a->second), static_cast<int>(b->second), 0,
                                 whyApart(all, a->second, b->second)});
            }
        }
    }
}

// "Bob Lee", also called "Robert Lee" in one document, is the Robert Lee of another, unless the
// document that says so has both.
void joinAliases(std::span<const Extraction> documents, PersonItems& all, const NameGroups& groups,
                 UnionFind& sets) {
    for (std::size_t i = 0; i < all.items.size(); ++i) {
        EntityItem& item = all.items[i];
        for (const std::string& alias : *item.aliases) {
            const PersonName name = personName(alias, *all.people[i]);
            const auto group = groups.find(name.key);
            if (name.key.empty() || name.key == item.key || group == groups.end()) {
                continue;
            }
            const auto& others = group->second;
            const bool apart = std::ranges::any_of(others, [&](std::size_t other) {
                return all.items[other].place.document == item.place.document;
            });
            const bool oneClass = std::ranges::all_of(others, [&](std::size_t other) {
                return sets.find(other) == sets.find(others.front());
            });
            if (apart || !oneClass) {
                continue;
            }
            if (sets.join(i, others.front())) {
                item.reason =
                    "also called \"" + alias + "\" in " + documents[item.place.document].document;
            }
        }
    }
}

// A name that may be short for another: a surname, alone or behind an initial.
struct ShortName {
    std::string surname;
    char initial = 0; // 0: none
};

std::optional<ShortName> shortName(const EntityItem& item) {
    const std::string folded = fold(*item.name);
    const auto words = foldedWords(folded);
    if (words.size() == 1 && words[0].size() > 1) {
        return ShortName{std::string(words[0]), 0};
    }
    if (words.size() == 2 && words[0].size() == 1 && words[1].size() > 1) {
        return ShortName{std::string(words[1]), words[0][0]};
    }
    return std::nullopt;
}

// Joins short names to the one whole name that fits and has a role in a body of the document.
class ShortNames {
public:
    ShortNames(std::span<const Extraction> documents, const Identities& bodies, PersonItems& all,
               UnionFind& sets)
        : documents_(documents), bodies_(bodies), all_(all), sets_(sets) {
        for (std::size_t i = 0; i < all.items.size(); ++i) {
            const auto words = foldedWords(all.items[i].key);
            if (words.size() > 1 && words.front().size() > 1) {
                whole_[std::string(words.back())].push_back(i);
            }
            itemAt_[{all.items[i].place.document, all.items[i].place.index}] = i;
        }
        findRoles();
    }

    void join() {
        std::vector<std::pair<std::size_t, std::size_t>> joins; // decided before any is made
        for (std::size_t i = 0; i < all_.items.size(); ++i) {
            const auto name = shortName(all_.items[i]);
            const auto named = name ? whole_.find(name->surname) : whole_.end();
            if (named != whole_.end()) {
                if (const auto with = theOnlyOne(i, *name, named->second)) {
                    joins.emplace_back(i, *with);
                }
            }
        }
        for (const auto& [item, with] : joins) {
            if (sets_.join(item, with)) {
                all_.items[item].reason =
                    "the only one of that surname with a role in a body that " +
                    documents_[all_.items[item].place.document].document + " speaks of";
            }
        }
    }

private:
    using BodySet = std::set<int>;

    // The bodies in which each class of people has a role.
    void findRoles() {
        for (std::size_t d = 0; d < documents_.size(); ++d) {
            for (const TenureFact& fact : documents_[d].tenures) {
                const auto& row = bodies_.of[d];
                const auto person = itemAt_.find({d, static_cast<std::size_t>(fact.person)});
                if (fact.body >= 0 && static_cast<std::size_t>(fact.body) < row.size() &&
                    fact.person >= 0 && person != itemAt_.end()) {
                    roles_[sets_.find(person->second)].insert(
                        row[static_cast<std::size_t>(fact.body)]);
                }
            }
        }
    }

    std::optional<std::size_t> theOnlyOne(std::size_t item, const ShortName& name,
                                          const std::vector<std::size_t>& named) {
        const std::size_t document = all_.items[item].place.document;
        const auto& mentioned = bodies_.of[document];
        std::optional<std::size_t> found;
        for (const std::size_t other : named) {
            if (all_.items[other].place.document == document) {
                return std::nullopt; // the document itself tells them apart
            }
            if (name.initial != 0 && all_.items[other].key.front() != name.initial) {
                continue;
            }
            const std::size_t root = sets_.find(other);
            const auto roles = roles_.find(root);
            const bool shared =
                roles != roles_.end() && std::ranges::any_of(mentioned, [&](int body) {
                    return roles->second.contains(body);
                });
            if (shared && found && *found != root) {
                return std::nullopt;
            }
            found = shared ? root : found;
        }
        return found;
    }

    std::span<const Extraction> documents_;
    const Identities& bodies_;
    PersonItems& all_;
    UnionFind& sets_;
    std::unordered_map<std::string, std::vector<std::size_t>> whole_; // by surname
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> itemAt_;
    std::unordered_map<std::size_t, BodySet> roles_; // by class
};
} // namespace

Identities resolvePeople(std::span<const Extraction> documents, const Identities& bodies,
                         std::span<const IdentityRule> rules) {
    PersonItems all = itemsOf(documents);
    NameGroups groups;
    for (std::size_t i = 0; i < all.items.size(); ++i) {
        if (!all.items[i].key.empty()) {
            groups[all.items[i].key].push_back(i);
        }
    }
    UnionFind sets(all.items.size());
    applyRules(rules, documents, all.items, sets);
    std::vector<PossibleMerge> pairs = toldApart(rules, documents, all.items);
    applyIdentifiers(rules.size(), all.items, sets);
    const PostsOf posts(documents);
    std::size_t question = rules.size() + all.items.size(); // behind those of all schemes
    for (const auto& [key, group] : groups) {
        std::ranges::move(partLives(documents, bodies, all.items, posts, group, question++, sets),
                          std::back_inserter(pairs));
    }
    joinSameNames(all, groups, sets);
    joinAliases(documents, all, groups, sets);
    ShortNames(documents, bodies, all, sets).join();
    std::ranges::move(joinVariants(documents, bodies, all.items, sets), std::back_inserter(pairs));
    explainNamesakes(all, groups, sets, pairs);
    Identities people = gather(documents, all.items, sets);
    addPairs(all.items, std::move(pairs), people);
    return people;
}
} // namespace tenure
