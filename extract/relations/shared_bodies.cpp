// A post that is told without its body belongs where the document has the same post.
#include "extract/relations/shared_bodies.h"

#include <algorithm>
#include <utility>

#include "extract/match/fold.h"
#include "extract/relations/facts.h"

namespace tenure {
namespace {
// "acting leader" is the leader's post.
bool actsIn(const std::string& title, const std::string& post) {
    return title.size() > post.size() && title.ends_with(post) &&
           title[title.size() - post.size() - 1] == ' ';
}

struct Place {
    int body = -1;
    bool several = false;
};

// The one body of the posts that fit.
template <typename Fits>
Place placeOf(const std::vector<TenureFact>& tenures, const Fits& fits) {
    Place place;
    for (const TenureFact& fact : tenures) {
        if (fact.body >= 0 && fact.area.empty() && fits(foldCase(fact.role))) {
            place.several = place.several || (place.body >= 0 && place.body != fact.body);
            place.body = fact.body;
        }
    }
    return place;
}

int bodyFor(const std::vector<TenureFact>& tenures, const TenureFact& fact) {
    const std::string title = foldCase(fact.role);
    Place place = placeOf(tenures, [&](const std::string& other) { return other == title; });
    if (place.body < 0 && fact.status == Status::Acting) {
        place = placeOf(tenures, [&](const std::string& other) { return actsIn(title, other); });
    }
    return place.several ? -1 : place.body;
}
} // namespace

void shareBodies(Extraction& extraction, const std::function<bool(const std::string&)>& ofState) {
    const std::vector<TenureFact> told = std::exchange(extraction.tenures, {});
    for (TenureFact fact : told) {
        // What the document's own organisation implies is nearer than another's post of that name.
        const bool open = fact.body == -1 && fact.oneSeat && fact.area.empty() &&
                          fact.person >= 0 && !ofState(fact.role);
        if (const int body = open ? bodyFor(told, fact) : -1; body >= 0) {
            fact.body = body;
            for (Evidence& proof : fact.evidence) {
                proof.how = std::max(proof.how, How::Inferred);
            }
        }
        addFact(extraction, std::move(fact));
    }
}
} // namespace tenure
