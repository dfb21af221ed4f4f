// An option value out of a list, with a suggestion for the misspelt.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <CLI/App.hpp>

namespace tenure {
/// "a, b or c".
std::string listed(const std::vector<std::string>& items);

/// " Did you mean 'json'?" or nothing.
std::string suggestion(std::string_view given, const std::vector<std::string>& known);

/// Refuses a value that is not in the list.
CLI::Validator oneOf(std::vector<std::string> known);
} // namespace tenure
