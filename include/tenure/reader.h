#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tenure/diagnostic.h"
#include "tenure/document.h"
#include "tenure/rules.h"

namespace tenure {
/// One kind of file. One file in extract/readers/ defines one of these.
struct InputFormat {
    std::string_view name;       ///< "markdown"
    std::string_view extensions; ///< space-separated, with dots: ".md .markdown"
    std::string_view summary;
    /// Turns the file's bytes into texts (usually one). `path` is for names and messages. Problems
    /// go to `diagnostics`; an empty result with an error there means the file cannot be read.
    std::vector<SourceText> (*read)(std::string_view bytes, const std::string& path,
                                    Diagnostics& diagnostics);
};

/// Every input format of this build, sorted by name. The table is written by CMake from the folder
/// listing.
std::span<const InputFormat* const> inputFormats();

/// The format for a file name by its extension; null when no format claims it.
const InputFormat* inputFormatFor(std::string_view path);

/// A file to read and the name it gets in the graph.
struct InputFile {
    std::string path;
    std::string name; ///< path below the folder the user gave, without extension: "2016/september"
};

/// The readable files at and below `paths`, in a stable order, sidecars (NAME.meta.json), README
/// and hidden files left out. What cannot be read (missing, no permission, unknown extension given
/// by name) is reported.
std::vector<InputFile> findInputs(const std::vector<std::string>& paths, Diagnostics& diagnostics);

/// Reads one file with its sidecar metadata and cuts it into documents ready for reading.
/// A file that cannot be read gives an error diagnostic and no document; nothing is thrown for the
/// content of a file.
/// The rules say what is page furniture, where one post ends and what an abbreviation is.
std::vector<Document> readDocuments(const InputFile& file, const RuleSet& rules,
                                    Diagnostics& diagnostics);

/// The same for a text that is already in memory: normalise, split, cut.
std::vector<Document> prepareDocuments(const SourceText& source, const RuleSet& rules,
                                       Diagnostics& diagnostics);
} // namespace tenure
