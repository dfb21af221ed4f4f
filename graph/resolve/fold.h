// Letters made plain, so that names meet whatever their accents, case and hyphens, and ids are
// ASCII.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace tenure {
/// Lower case without accents, words parted by one space: hyphens, dashes and white space part
/// words; apostrophes and full stops vanish ("O'Neill" = "ONeill"); other punctuation parts words.
/// Letters of scripts without case or accents stay as they are.
std::string fold(std::string_view text);

/// The words of a folded text.
std::vector<std::string_view> foldedWords(std::string_view folded);

/// Part of an id: the folded text with hyphens for spaces, cut at `limit` bytes on a word's edge
/// and then told apart by a hash. Never empty.
std::string slug(std::string_view text, std::size_t limit = 80);

/// Sixteen hexadecimal digits that depend on the bytes alone.
std::string shortHash(std::string_view text);
} // namespace tenure
