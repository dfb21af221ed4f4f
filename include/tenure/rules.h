#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tenure/diagnostic.h"

namespace tenure {
/// An example that a rule carries: the sentence and, for a yes, the facts it must give.
struct RuleExample {
    std::string text;                ///< a sentence, or light Markdown of several lines
    std::string title, author, date; ///< of the document; empty: none
    std::vector<std::string> facts;  ///< each "tenure: Ann Lee | chair | Board | started"; see docs
    int line = 0;
    bool wanted = true; ///< false: the rule must stay silent
};

/// What the outside may know of a rule.
struct RuleInfo {
    std::string name;  ///< "family.rule_name"
    std::string about; ///< one sentence
    std::string file;  ///< relative to the rules folder
    std::string path;  ///< the file as the user can open it
    int line = 0;
    int pack = 0;          ///< 0: the rules of the installation; else the number of its pack
    bool replaces = false; ///< an earlier rule of this name, which is no more
    std::string pattern;
    std::string signal;    ///< of a mention: as `explain` names it; empty for a rule
    std::string table;     ///< of a row of another table of mentions: "reject"; else empty
    std::string precision; ///< of a signal: the share of its names that are right, as measured
    std::vector<RuleExample> examples;
};

/// Everything about language: word lists and rules, checked and compiled once, then shared by
/// threads (immutable).
class RuleSet {
public:
    /// Loads `folder` and then each pack of `packs` (a later rule replaces one of the same name).
    /// Every problem of every file goes to `diagnostics`; the result is null when one is an error.
    /// `gazetteers` are files of names (TSV or Popolo JSON, docs/rules.md).
    static std::shared_ptr<const RuleSet> load(const std::string& folder,
                                               const std::vector<std::string>& packs,
                                               Diagnostics& diagnostics,
                                               const std::vector<std::string>& gazetteers = {});

    /// Where the rules of this installation lie: $TENURE_RULES, beside the program, or the source
    /// tree it was built from.
    static std::string defaultFolder();

    ~RuleSet();
    RuleSet(const RuleSet&) = delete;
    RuleSet& operator=(const RuleSet&) = delete;

    [[nodiscard]] const std::vector<RuleInfo>& rules() const;

    /// What decides that words name a person or a body, in the order of the tables; behind the
    /// signals the rows of the other tables.
    [[nodiscard]] const std::vector<RuleInfo>& signals() const;

    /// What lines say of documents and pages (rules/sections).
    [[nodiscard]] const std::vector<RuleInfo>& lines() const;

    /// "xxh128:" and the hash over all files that were read.
    [[nodiscard]] const std::string& digest() const;

    struct Impl;

    [[nodiscard]] const Impl& impl() const { return *impl_; }

private:
    explicit RuleSet(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// Which rules and signals a name means: the one of that very name, or else all whose names begin
/// so ("roles.", or nothing for all).
class RuleChoice {
public:
    RuleChoice(const RuleSet& rules, std::string_view name);

    [[nodiscard]] bool holds(std::string_view name) const;

private:
    std::string name_;
    bool whole_ = false;
};
} // namespace tenure
