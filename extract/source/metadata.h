// What sidecars, front matter and pages say of a document, read leniently.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "tenure/diagnostic.h"
#include "tenure/document.h"

namespace tenure {
/// Reads "2016-09", "2018-03-22 10:15:00 +0100", "2020-03-04/2020-03-09" (what both days share).
/// Nothing when it is no such date.
std::optional<Date> metadataDate(std::string_view text);

/// Sets the date, or warns that it is none. `place` is where it stands in the file.
void setDate(std::string_view text, const std::string& from, const std::string& file, Place place,
             Metadata& metadata, Diagnostics& diagnostics);

/// Takes every field that `better` states.
void override(Metadata& metadata, const Metadata& better);

/// Reads NAME.meta.json: {"title", "date", "author" (text, list or null), "url", "language"}.
/// A broken one gives an error that names the place, and nothing.
std::optional<Metadata> readSidecar(std::string_view json, const std::string& file,
                                    Diagnostics& diagnostics);

/// The metadata at the head of a text between two lines "---" and where the text goes on; no
/// metadata and 0 when there is none.
struct FrontMatter {
    std::optional<Metadata> metadata;
    std::size_t end = 0;
};

FrontMatter readFrontMatter(std::string_view text, const std::string& file,
                            Diagnostics& diagnostics);
} // namespace tenure
