// Who served together. Within a body people are looked at in the order of their beginnings, so that
// only those whose times overlap are ever compared.
#include "graph/export/support/co_service.h"

#include <algorithm>
#include <map>
#include <utility>

namespace tenure {
namespace {
// The last day that the graph speaks of: what goes on is counted to here, not to a clock's today.
Day lastDayOf(const Graph& graph) {
    Day last{};
    for (const Node& node : graph.nodes()) {
        if (node.date) {
            last = std::max(last, node.date->last());
        }
    }
    for (const Link& link : graph.links()) {
        for (const auto& day : {link.bounds.startLatest, link.bounds.endEarliest}) {
            last = day ? std::max(last, *day) : last;
        }
    }
    return last;
}

struct Presence {
    std::size_t person = 0;
    Shown time;
};

std::optional<Shown> common(const Shown& a, const Shown& b) {
    const Day from = std::max(a.from, b.from);
    const std::optional<Day> to = a.to && b.to ? std::min(a.to, b.to) : a.to ? a.to : b.to;
    return to && *to < from ? std::nullopt : std::optional(Shown{from, to});
}

// Who was in a body when; a person's overlapping roles there are one presence.
std::map<std::string_view, std::vector<Presence>> presences(const Graph& graph) {
    std::map<std::string_view, std::map<std::size_t, std::vector<Shown>>> byBody;
    for (const Link& link : graph.links()) {
        const auto time = shownTime(link);
        const Node* role = time ? graph.node(link.target) : nullptr;
        if (role != nullptr && !role->organization.empty()) {
            const auto person =
                static_cast<std::size_t>(graph.node(link.source) - graph.nodes().data());
            byBody[role->organization][person].push_back(*time);
        }
    }
    std::map<std::string_view, std::vector<Presence>> found;
    for (auto& [body, people] : byBody) {
        std::vector<Presence>& list = found[body];
        for (auto& [person, times] : people) {
            for (const Shown& time : unionOf(std::move(times))) {
                list.push_back({person, time});
            }
        }
        std::ranges::stable_sort(list, {}, [](const Presence& p) { return p.time.from; });
    }
    return found;
}
} // namespace

std::vector<CoService> coServiceOf(const Graph& graph) {
    const Day last = lastDayOf(graph);
    std::map<std::pair<std::size_t, std::size_t>, CoService> pairs;
    const auto meet = [&](const Presence& x, const Presence& y, const std::string& body) {
        const auto time = common(x.time, y.time);
        const std::int64_t days =
            time ? (std::min(time->to.value_or(last), last) - time->from).count() + 1 : 0;
        if (x.person == y.person || days < 1) {
            return;
        }
        const auto key = std::minmax(x.person, y.person);
        CoService& pair = pairs[{key.first, key.second}];
        pair.a = key.first;
        pair.b = key.second;
        pair.days += days;
        if (pair.bodies.empty() || pair.bodies.back() != body) {
            pair.bodies.push_back(body);
        }
        pair.times.push_back(*time);
    };
    for (const auto& [body, list] : presences(graph)) {
        const Node* node = graph.node(body);
        const std::string name = node == nullptr ? std::string(body) : node->label;
        for (std::size_t i = 0; i < list.size(); ++i) {
            const auto& until = list[i].time.to;
            for (std::size_t j = i + 1; j < list.size() && (!until || list[j].time.from <= *until);
                 ++j) {
                meet(list[i], list[j], name);
            }
        }
    }
    std::vector<CoService> all;
    all.reserve(pairs.size());
    for (auto& [key, pair] : pairs) {
        pair.times = unionOf(std::move(pair.times));
        all.push_back(std::move(pair));
    }
    return all;
}
} // namespace tenure
