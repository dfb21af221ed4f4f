#pragma once
#include <functional>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tenure/graph.h"

namespace tenure {
/// What a writer could not carry: "14 tenures lost their ranges".
struct Loss {
    std::string what;
    std::size_t count = 0;
};

/// One way of writing the graph down. One file in graph/export/ defines one of these.
struct ExportFormat {
    std::string_view name;      ///< "graphml"
    std::string_view extension; ///< ".graphml"
    std::string_view summary;
    /// Writes the whole graph, memory flat in its size; the bytes depend on the graph alone.
    /// Returns what was lost. Stream failures are the caller's to check.
    std::vector<Loss> (*write)(const Graph& graph, std::ostream& out);
};

/// Every export format of this build, sorted by name. The table is written by CMake from the folder
/// listing.
std::span<const ExportFormat* const> exportFormats();

/// Null when there is none of that name.
const ExportFormat* exportFormatNamed(std::string_view name);

/// Lets `write` fill a temporary file beside `path`, then renames it: readers see the old file or
/// the whole new one. "-" is standard output. Throws Error (full disk, permission) and leaves
/// nothing half-written.
void writeAtomically(const std::string& path, const std::function<void(std::ostream&)>& write);
} // namespace tenure
