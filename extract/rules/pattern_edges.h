// Where things end in a pattern: escapes, classes, groups, quantifiers, and the match itself.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace tenure::pattern {
/// One past the escape at `at` ("\d", "\x{E000}", "\p{Greek}", "\Q...\E").
std::size_t behindEscape(std::string_view pattern, std::size_t at);
/// One past the "[...]" at `at`.
std::size_t behindClass(std::string_view pattern, std::size_t at);
/// One past a quantifier ("?", "*?", "{1,3}") at `at`; `at` itself when there is none.
std::size_t behindQuantifier(std::string_view pattern, std::size_t at);
/// The ")" of the group that opens at `at`, or the size.
std::size_t closeOf(std::string_view pattern, std::size_t at);
/// True when the ")" at `close` is followed by a quantifier.
bool isQuantified(std::string_view pattern, std::size_t close);
/// True when nothing that takes text stands behind `at`, in whichever groups and alternatives it
/// lies. `optional`: also when such a group is optional or repeated.
bool endsMatch(std::string_view pattern, std::size_t at, bool optional);
/// True when a group opens just before `at` and a blank stands before it: "a (?:" and "a (".
bool blankBeforeGroup(std::string_view pattern, std::size_t at);
/// The part that begins at `at`, behind blanks: a slot, a group or a word, with its quantifier.
std::string_view partAt(std::string_view pattern, std::size_t at);
/// Words between blanks.
std::vector<std::string_view> words(std::string_view text);
} // namespace tenure::pattern
