// Deaths and dissolutions: nobody holds a role beyond them.
#include "graph/store/fold.h"

namespace tenure {
namespace {
using Kind = BoundProof::Kind;

// Of several documents' dates the one that allows most: a bound must not exclude the truth.
void keepLater(std::map<std::string, DatedProof>& known, const std::string& id,
               const std::optional<DatedBy>& dated, const std::string& document) {
    if (id.empty() || !dated || !dated->date.valid()) {
        return;
    }
    const DatedProof proof{dated->date, {document, dated->evidence}, dated->reason};
    const auto [entry, isNew] = known.emplace(id, proof);
    const Date& old = entry->second.date;
    const bool finer = old.covers(proof.date) && !proof.date.covers(old);
    if (!isNew && (finer || (!proof.date.covers(old) && proof.date.last() > old.last()))) {
        entry->second = proof;
    }
}

void keepEarlier(std::map<std::string, DatedProof>& known, const std::string& id,
                 const std::optional<DatedBy>& dated, const std::string& document) {
    if (id.empty() || !dated || !dated->date.valid()) {
        return;
    }
    const DatedProof proof{dated->date, {document, dated->evidence}, dated->reason};
    const auto [entry, isNew] = known.emplace(id, proof);
    if (!isNew && proof.date.last() < entry->second.date.last()) {
        entry->second = proof;
    }
}

void bound(Link& link, const DatedProof& end, const char* happened, const char* conflict,
           std::vector<Conflict>& conflicts) {
    const Day last = end.date.last();
    const Bounds& b = link.bounds;
    if ((b.endEarliest && *b.endEarliest > last) || (b.startEarliest && *b.startEarliest > last)) {
        const Day held = std::max(b.endEarliest, b.startEarliest).value_or(last);
        conflicts.push_back(
            {conflict,
             link.source,
             {link.id},
             happened + toString(end.date) + ", yet it was held on " + toString(held),
             {end.proof}});
        return;
    }
    if (derive(link, Bound::EndLatest, last,
               {end.date.qualifier == 0 ? Kind::Calculated : Kind::Assumed,
                happened + toldDate(end),
                {end.proof}})) {
        settleWithin(link);
    }
}
} // namespace

void Fold::collectEnds() {
    for (std::size_t d = 0; d < documents_.size(); ++d) {
        const auto& people = documents_[d].people;
        for (std::size_t p = 0; p < people.size(); ++p) {
            const std::string& id = personId(d, static_cast<int>(p));
            keepLater(died_, id, people[p].died, documentIds_[d]);
            keepEarlier(deadBy_, id, people[p].deadBy, documentIds_[d]);
        }
        const auto& bodies = documents_[d].bodies;
        for (std::size_t b = 0; b < bodies.size(); ++b) {
            keepLater(dissolved_, bodyId(d, static_cast<int>(b)), bodies[b].dissolved,
                      documentIds_[d]);
        }
    }
}

void Fold::endWith(Link& link, const std::string& organization,
                   std::vector<Conflict>& conflicts) const {
    if (isProspective(link.status)) {
        return;
    }
    if (const auto death = died_.find(link.source); death != died_.end()) {
        bound(link, death->second, "the holder died ", "held after death", conflicts);
    } else if (const auto late = deadBy_.find(link.source); late != deadBy_.end()) {
        bound(link, late->second, "the holder was dead by ", "held after death", conflicts);
    }
    if (const auto end = dissolved_.find(organization); end != dissolved_.end()) {
        bound(link, end->second, "the body ended ", "held after the body ended", conflicts);
    }
}
} // namespace tenure
