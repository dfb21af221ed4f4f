// The front door of the rule language: files in, checked rules out.
#include "extract/rules/rule_loader.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <tuple>

#include "extract/rules/reporter.h"
#include "extract/rules/rule_files.h"

namespace tenure {
namespace {
namespace fs = std::filesystem;

constexpr std::string_view sharedClasses = "classes.yaml";

// Reports a name that stands twice within one pack; a later pack's rule replaces an earlier one.
class Names {
public:
    bool take(const RuleFile& file, const RawRule& rule) {
        const std::string name = file.nameOf(rule);
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

bool holdsRules(std::string_view text) {
    return text.starts_with("rules:") || text.find("\nrules:") != std::string_view::npos;
}

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
        } else if (source.name == sharedClasses || holdsRules(source.text)) {
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
    RuleFiles files(sources, lists, found);
    Names names;
    std::map<std::string, Rule> rules;
    files.eachRule([&](const RuleFile& file, const RawRule& raw) {
        const bool fresh = names.take(file, raw);
        auto rule = files.check(file, raw);
        if (rule && fresh) {
            rules.insert_or_assign(rule->info.name, std::move(*rule));
        }
    });
    files.finish();
    addInOrder(sources, found, diagnostics);
    std::vector<Rule> sound;
    for (auto& [name, rule] : rules) {
        sound.push_back(std::move(rule));
    }
    return sound;
}
} // namespace tenure
