// What is wrong around a words.yaml: keys that nobody knows, lists that nobody names.
#include "extract/match/word_files.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace tenure {
namespace fs = std::filesystem;

void checkListKeys(const YAML::Node& settings, const fs::path& path, Diagnostics& diagnostics) {
    static const std::vector<std::string> known = {"also",   "defaults",  "file", "form",
                                                   "plural", "rows_only", "words"};
    for (const auto& entry : settings) {
        const auto key = entry.first.as<std::string>();
        if (std::ranges::find(known, key) == known.end()) {
            const std::string_view meant = nearest(key, known);
            diagnostics.add(
                {"words.unknown-key", Severity::Error, path.generic_string(),
                 entry.first.Mark().line + 1, entry.first.Mark().column + 1,
                 "a word list has no key '" + key + "'",
                 meant.empty() ? "Known keys: also, defaults, file, form, plural, rows_only, words."
                               : "Did you mean '" + std::string(meant) + "'?"});
        }
    }
}

void reportUnreadLists(const fs::path& folder, const std::set<std::string>& read,
                       Diagnostics& diagnostics) {
    static constexpr auto byName =
        std::to_array<std::string_view>({"abbreviations.tsv", "calendar.tsv"});
    std::vector<std::string> unread;
    std::error_code none; // a pack need not have lists
    for (const auto& item : fs::directory_iterator(folder / "words", none)) {
        const bool taken =
            std::ranges::find(byName, item.path().filename().string()) != byName.end() ||
            read.contains(item.path().lexically_normal().generic_string());
        if (!taken && item.path().extension() == ".tsv") {
            unread.push_back(item.path().generic_string());
        }
    }
    std::ranges::sort(unread);
    for (std::string& file : unread) {
        diagnostics.add({"words.unread-list", Severity::Warning, std::move(file), 0, 0,
                         "nobody reads this word list", "Name it in words.yaml, or take it out."});
    }
}
} // namespace tenure
