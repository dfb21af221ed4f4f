// The front door of the rule language: files in, checked rules out.
#include "extract/rules/rule_loader.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <tuple>

#include <yaml-cpp/yaml.h>

#include "base/utf8.h"
#include "extract/rules/reporter.h"
#include "extract/rules/rule_files.h"

namespace tenure {
namespace {
namespace fs = std::filesystem;

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
    if (text.starts_with("rules:") || text.find("\nrules:") != std::string_view::npos) {
        return true;
    }
    // {"rules": [...]}
    try {
        const YAML::Node root = YAML::Load(std::string(text));
        return root.IsMap() && root["rules"].IsDefined();
    } catch (const YAML::Exception&) {
        return false;
    }
}

bool readRuleText(const std::string& path, std::string& text) {
    std::ifstream in(path, std::ios::binary);
    text.assign(std::istreambuf_iterator<char>(in), {});
    text.erase(0, text.size() - withoutByteOrderMark(text).size());
    return static_cast<bool>(in);
}

namespace {
constexpr std::array<std::string_view, 6> sectionFiles = {
    "authors.yaml", "dates.yaml", "furniture.yaml", "labels.yaml", "posts.yaml", "sentences.yaml"};

// Who reads a YAML file of a rules folder: this loader, another (words.yaml; mentions, dates and
// sections, each in its folder), or nobody, and then what to do.
struct Reader {
    bool rules = false;
    bool other = false;
    std::string advice;
};

Reader readerOf(const fs::path& below, std::string_view text) {
    const std::string top = below.begin()->string();
    const bool direct = std::distance(below.begin(), below.end()) == 2;
    const std::string name = below.filename().string();
    if (top == "sections") {
        if (direct && std::ranges::find(sectionFiles, name) != sectionFiles.end()) {
            return {false, true, ""};
        }
        std::string all;
        for (const std::string_view one : sectionFiles) {
            all += " sections/" + std::string(one);
        }
        return {false, false, "The files on sections are" + all + "."};
    }
    if (top == "dates" || top == "people" || top == "bodies") {
        if (top != "dates" && holdsRules(text)) {
            return {true, false, ""};
        }
        return {false, direct && below.extension() == ".yaml",
                "The files of " + top + "/ lie in it directly and end in .yaml."};
    }
    if (below == fs::path("words.yaml")) {
        return {false, true, ""};
    }
    const bool aside = top == "words" || below.string() == "words.yml";
    return {!aside, false,
            "Word lists are named in words.yaml, which lies beside the folder words/."};
}

bool isHidden(const fs::path& below) {
    return std::ranges::any_of(below,
                               [](const fs::path& part) { return part.string().starts_with('.'); });
}

// Reads one file of a folder; gives the source when this loader is its reader.
std::optional<RuleSource> readSource(const fs::path& path, const std::string& folder, int pack,
                                     Diagnostics& diagnostics) {
    RuleSource source;
    const fs::path below = path.lexically_relative(folder);
    source.path = path.generic_string();
    source.name = below.generic_string();
    source.family = source.name.find('/') == std::string::npos
                        ? std::string()
                        : path.parent_path().filename().generic_string();
    source.pack = pack;
    const bool good = readRuleText(source.path, source.text);
    const Reader reader = readerOf(below, source.text);
    if (!good && (reader.rules || !reader.other)) {
        Reporter(source, diagnostics).report("rule.unreadable", 0, "the file cannot be read");
    } else if (reader.rules) {
        return source;
    } else if (!reader.other) {
        Reporter(source, diagnostics)
            .report("rule.unread-file", 0, "nobody reads this file", reader.advice);
    }
    return std::nullopt;
}
} // namespace

std::vector<RuleSource> readRuleFiles(const std::string& folder, int pack,
                                      Diagnostics& diagnostics) {
    std::vector<RuleSource> sources;
    const RuleSource whole = {folder, {}, {}, {}, pack};
    std::size_t files = 0;
    std::error_code failed;
    fs::recursive_directory_iterator walk(folder, failed);
    for (; !failed && walk != fs::recursive_directory_iterator(); walk.increment(failed)) {
        const fs::path& path = walk->path();
        if ((path.extension() != ".yaml" && path.extension() != ".yml") ||
            isHidden(path.lexically_relative(folder))) {
            continue;
        }
        ++files;
        if (auto source = readSource(path, folder, pack, diagnostics)) {
            sources.push_back(std::move(*source));
        }
    }
    if (failed) {
        Reporter(whole, diagnostics)
            .report("rule.unreadable", 0, "the folder cannot be read: " + failed.message());
    } else if (files == 0) {
        Reporter(whole, diagnostics)
            .report("rules.empty-pack", 0, "the folder holds no file of rules or words");
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
            rule->info.replaces = rules.contains(rule->info.name);
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
