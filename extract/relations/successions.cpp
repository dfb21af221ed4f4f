// One left and one came, on one day, in a post of one seat: a succession.
#include "extract/relations/successions.h"

#include "extract/match/fold.h"
#include "extract/relations/facts.h"

namespace tenure {
namespace {
bool sameDay(const std::optional<DatedBy>& a, const std::optional<DatedBy>& b) {
    return a && b && a->date.day != 0 && a->date == b->date;
}

bool handsOver(const TenureFact& old, const TenureFact& next) {
    return old.oneSeat && old.body >= 0 && old.body == next.body && old.person != next.person &&
           old.person >= 0 && next.person >= 0 && old.status == Status::Ended &&
           next.status == Status::Started && old.area == next.area &&
           foldCase(old.role) == foldCase(next.role) &&
           sameDay(old.end ? old.end : old.seen, next.start); // seen: the outgoing holder
}
} // namespace

void addSuccessions(Extraction& extraction) {
    for (const TenureFact& next : extraction.tenures) {
        for (const TenureFact& old : extraction.tenures) {
            if (!handsOver(old, next)) {
                continue;
            }
            RelationFact fact;
            fact.type = "succeeded";
            fact.from = {EntityKind::Person, next.person};
            fact.to = {EntityKind::Person, old.person};
            fact.role = next.role;
            fact.roleBody = next.body;
            fact.date = next.start;
            for (const TenureFact* told : {&next, &old}) {
                fact.evidence.push_back(told->evidence.front());
                fact.evidence.back().how = How::Inferred;
            }
            addFact(extraction, std::move(fact));
        }
    }
}
} // namespace tenure
