// The way from a file of text to a SourceText, shared by the readers.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "tenure/diagnostic.h"
#include "tenure/document.h"

namespace tenure {
/// The file's name without folders and extension.
std::string stemOf(std::string_view path);

/// Decodes a file that is its own text; front matter becomes metadata.
std::vector<SourceText> readTextFile(std::string_view bytes, const std::string& path,
                                     Diagnostics& diagnostics);
} // namespace tenure
