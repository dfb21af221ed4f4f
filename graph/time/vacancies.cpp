// Times at which nobody held a post, as documents say.
#include <algorithm>
#include <tuple>
#include <utility>

#include "graph/time/seats.h"

namespace tenure {
namespace {
auto places(const Vacancy& vacancy) {
    const Bounds& b = vacancy.bounds;
    return std::tie(b.startEarliest, b.startLatest, b.endEarliest, b.endLatest, vacancy.start,
                    vacancy.end, vacancy.seen);
}

auto inTime(const Vacancy& vacancy) {
    const Bounds& b = vacancy.bounds;
    const auto begun = b.startLatest ? b.startLatest : b.startEarliest;
    return std::tuple(begun ? begun : b.endEarliest, places(vacancy));
}
} // namespace

// Each statement stays by itself: that a post was empty twice does not say that nobody held it in
// between.
std::vector<Link> vacanciesOf(const std::vector<Statement>& statements) {
    std::vector<Link> links;
    for (const Statement& statement : statements) {
        Spells told = foldSpells({statement});
        if (told.conflicts.empty()) {
            std::ranges::move(told.links, std::back_inserter(links));
        }
    }
    return links;
}

std::vector<Vacancy> toldVacancies(std::vector<Link> settled) {
    std::vector<Vacancy> told;
    for (Link& link : settled) {
        fillExact(link);
        told.push_back(
            {link.start, link.end, link.bounds, std::move(link.seen), std::move(link.evidence)});
    }
    std::ranges::stable_sort(
        told, [](const Vacancy& a, const Vacancy& b) { return inTime(a) < inTime(b); });
    std::vector<Vacancy> each;
    for (Vacancy& one : told) {
        if (each.empty() || places(each.back()) != places(one)) {
            each.push_back(std::move(one));
            continue;
        }
        std::vector<Proof>& proofs = each.back().evidence;
        proofs.insert(proofs.end(), one.evidence.begin(), one.evidence.end());
    }
    for (Vacancy& one : each) {
        sortProofs(one.evidence);
    }
    return each;
}
} // namespace tenure
