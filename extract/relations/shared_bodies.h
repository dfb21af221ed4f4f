// Whose post it is, where a document says so once.
#pragma once
#include "tenure/extraction.h"

namespace tenure {
/// A post of one seat that is told without its body ("resigned as leader") is that of the only body
/// for which the document names such a post ("the new leader of the Quay Party"). Posts that
/// somebody acts in or was elected to belong where the post itself does.
void shareBodies(Extraction& extraction);
} // namespace tenure
