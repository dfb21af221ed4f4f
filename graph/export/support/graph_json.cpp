// The members of nodes, links and conflicts in graph.json. docs/graph.schema.json describes them.
#include "graph/export/support/graph_json.h"

#include <algorithm>
#include <tuple>

namespace tenure {
namespace {
void writeDate(JsonWriter& json, std::string_view name, const std::optional<Date>& date) {
    json.key(name);
    date ? json.value(toString(*date)) : json.null();
}

void writeDay(JsonWriter& json, std::string_view name, const std::optional<Day>& day) {
    json.key(name);
    day ? json.value(toString(*day)) : json.null();
}

void writeTexts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
    json.key(name).openArray();
    for (const std::string& text : texts) {
        json.value(text);
    }
    json.closeArray();
}

void writeProof(JsonWriter& json, const Proof& proof) {
    const Evidence& e = proof.evidence;
    json.openObject();
    json.key("document").value(proof.document);
    json.key("section").valueOrNull(e.section);
    json.key("start").value(std::int64_t{e.span.begin});
    json.key("end").value(std::int64_t{e.span.end});
    json.key("line").value(std::int64_t{e.line});
    json.key("quote").value(e.quote);
    json.key("rule").value(e.rule);
    json.key("how").value(toString(e.how));
    json.closeObject();
}

bool sameProof(const Proof& a, const Proof& b) {
    const auto parts = [](const Proof& p) {
        const Evidence& e = p.evidence;
        return std::tie(p.document, e.span, e.rule, e.how, e.quote, e.section, e.line);
    };
    return parts(a) == parts(b);
}

// A proof that the link's own evidence holds already is written as its place there.
void writeBoundProof(JsonWriter& json, std::string_view name, const BoundProof& proof,
                     const std::vector<Proof>& evidence) {
    json.key(name).openObject();
    json.key("kind").value(toString(proof.kind));
    json.key("reason").value(proof.reason);
    json.key("evidence").openArray();
    for (const Proof& one : proof.proofs) {
        const auto known =
            std::ranges::find_if(evidence, [&](const Proof& e) { return sameProof(e, one); });
        if (known == evidence.end()) {
            writeProof(json, one);
        } else {
            json.value(std::int64_t{known - evidence.begin()});
        }
    }
    json.closeArray().closeObject();
}

// Of a tenure, or of a vacancy.
template <typename Spell>
void writeTimes(JsonWriter& json, const Spell& spell) {
    writeDate(json, "start", spell.start);
    writeDate(json, "end", spell.end);
    writeDay(json, "start_earliest", spell.bounds.startEarliest);
    writeDay(json, "start_latest", spell.bounds.startLatest);
    writeDay(json, "end_earliest", spell.bounds.endEarliest);
    writeDay(json, "end_latest", spell.bounds.endLatest);
    json.key("seen").openArray();
    for (const Date& date : spell.seen) {
        json.value(toString(date));
    }
    json.closeArray();
}

// Only where a document tells of one.
void writeVacancies(JsonWriter& json, const std::vector<Vacancy>& vacancies) {
    if (vacancies.empty()) {
        return;
    }
    json.key("vacant").openArray();
    for (const Vacancy& vacancy : vacancies) {
        json.openObject();
        writeTimes(json, vacancy);
        writeEvidence(json, vacancy.evidence);
        json.closeObject();
    }
    json.closeArray();
}

void writeTenure(JsonWriter& json, const Link& link) {
    json.key("spell").value(std::int64_t{link.spell});
    json.key("status").value(toString(link.status));
    writeTimes(json, link);
    json.key("unproved").openArray();
    for (const Stretch& days : link.unproved) {
        json.value(toString(days.from) + "/" + toString(days.to));
    }
    json.closeArray();
    json.key("bounds").openObject();
    const auto bound = [&](std::string_view name, const std::optional<Day>& day,
                           const BoundProof& proof) {
        if (day) {
            writeBoundProof(json, name, proof, link.evidence);
        }
    };
    bound("start_earliest", link.bounds.startEarliest, link.startEarliestBy);
    bound("start_latest", link.bounds.startLatest, link.startLatestBy);
    bound("end_earliest", link.bounds.endEarliest, link.endEarliestBy);
    bound("end_latest", link.bounds.endLatest, link.endLatestBy);
    json.closeObject();
}

void writeMerges(JsonWriter& json, const std::vector<Merge>& merges) {
    json.key("merges").openArray();
    for (const Merge& merge : merges) {
        json.openObject();
        json.key("name").value(merge.name);
        json.key("document").value(merge.document);
        json.key("reason").value(merge.reason);
        json.closeObject();
    }
    json.closeArray();
}

// Only where a gazetteer gave some.
void writeIdentifiers(JsonWriter& json, const Node& node) {
    if (!node.identifiers.empty()) {
        writeTexts(json, "identifiers", node.identifiers);
    }
}

void writeMembers(JsonWriter& json, const Node& node) {
    switch (node.kind) {
    case NodeKind::Person:
        writeTexts(json, "aliases", node.aliases);
        writeIdentifiers(json, node);
        writeMerges(json, node.merges);
        writeEvidence(json, node.evidence);
        break;
    case NodeKind::Organization:
        json.key("classification").valueOrNull(node.classification);
        json.key("part_of").valueOrNull(node.partOf);
        writeTexts(json, "aliases", node.aliases);
        writeIdentifiers(json, node);
        writeMerges(json, node.merges);
        writeEvidence(json, node.evidence);
        break;
    case NodeKind::Role:
        json.key("role").value(node.role);
        json.key("organization").valueOrNull(node.organization);
        json.key("area").valueOrNull(node.area);
        json.key("one_seat").value(node.seats.isOne());
        writeSeats(json, node.seats);
        writeVacancies(json, node.vacancies);
        break;
    case NodeKind::Decision:
        json.key("organization").valueOrNull(node.organization);
        json.key("verb").value(node.verb);
        json.key("text").value(node.text);
        json.key("outcome").valueOrNull(node.outcome);
        writeDate(json, "date", node.date);
        writeEvidence(json, node.evidence);
        break;
    case NodeKind::Document:
        json.key("path").value(node.path);
        json.key("url").valueOrNull(node.url);
        writeDate(json, "date", node.date);
        json.key("author").valueOrNull(node.authors.empty() ? "" : node.authors.front());
        writeTexts(json, "authors", node.authors);
        break;
    }
}
} // namespace

void writeSeats(JsonWriter& json, const Seats& seats) {
    json.key("seats");
    if (seats.least == 0) {
        json.null();
        return;
    }
    json.openObject();
    json.key("least").value(std::int64_t{seats.least});
    json.key("most");
    if (seats.most == 0) {
        json.null();
    } else {
        json.value(std::int64_t{seats.most});
    }
    writeEvidence(json, seats.proofs);
    json.closeObject();
}

void writeEvidence(JsonWriter& json, std::span<const Proof> proofs) {
    json.key("evidence").openArray();
    for (const Proof& proof : proofs) {
        writeProof(json, proof);
    }
    json.closeArray();
}

void writeNode(JsonWriter& json, const Node& node) {
    json.openObject();
    json.key("id").value(node.id);
    json.key("kind").value(toString(node.kind));
    json.key("label").value(node.label);
    writeMembers(json, node);
    json.closeObject();
}

void writeLink(JsonWriter& json, const Link& link) {
    json.openObject();
    json.key("id").value(link.id);
    json.key("source").value(link.source);
    json.key("target").value(link.target);
    json.key("kind").value(toString(link.kind));
    if (link.kind == LinkKind::Held) {
        writeTenure(json, link);
    } else {
        json.key("role").valueOrNull(link.role);
        json.key("text").valueOrNull(link.text);
        writeDate(json, "date", link.date);
    }
    writeEvidence(json, link.evidence);
    json.closeObject();
}

void writeConflict(JsonWriter& json, const Conflict& conflict) {
    json.openObject();
    json.key("kind").value(conflict.kind);
    json.key("subject").value(conflict.subject);
    writeTexts(json, "links", conflict.links);
    json.key("message").value(conflict.message);
    writeEvidence(json, conflict.against);
    json.closeObject();
}

void writeProposal(JsonWriter& json, const Proposal& proposal) {
    json.openObject();
    json.key("a").value(proposal.a);
    json.key("b").value(proposal.b);
    json.key("score").value(std::int64_t{proposal.score});
    json.key("reason").value(proposal.reason);
    json.closeObject();
}
} // namespace tenure
