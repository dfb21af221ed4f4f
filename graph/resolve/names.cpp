// The same person in several documents: by the whole name, never by a first name or surname alone.
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "graph/resolve/classes.h"
#include "graph/resolve/fold.h"
#include "graph/resolve/identity.h"

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
            all.items.push_back({{d, p}, &people[p].name, &people[p].aliases, name.key, {}});
            all.initials.push_back(std::move(name.initials));
            all.people.push_back(&people[p]);
        }
    }
    return all;
}

using NameGroups = std::unordered_map<std::string_view, std::vector<std::size_t>>;

// John A. Smith and John B. Smith are two people, and then John Smith is neither for certain.
void joinSameNames(const PersonItems& all, const NameGroups& groups, UnionFind& sets) {
    for (const auto& [key, group] : groups) {
        std::map<std::string_view, std::size_t> firstWith;
        for (const std::size_t item : group) {
            firstWith.try_emplace(all.initials[item], item);
        }
        const std::size_t kinds = firstWith.size() - (firstWith.contains("") ? 1 : 0);
        for (const std::size_t item : group) {
            sets.join(item, kinds <= 1 ? group.front() : firstWith[all.initials[item]]);
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
} // namespace

Identities resolvePeople(std::span<const Extraction> documents) {
    PersonItems all = itemsOf(documents);
    NameGroups groups;
    for (std::size_t i = 0; i < all.items.size(); ++i) {
        if (!all.items[i].key.empty()) {
            groups[all.items[i].key].push_back(i);
        }
    }
    UnionFind sets(all.items.size());
    joinSameNames(all, groups, sets);
    joinAliases(documents, all, groups, sets);
    return gather(documents, all.items, sets);
}
} // namespace tenure
