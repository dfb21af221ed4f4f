// Where to begin: discs of bodies packed in rings; roles, decisions and single-role people fan out
// in the disc of their body; people of several bodies stand between them. Springs and the parting
// of labels then improve what is small enough to be looked at whole.
#include "graph/export/support/layout.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <numeric>
#include <set>
#include <string_view>
#include <utility>

#include "graph/export/support/forces.h"
#include "graph/export/support/labels.h"
#include "graph/export/support/pack.h"
#include "graph/store/boost_graph.h"

namespace tenure {
namespace {
constexpr double spacing = 40; // between neighbours: a label of a small node fits
constexpr double turn = 2 * std::numbers::pi;

constexpr std::size_t mostForSprings = 2500;
constexpr double labelHeight = 6;   // half of it, and some air
constexpr double letterWidth = 2.2; // half a letter of a label at Gephi's first zoom

// Long labels may overlap: no picture has room for all of a decision's text.
double labelLetters(std::size_t label) {
    return static_cast<double>(std::min<std::size_t>(label, 18));
}

Position at(Position centre, double radius, double angle) {
    return {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
}

// The nodes of one body; hub null_vertex() for what belongs to none.
struct Cluster {
    Vertex hub = BoostGraph::null_vertex();
    std::vector<Vertex> inner;  // roles
    std::vector<Vertex> middle; // people who hold roles of this body alone
    std::vector<Vertex> outer;  // decisions
    double radius = spacing;
    Position centre;
};

class Layout {
public:
    explicit Layout(const Graph& graph)
        : impl_(graph.impl()), positions_(impl_.nodes.size()), clusterOf_(impl_.nodes.size(), 0) {}

    std::vector<Position> run() {
        makeClusters();
        for (Cluster& cluster : clusters_) {
            measure(cluster);
        }
        placeClusters();
        for (const Cluster& cluster : clusters_) {
            fill(cluster);
        }
        placeBetween();
        placeDocuments();
        separate();
        return std::move(positions_);
    }

private:
    [[nodiscard]] const Node& node(Vertex v) const { return impl_.nodes[v]; }

    // The body that a role or decision belongs to; cluster 0 is for those without one.
    [[nodiscard]] std::size_t clusterFor(const std::string& organization) const {
        const Vertex body = impl_.vertex(organization);
        return body == BoostGraph::null_vertex() ? 0 : clusterOf_[body];
    }

    void makeClusters() {
        clusters_.emplace_back();
        const Vertex count = impl_.nodes.size();
        for (Vertex v = 0; v < count; ++v) {
            if (node(v).kind == NodeKind::Organization) {
                clusterOf_[v] = clusters_.size();
                clusters_.emplace_back().hub = v;
            }
        }
        for (Vertex v = 0; v < count; ++v) {
            if (node(v).kind == NodeKind::Role || node(v).kind == NodeKind::Decision) {
                clusterOf_[v] = clusterFor(node(v).organization);
                Cluster& cluster = clusters_[clusterOf_[v]];
                (node(v).kind == NodeKind::Role ? cluster.inner : cluster.outer).push_back(v);
            }
        }
        for (Vertex v = 0; v < count; ++v) {
            if (node(v).kind == NodeKind::Person) {
                assignPerson(v);
            }
        }
    }

    // The clusters of a person's neighbours, each as often as there are links to it.
    std::map<std::size_t, std::vector<Vertex>> neighbourClusters(Vertex person) const {
        std::map<std::size_t, std::vector<Vertex>> found;
        for (auto [e, end] = out_edges(person, impl_.boost); e != end; ++e) {
            const Vertex other = target(*e, impl_.boost);
            if (node(other).kind == NodeKind::Role || node(other).kind == NodeKind::Organization) {
                found[clusterOf_[other]].push_back(other);
            }
        }
        return found;
    }

    void assignPerson(Vertex person) {
        const auto found = neighbourClusters(person);
        if (found.size() > 1) {
            between_.push_back(person);
        } else {
            clusters_[found.empty() ? 0 : found.begin()->first].middle.push_back(person);
        }
    }

    static double ringRadius(std::size_t count, double atLeast) {
        return std::max(atLeast, static_cast<double>(count) * spacing / turn);
    }

    static void measure(Cluster& cluster) {
        double radius = spacing / 2;
        for (const auto* ring : {&cluster.inner, &cluster.middle, &cluster.outer}) {
            if (!ring->empty()) {
                radius = ringRadius(ring->size(), radius + spacing);
            }
        }
        cluster.radius = radius + spacing / 2;
    }

    // The largest disc in the middle, the others in rings round it, each ring as wide as its
    // largest.
    void placeClusters() {
        std::vector<std::size_t> order(clusters_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
            return clusters_[a].radius > clusters_[b].radius;
        });
        double inside = 0;
        for (std::size_t i = 0; i < order.size();) {
            const double thickness = clusters_[order[i]].radius;
            if (i == 0) {
                inside = thickness;
                ++i;
                continue;
            }
            const double radius = inside + thickness;
            std::size_t end = i;
            double used = 0;
            while (end < order.size()) {
                const double width = 2 * std::asin(clusters_[order[end]].radius / radius);
                if (used + width > turn) {
                    break;
                }
                used += width;
                ++end;
            }
            const double slack = (turn - used) / static_cast<double>(end - i);
            double angle = 0;
            for (; i < end; ++i) {
                const double half = std::asin(clusters_[order[i]].radius / radius) + slack / 2;
                angle += half;
                clusters_[order[i]].centre = at({}, radius, angle);
                angle += half;
            }
            inside = radius + thickness;
        }
        edge_ = inside;
    }

    void ring(const std::vector<Vertex>& nodes, Position centre, double radius, double from) {
        const double step = turn / static_cast<double>(std::max<std::size_t>(nodes.size(), 1));
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            positions_[nodes[i]] = at(centre, radius, from + step * static_cast<double>(i));
        }
    }

    // People stand near the role they hold, in the order of the roles round the hub.
    std::vector<Vertex> byAngle(const std::vector<Vertex>& people, Position centre) const {
        std::vector<std::pair<double, Vertex>> order;
        for (const Vertex person : people) {
            double angle = 0;
            for (auto [e, end] = out_edges(person, impl_.boost); e != end; ++e) {
                const Vertex other = target(*e, impl_.boost);
                if (node(other).kind == NodeKind::Role) {
                    angle =
                        std::atan2(positions_[other].y - centre.y, positions_[other].x - centre.x);
                    break;
                }
            }
            order.emplace_back(angle < 0 ? angle + turn : angle, person);
        }
        std::ranges::sort(order);
        std::vector<Vertex> sorted;
        for (const auto& [angle, person] : order) {
            sorted.push_back(person);
        }
        return sorted;
    }

    void fill(const Cluster& cluster) {
        if (cluster.hub != BoostGraph::null_vertex()) {
            positions_[cluster.hub] = cluster.centre;
        }
        double radius = spacing / 2;
        if (!cluster.inner.empty()) {
            radius = ringRadius(cluster.inner.size(), radius + spacing);
            ring(cluster.inner, cluster.centre, radius, 0);
        }
        if (!cluster.middle.empty()) {
            radius = ringRadius(cluster.middle.size(), radius + spacing);
            ring(byAngle(cluster.middle, cluster.centre), cluster.centre, radius, 0.1);
        }
        if (!cluster.outer.empty()) {
            radius = ringRadius(cluster.outer.size(), radius + spacing);
            ring(cluster.outer, cluster.centre, radius, 0.2);
        }
    }

    // People of several bodies: in the middle of their roles.
    void placeBetween() {
        for (const Vertex person : between_) {
            Position sum;
            double count = 0;
            for (const auto& [cluster, nodes] : neighbourClusters(person)) {
                for (const Vertex other : nodes) {
                    sum.x += positions_[other].x;
                    sum.y += positions_[other].y;
                    ++count;
                }
            }
            positions_[person] = {sum.x / count, sum.y / count};
        }
    }

    void placeDocuments() {
        std::vector<Vertex> documents;
        for (Vertex v = 0; v < impl_.nodes.size(); ++v) {
            if (node(v).kind == NodeKind::Document) {
                documents.push_back(v);
            }
        }
        ring(documents, {}, ringRadius(documents.size(), edge_ + spacing), 0);
    }

    using Cell = std::pair<long, long>;

    static Cell cellOf(Position p, double size) {
        return {std::lround(std::floor(p.x / size)), std::lround(std::floor(p.y / size))};
    }

    // Nodes that share a place move out on a spiral to the nearest free one. Bodies and roles keep
    // theirs: they are placed first.
    void separate() {
        constexpr double size = spacing / 2;
        std::set<Cell> taken;
        std::map<Cell, std::size_t> crowd; // so that a thousand on one spot do not each start anew
        std::vector<Vertex> order(positions_.size());
        std::iota(order.begin(), order.end(), Vertex{0});
        std::ranges::stable_sort(order, [&](Vertex a, Vertex b) { return rank(a) < rank(b); });
        for (const Vertex v : order) {
            const Position wanted = positions_[v];
            std::size_t& step = crowd[cellOf(wanted, size)];
            Position place = wanted;
            while (taken.contains(cellOf(place, size))) {
                ++step;
                // Vogel's sunflower: even density at any number.
                place = at(wanted, size * std::sqrt(static_cast<double>(step)),
                           static_cast<double>(step) * 2.399963229728653);
            }
            taken.insert(cellOf(place, size));
            positions_[v] = place;
        }
    }

    [[nodiscard]] int rank(Vertex v) const {
        switch (node(v).kind) {
        case NodeKind::Organization:
            return 0;
        case NodeKind::Role:
            return 1;
        case NodeKind::Person:
            return 2;
        default:
            return 3;
        }
    }

    const Graph::Impl& impl_;
    std::vector<Position> positions_;
    std::vector<std::size_t> clusterOf_;
    std::vector<Cluster> clusters_;
    std::vector<Vertex> between_;
    double edge_ = 0;
};

// Springs and the parting of labels, for the nodes of one part alone.
void relaxPart(const std::vector<std::size_t>& part, const JoinedNodes& links,
               std::vector<Position>& positions, const std::vector<Extent>& extents) {
    if (part.size() < 2) {
        return;
    }
    std::map<std::size_t, std::size_t> placeOf;
    std::vector<Position> own;
    std::vector<Extent> ownExtents;
    Position middle;
    for (const std::size_t node : part) {
        placeOf.emplace(node, own.size());
        own.push_back(positions[node]);
        ownExtents.push_back(extents[node]);
        middle.x += positions[node].x / static_cast<double>(part.size());
        middle.y += positions[node].y / static_cast<double>(part.size());
    }
    for (Position& position : own) { // springs pull to the origin
        position.x -= middle.x;
        position.y -= middle.y;
    }
    JoinedNodes inside;
    for (const auto& [a, b] : links) {
        if (const auto place = placeOf.find(a); place != placeOf.end()) {
            inside.emplace_back(place->second, placeOf.at(b));
        }
    }
    relax(own, inside);
    partExtents(own, ownExtents);
    for (std::size_t i = 0; i < part.size(); ++i) {
        positions[part[i]] = own[i];
    }
}
} // namespace

void arrange(std::vector<Position>& positions, const std::vector<Drawn>& nodes,
             const JoinedNodes& links) {
    if (positions.size() > mostForSprings) {
        return;
    }
    std::vector<Extent> extents;
    for (const Drawn& node : nodes) {
        const double radius = node.size / 2;
        extents.push_back({radius + letterWidth * labelLetters(node.label), radius + labelHeight});
    }
    // Each part by itself: springs would throw what nothing holds to the ends of the page.
    const auto parts = partsOf(positions.size(), links);
    for (const auto& part : parts) {
        relaxPart(part, links, positions, extents);
    }
    pack(positions, extents, parts);
}

std::vector<Position> layOut(const Graph& graph) {
    std::vector<Position> positions = Layout(graph).run();
    const BoostGraph& boost = graph.impl().boost;
    std::vector<Drawn> nodes;
    for (Vertex v = 0; v < positions.size(); ++v) {
        nodes.push_back({sizeOf(degree(v, boost)), boost[v]->label.size()});
    }
    JoinedNodes links;
    for (auto [e, end] = edges(boost); e != end; ++e) {
        links.emplace_back(source(*e, boost), target(*e, boost));
    }
    arrange(positions, nodes, links);
    return positions;
}
} // namespace tenure
