// From what a person types to a node of the graph.
#include "graph/query/support/names.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <set>

#include "graph/query/support/tenures.h"
#include "graph/resolve/fold.h"
#include "tenure/diagnostic.h"

namespace tenure {
namespace {
using Words = std::vector<std::string_view>;

// How a typed name may fit a known one, from strict to loose. The first level that fits anything
// decides.
enum class Fit { Exact, Alias, Ending, Initials, Scattered };

constexpr auto fits =
    std::to_array<Fit>({Fit::Exact, Fit::Alias, Fit::Ending, Fit::Initials, Fit::Scattered});
constexpr std::size_t mostSuggestions = 3;
constexpr std::size_t mostDescribedRoles = 2;

std::string initialsOf(std::string_view folded) {
    std::string initials;
    for (const std::string_view word : foldedWords(folded)) {
        initials += word.front();
    }
    return initials;
}

bool startsOrEnds(const Words& whole, const Words& part) {
    return part.size() <= whole.size() && (std::equal(part.begin(), part.end(), whole.begin()) ||
                                           std::equal(part.rbegin(), part.rend(), whole.rbegin()));
}

// Every typed word begins some word of the name, each its own and in order: "jo mcd" fits "john
// mcdonnell".
bool scattered(const Words& whole, const Words& part) {
    auto from = whole.begin();
    return std::ranges::all_of(part, [&](std::string_view word) {
        from = std::find_if(from, whole.end(),
                            [&](std::string_view known) { return known.starts_with(word); });
        return from != whole.end() && from++ != whole.end();
    });
}

bool fitsName(Fit fit, const std::string& name, const std::string& typed) {
    switch (fit) {
    case Fit::Exact:
    case Fit::Alias:
        return name == typed;
    case Fit::Ending:
        return startsOrEnds(foldedWords(name), foldedWords(typed));
    case Fit::Initials:
        return typed.size() > 1 && initialsOf(name) == typed;
    case Fit::Scattered:
        break;
    }
    return scattered(foldedWords(name), foldedWords(typed));
}

bool fitsNode(Fit fit, const Node& node, const std::string& typed) {
    if (fit != Fit::Alias && fitsName(fit, fold(node.label), typed)) {
        return true;
    }
    return fit != Fit::Exact && std::ranges::any_of(node.aliases, [&](const std::string& alias) {
               return fitsName(fit, fold(alias), typed);
           });
}

struct Match {
    std::vector<const Node*> nodes;
    Fit fit = Fit::Exact;
};

Match match(const std::vector<const Node*>& among, const std::string& typed) {
    for (const Fit fit : fits) {
        Match found{{}, fit};
        std::ranges::copy_if(among, std::back_inserter(found.nodes),
                             [&](const Node* node) { return fitsNode(fit, *node, typed); });
        if (!found.nodes.empty()) {
            return found;
        }
    }
    return {};
}

// Titles before and letters after a name are of no help in finding it and the graph does not keep
// them: what is left must still be two words that are exactly a name.
Match matchWithoutTitles(const std::vector<const Node*>& among, const std::string& typed) {
    const Words words = foldedWords(typed);
    for (std::size_t size = words.size() - std::min<std::size_t>(1, words.size()); size >= 2;
         --size) {
        for (std::size_t first = words.size() - size + 1; first-- > 0;) {
            const char* begin = words[first].data();
            const std::string_view last = words[first + size - 1];
            const std::string part(begin, last.data() + last.size());
            Match found = match(among, part);
            if (!found.nodes.empty() && found.fit <= Fit::Alias) {
                found.fit = Fit::Scattered;
                return found;
            }
        }
    }
    return {};
}

std::vector<const Node*> nodesOf(const Graph& graph, std::initializer_list<NodeKind> kinds) {
    std::vector<const Node*> found;
    for (const Node& node : graph.nodes()) {
        if (std::ranges::find(kinds, node.kind) != kinds.end()) {
            found.push_back(&node);
        }
    }
    return found;
}

std::string kindsText(std::initializer_list<NodeKind> kinds) {
    std::string text;
    for (const NodeKind kind : kinds) {
        text += (text.empty() ? "" : " or ") + std::string(toString(kind));
    }
    return kinds.size() > 2 ? "node" : text;
}

// The node whose name is nearest, with all its names taken out; null when none is near.
const Node* takeNearest(std::map<std::string, const Node*>& names, std::string_view wanted) {
    std::vector<std::string> known;
    std::ranges::transform(names, std::back_inserter(known),
                           [](const auto& entry) { return entry.first; });
    const auto at = names.find(std::string(nearest(wanted, known)));
    if (at == names.end()) {
        return nullptr;
    }
    const Node* node = at->second;
    std::erase_if(names, [&](const auto& entry) { return entry.second == node; });
    return node;
}

// The nearest known names, nearest first, as "Ann Lee (person/ann-lee)".
std::vector<std::string> suggestions(const std::vector<const Node*>& among,
                                     const std::string& typed) {
    std::map<std::string, const Node*> names;
    for (const Node* node : among) {
        const std::string label = fold(node->label);
        names.emplace(label, node);
        for (const std::string& alias : node->aliases) {
            names.emplace(fold(alias), node);
        }
        if (const Words words = foldedWords(label);
            node->kind == NodeKind::Person && words.size() > 1) {
            names.emplace(words.back(), node);
        }
    }
    const auto add = [&](std::string_view wanted, std::vector<std::string>& result) {
        while (result.size() < mostSuggestions) {
            const Node* node = takeNearest(names, wanted);
            if (node == nullptr) {
                return;
            }
            result.push_back(node->label + " (" + node->id + ")");
        }
    };
    std::vector<std::string> result;
    add(typed, result);
    // A right surname with a wrong first name.
    std::erase_if(names, [](const auto& entry) { return entry.second->kind != NodeKind::Person; });
    if (const Words words = foldedWords(typed); words.size() > 1) {
        add(words.back(), result);
    }
    return result;
}

std::string joined(const std::vector<std::string>& items, std::string_view between) {
    std::string text;
    for (const std::string& item : items) {
        text += (text.empty() ? "" : std::string(between)) + item;
    }
    return text;
}

[[noreturn]] void notFound(const std::string& what, const std::vector<std::string>& near,
                           const std::string& otherwise) {
    throw NotFound(what + "\n    " +
                   (near.empty() ? otherwise : "Did you mean " + joined(near, " or ") + "?"));
}

[[noreturn]] void ambiguous(const Graph& graph, std::string_view typed,
                            const std::vector<const Node*>& nodes) {
    Ambiguous error{std::string(typed), {}};
    for (const Node* node : nodes) {
        error.candidates.push_back(node->id + "  " + describe(graph, *node));
    }
    throw error; // NOLINT(hicpp-exception-baseclass,misc-throw-by-value-catch-by-reference)
}

std::vector<std::string> titlesOf(const std::vector<const Node*>& roles) {
    std::set<std::string> titles;
    for (const Node* role : roles) {
        titles.insert(role->role);
    }
    return {titles.begin(), titles.end()};
}
} // namespace

std::string describe(const Graph& graph, const Node& node) {
    if (node.kind == NodeKind::Organization) {
        const Node* whole = graph.node(node.partOf);
        std::vector<std::string> facts;
        if (!node.classification.empty()) {
            facts.push_back(node.classification);
        }
        if (whole != nullptr) {
            facts.push_back("part of " + whole->label);
        }
        return facts.empty() ? node.label : node.label + " (" + joined(facts, ", ") + ")";
    }
    if (node.kind != NodeKind::Person) {
        return node.label;
    }
    std::vector<std::string> facts;
    const auto tenures = tenuresOf(graph, node.id);
    for (const Link* link : tenures) {
        if (facts.size() == mostDescribedRoles) {
            facts.emplace_back("...");
            break;
        }
        const Node* role = graph.node(link->target);
        facts.push_back((role != nullptr ? role->label : link->target) + spellText(*link));
    }
    return facts.empty() ? node.label : node.label + " (" + joined(facts, "; ") + ")";
}

const Node& Names::person(std::string_view typed) const {
    return resolve(typed, {NodeKind::Person});
}

const Node& Names::body(std::string_view typed) const {
    return resolve(typed, {NodeKind::Organization});
}

const Node& Names::personOrBody(std::string_view typed) const {
    return resolve(typed, {NodeKind::Person, NodeKind::Organization});
}

// The one node of exactly this label; null when there is none, or several.
const Node* Names::labelled(std::string_view typed, Kinds kinds) const {
    const std::string folded = fold(typed);
    const Node* found = nullptr;
    for (const Node* node : nodesOf(graph_, kinds)) {
        if (!folded.empty() && fold(node->label) == folded) {
            if (found != nullptr) {
                return nullptr;
            }
            found = node;
        }
    }
    return found;
}

// A whole label of any kind before a part of a name. People and bodies first: a document called
// after a committee must not hide the committee.
const Node& Names::anything(std::string_view typed) const {
    if (const Node* node = graph_.node(typed)) {
        return *node;
    }
    for (const Kinds kinds : {Kinds{NodeKind::Person, NodeKind::Organization},
                              Kinds{NodeKind::Role, NodeKind::Decision, NodeKind::Document}}) {
        if (const Node* node = labelled(typed, kinds)) {
            return *node;
        }
    }
    if (const Node* node = find(typed, {NodeKind::Person, NodeKind::Organization})) {
        return *node;
    }
    return resolve(typed, {NodeKind::Person, NodeKind::Organization, NodeKind::Role,
                           NodeKind::Decision, NodeKind::Document});
}

const Node& Names::resolve(std::string_view typed, Kinds kinds) const {
    if (fold(typed).empty()) {
        throw BadQuestion("a name is needed where '" + std::string(typed) +
                          "' was given\n    Give a name or an id.");
    }
    if (const Node* node = find(typed, kinds)) {
        return *node;
    }
    notFound("no " + kindsText(kinds) + " '" + std::string(typed) + "' in the graph",
             suggestions(nodesOf(graph_, kinds), fold(typed)),
             "Look for a part of the name with: tenure search '" + std::string(typed) + "'");
}

const Node* Names::find(std::string_view typed, Kinds kinds) const {
    const Found among = nodesOf(graph_, kinds);
    if (const Node* node = graph_.node(typed);
        node != nullptr && std::ranges::find(kinds, node->kind) != kinds.end()) {
        return node;
    }
    const std::string folded = fold(typed);
    Match found = folded.empty() ? Match{} : match(among, folded);
    if (found.nodes.empty()) {
        found = matchWithoutTitles(among, folded);
    }
    if (found.nodes.empty()) {
        return nullptr;
    }
    if (found.nodes.size() > 1) {
        ambiguous(graph_, typed, found.nodes);
    }
    const Node* node = found.nodes.front();
    if (found.fit > Fit::Ending) {
        notes_.push_back("'" + std::string(typed) + "' is read as " + node->label + " (" +
                         node->id + ")");
    }
    return node;
}

// The roles at a body, or for an area when no body has that name.
Names::Found Names::candidatesAt(std::string_view of, std::string& place) const {
    Found all;
    for (const Node& node : graph_.nodes()) {
        if (node.kind == NodeKind::Role) {
            all.push_back(&node);
        }
    }
    if (of.empty()) {
        return all;
    }
    Found here;
    std::ranges::copy_if(all, std::back_inserter(here), [area = fold(of)](const Node* role) {
        return !role->area.empty() && fold(role->area) == area;
    });
    if (!here.empty()) {
        place = here.front()->area;
        return here;
    }
    const Node& whole = body(of);
    place = whole.label;
    std::ranges::copy_if(all, std::back_inserter(here),
                         [&](const Node* role) { return role->organization == whole.id; });
    return here;
}

// Roles whose title is the one typed; failing that, the one title that the typed words abbreviate
// word by word ("general sec"). "chair" never finds a vice-chair.
Names::Found Names::withTitle(const Found& among, std::string_view title) const {
    const std::string folded = fold(title);
    Found exact;
    std::ranges::copy_if(among, std::back_inserter(exact), [&](const Node* role) {
        return role->id == title || fold(role->role) == folded || fold(role->label) == folded;
    });
    if (!exact.empty() || folded.empty()) {
        return exact;
    }
    const Words typed = foldedWords(folded);
    Found near;
    std::ranges::copy_if(among, std::back_inserter(near), [&](const Node* role) {
        const std::string known = fold(role->role);
        return foldedWords(known).size() == typed.size() && scattered(foldedWords(known), typed);
    });
    const std::vector<std::string> titles = titlesOf(near);
    if (titles.size() > 1) {
        ambiguous(graph_, title, near);
    }
    if (!titles.empty()) {
        notes_.push_back("'" + std::string(title) + "' is read as " + titles.front());
    }
    return near;
}

// "labour leader": a title at the end, a body before it.
Names::Found Names::bodyAndTitle(std::string_view typed) const {
    for (std::size_t space = typed.find(' '); space != std::string_view::npos;
         space = typed.find(' ', space + 1)) {
        const std::string wanted = fold(typed.substr(space + 1));
        const bool known = std::ranges::any_of(graph_.nodes(), [&](const Node& node) {
            return node.kind == NodeKind::Role && fold(node.role) == wanted;
        });
        if (!known) { // then it does not matter which body the words before may mean
            continue;
        }
        try {
            std::string place;
            const Found here = candidatesAt(typed.substr(0, space), place);
            Found found;
            std::ranges::copy_if(here, std::back_inserter(found),
                                 [&](const Node* role) { return fold(role->role) == wanted; });
            if (!found.empty()) {
                return found;
            }
        } catch (const NotFound&) {
            continue; // these words are no body: try a longer one
        }
    }
    return {};
}

std::string Names::rolesElsewhere(std::string_view title, const Found& here,
                                  const Found& all) const {
    Found same;
    std::ranges::copy_if(all, std::back_inserter(same), [folded = fold(title)](const Node* role) {
        return fold(role->role) == folded;
    });
    if (!same.empty()) {
        std::vector<std::string> labels;
        for (const Node* role : same) {
            labels.push_back(role->label);
        }
        const bool more = labels.size() > mostSuggestions;
        labels.resize(std::min(labels.size(), mostSuggestions));
        return "The graph knows: " + joined(labels, "; ") + (more ? "; ..." : "") + ".";
    }
    std::vector<std::string> titles = titlesOf(here.empty() ? all : here);
    // "chair" where there are only co-chairs.
    std::vector<std::string> longer;
    std::ranges::copy_if(titles, std::back_inserter(longer), [&](const std::string& known) {
        return fold(known).ends_with(" " + fold(title));
    });
    if (!longer.empty()) {
        longer.resize(std::min(longer.size(), mostSuggestions));
        return "Did you mean " + joined(longer, " or ") + "?";
    }
    if (const std::string_view near = nearest(title, titles); !near.empty()) {
        return "Did you mean " + std::string(near) + "?";
    }
    const bool more = titles.size() > 2 * mostSuggestions;
    titles.resize(std::min(titles.size(), 2 * mostSuggestions));
    return titles.empty() ? "The graph holds no roles at all."
                          : "Known roles: " + joined(titles, ", ") + (more ? ", ..." : ".");
}

std::vector<const Node*> Names::roles(std::string_view title, std::string_view of) const {
    if (fold(title).empty()) {
        throw BadQuestion("a role is needed where '" + std::string(title) +
                          "' was given\n    Give a title, such as chair, or an id.");
    }
    std::string place;
    const Found here = candidatesAt(of, place);
    Found found = withTitle(here, title);
    if (found.empty() && of.empty()) {
        found = bodyAndTitle(title);
    }
    if (found.empty()) {
        std::string ignored;
        throw NotFound("no role '" + std::string(title) + "'" +
                       (of.empty() ? std::string(" in the graph") : " at " + place) + "\n    " +
                       rolesElsewhere(title, here, candidatesAt({}, ignored)));
    }
    return found;
}
} // namespace tenure
