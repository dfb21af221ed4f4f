// The bookkeeping that people and bodies share: names, joins with their reasons, and the classes
// that come out.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "graph/resolve/identity.h"
#include "graph/resolve/union_find.h"

namespace tenure {
/// One entity of one document.
struct EntityItem {
    EntityPlace place;
    const std::string* name = nullptr;
    const std::vector<std::string>* aliases = nullptr;
    const std::vector<std::string>* identifiers = nullptr; ///< of gazetteers
    std::string key;    ///< what must agree for two names to be the same
    std::string reason; ///< why it was joined when the name does not say so
};

/// True when `a` is the fuller form: more words, not in capitals, longer, first in the alphabet.
bool fuller(const std::string& a, const std::string& b);

/// The classes of `sets` over `items` as identities, with labels, aliases and merges.
Identities gather(std::span<const Extraction> documents, const std::vector<EntityItem>& items,
                  UnionFind& sets);

/// Adds pairs of items as pairs of identities; of several about one pair the first counts, and
/// those that have become one say nothing.
void addPairs(const std::vector<EntityItem>& items, std::vector<PossibleMerge> pairs,
              Identities& identities);
} // namespace tenure
