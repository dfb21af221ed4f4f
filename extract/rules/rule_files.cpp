// Rule files parsed, and their word classes where rules find them.
#include "extract/rules/rule_files.h"

#include "extract/rules/rule_checker.h"

namespace tenure {
namespace {
void eachPattern(RawRule& rule, const std::function<void(Located&)>& visit) {
    for (Located* one : {&rule.match, &rule.heading, &rule.leadIn, &rule.previous, &rule.above,
                         &rule.next, &rule.earlier, &rule.column}) {
        visit(*one);
    }
    for (auto* list : {&rule.unless, &rule.notBefore, &rule.notAfter}) {
        for (Located& one : *list) {
            visit(one);
        }
    }
}
} // namespace

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
        for (const RawPhrase& one : file.file.phrases) {
            phrases_.define(one, file.scope, file.reporter);
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

RawRule RuleFiles::expanded(const RuleFile& file, const RawRule& rule,
                            const Phrases::Change* change) {
    RawRule whole = rule;
    eachPattern(whole, [&](Located& pattern) {
        pattern.text = phrases_.expand(pattern.text, file.scope, change);
    });
    return whole;
}

std::optional<Rule> RuleFiles::check(const RuleFile& file, const RawRule& rule,
                                     const Phrases::Change* change) {
    return checkRule(expanded(file, rule, change), file.file.family, file.scope, classes_,
                     file.reporter);
}

bool RuleFiles::changes(const RuleFile& file, const RawRule& rule, const Phrases::Change& change) {
    std::string before;
    std::string after;
    RawRule copy = rule;
    eachPattern(copy, [&](const Located& pattern) {
        before += phrases_.expand(pattern.text, file.scope) + '\n';
        after += phrases_.expand(pattern.text, file.scope, &change) + '\n';
    });
    return before != after;
}
} // namespace tenure
