// Posts that nobody holds: what a sentence says of the time of a vacancy.
#include "extract/relations/emitter.h"
#include "extract/relations/facts.h"

namespace tenure {
// The dates are read as those of a tenure would be. A vacancy that the text only looks back on may
// have gone on: it is over on no day but a stated one.
VacancyFact Emitter::vacancy(const RuleMatch& match, const Emission& emission,
                             const RoleMention& role, const Evidence& proof) {
    VacancyFact fact;
    fact.role = role.title;
    fact.area = role.area;
    fact.oneSeat = role.oneSeat;
    const Field said = field(emission, "status");
    fact.status = said == nullptr                      ? Status::Current
                  : *said == toString(Status::Started) ? Status::Started
                  : *said == toString(Status::Past)    ? Status::Past
                                                       : Status::Current;
    const bool now = fact.status == Status::Current;
    when(match, field(emission, "when"), proof, fact);
    if (!fact.seen && !fact.end && fact.limits.empty()) {
        fact.seen = date(match, field(emission, "seen"), proof);
    }
    const std::string document = "document";
    if (now && !fact.seen && !fact.end) {
        fact.seen = date(match, &document, proof);
    }
    return fact;
}

void Emitter::vacancies(const RuleMatch& match, const Emission& emission, int sentence) {
    for (const RoleMention& role : roles(match, field(emission, "role"))) {
        if (role.status && *role.status != Status::Current) {
            continue; // "the former treasurer's post"
        }
        std::vector<Entity> where;
        if (const int own = attributeOf(match, field(emission, "role"), field(emission, "body"));
            own >= 0) {
            where.push_back(bodyOf(own, sentence)); // "the Board's post of treasurer"
        } else {
            where = bodies(match, field(emission, "body"), sentence, role.implicit);
        }
        if (where.empty()) {
            where.push_back({});
        }
        for (const Entity& body : where) {
            const Evidence proof = evidence(match, emission, sentence, body.how);
            VacancyFact fact = vacancy(match, emission, role, proof);
            const std::string area = text(match, field(emission, "area"), sentence);
            fact.area = area.empty() ? fact.area : area;
            fact.body = body.index;
            const int own = fact.area.empty() ? impliedFor(match, emission, role, sentence) : -1;
            if (fact.body < 0 && own >= 0) {
                fact.body = impliedBody(own);
            }
            fact.evidence.push_back(proof);
            addVacancy(*extraction_, std::move(fact));
        }
    }
}
} // namespace tenure
