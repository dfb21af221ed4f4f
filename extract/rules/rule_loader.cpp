// The front door of the rule language: files in, checked rules out.
#include "extract/rules/rule_loader.h"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <tuple>

#include "extract/rules/reporter.h"
#include "extract/rules/rule_checker.h"
#include "extract/rules/rule_parser.h"
#include "extract/rules/word_classes.h"

namespace tenure {
namespace {
namespace fs = std::filesystem;

constexpr std::string_view sharedClasses = "classes.yaml";

// Read before parsing, so that a rule file with a syntax error is known as one.
bool hasRulesKey(std::string_view text) {
    return text.starts_with("rules:") || text.find("\nrules:") != std::string_view::npos;
}

struct Loading {
    const RuleSource& source;
    Reporter reporter;
    RawFile file;
    ClassScope scope;
};

std::string ruleName(const RawFile& file, const RawRule& rule) {
    return file.family + "." + rule.name.text;
}

// Reports a name that stands twice within one pack; a later pack's rule replaces an earlier one.
class Names {
public:
    bool take(const Loading& file, const RawRule& rule) {
        const std::string name = ruleName(file.file, rule);
        const std::string place =
            file.source.path + ":" + std::to_string(file.reporter.line(rule.offset));
        const auto [found, isNew] = seen_.emplace(std::pair(file.source.pack, name), place);
        if (!isNew && !rule.name.empty()) {
            file.reporter.report(
                "rule.duplicate-name", rule.name.offset, "the rule '" + name + "' stands twice",
                "The other one is at " + found->second + ". Give one of them another name.");
            return false;
        }
        return true;
    }

private:
    std::map<std::pair<int, std::string>, std::string> seen_;
};
} // namespace

std::vector<RuleSource> readRuleFiles(const std::string& folder, int pack,
                                      Diagnostics& diagnostics) {
    std::vector<RuleSource> sources;
    std::error_code failed;
    fs::recursive_directory_iterator walk(folder, failed);
    for (; !failed && walk != fs::recursive_directory_iterator(); walk.increment(failed)) {
        const fs::path& path = walk->path();
        if (path.extension() != ".yaml" && path.extension() != ".yml") {
            continue;
        }
        RuleSource source;
        source.path = path.generic_string();
        source.name = path.lexically_relative(folder).generic_string();
        source.family = source.name.find('/') == std::string::npos
                            ? std::string()
                            : path.parent_path().filename().generic_string();
        source.pack = pack;
        std::ifstream in(path, std::ios::binary);
        source.text.assign(std::istreambuf_iterator<char>(in), {});
        if (!in) {
            const Reporter reporter(source, diagnostics);
            reporter.report("rule.unreadable", 0, "the file cannot be read");
        } else if (source.name == sharedClasses || hasRulesKey(source.text)) {
            sources.push_back(std::move(source));
        }
    }
    if (failed) {
        const RuleSource source = {folder, {}, {}, {}, pack};
        Reporter(source, diagnostics)
            .report("rule.unreadable", 0, "the folder cannot be read: " + failed.message());
    }
    std::ranges::sort(sources, {}, &RuleSource::path);
    return sources;
}

namespace {
// Mistakes are found pass by pass; their reader goes through the files.
void addInOrder(std::span<const RuleSource> sources, const Diagnostics& found,
                Diagnostics& diagnostics) {
    std::vector<Diagnostic> all = found.all();
    const auto place = [&](const Diagnostic& one) {
        const auto file = std::ranges::find(sources, one.file, &RuleSource::path);
        return std::tuple(file - sources.begin(), one.line, one.column);
    };
    std::ranges::stable_sort(all, {}, place);
    for (Diagnostic& one : all) {
        diagnostics.add(std::move(one));
    }
}
} // namespace

std::vector<Rule> parseRules(std::span<const RuleSource> sources, const WordListLookup& lists,
                             Diagnostics& diagnostics) {
    Diagnostics found;
    WordClasses classes(lists);
    std::deque<Loading> files; // never moved: classes point at the reporters
    for (const RuleSource& source : sources) {
        files.push_back({source, Reporter(source, found), {}, {}});
        Loading& loading = files.back();
        loading.file = parseRuleFile(loading.reporter);
        const bool isShared = source.family.empty() && !loading.file.hasRules;
        loading.scope = {source.pack,
                         isShared ? ClassScope::shared : static_cast<int>(files.size())};
        for (const RawClass& one : loading.file.classes) {
            classes.define(one, loading.scope, loading.reporter);
        }
    }
    Names names;
    std::map<std::string, Rule> rules;
    for (const Loading& loading : files) {
        for (const RawRule& raw : loading.file.rules) {
            const bool fresh = names.take(loading, raw);
            auto rule =
                checkRule(raw, loading.file.family, loading.scope, classes, loading.reporter);
            if (rule && fresh) {
                rules.insert_or_assign(rule->info.name, std::move(*rule));
            }
        }
    }
    classes.finish();
    addInOrder(sources, found, diagnostics);
    std::vector<Rule> sound;
    for (auto& [name, rule] : rules) {
        sound.push_back(std::move(rule));
    }
    return sound;
}
} // namespace tenure
