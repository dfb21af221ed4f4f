// What formats leave out of a graph, counted; every format says it in the same words.
#pragma once
#include <cstddef>
#include <vector>

#include "tenure/export.h"

namespace tenure {
/// Adds a loss unless its count is 0.
void addLoss(std::vector<Loss>& losses, const char* what, std::size_t count);

/// What is in a graph and has a place in few formats.
struct Contents {
    explicit Contents(const Graph& graph);

    std::size_t aliases = 0, identifiers = 0, merges = 0; ///< of people and bodies
    std::size_t seatProofs = 0;                           ///< quotations that tell of seats
    std::size_t vacancies = 0;                            ///< told of posts
    std::size_t nodeQuotes = 0;                           ///< of people, bodies and decisions
    std::size_t heldQuotes = 0;                           ///< of tenures
    std::size_t boundQuotes = 0; ///< that prove a bound and not the tenure itself
    std::size_t placeQuotes = 0; ///< of links of the kinds role_in, part_of and decided
    std::size_t otherQuotes = 0; ///< of relations
    std::size_t held = 0, prospects = 0, bounded = 0; ///< tenures; not held; with a bound
    std::size_t relations = 0;                        ///< links beyond Decided
    std::size_t decisions = 0, documents = 0;
    std::size_t conflicts = 0, proposals = 0;

    [[nodiscard]] std::size_t quotes() const {
        return seatProofs + nodeQuotes + heldQuotes + placeQuotes + otherQuotes;
    }
};

/// Vacancies, conflicts, proposals and the reasons of merges: what few formats have a place for.
void addRareLosses(std::vector<Loss>& losses, const Contents& contents);
} // namespace tenure
