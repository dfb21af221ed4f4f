// Handovers that a document tells without saying so.
#pragma once
#include "tenure/extraction.h"

namespace tenure {
/// Of a post of one seat that one person left and another took up on the same day, the second
/// succeeded the first.
void addSuccessions(Extraction& extraction);
} // namespace tenure
