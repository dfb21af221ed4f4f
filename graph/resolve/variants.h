// Spellings of one name: Clark and Clarke, McDonald and McDonnell, Jenny and Jennie.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "graph/resolve/classes.h"

namespace tenure {
/// From this score on two people are one; from the other on they are proposed (per cent).
constexpr int mergeScore = 85;
constexpr int proposalScore = 50;

/// How near two folded names of two words or more are: 100 the same, 60 by a common spelling rule,
/// 50 but for one letter, 40 for long surnames that begin alike, 0 none of these.
int nearness(std::string_view a, std::string_view b);

/// Joins the people of `items` whose score is high, and returns the other pairs that deserve a
/// look. People that one document names apart are left apart. `a` and `b` are items.
std::vector<PossibleMerge> joinVariants(std::span<const Extraction> documents,
                                        const Identities& bodies, std::vector<EntityItem>& items,
                                        UnionFind& sets);
} // namespace tenure
