// Rule files parsed, and their word classes where rules find them.
#pragma once
#include <deque>
#include <functional>
#include <optional>
#include <span>
#include <string>

#include "extract/rules/phrases.h"
#include "extract/rules/reporter.h"
#include "extract/rules/rule.h"
#include "extract/rules/rule_loader.h"
#include "extract/rules/rule_parser.h"
#include "extract/rules/word_classes.h"

namespace tenure {
struct RuleFile {
    const RuleSource& source;
    Reporter reporter;
    RawFile file;
    ClassScope scope;

    [[nodiscard]] std::string nameOf(const RawRule& rule) const {
        return file.family + "." + rule.name.text;
    }
};

/// Keeps references: sources, lists and diagnostics must outlive it.
class RuleFiles {
public:
    RuleFiles(std::span<const RuleSource> sources, const WordListLookup& lists,
              Diagnostics& diagnostics);

    void eachRule(const std::function<void(const RuleFile&, const RawRule&)>& visit) const;

    /// Reports every problem of the rule; nothing when one is an error.
    std::optional<Rule> check(const RuleFile& file, const RawRule& rule,
                              const Phrases::Change* change = nullptr);

    /// Whether the change of a phrase would change the rule.
    bool changes(const RuleFile& file, const RawRule& rule, const Phrases::Change& change);

    [[nodiscard]] const Phrases& phrases() const { return phrases_; }

    /// Resolves the word classes that no rule asked for, and warns of them and of such phrases.
    void finish() {
        classes_.finish();
        phrases_.finish();
    }

private:
    RawRule expanded(const RuleFile& file, const RawRule& rule, const Phrases::Change* change);

    WordClasses classes_;
    Phrases phrases_;
    std::deque<RuleFile> files_; // never moved: classes point at the reporters
};
} // namespace tenure
