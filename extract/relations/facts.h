// Adds facts to an extraction; what is told twice becomes one fact with both proofs.
#pragma once
#include "tenure/extraction.h"

namespace tenure {
void addFact(Extraction& extraction, TenureFact fact);
void addFact(Extraction& extraction, SeatsFact fact);
void addFact(Extraction& extraction, DecisionFact fact);
void addFact(Extraction& extraction, RelationFact fact);
} // namespace tenure
