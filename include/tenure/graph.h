#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tenure/date.h"
#include "tenure/extraction.h"
#include "tenure/identities.h"

namespace tenure {
enum class NodeKind { Person, Organization, Role, Decision, Document };

std::string_view toString(NodeKind kind);

/// Evidence with its document named, as it stands in graph.json.
struct Proof {
    std::string document; ///< node id
    Evidence evidence;
};

/// Another name that a document gives a person or body, and why it is the same one.
struct Merge {
    std::string name;
    std::string document; ///< node id of the first document that says so
    std::string reason;
};

/// How many hold a role at a time.
struct Seats {
    int least = 0; ///< 0: not known
    int most = 0;  ///< 0: not known
    std::vector<Proof>
        proofs; ///< what says so; empty: the word list, which knows posts of one seat

    [[nodiscard]] bool isOne() const { return most == 1; }

    /// "1", "2", "2 or more", or nothing.
    [[nodiscard]] std::string text() const;
};

/// A time at which, as a document says, nobody held a role, or one seat of it stood empty. The
/// bounds are those of its beginning and its end.
struct Vacancy {
    std::optional<Date> start, end; ///< as stated
    Bounds bounds;
    std::vector<Date> seen; ///< when there was one; sorted
    std::vector<Proof> evidence;
};

/// A node of the graph. Which fields are used depends on the kind (docs/data-model.md).
struct Node {
    std::string id; ///< "person/kezia-dugdale"; stable from run to run
    NodeKind kind = NodeKind::Person;
    std::string label;
    std::vector<std::string> aliases;     ///< person, organization
    std::vector<std::string> identifiers; ///< person, organization: in gazetteers, sorted
    std::string classification;           ///< organization: committee party union ...
    std::string partOf;                   ///< organization: id of the larger one
    std::string role;                     ///< role: the title
    std::string organization;             ///< role, decision: id of the body; empty for none
    std::string area;                     ///< role
    Seats seats;                          ///< role
    std::vector<Vacancy> vacancies;       ///< role: sorted by time
    std::string verb, text, outcome;      ///< decision
    std::optional<Date> date;             ///< decision, document
    std::string path, url;                ///< document
    std::vector<std::string> authors;     ///< document: ids of people, or names nobody else uses
    std::vector<Proof> evidence; ///< decision: its proofs; else the first mention in each document
    std::vector<Merge> merges;   ///< person, organization: sorted by name
};

/// Where one bound of a tenure comes from.
struct BoundProof {
    enum class Kind { Stated, Calculated, Assumed };

    Kind kind = Kind::Stated;
    std::string reason; ///< "seen on 2016-09", "elected on 2020-11-24", "succeeded by ..."
    std::vector<Proof> proofs;
};

std::string_view toString(BoundProof::Kind kind);

/// What a link says; `Held` is a tenure.
enum class LinkKind {
    Held,
    RoleIn,
    PartOf,
    Decided,
    Succeeded,
    Attended,
    Proposed,
    Seconded,
    Nominated,
    AppointedBy,
    ReportedTo,
    Authored
};

std::string_view toString(LinkKind kind);

/// Days, both included.
struct Stretch {
    Day from, to;

    friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// A directed link. A tenure is a link of kind Held from a person to a role; the fields from
/// `spell` to `proofs` are used by it alone.
struct Link {
    std::string id; ///< unique; never also the id of a node
    std::string source, target;
    LinkKind kind = LinkKind::Held;
    int spell = 0; ///< 1 for the first time a person holds the role
    Status status = Status::Current;
    std::optional<Date> start, end; ///< as stated or implied exactly
    Bounds bounds;
    std::vector<Date> seen; ///< sorted
    /// Days between two proofs that lie farther apart than a term of office: that it was held then
    /// is the assumption of one unbroken spell. Sorted.
    std::vector<Stretch> unproved;
    /// Proofs of bounds, in the order of Bounds' members; empty for an unknown bound.
    BoundProof startEarliestBy, startLatestBy, endEarliestBy, endLatestBy;
    std::string role;         ///< succeeded: id of the role handed over
    std::string text;         ///< proposed, seconded: the motion
    std::optional<Date> date; ///< not Held: when
    std::vector<Proof> evidence;
};

/// The bounds that rest on no assumption.
Bounds sureBounds(const Link& tenure);

/// The answer for a tenure. An assumption neither proves anything nor rules it out, so it leaves
/// *possible*; so do days that are unproved.
Answer heldDuring(const Link& tenure, Day from, Day to);

/// Two facts that cannot both be true; kept side by side.
struct Conflict {
    std::string kind;    ///< "two holders of one seat", "ends before it starts"
    std::string subject; ///< id of the role or person
    std::vector<std::string> links;
    std::string message;
    std::vector<Proof> against = {}; ///< what is no link's: a death, a count of seats, a handover
};

/// Two people whose names are nearly the same, and what speaks for their being one. Whom the score
/// makes one is in Node::merges. A score of 0: people or bodies of one name, or told apart by the
/// user, and what keeps them apart.
struct Proposal {
    std::string a, b; ///< ids; a comes first in the alphabet
    int score = 0;    ///< per cent; docs/data-model.md says how it comes about
    std::string reason;
};

/// The temporal graph: a pure function of a set of extractions. Immutable once built, safe to
/// share.
class Graph {
public:
    /// Folds extractions in the order of their document ids, whatever order they come in: same set,
    /// same graph.
    static Graph build(std::vector<Extraction> extractions,
                       std::span<const IdentityRule> identities = {});

    ~Graph();
    Graph(Graph&&) noexcept;
    Graph& operator=(Graph&&) noexcept;

    /// Sorted by id.
    [[nodiscard]] std::span<const Node> nodes() const;
    /// Sorted by kind, source, target, spell, id.
    [[nodiscard]] std::span<const Link> links() const;
    [[nodiscard]] std::span<const Conflict> conflicts() const;
    /// Sorted by score, highest first, then by ids.
    [[nodiscard]] std::span<const Proposal> proposals() const;

    /// Null when there is no such node.
    [[nodiscard]] const Node* node(std::string_view id) const;
    [[nodiscard]] const Link* link(std::string_view id) const;

    [[nodiscard]] std::size_t documents() const;
    /// Digest of the rule set that made the extractions; several are joined with a comma.
    [[nodiscard]] const std::string& rules() const;

    struct Impl;

    [[nodiscard]] const Impl& impl() const { return *impl_; }

    /// For those who make graphs (the fold, the readers).
    explicit Graph(std::unique_ptr<Impl> impl);

private:
    std::unique_ptr<Impl> impl_;
};

/// Reads a graph.json of schema tenure/1. Throws Error naming the place when it is not one.
Graph readGraphJson(std::string_view json, const std::string& path);
} // namespace tenure
