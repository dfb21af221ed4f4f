#include "graph/query/support/route.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "graph/query/support/overlap.h"
#include "graph/store/boost_graph.h"
#include "tests/unit/graph/query/small_graph.h"

namespace tenure {
namespace {
// A small generator of its own: the same histories on every machine.
class Dice {
public:
    explicit Dice(unsigned seed) : state_(seed) {}

    int roll(int sides) {
        state_ = state_ * 1664525U + 1013904223U;
        return static_cast<int>((state_ >> 16U) % static_cast<unsigned>(sides));
    }

private:
    unsigned state_;
};

Node node(std::string id, NodeKind kind) {
    Node result;
    result.label = id;
    result.id = std::move(id);
    result.kind = kind;
    return result;
}

Link link(const std::string& source, const std::string& target, LinkKind kind, int number) {
    Link result;
    result.id = "link/" + std::to_string(number);
    result.source = source;
    result.target = target;
    result.kind = kind;
    return result;
}

constexpr int people = 9;
constexpr int bodies = 5;

Graph history(unsigned seed) {
    Dice dice(seed);
    GraphParts parts;
    int number = 0;
    for (int p = 0; p < people; ++p) {
        parts.nodes.push_back(node("person/" + std::to_string(p), NodeKind::Person));
    }
    for (int b = 0; b < bodies; ++b) {
        const std::string body = "org/" + std::to_string(b);
        const std::string role = "role/" + std::to_string(b);
        parts.nodes.push_back(node(body, NodeKind::Organization));
        parts.nodes.push_back(node(role, NodeKind::Role));
        parts.links.push_back(link(role, body, LinkKind::RoleIn, ++number));
        for (int p = 0; p < people; ++p) {
            if (dice.roll(4) == 0) {
                Link held = link("person/" + std::to_string(p), role, LinkKind::Held, ++number);
                const int start = 2000 + dice.roll(15);
                held.bounds.startEarliest = Date{static_cast<std::int16_t>(start)}.first();
                held.bounds.endLatest =
                    Date{static_cast<std::int16_t>(start + dice.roll(5))}.last();
                parts.links.push_back(held);
            }
        }
    }
    return Graph(std::make_unique<Graph::Impl>(std::move(parts)));
}

// The plain answer: widen the circle of people body by body. -1 when there is no way.
int plainDistance(const Graph& graph, const std::string& from, const std::string& to,
                  bool overlapping) {
    std::map<std::string, int> distance = {{from, 0}};
    std::deque<std::string> queue = {from};
    while (!queue.empty()) {
        const std::string at = queue.front();
        queue.pop_front();
        for (const Link& mine : graph.links()) {
            if (mine.kind != LinkKind::Held || mine.source != at) {
                continue;
            }
            for (const Link& theirs : graph.links()) {
                if (theirs.kind == LinkKind::Held && theirs.target == mine.target &&
                    (!overlapping || overlapOf(mine, theirs).answer != Answer::No) &&
                    distance.emplace(theirs.source, distance[at] + 2).second) {
                    queue.push_back(theirs.source);
                }
            }
        }
    }
    return distance.contains(to) ? distance[to] : -1;
}

// Each step begins where the last one ended and follows its link.
void expectConnected(const Graph& graph, const std::vector<Hop>& route, std::string_view from,
                     std::string_view to) {
    std::string_view at = from;
    for (const Hop& hop : route) {
        EXPECT_EQ(hop.from, at);
        const std::string_view person = hop.forward ? hop.from : hop.to;
        EXPECT_EQ(hop.link->source, person);
        EXPECT_EQ(graph.link(hop.link->id), hop.link);
        at = hop.to;
    }
    EXPECT_EQ(at, to);
}
} // namespace

TEST(Route, IsAsShortAsThePlainSearchFinds) {
    int found = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const Graph graph = history(seed);
        for (const bool overlapping : {false, true}) {
            for (int p = 1; p < people; ++p) {
                const std::string to = "person/" + std::to_string(p);
                const int expected = plainDistance(graph, "person/0", to, overlapping);
                const auto route =
                    shortestRoute(graph, "person/0", to, {std::nullopt, overlapping, 50});
                ASSERT_EQ(static_cast<int>(route.size()), std::max(expected, 0))
                    << "seed " << seed << " to " << to << (overlapping ? " overlapping" : "");
                if (expected > 0) {
                    expectConnected(graph, route, "person/0", to);
                    ++found;
                }
            }
        }
    }
    EXPECT_GT(found, 200); // the histories are not too sparse to show anything
}

TEST(Route, StopsAtTheLimit) {
    const Graph graph = test::smallGraph();
    EXPECT_EQ(shortestRoute(graph, "person/ann-lee", "person/ann-bell", {{}, false, 5}).size(), 5U);
    EXPECT_TRUE(shortestRoute(graph, "person/ann-lee", "person/ann-bell", {{}, false, 4}).empty());
}

TEST(Route, UsesOnlyRolesOfThePeriod) {
    const Graph graph = test::smallGraph();
    const RouteLimits then{parsePeriod("2016", ""), false, 6};
    EXPECT_TRUE(shortestRoute(graph, "person/ann-lee", "org/parks-committee", then).size() != 1);
    const RouteLimits later{parsePeriod("2018", ""), false, 6};
    EXPECT_EQ(shortestRoute(graph, "person/ann-lee", "org/parks-committee", later).size(), 1U);
}
} // namespace tenure
