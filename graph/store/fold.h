// The fold of many extractions into the parts of one graph. graph.cpp calls the steps in this
// order.
#pragma once
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/resolve/identity.h"
#include "graph/store/boost_graph.h"
#include "graph/time/seats.h"

namespace tenure {
/// Whom a role alone means ("the leader of the council"), and what tells so.
struct Referent {
    std::string person; ///< empty: nobody for certain
    std::vector<Proof> proofs;
};

class Fold {
public:
    /// Sorts the extractions; the same one given twice counts once.
    explicit Fold(std::vector<Extraction> extractions,
                  std::span<const IdentityRule> identities = {});

    void addDocuments();
    void addPeople();
    void addBodies();
    /// Role nodes, tenure links, role_in links; successions bound them.
    void addTenures();
    void addDecisions();
    void addRelations();

    GraphParts take() { return std::move(parts_); }

private:
    /// Everything that was said about one person in one role.
    struct TenureGroup {
        std::string person, role;
        std::vector<Statement> statements;
    };

    /// All tenures of one role, and who followed whom in it.
    struct RoleGroup {
        bool oneSeat = false; ///< by the word list
        bool placed = false;  ///< in a body or for an area; else it is no one seat
        Seats told;           ///< what documents say; it overrules the word list
        std::map<std::string, TenureGroup> byPerson;
        std::vector<Succession> successions;
        std::vector<Statement> vacancies;

        [[nodiscard]] Seats seats() const;
    };

    using RoleGroups = std::map<std::string, RoleGroup>;

    /// A role worked out: its tenures, and what cannot be true of them.
    struct FoldedRole {
        std::vector<Link> links;
        std::vector<Conflict> conflicts;
        std::vector<Vacancy> vacancies;
    };

    /// Where a document's own tenures in a post of a title lie: document and title to roles.
    using PostsFound = std::map<std::pair<std::string, std::string>, std::set<std::string>>;

    using FoldedRoles = std::map<std::string, FoldedRole>;

    /// One tenure fact, with its ids.
    struct Told {
        std::string person, organization;
        const TenureFact* fact = nullptr;
        Statement statement;
    };

    /// A fact whose person is named by a role alone: "the leader of the council".
    struct Reference {
        std::string holder; ///< id of that role
        Told told;          ///< its person is found by the role
    };

    [[nodiscard]] const std::string& personId(std::size_t document, int person) const;
    [[nodiscard]] const std::string& bodyId(std::size_t document, int body) const;
    [[nodiscard]] const std::string& entityId(std::size_t document, const EntityRef& entity) const;
    [[nodiscard]] Proof proof(std::size_t document, const Evidence& evidence) const;
    [[nodiscard]] std::vector<Proof> proofs(std::size_t document,
                                            const std::vector<Evidence>& evidence) const;

    [[nodiscard]] std::size_t indexOfDocument(const std::string& document) const;
    /// Folded labels and aliases to ids; an empty id where two people share the name.
    [[nodiscard]] std::map<std::string, std::string> peopleByName() const;

    /// `id` or, when it is taken, the first of id-2, id-3 ... that is free.
    std::string claim(std::string id);
    void addIdentities(const Identities& identities, NodeKind kind, std::vector<std::string>& ids);
    std::string roleNode(const std::string& title, const std::string& organization,
                         const std::string& area);
    void collectTenures(RoleGroups& roles);
    void collectEnds();
    [[nodiscard]] Statement statementOf(std::size_t document, const TenureFact& fact) const;
    void collectSeats(RoleGroups& roles) const;
    void collectVacancies(RoleGroups& roles);
    [[nodiscard]] PostsFound postsFound(const RoleGroups& roles) const;
    static void addStatement(RoleGroup& group, const std::string& role, const Told& told);
    void findBodies(const std::vector<Told>& told, std::vector<Told>& bodiless, RoleGroups& roles);
    void collectSuccessions(RoleGroups& roles);
    [[nodiscard]] FoldedRole foldRole(const std::string& role, const RoleGroup& group) const;
    void endWith(Link& link, const std::string& organization,
                 std::vector<Conflict>& conflicts) const;
    /// Finds whom references mean until nothing changes, and adds what is said of them.
    void resolveReferences(RoleGroups& roles, FoldedRoles& folded);
    [[nodiscard]] static Referent referentOf(const std::string& holder,
                                             const std::optional<Date>& date,
                                             const std::string& document, const RoleGroups& roles,
                                             const FoldedRoles& folded);
    /// Whom the relations mean that name somebody by a role alone.
    void resolveMovers(const RoleGroups& roles, const FoldedRoles& folded);
    void nameRoles(const RoleGroups& roles);
    /// The decision of the same document that a motion's text speaks of; empty when there is none.
    [[nodiscard]] std::string decisionFor(std::size_t document, const std::string& text) const;
    void addRelation(std::size_t document, std::size_t place);

    std::vector<Extraction> documents_;
    Identities people_, bodies_;
    std::vector<std::string> documentIds_, personIds_, bodyIds_;
    std::vector<Reference> references_;
    std::map<std::pair<std::size_t, std::size_t>, Referent> movers_; ///< by document and relation
    std::map<std::string, DatedProof> died_, deadBy_;                ///< by the id of the person
    std::map<std::string, DatedProof> dissolved_;                    ///< by the id of the body
    std::unordered_map<std::string, int> claimed_;
    std::map<std::string, std::size_t> roleNodes_; // id -> index in parts_.nodes
    std::map<std::string, std::size_t> relations_; // what it says -> index of link
    std::vector<std::vector<std::pair<std::string, std::string>>>
        decisions_; // [document]: id, text
    GraphParts parts_;
};

/// The id of a role; `organization` is an id or empty.
std::string roleId(const std::string& title, const std::string& organization,
                   const std::string& area);

/// The part of an id behind its kind: "scottish-labour-party" of "org/scottish-labour-party".
std::string_view behindKind(std::string_view id);
} // namespace tenure
