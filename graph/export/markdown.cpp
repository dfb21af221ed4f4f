// A report for people: who held what, body by body and person by person, with the sentence that
// proves each line as a footnote.
#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "graph/export/support/labels.h"
#include "graph/export/support/sources.h"
#include "graph/export/support/view.h"
#include "graph/query/support/tenures.h"
#include "tenure/export.h"

namespace tenure {
namespace {
constexpr std::size_t mostQuotes = 3; ///< a footnote; the others are counted
constexpr std::size_t longestQuote = 600;

// Text as Markdown shows it: what would be markup is escaped, a line break is a space.
std::string plain(std::string_view text) {
    static constexpr std::string_view markup = "\\`*_{}[]<>|#~&$!";
    std::string out;
    while (!text.empty()) {
        const auto [code, size, valid] = decodeUtf8(text);
        if (!valid) {
            out += "\uFFFD";
        } else if (code < 0x80 && markup.find(static_cast<char>(code)) != std::string_view::npos) {
            out += '\\';
            out += static_cast<char>(code);
        } else if (code == '\n' || code == '\t' || code == '\r') {
            out += ' ';
        } else if (code >= 0x20 && code != 0x7F) {
            out += text.substr(0, size);
        }
        text.remove_prefix(size);
    }
    return out;
}

std::string shortened(const std::string& text, std::size_t& cut) {
    if (text.size() <= longestQuote) {
        return text;
    }
    ++cut;
    std::size_t at = longestQuote;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
        --at;
    }
    return text.substr(0, at) + "\u2026";
}

class Report {
public:
    Report(const Graph& graph, std::ostream& out) : graph_(graph), out_(out) {
        for (const Link& link : graph.links()) {
            if (link.kind == LinkKind::Held) {
                byPerson_[link.source].push_back(&link);
                byRole_[link.target].push_back(&link);
            }
        }
    }

    std::vector<Loss> write() {
        out_ << "# Who held what\n\nFrom " << graph_.documents()
             << (graph_.documents() == 1 ? " document" : " documents")
             << ". A date is what the texts say; where they leave a range, the range is given.\n";
        out_ << "\n## Bodies\n";
        bodies();
        out_ << "\n## People\n";
        people();
        return losses();
    }

private:
    [[nodiscard]] std::vector<Loss> losses() const {
        std::vector<Loss> losses;
        const Contents contents(graph_);
        addLoss(losses, "quotes left out of long footnotes", quotesLeftOut_);
        addLoss(losses, "quotes that are cut short", quotesCut_);
        addLoss(losses, "section, bytes and manner of quotations", contents.quotes());
        addLoss(losses, "quotations of people, bodies, seats, and those that prove a bound alone",
                contents.nodeQuotes + contents.seatProofs + contents.boundQuotes);
        addLoss(losses, "aliases and identifiers", contents.aliases + contents.identifiers);
        addLoss(losses,
                "kinds of bodies, seats of posts, spells, sightings and bounds but for "
                "their range",
                contents.held);
        addLoss(losses, "documents, but for label and address", contents.documents);
        addLoss(losses, "decisions' verbs, texts and outcomes, but for the label",
                contents.decisions);
        addLoss(losses, "relations", contents.relations);
        addRareLosses(losses, contents);
        addLoss(losses, "the digest of the rules", 1);
        return losses;
    }

    void bodies() {
        std::map<std::string_view, std::vector<const Node*>> posts;
        std::map<std::string_view, std::vector<const Node*>> decisions;
        for (const Node& node : graph_.nodes()) {
            if (node.kind == NodeKind::Role || node.kind == NodeKind::Decision) {
                (node.kind == NodeKind::Role ? posts : decisions)[node.organization].push_back(
                    &node);
            }
        }
        for (const Node& node : graph_.nodes()) {
            if (node.kind == NodeKind::Organization &&
                (posts.contains(node.id) || decisions.contains(node.id))) {
                body(node, posts[node.id], decisions[node.id]);
            }
        }
        if (posts.contains("")) {
            out_ << "\n### Posts of no named body\n";
            roster(posts[""]);
            footnotes();
        }
    }

    void body(const Node& node, const std::vector<const Node*>& posts,
              const std::vector<const Node*>& decisions) {
        out_ << "\n### " << plain(node.label) << '\n';
        roster(posts);
        if (!decisions.empty()) {
            out_ << "\nDecided:\n\n";
            for (const Node* decision : decisions) {
                out_ << "- " << (decision->date ? toString(*decision->date) + ": " : std::string{})
                     << plain(decision->label) << reference(decision->id, decision->evidence)
                     << '\n';
            }
        }
        footnotes();
    }

    void roster(const std::vector<const Node*>& posts) {
        bool head = false;
        for (const Node* post : posts) {
            std::vector<const Link*> held = byRole_[post->id];
            sortByTime(held);
            for (const Link* link : held) {
                if (!head) {
                    out_ << "\n| post | who | from | to | status |\n|---|---|---|---|---|\n";
                    head = true;
                }
                row(post->role + (post->area.empty() ? "" : ", " + post->area),
                    labelOf(graph_, link->source), *link);
            }
        }
    }

    void people() {
        for (const Node& node : graph_.nodes()) {
            const auto found = byPerson_.find(node.id);
            if (node.kind != NodeKind::Person || found == byPerson_.end()) {
                continue;
            }
            out_ << "\n### " << plain(node.label) << "\n\n| post | body | from | to | status |\n"
                 << "|---|---|---|---|---|\n";
            std::vector<const Link*> held = found->second;
            sortByTime(held);
            for (const Link* link : held) {
                const Node* post = graph_.node(link->target);
                row(post->role + (post->area.empty() ? "" : ", " + post->area),
                    post->organization.empty() ? std::string{}
                                               : labelOf(graph_, post->organization),
                    *link);
            }
            footnotes();
        }
    }

    void row(const std::string& first, const std::string& second, const Link& link) {
        out_ << "| " << plain(first) << " | " << plain(second) << " | " << startText(link) << " | "
             << endText(link) << " | " << toString(link.status) << reference(link.id, link.evidence)
             << " |\n";
    }

    // "[^3]", whose text follows below the section. A thing proved twice in the report has two
    // footnotes: each section can be read, and cut out, by itself.
    std::string reference(const std::string& id, const std::vector<Proof>& proofs) {
        if (proofs.empty()) {
            return {};
        }
        ++number_;
        std::string note = "[^" + std::to_string(number_) + "]:";
        for (std::size_t i = 0; i < std::min(proofs.size(), mostQuotes); ++i) {
            const Evidence& e = proofs[i].evidence;
            note += (i == 0 ? " \u201C" : "; \u201C") + plain(shortened(e.quote, quotesCut_)) +
                    "\u201D [" + plain(labelOf(graph_, proofs[i].document)) + "](" +
                    addressOf(graph_, proofs[i].document) + "), line " + std::to_string(e.line) +
                    ", " + plain(e.rule);
        }
        if (proofs.size() > mostQuotes) {
            note += "; and " + std::to_string(proofs.size() - mostQuotes) + " more";
            quotesLeftOut_ += proofs.size() - mostQuotes;
        }
        notes_ += note + " (`" + plainId(id) + "`)\n";
        return "[^" + std::to_string(number_) + "]";
    }

    // Inside code nothing can be escaped; ids have no backquotes, but those of others may.
    static std::string plainId(std::string id) {
        std::ranges::replace_if(
            id, [](char c) { return c == '`' || (c >= 0 && c < ' '); }, ' ');
        return id;
    }

    void footnotes() {
        if (!notes_.empty()) {
            out_ << '\n' << notes_;
            notes_.clear();
        }
    }

    const Graph& graph_;
    std::ostream& out_;
    std::map<std::string_view, std::vector<const Link*>> byPerson_, byRole_;
    std::string notes_;
    std::size_t number_ = 0, quotesLeftOut_ = 0, quotesCut_ = 0;
};

std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    return Report(graph, out).write();
}
} // namespace

extern const ExportFormat exportMarkdown;
const ExportFormat exportMarkdown = {
    "markdown", ".md", "report: who held what, by body and by person, with footnotes", write};
} // namespace tenure
