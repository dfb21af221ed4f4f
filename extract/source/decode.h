// Bytes of a file to UTF-8 text: byte order marks, UTF-16, line ends, broken bytes.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "tenure/diagnostic.h"
#include "tenure/span.h"

namespace tenure {
struct Decoded {
    std::string text; ///< valid UTF-8 with '\n' line ends
    OffsetMap map;    ///< from `text` to the bytes of the file
};

/// Nothing (and an error) when the bytes are no text. Broken bytes become U+FFFD and one warning
/// names the first place. An empty or blank file gives a warning and no text.
/// `windows1252`: the file says that it is of that encoding (or Latin 1); UTF-8 still goes first.
std::optional<Decoded> decode(std::string_view bytes, const std::string& path,
                              Diagnostics& diagnostics, bool windows1252 = false);
} // namespace tenure
