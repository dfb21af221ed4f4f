// The shortest way between two nodes of the Boost graph. A role with a body is no stop of its own:
// person and body are one step apart.
#include "graph/query/support/route.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include <boost/range/iterator_range.hpp>

#include "graph/query/support/overlap.h"
#include "graph/store/boost_graph.h"

namespace tenure {
namespace {
struct Step {
    Vertex to;
    const Link* link;
    bool forward;
};

class Roads {
public:
    Roads(const Graph& graph, const RouteLimits& limits)
        : graph_(graph.impl().boost), limits_(limits) {}

    /// Calls `visit` with each step out of `from`, in the order of the graph.
    void stepsFrom(Vertex from, const std::function<void(const Step&)>& visit) const {
        for (const Edge edge : boost::make_iterator_range(boost::out_edges(from, graph_))) {
            const Link* link = graph_[edge];
            const Vertex target = boost::target(edge, graph_);
            if (link->kind == LinkKind::Held) {
                if (usable(*link)) {
                    visit({bodyOrRole(target), link, true});
                }
            } else if (isDirect(*link)) {
                visit({target, link, true});
            }
        }
        for (const Edge edge : boost::make_iterator_range(boost::in_edges(from, graph_))) {
            const Link* link = graph_[edge];
            const Vertex source = boost::source(edge, graph_);
            if (link->kind == LinkKind::RoleIn) {
                holdersOf(source, visit);
            } else if (isDirect(*link) && link->kind != LinkKind::Held) {
                visit({source, link, false});
            }
        }
        if (graph_[from]->kind == NodeKind::Role) {
            holdersOf(from, visit);
        }
    }

    [[nodiscard]] bool isPerson(Vertex vertex) const {
        return graph_[vertex]->kind == NodeKind::Person;
    }

    [[nodiscard]] std::string_view id(Vertex vertex) const { return graph_[vertex]->id; }

private:
    [[nodiscard]] bool usable(const Link& held) const {
        return !isProspective(held.status) &&
               (!limits_.period || limits_.period->held(held) != Answer::No);
    }

    // Links that join people and bodies without a role between. Decisions and attendance are left
    // out: everyone who came to a meeting would be one step from everyone.
    [[nodiscard]] static bool isDirect(const Link& link) {
        return link.kind == LinkKind::PartOf || link.kind == LinkKind::Succeeded ||
               link.kind == LinkKind::AppointedBy || link.kind == LinkKind::ReportedTo;
    }

    [[nodiscard]] Vertex bodyOrRole(Vertex role) const {
        for (const Edge edge : boost::make_iterator_range(boost::out_edges(role, graph_))) {
            if (graph_[edge]->kind == LinkKind::RoleIn) {
                return boost::target(edge, graph_);
            }
        }
        return role;
    }

    void holdersOf(Vertex role, const std::function<void(const Step&)>& visit) const {
        for (const Edge edge : boost::make_iterator_range(boost::in_edges(role, graph_))) {
            const Link* link = graph_[edge];
            if (link->kind == LinkKind::Held && usable(*link)) {
                visit({boost::source(edge, graph_), link, false});
            }
        }
    }

    const BoostGraph& graph_;
    const RouteLimits& limits_;
};

struct Arrival {
    Vertex from;
    Step step;
    int depth = 0;
};

// One side of the two-sided search: grows a whole level at a time.
struct Side {
    std::unordered_map<Vertex, Arrival> seen;
    std::vector<Vertex> frontier;
    int depth = 0;

    explicit Side(Vertex start) : frontier{start} { seen.emplace(start, Arrival{start, {}, 0}); }

    void grow(const Roads& roads) {
        std::vector<Vertex> next;
        depth += 1;
        for (const Vertex from : frontier) {
            roads.stepsFrom(from, [&](const Step& step) {
                if (seen.emplace(step.to, Arrival{from, step, depth}).second) {
                    next.push_back(step.to);
                }
            });
        }
        frontier = std::move(next);
    }
};

Hop hop(const Roads& roads, Vertex from, const Step& step) {
    return {roads.id(from), roads.id(step.to), step.link, step.forward};
}

std::vector<Hop> joined(const Roads& roads, const Side& there, const Side& back, Vertex meeting) {
    std::vector<Hop> route;
    for (Vertex at = meeting; there.seen.at(at).depth > 0; at = there.seen.at(at).from) {
        route.push_back(hop(roads, there.seen.at(at).from, there.seen.at(at).step));
    }
    std::ranges::reverse(route);
    for (Vertex at = meeting; back.seen.at(at).depth > 0; at = back.seen.at(at).from) {
        const Arrival& arrival = back.seen.at(at);
        route.push_back(hop(roads, at, {arrival.from, arrival.step.link, !arrival.step.forward}));
    }
    return route;
}

// Grows the smaller side in turn; the first level on which the sides meet holds a shortest way.
std::vector<Hop> twoSided(const Roads& roads, Vertex from, Vertex to, int steps) {
    Side there(from);
    Side back(to);
    while (there.depth + back.depth < steps && !there.frontier.empty() && !back.frontier.empty()) {
        const bool forward = there.frontier.size() <= back.frontier.size();
        Side& grown = forward ? there : back;
        const Side& other = forward ? back : there;
        grown.grow(roads);
        const Vertex* best = nullptr;
        for (const Vertex& vertex : grown.frontier) {
            const auto at = other.seen.find(vertex);
            if (at != other.seen.end() &&
                (best == nullptr || at->second.depth < other.seen.at(*best).depth)) {
                best = &vertex;
            }
        }
        if (best != nullptr) {
            return joined(roads, there, back, *best);
        }
    }
    return {};
}

// Where the walk stands, and by which tenure it came to the body: who it may meet there depends on
// that. At a person it is null.
using State = std::pair<Vertex, const Link*>;

// A walk that carries the tenure cannot be grown from both ends: one side only.
class OverlappingSearch {
public:
    OverlappingSearch(const Roads& roads, Vertex from, Vertex to)
        : roads_(roads), from_(from), to_(to) {}

    std::vector<Hop> run(int steps) {
        std::vector<State> frontier = {{from_, nullptr}};
        came_.emplace(frontier.front(), Came{});
        for (int depth = 0; depth < steps && !frontier.empty(); ++depth) {
            std::vector<State> next;
            for (const State& state : frontier) {
                grow(state, next);
            }
            const auto arrived =
                std::ranges::find_if(next, [&](const State& state) { return state.first == to_; });
            if (arrived != next.end()) {
                return routeTo(*arrived);
            }
            frontier = std::move(next);
        }
        return {};
    }

private:
    struct Came {
        State from{};
        Step step{};
    };

    void grow(const State& state, std::vector<State>& next) {
        roads_.stepsFrom(state.first, [&](const Step& step) {
            const bool held = step.link->kind == LinkKind::Held;
            if (held && !step.forward && state.second != nullptr &&
                overlapOf(*state.second, *step.link).answer == Answer::No) {
                return;
            }
            const Link* carried = roads_.isPerson(step.to) ? nullptr
                                  : held                   ? step.link
                                                           : state.second;
            const State reached{step.to, carried};
            if (came_.emplace(reached, Came{state, step}).second) {
                next.push_back(reached);
            }
        });
    }

    [[nodiscard]] std::vector<Hop> routeTo(State state) const {
        std::vector<Hop> route;
        for (const Came* came = &came_.at(state); came->step.link != nullptr;
             came = &came_.at(state)) {
            route.push_back(hop(roads_, came->from.first, came->step));
            state = came->from;
        }
        std::ranges::reverse(route);
        return route;
    }

    const Roads& roads_;
    Vertex from_, to_;
    std::map<State, Came> came_;
};
} // namespace

std::vector<Hop> shortestRoute(const Graph& graph, std::string_view from, std::string_view to,
                               const RouteLimits& limits) {
    const Roads roads(graph, limits);
    const Vertex start = graph.impl().vertex(from);
    const Vertex goal = graph.impl().vertex(to);
    return limits.overlapping ? OverlappingSearch(roads, start, goal).run(limits.steps)
                              : twoSided(roads, start, goal, limits.steps);
}
} // namespace tenure
