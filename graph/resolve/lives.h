// Namesakes whom time tells apart: nobody holds a post long after death, or for a hundred years.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "graph/resolve/classes.h"

namespace tenure {
/// What each person of each document is said to have held.
class PostsOf {
public:
    explicit PostsOf(std::span<const Extraction> documents);

    [[nodiscard]] const std::vector<const TenureFact*>& of(const EntityPlace& person) const;

private:
    std::vector<std::vector<std::vector<const TenureFact*>>> posts_; // by document and person
};

/// Puts the items of one name on sides of `question` when their times cannot be, or are hardly, of
/// one life. An item without a time goes with the one life that lies near its document's date.
/// What comes back are pairs of items that are kept apart, with the reason.
std::vector<PossibleMerge> partLives(std::span<const Extraction> documents,
                                     const Identities& bodies, const std::vector<EntityItem>& items,
                                     const PostsOf& posts,
                                     const std::vector<std::size_t>& namesakes,
                                     std::size_t question, UnionFind& sets);
} // namespace tenure
