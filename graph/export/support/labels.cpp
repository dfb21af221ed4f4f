// Labels, colours and sizes, and the evidence as text.
#include "graph/export/support/labels.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "graph/store/boost_graph.h"

namespace tenure {
namespace {
template <typename Items, typename ToText>
std::string joinedBy(const Items& items, ToText toText) {
    std::string out;
    for (const auto& item : items) {
        out += out.empty() ? "" : "; ";
        out += toText(item);
    }
    return out;
}

std::string spaced(std::string_view name) {
    std::string out(name);
    std::ranges::replace(out, '_', ' ');
    return out;
}

std::string_view cutAt(std::string_view text, std::size_t limit) {
    if (text.size() <= limit) {
        return text;
    }
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0U) == 0x80U) {
        --limit;
    }
    return text.substr(0, limit);
}
} // namespace

std::string periodOf(const Link& link) {
    if (link.start || link.end) {
        const bool over = link.status == Status::Past || link.status == Status::Ended;
        return (link.start ? toString(*link.start) : std::string("..")) + '/' +
               (link.end ? toString(*link.end) : std::string(over ? "" : ".."));
    }
    if (link.seen.empty()) {
        return {};
    }
    std::string seen = "seen " + toString(link.seen.front());
    if (link.seen.size() > 1) {
        seen += '/' + toString(link.seen.back());
    }
    return seen;
}

std::string linkLabel(const Graph& graph, const Link& link) {
    if (link.kind != LinkKind::Held) {
        return spaced(toString(link.kind));
    }
    const Node* role = graph.node(link.target);
    std::string label;
    if (isProspective(link.status) || link.status == Status::Acting) {
        label = std::string(toString(link.status)) + ' ';
    }
    label += role == nullptr ? link.target : role->role;
    if (const std::string period = periodOf(link); !period.empty()) {
        label += ' ' + period;
    } else if (link.status == Status::Past || link.status == Status::Ended) {
        label += " (former)";
    }
    return label;
}

std::string_view colourOf(NodeKind kind) {
    static constexpr std::array<std::string_view, 5> colours = {"#0072B2", "#D55E00", "#E69F00",
                                                                "#009E73", "#999999"};
    return colours[static_cast<std::size_t>(kind)];
}

double sizeOf(std::size_t degree) {
    constexpr double smallest = 6;
    constexpr double largest = 60;
    return std::min(largest, smallest + 3 * std::sqrt(static_cast<double>(degree)));
}

std::vector<int> parallelNumbers(const Graph& graph) {
    // Links are sorted by kind, source, target: parallel ones stand together.
    const auto links = graph.links();
    std::vector<int> numbers(links.size(), 1);
    for (std::size_t i = 1; i < links.size(); ++i) {
        if (links[i].kind == links[i - 1].kind && links[i].source == links[i - 1].source &&
            links[i].target == links[i - 1].target) {
            numbers[i] = numbers[i - 1] + 1;
        }
    }
    return numbers;
}

std::vector<std::size_t> degreesOf(const Graph& graph) {
    const BoostGraph& boost = graph.impl().boost;
    std::vector<std::size_t> degrees(num_vertices(boost));
    for (Vertex v = 0; v < degrees.size(); ++v) {
        degrees[v] = degree(v, boost);
    }
    return degrees;
}

EvidenceText evidenceText(const Graph& graph, std::span<const Proof> proofs, std::size_t limit) {
    EvidenceText result;
    for (std::size_t i = 0; i < proofs.size(); ++i) {
        const Evidence& e = proofs[i].evidence;
        const Node* document = graph.node(proofs[i].document);
        const std::string& path = document == nullptr ? proofs[i].document : document->path;
        const std::string place = " [" + path + ':' + std::to_string(e.line) + ' ' + e.rule + ']';
        const std::size_t room = limit > result.text.size() ? limit - result.text.size() : 0;
        if (i > 0 && room < e.quote.size() + place.size() + 1) {
            result.leftOut = proofs.size() - i;
            result.text += "\n+" + std::to_string(result.leftOut) + " more";
            return result;
        }
        result.text += i == 0 ? "" : "\n";
        const std::string_view quote = cutAt(e.quote, limit);
        result.text += quote;
        result.text += quote.size() < e.quote.size() ? "\u2026" : "";
        result.text += place;
    }
    return result;
}

std::string boundsText(const Link& link) {
    std::string text;
    const auto add = [&](std::string_view name, const std::optional<Day>& day,
                         const BoundProof& by) {
        if (day) {
            text += text.empty() ? "" : "\n";
            text += name;
            text += ' ' + toString(*day) + ": ";
            text += toString(by.kind);
            text += by.reason.empty() ? "" : ", " + by.reason;
        }
    };
    add("start_earliest", link.bounds.startEarliest, link.startEarliestBy);
    add("start_latest", link.bounds.startLatest, link.startLatestBy);
    add("end_earliest", link.bounds.endEarliest, link.endEarliestBy);
    add("end_latest", link.bounds.endLatest, link.endLatestBy);
    return text;
}

std::string joined(const std::vector<std::string>& texts) {
    return joinedBy(texts, [](const std::string& text) { return text; });
}

std::string joined(const std::vector<Date>& dates) {
    return joinedBy(dates, [](const Date& date) { return toString(date); });
}

std::string dateText(const std::optional<Date>& date) {
    return date ? toString(*date) : std::string{};
}

std::string dayText(const std::optional<Day>& day) {
    return day ? toString(*day) : std::string{};
}

std::string number(double value) {
    std::array<char, 32> digits{};
    const auto [end, error] =
        std::to_chars(digits.data(), digits.data() + digits.size(), std::round(value * 10) / 10);
    const std::string text(digits.data(), end);
    return text == "-0" ? "0" : text;
}
} // namespace tenure
