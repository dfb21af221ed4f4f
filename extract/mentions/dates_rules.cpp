// Loads rules/dates/*.yaml and rules/words/calendar.tsv: which words make dates, in each language.
#include "extract/mentions/dates_rules.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>

#include <yaml-cpp/yaml.h>

#include "base/utf8.h"

namespace tenure {
namespace {
struct Function {
    std::string_view key;
    DateWord word;
};

// The keys of a language file. The first hold maps from form to number, the others lists of forms.
constexpr auto numbered = std::to_array<Function>({{"months", DateWord::Month},
                                                   {"weekdays", DateWord::Weekday},
                                                   {"seasons", DateWord::Season},
                                                   {"feasts", DateWord::Feast},
                                                   {"relative_days", DateWord::RelativeDay},
                                                   {"relative", DateWord::Relative},
                                                   {"anchored", DateWord::Anchored},
                                                   {"later", DateWord::Later},
                                                   {"numbers", DateWord::Number},
                                                   {"ordinals", DateWord::Ordinal}});
constexpr auto listed =
    std::to_array<Function>({{"article", DateWord::Article}, {"of", DateWord::Of},
                             {"in", DateWord::In},           {"on", DateWord::On},
                             {"at", DateWord::At},           {"by", DateWord::By},
                             {"before", DateWord::Before},   {"after", DateWord::After},
                             {"since", DateWord::Since},     {"from", DateWord::From},
                             {"until", DateWord::Until},     {"to", DateWord::To},
                             {"between", DateWord::Between}, {"and", DateWord::And},
                             {"onwards", DateWord::Onwards}, {"now", DateWord::Now},
                             {"ago", DateWord::Ago},         {"over", DateWord::Over},
                             {"part", DateWord::Part},       {"financial", DateWord::Financial},
                             {"thing", DateWord::Thing},     {"follows", DateWord::Follows},
                             {"future", DateWord::Future},   {"past", DateWord::Past},
                             {"circa", DateWord::Circa}});
constexpr auto settings = std::to_array<std::string_view>(
    {"language", "default", "numeric_order", "month_first_regions", "day_first_regions",
     "ordinal_suffixes", "decade_suffixes", "financial_year_starts", "units"});
constexpr auto unitNames = std::to_array<std::string_view>(
    {"day", "weekend", "week", "fortnight", "month", "quarter", "year", "decade"});

// One language file while it is read.
class LanguageFile {
public:
    LanguageFile(std::string path, Diagnostics& diagnostics)
        : path_(std::move(path)), diagnostics_(diagnostics) {}

    bool read(DateLanguage& language) {
        try {
            const YAML::Node root = YAML::LoadFile(path_);
            if (!root.IsMap()) {
                report(root.Mark(), "rule.wrong-type", "expected a map of word functions",
                       "Begin with 'language: xx'; rules/dates/english.yaml shows every key.");
                return false;
            }
            for (const auto& pair : root) {
                readKey(pair.first, pair.second, language);
            }
            if (language.tag.empty()) {
                report(root.Mark(), "rule.missing-key", "no language is named",
                       "Add 'language: xx', the BCP 47 tag of the language.");
            }
        } catch (const YAML::Exception& problem) {
            report(problem.mark, "yaml.syntax", problem.msg, "Check the YAML of this line.");
        }
        return good_;
    }

private:
    void readKey(const YAML::Node& keyNode, const YAML::Node& value, DateLanguage& language) {
        const auto key = keyNode.as<std::string>();
        if (const auto* function = find(numbered, key)) {
            addNumbered(*function, value, language);
        } else if (const auto* list = find(listed, key)) {
            for (const std::string& form : strings(value, key)) {
                add(value.Mark(), form, {bit(list->word)}, language);
            }
        } else if (key == "units") {
            addUnits(value, language);
        } else if (std::ranges::find(settings, key) != settings.end()) {
            readSetting(key, value, language);
        } else {
            reportUnknown(keyNode);
        }
    }

    template <std::size_t Size>
    static const Function* find(const std::array<Function, Size>& functions, std::string_view key) {
        const auto* found = std::ranges::find(functions, key, &Function::key);
        return found == functions.end() ? nullptr : found;
    }

    void readSetting(const std::string& key, const YAML::Node& value, DateLanguage& language) {
        if (key == "language") {
            language.tag = value.as<std::string>();
        } else if (key == "default") {
            language.isDefault = value.as<bool>();
        } else if (key == "numeric_order") {
            const auto order = value.as<std::string>();
            language.monthFirst = order == "month-first";
            if (!language.monthFirst && order != "day-first") {
                report(value.Mark(), "rule.wrong-type", "unknown order '" + order + "'",
                       "Write day-first or month-first.");
            }
        } else if (key == "ordinal_suffixes") {
            language.ordinalSuffixes = strings(value, key);
        } else if (key == "decade_suffixes") {
            language.decadeSuffixes = strings(value, key);
        } else if (key == "financial_year_starts") {
            language.financialYearStarts = value.as<int>();
        } else {
            language.otherRegions = strings(value, key);
        }
    }

    void addNumbered(const Function& function, const YAML::Node& value, DateLanguage& language) {
        if (!value.IsMap()) {
            report(value.Mark(), "rule.wrong-type",
                   "'" + std::string(function.key) + "' holds no map",
                   "Write { form: number, form: number }.");
            return;
        }
        for (const auto& pair : value) {
            const bool season = function.word == DateWord::Season; // "fall", "spring": verbs too
            add(pair.first.Mark(), pair.first.as<std::string>(),
                {bit(function.word), pair.second.as<std::int16_t>(), season}, language);
        }
    }

    void addUnits(const YAML::Node& value, DateLanguage& language) {
        for (const auto& pair : value) {
            const auto unit = pair.first.as<std::string>();
            const auto* known = std::ranges::find(unitNames, unit);
            if (known == unitNames.end()) {
                report(pair.first.Mark(), "rule.unknown-key", "unknown unit of time '" + unit + "'",
                       "The units are day weekend week fortnight month quarter year decade.");
                continue;
            }
            const auto number = static_cast<std::int16_t>(known - unitNames.begin());
            for (const std::string& form : strings(pair.second, unit)) {
                add(pair.second.Mark(), form, {bit(DateWord::Unit), number}, language);
            }
        }
    }

    void add(const YAML::Mark& mark, const std::string& form, DateMeaning meaning,
             DateLanguage& language) {
        if (!language.words.add(form, meaning)) {
            report(mark, "date.two-numbers", "'" + form + "' already stands for another number",
                   "A form has one number, whatever its functions; take one of them out.");
        }
    }

    std::vector<std::string> strings(const YAML::Node& value, const std::string& key) {
        if (!value.IsSequence()) {
            report(value.Mark(), "rule.wrong-type", "'" + key + "' holds no list",
                   "Write [form, form].");
            return {};
        }
        return value.as<std::vector<std::string>>();
    }

    void reportUnknown(const YAML::Node& keyNode) {
        std::vector<std::string> known(settings.begin(), settings.end());
        for (const Function& function : numbered) {
            known.emplace_back(function.key);
        }
        for (const Function& function : listed) {
            known.emplace_back(function.key);
        }
        const auto key = keyNode.as<std::string>();
        const std::string_view meant = nearest(key, known);
        report(keyNode.Mark(), "rule.unknown-key", "unknown key '" + key + "'",
               meant.empty() ? "rules/dates/english.yaml shows every key."
                             : "Did you mean '" + std::string(meant) + "'?");
    }

    void report(const YAML::Mark& mark, std::string code, std::string message, std::string hint) {
        good_ = false;
        diagnostics_.add({std::move(code), Severity::Error, path_, mark.line + 1, mark.column + 1,
                          std::move(message), std::move(hint)});
    }

    std::string path_;
    Diagnostics& diagnostics_;
    bool good_ = true;
};

std::vector<std::string> cellsOf(const std::string& line) {
    std::vector<std::string> cells(1);
    for (const char c : line) {
        if (c == '\t') {
            cells.emplace_back();
        } else if (c != '\r') {
            cells.back() += c;
        }
    }
    cells.resize(4);
    return cells;
}

// form, kind, number, flags; see the head of the file itself.
bool readCalendar(const std::string& path, DateLanguage& language, Diagnostics& diagnostics) {
    constexpr auto kinds = std::to_array<Function>({{"month", DateWord::Month},
                                                    {"day", DateWord::Weekday},
                                                    {"season", DateWord::Season},
                                                    {"feast", DateWord::Feast}});
    std::ifstream file(path);
    std::string line;
    bool head = true;
    bool good = true;
    for (int number = 1; std::getline(file, line); ++number) {
        line.erase(0, line.size() - withoutByteOrderMark(line).size());
        if (line.empty() || line.front() == '#') {
            continue;
        }
        const std::vector<std::string> cells = cellsOf(line);
        if (std::exchange(head, false)) {
            continue;
        }
        const auto* kind = std::ranges::find(kinds, cells[1], &Function::key);
        if (kind == kinds.end()) {
            diagnostics.add({"date.unknown-kind", Severity::Error, path, number, 0,
                             "unknown kind '" + cells[1] + "'",
                             "The kinds are month day season feast."});
            good = false;
            continue;
        }
        DateMeaning meaning{bit(kind->word)};
        std::from_chars(cells[2].data(), cells[2].data() + cells[2].size(), meaning.number);
        meaning.ambiguous = cells[3].find('a') != std::string::npos;
        meaning.capital = cells[0].front() >= 'A' && cells[0].front() <= 'Z';
        language.words.add(cells[0], meaning);
    }
    return good;
}

std::string_view primarySubtag(std::string_view tag) {
    return tag.substr(0, tag.find_first_of("-_"));
}
} // namespace

const DateLanguage& DateRules::Impl::languageFor(std::string_view bcp47) const {
    const auto same = [&](const DateLanguage& language) {
        return language.tag == primarySubtag(bcp47);
    };
    auto found = std::ranges::find_if(languages, same);
    if (found == languages.end()) {
        found = std::ranges::find_if(languages, &DateLanguage::isDefault);
    }
    return found == languages.end() ? languages.front() : *found;
}

bool writesMonthFirst(const DateLanguage& language, std::string_view bcp47) {
    const std::size_t cut = bcp47.find_last_of("-_");
    const std::string_view region =
        cut == std::string_view::npos ? std::string_view() : bcp47.substr(cut + 1);
    const bool other =
        std::ranges::find(language.otherRegions, region) != language.otherRegions.end();
    return language.monthFirst != other;
}

DateRules::DateRules(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

DateRules::~DateRules() = default;

namespace {
std::vector<std::string> languageFiles(const std::string& folder) {
    namespace fs = std::filesystem;
    std::vector<std::string> files;
    std::error_code ignored; // a folder that is not there has no files
    for (const auto& item : fs::directory_iterator(fs::path(folder) / "dates", ignored)) {
        if (item.path().extension() == ".yaml") {
            files.push_back(item.path().string());
        }
    }
    std::ranges::sort(files);
    return files;
}
} // namespace

std::shared_ptr<const DateRules> DateRules::load(const std::string& rulesFolder,
                                                 Diagnostics& diagnostics) {
    return load(rulesFolder, {}, diagnostics);
}

std::shared_ptr<const DateRules> DateRules::load(const std::string& rulesFolder,
                                                 const std::vector<std::string>& packs,
                                                 Diagnostics& diagnostics) {
    std::vector<std::string> folders = {rulesFolder};
    folders.insert(folders.end(), packs.begin(), packs.end());
    std::vector<std::string> files;
    std::vector<std::string> calendars;
    for (const std::string& folder : folders) {
        const std::vector<std::string> more = languageFiles(folder);
        files.insert(files.end(), more.begin(), more.end());
        calendars.push_back((std::filesystem::path(folder) / "words" / "calendar.tsv").string());
    }
    auto impl = std::make_unique<Impl>();
    bool good = true;
    for (const std::string& file : files) {
        DateLanguage language;
        for (const std::string& calendar : calendars) {
            good = readCalendar(calendar, language, diagnostics) && good;
        }
        good = LanguageFile(file, diagnostics).read(language) && good;
        std::erase_if(impl->languages,
                      [&](const DateLanguage& other) { return other.tag == language.tag; });
        impl->languages.push_back(std::move(language));
    }
    if (files.empty()) {
        diagnostics.add({"rule.unreadable", Severity::Error,
                         (std::filesystem::path(rulesFolder) / "dates").string(), 0, 0,
                         "no language of dates here",
                         "Put rules/dates/english.yaml, or another language, into this folder."});
        good = false;
    }
    return good ? std::make_shared<const DateRules>(std::move(impl)) : nullptr;
}
} // namespace tenure
