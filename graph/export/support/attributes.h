// The attributes of nodes and links in the JSON of graph libraries: flat, and never called "type",
// which drawing programs keep for themselves.
#pragma once
#include <string_view>
#include <vector>

#include "graph/export/support/json_writer.h"
#include "graph/export/support/view.h"

namespace tenure {
/// Writes the label and the values as members into an object that is open.
void writeAttributes(JsonWriter& json, std::string_view label, const std::vector<Value>& values);
} // namespace tenure
