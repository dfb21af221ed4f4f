// Facts are compared by what they say; their proofs are joined.
#include "extract/relations/facts.h"

#include <algorithm>

#include "extract/match/fold.h"

namespace tenure {
namespace {
// The same person, role and body told again: one fact with both proofs; what was missing is added.
void add(std::vector<TenureFact>& facts, TenureFact fact) {
    const auto same = [&](const TenureFact& known) {
        const bool spells =
            (!known.start || !fact.start || known.start->date == fact.start->date) &&
            (!known.end || !fact.end || known.end->date == fact.end->date);
        return known.person == fact.person && known.holder == fact.holder &&
               foldCase(known.role) == foldCase(fact.role) && known.body == fact.body &&
               known.area == fact.area && known.status == fact.status && spells;
    };
    const auto known = std::ranges::find_if(facts, same);
    if (known == facts.end()) {
        facts.push_back(std::move(fact));
        return;
    }
    known->start = known->start ? known->start : fact.start;
    known->end = known->end ? known->end : fact.end;
    known->seen = known->seen ? known->seen : fact.seen;
    known->limits.insert(known->limits.end(), fact.limits.begin(), fact.limits.end());
    for (Evidence& proof : fact.evidence) {
        const auto told = std::ranges::any_of(
            known->evidence, [&](const Evidence& e) { return e.span == proof.span; });
        if (!told) {
            known->evidence.push_back(std::move(proof));
        }
    }
}

} // namespace

void addFact(Extraction& extraction, TenureFact fact) {
    add(extraction.tenures, std::move(fact));
}

void addVacancy(Extraction& extraction, VacancyFact fact) {
    add(extraction.vacancies, std::move(fact));
}

// The same count of a post told again is one fact with both proofs.
void addFact(Extraction& extraction, SeatsFact fact) {
    const auto same = [&](const SeatsFact& known) {
        return foldCase(known.role) == foldCase(fact.role) && known.body == fact.body &&
               known.area == fact.area && known.least == fact.least && known.most == fact.most;
    };
    const auto known = std::ranges::find_if(extraction.seats, same);
    if (known == extraction.seats.end()) {
        extraction.seats.push_back(std::move(fact));
        return;
    }
    const bool told = std::ranges::any_of(
        known->evidence, [&](const Evidence& e) { return e.span == fact.evidence.front().span; });
    if (!told) {
        known->evidence.push_back(fact.evidence.front());
    }
}

void addFact(Extraction& extraction, DecisionFact fact) {
    // Two rules may read one clause: the wider text stays. A motion of more than a word or two
    // whose outcome stands in a sentence of its own is one decision with two proofs.
    for (DecisionFact& known : extraction.decisions) {
        if (known.body == fact.body && known.text == fact.text &&
            std::ranges::count(fact.text, ' ') > 1) {
            known.outcome = known.outcome.empty() ? fact.outcome : known.outcome;
            const bool told = std::ranges::any_of(known.evidence, [&](const Evidence& e) {
                return e.span == fact.evidence.front().span;
            });
            if (!told) {
                known.evidence.push_back(fact.evidence.front());
            }
            return;
        }
        const bool sameWords = known.text.find(fact.text) != std::string::npos ||
                               fact.text.find(known.text) != std::string::npos;
        if (sameWords && known.body == fact.body &&
            known.evidence.front().span.overlaps(fact.evidence.front().span)) {
            if (known.text.size() < fact.text.size()) {
                known = std::move(fact);
            }
            return;
        }
    }
    extraction.decisions.push_back(std::move(fact));
}

void addFact(Extraction& extraction, RelationFact fact) {
    const auto same = [&](const RelationFact& known) {
        return known.type == fact.type && known.from == fact.from && known.to == fact.to &&
               known.holder == fact.holder && known.text == fact.text && known.role == fact.role;
    };
    if (std::ranges::none_of(extraction.relations, same)) {
        extraction.relations.push_back(std::move(fact));
    }
}

void joinBackwards(Extraction& extraction, std::size_t first) {
    auto& facts = extraction.tenures;
    const auto goesBack = [](const TenureFact& begun, const TenureFact& ended) {
        return begun.status == Status::Started && begun.start && !begun.end &&
               ended.status == Status::Ended && ended.end && !ended.start &&
               begun.person == ended.person && begun.holder == ended.holder &&
               foldCase(begun.role) == foldCase(ended.role) &&
               (begun.body == ended.body || ended.body < 0) && begun.area == ended.area &&
               ended.end->date.last() < begun.start->date.first() &&
               begun.evidence.front().span.begin < ended.evidence.front().span.begin;
    };
    for (std::size_t i = first; i < facts.size(); ++i) {
        for (std::size_t j = facts.size(); j-- > first;) {
            if (i < facts.size() && i != j && goesBack(facts[i], facts[j])) {
                facts[i].end = facts[j].end;
                facts[i].status = Status::Ended;
                facts[i].evidence.insert(facts[i].evidence.end(), facts[j].evidence.begin(),
                                         facts[j].evidence.end());
                facts.erase(facts.begin() + static_cast<std::ptrdiff_t>(j));
                i -= j < i ? 1 : 0;
            }
        }
    }
}
} // namespace tenure
