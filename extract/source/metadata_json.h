// Metadata in JSON: a sidecar's fields, or those of a line of JSON lines.
#pragma once
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "tenure/diagnostic.h"
#include "tenure/document.h"

namespace tenure {
/// Where the metadata stand, for messages.
struct MetadataPlace {
    std::string file;
    int line = 0;
};

/// Takes one of "title", "date", "author", "url", "language"; other keys are overlooked, wrong
/// values warned of.
void readField(const std::string& key, const nlohmann::json& value, const MetadataPlace& place,
               Metadata& metadata, Diagnostics& diagnostics);
} // namespace tenure
