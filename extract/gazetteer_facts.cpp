// Memberships of Popolo files as facts: background knowledge, marked as such.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "extract/digest.h"
#include "tenure/document.h"
#include "tenure/gazetteer.h"

namespace tenure {
namespace {
using Json = nlohmann::json;

std::string textOf(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// Where a valid JSON text's string that begins at `quote` ends, one past its closing quote.
std::size_t stringEnd(std::string_view json, std::size_t quote) {
    std::size_t at = quote + 1;
    while (at < json.size() && json[at] != '"') {
        at += json[at] == '\\' ? 2U : 1U;
    }
    return std::min(at + 1, json.size());
}

// The objects of the list under the top-level key `key`, which JSON libraries give no place of.
std::vector<Span> elementsOf(std::string_view json, std::string_view key) {
    std::vector<Span> spans;
    int depth = 0;
    bool inside = false;
    std::size_t begin = 0;
    std::string_view last;
    for (std::size_t at = 0; at < json.size();) {
        const char c = json[at];
        if (c == '"') {
            const std::size_t end = stringEnd(json, at);
            last = depth == 1 ? json.substr(at + 1, end - at - 2) : last;
            at = end;
            continue;
        }
        if (c == '{' || c == '[') {
            inside = inside || (depth == 1 && c == '[' && last == key);
            begin = inside && depth == 2 && c == '{' ? at : begin;
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
            if (inside && depth == 2 && c == '}') {
                spans.push_back(
                    {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at + 1)});
            }
            inside = inside && depth > 1;
        }
        ++at;
    }
    return spans;
}

std::string folded(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!blank) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    return out;
}

class Facts {
public:
    Facts(const std::string& path, std::string bytes, Diagnostics& diagnostics)
        : bytes_(std::move(bytes)),
          root_(Json::parse(bytes_, nullptr, false)),
          diagnostics_(diagnostics) {
        const auto slash = path.find_last_of('/');
        std::string stem = path.substr(slash == std::string::npos ? 0 : slash + 1);
        stem = stem.substr(0, stem.find_last_of('.'));
        all_.document = "document/gazetteer-" + stem;
        all_.path = path;
        all_.metadata.title = "Gazetteer " + stem;
    }

    Extraction read();

private:
    void index(const char* list, std::map<std::string, const Json*>& byId) const;
    int person(const std::string& id, const Evidence& evidence);
    int body(const std::string& id, const Evidence& evidence);
    void membership(const Json& one, const Evidence& evidence);
    void unknown(const Json& one, const char* key, const char* list, const Evidence& evidence);
    Evidence evidenceOf(Span span, int line) const;

    std::string bytes_;
    Json root_;
    Diagnostics& diagnostics_;
    Extraction all_;
    std::map<std::string, const Json*> persons_, organizations_;
    std::map<std::string, int> people_, bodies_;
};

void Facts::index(const char* list, std::map<std::string, const Json*>& byId) const {
    const auto found = root_.find(list);
    if (found == root_.end() || !found->is_array()) {
        return;
    }
    for (const Json& object : *found) {
        if (object.is_object() && !textOf(object, "id").empty() &&
            !textOf(object, "name").empty()) {
            byId.emplace(textOf(object, "id"), &object);
        }
    }
}

int Facts::person(const std::string& id, const Evidence& evidence) {
    const auto known = persons_.find(id);
    if (known == persons_.end()) {
        return -1;
    }
    const auto [place, isNew] = people_.emplace(id, static_cast<int>(all_.people.size()));
    if (isNew) {
        PersonEntity entity;
        entity.name = textOf(*known->second, "name");
        entity.identifiers = {id};
        entity.signal = "gazetteer";
        entity.first = evidence;
        all_.people.push_back(std::move(entity));
    }
    return place->second;
}

int Facts::body(const std::string& id, const Evidence& evidence) {
    const auto known = organizations_.find(id);
    if (known == organizations_.end()) {
        return -1;
    }
    const auto [place, isNew] = bodies_.emplace(id, static_cast<int>(all_.bodies.size()));
    if (isNew) {
        BodyEntity entity;
        entity.name = textOf(*known->second, "name");
        entity.kind = textOf(*known->second, "classification");
        entity.kind = entity.kind.empty() ? "other" : entity.kind;
        entity.identifiers = {id};
        entity.signal = "gazetteer";
        entity.first = evidence;
        all_.bodies.push_back(std::move(entity));
    }
    return place->second;
}

void Facts::unknown(const Json& one, const char* key, const char* list, const Evidence& evidence) {
    const std::string id = textOf(one, key);
    const std::string said = id.empty() ? "has no '" + std::string(key) + "'"
                                        : "names the " + std::string(key) + " '" + id + "'";
    diagnostics_.add({"gazetteer.unknown-id", Severity::Warning, all_.path, evidence.line, 0,
                      "a membership " + said + ", which is no id of '" + list + "'",
                      "Add the entry with its id and name, or mend the id."});
}

void Facts::membership(const Json& one, const Evidence& evidence) {
    TenureFact fact;
    fact.person = person(textOf(one, "person_id"), evidence);
    if (fact.person < 0) {
        unknown(one, "person_id", "persons", evidence);
        return;
    }
    fact.body = body(textOf(one, "organization_id"), evidence);
    if (fact.body < 0 && !textOf(one, "organization_id").empty()) {
        unknown(one, "organization_id", "organizations", evidence);
    }
    fact.role = textOf(one, "role");
    fact.role = fact.role.empty() ? textOf(one, "label") : fact.role;
    fact.role = fact.role.empty() ? "member" : fact.role;
    fact.area = textOf(one, "area");
    if (const auto start = parseDate(textOf(one, "start_date"))) {
        fact.start = DatedBy{*start, evidence};
    }
    if (const auto end = parseDate(textOf(one, "end_date"))) {
        fact.end = DatedBy{*end, evidence};
    }
    fact.status = fact.end ? Status::Past : Status::Current;
    fact.evidence = {evidence};
    all_.tenures.push_back(std::move(fact));
}

Evidence Facts::evidenceOf(Span span, int line) const {
    Evidence evidence;
    evidence.span = span;
    evidence.line = line;
    evidence.quote = folded(span.in(bytes_));
    evidence.rule = "gazetteer.membership";
    evidence.how = How::Background;
    return evidence;
}

Extraction Facts::read() {
    if (!root_.is_object()) {
        return {};
    }
    index("persons", persons_);
    index("organizations", organizations_);
    std::size_t counted = 0;
    int line = 1;
    for (const Span span : elementsOf(bytes_, "memberships")) {
        line += static_cast<int>(
            std::count(bytes_.begin() + static_cast<std::ptrdiff_t>(counted),
                       bytes_.begin() + static_cast<std::ptrdiff_t>(span.begin), '\n'));
        counted = span.begin;
        membership(Json::parse(span.in(bytes_)), evidenceOf(span, line));
    }
    return std::move(all_);
}
} // namespace

std::optional<Extraction> gazetteerFacts(const std::string& path, Diagnostics& diagnostics) {
    if (!path.ends_with(".json")) {
        return std::nullopt;
    }
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        diagnostics.add({"gazetteer.unreadable", Severity::Error, path, 0, 0,
                         "the gazetteer cannot be read",
                         "Check that the file is there and that you may read it."});
        return std::nullopt;
    }
    Facts facts(path, {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()},
                diagnostics);
    Extraction all = facts.read();
    all.hash = digestOfFolders({path});
    return all.tenures.empty() ? std::nullopt : std::optional(std::move(all));
}
} // namespace tenure
