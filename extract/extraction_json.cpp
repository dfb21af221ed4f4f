// Extractions as lines of JSON, written and read back whole.
#include "tenure/extraction_json.h"

#include <algorithm>
#include <ostream>

#include <nlohmann/json.hpp>

namespace tenure {
namespace {
using Json = nlohmann::ordered_json;

Json json(const Evidence& e) {
    return Json::array(
        {e.section, e.span.begin, e.span.end, e.line, e.quote, e.rule, static_cast<int>(e.how)});
}

Json json(const std::vector<Evidence>& all) {
    Json out = Json::array();
    for (const Evidence& one : all) {
        out.push_back(json(one));
    }
    return out;
}

Json json(const DatedBy& dated) {
    Json out = Json::array({toString(dated.date), json(dated.evidence)});
    if (!dated.reason.empty()) {
        out.push_back(dated.reason);
    }
    return out;
}

Json json(const EntityRef& ref) {
    return Json::array({static_cast<int>(ref.kind), ref.index});
}

// What is empty or usual is left out.
template <typename Value>
void put(Json& out, const char* name, const Value& value, const Value& usual = {}) {
    if (value != usual) {
        out[name] = value;
    }
}

void put(Json& out, const char* name, const std::optional<DatedBy>& dated) {
    if (dated) {
        out[name] = json(*dated);
    }
}

Json json(const PersonEntity& person) {
    Json out = {{"name", person.name}, {"first", json(person.first)}};
    put(out, "aliases", person.aliases);
    put(out, "honorifics", person.honorifics);
    put(out, "identifiers", person.identifiers);
    put(out, "signal", person.signal);
    put(out, "died", person.died);
    put(out, "dead_by", person.deadBy);
    return out;
}

Json json(const BodyEntity& body) {
    Json out = {{"name", body.name}, {"first", json(body.first)}};
    put(out, "aliases", body.aliases);
    put(out, "kind", body.kind);
    put(out, "identifiers", body.identifiers);
    put(out, "part_of", body.partOf, -1);
    put(out, "part_of_by", body.partOfBy);
    put(out, "signal", body.signal);
    put(out, "dissolved", body.dissolved);
    return out;
}

Json json(const TenureFact& fact) {
    Json out = {{"role", fact.role},
                {"status", static_cast<int>(fact.status)},
                {"evidence", json(fact.evidence)}};
    put(out, "person", fact.person, -1);
    put(out, "body", fact.body, -1);
    put(out, "area", fact.area);
    put(out, "one_seat", fact.oneSeat);
    put(out, "start", fact.start);
    put(out, "end", fact.end);
    put(out, "seen", fact.seen);
    put(out, "gone", fact.gone);
    if (fact.holder) {
        out["holder"] = Json::array({fact.holder->role, fact.holder->body});
    }
    for (const BoundedBy& limit : fact.limits) {
        out["limits"].push_back(Json::array({static_cast<int>(limit.which), toString(limit.day),
                                             limit.words, json(limit.evidence), limit.assumed}));
    }
    return out;
}

Json json(const SeatsFact& fact) {
    Json out = {{"role", fact.role}, {"least", fact.least}, {"evidence", json(fact.evidence)}};
    put(out, "body", fact.body, -1);
    put(out, "area", fact.area);
    put(out, "most", fact.most, 0);
    return out;
}

Json json(const DecisionFact& fact) {
    Json out = {{"verb", fact.verb}, {"text", fact.text}, {"evidence", json(fact.evidence)}};
    put(out, "body", fact.body, -1);
    put(out, "outcome", fact.outcome);
    put(out, "date", fact.date);
    return out;
}

Json json(const RelationFact& fact) {
    Json out = {{"type", fact.type},
                {"from", json(fact.from)},
                {"to", json(fact.to)},
                {"evidence", json(fact.evidence)}};
    put(out, "role", fact.role);
    put(out, "role_body", fact.roleBody, -1);
    put(out, "text", fact.text);
    put(out, "date", fact.date);
    if (fact.holder) {
        out["holder"] = Json::array({fact.holder->role, fact.holder->body});
    }
    return out;
}

template <typename Item>
void putAll(Json& out, const char* name, const std::vector<Item>& items) {
    Json list = Json::array();
    for (const Item& item : items) {
        list.push_back(json(item));
    }
    out[name] = std::move(list);
}

// Reading: nlohmann throws on what is missing or of another type, and readExtraction says where.
Evidence evidenceOf(const Json& in) {
    Evidence e;
    e.section = in.at(0);
    e.span.begin = in.at(1);
    e.span.end = in.at(2);
    e.line = in.at(3);
    e.quote = in.at(4);
    e.rule = in.at(5);
    e.how = static_cast<How>(in.at(6).get<int>());
    return e;
}

std::vector<Evidence> evidencesOf(const Json& in) {
    std::vector<Evidence> out;
    for (const Json& one : in.at("evidence")) {
        out.push_back(evidenceOf(one));
    }
    return out;
}

Date dateOf(const Json& in) {
    const auto date = parseDate(in.get<std::string>());
    if (!date) {
        throw Error("'" + in.get<std::string>() + "' is no date");
    }
    return *date;
}

std::optional<DatedBy> datedOf(const Json& in, const char* name) {
    const auto found = in.find(name);
    return found == in.end()
               ? std::nullopt
               : std::optional(DatedBy{dateOf(found->at(0)), evidenceOf(found->at(1)),
                                       found->size() > 2 ? found->at(2).get<std::string>() : ""});
}

EntityRef refOf(const Json& in) {
    return {static_cast<EntityKind>(in.at(0).get<int>()), in.at(1)};
}

using Texts = std::vector<std::string>;

PersonEntity personOf(const Json& in) {
    PersonEntity person;
    person.name = in.at("name");
    person.first = evidenceOf(in.at("first"));
    person.aliases = in.value("aliases", Texts{});
    person.honorifics = in.value("honorifics", Texts{});
    person.identifiers = in.value("identifiers", Texts{});
    person.signal = in.value("signal", "");
    person.died = datedOf(in, "died");
    person.deadBy = datedOf(in, "dead_by");
    return person;
}

BodyEntity bodyOf(const Json& in) {
    BodyEntity body;
    body.name = in.at("name");
    body.first = evidenceOf(in.at("first"));
    body.aliases = in.value("aliases", Texts{});
    body.kind = in.value("kind", "");
    body.identifiers = in.value("identifiers", Texts{});
    body.partOf = in.value("part_of", -1);
    body.partOfBy = in.value("part_of_by", "");
    body.signal = in.value("signal", "");
    body.dissolved = datedOf(in, "dissolved");
    return body;
}

TenureFact tenureOf(const Json& in) {
    TenureFact fact;
    fact.role = in.at("role");
    fact.status = static_cast<Status>(in.at("status").get<int>());
    fact.evidence = evidencesOf(in);
    fact.person = in.value("person", -1);
    fact.body = in.value("body", -1);
    fact.area = in.value("area", "");
    fact.oneSeat = in.value("one_seat", false);
    fact.start = datedOf(in, "start");
    fact.end = datedOf(in, "end");
    fact.seen = datedOf(in, "seen");
    fact.gone = datedOf(in, "gone");
    if (const auto holder = in.find("holder"); holder != in.end()) {
        fact.holder = RoleReference{holder->at(0), holder->at(1)};
    }
    for (const Json& limit : in.value("limits", Json::array())) {
        fact.limits.push_back({static_cast<Bound>(limit.at(0).get<int>()),
                               dateOf(limit.at(1)).first(), limit.at(2), evidenceOf(limit.at(3)),
                               limit.size() > 4 && limit.at(4).get<bool>()});
    }
    return fact;
}

SeatsFact seatsOf(const Json& in) {
    SeatsFact fact;
    fact.role = in.at("role");
    fact.least = in.at("least");
    fact.evidence = evidencesOf(in);
    fact.body = in.value("body", -1);
    fact.area = in.value("area", "");
    fact.most = in.value("most", 0);
    return fact;
}

DecisionFact decisionOf(const Json& in) {
    DecisionFact fact;
    fact.verb = in.at("verb");
    fact.text = in.at("text");
    fact.evidence = evidencesOf(in);
    fact.body = in.value("body", -1);
    fact.outcome = in.value("outcome", "");
    fact.date = datedOf(in, "date");
    return fact;
}

RelationFact relationOf(const Json& in) {
    RelationFact fact;
    fact.type = in.at("type");
    fact.from = refOf(in.at("from"));
    fact.to = refOf(in.at("to"));
    fact.evidence = evidencesOf(in);
    fact.role = in.value("role", "");
    fact.roleBody = in.value("role_body", -1);
    fact.text = in.value("text", "");
    fact.date = datedOf(in, "date");
    if (const auto holder = in.find("holder"); holder != in.end()) {
        fact.holder = RoleReference{holder->at(0), holder->at(1)};
    }
    return fact;
}

Metadata metadataOf(const Json& in) {
    Metadata metadata;
    metadata.title = in.value("title", "");
    if (in.contains("date")) {
        metadata.date = dateOf(in.at("date"));
        metadata.dateFrom = in.value("date_from", "");
    }
    metadata.authors = in.value("authors", Texts{});
    metadata.url = in.value("url", "");
    metadata.language = in.value("language", "");
    return metadata;
}

Json json(const Metadata& metadata) {
    Json out = Json::object();
    put(out, "title", metadata.title);
    if (metadata.date) {
        out["date"] = toString(*metadata.date);
        put(out, "date_from", metadata.dateFrom);
    }
    put(out, "authors", metadata.authors);
    put(out, "url", metadata.url);
    put(out, "language", metadata.language);
    return out;
}
} // namespace

std::string toJson(const Extraction& extraction) {
    Json out = {{"document", extraction.document},
                {"path", extraction.path},
                {"hash", extraction.hash},
                {"rules", extraction.rules},
                {"metadata", json(extraction.metadata)}};
    putAll(out, "people", extraction.people);
    putAll(out, "bodies", extraction.bodies);
    putAll(out, "tenures", extraction.tenures);
    putAll(out, "seats", extraction.seats);
    putAll(out, "vacancies", extraction.vacancies);
    putAll(out, "decisions", extraction.decisions);
    putAll(out, "relations", extraction.relations);
    return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Extraction readExtraction(std::string_view text, const std::string& place) {
    try {
        const Json in = Json::parse(text);
        Extraction out;
        out.document = in.at("document");
        out.path = in.at("path");
        out.hash = in.at("hash");
        out.rules = in.at("rules");
        out.metadata = metadataOf(in.at("metadata"));
        const auto each = [&](const char* name, const auto& take) {
            for (const Json& item : in.at(name)) {
                take(item);
            }
        };
        each("people", [&](const Json& item) { out.people.push_back(personOf(item)); });
        each("bodies", [&](const Json& item) { out.bodies.push_back(bodyOf(item)); });
        each("tenures", [&](const Json& item) { out.tenures.push_back(tenureOf(item)); });
        if (in.contains("seats")) { // files of earlier versions have none
            each("seats", [&](const Json& item) { out.seats.push_back(seatsOf(item)); });
        }
        if (in.contains("vacancies")) { // likewise
            each("vacancies", [&](const Json& item) { out.vacancies.push_back(tenureOf(item)); });
        }
        each("decisions", [&](const Json& item) { out.decisions.push_back(decisionOf(item)); });
        each("relations", [&](const Json& item) { out.relations.push_back(relationOf(item)); });
        return out;
    } catch (const Json::exception& error) {
        throw Error(place + ": this is no extraction: " + error.what() +
                    "\n    Make the file anew with tenure build.");
    } catch (const Error& error) {
        throw Error(place + ": this is no extraction: " + error.what());
    }
}

void writeExtractions(std::span<const Extraction> extractions,
                      std::span<const IdentityRule> identities, std::ostream& out) {
    Json head = {{"identities", Json::array()}};
    for (const IdentityRule& rule : identities) {
        Json names = Json::array();
        for (const KnownName& name : rule.names) {
            names.push_back(Json::array({name.name, name.documents}));
        }
        head["identities"].push_back(
            {{"same", rule.same}, {"place", rule.place}, {"names", std::move(names)}});
    }
    out << head.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
    for (const Extraction& extraction : extractions) {
        out << toJson(extraction) << '\n';
    }
}

KeptExtractions readExtractions(std::string_view jsonl, const std::string& path) {
    KeptExtractions kept;
    for (int line = 1; !jsonl.empty(); ++line) {
        const std::size_t end = std::min(jsonl.find('\n'), jsonl.size());
        const std::string place = path + ":" + std::to_string(line);
        const std::string_view text = jsonl.substr(0, end);
        jsonl.remove_prefix(std::min(end + 1, jsonl.size()));
        if (line > 1) {
            kept.extractions.push_back(readExtraction(text, place));
            continue;
        }
        try {
            const Json head = Json::parse(text);
            for (const Json& rule : head.at("identities")) {
                IdentityRule one;
                one.same = rule.at("same");
                one.place = rule.at("place");
                for (const Json& name : rule.at("names")) {
                    one.names.push_back({name.at(0), name.at(1)});
                }
                kept.identities.push_back(std::move(one));
            }
        } catch (const Json::exception& error) {
            throw Error(place + ": this is no file of extractions: " + error.what());
        }
    }
    return kept;
}
} // namespace tenure
