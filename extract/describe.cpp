// Facts as lines: what examples of rules are compared with and `explain` prints.
#include "tenure/describe.h"

#include <algorithm>

namespace tenure {
namespace {
bool by(const std::vector<Evidence>& evidence, std::string_view rule) {
    return rule.empty() ||
           std::ranges::any_of(evidence, [&](const Evidence& e) { return e.rule == rule; });
}

std::string bodyName(const Extraction& extraction, int body) {
    return body < 0 ? "-" : extraction.bodies[static_cast<std::size_t>(body)].name;
}

std::string entityName(const Extraction& extraction, const EntityRef& ref) {
    if (ref.kind == EntityKind::Person) {
        return extraction.people[static_cast<std::size_t>(ref.index)].name;
    }
    return bodyName(extraction, ref.index);
}

std::string line(const Extraction& extraction, const TenureFact& fact) {
    std::string out = "tenure: " + extraction.people[static_cast<std::size_t>(fact.person)].name +
                      " | " + fact.role;
    if (!fact.area.empty()) {
        out += ", " + fact.area;
    }
    out += " | " + bodyName(extraction, fact.body) + " | " + std::string(toString(fact.status));
    if (fact.start || fact.end) {
        out += " | " + (fact.start ? toString(fact.start->date) : std::string()) + ".." +
               (fact.end ? toString(fact.end->date) : std::string());
    }
    return out;
}
} // namespace

std::vector<std::string> describeFacts(const Extraction& extraction, std::string_view rule) {
    std::vector<std::string> out;
    for (const TenureFact& fact : extraction.tenures) {
        if (by(fact.evidence, rule)) {
            out.push_back(line(extraction, fact));
        }
    }
    for (const DecisionFact& fact : extraction.decisions) {
        if (by(fact.evidence, rule)) {
            out.push_back("decision: " + bodyName(extraction, fact.body) + " | " + fact.verb +
                          " | " + fact.text);
        }
    }
    for (const RelationFact& fact : extraction.relations) {
        if (!by(fact.evidence, rule)) {
            continue;
        }
        std::string text = "relation: " + fact.type + " | " + entityName(extraction, fact.from);
        if (fact.to.kind != EntityKind::None) {
            text += " | " + entityName(extraction, fact.to);
        }
        if (!fact.role.empty()) {
            text += " | " + fact.role;
        }
        out.push_back(std::move(text));
    }
    for (const BodyEntity& body : extraction.bodies) {
        if (body.partOf >= 0 && (rule.empty() || body.partOfBy == rule)) {
            out.push_back("part_of: " + body.name + " | " + bodyName(extraction, body.partOf));
        }
    }
    return out;
}

bool factFits(std::string_view fact, std::string_view line) {
    return line.starts_with(fact) &&
           (line.size() == fact.size() || line.substr(fact.size()).starts_with(" | ") ||
            line.substr(fact.size()).starts_with("..") || line.substr(fact.size()) == ".");
}
} // namespace tenure
