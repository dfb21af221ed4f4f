// Strings inside JSON with the way back to their bytes, which JSON libraries do not give.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "tenure/span.h"

namespace tenure {
/// Where the string of the last top-level member `key` stands in a valid JSON object, without its
/// quotes. Nothing when there is none or it is no string.
std::optional<Span> jsonStringOf(std::string_view object, std::string_view key);

/// Appends what the inside of a JSON string means; `map` leads to the text in which it starts at
/// `origin`.
void decodeJsonString(std::string_view raw, std::size_t origin, std::string& out, OffsetMap& map);
} // namespace tenure
