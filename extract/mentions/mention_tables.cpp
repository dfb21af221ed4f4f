// The files of rules/people or rules/bodies and of packs, checked and merged.
#include "extract/mentions/mention_tables.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

namespace tenure {
namespace {
namespace fs = std::filesystem;

template <typename Value>
bool readNumber(std::string_view text, Value& value) {
    const char* const end = text.data() + text.size();
    return !text.empty() && std::from_chars(text.data(), end, value).ptr == end;
}

// "given name" as part of a rule's name.
std::string citable(std::string_view name) {
    std::string out(name);
    std::ranges::replace_if(
        out, [](char c) { return c == ' ' || c == '-'; }, '_');
    std::erase_if(out, [](char c) { return c == ',' || c == '\''; });
    return out;
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) {
        out += (out.empty() ? "" : ", ") + word;
    }
    return out;
}

// One file on its way into the tables.
class FileChecker {
public:
    FileChecker(const Reporter& reporter, const MentionKeys& keys, const Lexicon& lexicon,
                MentionTables& tables)
        : reporter_(reporter), keys_(keys), kinds_(lexicon, reporter), tables_(tables) {}

    void check(const RawMentionFile& file);

private:
    void setting(std::string_view key, const Located& value);
    NameCondition condition(const RawCondition& raw);
    void range(const Located& value, NameCondition& condition) const;
    void contexts(const Located& value, NameCondition& condition) const;
    bool named(const RawNameRule& raw, const std::vector<std::string>& seen) const;
    void signal(const RawNameRule& raw, RuleInfo& info) const;
    void inform(const RawNameRule& raw, std::string_view table);
    void place(const RawNameRule& raw, NameRule rule, std::vector<NameRule>& table) const;

    const Reporter& reporter_;
    const MentionKeys& keys_;
    WordKinds kinds_;
    MentionTables& tables_;
};

void FileChecker::setting(std::string_view key, const Located& value) {
    if (std::ranges::find(keys_.numbers, key) == keys_.numbers.end()) {
        tables_.tests.insert_or_assign(std::string(key), kinds_.test(value));
        return;
    }
    std::uint32_t number = 0;
    if (!readNumber(value.text, number)) {
        reporter_.report("rule.wrong-type", value.offset,
                         "'" + std::string(key) + "' must be a whole number");
    }
    tables_.numbers.insert_or_assign(std::string(key), number);
}

// "2", "2-3", "2+".
void FileChecker::range(const Located& value, NameCondition& condition) const {
    std::string_view text = value.text;
    const bool open = text.ends_with('+');
    text.remove_suffix(open ? 1 : 0);
    const std::size_t dash = text.find('-');
    bool good = readNumber(text.substr(0, dash), condition.fewest);
    if (!open && dash == std::string_view::npos) {
        condition.most = condition.fewest;
    } else if (!open) {
        good = good && readNumber(text.substr(dash + 1), condition.most);
    }
    if (!good || condition.fewest > condition.most) {
        reporter_.report("mention.bad-test", value.offset,
                         "'" + value.text + "' is no number of words", "Write 2, 2-3 or 2+.");
    }
}

void FileChecker::contexts(const Located& value, NameCondition& condition) const {
    const std::string_view text = value.text;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        std::string_view name = text.substr(at, end - at);
        at = end + 1;
        const bool negated = name.starts_with('!');
        name.remove_prefix(negated ? 1 : 0);
        std::vector<std::string> known;
        for (int i = 0; i < static_cast<int>(NameContext::Last); ++i) {
            known.emplace_back(toString(static_cast<NameContext>(i)));
        }
        const auto found = std::ranges::find(known, name);
        if (found == known.end()) {
            reporter_.reportPart("mention.unknown-place", value, name,
                                 "there is no context '" + std::string(name) + "'",
                                 didYouMean(name, known));
            continue;
        }
        condition.contexts.emplace_back(static_cast<NameContext>(found - known.begin()), !negated);
    }
}

NameCondition FileChecker::condition(const RawCondition& raw) {
    NameCondition condition;
    for (const auto& [key, value] : raw.parts) {
        std::vector<std::string> known;
        for (int i = 0; i <= static_cast<int>(NamePlace::None); ++i) {
            known.emplace_back(toString(static_cast<NamePlace>(i)));
        }
        const auto place = std::ranges::find(known, key.text);
        if (place != known.end()) {
            condition.tests.emplace_back(static_cast<NamePlace>(place - known.begin()),
                                         kinds_.test(value));
        } else if (key.text == "words") {
            range(value, condition);
        } else if (key.text == "context") {
            contexts(value, condition);
        } else {
            known.insert(known.end(), {"words", "context"});
            const std::string meant = didYouMean(key.text, known);
            reporter_.report(
                "mention.unknown-place", key.offset, "a condition has no key '" + key.text + "'",
                (meant.empty() ? "" : meant + " ") + "Known keys: " + joined(known) + ".");
        }
    }
    return condition;
}

bool FileChecker::named(const RawNameRule& raw, const std::vector<std::string>& seen) const {
    if (raw.name.empty()) {
        reporter_.report("rule.missing-key", raw.offset, "the row has no 'name'");
        return false;
    }
    if (raw.when.empty()) {
        reporter_.report("rule.missing-key", raw.offset,
                         "'" + raw.name.text + "' has no condition: 'when' is missing");
    }
    if (std::ranges::find(seen, raw.name.text) != seen.end()) {
        reporter_.report("rule.duplicate-name", raw.name.offset,
                         "the row '" + raw.name.text + "' stands twice");
        return false;
    }
    return true;
}

// What is asked of a signal: a name to cite it by, words on it, examples that it alone decides.
void FileChecker::signal(const RawNameRule& raw, RuleInfo& info) const {
    constexpr std::size_t fewestYes = 2;
    double precision = 0;
    if (raw.about.empty()) {
        reporter_.report("rule.missing-key", raw.offset,
                         "the signal has no 'about': one sentence on it");
    }
    if (!raw.precision.empty() &&
        (!readNumber(raw.precision.text, precision) || precision < 0 || precision > 1)) {
        reporter_.report("rule.wrong-type", raw.precision.offset,
                         "'precision' must be a share between 0 and 1");
    }
    if (raw.yes < fewestYes || raw.no == 0) {
        reporter_.report("rule.few-examples", raw.name.offset,
                         "the signal has " + std::to_string(raw.yes) + " yes and " +
                             std::to_string(raw.no) + " no examples");
    }
    info.signal = raw.name.text;
    info.precision = raw.precision.text;
}

// One row for who looks at rules from outside.
void FileChecker::inform(const RawNameRule& raw, std::string_view table) {
    const RuleSource& source = reporter_.source();
    RuleInfo info;
    if (table == keys_.tables.front()) {
        signal(raw, info);
        info.name = std::string(keys_.family) + "." + citable(raw.name.text);
    } else {
        if (raw.yes + raw.no == 0) {
            reporter_.report("rule.few-examples", raw.name.offset,
                             "the row '" + raw.name.text + "' has no example",
                             "Give a 'yes' (a sentence, and in brackets all its names), or a 'no' "
                             "(a sentence without any), that would fail without it.");
        }
        info.table = table;
        info.name = std::string(keys_.family) + "." + info.table + "_" + citable(raw.name.text);
    }
    info.about = raw.about.text;
    info.file = source.name.empty() ? source.path : source.name;
    info.path = source.path;
    info.pack = source.pack;
    info.line = reporter_.line(raw.offset);
    info.examples = raw.examples;
    for (const RawCondition& condition : raw.when) {
        info.pattern += info.pattern.empty() ? "" : " | ";
        for (const auto& [key, value] : condition.parts) {
            info.pattern +=
                (&key == &condition.parts.front().first ? "" : ", ") + key.text + ": " + value.text;
        }
    }
    const auto same = std::ranges::find(tables_.signals, info.name, &RuleInfo::name);
    if (same != tables_.signals.end()) {
        info.replaces = true;
        *same = std::move(info);
    } else {
        tables_.signals.push_back(std::move(info));
    }
}

void FileChecker::place(const RawNameRule& raw, NameRule rule, std::vector<NameRule>& table) const {
    const auto same = std::ranges::find(table, rule.name, &NameRule::name);
    if (same != table.end()) {
        *same = std::move(rule);
        return;
    }
    auto before = table.end();
    if (!raw.before.empty()) {
        before = std::ranges::find(table, raw.before.text, &NameRule::name);
        if (before == table.end()) {
            std::vector<std::string> known;
            for (const NameRule& one : table) {
                known.push_back(one.name);
            }
            reporter_.report("mention.unknown-place", raw.before.offset,
                             "there is no row '" + raw.before.text + "' before this one",
                             didYouMean(raw.before.text, known));
        }
    }
    table.insert(before, std::move(rule));
}

void FileChecker::check(const RawMentionFile& file) {
    for (const RawKind& kind : file.kinds) {
        kinds_.define(kind);
    }
    for (const auto& [key, value] : file.settings) {
        setting(key, value);
    }
    for (const std::string_view key : keys_.tables) {
        auto& table = tables_.tables[std::string(key)];
        const auto rows = file.tables.find(key);
        if (rows == file.tables.end()) {
            continue;
        }
        std::vector<std::string> seen;
        for (const RawNameRule& raw : rows->second) {
            NameRule rule{raw.name.text, raw.single, raw.keepsPost, {}};
            for (const RawCondition& one : raw.when) {
                rule.when.push_back(condition(one));
            }
            if (!named(raw, seen)) {
                continue;
            }
            seen.push_back(raw.name.text);
            inform(raw, key);
            place(raw, std::move(rule), table);
        }
    }
    kinds_.finish();
}
} // namespace

const std::vector<NameRule>& MentionTables::table(std::string_view name) const {
    static const std::vector<NameRule> none;
    const auto found = tables.find(name);
    return found == tables.end() ? none : found->second;
}

const WordTest& MentionTables::test(std::string_view name) const {
    static const WordTest none;
    const auto found = tests.find(name);
    return found == tests.end() ? none : found->second;
}

std::uint32_t MentionTables::number(std::string_view name) const {
    const auto found = numbers.find(name);
    return found == numbers.end() ? 0 : found->second;
}

std::vector<RuleSource> readMentionFiles(const std::string& folder, std::string_view family,
                                         int pack, Diagnostics& diagnostics) {
    std::vector<RuleSource> sources;
    std::error_code none; // a pack need not have the folder
    for (const auto& item : fs::directory_iterator(fs::path(folder) / family, none)) {
        if (item.path().extension() != ".yaml") {
            continue;
        }
        RuleSource source;
        source.path = item.path().generic_string();
        source.name = item.path().lexically_relative(folder).generic_string();
        source.family = std::string(family);
        source.pack = pack;
        if (!readRuleText(source.path, source.text)) {
            Reporter(source, diagnostics).report("rule.unreadable", 0, "the file cannot be read");
        } else if (!holdsRules(source.text)) {
            sources.push_back(std::move(source));
        }
    }
    std::ranges::sort(sources, {}, &RuleSource::path);
    return sources;
}

MentionTables parseMentions(std::span<const RuleSource> sources, const MentionKeys& keys,
                            const Lexicon& lexicon, Diagnostics& diagnostics) {
    MentionTables tables;
    for (const RuleSource& source : sources) {
        const Reporter reporter(source, diagnostics);
        const RawMentionFile file = parseMentionFile(reporter, keys);
        FileChecker(reporter, keys, lexicon, tables).check(file);
    }
    const RuleSource nowhere = {sources.empty() ? "rules/" + std::string(keys.family)
                                                : sources.front().path,
                                {},
                                {},
                                {},
                                0};
    const Reporter reporter(nowhere, diagnostics);
    const auto need = [&](std::string_view key, bool there) {
        if (!there) {
            reporter.report("rule.missing-key", 0,
                            "no file of " + std::string(keys.family) + "/ has the key '" +
                                std::string(key) + "'");
        }
    };
    for (const std::string_view key : keys.tables) {
        need(key, !tables.table(key).empty());
    }
    for (const std::string_view key : keys.tests) {
        need(key, tables.tests.contains(key));
    }
    for (const std::string_view key : keys.numbers) {
        need(key, tables.numbers.contains(key));
    }
    return tables;
}
} // namespace tenure
