// True histories told as texts in several wordings, read with the shipped rules: no bound may
// exclude what really happened, and a further document never takes certainty away.
#include <array>
#include <random>

#include <gtest/gtest.h>

#include "tenure/graph.h"
#include "tests/unit/extract/shipped.h"
#include "tests/unit/graph/histories.h"

namespace tenure {
namespace {
using test::TrueSpell;

// Reading costs more than folding: one told in words for 25 that are not.
constexpr unsigned toldHistories = TENURE_HISTORIES / 25;

constexpr auto people = std::to_array<const char*>(
    {"Mary Brown", "Peter Green", "John Smith", "Ann Lee", "James Hill", "Sarah Wood"});
constexpr auto posts = std::to_array<const char*>({"chair", "treasurer", "secretary"});
constexpr const char* body = "Parks Committee";

std::string inWords(Day day) {
    static constexpr auto months =
        std::to_array<const char*>({"January", "February", "March", "April", "May", "June", "July",
                                    "August", "September", "October", "November", "December"});
    const std::chrono::year_month_day ymd{day};
    return std::to_string(unsigned{ymd.day()}) + ' ' + months[unsigned{ymd.month()} - 1] + ' ' +
           std::to_string(int{ymd.year()});
}

std::string yearOf(Day day) {
    return std::to_string(int{std::chrono::year_month_day{day}.year()});
}

std::string decadeOf(Day day) {
    return yearOf(day).substr(0, 3) + "0s";
}

// One person a post and spell, nobody twice in one: return is another matter (histories_test.cpp).
std::vector<TrueSpell> historyOf(std::mt19937& random) {
    std::vector<TrueSpell> spells;
    for (const char* post : posts) {
        Day day = std::chrono::year{2001} / 1 / 1;
        auto names = people;
        std::ranges::shuffle(names, random);
        for (std::size_t holder = 0; holder < 3; ++holder) {
            const Day start = day + std::chrono::days(random() % 60);
            const Day end = start + std::chrono::days(200 + random() % 1200);
            spells.push_back({names[holder], post, start, end});
            day = end + std::chrono::days(random() % 2 * 90); // the post may be vacant for a while
        }
    }
    return spells;
}

Extraction readAt(const std::string& text, Day day) {
    SourceText source;
    source.path = source.name = "text";
    source.text = text;
    source.metadata.date = parseDate(toString(day));
    Diagnostics problems;
    const auto documents = prepareDocuments(source, *test::shippedRules(), problems);
    static Extractor extractor(test::shippedRules()); // making one costs more than the sentence
    return extractor.extract(documents.at(0));
}

Extraction reportOf(const std::string& text, Day day, int number) {
    const std::string name = "report" + std::to_string(number);
    Extraction extraction = readAt("# Report\n\n" + text + "\n", day);
    extraction.document = "document/" + name;
    extraction.path = name + ".txt";
    extraction.hash = name;
    return extraction;
}

// A report that tells one thing of a spell, in one of several wordings.
Extraction told(const TrueSpell& spell, std::mt19937& random, int number) {
    const std::string who = spell.person;
    const std::string what = spell.role + " of the " + body;
    const auto length = static_cast<unsigned>((spell.end - spell.start).count());
    const Day within = spell.start + std::chrono::days(1 + random() % (length - 1));
    const Day later = spell.end + std::chrono::days(1 + random() % 300);
    Day reported = later;
    std::string text;
    switch (random() % 13) {
    case 0:
        text = who + " was elected " + what + " on " + inWords(spell.start) + ".";
        break;
    case 1:
        text = who + " resigned as " + what + " on " + inWords(spell.end) + ".";
        break;
    case 2:
        text = who + ", " + what + ", opened the meeting.";
        reported = within;
        break;
    case 3:
        text = who + " was " + what + " from " + inWords(spell.start) + " to " +
               inWords(spell.end) + ".";
        break;
    case 4:
        text = "The meeting thanked the former " + what + ", " + who + ", for the cake.";
        break;
    case 5:
        text = who + " has been " + what + " since " + inWords(spell.start) + ".";
        reported = within;
        break;
    case 6:
        text = who + " is the " + what + ".";
        reported = within;
        break;
    case 7:
        text = who + " was re-elected " + what + " on " + inWords(within) + ".";
        break;
    case 8:
        text = who + " won a second term as " + what + " in " + yearOf(within) + ".";
        break;
    case 9:
        text = who + "'s first term as " + what + " ended in " + yearOf(within) + ".";
        break;
    case 10:
        reported = std::min(spell.start + std::chrono::days(random() % 300), spell.end);
        text = "The new " + what + ", " + who + ", opened the meeting.";
        break;
    case 11:
        reported = std::max(spell.end - std::chrono::days(random() % 300), spell.start);
        text = "The meeting thanked the outgoing " + what + ", " + who + ", for the cake.";
        break;
    default:
        text = who + " became " + what + " in " + yearOf(spell.start) + ".";
        reported = within;
    }
    return reportOf(text, reported, number);
}

// The same, in words that say roughly when.
Extraction toldRoughly(const TrueSpell& spell, std::mt19937& random, int number) {
    const std::string who = spell.person;
    const std::string what = spell.role + " of the " + body;
    const Day later = spell.end + std::chrono::days(1 + random() % 300);
    switch (random() % 3) {
    case 0:
        return reportOf(who + " was " + what + " in the " + decadeOf(spell.start) + ".", later,
                        number);
    case 1:
        return reportOf(who + " became " + what + " in the " + decadeOf(spell.start) + ".", later,
                        number);
    default:
        return reportOf(who + " was " + what + " from about " +
                            yearOf(spell.start - std::chrono::days(900)) + " to " +
                            yearOf(spell.end) + ".",
                        later, number);
    }
}

// A report that tells of the time between two holders, of one who left if there is such a time.
Extraction between(const TrueSpell& before, const TrueSpell& after, std::mt19937& random,
                   int number) {
    if (before.role != after.role || after.start - before.end < std::chrono::days(3)) {
        return toldRoughly(before, random, number);
    }
    const std::string what = before.role + " of the " + body;
    const Day within = before.end + std::chrono::days(1);
    switch (random() % 4) {
    case 0:
        return reportOf("The post of " + what + " is vacant.", within, number);
    case 1:
        return reportOf("There is a vacancy for " + what + ".", within, number);
    case 2:
        return reportOf("The post of " + what + " has been vacant since " + inWords(before.end) +
                            ".",
                        within, number);
    default:
        return reportOf("The post of " + what + " was vacant from " + inWords(before.end) + " to " +
                            inWords(after.start) + ".",
                        after.start + std::chrono::days(200), number);
    }
}
} // namespace

TEST(ToldHistories, NoBoundExcludesTheTruth) {
    std::size_t held = 0;
    std::size_t vacant = 0;
    for (unsigned seed = 0; seed < toldHistories; ++seed) {
        std::mt19937 random(seed);
        const std::vector<TrueSpell> spells = historyOf(random);
        std::vector<Extraction> documents;
        for (int i = 0; i < 12; ++i) {
            documents.push_back(told(spells[random() % spells.size()], random, i));
        }
        for (int i = 12; i < 16; ++i) {
            const std::size_t one = random() % (spells.size() - 1);
            documents.push_back(between(spells[one], spells[one + 1], random, i));
        }
        const Graph graph = Graph::build(documents);
        for (const Node& node : graph.nodes()) {
            vacant += node.vacancies.size();
        }
        for (const Link& link : graph.links()) {
            if (link.kind != LinkKind::Held) {
                continue;
            }
            ++held;
            const std::string& person = graph.node(link.source)->label;
            const std::string& role = graph.node(link.target)->role;
            EXPECT_TRUE(std::ranges::any_of(spells,
                                            [&](const TrueSpell& spell) {
                                                return spell.person == person &&
                                                       spell.role == role &&
                                                       test::admits(link.bounds, spell);
                                            }))
                << "history " << seed << ": " << link.id << ' ' << test::boundsOf(&link) << ": "
                << link.evidence.front().evidence.quote;
        }
        EXPECT_TRUE(graph.conflicts().empty())
            << "history " << seed << ": " << graph.conflicts().front().message;
        ASSERT_FALSE(HasFailure());
    }
    EXPECT_GT(vacant, toldHistories / 2);
    EXPECT_GT(held, 5U * toldHistories); // the wordings are understood
}
} // namespace tenure
