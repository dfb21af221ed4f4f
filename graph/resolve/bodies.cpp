// The same body in several documents: by name, by the larger body it belongs to, and by the
// abbreviation that one document defines and another only uses.
#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "graph/resolve/classes.h"
#include "graph/resolve/fold.h"
#include "graph/resolve/identity.h"
#include "graph/resolve/told.h"

namespace tenure {
namespace {
class BodyResolver {
public:
    BodyResolver(std::span<const Extraction> documents, std::span<const IdentityRule> rules)
        : documents_(documents), sets_(collect()) {
        indexNames();
        findHolders();
        applyRules(rules, documents_, items_, sets_);
        apart_ = toldApart(rules, documents_, items_);
        applyIdentifiers(rules.size(), items_, sets_);
    }

    Identities resolve() {
        // Joining larger bodies makes smaller ones agree, and the other way round for
        // abbreviations.
        bool changed = true;
        while (changed) {
            changed = joinNames();
            changed = joinAliases() || changed;
            changed = joinWithLarger() || changed;
            changed = joinShortNames() || changed;
        }
        Identities identities = gather(documents_, items_, sets_);
        for (Identity& identity : identities.all) {
            identity.kind = mostFrequentKind(identity);
        }
        setParents(identities);
        addPairs(items_, std::move(apart_), identities);
        return identities;
    }

private:
    std::size_t collect() {
        findAbbreviations();
        for (std::size_t d = 0; d < documents_.size(); ++d) {
            firstOf_.push_back(items_.size());
            const auto& bodies = documents_[d].bodies;
            for (std::size_t b = 0; b < bodies.size(); ++b) {
                items_.push_back(
                    {{d, b}, &bodies[b].name, &bodies[b].aliases, &bodies[b].identifiers, {}, {}});
                writeOut(items_.back());
            }
        }
        return items_.size();
    }

    // Capitals alone, as "LGA", that one name of the corpus claims for itself.
    void findAbbreviations() {
        std::map<std::string, std::set<std::string>> claims;
        for (const Extraction& document : documents_) {
            for (const BodyEntity& body : document.bodies) {
                for (const std::string& alias : body.aliases) {
                    const bool capitals =
                        alias.size() > 1 &&
                        std::ranges::all_of(alias, [](char c) { return c >= 'A' && c <= 'Z'; });
                    if (capitals) {
                        claims[fold(alias)].insert(fold(body.name));
                    }
                }
            }
        }
        for (const auto& [alias, names] : claims) {
            if (names.size() == 1 && !names.begin()->empty()) {
                abbreviations_.emplace(alias, *names.begin());
            }
        }
    }

    // "GFC Labour group" is the Guild of Fruit Carters Labour group. A name that is nothing
    // but an abbreviation is left to joinAliases, which looks closer.
    void writeOut(EntityItem& item) const {
        const std::string folded = fold(*item.name);
        const auto words = foldedWords(folded);
        for (const std::string_view word : words) {
            const auto known = abbreviations_.find(word);
            const bool longer = known != abbreviations_.end() && words.size() > 1 &&
                                folded.find(known->second) == std::string::npos;
            item.key += item.key.empty() ? "" : " ";
            item.key += longer ? std::string_view(known->second) : word;
            if (longer) {
                item.reason = "\"" + std::string(word) + "\" stands for \"" + known->second +
                              "\" in the documents";
            }
        }
    }

    void indexNames() {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (!items_[i].key.empty()) {
                named_[items_[i].key].push_back(i);
            }
            for (const std::string& alias : *items_[i].aliases) {
                const std::string key = fold(alias);
                if (!key.empty() && key != items_[i].key) {
                    aliased_[key].push_back(i);
                }
            }
        }
    }

    [[nodiscard]] const BodyEntity& body(std::size_t item) const {
        const EntityPlace& place = items_[item].place;
        return documents_[place.document].bodies[place.index];
    }

    // The class of the larger body; npos when the text does not say.
    std::size_t parent(std::size_t item) {
        const int partOf = body(item).partOf;
        const std::size_t document = items_[item].place.document;
        const bool known =
            partOf >= 0 && static_cast<std::size_t>(partOf) < documents_[document].bodies.size();
        return known ? sets_.find(firstOf_[document] + static_cast<std::size_t>(partOf)) : none;
    }

    // Every council has a planning committee: the same name is the same body only while no two
    // different larger bodies are named for it.
    bool joinNames() {
        bool changed = false;
        for (const auto& [key, group] : named_) {
            using Kind = std::pair<std::size_t, std::map<std::size_t, std::size_t>>;
            std::map<Kind, std::size_t> firstUnder;
            std::set<std::size_t> parents;
            std::set<std::map<std::size_t, std::size_t>> sides;
            for (const std::size_t item : group) {
                const Kind kind{parent(item), sets_.sides(item)};
                firstUnder.try_emplace(kind, item);
                parents.insert(kind.first);
                sides.insert(kind.second);
            }
            parents.erase(none);
            sides.erase(std::map<std::size_t, std::size_t>{});
            const bool one = parents.size() <= 1 && sides.size() <= 1;
            for (const std::size_t item : group) {
                const std::size_t with =
                    one ? group.front() : firstUnder.at({parent(item), sets_.sides(item)});
                changed = sets_.join(item, with) || changed;
            }
        }
        return changed;
    }

    std::set<std::size_t> classesOf(const std::vector<std::size_t>& items) {
        std::set<std::size_t> classes;
        for (const std::size_t item : items) {
            classes.insert(sets_.find(item));
        }
        return classes;
    }

    bool joinAliases() {
        bool changed = false;
        members_.clear();
        for (std::size_t item = 0; item < items_.size(); ++item) {
            members_[sets_.find(item)].push_back(item);
        }
        for (const auto& [key, owners] : aliased_) {
            const auto holders = named_.find(key);
            if (holders == named_.end()) {
                continue;
            }
            const auto named = classesOf(holders->second);
            auto owning = classesOf(owners);
            owning.erase(*named.begin());
            // An abbreviation that two bodies use tells nothing.
            if (named.size() != 1 || owning.size() != 1 || heldApart(owners, holders->second) ||
                !agree(*named.begin(), *owning.begin())) {
                continue;
            }
            if (!joinClasses(*named.begin(), *owning.begin())) {
                continue;
            }
            changed = true;
            for (const std::size_t item : holders->second) {
                items_[item].reason = "\"" + *items_[item].name + "\" is another name of \"" +
                                      *items_[owners.front()].name + "\" in " +
                                      documents_[items_[owners.front()].place.document].document;
            }
        }
        return changed;
    }

    // "The Labour group" of the county council is what others call the county council Labour group.
    bool joinWithLarger() {
        bool changed = false;
        for (std::size_t item = 0; item < items_.size(); ++item) {
            const EntityPlace& place = items_[item].place;
            const int partOf = body(item).partOf;
            if (parent(item) == none || items_[item].key.empty()) {
                continue;
            }
            const EntityItem& larger =
                items_[firstOf_[place.document] + static_cast<std::size_t>(partOf)];
            const auto named = named_.find(larger.key + ' ' + items_[item].key);
            if (larger.key.empty() || named == named_.end()) {
                continue;
            }
            const auto classes = classesOf(named->second);
            if (classes.size() != 1 || heldApart({item}, named->second) ||
                !agree(sets_.find(item), *classes.begin()) ||
                !joinClasses(sets_.find(item), *classes.begin())) {
                continue;
            }
            changed = true;
            items_[item].reason =
                "part of \"" + *larger.name + "\" in " + documents_[place.document].document;
        }
        return changed;
    }

    // Who holds a post in the body: "the parish council" that Ann Lee chairs is the one that she is
    // a member of elsewhere.
    void findHolders() {
        holders_.assign(items_.size(), {});
        for (std::size_t d = 0; d < documents_.size(); ++d) {
            const Extraction& document = documents_[d];
            for (const TenureFact& fact : document.tenures) {
                const bool known = fact.body >= 0 && fact.person >= 0 &&
                                   !isProspective(fact.status) &&
                                   static_cast<std::size_t>(fact.body) < document.bodies.size() &&
                                   static_cast<std::size_t>(fact.person) < document.people.size();
                const std::string name =
                    known ? document.people[static_cast<std::size_t>(fact.person)].name : "";
                // A surname alone, or behind an initial, is many people's.
                const auto blank = name.find(' ');
                if (blank != std::string::npos && blank > 1 && name[blank - 1] != '.') {
                    holders_[firstOf_[d] + static_cast<std::size_t>(fact.body)].insert(fold(name));
                }
            }
        }
    }

    // "parish council" of "Ashby Parish Council", "northern party" of "Northern Labour Party".
    [[nodiscard]] bool shortFor(std::size_t brief, std::size_t full) const {
        const std::string& name = *items_[brief].name;
        const auto blank = name.rfind(' ');
        const auto words = foldedWords(items_[brief].key);
        const auto all = foldedWords(items_[full].key);
        const bool noun =
            blank != std::string::npos && name[blank + 1] >= 'a' && name[blank + 1] <= 'z';
        if (!noun || words.size() < 2 || all.size() <= words.size() || words.back() != all.back()) {
            return false;
        }
        auto next = words.begin();
        for (const std::string_view word : all) {
            next += next != words.end() && *next == word ? 1 : 0;
        }
        return next == words.end();
    }

    bool joinShortNames() {
        bool changed = false;
        for (std::size_t item = 0; item < items_.size(); ++item) {
            std::set<std::size_t> classes;
            std::string holder;
            for (std::size_t other = 0; !holders_[item].empty() && other < items_.size(); ++other) {
                const bool apart = sets_.find(item) == sets_.find(other) ||
                                   heldApart({item}, members_[sets_.find(other)]);
                if (apart || !shortFor(item, other)) {
                    continue;
                }
                const auto same = std::ranges::find_if(
                    holders_[item], [&](const auto& one) { return holders_[other].contains(one); });
                if (same != holders_[item].end()) {
                    classes.insert(sets_.find(other));
                    holder = *same;
                }
            }
            if (classes.size() == 1 && agree(sets_.find(item), *classes.begin()) &&
                joinClasses(sets_.find(item), *classes.begin())) {
                items_[item].reason = "\"" + holder + "\" holds a post in both";
                changed = true;
            }
        }
        return changed;
    }

    bool joinClasses(std::size_t a, std::size_t b) {
        if (!sets_.join(a, b)) {
            return false;
        }
        const std::size_t root = sets_.find(a);
        const std::vector<std::size_t> moved = std::move(members_[root == a ? b : a]);
        members_[root].insert(members_[root].end(), moved.begin(), moved.end());
        return true;
    }

    // The document that gives the alias also has a body of that very name: it means two.
    [[nodiscard]] bool heldApart(const std::vector<std::size_t>& owners,
                                 const std::vector<std::size_t>& holders) const {
        std::set<std::size_t> documents;
        for (const std::size_t item : holders) {
            documents.insert(items_[item].place.document);
        }
        return std::ranges::all_of(owners, [&](std::size_t item) {
            return documents.contains(items_[item].place.document);
        });
    }

    std::pair<std::set<std::string>, std::set<std::size_t>> kindsAndParents(std::size_t root) {
        std::pair<std::set<std::string>, std::set<std::size_t>> result;
        for (const std::size_t item : members_[root]) {
            if (!body(item).kind.empty()) {
                result.first.insert(body(item).kind);
            }
            if (const std::size_t up = parent(item); up != none) {
                result.second.insert(up);
            }
        }
        return result;
    }

    // Kinds and larger bodies of two classes do not speak against each other.
    bool agree(std::size_t a, std::size_t b) {
        const auto [kindsA, parentsA] = kindsAndParents(a);
        const auto [kindsB, parentsB] = kindsAndParents(b);
        const auto meet = [](const auto& x, const auto& y) {
            return x.empty() || y.empty() ||
                   std::ranges::any_of(x, [&](const auto& value) { return y.contains(value); });
        };
        return meet(kindsA, kindsB) && meet(parentsA, parentsB) && !parentsA.contains(b) &&
               !parentsB.contains(a);
    }

    std::string mostFrequentKind(const Identity& identity) const {
        std::map<std::string, std::size_t> counts;
        for (const EntityPlace& place : identity.members) {
            ++counts[documents_[place.document].bodies[place.index].kind];
        }
        counts.erase("");
        const auto best = std::ranges::max_element(
            counts, [](const auto& a, const auto& b) { return a.second < b.second; });
        return best == counts.end() ? std::string{} : best->first;
    }

    // The larger body that most documents name; one that would close a circle is left out.
    void setParents(Identities& identities) const {
        for (std::size_t i = 0; i < identities.all.size(); ++i) {
            Identity& identity = identities.all[i];
            std::map<int, std::size_t> counts;
            for (const EntityPlace& place : identity.members) {
                const int partOf = documents_[place.document].bodies[place.index].partOf;
                const auto& row = identities.of[place.document];
                if (partOf >= 0 && static_cast<std::size_t>(partOf) < row.size()) {
                    ++counts[row[static_cast<std::size_t>(partOf)]];
                }
            }
            const auto best = std::ranges::max_element(
                counts, [](const auto& a, const auto& b) { return a.second < b.second; });
            if (best != counts.end() && !reaches(identities, best->first, static_cast<int>(i))) {
                identity.partOf = best->first;
            }
        }
    }

    static bool reaches(const Identities& identities, int from, int to) {
        while (from >= 0 && from != to) {
            from = identities.all[static_cast<std::size_t>(from)].partOf;
        }
        return from == to;
    }

    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    std::span<const Extraction> documents_;
    std::vector<EntityItem> items_;
    std::vector<std::size_t> firstOf_; // index of a document's first item
    std::map<std::string, std::string, std::less<>> abbreviations_; // folded, to the folded name
    std::map<std::string, std::vector<std::size_t>> named_;
    std::vector<std::set<std::string>> holders_; // of posts in an item
    std::map<std::string, std::vector<std::size_t>> aliased_;
    std::unordered_map<std::size_t, std::vector<std::size_t>> members_; // by class
    UnionFind sets_;
    std::vector<PossibleMerge> apart_;
};
} // namespace

Identities resolveBodies(std::span<const Extraction> documents,
                         std::span<const IdentityRule> rules) {
    return BodyResolver(documents, rules).resolve();
}
} // namespace tenure
