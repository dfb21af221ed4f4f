// Reads rules/sections/*.yaml and the word lists that segmentation needs, and checks them whole.
#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>

#include <yaml-cpp/yaml.h>

#include "extract/segment/segment_rules.h"
#include "extract/segment/segment_rules_impl.h"

namespace tenure {
namespace {
class Loader {
public:
    Loader(std::string folder, Diagnostics& diagnostics)
        : folder_(std::move(folder)), diagnostics_(diagnostics) {}

    std::unique_ptr<SegmentRules::Impl> load();

private:
    void readAbbreviations();
    void readMonths();
    void readPatterns(const std::string& file, const std::string& key, LineRules& into);
    void readDates();
    void readAuthors();
    void readOpeners();
    void readLabels();
    LineRule readRule(const YAML::Node& node);
    void readExamples(const YAML::Node& node, bool wanted, LineRule& rule);
    std::optional<YAML::Node> open(const std::string& file);
    std::vector<std::vector<std::string>> rows(const std::string& file);
    void error(const char* code, const YAML::Mark& mark, std::string message, std::string hint);

    std::string folder_;
    Diagnostics& diagnostics_;
    std::string file_; // the one being read, as diagnostics name it
    std::string family_;
    std::unique_ptr<SegmentRules::Impl> impl_ = std::make_unique<SegmentRules::Impl>();
    bool failed_ = false;
};

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    });
    return out;
}

void Loader::error(const char* code, const YAML::Mark& mark, std::string message,
                   std::string hint) {
    failed_ = true;
    diagnostics_.add({.code = code,
                      .file = file_,
                      .line = mark.is_null() ? 0 : mark.line + 1,
                      .column = mark.is_null() ? 0 : mark.column + 1,
                      .message = std::move(message),
                      .hint = std::move(hint)});
}

std::vector<std::vector<std::string>> Loader::rows(const std::string& file) {
    file_ = folder_ + "/words/" + file;
    std::ifstream in(file_);
    if (!in) {
        error("rules.missing-file", YAML::Mark::null_mark(), "cannot read this word list",
              "Reinstall the rules, or give their folder with --rules.");
        return {};
    }
    std::vector<std::vector<std::string>> out;
    bool header = true;
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line.back() == '\r') {
            line.pop_back();
        }
        if (line.empty() || line.front() == '#') {
            continue;
        }
        if (header) {
            header = false;
            continue;
        }
        std::vector<std::string> cells;
        std::istringstream stream(line);
        for (std::string cell; std::getline(stream, cell, '\t');) {
            cells.push_back(cell);
        }
        cells.resize(std::max<std::size_t>(cells.size(), 4));
        out.push_back(std::move(cells));
    }
    return out;
}

void Loader::readAbbreviations() {
    for (const auto& row : rows("abbreviations.tsv")) {
        impl_->abbreviations[row[0]] = {row[1], row[2].find("end") != std::string::npos};
    }
}

void Loader::readMonths() {
    for (const auto& row : rows("calendar.tsv")) {
        if (row[1] == "month" && !row[2].empty()) {
            impl_->months[lower(row[0])] = std::atoi(row[2].c_str());
        }
    }
}

std::optional<YAML::Node> Loader::open(const std::string& file) {
    file_ = folder_ + "/sections/" + file;
    family_ = file.substr(0, file.find('.'));
    try {
        return YAML::LoadFile(file_);
    } catch (const YAML::BadFile&) {
        error("rules.missing-file", YAML::Mark::null_mark(), "cannot read this rule file",
              "Reinstall the rules, or give their folder with --rules.");
    } catch (const YAML::Exception& problem) {
        error("rules.bad-yaml", problem.mark, "no valid YAML: " + problem.msg,
              "Mend the file here; patterns are best put in single quotes.");
    }
    return std::nullopt;
}

void Loader::readExamples(const YAML::Node& node, bool wanted, LineRule& rule) {
    if (!node.IsSequence() || node.size() == 0) {
        error("rule.missing-examples", node.Mark(),
              "the rule " + rule.name + " needs at least one example here",
              "Write yes: [lines that fit] and no: [lines that must not].");
        return;
    }
    for (const YAML::Node& example : node) {
        rule.examples.push_back(
            {.text = example.as<std::string>(), .line = example.Mark().line + 1, .wanted = wanted});
    }
}

LineRule Loader::readRule(const YAML::Node& node) {
    LineRule rule;
    rule.file = file_;
    rule.line = node.Mark().line + 1;
    if (!node.IsMap() || !node["name"] || !node["match"]) {
        error("rule.missing-key", node.Mark(), "a rule needs a name and a match",
              "Write name:, about:, match:, yes: and no:.");
        return rule;
    }
    for (const auto& entry : node) {
        const auto key = entry.first.as<std::string>();
        const std::vector<std::string> known = {"name", "about", "match", "short_lines_before",
                                                "yes",  "no"};
        if (std::ranges::find(known, key) == known.end()) {
            const auto near = nearest(key, known);
            error("rule.unknown-key", entry.first.Mark(), "unknown key '" + key + "'",
                  near.empty() ? "Remove it." : "Did you mean '" + std::string(near) + "'?");
        }
    }
    rule.name = family_ + "." + node["name"].as<std::string>();
    rule.pattern = node["match"].as<std::string>();
    if (node["short_lines_before"]) {
        rule.shortLinesBefore = node["short_lines_before"].as<int>();
    }
    readExamples(node["yes"] ? node["yes"] : node, true, rule);
    readExamples(node["no"] ? node["no"] : node, false, rule);
    return rule;
}

void Loader::readPatterns(const std::string& file, const std::string& key, LineRules& into) {
    const auto root = open(file);
    if (!root) {
        return;
    }
    std::string months;
    for (const auto& [name, number] : impl_->months) {
        months += (months.empty() ? "" : "|") + name;
    }
    if (!root->IsMap() || !(*root)[key] || !(*root)[key].IsSequence()) {
        error("rule.missing-key", root->Mark(), "a list of rules named '" + key + "' is missing",
              "Write " + key + ": and the rules below it.");
        return;
    }
    for (const YAML::Node& node : (*root)[key]) {
        LineRule rule = readRule(node);
        for (auto at = rule.pattern.find("{month}"); at != std::string::npos;
             at = rule.pattern.find("{month}")) {
            rule.pattern.replace(at, 7, "(?:" + months + ")");
        }
        const std::string wrong = rule.pattern.empty() ? "" : into.add(rule);
        if (!wrong.empty()) {
            error("rule.bad-pattern", node["match"].Mark(), "bad pattern: " + wrong,
                  "Patterns are RE2: no look-around, no back-references.");
        }
    }
    if (!into.compile()) {
        error("rule.too-large", root->Mark(), "the patterns of '" + key + "' are too many",
              "Join or shorten them.");
    }
}

void Loader::readDates() {
    readPatterns("dates.yaml", "dates", impl_->dateForms);
    readPatterns("dates.yaml", "lines", impl_->dateLines);
    RE2::Options options;
    options.set_case_sensitive(false);
    options.set_log_errors(false);
    for (const LineRule& rule : impl_->dateForms.rules()) {
        impl_->dates.push_back(std::make_unique<RE2>(rule.pattern, options));
    }
    readPatterns("posts.yaml", "end_marks", impl_->postEnds);
    for (const LineRule& rule : impl_->postEnds.rules()) {
        impl_->postEndPatterns.push_back(std::make_unique<RE2>(rule.pattern, options));
    }
}

void Loader::readAuthors() {
    readPatterns("authors.yaml", "says_i", impl_->saysI);
    readPatterns("authors.yaml", "lines", impl_->authorLines);
    RE2::Options options;
    options.set_case_sensitive(false);
    options.set_log_errors(false);
    for (const LineRule& rule : impl_->authorLines.rules()) {
        impl_->authorPatterns.push_back(std::make_unique<RE2>(rule.pattern, options));
    }
    LineRules joints;
    readPatterns("authors.yaml", "joints", joints);
    std::string any;
    for (const LineRule& rule : joints.rules()) {
        any += (any.empty() ? "" : "|") + rule.pattern;
    }
    if (!any.empty()) {
        impl_->authorJoint = std::make_unique<RE2>("(?:" + any + ")", options);
    }
}

void Loader::readOpeners() {
    const auto root = open("sentences.yaml");
    if (!root) {
        return;
    }
    if (!root->IsMap() || !(*root)["openers"] || !(*root)["openers"].IsSequence()) {
        error("rule.missing-key", root->Mark(), "a list named 'openers' is missing",
              "Write openers: [words that begin sentences].");
        return;
    }
    for (const YAML::Node& word : (*root)["openers"]) {
        impl_->openers.insert(lower(word.as<std::string>()));
    }
}

void Loader::readLabels() {
    readPatterns("labels.yaml", "labels", impl_->runIn);
    readPatterns("labels.yaml", "groups", impl_->runInGroups);
    RE2::Options options;
    options.set_case_sensitive(false);
    options.set_log_errors(false);
    for (const LineRule& rule : impl_->runIn.rules()) {
        impl_->runInPatterns.push_back(std::make_unique<RE2>(rule.pattern, options));
    }
    for (const LineRule& rule : impl_->runInGroups.rules()) {
        impl_->groupPatterns.push_back(std::make_unique<RE2>(rule.pattern, options));
    }
}

std::unique_ptr<SegmentRules::Impl> Loader::load() {
    try {
        readAbbreviations();
        readMonths();
        readPatterns("furniture.yaml", "line", impl_->furniture);
        readPatterns("furniture.yaml", "rest", impl_->tail);
        readDates();
        readAuthors();
        readOpeners();
        readLabels();
    } catch (const YAML::Exception& problem) {
        error("rule.bad-value", problem.mark, "not the kind of value expected: " + problem.msg,
              "Compare with the other rules of the file.");
    }
    return failed_ ? nullptr : std::move(impl_);
}
} // namespace

std::shared_ptr<const SegmentRules> SegmentRules::load(const std::string& folder,
                                                       Diagnostics& diagnostics) {
    std::unique_ptr<Impl> impl = Loader(folder, diagnostics).load();
    if (impl == nullptr) {
        return nullptr;
    }
    return std::shared_ptr<const SegmentRules>(new SegmentRules(std::move(impl)));
}
} // namespace tenure
