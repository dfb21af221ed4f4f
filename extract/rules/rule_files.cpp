// Rule files parsed, and their word classes where rules find them.
#include "extract/rules/rule_files.h"

#include "extract/rules/rule_checker.h"

namespace tenure {
RuleFiles::RuleFiles(std::span<const RuleSource> sources, const WordListLookup& lists,
                     Diagnostics& diagnostics)
    : classes_(lists) {
    for (const RuleSource& source : sources) {
        files_.push_back({source, Reporter(source, diagnostics), {}, {}});
        RuleFile& file = files_.back();
        file.file = parseRuleFile(file.reporter);
        const bool isShared = source.family.empty() && !file.file.hasRules;
        file.scope = {source.pack, isShared ? ClassScope::shared : static_cast<int>(files_.size())};
        for (const RawClass& one : file.file.classes) {
            classes_.define(one, file.scope, file.reporter);
        }
    }
}

void RuleFiles::eachRule(const std::function<void(const RuleFile&, const RawRule&)>& visit) const {
    for (const RuleFile& file : files_) {
        for (const RawRule& rule : file.file.rules) {
            visit(file, rule);
        }
    }
}

std::optional<Rule> RuleFiles::check(const RuleFile& file, const RawRule& rule) {
    return checkRule(rule, file.file.family, file.scope, classes_, file.reporter);
}
} // namespace tenure
