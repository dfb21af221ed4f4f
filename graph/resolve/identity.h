// Who is who across documents: each entity of each document belongs to one person or body.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "tenure/graph.h"

namespace tenure {
/// The place of an entity: Extraction number `document`, entity number `index` there.
struct EntityPlace {
    std::size_t document = 0;
    std::size_t index = 0;
};

/// One person or body of the corpus.
struct Identity {
    std::string label; ///< the fullest form in the corpus
    std::vector<std::string> aliases;
    std::vector<Merge> merges;
    std::vector<EntityPlace> members; ///< in the order of the documents
    std::string kind;                 ///< body
    int partOf = -1;                  ///< body: index of the larger one
};

/// Two identities that may be one.
struct PossibleMerge {
    int a = 0, b = 0; ///< indexes into Identities::all
    int score = 0;    ///< per cent; 0: they are two for certain, though their names agree
    std::string reason;
};

struct Identities {
    std::vector<Identity> all;        ///< sorted by label, then by the first member
    std::vector<std::vector<int>> of; ///< [document][entity] -> index into `all`
    std::vector<PossibleMerge> proposals;
};

/// The extractions must be sorted by document id. Entities of one document stay apart unless their
/// names are the same, or spellings of one name that hold one seat at one time: what one document
/// says was settled when it was read.
///
/// A surname, alone or with an initial, joins the one person of that surname who holds a role in a
/// body that the document speaks of; so bodies come first.
///
/// What the user says (`rules`) comes first. Names that are nearly the same are proposed with a
/// score, and joined when it is high (variants.h).
Identities resolvePeople(std::span<const Extraction> documents, const Identities& bodies,
                         std::span<const IdentityRule> rules = {});
Identities resolveBodies(std::span<const Extraction> documents,
                         std::span<const IdentityRule> rules = {});
} // namespace tenure
