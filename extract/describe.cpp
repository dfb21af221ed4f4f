// Facts as lines: what examples of rules are compared with and `explain` prints.
#include "tenure/describe.h"

#include <algorithm>
#include <array>

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

std::string holderName(const Extraction& extraction, const std::optional<RoleReference>& holder) {
    return holder ? "the " + holder->role + " of " + bodyName(extraction, holder->body) : "-";
}

std::string whose(const Extraction& extraction, const TenureFact& fact) {
    return fact.person >= 0 ? extraction.people[static_cast<std::size_t>(fact.person)].name
                            : holderName(extraction, fact.holder);
}

std::string boundName(Bound which) {
    static constexpr std::array<std::string_view, 4> names = {"began after", "began by",
                                                              "ended after", "ended by"};
    return std::string(names[static_cast<std::size_t>(which)]);
}

std::string line(const Extraction& extraction, const TenureFact& fact) {
    std::string out = "tenure: " + whose(extraction, fact) + " | " + fact.role;
    if (!fact.area.empty()) {
        out += ", " + fact.area;
    }
    out += " | " + bodyName(extraction, fact.body) + " | " + std::string(toString(fact.status));
    if (fact.start || fact.end) {
        out += " | " + (fact.start ? toString(fact.start->date) : std::string()) + ".." +
               (fact.end ? toString(fact.end->date) : std::string());
    }
    for (const BoundedBy& limit : fact.limits) {
        out += " | " + boundName(limit.which) + " " + toString(limit.day);
    }
    return out;
}

// Deaths and the ends of bodies.
void describeEnds(const Extraction& extraction, std::string_view rule,
                  std::vector<std::string>& out) {
    const auto fits = [&](const std::optional<DatedBy>& dated) {
        return dated && (rule.empty() || dated->evidence.rule == rule);
    };
    for (const PersonEntity& person : extraction.people) {
        if (fits(person.died)) {
            out.push_back("death: " + person.name + " | " + toString(person.died->date));
        } else if (fits(person.deadBy)) {
            out.push_back("death: " + person.name + " | by " + toString(person.deadBy->date));
        }
    }
    for (const BodyEntity& body : extraction.bodies) {
        if (fits(body.dissolved)) {
            out.push_back("dissolution: " + body.name + " | " + toString(body.dissolved->date));
        }
    }
}
} // namespace

std::vector<std::string> describeFacts(const Extraction& extraction, std::string_view rule) {
    std::vector<std::string> out;
    for (const TenureFact& fact : extraction.tenures) {
        if (by(fact.evidence, rule)) {
            out.push_back(line(extraction, fact));
        }
    }
    for (const SeatsFact& fact : extraction.seats) {
        if (by(fact.evidence, rule)) {
            out.push_back("seats: " + fact.role + " | " + bodyName(extraction, fact.body) + " | " +
                          std::to_string(fact.least) + (fact.most > 0 ? "" : " or more"));
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
        std::string text =
            "relation: " + fact.type + " | " +
            (fact.holder ? holderName(extraction, fact.holder) : entityName(extraction, fact.from));
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
    describeEnds(extraction, rule, out);
    return out;
}

bool factFits(std::string_view fact, std::string_view line) {
    return line.starts_with(fact) &&
           (line.size() == fact.size() || line.substr(fact.size()).starts_with(" | ") ||
            line.substr(fact.size()).starts_with("..") || line.substr(fact.size()) == ".");
}
} // namespace tenure
