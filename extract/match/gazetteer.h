// Names that a user brings along: people and bodies from TSV or Popolo JSON.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "tenure/diagnostic.h"

namespace tenure {
/// One person or body of a gazetteer.
struct GazetteerEntry {
    bool person = true;
    std::string name;
    std::vector<std::string> aliases;
    std::string id;     ///< several, as "q1|wikidata:Q1", stand between bars
    std::string kind;   ///< of a body: "committee", "party"
    std::string partOf; ///< of a body: the name of the larger one
};

/// The ids between the bars of GazetteerEntry::id.
std::vector<std::string> identifiersIn(std::string_view ids);

/// Reads FILE.json as Popolo (`persons`, `organizations`), anything else as TSV whose first line
/// names the columns: `kind` and `name` are needed; `aliases` (between bars), `id`,
/// `classification` and `part_of` may be there. What cannot be used is reported with its line.
std::vector<GazetteerEntry> readGazetteer(const std::string& path, Diagnostics& diagnostics);
} // namespace tenure
