// Builds extractions by hand, so that tests of the graph need no text and no rules.
#pragma once
#include <sstream>
#include <string>
#include <vector>

#include "tenure/export.h"
#include "tenure/graph.h"

namespace tenure::test {
/// One document in the making. Names are found or added; every fact gets evidence of its own.
class DocumentBuilder {
public:
    explicit DocumentBuilder(const std::string& name, const std::string& date = "") {
        extraction_.document = "document/" + name;
        extraction_.path = name + ".txt";
        extraction_.hash = "hash-" + name;
        extraction_.rules = "xxh128:test";
        extraction_.metadata.title = name;
        if (!date.empty()) {
            extraction_.metadata.date = parseDate(date);
            extraction_.metadata.dateFrom = "metadata";
        }
    }

    int person(const std::string& name, std::vector<std::string> aliases = {},
               std::vector<std::string> honorifics = {}) {
        for (std::size_t i = 0; i < extraction_.people.size(); ++i) {
            if (extraction_.people[i].name == name) {
                return static_cast<int>(i);
            }
        }
        PersonEntity entity;
        entity.name = name;
        entity.aliases = std::move(aliases);
        entity.honorifics = std::move(honorifics);
        entity.first = evidence(name);
        extraction_.people.push_back(std::move(entity));
        return static_cast<int>(extraction_.people.size()) - 1;
    }

    int body(const std::string& name, const std::string& kind = "", int partOf = -1,
             std::vector<std::string> aliases = {}) {
        if (name.empty()) {
            return -1;
        }
        for (std::size_t i = 0; i < extraction_.bodies.size(); ++i) {
            if (extraction_.bodies[i].name == name && extraction_.bodies[i].partOf == partOf) {
                return static_cast<int>(i);
            }
        }
        BodyEntity entity;
        entity.name = name;
        entity.aliases = std::move(aliases);
        entity.kind = kind;
        entity.partOf = partOf;
        entity.first = evidence(name);
        extraction_.bodies.push_back(std::move(entity));
        return static_cast<int>(extraction_.bodies.size()) - 1;
    }

    /// Change the fact that comes back, before the next call.
    TenureFact& tenure(const std::string& who, const std::string& role, const std::string& where,
                       Status status = Status::Current) {
        TenureFact fact;
        fact.person = person(who);
        fact.role = role;
        fact.body = body(where);
        fact.status = status;
        fact.evidence = {evidence(who + ", " + role + " of " + where)};
        extraction_.tenures.push_back(std::move(fact));
        return extraction_.tenures.back();
    }

    DecisionFact& decision(const std::string& where, const std::string& verb,
                           const std::string& text) {
        DecisionFact fact;
        fact.body = body(where);
        fact.verb = verb;
        fact.text = text;
        fact.evidence = {evidence(where + " " + verb + " " + text)};
        extraction_.decisions.push_back(std::move(fact));
        return extraction_.decisions.back();
    }

    RelationFact& relation(const std::string& type, const std::string& from,
                           const std::string& to) {
        RelationFact fact;
        fact.type = type;
        fact.from = {EntityKind::Person, person(from)};
        fact.to = {EntityKind::Person, person(to)};
        fact.evidence = {evidence(from + " " + type + " " + to)};
        extraction_.relations.push_back(std::move(fact));
        return extraction_.relations.back();
    }

    DatedBy on(const std::string& date) { return {*parseDate(date), evidence("on " + date)}; }

    Evidence evidence(const std::string& quote) {
        const auto begin = next_;
        next_ += static_cast<std::uint32_t>(quote.size()) + 1;
        return {"", {begin, next_ - 1}, 1, quote, "test.rule", How::Stated};
    }

    Extraction& extraction() { return extraction_; }

    operator Extraction() const { return extraction_; } // NOLINT(google-explicit-constructor)

private:
    Extraction extraction_;
    std::uint32_t next_ = 0;
};

inline std::string written(const Graph& graph, std::string_view format) {
    std::ostringstream out;
    exportFormatNamed(format)->write(graph, out);
    return out.str();
}

inline std::string jsonOf(std::vector<Extraction> extractions) {
    return written(Graph::build(std::move(extractions)), "json");
}

inline std::string text(const std::optional<Day>& day) {
    return day ? toString(*day) : "-";
}

/// "2016-01-01 2016-12-31 - -": the four bounds.
inline std::string boundsOf(const Link* link) {
    if (link == nullptr) {
        return "no such link";
    }
    const Bounds& b = link->bounds;
    return text(b.startEarliest) + ' ' + text(b.startLatest) + ' ' + text(b.endEarliest) + ' ' +
           text(b.endLatest);
}
} // namespace tenure::test
