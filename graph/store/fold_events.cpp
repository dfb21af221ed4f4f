// Decisions as nodes, and what people and bodies did to each other as links.
#include <algorithm>
#include <array>
#include <optional>

#include "graph/resolve/fold.h"
#include "graph/store/fold.h"

namespace tenure {
namespace {
constexpr std::size_t labelBytes = 120;
constexpr std::size_t slugBytes = 48;

// A label that fits on a picture: whole words, and an ellipsis when something was left out.
std::string shortened(const std::string& text) {
    if (text.size() <= labelBytes) {
        return text;
    }
    std::size_t cut = text.rfind(' ', labelBytes);
    if (cut == std::string::npos || cut == 0) {
        cut = labelBytes;
        while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) {
            --cut;
        }
    }
    return text.substr(0, cut) + "\u2026";
}

std::optional<LinkKind> linkKind(std::string_view type) {
    static constexpr std::array kinds = {
        LinkKind::Succeeded, LinkKind::Attended,    LinkKind::Proposed,  LinkKind::Seconded,
        LinkKind::Nominated, LinkKind::AppointedBy, LinkKind::ReportedTo};
    for (const LinkKind kind : kinds) {
        if (type == toString(kind)) {
            return kind;
        }
    }
    return std::nullopt;
}

void addProofs(std::vector<Proof>& proofs, std::vector<Proof> more) {
    std::ranges::move(more, std::back_inserter(proofs));
    sortProofs(proofs);
}
} // namespace

void Fold::addDecisions() {
    for (std::size_t d = 0; d < documents_.size(); ++d) {
        std::map<std::string, std::size_t> told; // the same decision twice in a document is one
        const std::string place = "decision/" + std::string(behindKind(documentIds_[d])) + '/';
        for (const DecisionFact& fact : documents_[d].decisions) {
            const std::string& body = bodyId(d, fact.body);
            const std::string key = body + '\n' + fact.verb + '\n' + fold(fact.text);
            const auto [entry, isNew] = told.emplace(key, parts_.nodes.size());
            if (!isNew) {
                addProofs(parts_.nodes[entry->second].evidence, proofs(d, fact.evidence));
                continue;
            }
            Node node;
            node.id = claim(place + std::to_string(told.size()) + '-' + slug(fact.text, slugBytes));
            node.kind = NodeKind::Decision;
            node.label = shortened(fact.verb.empty() ? fact.text : fact.verb + ": " + fact.text);
            node.organization = body;
            node.verb = fact.verb;
            node.text = fact.text;
            node.outcome = fact.outcome;
            if (fact.date) {
                node.date = fact.date->date;
            }
            addProofs(node.evidence, proofs(d, fact.evidence));
            decisions_[d].emplace_back(node.id, fold(fact.text));
            if (!body.empty()) {
                Link link;
                link.kind = LinkKind::Decided;
                link.source = body;
                link.target = node.id;
                link.date = node.date;
                link.evidence = node.evidence;
                link.id = claim("decided/" + std::string(behindKind(node.id)));
                parts_.links.push_back(std::move(link));
            }
            parts_.nodes.push_back(std::move(node));
        }
    }
}

std::string Fold::decisionFor(std::size_t document, const std::string& text) const {
    const std::string wanted = fold(text);
    for (const auto& [id, decided] : decisions_[document]) {
        if (!wanted.empty() && (decided.find(wanted) != std::string::npos ||
                                (!decided.empty() && wanted.find(decided) != std::string::npos))) {
            return id;
        }
    }
    return {};
}

void Fold::addRelation(std::size_t document, std::size_t place) {
    const RelationFact& fact = documents_[document].relations[place];
    const auto kind = linkKind(fact.type);
    const auto mover = movers_.find({document, place});
    const bool meant = mover != movers_.end(); // by a role alone
    const std::string& from = meant ? mover->second.person : entityId(document, fact.from);
    std::vector<Proof> evidence = proofs(document, fact.evidence);
    if (meant) {
        addProofs(evidence, mover->second.proofs);
    }
    if (!kind || from.empty()) {
        return;
    }
    // A motion without a person behind it points at what became of it, or at the report of it.
    std::string to = entityId(document, fact.to);
    if (to.empty()) {
        to = decisionFor(document, fact.text);
    }
    if (to.empty()) {
        to = documentIds_[document];
    }
    const std::string role = fact.role.empty()
                                 ? std::string{}
                                 : roleNode(fact.role, bodyId(document, fact.roleBody), {});
    const std::string date = fact.date ? toString(fact.date->date) : std::string{};
    std::string key = std::string(fact.type);
    for (const std::string* part :
         {&from, static_cast<const std::string*>(&to), &role, &fact.text, &date}) {
        key += '\n' + *part;
    }
    const auto [entry, isNew] = relations_.emplace(key, parts_.links.size());
    if (!isNew) {
        addProofs(parts_.links[entry->second].evidence, std::move(evidence));
        return;
    }
    Link link;
    link.kind = *kind;
    link.source = from;
    link.target = to;
    link.role = role;
    link.text = fact.text;
    if (fact.date) {
        link.date = fact.date->date;
    }
    addProofs(link.evidence, std::move(evidence));
    link.id = claim(std::string(toString(*kind)) + '/' + std::string(behindKind(from)) + '/' +
                    std::string(behindKind(to)));
    parts_.links.push_back(std::move(link));
}

void Fold::addRelations() {
    for (std::size_t d = 0; d < documents_.size(); ++d) {
        for (std::size_t i = 0; i < documents_[d].relations.size(); ++i) {
            addRelation(d, i);
        }
    }
}
} // namespace tenure
