// Facts as lines: what examples of rules are compared with and `explain` prints.
#include "tenure/describe.h"

#include <algorithm>
#include <array>
#include <utility>

#include "tenure/diagnostic.h"

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

std::string line(const Extraction& extraction, const TenureFact& fact, bool vacant = false) {
    std::string out =
        (vacant ? "vacancy: " : "tenure: " + whose(extraction, fact) + " | ") + fact.role;
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

// Collects the lines that a rule gave, or all.
class Lines {
public:
    explicit Lines(std::string_view rule) : rule_(rule) {}

    [[nodiscard]] bool take(const std::vector<Evidence>& evidence) const {
        return by(evidence, rule_);
    }

    bool add(std::string line, std::vector<Evidence> evidence) {
        if (!take(evidence)) {
            return false;
        }
        all_.push_back({std::move(line), std::move(evidence)});
        return true;
    }

    std::vector<FactLine> all() && { return std::move(all_); }

private:
    std::string_view rule_;
    std::vector<FactLine> all_;
};

// What rules say of people and bodies themselves: deaths, ends, other names.
void describeEntities(const Extraction& extraction, Lines& lines) {
    const auto names = [&](const auto& entity) {
        for (const NamedBy& one : entity.namedBy) {
            lines.add("alias: " + entity.name + " | " + one.name, {one.evidence});
        }
    };
    for (const BodyEntity& body : extraction.bodies) {
        if (body.partOf >= 0) {
            Evidence proof = body.first;
            proof.rule = body.partOfBy;
            lines.add("part_of: " + body.name + " | " + bodyName(extraction, body.partOf), {proof});
        }
    }
    for (const PersonEntity& person : extraction.people) {
        const std::string head = "death: " + person.name + " | ";
        const bool dated =
            person.died && lines.add(head + toString(person.died->date), {person.died->evidence});
        if (person.deadBy && !dated) {
            lines.add(head + "by " + toString(person.deadBy->date), {person.deadBy->evidence});
        }
    }
    for (const BodyEntity& body : extraction.bodies) {
        if (body.dissolved) {
            lines.add("dissolution: " + body.name + " | " + toString(body.dissolved->date),
                      {body.dissolved->evidence});
        }
    }
    std::ranges::for_each(extraction.people, names);
    std::ranges::for_each(extraction.bodies, names);
}

std::string line(const Extraction& extraction, const RelationFact& fact) {
    std::string text =
        "relation: " + fact.type + " | " +
        (fact.holder ? holderName(extraction, fact.holder) : entityName(extraction, fact.from));
    if (fact.to.kind != EntityKind::None) {
        text += " | " + entityName(extraction, fact.to);
    }
    return fact.role.empty() ? text : text + " | " + fact.role;
}
} // namespace

std::vector<FactLine> factLines(const Extraction& extraction, std::string_view rule) {
    Lines lines(rule);
    for (const TenureFact& fact : extraction.tenures) {
        lines.add(line(extraction, fact), fact.evidence);
    }
    for (const SeatsFact& fact : extraction.seats) {
        lines.add("seats: " + fact.role + " | " + bodyName(extraction, fact.body) + " | " +
                      std::to_string(fact.least) + (fact.most > 0 ? "" : " or more"),
                  fact.evidence);
    }
    for (const VacancyFact& fact : extraction.vacancies) {
        const std::string seen = fact.seen ? " | on " + toString(fact.seen->date) : "";
        lines.add(line(extraction, fact, true) + seen, fact.evidence);
    }
    for (const DecisionFact& fact : extraction.decisions) {
        lines.add("decision: " + bodyName(extraction, fact.body) + " | " + fact.verb + " | " +
                      fact.text,
                  fact.evidence);
    }
    for (const RelationFact& fact : extraction.relations) {
        lines.add(line(extraction, fact), fact.evidence);
    }
    describeEntities(extraction, lines);
    return std::move(lines).all();
}

std::vector<std::string> describeFacts(const Extraction& extraction, std::string_view rule) {
    std::vector<std::string> out;
    for (FactLine& fact : factLines(extraction, rule)) {
        out.push_back(std::move(fact.line));
    }
    return out;
}

bool factFits(std::string_view fact, std::string_view line) {
    return line.starts_with(fact) &&
           (line.size() == fact.size() || line.substr(fact.size()).starts_with(" | ") ||
            line.substr(fact.size()).starts_with("..") || line.substr(fact.size()) == ".");
}

namespace {
struct FactForm {
    std::string_view kind;
    std::string_view form;
    std::size_t least; ///< parts that must be there
};

// docs/rules.md, *Facts*; the fields that a line does not show are left out.
constexpr auto forms =
    std::to_array<FactForm>({{"tenure", "tenure: PERSON | ROLE | BODY | STATUS | START..END", 1},
                             {"seats", "seats: ROLE | BODY | COUNT", 1},
                             {"vacancy", "vacancy: ROLE | BODY | STATUS | START..END", 1},
                             {"decision", "decision: BODY | VERB | TEXT", 1},
                             {"relation", "relation: TYPE | FROM | TO | ROLE", 2},
                             {"part_of", "part_of: BODY | LARGER BODY", 1},
                             {"alias", "alias: PERSON or BODY | OTHER NAME", 1},
                             {"death", "death: PERSON | DATE", 1},
                             {"dissolution", "dissolution: BODY | DATE", 1}});

std::vector<std::string> partsOf(std::string_view text) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t bar = std::min(text.find('|'), text.size());
        std::string_view part = text.substr(0, bar);
        part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
        parts.emplace_back(part.substr(0, part.find_last_not_of(' ') + 1));
        if (bar == text.size()) {
            return parts;
        }
        text.remove_prefix(bar + 1);
    }
}

std::string meant(std::string_view given, const std::vector<std::string>& known) {
    const std::string_view best = nearest(given, known);
    return best.empty() ? std::string() : " Did you mean '" + std::string(best) + "'?";
}

std::string faultOfStatus(const std::vector<std::string>& parts) {
    constexpr std::size_t place = 3;
    std::vector<std::string> known;
    for (int i = 0; i <= static_cast<int>(Status::Elect); ++i) {
        known.emplace_back(toString(static_cast<Status>(i)));
    }
    if (parts.size() <= place || std::ranges::find(known, parts[place]) != known.end()) {
        return {};
    }
    std::string all;
    for (const std::string& one : known) {
        all += (all.empty() ? "" : ", ") + one;
    }
    return "a tenure has no status '" + parts[place] + "'." + meant(parts[place], known) +
           " It is one of: " + all + ".";
}
} // namespace

std::string faultOfFact(std::string_view fact) {
    const std::size_t colon = fact.find(':');
    const std::string kind(fact.substr(0, std::min(colon, fact.size())));
    const auto* form = std::ranges::find(forms, kind, &FactForm::kind);
    if (colon == std::string_view::npos || form == forms.end()) {
        std::vector<std::string> kinds;
        std::string all;
        for (const FactForm& one : forms) {
            kinds.emplace_back(one.kind);
            all += "\n    " + std::string(one.form);
        }
        const std::string first = kind.substr(0, kind.find(' '));
        return "'" + std::string(fact) + "' is no fact." + meant(first, kinds) +
               " A fact is one of these; its last parts may be left out:" + all;
    }
    const std::vector<std::string> parts = partsOf(fact.substr(colon + 1));
    const auto said = static_cast<std::size_t>(
        std::ranges::count_if(parts, [](const std::string& part) { return !part.empty(); }));
    if (said < form->least) {
        return "'" + std::string(fact) + "' says too little. Write " + std::string(form->form) +
               "; the last parts may be left out.";
    }
    return kind == "tenure" ? faultOfStatus(parts) : "";
}
} // namespace tenure
