#pragma once
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tenure/diagnostic.h"
#include "tenure/export.h"

namespace tenure {
/// What programs will make of a file that somebody wrote.
struct FileReport {
    std::vector<Diagnostic> findings; ///< by line; of each kind the first few, the last one counts
    /// "Gephi: 130 nodes, 237 edges of 9 kinds, none merged ...", or "NetworkX: refuses the file
    /// (graphml.type)".
    std::vector<std::string> shows;
};

/// Knows the rules of one format. One file in graph/check/ defines one of these.
struct FileChecker {
    std::string_view name;      ///< "graphml"
    std::string_view extension; ///< ".graphml"
    std::string_view root;      ///< name of the outermost element
    /// Reads the file as it comes, memory for its ids alone. `tool` says whose rules; Any:
    /// everybody's.
    FileReport (*check)(std::istream& in, const std::string& path, Tool tool);
};

/// Every checker of this build, sorted by name. The table is written by CMake.
std::span<const FileChecker* const> fileCheckers();

/// The checker for an export format of that name ("gexf-1.2" is checked as GEXF), else null.
const FileChecker* fileCheckerFor(std::string_view format);

/// The checker by the extension of the file, in capitals or not, else null.
const FileChecker* fileCheckerOf(std::string_view name);
} // namespace tenure
