// The files of rules/people or rules/bodies and of packs, checked and merged.
#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/mentions/mention_file.h"
#include "extract/mentions/name_rules.h"
#include "extract/rules/rule_loader.h"
#include "tenure/diagnostic.h"

namespace tenure {
struct MentionTables {
    std::map<std::string, std::vector<NameRule>, std::less<>> tables;
    std::map<std::string, WordTest, std::less<>> tests;
    std::map<std::string, std::uint32_t, std::less<>> numbers;
    std::vector<RuleInfo> signals; ///< "people.given_name"; of other tables "people.reject_place"

    [[nodiscard]] const std::vector<NameRule>& table(std::string_view name) const;
    [[nodiscard]] const WordTest& test(std::string_view name) const;
    [[nodiscard]] std::uint32_t number(std::string_view name) const;
};

/// The mention files of a rules folder: every *.yaml of the family that has no key `rules`.
std::vector<RuleSource> readMentionFiles(const std::string& folder, std::string_view family,
                                         int pack, Diagnostics& diagnostics);

/// Checks all files whole. A row of a later pack replaces the one of its name; others stand behind
/// those there are, or before the one that `before` names.
MentionTables parseMentions(std::span<const RuleSource> sources, const MentionKeys& keys,
                            const Lexicon& lexicon, Diagnostics& diagnostics);
} // namespace tenure
