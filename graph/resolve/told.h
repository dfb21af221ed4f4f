// What the user's identities.yaml says of the names of people or bodies.
#pragma once
#include <span>
#include <vector>

#include "graph/resolve/classes.h"

namespace tenure {
/// Holds apart what is said to differ, and joins what is said to be the same.
void applyRules(std::span<const IdentityRule> rules, std::span<const Extraction> documents,
                std::vector<EntityItem>& items, UnionFind& sets);

/// The pairs that the user holds apart, as items of both names.
std::vector<PossibleMerge> toldApart(std::span<const IdentityRule> rules,
                                     std::span<const Extraction> documents,
                                     const std::vector<EntityItem>& items);

/// Joins what gazetteers call by one identifier ("wikidata:Q1"), and holds apart what they call by
/// two of one scheme. Questions are numbered from `question` on.
void applyIdentifiers(std::size_t question, std::vector<EntityItem>& items, UnionFind& sets);

/// True when the document is one of those that the name is limited to.
bool isOf(const KnownName& name, const Extraction& document);
} // namespace tenure
