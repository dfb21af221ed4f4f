// "Senator Lee" in the minutes of a senate: its own. "District Councillor Roe" in those of a parish
// council: of another one.
#include <algorithm>

#include "extract/match/fold.h"
#include "extract/relations/context.h"

namespace tenure {
namespace {
/// The words of a name, in small letters; a word stands in it whole.
class Words {
public:
    explicit Words(std::string_view text) : folded_(" " + foldCase(text) + " ") {
        std::ranges::replace(folded_, '-', ' ');
        std::ranges::replace(folded_, '/', ' ');
    }

    [[nodiscard]] bool hold(std::string_view word) const {
        return folded_.find(' ' + foldCase(word) + ' ') != std::string::npos;
    }

    /// One of the words between blanks.
    [[nodiscard]] bool holdOne(std::string_view words) const {
        return anyOf(words, [&](std::string_view word) { return hold(word); });
    }

    template <class Test>
    static bool anyOf(std::string_view words, Test test) {
        while (!words.empty()) {
            const auto blank = words.find(' ');
            if (test(words.substr(0, blank))) {
                return true;
            }
            words = blank == std::string_view::npos ? std::string_view() : words.substr(blank + 1);
        }
        return false;
    }

private:
    std::string folded_;
};

std::string namesOf(const BodyEntity& body) {
    std::string names = body.name;
    for (const std::string& alias : body.aliases) {
        names += ' ' + alias;
    }
    return names;
}
} // namespace

std::string_view ReadingContext::seatsOf(std::string_view title) const {
    const Lexicon& lexicon = *vocabulary->lexicon;
    const int list = lexicon.list("meeting_posts");
    const std::string last = foldCase(title.substr(title.rfind(' ') + 1));
    for (const std::uint32_t row : lexicon.word(last)) {
        if (int{lexicon.row(row).list} == list) {
            return lexicon.cell(lexicon.row(row), "value");
        }
    }
    return {};
}

bool ReadingContext::hasSeats(const RoleMention& role, int where) const {
    const std::string_view nouns = where < 0 ? std::string_view() : seatsOf(role.title);
    if (nouns.empty()) {
        return false;
    }
    const Words body(namesOf(analysis->bodies[static_cast<std::size_t>(where)]));
    const auto last = role.title.rfind(' ');
    const std::string_view before = last == std::string::npos
                                        ? std::string_view()
                                        : std::string_view(role.title).substr(0, last);
    const bool strange = Words::anyOf(before, [&](std::string_view word) {
        return !body.hold(word) && !Words(nouns).hold(word) &&
               (vocabulary->lexicon->lists(word) & vocabulary->roleModifier) == 0;
    });
    return !strange && body.holdOne(nouns);
}

void ReadingContext::dropPlainSeats(Extraction& extraction) const {
    const Lexicon& lexicon = *vocabulary->lexicon;
    const int list = lexicon.list("plain_seats");
    const auto plain = [&](const TenureFact& fact) {
        return std::ranges::any_of(lexicon.word(fact.role), [&](std::uint32_t row) {
            return int{lexicon.row(row).list} == list;
        });
    };
    const std::vector<TenureFact>& told = extraction.tenures;
    std::vector<bool> dropped(told.size());
    for (std::size_t i = 0; i < told.size(); ++i) {
        const TenureFact& fact = told[i];
        dropped[i] = fact.person >= 0 && fact.body >= 0 && fact.status == Status::Current &&
                     plain(fact) && std::ranges::any_of(told, [&](const TenureFact& other) {
                         return other.person == fact.person && other.body == fact.body &&
                                !plain(other) && other.status == Status::Current &&
                                !seatsOf(other.role).empty();
                     });
    }
    std::size_t at = 0;
    std::erase_if(extraction.tenures, [&](const TenureFact&) { return dropped[at++]; });
}

bool ReadingContext::ofAnotherPlace(const RoleMention& role, int body) const {
    if (body < 0 || seatsOf(role.title).empty()) {
        return false;
    }
    const auto area = [&](std::string_view word) {
        return (vocabulary->lexicon->lists(word) & vocabulary->areaNoun) != 0;
    };
    const std::string front = foldCase(role.title.substr(0, role.title.find(' ')));
    const std::string names = namesOf(analysis->bodies[static_cast<std::size_t>(body)]);
    return area(front) && !Words(names).hold(front) && Words::anyOf(names, area);
}
} // namespace tenure
