// A Mermaid gantt of who held what when, for README files and wikis. Mermaid stops at 50,000
// characters and says so with an empty picture; we refuse before.
#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "graph/export/support/labels.h"
#include "graph/export/support/view.h"
#include "tenure/diagnostic.h"
#include "tenure/export.h"

namespace tenure {
namespace {
constexpr std::size_t mostCharacters = 50000;

// What the parser would take for its own is written as Mermaid's entities: "#58;" for a colon.
std::string escaped(std::string_view text, std::size_t& dropped) {
    static constexpr std::string_view special = "#;:%<>\"&{}`\\";
    std::string out;
    while (!text.empty()) {
        const auto [code, size, valid] = decodeUtf8(text);
        if (!valid) {
            out += "\uFFFD";
        } else if (code < 0x80 && special.find(static_cast<char>(code)) != std::string_view::npos) {
            out += '#' + std::to_string(static_cast<unsigned>(code)) + ';';
        } else if (code == '\n' || code == '\t') {
            out += ' ';
        } else if (code >= 0x20 && code != 0x7F) {
            out += text.substr(0, size);
        } else {
            ++dropped;
        }
        text.remove_prefix(size);
    }
    return out;
}

struct Bar {
    const Link* link = nullptr;
    Shown time;
};

// The last day that the graph speaks of; what goes on is drawn to here.
Day lastDayOf(const std::map<std::string_view, std::vector<Bar>>& rows) {
    Day last{};
    for (const auto& [role, bars] : rows) {
        for (const Bar& bar : bars) {
            last = std::max({last, bar.time.from, bar.time.to.value_or(Day{})});
            last = std::max(last, bar.link->bounds.endEarliest.value_or(Day{}));
        }
    }
    return last;
}

std::string chartOf(const Graph& graph, const std::map<std::string_view, std::vector<Bar>>& rows,
                    std::size_t& dropped) {
    const Day last = lastDayOf(rows);
    std::string chart = "gantt\n    dateFormat YYYY-MM-DD\n    axisFormat %Y\n";
    for (const auto& [role, bars] : rows) {
        chart += "    section " + escaped(graph.node(role)->label, dropped) + '\n';
        for (const Bar& bar : bars) {
            const Day to = std::max(bar.time.to.value_or(last), bar.time.from);
            chart += "    " + escaped(graph.node(bar.link->source)->label, dropped) + " :" +
                     (bar.time.to ? "" : "active, ") + toString(bar.time.from) + ", " +
                     toString(to + std::chrono::days(1)) + '\n'; // Mermaid's ends are exclusive
        }
    }
    return chart;
}

std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    std::map<std::string_view, std::vector<Bar>> rows;
    std::size_t undated = 0;
    std::size_t others = 0;
    for (const Link& link : graph.links()) {
        const auto time = shownTime(link);
        if (time) {
            rows[link.target].push_back({&link, *time});
        }
        undated += link.kind == LinkKind::Held && !time ? 1U : 0U;
        others += link.kind > LinkKind::Decided ? 1U : 0U;
    }
    for (auto& [role, bars] : rows) {
        std::ranges::stable_sort(bars, {}, [](const Bar& bar) { return bar.time.from; });
    }
    std::size_t dropped = 0;
    const std::string chart = chartOf(graph, rows, dropped);
    if (chart.size() > mostCharacters) {
        throw Error("a Mermaid chart of this graph has " + std::to_string(chart.size()) +
                    " characters, and Mermaid draws " + std::to_string(mostCharacters) +
                    " at most\n    Take one body or person with --about NAME, or --format svg.");
    }
    out << chart;
    std::vector<Loss> losses;
    if (rows.empty()) {
        losses.push_back({"anything: there is no tenure of which a day is known", undated, true});
    }
    addLoss(losses, "tenures without a known day, and what is only planned", undated);
    const Contents contents(graph);
    addLoss(losses, "tenures of which only who, what and shown days are there", contents.held);
    addLoss(losses, "aliases, identifiers, quotations, documents",
            contents.aliases + contents.identifiers + contents.quotes() + contents.documents);
    addLoss(losses, "relations", others);
    addLoss(losses, "decisions", contents.decisions);
    addRareLosses(losses, contents);
    addLoss(losses, "the digest of the rules", 1);
    addLoss(losses, "control characters", dropped);
    return losses;
}
} // namespace

extern const ExportFormat exportMermaid;
const ExportFormat exportMermaid = {"mermaid", ".mmd",
                                    "Mermaid gantt of who held what: small graphs", write};
} // namespace tenure
