// Documents, people and bodies as nodes, with the ids that everything else uses.
#include <algorithm>
#include <set>
#include <tuple>

#include "graph/resolve/fold.h"
#include "graph/store/fold.h"

namespace tenure {
namespace {
auto extractionOrder(const Extraction& e) {
    return std::tie(e.document, e.hash, e.path, e.rules);
}

std::string joinedDigests(const std::vector<Extraction>& documents) {
    std::set<std::string> digests;
    for (const Extraction& extraction : documents) {
        digests.insert(extraction.rules);
    }
    digests.erase("");
    std::string joined;
    for (const std::string& digest : digests) {
        joined += (joined.empty() ? "" : ",") + digest;
    }
    return joined;
}

const std::string nothing;
} // namespace

std::string_view behindKind(std::string_view id) {
    const std::size_t slash = id.find('/');
    return slash == std::string_view::npos ? id : id.substr(slash + 1);
}

Fold::Fold(std::vector<Extraction> extractions, std::span<const IdentityRule> identities)
    : documents_(std::move(extractions)) {
    std::ranges::sort(documents_, [](const Extraction& a, const Extraction& b) {
        return extractionOrder(a) < extractionOrder(b);
    });
    const auto isSame = [](const Extraction& a, const Extraction& b) {
        return extractionOrder(a) == extractionOrder(b);
    };
    documents_.erase(std::unique(documents_.begin(), documents_.end(), isSame), documents_.end());
    parts_.rules = joinedDigests(documents_);
    bodies_ = resolveBodies(documents_, identities);
    people_ = resolvePeople(documents_, bodies_, identities);
    decisions_.resize(documents_.size());
    claim("org/none"); // "role/none/..." is a role in no body
}

std::string Fold::claim(std::string id) {
    int& uses = claimed_[id];
    if (++uses == 1) {
        return id;
    }
    std::string next;
    do {
        next = id + '-' + std::to_string(uses++);
    } while (claimed_.contains(next));
    claimed_[next] = 1;
    return next;
}

const std::string& Fold::personId(std::size_t document, int person) const {
    const auto& row = people_.of[document];
    const bool known = person >= 0 && static_cast<std::size_t>(person) < row.size();
    return known ? personIds_[static_cast<std::size_t>(row[static_cast<std::size_t>(person)])]
                 : nothing;
}

const std::string& Fold::bodyId(std::size_t document, int body) const {
    const auto& row = bodies_.of[document];
    const bool known = body >= 0 && static_cast<std::size_t>(body) < row.size();
    return known ? bodyIds_[static_cast<std::size_t>(row[static_cast<std::size_t>(body)])]
                 : nothing;
}

const std::string& Fold::entityId(std::size_t document, const EntityRef& entity) const {
    switch (entity.kind) {
    case EntityKind::Person:
        return personId(document, entity.index);
    case EntityKind::Body:
        return bodyId(document, entity.index);
    case EntityKind::None:
        break;
    }
    return nothing;
}

Proof Fold::proof(std::size_t document, const Evidence& evidence) const {
    return {documentIds_[document], evidence};
}

std::vector<Proof> Fold::proofs(std::size_t document, const std::vector<Evidence>& evidence) const {
    std::vector<Proof> all;
    all.reserve(evidence.size());
    for (const Evidence& one : evidence) {
        all.push_back(proof(document, one));
    }
    return all;
}

void Fold::addDocuments() {
    for (const Extraction& extraction : documents_) {
        Node node;
        const bool named = extraction.document.starts_with("document/");
        node.id = claim(named ? extraction.document : "document/" + slug(extraction.document));
        node.kind = NodeKind::Document;
        node.label = extraction.metadata.title.empty() ? std::string(behindKind(node.id))
                                                       : extraction.metadata.title;
        node.path = extraction.path;
        node.url = extraction.metadata.url;
        node.date = extraction.metadata.date;
        documentIds_.push_back(node.id);
        parts_.nodes.push_back(std::move(node));
    }
}

std::size_t Fold::indexOfDocument(const std::string& document) const {
    const auto found = std::ranges::lower_bound(documents_, document, {}, &Extraction::document);
    return static_cast<std::size_t>(found - documents_.begin());
}

void Fold::addIdentities(const Identities& identities, NodeKind kind,
                         std::vector<std::string>& ids) {
    const bool person = kind == NodeKind::Person;
    std::map<std::string, int> uses;
    for (const Identity& identity : identities.all) {
        ++uses[slug(identity.label)];
    }
    for (const Identity& identity : identities.all) {
        std::string name = slug(identity.label);
        if (!person && uses[name] > 1 && identity.partOf >= 0) {
            name += '-' + slug(identities.all[static_cast<std::size_t>(identity.partOf)].label);
        }
        Node node;
        node.id = claim((person ? "person/" : "org/") + name);
        node.kind = kind;
        node.label = identity.label;
        node.aliases = identity.aliases;
        node.merges = identity.merges;
        node.classification = identity.kind;
        for (const EntityPlace& place : identity.members) {
            const Extraction& from = documents_[place.document];
            const auto& identifiers = person ? from.people[place.index].identifiers
                                             : from.bodies[place.index].identifiers;
            node.identifiers.insert(node.identifiers.end(), identifiers.begin(), identifiers.end());
            node.evidence.push_back(proof(place.document, person ? from.people[place.index].first
                                                                 : from.bodies[place.index].first));
        }
        sortProofs(node.evidence);
        std::ranges::sort(node.identifiers);
        node.identifiers.erase(std::unique(node.identifiers.begin(), node.identifiers.end()),
                               node.identifiers.end());
        for (Merge& merge : node.merges) {
            merge.document = documentIds_[indexOfDocument(merge.document)];
        }
        ids.push_back(node.id);
        parts_.nodes.push_back(std::move(node));
    }
    for (const PossibleMerge& pair : identities.proposals) {
        const std::string& a = ids[static_cast<std::size_t>(pair.a)];
        const std::string& b = ids[static_cast<std::size_t>(pair.b)];
        parts_.proposals.push_back({std::min(a, b), std::max(a, b), pair.score, pair.reason});
    }
}

std::map<std::string, std::string> Fold::peopleByName() const {
    std::map<std::string, std::string> byName;
    for (std::size_t i = 0; i < people_.all.size(); ++i) {
        const auto add = [&](const std::string& name) {
            const std::string key = fold(name);
            const auto [entry, isNew] = byName.emplace(key, personIds_[i]);
            if (!isNew && entry->second != personIds_[i]) {
                entry->second.clear(); // two people: the name tells nothing
            }
        };
        add(people_.all[i].label);
        std::ranges::for_each(people_.all[i].aliases, add);
    }
    return byName;
}

void Fold::addPeople() {
    addIdentities(people_, NodeKind::Person, personIds_);
    const std::map<std::string, std::string> byName = peopleByName();
    for (std::size_t d = 0; d < documents_.size(); ++d) {
        Node& document = parts_.nodes[d];
        for (const std::string& author : documents_[d].metadata.authors) {
            const auto found = byName.find(fold(author));
            if (found == byName.end() || found->second.empty()) {
                document.authors.push_back(author);
                continue;
            }
            document.authors.push_back(found->second);
            Link link;
            link.kind = LinkKind::Authored;
            link.source = found->second;
            link.target = document.id;
            link.date = document.date;
            link.id = claim("authored/" + std::string(behindKind(link.source)) + '/' +
                            std::string(behindKind(document.id)));
            parts_.links.push_back(std::move(link));
        }
    }
}

void Fold::addBodies() {
    const std::size_t first = parts_.nodes.size();
    addIdentities(bodies_, NodeKind::Organization, bodyIds_);
    for (std::size_t i = 0; i < bodies_.all.size(); ++i) {
        const int partOf = bodies_.all[i].partOf;
        if (partOf < 0) {
            continue;
        }
        Node& node = parts_.nodes[first + i];
        node.partOf = bodyIds_[static_cast<std::size_t>(partOf)];
        Link link;
        link.kind = LinkKind::PartOf;
        link.source = node.id;
        link.target = node.partOf;
        for (const EntityPlace& place : bodies_.all[i].members) {
            const BodyEntity& body = documents_[place.document].bodies[place.index];
            if (bodyId(place.document, body.partOf) == node.partOf) {
                link.evidence.push_back(proof(place.document, body.first));
                if (!body.partOfBy.empty()) {
                    link.evidence.back().evidence.rule = body.partOfBy;
                }
            }
        }
        sortProofs(link.evidence);
        link.id = claim("part_of/" + std::string(behindKind(link.source)) + '/' +
                        std::string(behindKind(link.target)));
        parts_.links.push_back(std::move(link));
    }
}
} // namespace tenure
