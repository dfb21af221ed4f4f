// How many seats a post has: what the documents say, else what the word list knows.
#include <algorithm>
#include <iterator>
#include <set>

#include "graph/resolve/fold.h"
#include "graph/store/fold.h"

namespace tenure {
// Shared at one time, it is no post of one seat at any: a bound that a third holder may break is
// none.
Seats Fold::RoleGroup::seats() const {
    if (told.least > 0) {
        return told;
    }
    return oneSeat ? Seats{1, 1, {}} : Seats{};
}

// A post that is told without a body is where the document's tenures in it came to lie
// (findBodies).
Fold::PostsFound Fold::postsFound(const RoleGroups& roles) const {
    PostsFound found;
    for (const auto& [role, group] : roles) {
        const auto node = roleNodes_.find(role);
        const std::string title = node == roleNodes_.end() ? "" : parts_.nodes[node->second].role;
        for (const auto& [person, tenure] : group.byPerson) {
            for (const Statement& statement : tenure.statements) {
                for (const Proof& proof : statement.evidence) {
                    found[{proof.document, slug(title)}].insert(role);
                }
            }
        }
    }
    return found;
}

void Fold::collectSeats(RoleGroups& roles) const {
    PostsFound found = postsFound(roles);
    for (std::size_t d = 0; d < documents_.size(); ++d) {
        for (const SeatsFact& fact : documents_[d].seats) {
            const std::string& body = bodyId(d, fact.body);
            const std::string own = roleId(fact.role, body, fact.area);
            const std::set<std::string>& meant =
                body.empty() ? found[{documentIds_[d], slug(fact.role)}] : std::set{own};
            for (const std::string& role : meant) {
                const auto group = roles.find(role);
                if (group == roles.end()) {
                    continue; // nobody is known to hold it
                }
                Seats& told = group->second.told;
                told.least = std::max(told.least, fact.least);
                told.most = std::max(told.most, fact.most);
                std::ranges::move(proofs(d, fact.evidence), std::back_inserter(told.proofs));
            }
        }
    }
    for (auto& [role, group] : roles) {
        Seats& told = group.told;
        sortProofs(told.proofs);
        told.most = told.most < told.least ? 0 : told.most;
    }
}

void Fold::collectVacancies(RoleGroups& roles) {
    PostsFound found = postsFound(roles);
    for (std::size_t d = 0; d < documents_.size(); ++d) {
        for (const VacancyFact& fact : documents_[d].vacancies) {
            const std::string& body = bodyId(d, fact.body);
            const bool placed = !body.empty() || !fact.area.empty();
            std::set<std::string> meant = placed ? std::set{roleNode(fact.role, body, fact.area)}
                                                 : found[{documentIds_[d], slug(fact.role)}];
            for (const std::string& role : meant) {
                RoleGroup& group = roles[role];
                group.oneSeat = group.oneSeat || fact.oneSeat;
                group.placed = group.placed || placed;
                group.vacancies.push_back(statementOf(d, fact));
            }
        }
    }
}
} // namespace tenure
