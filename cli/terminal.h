// What the program knows of the screen it may be writing to.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tenure {
enum class Stream { Out, Err };

bool isTerminal(Stream stream);

/// Columns of the screen behind standard output; `otherwise` when it is none.
std::size_t screenWidth(std::size_t otherwise);

/// Resolves auto|always|never: NO_COLOR (not empty) and TERM=dumb turn "auto" off.
bool wantsColour(std::string_view choice, Stream stream);

/// How many columns a text takes on a terminal: combining marks none, East Asian wide letters two.
std::size_t displayWidth(std::string_view utf8);

/// The text without control characters, which could otherwise drive the terminal; white space and
/// line ends become spaces.
std::string printable(std::string_view utf8);

/// Cuts a text into lines of at most `width` columns, at spaces where there are any. At least one
/// line, the first perhaps empty. The stem of a tree ("│  ├─ ") goes on down the further lines.
std::vector<std::string> wrapped(std::string_view utf8, std::size_t width);
} // namespace tenure
