// What follows for the holders of one role from who followed whom, and from there being one seat.
#pragma once
#include <string>
#include <vector>

#include "graph/time/bounds.h"

namespace tenure {
/// A document says that one person followed another in the role.
struct Succession {
    std::string predecessor, successor; ///< ids of people
    std::optional<DatedProof> date;
    std::vector<Proof> evidence;
};

/// Told vacancies as links without a source: nobody holds the role then, and so nobody else does.
std::vector<Link> vacanciesOf(const std::vector<Statement>& statements);

/// The same once settled, in the order of time; what several documents say alike is one.
std::vector<Vacancy> toldVacancies(std::vector<Link> settled);

/// Tightens the bounds of the held links of one role, to a fixed point. In a post of one seat two
/// of them cannot overlap, in one of a known number no more than that. Links need ids and sources;
/// prospective and acting ones are left alone. What cannot be true together is appended to
/// `conflicts`, with `role` as subject.
void settleRole(const std::string& role, const Seats& seats, std::vector<Link*> links,
                const std::vector<Succession>& successions, std::vector<Conflict>& conflicts);
} // namespace tenure
