// People named by a role alone: whoever holds it at the time of the document. What is said of them
// may tell of further holders, so this is repeated until nothing changes.
#include <algorithm>
#include <set>

#include "graph/store/fold.h"

namespace tenure {
namespace {
// Circles ("the leader is the mayor", "the mayor is the leader") settle at once or never.
constexpr int mostRounds = 8;

bool same(const Referent& a, const Referent& b) {
    return a.person == b.person &&
           std::ranges::equal(a.proofs, b.proofs, [](const Proof& x, const Proof& y) {
               return !earlierProof(x, y) && !earlierProof(y, x);
           });
}

// The sentences that prove that the tenure was held on some day.
std::vector<Proof> proofsOfHolding(const Link& link) {
    std::vector<Proof> proofs = link.startLatestBy.proofs;
    proofs.insert(proofs.end(), link.endEarliestBy.proofs.begin(), link.endEarliestBy.proofs.end());
    sortProofs(proofs);
    return proofs;
}

// The time that a statement speaks of. A year is too long for "the leader" to be one person, unless
// the same document says who.
std::optional<Date> timeOf(const Statement& statement) {
    const auto date = statement.seen ? std::optional(statement.seen->date) : statement.documentDate;
    return date && date->valid() ? date : std::nullopt;
}

std::string documentOf(const Statement& statement) {
    return statement.evidence.empty() ? std::string{} : statement.evidence.front().document;
}

bool tellsIn(const std::vector<Proof>& proofs, const std::string& document) {
    return std::ranges::any_of(proofs, [&](const Proof& p) { return p.document == document; });
}
} // namespace

// The one person who for certain held the post at that time.
Referent Fold::referentOf(const std::string& holder, const std::optional<Date>& date,
                          const std::string& document, const RoleGroups& roles,
                          const FoldedRoles& folded) {
    const auto group = roles.find(holder);
    const auto role = folded.find(holder);
    if (group == roles.end() || role == folded.end() || !group->second.seats().isOne() ||
        !group->second.placed || !date) {
        return {};
    }
    Referent found;
    for (const Link& link : role->second.links) {
        const bool held = !isProspective(link.status) && link.status != Status::Acting &&
                          heldDuring(link, date->first(), date->last()) == Answer::Certain;
        const bool sure = held && (date->month != 0 || tellsIn(link.evidence, document));
        if (sure && !found.person.empty() && found.person != link.source) {
            return {};
        }
        if (sure) {
            found = {link.source, proofsOfHolding(link)};
        }
    }
    return found;
}

void Fold::resolveReferences(RoleGroups& roles, FoldedRoles& folded) {
    const RoleGroups told = roles;
    std::vector<Referent> known(references_.size());
    std::vector<std::string> targets;
    for (const Reference& reference : references_) {
        const TenureFact& fact = *reference.told.fact;
        targets.push_back(roleId(fact.role, reference.told.organization, fact.area));
    }
    const auto refold = [&](const std::string& role) {
        const auto base = told.find(role);
        RoleGroup group = base == told.end() ? RoleGroup{} : base->second;
        for (std::size_t i = 0; i < references_.size(); ++i) {
            if (targets[i] != role || known[i].person.empty()) {
                continue;
            }
            Told one = references_[i].told;
            one.person = known[i].person;
            one.statement.through = references_[i].holder;
            auto& evidence = one.statement.evidence;
            evidence.insert(evidence.end(), known[i].proofs.begin(), known[i].proofs.end());
            addStatement(group, role, one);
        }
        roles[role] = group;
        folded[role] = foldRole(role, group);
    };
    bool settled = references_.empty();
    for (int round = 0; !settled && round < mostRounds; ++round) {
        std::set<std::string> touched;
        std::vector<Referent> found;
        for (std::size_t i = 0; i < references_.size(); ++i) {
            const Statement& statement = references_[i].told.statement;
            found.push_back(referentOf(references_[i].holder, timeOf(statement),
                                       documentOf(statement), roles, folded));
            // In the last round what still changes is dropped: it rests on itself.
            if (round + 1 == mostRounds && !same(found[i], known[i])) {
                found[i] = {};
            }
            if (!same(found[i], known[i])) {
                touched.insert(targets[i]);
            }
        }
        known = std::move(found);
        std::ranges::for_each(touched, refold);
        settled = touched.empty();
    }
    for (std::size_t i = 0; i < references_.size(); ++i) {
        const auto target = roles.find(targets[i]);
        if (target == roles.end() || told.contains(targets[i])) {
            continue;
        }
        if (target->second.byPerson.empty()) { // somebody was found, and lost again
            folded.erase(targets[i]);
            roles.erase(target);
            continue;
        }
        const TenureFact& fact = *references_[i].told.fact;
        roleNode(fact.role, references_[i].told.organization, fact.area);
    }
}

void Fold::resolveMovers(const RoleGroups& roles, const FoldedRoles& folded) {
    for (std::size_t d = 0; d < documents_.size(); ++d) {
        const auto& relations = documents_[d].relations;
        for (std::size_t i = 0; i < relations.size(); ++i) {
            const RelationFact& fact = relations[i];
            if (!fact.holder) {
                continue;
            }
            const auto told =
                fact.date ? std::optional(fact.date->date) : documents_[d].metadata.date;
            Referent found = referentOf(roleId(fact.holder->role, bodyId(d, fact.holder->body), {}),
                                        told && told->valid() ? told : std::nullopt,
                                        documentIds_[d], roles, folded);
            if (!found.person.empty()) {
                movers_.emplace(std::pair(d, i), std::move(found));
            }
        }
    }
}
} // namespace tenure
