// Posts of which one sentence says less than another.
#pragma once
#include "tenure/extraction.h"

namespace tenure {
/// "Ann Lee, mayor of Poole ... she resigned as mayor": a post without body and area is the one
/// post of that name that the document gives the same person. Facts that have become the same are
/// joined.
void completePosts(Extraction& extraction);

/// What impliedBody left open: the body that the document gives the same person's post elsewhere,
/// else the document's own organisation.
void settleBodies(Extraction& extraction);

/// Posts that the text tells of somebody who had died before it was written are past. So are all
/// that the life of a person (`subject`, -1 for none) long dead tells of.
void endByDeath(Extraction& extraction, int subject);
} // namespace tenure
