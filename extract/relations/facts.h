// Adds facts to an extraction; what is told twice becomes one fact with both proofs.
#pragma once
#include "tenure/extraction.h"

namespace tenure {
/// TenureFact::body of a post told without a body that may be a post of this one, the document's
/// own: below -1, until settleBodies decides, once all is read.
constexpr int impliedBody(int body) {
    return -2 - body;
}

void addFact(Extraction& extraction, TenureFact fact);
void addFact(Extraction& extraction, SeatsFact fact);
void addFact(Extraction& extraction, DecisionFact fact);
void addVacancy(Extraction& extraction, VacancyFact fact);
void addFact(Extraction& extraction, RelationFact fact);

/// One sentence tells of a beginning and then of an end before it ("elected in 2016 and stepped
/// down in 2012"): one tenure, whose dates the graph finds to disagree, and not two. The sentence's
/// facts are those from `first` on.
void joinBackwards(Extraction& extraction, std::size_t first);
} // namespace tenure
