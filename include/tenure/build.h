#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tenure/diagnostic.h"
#include "tenure/extraction.h"
#include "tenure/reader.h"
#include "tenure/rules.h"

namespace tenure {
/// How to read many files; the defaults suit one machine.
struct BuildOptions {
    unsigned threads = 0; ///< 0: as many as the machine has cores
    /// Called from the calling thread now and then with (documents done, files in all).
    std::function<void(std::size_t, std::size_t)> progress;
};

/// Reads and extracts files on several threads. The result is in the order of `files` whatever the
/// threads did; a file that cannot be read is reported and left out.
std::vector<Extraction> extractFiles(const std::vector<InputFile>& files,
                                     const std::shared_ptr<const RuleSet>& rules,
                                     const BuildOptions& options, Diagnostics& diagnostics);

/// "0.1.0"; and the schema of graph.json, "tenure/1".
std::string_view version();
std::string_view schemaVersion();
} // namespace tenure
