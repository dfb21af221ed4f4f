// Reads gazetteers; the lexicon takes the names up.
#include "extract/match/gazetteer.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

namespace tenure {
namespace {
using Json = nlohmann::json;

std::vector<std::string_view> split(std::string_view line, char separator) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t end = line.find(separator); end != std::string_view::npos;
         end = line.find(separator, begin)) {
        parts.push_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    parts.push_back(line.substr(begin));
    return parts;
}

Diagnostic problem(const std::string& path, int line, std::string message) {
    return {"gazetteer.bad-line",
            Severity::Error,
            path,
            line,
            0,
            std::move(message),
            "See 'Gazetteers' in docs/rules.md for the columns and keys."};
}

// The places of the columns we know in the first line.
class Columns {
public:
    explicit Columns(std::string_view head) {
        const auto names = split(head, '\t');
        for (std::size_t i = 0; i < names.size(); ++i) {
            places_.emplace(names[i], i);
        }
    }

    [[nodiscard]] bool has(std::string_view column) const { return places_.contains(column); }

    [[nodiscard]] std::string_view cell(const std::vector<std::string_view>& cells,
                                        std::string_view column) const {
        const auto place = places_.find(column);
        return place == places_.end() || place->second >= cells.size() ? std::string_view{}
                                                                       : cells[place->second];
    }

private:
    std::map<std::string, std::size_t, std::less<>> places_;
};

std::vector<GazetteerEntry> readTable(std::istream& in, const std::string& path,
                                      Diagnostics& diagnostics) {
    std::vector<GazetteerEntry> entries;
    std::optional<Columns> columns;
    std::string line;
    for (int at = 1; std::getline(in, line); ++at) {
        if (!line.empty() && line.back() == '\r') {
            line.pop_back();
        }
        if (line.empty() || line.front() == '#') {
            continue;
        }
        if (!columns) {
            columns.emplace(line);
            if (!columns->has("kind") || !columns->has("name")) {
                diagnostics.add(
                    problem(path, at, "the first line does not name the columns kind and name"));
                return {};
            }
            continue;
        }
        const auto cells = split(line, '\t');
        const std::string_view kind = columns->cell(cells, "kind");
        GazetteerEntry entry;
        entry.person = kind == "person";
        entry.name = columns->cell(cells, "name");
        if ((!entry.person && kind != "organization") || entry.name.empty()) {
            diagnostics.add(
                problem(path, at,
                        entry.name.empty()
                            ? "a row without a name"
                            : "'" + std::string(kind) + "' is neither person nor organization"));
            continue;
        }
        for (const std::string_view alias : split(columns->cell(cells, "aliases"), '|')) {
            if (!alias.empty()) {
                entry.aliases.emplace_back(alias);
            }
        }
        entry.id = columns->cell(cells, "id");
        entry.kind = columns->cell(cells, "classification");
        entry.partOf = columns->cell(cells, "part_of");
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::string textOf(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<GazetteerEntry> entryOf(const Json& object, bool person,
                                      const std::map<std::string, std::string>& names) {
    GazetteerEntry entry;
    entry.person = person;
    entry.name = object.is_object() ? textOf(object, "name") : "";
    if (entry.name.empty()) {
        return std::nullopt;
    }
    entry.id = textOf(object, "id");
    for (const Json& known : object.value("identifiers", Json::array())) {
        const std::string scheme = known.is_object() ? textOf(known, "scheme") : "";
        const std::string identifier = known.is_object() ? textOf(known, "identifier") : "";
        if (!identifier.empty()) {
            entry.id +=
                (entry.id.empty() ? "" : "|") + (scheme.empty() ? "" : scheme + ":") + identifier;
        }
    }
    entry.kind = person ? "" : textOf(object, "classification");
    const auto parent = names.find(textOf(object, "parent_id"));
    entry.partOf = person || parent == names.end() ? "" : parent->second;
    for (const Json& other : object.value("other_names", Json::array())) {
        const std::string alias = other.is_object() ? textOf(other, "name") : "";
        if (!alias.empty() && alias != entry.name) {
            entry.aliases.push_back(alias);
        }
    }
    return entry;
}

std::vector<GazetteerEntry> readPopolo(std::istream& in, const std::string& path,
                                       Diagnostics& diagnostics) {
    const Json root = Json::parse(in, nullptr, false);
    if (!root.is_object()) {
        diagnostics.add(problem(path, 0, "this is no Popolo: not one JSON object"));
        return {};
    }
    const Json none = Json::array();
    const auto listOf = [&](const char* key) -> const Json& {
        const auto found = root.find(key);
        return found != root.end() && found->is_array() ? *found : none;
    };
    std::map<std::string, std::string> names;
    for (const Json& body : listOf("organizations")) {
        if (body.is_object() && !textOf(body, "id").empty()) {
            names.emplace(textOf(body, "id"), textOf(body, "name"));
        }
    }
    std::vector<GazetteerEntry> entries;
    std::size_t nameless = 0;
    for (const bool person : {true, false}) {
        for (const Json& object : listOf(person ? "persons" : "organizations")) {
            if (auto entry = entryOf(object, person, names)) {
                entries.push_back(std::move(*entry));
            } else {
                ++nameless;
            }
        }
    }
    if (nameless > 0) {
        diagnostics.add({"gazetteer.nameless", Severity::Warning, path, 0, 0,
                         std::to_string(nameless) + " entries without a name are left out",
                         "Give each a 'name'."});
    }
    return entries;
}

// A name of two says nothing of which of them a text means: it is found, but without an id.
void reportShared(const std::vector<GazetteerEntry>& entries, const std::string& path,
                  Diagnostics& diagnostics) {
    std::map<std::pair<bool, std::string_view>, const GazetteerEntry*> first;
    std::set<std::string_view> shared;
    std::string example;
    for (const GazetteerEntry& entry : entries) {
        const auto [known, isNew] =
            first.emplace(std::pair(entry.person, std::string_view(entry.name)), &entry);
        if (!isNew && known->second->id != entry.id && !entry.id.empty()) {
            if (shared.empty()) {
                example = "'" + entry.name + "' (" + known->second->id + ", " + entry.id + ")";
            }
            shared.insert(entry.name);
        }
    }
    if (!shared.empty()) {
        diagnostics.add({"gazetteer.shared-name", Severity::Warning, path, 0, 0,
                         std::to_string(shared.size()) +
                             (shared.size() == 1 ? " name is that" : " names are those") +
                             " of several entries, and get no id: " + example,
                         "Tell them apart in identities.yaml, by the documents that name each."});
    }
}
} // namespace

std::vector<std::string> identifiersIn(std::string_view ids) {
    std::vector<std::string> all;
    for (const std::string_view one : split(ids, '|')) {
        if (!one.empty()) {
            all.emplace_back(one);
        }
    }
    return all;
}

std::vector<GazetteerEntry> readGazetteer(const std::string& path, Diagnostics& diagnostics) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        diagnostics.add({"gazetteer.unreadable", Severity::Error, path, 0, 0,
                         "the gazetteer cannot be read",
                         "Check that the file is there and that you may read it."});
        return {};
    }
    std::vector<GazetteerEntry> entries = path.ends_with(".json")
                                              ? readPopolo(in, path, diagnostics)
                                              : readTable(in, path, diagnostics);
    reportShared(entries, path, diagnostics);
    return entries;
}
} // namespace tenure
