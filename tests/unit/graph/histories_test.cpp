// Properties of the fold on histories whose truth is known.
#include "tests/unit/graph/histories.h"

#include <thread>

#include <gtest/gtest.h>

namespace tenure {
namespace {
using test::History;
using test::TrueSpell;

// How many histories are told: a build whose code is slow makes do with fewer.
constexpr unsigned histories = TENURE_HISTORIES;

std::string described(const TrueSpell& spell) {
    return spell.person + ", " + spell.role + ", " + toString(spell.start) + " to " +
           toString(spell.end);
}

// All links of the spell's person and role.
std::vector<const Link*> linksOf(const Graph& graph, const TrueSpell& spell) {
    std::vector<const Link*> found;
    for (const Link& link : graph.links()) {
        if (link.kind == LinkKind::Held && graph.node(link.source)->label == spell.person &&
            graph.node(link.target)->role == spell.role) {
            found.push_back(&link);
        }
    }
    return found;
}

std::string allBounds(const std::vector<const Link*>& links) {
    std::string text;
    for (const Link* link : links) {
        text += "\n  " + test::boundsOf(link) + "  " + std::string(toString(link->status));
    }
    return text;
}
} // namespace

TEST(Histories, NoBoundExcludesTheTruth) {
    for (unsigned seed = 0; seed < histories; ++seed) {
        History history(seed);
        const Graph graph = Graph::build(history.documents());
        for (const TrueSpell& spell : history.spells()) {
            const auto links = linksOf(graph, spell);
            EXPECT_TRUE(std::ranges::any_of(
                links, [&](const Link* link) { return admits(link->bounds, spell); }))
                << "history " << seed << ": " << described(spell) << allBounds(links);
            for (const Link* link : links) {
                EXPECT_TRUE(std::ranges::any_of(history.spells(),
                                                [&](const TrueSpell& other) {
                                                    return other.person == spell.person &&
                                                           other.role == spell.role &&
                                                           admits(link->bounds, other);
                                                }))
                    << "history " << seed << ": nothing true in " << allBounds({link});
            }
        }
        ASSERT_FALSE(HasFailure());
    }
}

TEST(Histories, TrueDocumentsDoNotConflict) {
    std::size_t conflicts = 0;
    for (unsigned seed = 0; seed < histories; ++seed) {
        const Graph graph = Graph::build(History(seed).documents());
        for (const Conflict& conflict : graph.conflicts()) {
            ADD_FAILURE() << "history " << seed << ": " << conflict.kind << ": "
                          << conflict.message;
            ++conflicts;
        }
        ASSERT_LT(conflicts, 5U);
    }
}

TEST(Histories, AnyOrderGivesTheSameBytesAndRemovalTheRest) {
    for (unsigned seed = 0; seed < 50; ++seed) {
        std::vector<Extraction> documents = History(seed).documents();
        const std::string expected = test::jsonOf(documents);
        std::mt19937 random(seed);
        std::ranges::shuffle(documents, random);
        EXPECT_EQ(test::jsonOf(documents), expected);
        const Extraction gone = documents.back();
        documents.pop_back();
        const std::string rest = test::jsonOf(documents);
        documents.insert(documents.begin(), gone);
        EXPECT_EQ(test::jsonOf(documents), expected) << "added again";
        EXPECT_EQ(rest.find('"' + gone.document + '"'), std::string::npos);
        // ... and what is left is what never had it: ids, bounds and all.
        std::vector<Extraction> never = History(seed).documents();
        std::erase_if(never, [&](const Extraction& e) { return e.document == gone.document; });
        EXPECT_EQ(rest, test::jsonOf(std::move(never)));
    }
}

TEST(Histories, AnotherDocumentNeverWidensABound) {
    for (unsigned seed = 0; seed < 200; ++seed) {
        History history(seed);
        const std::vector<Extraction> documents = history.documents();
        // Someone who comes back is taken for someone who never left until more is known, and so
        // are, then, the neighbours in that post.
        std::map<std::string, int> times;
        // A post of one seat until a document tells of the share is the other such assumption.
        std::set<std::string> returned = {History::shared};
        for (const TrueSpell& spell : history.spells()) {
            if (++times[spell.person + spell.role] > 1) {
                returned.insert(spell.role);
            }
        }
        const Graph less = Graph::build({documents.begin(), documents.begin() + 3});
        const Graph more = Graph::build(documents);
        for (const Link& link : less.links()) {
            if (link.kind != LinkKind::Held || returned.contains(less.node(link.target)->role)) {
                continue;
            }
            const Link* now = more.link(link.id);
            ASSERT_NE(now, nullptr) << link.id;
            const Bounds& a = link.bounds;
            const Bounds& b = now->bounds;
            EXPECT_TRUE((!a.startEarliest || b.startEarliest >= a.startEarliest) &&
                        (!a.startLatest || (b.startLatest && b.startLatest <= a.startLatest)) &&
                        (!a.endEarliest || b.endEarliest >= a.endEarliest) &&
                        (!a.endLatest || (b.endLatest && b.endLatest <= a.endLatest)))
                << seed << ' ' << link.id << allBounds({&link, now});
        }
    }
}

TEST(Histories, AContradictionIsAConflict) {
    for (unsigned seed = 0; seed < 200; ++seed) {
        History history(seed);
        std::vector<Extraction> documents = history.documents();
        const TrueSpell& spell = history.spells()[seed % 5]; // in a post of one seat
        const std::size_t truth = Graph::build(documents).conflicts().size();
        const auto whole = [&](const std::string& name, Day start, Day end) {
            test::DocumentBuilder builder(name);
            TenureFact& told = builder.tenure(spell.person, spell.role, "Big Club", Status::Past);
            told.oneSeat = true;
            told.start = builder.on(toString(start));
            told.end = builder.on(toString(end));
            documents.push_back(builder);
        };
        whole("one", spell.start, spell.end);
        whole("other", spell.start, spell.end + std::chrono::days(3));
        EXPECT_GT(Graph::build(documents).conflicts().size(), truth)
            << "history " << seed << ": two ends of " << described(spell);
        documents.pop_back();
        whole("backwards", spell.end, spell.start - std::chrono::days(1));
        EXPECT_GT(Graph::build(documents).conflicts().size(), truth)
            << "history " << seed << ": an end before the beginning of " << described(spell);
        documents.pop_back();
        test::DocumentBuilder rival("rival");
        TenureFact& seen = rival.tenure("Ri Val", spell.role, "Big Club");
        seen.oneSeat = true;
        seen.seen = rival.on(toString(spell.start + std::chrono::days(5)));
        documents.push_back(rival);
        EXPECT_GT(Graph::build(documents).conflicts().size(), truth)
            << "history " << seed << ": a rival of " << described(spell);
    }
}

TEST(Histories, NothingIsCertainThatIsNotTrue) {
    for (unsigned seed = 0; seed < histories / 4; ++seed) {
        History history(seed);
        const Graph graph = Graph::build(history.documents());
        for (const TrueSpell& spell : history.spells()) {
            for (const Link* link : linksOf(graph, spell)) {
                for (Day day = spell.start - std::chrono::days(900);
                     day < spell.end + std::chrono::days(900); day += std::chrono::days(97)) {
                    const bool held =
                        std::ranges::any_of(history.spells(), [&](const TrueSpell& other) {
                            return other.person == spell.person && other.role == spell.role &&
                                   other.start <= day && day <= other.end;
                        });
                    EXPECT_TRUE(held || heldDuring(*link, day, day) != Answer::Certain)
                        << "history " << seed << ", " << toString(day) << allBounds({link});
                }
            }
        }
        ASSERT_FALSE(HasFailure());
    }
}

TEST(Histories, ThreadsDoNotMatter) {
    const std::vector<Extraction> documents = History(7).documents();
    const std::string expected = test::jsonOf(documents);
    std::vector<std::string> got(4);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < got.size(); ++i) {
        threads.emplace_back([&, i] {
            std::vector<Extraction> mine = documents;
            std::rotate(mine.begin(), mine.begin() + static_cast<std::ptrdiff_t>(i), mine.end());
            got[i] = test::jsonOf(std::move(mine));
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    for (const std::string& one : got) {
        EXPECT_EQ(one, expected);
    }
}
} // namespace tenure
