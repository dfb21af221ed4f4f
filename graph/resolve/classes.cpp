// From joined entities to identities: label, aliases, and the reason of every merge.
#include "graph/resolve/classes.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "graph/resolve/fold.h"

namespace tenure {
namespace {
bool isShouted(const std::string& name) {
    return std::ranges::none_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
}

auto fullness(const std::string& name) {
    const auto words = std::ranges::count(name, ' ');
    return std::tuple(words, !isShouted(name), name.size());
}

std::string mergeReason(const EntityItem& item, const std::string& label) {
    if (!item.reason.empty()) {
        return item.reason;
    }
    return fold(*item.name) == fold(label) ? "the same letters but for case, accents and hyphens"
                                           : "the same name but for initials and titles";
}

// Names other than the label, each with the first document that has it.
std::vector<Merge> mergesOf(std::span<const Extraction> documents,
                            const std::vector<const EntityItem*>& members,
                            const std::string& label) {
    std::map<std::string, Merge> byName;
    for (const EntityItem* item : members) {
        if (*item->name != label) {
            byName.try_emplace(*item->name,
                               Merge{*item->name, documents[item->place.document].document,
                                     mergeReason(*item, label)});
        }
    }
    std::vector<Merge> merges;
    merges.reserve(byName.size());
    for (auto& [name, merge] : byName) {
        merges.push_back(std::move(merge));
    }
    return merges;
}

Identity identityOf(std::span<const Extraction> documents,
                    const std::vector<const EntityItem*>& members) {
    Identity identity;
    std::set<std::string> names;
    for (const EntityItem* item : members) {
        identity.members.push_back(item->place);
        if (identity.label.empty() || fuller(*item->name, identity.label)) {
            identity.label = *item->name;
        }
        names.insert(*item->name);
        names.insert(item->aliases->begin(), item->aliases->end());
    }
    names.erase(identity.label);
    names.erase("");
    identity.aliases.assign(names.begin(), names.end());
    identity.merges = mergesOf(documents, members, identity.label);
    return identity;
}
} // namespace

bool fuller(const std::string& a, const std::string& b) {
    const auto fullA = fullness(a);
    const auto fullB = fullness(b);
    return fullA != fullB ? fullA > fullB : a < b;
}

Identities gather(std::span<const Extraction> documents, const std::vector<EntityItem>& items,
                  UnionFind& sets) {
    std::map<std::size_t, std::vector<const EntityItem*>> classes;
    for (std::size_t i = 0; i < items.size(); ++i) {
        classes[sets.find(i)].push_back(&items[i]);
    }
    Identities identities;
    identities.all.reserve(classes.size());
    for (const auto& [root, members] : classes) {
        identities.all.push_back(identityOf(documents, members));
    }
    // Classes come by their first member; a stable sort keeps that order among equal labels.
    std::ranges::stable_sort(identities.all, {}, &Identity::label);
    for (const EntityItem& item : items) {
        if (identities.of.size() <= item.place.document) {
            identities.of.resize(item.place.document + 1);
        }
        auto& row = identities.of[item.place.document];
        row.resize(std::max(row.size(), item.place.index + 1), -1);
    }
    identities.of.resize(documents.size());
    for (std::size_t i = 0; i < identities.all.size(); ++i) {
        for (const EntityPlace& place : identities.all[i].members) {
            identities.of[place.document][place.index] = static_cast<int>(i);
        }
    }
    return identities;
}

void addPairs(const std::vector<EntityItem>& items, std::vector<PossibleMerge> pairs,
              Identities& identities) {
    const auto identityOf = [&](int item) {
        const EntityPlace& place = items[static_cast<std::size_t>(item)].place;
        return identities.of[place.document][place.index];
    };
    std::set<std::pair<int, int>> known;
    for (PossibleMerge& pair : pairs) {
        pair.a = identityOf(pair.a);
        pair.b = identityOf(pair.b);
        if (pair.a != pair.b && known.insert(std::minmax(pair.a, pair.b)).second) {
            identities.proposals.push_back(std::move(pair));
        }
    }
}
} // namespace tenure
