// Roles as nodes and tenures as links: the statements about one person in one role become spells.
#include <algorithm>
#include <iterator>

#include "graph/resolve/fold.h"
#include "graph/store/fold.h"

namespace tenure {
namespace {
// A role that stands by itself: no body, no area. "Leader" of nothing in particular is no one seat.
constexpr std::string_view noOrganization = "none";

std::string roleLabel(const std::string& title, const std::string& organization,
                      const std::string& area) {
    std::string label = title;
    if (!organization.empty()) {
        label += ", " + organization;
    }
    if (!area.empty()) {
        label += " (" + area + ")";
    }
    return label;
}

// When anybody else held the post.
std::vector<Touch> othersThan(const std::map<std::string_view, std::vector<Touch>>& touches,
                              std::string_view person) {
    std::vector<Touch> others;
    for (const auto& [other, times] : touches) {
        if (other != person) {
            others.insert(others.end(), times.begin(), times.end());
        }
    }
    return others;
}

std::optional<DatedProof> dated(const std::optional<DatedBy>& date, const std::string& document) {
    if (!date || !date->date.valid()) {
        return std::nullopt;
    }
    return DatedProof{date->date, {document, date->evidence}, date->reason};
}

// A document that says who is clerk of the council, and that the same person was clerk before,
// tells of two posts.
bool toldApart(const Statement& held, const Statement& bare) {
    return held.status == Status::Current && bare.status == Status::Past &&
           !held.evidence.empty() && !bare.evidence.empty() &&
           held.evidence.front().document == bare.evidence.front().document;
}
} // namespace

std::string roleId(const std::string& title, const std::string& organization,
                   const std::string& area) {
    std::string id = "role/";
    id += organization.empty() ? noOrganization : behindKind(organization);
    id += '/' + slug(title);
    if (!area.empty()) {
        id += '/' + slug(area);
    }
    return id;
}

// The id of the role's node, which is made when it is met for the first time. Of several spellings
// the last in the alphabet gives the title ("vice-chair" rather than "Vice Chair"), so that the
// order of documents is lost.
std::string Fold::roleNode(const std::string& title, const std::string& organization,
                           const std::string& area) {
    std::string id = roleId(title, organization, area);
    const auto [entry, isNew] = roleNodes_.emplace(id, parts_.nodes.size());
    if (isNew) {
        Node node;
        node.id = id;
        node.kind = NodeKind::Role;
        node.role = title;
        node.organization = organization;
        node.area = area;
        parts_.nodes.push_back(std::move(node));
    } else {
        Node& node = parts_.nodes[entry->second];
        node.role = std::max(node.role, title);
        node.area = std::min(node.area, area);
    }
    return id;
}

Statement Fold::statementOf(std::size_t document, const TenureFact& fact) const {
    const std::string& id = documentIds_[document];
    Statement statement;
    statement.status = fact.status;
    statement.start = dated(fact.start, id);
    statement.end = dated(fact.end, id);
    statement.seen = dated(fact.seen, id);
    statement.gone = dated(fact.gone, id);
    for (const BoundedBy& limit : fact.limits) {
        statement.limits.push_back(
            {limit.which, limit.day, limit.words, proof(document, limit.evidence), limit.assumed});
    }
    statement.documentDate = documents_[document].metadata.date;
    statement.evidence = proofs(document, fact.evidence);
    return statement;
}

void Fold::addStatement(RoleGroup& group, const std::string& role, const Told& told) {
    group.oneSeat = group.oneSeat || told.fact->oneSeat;
    group.placed = group.placed || !told.organization.empty() || !told.fact->area.empty();
    TenureGroup& tenure = group.byPerson[told.person];
    tenure.person = told.person;
    tenure.role = role;
    tenure.statements.push_back(told.statement);
}

// "Jo Lee, the treasurer" is the treasurer of the one body that Jo Lee is said to be treasurer of,
// when the times allow it. The sentence alone does not say so: its evidence becomes inferred.
void Fold::findBodies(const std::vector<Told>& told, std::vector<Told>& bodiless,
                      RoleGroups& roles) {
    std::map<std::string, std::map<std::string, std::vector<const Told*>>> held;
    for (const Told& one : told) {
        held[one.person + '\n' + slug(one.fact->role)][one.organization].push_back(&one);
    }
    for (Told& one : bodiless) {
        const auto same = held.find(one.person + '\n' + slug(one.fact->role));
        const bool clear = one.fact->area.empty() && same != held.end() && same->second.size() == 1;
        const bool fits =
            clear && std::ranges::any_of(same->second.begin()->second, [&](const Told* other) {
                return canBeOneSpell(other->statement, one.statement) &&
                       !toldApart(other->statement, one.statement);
            });
        if (fits) {
            one.organization = same->second.begin()->first;
            for (Proof& proof : one.statement.evidence) {
                proof.evidence.how = How::Inferred;
            }
        }
        const std::string role = roleNode(one.fact->role, one.organization, one.fact->area);
        addStatement(roles[role], role, one);
    }
}

void Fold::collectTenures(RoleGroups& roles) {
    std::vector<Told> told;
    std::vector<Told> bodiless;
    for (std::size_t d = 0; d < documents_.size(); ++d) {
        for (const TenureFact& fact : documents_[d].tenures) {
            const std::string& person = personId(d, fact.person);
            Told one{person, bodyId(d, fact.body), &fact, statementOf(d, fact)};
            if (fact.holder) {
                const std::string& body = bodyId(d, fact.holder->body);
                references_.push_back({roleId(fact.holder->role, body, {}), std::move(one)});
            } else if (!person.empty()) {
                (one.organization.empty() ? bodiless : told).push_back(std::move(one));
            }
        }
    }
    for (const Told& one : told) {
        const std::string role = roleNode(one.fact->role, one.organization, one.fact->area);
        addStatement(roles[role], role, one);
    }
    findBodies(told, bodiless, roles);
}

void Fold::collectSuccessions(RoleGroups& roles) {
    for (std::size_t d = 0; d < documents_.size(); ++d) {
        for (const RelationFact& fact : documents_[d].relations) {
            if (fact.role.empty()) {
                continue;
            }
            const std::string& body = bodyId(d, fact.roleBody);
            const std::string role = roleNode(fact.role, body, {});
            RoleGroup& group = roles[role];
            group.placed = group.placed || !body.empty();
            const std::string& successor = entityId(d, fact.from);
            const std::string& predecessor = entityId(d, fact.to);
            if (fact.type != toString(LinkKind::Succeeded) || successor.empty() ||
                predecessor.empty()) {
                continue;
            }
            group.successions.push_back({predecessor, successor, dated(fact.date, documentIds_[d]),
                                         proofs(d, fact.evidence)});
        }
    }
}

Fold::FoldedRole Fold::foldRole(const std::string& role, const RoleGroup& group) const {
    const std::string rolePart(behindKind(role));
    const std::string organization = "org/" + rolePart.substr(0, rolePart.find('/'));
    const Seats seats = group.placed ? group.seats() : Seats{};
    std::map<std::string_view, std::vector<Touch>> touches;
    if (seats.isOne()) {
        for (const auto& [person, tenure] : group.byPerson) {
            touches.emplace(person, touchesOf(tenure.statements));
        }
        touches.emplace(std::string_view{}, touchesOf(group.vacancies));
    }
    FoldedRole folded;
    std::vector<std::vector<Holding>> proofs;
    for (const auto& [person, tenure] : group.byPerson) {
        const std::string base = "tenure/" + std::string(behindKind(person)) + '/' + rolePart + '/';
        Spells spells = foldSpells(tenure.statements, tenure.statements.size() < 2
                                                          ? std::vector<Touch>{}
                                                          : othersThan(touches, person));
        for (Link& link : spells.links) {
            link.kind = LinkKind::Held;
            link.id = base + std::to_string(link.spell);
            link.source = person;
            link.target = role;
            endWith(link, organization, folded.conflicts);
            folded.links.push_back(std::move(link));
        }
        std::ranges::move(spells.proofs, std::back_inserter(proofs));
        for (Conflict& conflict : spells.conflicts) {
            conflict.subject = person;
            for (std::string& link : conflict.links) {
                link.insert(0, base);
            }
            folded.conflicts.push_back(std::move(conflict));
        }
    }
    std::vector<Link> vacant = vacanciesOf(group.vacancies);
    std::vector<Link*> links;
    for (Link& link : folded.links) {
        links.push_back(&link);
    }
    for (Link& link : vacant) {
        if (seats.isOne()) { // of several seats one may be empty while others are held
            links.push_back(&link);
        }
    }
    settleRole(role, seats, std::move(links), group.successions, folded.conflicts);
    folded.vacancies = toldVacancies(std::move(vacant));
    for (std::size_t i = 0; i < folded.links.size(); ++i) {
        Link& link = folded.links[i];
        fillExact(link);
        link.unproved = unprovedDays(std::move(proofs[i]), link.bounds);
    }
    return folded;
}

void Fold::nameRoles(const RoleGroups& roles) {
    std::map<std::string_view, const std::string*> labels;
    for (std::size_t i = 0; i < bodies_.all.size(); ++i) {
        labels.emplace(bodyIds_[i], &bodies_.all[i].label);
    }
    for (const auto& [role, group] : roles) {
        Node& node = parts_.nodes[roleNodes_.at(role)];
        node.seats = group.seats();
        const std::string& organization = node.organization;
        node.label = roleLabel(
            node.role, organization.empty() ? std::string{} : *labels.at(organization), node.area);
        if (organization.empty()) {
            continue;
        }
        Link link;
        link.kind = LinkKind::RoleIn;
        link.source = role;
        link.target = organization;
        link.id = claim("role_in/" + std::string(behindKind(role)));
        parts_.links.push_back(std::move(link));
    }
}

void Fold::addTenures() {
    RoleGroups roles;
    collectEnds();
    collectTenures(roles);
    collectSuccessions(roles);
    collectVacancies(roles);
    collectSeats(roles);
    FoldedRoles folded;
    for (const auto& [role, group] : roles) {
        folded.emplace(role, foldRole(role, group));
    }
    resolveReferences(roles, folded);
    resolveMovers(roles, folded);
    nameRoles(roles);
    for (auto& [role, one] : folded) {
        std::ranges::move(one.links, std::back_inserter(parts_.links));
        std::ranges::move(one.conflicts, std::back_inserter(parts_.conflicts));
        parts_.nodes[roleNodes_.at(role)].vacancies = std::move(one.vacancies);
    }
}
} // namespace tenure
