// Random histories of posts and the documents that tell of them truly, for property tests.
#pragma once
#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "tests/unit/graph/builder.h"

namespace tenure::test {
/// What really happened: one person in one post from one day to another.
struct TrueSpell {
    std::string person;
    std::string role;
    Day start, end;
};

class History {
public:
    explicit History(unsigned seed) : random_(seed) {
        for (int post = 0; post < 3; ++post) {
            seat("post" + std::string(1, static_cast<char>('a' + post)));
        }
        for (int member = 0; member < 4; ++member) {
            const Day start = day(1990, 2010);
            spells_.push_back({"Mem Ber" + name(member), "member", start, start + days(30, 5000)});
        }
        jobShare();
    }

    [[nodiscard]] const std::vector<TrueSpell>& spells() const { return spells_; }

    /// Documents that tell of the spells truly, each with a few statements.
    std::vector<Extraction> documents() {
        std::vector<DocumentBuilder> builders;
        for (int i = 0; i < 6; ++i) {
            builders.emplace_back("doc" + std::to_string(i));
        }
        std::map<std::string, int> spellsOf;
        for (const TrueSpell& spell : spells_) {
            ++spellsOf[spell.person + spell.role];
        }
        for (std::size_t i = 0; i < spells_.size(); ++i) {
            // Who came back is told with both dates: that two sightings are of one unbroken spell
            // is an assumption that the graph makes.
            const bool twice = spellsOf[spells_[i].person + spells_[i].role] > 1;
            if (twice) {
                whole(pick(builders), spells_[i]);
            }
            for (int told = chance(3); told >= 0; --told) {
                tell(pick(builders), spells_[i]);
            }
            const bool follows = i > 0 && spells_[i - 1].role == spells_[i].role &&
                                 isSeat(spells_[i].role) && !twice &&
                                 spellsOf[spells_[i - 1].person + spells_[i - 1].role] == 1;
            if (follows && chance(2) == 0) {
                handover(pick(builders), spells_[i - 1], spells_[i]);
            }
        }
        tellOfTheShare(pick(builders));
        for (const TrueSpell& spell : spells_) {
            if (spellsOf[spell.person + spell.role] == 1 && chance(4) == 0) {
                plan(builders, spell);
            }
        }
        return {builders.begin(), builders.end()};
    }

    /// The post that two hold at once; the word list takes it for one of one seat.
    static constexpr const char* shared = "postd";

private:
    static bool isSeat(const std::string& role) { return role != "member" && role != shared; }

    // Two at a time share a post, one of them perhaps for longer.
    void jobShare() {
        Day day = this->day(1990, 2000);
        for (int pair = 0; pair < 3; ++pair) {
            const Day end = day + days(200, 1500);
            for (const char* one : {"Sha Rer", "Job Mate"}) {
                const std::chrono::days cut = chance(2) == 0 ? days(0, 100) : std::chrono::days(0);
                spells_.push_back({one + name(pair), shared, day + cut, end});
            }
            day = end + days(0, 300);
        }
    }

    // "Ann and Bo share the post": without a date.
    void tellOfTheShare(DocumentBuilder& builder) {
        SeatsFact fact;
        fact.role = shared;
        fact.body = builder.body("Big Club");
        fact.least = 2;
        fact.most = chance(2) == 0 ? 2 : 0;
        fact.evidence = {builder.evidence("they share the post")};
        builder.extraction().seats.push_back(std::move(fact));
    }

    // Elected on the first day for a term whose end lies ahead; how long it lasts nobody knows yet.
    void plan(std::vector<DocumentBuilder>& builders, const TrueSpell& spell) {
        DocumentBuilder& builder =
            builders.emplace_back("plan" + std::to_string(builders.size()), toString(spell.start));
        TenureFact& told = fact(builder, spell, Status::Started);
        told.start = builder.on(toString(spell.start));
        told.end = builder.on(toString(spell.start + days(400, 2000)));
    }

    // Holders one after another, some after a vacancy, some of them again later.
    void seat(const std::string& role) {
        Day day = this->day(1990, 2000);
        for (int holder = 0; holder < 5; ++holder) {
            const int who = holder >= 2 && chance(4) == 0 ? holder - 2 : holder;
            const Day end = day + days(20, 2500);
            spells_.push_back({"Hol Der" + name(who) + ' ' + role, role, day, end});
            day = end + days(chance(3) == 0 ? 40 : 0, chance(3) == 0 ? 400 : 1);
        }
    }

    static std::string name(int number) { return {static_cast<char>('a' + number), 'x'}; }

    int chance(int bound) { return std::uniform_int_distribution<>(0, bound - 1)(random_); }

    std::chrono::days days(int from, int to) {
        return std::chrono::days(
            std::uniform_int_distribution<>(from, std::max(from, to))(random_));
    }

    Day day(int fromYear, int toYear) {
        const Day first = std::chrono::year{fromYear} / 1 / 1;
        return first + days(0, 365 * (toYear - fromYear));
    }

    DocumentBuilder& pick(std::vector<DocumentBuilder>& builders) {
        return builders[static_cast<std::size_t>(chance(static_cast<int>(builders.size())))];
    }

    // The day as a text would give it: whole, by month or by year.
    std::string vague(Day day) {
        const std::string whole = toString(day);
        const int size = chance(3);
        return whole.substr(0, size == 0 ? 10 : size == 1 ? 7 : 4);
    }

    static TenureFact& fact(DocumentBuilder& builder, const TrueSpell& spell, Status status) {
        TenureFact& fact = builder.tenure(spell.person, spell.role, "Big Club", status);
        fact.oneSeat = spell.role != "member";
        return fact;
    }

    void whole(DocumentBuilder& builder, const TrueSpell& spell) {
        TenureFact& told = fact(builder, spell, Status::Past);
        told.start = builder.on(toString(spell.start));
        told.end = builder.on(toString(spell.end));
    }

    Day within(const TrueSpell& spell) {
        return spell.start + days(1, static_cast<int>((spell.end - spell.start).count()) - 1);
    }

    void tell(DocumentBuilder& builder, const TrueSpell& spell) {
        switch (chance(9)) {
        case 0:
            fact(builder, spell, Status::Started).start = builder.on(vague(spell.start));
            break;
        case 1:
            fact(builder, spell, Status::Ended).end = builder.on(vague(spell.end));
            break;
        case 2: {
            // Nobody is called former while back in office: told on the day after the end.
            fact(builder, spell, Status::Past).gone =
                builder.on(toString(spell.end + std::chrono::days(1)));
            break;
        }
        case 3:
            fact(builder, spell, Status::Current); // no date at all
            break;
        case 4: {
            // "Elected by 1999": a year's end, or no more than the year after the event.
            TenureFact& told = fact(builder, spell, Status::Started);
            told.limits.push_back({Bound::StartLatest, spell.start + days(0, 300), "by then",
                                   builder.evidence("by then")});
            break;
        }
        case 5: { // re-elected, and a term that ended within the spell
            TenureFact& told = fact(builder, spell, Status::Current);
            told.seen = builder.on(vague(within(spell)));
            told.limits.push_back({Bound::EndEarliest, told.seen->date.first(), "a term ended",
                                   builder.evidence("a term ended")});
            break;
        }
        case 6: { // "the new chair"; on the last day nobody is called new, nor outgoing on the
                  // first
            const Day day = std::min(spell.start + days(0, 300), spell.end - std::chrono::days(1));
            TenureFact& told = fact(builder, spell, Status::Started);
            told.seen = builder.on(toString(day));
            told.limits.push_back({Bound::StartEarliest, day - std::chrono::days(366), "new",
                                   builder.evidence("new"), true});
            break;
        }
        case 7: { // "the outgoing chair"
            const Day day = std::max(spell.end - days(0, 300), spell.start + std::chrono::days(1));
            TenureFact& told = fact(builder, spell, Status::Ended);
            told.seen = builder.on(toString(day));
            told.limits.push_back({Bound::EndLatest, day + std::chrono::days(366), "outgoing",
                                   builder.evidence("outgoing"), true});
            break;
        }
        default:
            fact(builder, spell, Status::Current).seen = builder.on(vague(within(spell)));
        }
    }

    void handover(DocumentBuilder& builder, const TrueSpell& earlier, const TrueSpell& later) {
        if (earlier.person == later.person) {
            return;
        }
        RelationFact& fact = builder.relation("succeeded", later.person, earlier.person);
        fact.role = later.role;
        fact.roleBody = builder.body("Big Club");
        if (chance(2) == 0) {
            fact.date = builder.on(vague(later.start));
        }
    }

    std::mt19937 random_;
    std::vector<TrueSpell> spells_;
};

/// True when the bounds allow what really happened.
inline bool admits(const Bounds& bounds, const TrueSpell& spell) {
    return (!bounds.startEarliest || *bounds.startEarliest <= spell.start) &&
           (!bounds.startLatest || spell.start <= *bounds.startLatest) &&
           (!bounds.endEarliest || *bounds.endEarliest <= spell.end) &&
           (!bounds.endLatest || spell.end <= *bounds.endLatest);
}
} // namespace tenure::test
