// Two names in one document: two people, or one whose name is written in two ways?
#pragma once
#include <set>
#include <vector>

#include "graph/resolve/identity.h"
#include "tenure/extraction.h"

namespace tenure {
/// A fact about a post of one seat, and the body that it is in.
struct SeatFact {
    int body = -1;
    const TenureFact* fact = nullptr;
};

/// True when both are said to hold one post of one seat at one time, so that two people would
/// contradict each other.
bool holdOneSeatAtOnce(const std::vector<SeatFact>& ours, const std::vector<SeatFact>& theirs);

/// True when the document names them in one breath ("Ann Clark and Ann Clarke"), so that it means
/// two people.
bool sideBySide(const Extraction& document, std::size_t a, std::size_t b);
} // namespace tenure
