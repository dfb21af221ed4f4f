// Reading a file as other programs do, and telling what they will say.
#pragma once
#include <string>
#include <string_view>

#include "tenure/export.h"

namespace tenure {
/// Throws BadQuestion when no rules are known for the format.
void requireChecker(std::string_view format);

/// `format` may be empty: then by the file's name. Prints on standard output. Exit code 0, or 3
/// when something is wrong for the tool. Throws BadQuestion when no rules are known for the format,
/// or the tool does not open it.
int checkAndTell(const std::string& path, std::string_view format, Tool tool);
} // namespace tenure
