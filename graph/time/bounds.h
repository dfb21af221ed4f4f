// What one person's statements about one role say of its beginning and end, as four bounds a spell.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "tenure/graph.h"

namespace tenure {
std::optional<Day>& boundOf(Bounds& bounds, Bound which);
const std::optional<Day>& boundOf(const Bounds& bounds, Bound which);
BoundProof& proofOf(Link& link, Bound which);
const BoundProof& proofOf(const Link& link, Bound which);

/// Moves a bound to `day` if that is tighter (a latest bound down, an earliest bound up). Of two
/// proofs of one day the stronger stays. True when the day changed.
bool tighten(Link& link, Bound which, Day day, BoundProof proof);

/// The same for a bound that was derived: it is left out when no history could satisfy the result
/// (some statement is wrong then, and a conflict says so).
bool derive(Link& link, Bound which, Day day, BoundProof proof);

/// A date with the sentence that gives it.
struct DatedProof {
    Date date;
    Proof proof;
    std::string reason = {}; ///< DatedBy::reason
};

/// "2018-05-03", and in brackets how the words came by it, if they do not give it whole.
std::string toldDate(const DatedProof& dated);

/// What a sentence says of one bound alone.
struct LimitProof {
    Bound which = Bound::StartLatest;
    Day day;
    std::string words; ///< "by 2015"
    Proof proof;
    bool assumed = false;
};

/// One document's statement about a person in a role.
struct Statement {
    Status status = Status::Current;
    std::optional<DatedProof> start, end, seen, gone;
    std::vector<LimitProof> limits;
    std::optional<Date> documentDate;
    std::vector<Proof> evidence;
    std::string through; ///< id of the role by which alone the person was named; else empty
};

/// One document's proof that the role was held: begun by one day, lasting to the other at least.
/// When only some day between is known, `begun` is the later one.
struct Holding {
    Day begun, lasted;
    std::string document;
    bool begins = false, ends = false; ///< its first or last day is stated
};

/// The days of a spell of these bounds that lie so far from the proofs on both sides that the
/// person may have left and come back.
std::vector<Stretch> unprovedDays(std::vector<Holding> proofs, const Bounds& bounds);

/// The spells that the statements tell of, in the order of time: links without ids and ends.
/// The same spell told twice is one. Statements that cannot be of one spell make two; when no gap
/// between them is known, that is a conflict (its `links` hold the spell numbers).
/// Prospective statements make links of their own, behind the others.
struct Spells {
    std::vector<Link> links;
    std::vector<std::vector<Holding>> proofs; ///< of each link
    std::vector<Conflict> conflicts;
};

/// Days between which (both included) a role was held on one day at least.
struct Touch {
    Day from, to;
    bool change = false; ///< a beginning or an end is told: no mere sighting
};

/// Nothing when the bounds do not say.
std::optional<Touch> touchOf(const Bounds& bounds);

/// The touches of each statement that speaks of a tenure held, not acting.
std::vector<Touch> touchesOf(const std::vector<Statement>& statements);

/// `others`: when a post of one seat was held by somebody else. Two sightings with another holder
/// between them are of two spells.
Spells foldSpells(const std::vector<Statement>& statements, const std::vector<Touch>& others = {});

/// True when one spell can have been meant by both.
bool canBeOneSpell(const Statement& a, const Statement& b);

/// Drops a planned end that the bounds rule out, and fills `start` and `end` where the bounds, none
/// of them assumed, leave one day, month or year.
void fillExact(Link& link);

/// What follows within one spell: it cannot end before it begins.
bool settleWithin(Link& link);

/// Orders proofs by document and place.
bool earlierProof(const Proof& a, const Proof& b);
/// Sorted, each once.
void sortProofs(std::vector<Proof>& proofs);
} // namespace tenure
