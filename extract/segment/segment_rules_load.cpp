// Reads sections/*.yaml of the rules and of packs, and the word lists that segmentation needs, and
// checks them whole.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <sstream>

#include <yaml-cpp/yaml.h>

#include "base/utf8.h"
#include "extract/segment/segment_rules.h"
#include "extract/segment/segment_rules_impl.h"

namespace tenure {
namespace {
namespace fs = std::filesystem;

RE2::Options lineOptions() {
    RE2::Options options;
    options.set_case_sensitive(false);
    options.set_log_errors(false);
    return options;
}

class Loader {
public:
    Loader(const std::string& folder, const std::vector<std::string>& packs,
           Diagnostics& diagnostics)
        : folders_{folder}, diagnostics_(diagnostics) {
        folders_.insert(folders_.end(), packs.begin(), packs.end());
    }

    std::unique_ptr<SegmentRules::Impl> load();

private:
    void readAbbreviations();
    void readMonths();
    void readPatterns(const std::string& file, const std::string& key, LineRules& into);
    void readRows(const YAML::Node& list, int pack, std::vector<LineRule>& rules);
    std::vector<LineRule>::const_iterator placeOf(const YAML::Node& node, const LineRule& rule,
                                                  const std::vector<LineRule>& rules);
    void readDates();
    void readAuthors();
    void readOpeners();
    void readLabels();
    LineRule readRule(const YAML::Node& node);
    void readExamples(const YAML::Node& node, const std::string& key, bool wanted, LineRule& rule);
    [[nodiscard]] bool opened(int pack, const std::string& file);
    std::optional<YAML::Node> open(int pack, const std::string& file);
    YAML::Node list(int pack, const std::string& file, const std::string& key);
    void checkKeys(const YAML::Node& map, std::string_view what,
                   const std::vector<std::string>& known);
    std::vector<std::vector<std::string>> rows(int pack, const std::string& file);
    void error(const char* code, const YAML::Mark& mark, std::string message, std::string hint);

    std::vector<std::string> folders_; // the rules, then the packs
    Diagnostics& diagnostics_;
    std::string file_; // the one being read, as diagnostics name it
    std::string name_; // the same, below its folder
    std::map<std::string, std::optional<YAML::Node>> roots_; // of each file, as far as it is sound
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

// Goes on to a file of the rules or of a pack; false when it is a pack's and is not there.
bool Loader::opened(int pack, const std::string& file) {
    const std::string& folder = folders_[static_cast<std::size_t>(pack)];
    name_ = file;
    file_ = folder + "/" + file;
    return pack == 0 || fs::exists(file_);
}

std::vector<std::vector<std::string>> Loader::rows(int pack, const std::string& file) {
    if (!opened(pack, "words/" + file)) {
        return {};
    }
    std::ifstream in(file_);
    if (!in) {
        error("rule.unreadable", YAML::Mark::null_mark(), "cannot read this word list",
              "Reinstall the rules, or name their folder with TENURE_RULES.");
        return {};
    }
    std::vector<std::vector<std::string>> out;
    bool header = true;
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line.back() == '\r') {
            line.pop_back();
        }
        line = withoutByteOrderMark(line);
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
    for (int pack = 0; pack < static_cast<int>(folders_.size()); ++pack) {
        for (const auto& row : rows(pack, "abbreviations.tsv")) {
            impl_->abbreviations[row[0]] = {row[1], row[2].find("end") != std::string::npos};
        }
    }
}

// The months of calendar.tsv, and those of the languages of packs; the loader of dates
// (extract/mentions) checks these files, here they are only looked at.
void Loader::readMonths() {
    for (int pack = 0; pack < static_cast<int>(folders_.size()); ++pack) {
        for (const auto& row : rows(pack, "calendar.tsv")) {
            if (row[1] == "month" && !row[2].empty()) {
                impl_->months[lower(row[0])] = std::atoi(row[2].c_str());
            }
        }
        std::error_code none; // a pack need not speak of dates
        for (const auto& item : fs::directory_iterator(
                 fs::path(folders_[static_cast<std::size_t>(pack)]) / "dates", none)) {
            try {
                const YAML::Node months = YAML::LoadFile(item.path().string())["months"];
                for (const auto& month : months) {
                    impl_->months.emplace(lower(month.first.as<std::string>()),
                                          month.second.as<int>());
                }
            } catch (const YAML::Exception&) {
                continue;
            }
        }
    }
}

std::optional<YAML::Node> Loader::open(int pack, const std::string& file) {
    if (!opened(pack, "sections/" + file)) {
        return std::nullopt;
    }
    const auto [known, isNew] = roots_.try_emplace(file_);
    if (!isNew) {
        return known->second;
    }
    try {
        const YAML::Node root = YAML::LoadFile(file_);
        if (root.IsMap() || root.IsNull()) {
            known->second = root;
            return root;
        }
        error("rule.wrong-type", root.Mark(), "the file is no mapping",
              "Write a key and a list of rows below it, as in rules/sections/" + file + ".");
    } catch (const YAML::BadFile&) {
        error("rule.unreadable", YAML::Mark::null_mark(), "cannot read this rule file",
              "Reinstall the rules, or name their folder with TENURE_RULES.");
    } catch (const YAML::Exception& problem) {
        error("yaml.syntax", problem.mark, "this is not YAML: " + problem.msg,
              "Mend the file here; patterns are best put in single quotes.");
    }
    return std::nullopt;
}

void Loader::checkKeys(const YAML::Node& map, std::string_view what,
                       const std::vector<std::string>& known) {
    for (const auto& entry : map) {
        const auto key = entry.first.as<std::string>();
        if (std::ranges::find(known, key) != known.end()) {
            continue;
        }
        const auto near = nearest(key, known);
        std::string all;
        for (const std::string& one : known) {
            all += (all.empty() ? "" : ", ") + one;
        }
        error("rule.unknown-key", entry.first.Mark(),
              std::string(what) + " has no key '" + key + "'",
              (near.empty() ? "" : "Did you mean '" + std::string(near) + "'? ") +
                  "Known keys: " + all + ".");
    }
}

// The list below a key; the shipped file must have it, a pack's need not.
YAML::Node Loader::list(int pack, const std::string& file, const std::string& key) {
    const auto root = open(pack, file);
    if (!root) {
        return {};
    }
    const YAML::Node node = root->IsMap() ? (*root)[key] : YAML::Node();
    if ((node && !node.IsSequence()) || (!node && pack == 0)) {
        error("rule.missing-key", root->Mark(), "a list named '" + key + "' is missing",
              "Write " + key + ": and its rows below it.");
        return {};
    }
    return node ? node : YAML::Node();
}

void Loader::readExamples(const YAML::Node& node, const std::string& key, bool wanted,
                          LineRule& rule) {
    const YAML::Node examples = node[key];
    if (!examples || !examples.IsSequence() || examples.size() == 0) {
        error("rule.few-examples", examples ? examples.Mark() : node.Mark(),
              "the row " + rule.info.name + " has no '" + key + "'",
              "Write yes: [lines that fit] and no: [lines that must not].");
        return;
    }
    for (const YAML::Node& example : examples) {
        rule.info.examples.push_back(
            {.text = example.as<std::string>(), .line = example.Mark().line + 1, .wanted = wanted});
    }
}

LineRule Loader::readRule(const YAML::Node& node) {
    LineRule rule;
    rule.info.file = name_;
    rule.info.path = file_;
    rule.info.line = node.Mark().line + 1;
    if (!node.IsMap() || !node["name"] || !node["match"]) {
        error("rule.missing-key", node.Mark(), "a row needs a name and a match",
              "Write name:, about:, match:, yes: and no:.");
        return rule;
    }
    checkKeys(node, "a row",
              {"name", "about", "match", "before", "short_lines_before", "yes", "no"});
    const std::string family = fs::path(name_).stem().string();
    rule.info.name = family + "." + node["name"].as<std::string>();
    rule.info.about = node["about"] ? node["about"].as<std::string>() : "";
    rule.info.pattern = node["match"].as<std::string>();
    if (node["short_lines_before"]) {
        rule.shortLinesBefore = node["short_lines_before"].as<int>();
    }
    readExamples(node, "yes", true, rule);
    readExamples(node, "no", false, rule);
    return rule;
}

// Before the row that `before` names, else behind all: the first that fits a line wins.
std::vector<LineRule>::const_iterator Loader::placeOf(const YAML::Node& node, const LineRule& rule,
                                                      const std::vector<LineRule>& rules) {
    if (!node["before"]) {
        return rules.end();
    }
    const auto nameOf = [](const LineRule& one) {
        return one.info.name.substr(one.info.name.find('.') + 1);
    };
    const auto name = node["before"].as<std::string>();
    const auto found = std::ranges::find(rules, name, nameOf);
    if (found == rules.end()) {
        std::vector<std::string> known;
        std::ranges::transform(rules, std::back_inserter(known), nameOf);
        const std::string_view near = nearest(name, known);
        error("mention.unknown-place", node["before"].Mark(),
              "there is no row '" + name + "' before which " + rule.info.name + " could stand",
              near.empty() ? "Name a row of the same list."
                           : "Did you mean '" + std::string(near) + "'?");
    }
    return found;
}

// A row of a pack stands behind those there are, or in the place of the one of its name.
void Loader::readRows(const YAML::Node& list, int pack, std::vector<LineRule>& rules) {
    for (const YAML::Node& node : list) {
        LineRule rule = readRule(node);
        rule.info.pack = pack;
        RE2::Options options = lineOptions();
        std::string months;
        for (const auto& [name, number] : impl_->months) {
            months += (months.empty() ? "" : "|") + name;
        }
        std::string& pattern = rule.info.pattern;
        for (auto at = pattern.find("{month}"); at != std::string::npos;
             at = pattern.find("{month}")) {
            pattern.replace(at, 7, "(?:" + months + ")");
        }
        if (const RE2 tried(pattern, options); !tried.ok()) {
            error("rule.bad-pattern", node["match"].Mark(), "bad pattern: " + tried.error(),
                  "Patterns are RE2: no look-around, no back-references.");
            continue;
        }
        const auto same = std::ranges::find(rules, rule.info.name,
                                            [](const LineRule& one) { return one.info.name; });
        if (same == rules.end()) {
            rules.insert(placeOf(node, rule, rules), std::move(rule));
        } else if (same->info.pack == pack) {
            error("rule.duplicate-name", node.Mark(),
                  "the row '" + rule.info.name + "' stands twice", "Give one another name.");
        } else {
            rule.info.replaces = true;
            *same = std::move(rule);
        }
    }
}

void Loader::readPatterns(const std::string& file, const std::string& key, LineRules& into) {
    std::vector<LineRule> rules;
    for (int pack = 0; pack < static_cast<int>(folders_.size()); ++pack) {
        readRows(list(pack, file, key), pack, rules);
    }
    for (LineRule& rule : rules) {
        into.add(std::move(rule));
    }
    if (!into.compile()) {
        error("rule.too-large", YAML::Mark::null_mark(),
              "the patterns of '" + key + "' are too many", "Join or shorten them.");
    }
}

std::vector<std::unique_ptr<RE2>> eachOf(const LineRules& rules) {
    std::vector<std::unique_ptr<RE2>> all;
    for (const LineRule& rule : rules.rules()) {
        all.push_back(std::make_unique<RE2>(rule.info.pattern, lineOptions()));
    }
    return all;
}

void Loader::readDates() {
    readPatterns("dates.yaml", "dates", impl_->dateForms);
    readPatterns("dates.yaml", "lines", impl_->dateLines);
    impl_->dates = eachOf(impl_->dateForms);
    readPatterns("posts.yaml", "end_marks", impl_->postEnds);
    impl_->postEndPatterns = eachOf(impl_->postEnds);
}

void Loader::readAuthors() {
    readPatterns("authors.yaml", "says_i", impl_->saysI);
    readPatterns("authors.yaml", "lines", impl_->authorLines);
    impl_->authorPatterns = eachOf(impl_->authorLines);
    readPatterns("authors.yaml", "joints", impl_->joints);
    std::string any;
    for (const LineRule& rule : impl_->joints.rules()) {
        any += (any.empty() ? "" : "|") + rule.info.pattern;
    }
    if (!any.empty()) {
        impl_->authorJoint = std::make_unique<RE2>("(?:" + any + ")", lineOptions());
    }
}

void Loader::readOpeners() {
    for (int pack = 0; pack < static_cast<int>(folders_.size()); ++pack) {
        for (const YAML::Node& word : list(pack, "sentences.yaml", "openers")) {
            impl_->openers.insert(lower(word.as<std::string>()));
        }
    }
}

void Loader::readLabels() {
    readPatterns("labels.yaml", "labels", impl_->runIn);
    readPatterns("labels.yaml", "groups", impl_->runInGroups);
    impl_->runInPatterns = eachOf(impl_->runIn);
    impl_->groupPatterns = eachOf(impl_->runInGroups);
}

std::unique_ptr<SegmentRules::Impl> Loader::load() {
    const std::vector<std::pair<std::string, std::vector<std::string>>> keys = {
        {"authors.yaml", {"joints", "lines", "says_i"}},
        {"dates.yaml", {"dates", "lines"}},
        {"furniture.yaml", {"line", "rest"}},
        {"labels.yaml", {"labels", "groups"}},
        {"posts.yaml", {"end_marks"}},
        {"sentences.yaml", {"openers"}}};
    try {
        for (int pack = 0; pack < static_cast<int>(folders_.size()); ++pack) {
            for (const auto& [file, known] : keys) {
                if (const auto root = open(pack, file); root && root->IsMap()) {
                    checkKeys(*root, file, known);
                }
            }
        }
        readAbbreviations();
        readMonths();
        readPatterns("furniture.yaml", "line", impl_->furniture);
        readPatterns("furniture.yaml", "rest", impl_->tail);
        readDates();
        readAuthors();
        readOpeners();
        readLabels();
    } catch (const YAML::Exception& problem) {
        error("rule.wrong-type", problem.mark, "not the kind of value expected: " + problem.msg,
              "Compare with the other rows of the file.");
    }
    return failed_ ? nullptr : std::move(impl_);
}
} // namespace

std::shared_ptr<const SegmentRules> SegmentRules::load(const std::string& folder,
                                                       const std::vector<std::string>& packs,
                                                       Diagnostics& diagnostics) {
    std::unique_ptr<Impl> impl = Loader(folder, packs, diagnostics).load();
    if (impl == nullptr) {
        return nullptr;
    }
    return std::shared_ptr<const SegmentRules>(new SegmentRules(std::move(impl)));
}
} // namespace tenure
