// Names as lists of words.
#pragma once
#include <string>
#include <vector>

namespace tenure {
/// Cut at blanks.
std::vector<std::string> wordsOf(const std::string& name);

/// Folded, and cut at full stops too: "J.R." is two.
std::vector<std::string> foldedWords(const std::vector<std::string>& words);

/// One word of a name stands for the other: the same, or the initial of it.
bool agrees(const std::string& a, const std::string& b);
} // namespace tenure
