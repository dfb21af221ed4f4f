#pragma once
#include <optional>
#include <string>

#include "tenure/diagnostic.h"
#include "tenure/extraction.h"

namespace tenure {
/// The memberships of a Popolo file as facts of a document of their own, each with the JSON that
/// says so as evidence (rule "gazetteer.membership"). Nothing when the file has none.
std::optional<Extraction> gazetteerFacts(const std::string& path, Diagnostics& diagnostics);
} // namespace tenure
