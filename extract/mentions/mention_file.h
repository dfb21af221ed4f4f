// One file of rules/people or rules/bodies: kinds of words, tables of named conditions, settings.
#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/mentions/word_tests.h"
#include "extract/rules/reporter.h"
#include "tenure/rules.h"

namespace tenure {
/// Which keys a family's files have at the top, besides `about` and `kinds`. All are needed, in
/// one file or another.
struct MentionKeys {
    std::string_view family;                  ///< the folder
    std::string_view kind;                    ///< what examples show: "person"
    std::span<const std::string_view> tables; ///< the first is the one of signals
    std::span<const std::string_view> tests;
    std::span<const std::string_view> numbers;
};

struct RawCondition {
    std::vector<std::pair<Located, Located>> parts;
};

struct RawNameRule {
    std::size_t offset = 0;
    Located name, about, precision, before;
    bool single = false, keepsPost = false;
    std::vector<RawCondition> when;
    std::vector<RuleExample> examples;
    std::size_t yes = 0, no = 0;
};

struct RawMentionFile {
    std::vector<RawKind> kinds;
    std::map<std::string, std::vector<RawNameRule>, std::less<>> tables;
    std::map<std::string, Located, std::less<>> settings;
};

/// Never throws for what a file holds: problems are reported, the sound parts are kept.
RawMentionFile parseMentionFile(const Reporter& reporter, const MentionKeys& keys);
} // namespace tenure
