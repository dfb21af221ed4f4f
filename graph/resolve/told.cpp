// What the user says of who is who goes before all reasoning: namesakes get sides, the same are
// joined.
#include "graph/resolve/told.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "graph/resolve/fold.h"

namespace tenure {
namespace {
using ByName = std::multimap<std::string, std::size_t, std::less<>>;

ByName indexNames(const std::vector<EntityItem>& items) {
    ByName byName;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string folded = fold(*items[i].name);
        byName.emplace(folded, i);
        if (!items[i].key.empty() && items[i].key != folded) {
            byName.emplace(items[i].key, i);
        }
    }
    return byName;
}
} // namespace

bool isOf(const KnownName& name, const Extraction& document) {
    return document.path.starts_with(name.documents) ||
           document.document.starts_with("document/" + name.documents);
}

namespace {
// The items that a rule's name means.
template <class Take>
void eachOf(const ByName& byName, const KnownName& name, std::span<const Extraction> documents,
            const std::vector<EntityItem>& items, const Take& take) {
    const auto [first, last] = byName.equal_range(fold(name.name));
    for (auto at = first; at != last; ++at) {
        if (isOf(name, documents[items[at->second].place.document])) {
            take(at->second);
        }
    }
}
} // namespace

std::vector<PossibleMerge> toldApart(std::span<const IdentityRule> rules,
                                     std::span<const Extraction> documents,
                                     const std::vector<EntityItem>& items) {
    std::vector<PossibleMerge> apart;
    if (rules.empty()) {
        return apart;
    }
    const ByName byName = indexNames(items);
    for (const IdentityRule& rule : rules) {
        std::vector<int> firsts; // one item of each name
        for (const KnownName& name : rule.names) {
            std::optional<std::size_t> first;
            eachOf(byName, name, documents, items,
                   [&](std::size_t item) { first = std::min(first.value_or(item), item); });
            if (!rule.same && first) {
                firsts.push_back(static_cast<int>(*first));
            }
        }
        for (std::size_t i = 0; i < firsts.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                apart.push_back({firsts[j], firsts[i], 0, rule.place + " says so"});
            }
        }
    }
    return apart;
}

void applyRules(std::span<const IdentityRule> rules, std::span<const Extraction> documents,
                std::vector<EntityItem>& items, UnionFind& sets) {
    if (rules.empty()) {
        return;
    }
    const ByName byName = indexNames(items);
    const auto each = [&](const KnownName& name, const auto& take) {
        eachOf(byName, name, documents, items, take);
    };
    for (std::size_t question = 0; question < rules.size(); ++question) {
        const auto& names = rules[question].names;
        for (std::size_t side = 0; side < names.size() && !rules[question].same; ++side) {
            each(names[side], [&](std::size_t item) { sets.setSide(item, question, side); });
        }
    }
    for (const IdentityRule& rule : rules) {
        std::vector<std::size_t> joined;
        for (const KnownName& name : rule.names) {
            if (rule.same) {
                each(name, [&](std::size_t item) { joined.push_back(item); });
            }
        }
        for (const std::size_t item : joined) {
            sets.join(joined.front(), item);
            items[item].reason = rule.place + " says so";
        }
    }
}

void applyIdentifiers(std::size_t question, std::vector<EntityItem>& items, UnionFind& sets) {
    std::map<std::string_view, std::size_t> first;   // item that has the identifier
    std::map<std::string_view, std::size_t> schemes; // "wikidata": its question
    std::vector<std::pair<std::size_t, std::size_t>> joins;
    for (std::size_t i = 0; i < items.size(); ++i) {
        for (const std::string& identifier : *items[i].identifiers) {
            const auto [holder, isNew] = first.emplace(identifier, i);
            if (!isNew) {
                joins.emplace_back(holder->second, i);
                items[i].reason = "both are " + identifier + " in a gazetteer";
            }
            const std::string_view scheme =
                std::string_view(identifier).substr(0, identifier.find(':'));
            const std::size_t asked = schemes.emplace(scheme, schemes.size()).first->second;
            if (scheme.size() < identifier.size()) {
                sets.setSide(i, question + asked, holder->second);
            }
        }
    }
    for (const auto& [a, b] : joins) {
        sets.join(a, b);
    }
}
} // namespace tenure
