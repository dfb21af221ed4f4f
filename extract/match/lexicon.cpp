// Loads rules/words.yaml and the lists it names into one hash table of words and one of phrases.
#include "extract/match/lexicon.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <yaml-cpp/yaml.h>

#include "base/utf8.h"
#include "extract/match/fold.h"
#include "extract/match/name_table.h"
#include "extract/match/word_files.h"

namespace tenure {
namespace {
struct StringHash {
    using is_transparent = void;

    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>{}(text);
    }
};

using WordTable =
    std::unordered_map<std::string, std::vector<std::uint32_t>, StringHash, std::equal_to<>>;

Capitals capitalsOf(std::string_view form) {
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
    if (std::ranges::any_of(form, upper) && std::ranges::none_of(form, lower) && form.size() > 1) {
        return Capitals::All;
    }
    const bool twoByteUpper = form.size() > 1 && foldCase(form.substr(0, 2)) != form.substr(0, 2);
    return !form.empty() && (upper(form.front()) || twoByteUpper) ? Capitals::First : Capitals::Any;
}

bool written(Capitals needed, std::string_view word) {
    switch (needed) {
    case Capitals::Any:
        return true;
    case Capitals::First:
        return capitalsOf(word) != Capitals::Any;
    case Capitals::All:
        break;
    }
    return capitalsOf(word) == Capitals::All;
}

std::vector<std::string> split(std::string_view line, char separator) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= line.size(); ++i) {
        if (i == line.size() || line[i] == separator) {
            parts.emplace_back(line.substr(begin, i - begin));
            begin = i + 1;
        }
    }
    return parts;
}

// The columns of a pack's file are those of the list by name; new ones stand behind them.
std::vector<std::size_t> joinColumns(std::vector<std::string>& columns,
                                     const std::vector<std::string>& more) {
    std::vector<std::size_t> places;
    for (const std::string& column : more) {
        const auto known = std::ranges::find(columns, column);
        places.push_back(static_cast<std::size_t>(known - columns.begin()));
        if (known == columns.end()) {
            columns.push_back(column);
        }
    }
    return places;
}

// Cells for rows that leave them empty, by column; a column that is not there is made.
std::vector<std::pair<std::size_t, std::string>> defaultsOf(const YAML::Node& settings,
                                                            std::vector<std::string>& columns) {
    std::vector<std::pair<std::size_t, std::string>> defaults;
    for (const auto& entry : settings) {
        const auto places = joinColumns(columns, {entry.first.as<std::string>()});
        defaults.emplace_back(places.front(), entry.second.as<std::string>());
    }
    return defaults;
}

// The key of a phrase: its folded words joined by single blanks, as tokenise() cuts them.
std::string phraseKey(std::string_view form, std::vector<Token>& scratch) {
    scratch.clear();
    tokenise(form, {0, static_cast<std::uint32_t>(form.size())}, scratch);
    std::string key;
    for (const Token& token : scratch) {
        if (!key.empty()) {
            key += ' ';
        }
        key += foldCase(token.span.in(form));
    }
    return key;
}
} // namespace

struct Lexicon::Impl {
    struct List {
        std::string name;
        std::vector<std::string> columns;
        std::vector<std::uint32_t> rows;
        std::uint64_t bit = 0; ///< none where only rows are looked up
    };

    struct Form {
        std::uint32_t row;
        Capitals capitals;
    };

    std::vector<std::string> names;
    std::vector<List> lists;
    std::vector<WordRow> rows;
    std::unordered_map<std::string, std::vector<Form>, StringHash, std::equal_to<>> phrases;
    /// For each first word of a phrase of several words: the longest such phrase, in tokens.
    std::unordered_map<std::string, std::uint8_t, StringHash, std::equal_to<>> longest;
    WordTable words;
    std::unordered_map<std::string, std::array<std::uint64_t, 3>, StringHash, std::equal_to<>>
        masks;
    std::size_t bits = 0; ///< given to lists
    std::vector<Token> scratch;
    NameTable people, bodies; ///< of gazetteers

    void addNames(const std::vector<GazetteerEntry>& gazetteer);
    void addForm(std::string_view form, std::uint32_t row, int list);
    void addRow(int list, std::vector<std::string> cells, const std::vector<std::size_t>& forms,
                const std::string& plural);
    void readInline(const YAML::Node& settings, List& list);
    bool readList(const std::filesystem::path& path, const YAML::Node& settings, List& list,
                  Diagnostics& diagnostics);
    void giveBit(const YAML::Node& settings, const std::filesystem::path& path,
                 Diagnostics& diagnostics);
    void readFolder(const std::filesystem::path& folder, Diagnostics& diagnostics);
};

void Lexicon::Impl::addForm(std::string_view form, std::uint32_t row, int list) {
    const std::string key = phraseKey(form, scratch);
    if (key.empty()) {
        return;
    }
    const Capitals capitals = capitalsOf(form);
    auto& forms = phrases[key];
    if (std::ranges::any_of(forms, [&](const Form& f) { return f.row == row; })) {
        return;
    }
    forms.push_back({row, capitals});
    if (scratch.size() == 1) {
        words[key].push_back(row);
        masks[key][static_cast<std::size_t>(capitals)] |= lists[static_cast<std::size_t>(list)].bit;
        return;
    }
    auto& length = longest[key.substr(0, key.find(' '))];
    length =
        std::max(length, static_cast<std::uint8_t>(std::min<std::size_t>(scratch.size(), 255)));
}

void Lexicon::Impl::addRow(int list, std::vector<std::string> cells,
                           const std::vector<std::size_t>& forms, const std::string& plural) {
    const auto row = static_cast<std::uint32_t>(rows.size());
    for (const std::size_t column : forms) {
        for (const std::string& form : split(cells[column], '|')) {
            addForm(form, row, list);
            if (!plural.empty() && !form.empty()) {
                addForm(form + plural, row, list);
            }
        }
    }
    rows.push_back({static_cast<std::uint16_t>(list), std::move(cells)});
    lists[static_cast<std::size_t>(list)].rows.push_back(row);
}

// `words: [the, a]`, or `words: {he: m, she: f}` for forms with a value each.
void Lexicon::Impl::readInline(const YAML::Node& settings, List& list) {
    const auto number = static_cast<int>(&list - lists.data());
    if (list.columns.empty()) {
        list.columns = {"form", "value"};
    }
    const auto value = std::ranges::find(list.columns, "value") - list.columns.begin();
    for (const auto& word : settings["words"]) {
        const bool pair = settings["words"].IsMap();
        std::vector<std::string> cells(list.columns.size());
        cells.front() = pair ? word.first.as<std::string>() : word.as<std::string>();
        if (pair && value < static_cast<std::ptrdiff_t>(cells.size())) {
            cells[static_cast<std::size_t>(value)] = word.second.as<std::string>();
        }
        addRow(number, std::move(cells), {0}, "");
    }
}

bool Lexicon::Impl::readList(const std::filesystem::path& path, const YAML::Node& settings,
                             List& list, Diagnostics& diagnostics) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        diagnostics.add({"words.missing-file", Severity::Error, path.generic_string(), 0, 0,
                         "the word list '" + list.name + "' cannot be read",
                         "Put the file there, or take the list out of words.yaml."});
        return false;
    }
    const auto number = static_cast<int>(&list - lists.data());
    const std::string plural = settings["plural"] ? settings["plural"].as<std::string>() : "";
    std::vector<std::size_t> formColumns;
    std::vector<std::size_t> places; // of this file's columns among the list's
    std::vector<std::pair<std::size_t, std::string>> defaults;
    std::string line;
    for (int at = 1; std::getline(in, line); ++at) {
        if (!line.empty() && line.back() == '\r') {
            line.pop_back();
        }
        line.erase(0, at == 1 ? line.size() - withoutByteOrderMark(line).size() : 0);
        if (line.empty() || line.front() == '#') {
            continue;
        }
        auto cells = split(line, '\t');
        if (formColumns.empty()) {
            places = joinColumns(list.columns, cells);
            defaults = defaultsOf(settings["defaults"], list.columns);
            const auto columnOf = [&](const std::string& name) {
                const auto it = std::ranges::find(list.columns, name);
                if (it == list.columns.end()) {
                    diagnostics.add({"words.unknown-column", Severity::Error, path.generic_string(),
                                     at, 0, "no column '" + name + "'",
                                     "The first row that is no comment names the columns."});
                    return std::size_t{0};
                }
                return static_cast<std::size_t>(it - list.columns.begin());
            };
            formColumns = {settings["form"] ? columnOf(settings["form"].as<std::string>())
                                            : places.front()};
            for (const auto& also : settings["also"]) {
                formColumns.push_back(columnOf(also.as<std::string>()));
            }
            continue;
        }
        std::vector<std::string> row(list.columns.size());
        for (std::size_t i = 0; i < std::min(cells.size(), places.size()); ++i) {
            row[places[i]] = std::move(cells[i]);
        }
        for (const auto& [column, value] : defaults) {
            row[column] = row[column].empty() ? value : row[column];
        }
        addRow(number, std::move(row), formColumns, plural);
    }
    return true;
}

// A word of a list has the list's bit, unless nobody tests for it.
void Lexicon::Impl::giveBit(const YAML::Node& settings, const std::filesystem::path& path,
                            Diagnostics& diagnostics) {
    constexpr std::size_t most = 64;
    if (settings["rows_only"].as<bool>(false)) {
        return;
    }
    if (bits == most) {
        diagnostics.add({"words.too-many", Severity::Error, path.generic_string(),
                         settings.Mark().line + 1, settings.Mark().column + 1,
                         "'" + names.back() + "' is one word list too many: tests tell 64 apart",
                         "Join two lists, or give 'rows_only: true' to one that no test names."});
        return;
    }
    lists.back().bit = std::uint64_t{1} << bits++;
}

void Lexicon::Impl::readFolder(const std::filesystem::path& folder, Diagnostics& diagnostics) {
    const auto path = folder / "words.yaml";
    if (!std::filesystem::exists(path)) {
        reportUnreadLists(folder, {}, diagnostics);
        return;
    }
    std::set<std::string> read;
    const auto readFile = [&](const YAML::Node& name, const YAML::Node& settings, List& list) {
        const auto file = folder / name.as<std::string>();
        read.insert(file.lexically_normal().generic_string());
        readList(file, settings, list, diagnostics);
    };
    try {
        const YAML::Node root = YAML::LoadFile(path.string());
        for (const auto& entry : root["lists"]) {
            const auto name = entry.first.as<std::string>();
            const auto known = std::ranges::find(names, name);
            if (known == names.end()) {
                names.push_back(name);
                lists.push_back({name, {}, {}});
                giveBit(entry.second, path, diagnostics);
            }
            auto& list =
                lists[static_cast<std::size_t>(std::ranges::find(names, name) - names.begin())];
            checkListKeys(entry.second, path, diagnostics);
            if (entry.second["words"]) {
                readInline(entry.second, list);
                continue;
            }
            const YAML::Node file = entry.second["file"];
            if (!file.IsSequence()) {
                readFile(file, entry.second, list);
            }
            for (const auto& one : file.IsSequence() ? file : YAML::Node()) {
                readFile(one, entry.second, list);
            }
        }
        reportUnreadLists(folder, read, diagnostics);
    } catch (const YAML::Exception& problem) {
        diagnostics.add({"words.bad-yaml", Severity::Error, path.generic_string(),
                         problem.mark.line + 1, problem.mark.column + 1, problem.msg,
                         "See the comment at the top of rules/words.yaml for the form."});
    }
}

// A person's name of one word says too little ("Mark"); a body's does not.
void Lexicon::Impl::addNames(const std::vector<GazetteerEntry>& gazetteer) {
    if (gazetteer.empty()) {
        return;
    }
    const auto first = static_cast<std::uint16_t>(lists.size());
    for (const char* name : {"gazetteer_people", "gazetteer_bodies"}) {
        names.emplace_back(name);
        lists.push_back({name, {"name", "id", "kind", "part_of"}, {}});
    }
    std::vector<std::pair<std::string, std::uint32_t>> shared;
    const auto persons = static_cast<std::size_t>(
        std::ranges::count_if(gazetteer, [](const GazetteerEntry& e) { return e.person; }));
    people.reserve(2 * persons);
    bodies.reserve(3 * (gazetteer.size() - persons));
    rows.reserve(rows.size() + gazetteer.size());
    for (const GazetteerEntry& entry : gazetteer) {
        const auto row = static_cast<std::uint32_t>(rows.size());
        const auto add = [&](const std::string& form) {
            scratch.clear();
            tokenise(form, {0, static_cast<std::uint32_t>(form.size())}, scratch);
            if (scratch.size() <= (entry.person ? 1U : 0U)) {
                return;
            }
            NameTable& table = entry.person ? people : bodies;
            if (const auto other = table.add(form, scratch, row, capitalsOf(form))) {
                shared.push_back({form, *other});
            }
        };
        add(entry.name);
        std::ranges::for_each(entry.aliases, add);
        WordRow cells{static_cast<std::uint16_t>(first + (entry.person ? 0 : 1)), {entry.name}};
        if (!entry.id.empty() || !entry.person) {
            cells.cells.push_back(entry.id);
        }
        if (!entry.person) {
            cells.cells.insert(cells.cells.end(), {entry.kind, entry.partOf});
        }
        rows.push_back(std::move(cells));
    }
    // What two bear is still a name, but says no more.
    for (const auto& [form, other] : shared) {
        WordRow cells{rows[other].list, {form}};
        if (rows[other].cells.size() > 2) {
            cells.cells.insert(cells.cells.end(), {"", rows[other].cells[2]});
        }
        scratch.clear();
        tokenise(form, {0, static_cast<std::uint32_t>(form.size())}, scratch);
        (cells.list == first ? people : bodies)
            .give(form, scratch, static_cast<std::uint32_t>(rows.size()));
        rows.push_back(std::move(cells));
    }
}

Lexicon::Lexicon() : impl_(std::make_unique<Impl>()) {}

Lexicon::~Lexicon() = default;

std::shared_ptr<const Lexicon> Lexicon::load(const std::string& folder,
                                             const std::vector<std::string>& packs,
                                             Diagnostics& diagnostics) {
    return load(folder, packs, {}, diagnostics);
}

std::shared_ptr<const Lexicon> Lexicon::load(const std::string& folder,
                                             const std::vector<std::string>& packs,
                                             const std::vector<GazetteerEntry>& gazetteer,
                                             Diagnostics& diagnostics) {
    std::shared_ptr<Lexicon> lexicon(new Lexicon);
    lexicon->impl_->lists.reserve(64);
    lexicon->impl_->phrases.reserve(200000);
    lexicon->impl_->words.reserve(200000);
    lexicon->impl_->masks.reserve(200000);
    lexicon->impl_->readFolder(folder, diagnostics);
    for (const std::string& pack : packs) {
        lexicon->impl_->readFolder(pack, diagnostics);
    }
    lexicon->impl_->addNames(gazetteer);
    return diagnostics.hasErrors() ? nullptr : lexicon;
}

int Lexicon::list(std::string_view name) const {
    const auto it = std::ranges::find(impl_->names, name);
    return it == impl_->names.end() ? -1 : static_cast<int>(it - impl_->names.begin());
}

std::uint64_t Lexicon::bit(int list) const {
    return impl_->lists[static_cast<std::size_t>(list)].bit;
}

const std::vector<std::string>& Lexicon::listNames() const {
    return impl_->names;
}

const std::vector<std::string>& Lexicon::columns(int list) const {
    return impl_->lists[static_cast<std::size_t>(list)].columns;
}

const WordRow& Lexicon::row(std::uint32_t index) const {
    return impl_->rows[index];
}

std::string_view Lexicon::cell(const WordRow& row, std::string_view column) const {
    const auto& columns = impl_->lists[row.list].columns;
    const auto it = std::ranges::find(columns, column);
    const auto index = static_cast<std::size_t>(it - columns.begin());
    return it == columns.end() || index >= row.cells.size() ? std::string_view{} : row.cells[index];
}

std::span<const std::uint32_t> Lexicon::rows(int list) const {
    return impl_->lists[static_cast<std::size_t>(list)].rows;
}

std::span<const std::uint32_t> Lexicon::word(std::string_view word) const {
    const auto it = impl_->words.find(foldCase(word));
    return it == impl_->words.end() ? std::span<const std::uint32_t>{} : it->second;
}

std::uint64_t Lexicon::lists(std::string_view word) const {
    const auto it = impl_->masks.find(foldCase(word));
    if (it == impl_->masks.end()) {
        return 0;
    }
    const Capitals capitals = capitalsOf(word);
    std::uint64_t mask = it->second[static_cast<std::size_t>(Capitals::Any)];
    if (capitals != Capitals::Any) {
        mask |= it->second[static_cast<std::size_t>(Capitals::First)];
    }
    if (capitals == Capitals::All) {
        mask |= it->second[static_cast<std::size_t>(Capitals::All)];
    }
    return mask;
}

void Lexicon::phrasesAt(std::string_view text, std::span<const Token> tokens, std::uint32_t first,
                        std::vector<PhraseHit>& hits) const {
    std::string key = foldCase(tokens[first].span.in(text));
    const auto longest = impl_->longest.find(key);
    const std::size_t most = std::min<std::size_t>(
        longest == impl_->longest.end() ? 1 : longest->second, tokens.size() - first);
    const std::size_t before = hits.size();
    for (std::size_t length = 1; length <= most; ++length) {
        if (length > 1) {
            key += ' ';
            key += foldCase(tokens[first + length - 1].span.in(text));
        }
        const auto found = impl_->phrases.find(key);
        if (found == impl_->phrases.end()) {
            continue;
        }
        const Span span{tokens[first].span.begin, tokens[first + length - 1].span.end};
        for (const Impl::Form& form : found->second) {
            if (written(form.capitals, span.in(text))) {
                hits.push_back({first, static_cast<std::uint32_t>(length), form.row});
            }
        }
    }
    std::stable_sort(hits.begin() + static_cast<std::ptrdiff_t>(before), hits.end(),
                     [](const PhraseHit& a, const PhraseHit& b) { return a.tokens > b.tokens; });
}

std::optional<PhraseHit> Lexicon::nameAt(std::string_view text, std::span<const Token> tokens,
                                         std::uint32_t first, bool people) const {
    const NameTable& table = people ? impl_->people : impl_->bodies;
    if (table.empty()) {
        return std::nullopt;
    }
    thread_local std::vector<NameTable::Hit> hits;
    hits.clear();
    table.find(text, tokens, first, hits);
    for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit) {
        const Span span{tokens[first].span.begin, tokens[first + hit->tokens - 1].span.end};
        if (written(hit->capitals, span.in(text))) {
            return PhraseHit{first, hit->tokens, hit->row};
        }
    }
    return std::nullopt;
}
} // namespace tenure
