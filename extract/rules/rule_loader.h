// The front door of the rule language: files in, checked rules out.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/rules/rule.h"
#include "tenure/diagnostic.h"

namespace tenure {
/// One rule file, read.
struct RuleSource {
    std::string path; ///< for messages: as the user can open it
    std::string text;
    std::string family; ///< the folder's name; empty for the top level of a rules folder
    std::string name;   ///< relative to the rules folder; empty: the path
    int pack = 0;       ///< 0: the rules of the installation; a pack's rules replace earlier ones
};

/// The forms of a word list's rows: of `column` (empty: the list's own forms), for the rows whose
/// cells equal `where`. Nothing when there is no such list or column.
using WordListLookup = std::function<std::optional<std::vector<std::string>>(
    std::string_view list, std::string_view column,
    const std::map<std::string, std::string>& where)>;

/// Whether a file has a top-level key `rules`. A line that begins so is enough, so that a rule file
/// with a syntax error is known as one.
bool holdsRules(std::string_view text);

/// The text of a rule file, without a byte order mark. False when it cannot be read.
bool readRuleText(const std::string& path, std::string& text);

/// The rule files of a rules folder, sorted by path: every *.yaml that is not one of words, people,
/// bodies, dates or sections (other loaders read those). A file that cannot be read, or that nobody
/// reads, is reported, and so is a folder without any.
std::vector<RuleSource> readRuleFiles(const std::string& folder, int pack,
                                      Diagnostics& diagnostics);

/// Checks all files whole and gives the rules that are sound, sorted by name. Every problem goes
/// to `diagnostics`. A rule of a later pack replaces the one of its name.
std::vector<Rule> parseRules(std::span<const RuleSource> sources, const WordListLookup& lists,
                             Diagnostics& diagnostics);
} // namespace tenure
