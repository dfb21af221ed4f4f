// How many hold a post at a time, from what a sentence says of it or whom it names together.
#include <algorithm>
#include <charconv>

#include "extract/relations/emitter.h"
#include "extract/relations/facts.h"

namespace tenure {
namespace {
// A title of the time told of: "the two former chairs" may have followed one another.
bool isNow(const RoleMention& role) {
    return !role.status || *role.status == Status::Current || *role.status == Status::Started ||
           *role.status == Status::Acting;
}

bool isNow(const RoleMention& role, const std::string* status) {
    return isNow(role) &&
           (status == nullptr || *status == toString(Status::Current) ||
            *status == toString(Status::Started) || *status == toString(Status::Acting));
}
} // namespace

// A number in words or figures; 0 for anything else.
int Emitter::numberIn(std::string_view word) const {
    int number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error == std::errc{} && end == word.data() + word.size()) {
        return number;
    }
    const Lexicon& lexicon = *context_->vocabulary->lexicon;
    const int numbers = lexicon.list("numbers");
    for (const std::uint32_t row : lexicon.word(word)) {
        if (int{lexicon.row(row).list} == numbers && lexicon.row(row).cells.size() > 1) {
            return numberIn(lexicon.row(row).cells[1]);
        }
    }
    return 0;
}

void Emitter::addSeats(const RoleMention& role, int body, int least, int most,
                       const Evidence& proof) {
    SeatsFact fact;
    fact.role = role.title;
    fact.body = body;
    fact.area = role.area;
    fact.least = least;
    fact.most = most;
    fact.evidence.push_back(proof);
    addFact(*extraction_, std::move(fact));
}

// The number of a sentence is that of all holders only for officers: "the two councillors" may be
// those just named.
void Emitter::seats(const RuleMatch& match, const Emission& emission, int sentence) {
    constexpr int mostSeats = 12; // beyond it the role is no office that is shared
    const Field count = field(emission, "count");
    const Binding* binding = match.find(*count);
    const bool people = binding != nullptr && !binding->mentions.empty();
    const std::string number = text(match, count, sentence);
    const int told = people               ? static_cast<int>(binding->mentions.size())
                     : binding != nullptr ? numberIn(number)
                                          : 0;
    const int least = binding == nullptr ? 2 : told;
    if (least < 2 || least > mostSeats) {
        return;
    }
    for (RoleMention role : roles(match, field(emission, "role"))) {
        // "Two new vice-chairs" may have come to others.
        const bool all = role.counted && role.status != Status::Started;
        if (!isNow(role) || !(all || people)) {
            continue;
        }
        auto where = bodies(match, field(emission, "body"), sentence, role.implicit);
        if (where.empty()) {
            where.push_back({});
        }
        const std::string area = text(match, field(emission, "area"), sentence);
        role.area = area.empty() ? role.area : area;
        for (const Entity& body : where) {
            addSeats(role, body.index, least, told, evidence(match, emission, sentence, body.how));
        }
    }
}

// "Ann Lee and Bo Park, vice-chairs": who hold one post together are its holders at that time, and
// perhaps not all. A title such as "joint treasurer" says so of one holder.
void Emitter::holdTogether(const RuleMatch& match, const Emission& emission, int sentence,
                           const std::vector<Entity>& whose, const std::vector<Entity>& where) {
    const Analysis& analysis = *context_->analysis;
    const Binding* binding = match.find(*field(emission, "role"));
    if (match.rule->respectively || binding == nullptr || binding->mentions.size() != 1 ||
        where.size() != 1) {
        return;
    }
    const Mention& mention = analysis.mentions[static_cast<std::size_t>(binding->mentions[0])];
    const RoleMention& role = analysis.roles[static_cast<std::size_t>(mention.detail)];
    std::vector<int> named;
    for (const Entity& person : whose) {
        if (person.index >= 0 && std::ranges::find(named, person.index) == named.end()) {
            named.push_back(person.index);
        }
    }
    const bool together = mention.plural && role.counted && named.size() > 1;
    if (isNow(role, field(emission, "status")) && (together || role.shared) && !named.empty()) {
        addSeats(role, where.front().index, together ? static_cast<int>(named.size()) : 2, 0,
                 evidence(match, emission, sentence, where.front().how));
    }
}
} // namespace tenure
