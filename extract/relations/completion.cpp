// After all sentences are read: a post told short is the post told in full.
#include "extract/relations/completion.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "extract/match/fold.h"
#include "extract/relations/facts.h"

namespace tenure {
namespace {
bool placed(const TenureFact& fact) {
    return fact.body >= 0 || !fact.area.empty();
}

// "She is clerk of the council. Before that she was clerk": another clerk's post, for one that is
// held is not told as one that was.
bool another(const TenureFact& fact, const TenureFact& bare) {
    return bare.status == Status::Past && fact.status == Status::Current;
}

// The fact that says where the post is; null when none does, or two say different things.
const TenureFact* fuller(const std::vector<TenureFact>& facts, const TenureFact& bare) {
    const TenureFact* found = nullptr;
    for (const TenureFact& fact : facts) {
        if (!placed(fact) || fact.person != bare.person || fact.holder != bare.holder ||
            foldCase(fact.role) != foldCase(bare.role)) {
            continue;
        }
        if (found != nullptr && (found->body != fact.body || found->area != fact.area)) {
            return nullptr;
        }
        found = found == nullptr || another(*found, bare) ? &fact : found;
    }
    return found == nullptr || another(*found, bare) ? nullptr : found;
}

// The fact that says of which body a post of this title is; null when none does, or two do.
const TenureFact* sameTitle(const std::vector<TenureFact>& facts, const std::string& role) {
    const TenureFact* found = nullptr;
    for (const TenureFact& fact : facts) {
        if (fact.body < 0 || !fact.area.empty() || foldCase(fact.role) != foldCase(role)) {
            continue;
        }
        if (found != nullptr && found->body != fact.body) {
            return nullptr;
        }
        found = &fact;
    }
    return found;
}

// An obituary tells of those who are left; a life told years later of times gone by.
bool isLongDead(const Extraction& extraction, int subject, const Date& told) {
    constexpr std::chrono::days mourning{2 * 366};
    if (subject < 0) {
        return false;
    }
    const auto& died = extraction.people[static_cast<std::size_t>(subject)].died;
    return died && died->date.valid() && told.valid() &&
           died->date.last() + mourning < told.first();
}
} // namespace

// "When President Roe died in 2005": told later, whoever is dead holds nothing.
void endByDeath(Extraction& extraction, int subject) {
    const auto& told = extraction.metadata.date;
    const bool old = told && isLongDead(extraction, subject, *told);
    for (TenureFact& fact : extraction.tenures) {
        if (fact.person < 0 || fact.status != Status::Current || !fact.seen || !told) {
            continue;
        }
        if (old && fact.seen->date == *told) {
            fact.seen.reset();
            fact.status = Status::Past;
            continue;
        }
        const auto& died = extraction.people[static_cast<std::size_t>(fact.person)].died;
        if (died && died->date.last() < told->first() && fact.seen->date == *told) {
            fact.seen.reset();
            fact.status = Status::Past;
        }
    }
}

void completePosts(Extraction& extraction) {
    const std::vector<TenureFact> told = std::exchange(extraction.tenures, {});
    for (TenureFact fact : told) {
        if (const TenureFact* whole = placed(fact) ? nullptr : fuller(told, fact)) {
            fact.body = whole->body;
            fact.area = whole->area;
            for (Evidence& evidence : fact.evidence) {
                evidence.how = std::max(evidence.how, How::Coref);
            }
        }
        addFact(extraction, std::move(fact));
    }
}

void settleBodies(Extraction& extraction) {
    const std::vector<TenureFact> told = std::exchange(extraction.tenures, {});
    for (TenureFact fact : told) {
        if (fact.body < -1) {
            const TenureFact* whole = fuller(told, fact);
            fact.body = whole != nullptr ? whole->body : impliedBody(fact.body);
            fact.area = whole != nullptr ? whole->area : fact.area;
            for (Evidence& evidence : fact.evidence) {
                evidence.how = std::max(evidence.how, How::Inferred);
            }
        }
        addFact(extraction, std::move(fact));
    }
    // A vacant post is the one that somebody else is told to hold.
    for (VacancyFact fact : std::exchange(extraction.vacancies, {})) {
        if (fact.body < -1) {
            const TenureFact* whole = sameTitle(extraction.tenures, fact.role);
            fact.body = whole != nullptr ? whole->body : impliedBody(fact.body);
            for (Evidence& evidence : fact.evidence) {
                evidence.how = std::max(evidence.how, How::Inferred);
            }
        }
        addVacancy(extraction, std::move(fact));
    }
}
} // namespace tenure
