#pragma once
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tenure/extraction.h"
#include "tenure/identities.h"

namespace tenure {
/// An extraction as one line of JSON, without a line break: what `tenure build` keeps in
/// extractions.jsonl, so that a graph can be folded again from some of the documents.
std::string toJson(const Extraction& extraction);

/// Reads such a line. Throws Error that begins with `place` when it is none.
Extraction readExtraction(std::string_view json, const std::string& place);

/// What a graph was folded from.
struct KeptExtractions {
    std::vector<IdentityRule> identities;
    std::vector<Extraction> extractions;
};

/// extractions.jsonl: a line with what the user said of who is who, then a line for each document.
void writeExtractions(std::span<const Extraction> extractions,
                      std::span<const IdentityRule> identities, std::ostream& out);

/// Throws Error naming file and line.
KeptExtractions readExtractions(std::string_view jsonl, const std::string& path);
} // namespace tenure
