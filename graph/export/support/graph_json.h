// graph.json, part by part: other formats that carry our own records write them alike.
#pragma once
#include <span>

#include "graph/export/support/json_writer.h"
#include "tenure/graph.h"

namespace tenure {
void writeNode(JsonWriter& json, const Node& node);
void writeLink(JsonWriter& json, const Link& link);
void writeConflict(JsonWriter& json, const Conflict& conflict);
void writeProposal(JsonWriter& json, const Proposal& proposal);
void writeSeats(JsonWriter& json, const Seats& seats);
void writeEvidence(JsonWriter& json, std::span<const Proof> proofs);
} // namespace tenure
