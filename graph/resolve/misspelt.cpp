// A slip of the pen shows in the time: nobody else can hold the one seat at once.
#include "graph/resolve/misspelt.h"

#include <algorithm>

#include "graph/resolve/fold.h"

namespace tenure {
namespace {
using When = std::optional<DatedBy>;

bool agree(const When& a, const When& b) {
    return !a || !b || a->date.covers(b->date) || b->date.covers(a->date);
}

bool before(const When& a, const When& b) {
    return a && b && a->date.last() < b->date.first();
}

// One tenure can be meant by both.
bool fit(const TenureFact& a, const TenureFact& b) {
    return agree(a.start, b.start) && agree(a.end, b.end) && !before(a.end, b.start) &&
           !before(b.end, a.start) && !before(a.end, b.seen) && !before(b.end, a.seen) &&
           !before(a.seen, b.start) && !before(b.seen, a.start);
}

bool samePost(const SeatFact& a, const SeatFact& b) {
    return a.body == b.body && slug(a.fact->role) == slug(b.fact->role) &&
           slug(a.fact->area) == slug(b.fact->area);
}

// "Ann Clarke" does not name Ann Clark.
bool names(const std::string& text, const PersonEntity& person) {
    const auto isLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80U;
    };
    for (std::size_t at = text.find(person.name); at != std::string::npos;
         at = text.find(person.name, at + 1)) {
        const std::size_t end = at + person.name.size();
        if (end == text.size() || !isLetter(text[end])) {
            return true;
        }
    }
    return false;
}

template <class Facts>
bool inOneQuote(const Facts& facts, const PersonEntity& a, const PersonEntity& b) {
    return std::ranges::any_of(facts, [&](const auto& fact) {
        return std::ranges::any_of(fact.evidence, [&](const Evidence& evidence) {
            return names(evidence.quote, a) && names(evidence.quote, b);
        });
    });
}
} // namespace

bool holdOneSeatAtOnce(const std::vector<SeatFact>& ours, const std::vector<SeatFact>& theirs) {
    return std::ranges::any_of(ours, [&](const SeatFact& mine) {
        return std::ranges::any_of(theirs, [&](const SeatFact& other) {
            return samePost(mine, other) && !isProspective(mine.fact->status) &&
                   !isProspective(other.fact->status) && fit(*mine.fact, *other.fact);
        });
    });
}

bool sideBySide(const Extraction& document, std::size_t a, std::size_t b) {
    constexpr std::uint32_t breath = 60; // bytes between two names of one list
    const PersonEntity& one = document.people[a];
    const PersonEntity& other = document.people[b];
    const Span x = one.first.span;
    const Span y = other.first.span;
    const bool near = x.begin < y.begin ? y.begin < x.end + breath : x.begin < y.end + breath;
    return near || inOneQuote(document.tenures, one, other) ||
           inOneQuote(document.relations, one, other) || inOneQuote(document.decisions, one, other);
}
} // namespace tenure
