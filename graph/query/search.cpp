// The question "where does this occur?": names, decisions and the sentences behind the facts.
#include <algorithm>
#include <array>
#include <iterator>

#include "graph/query/support/tenures.h"
#include "graph/resolve/fold.h"
#include "tenure/query.h"

namespace tenure {
namespace {
constexpr auto parameters = std::to_array<QuestionParameter>({
    {"text", "TEXT", "words, or beginnings of words; all must occur", true, true},
});

class Search {
public:
    explicit Search(std::string_view text) : folded_(fold(text)), words_(foldedWords(folded_)) {}

    [[nodiscard]] bool empty() const { return words_.empty(); }

    [[nodiscard]] bool hits(std::string_view text) const {
        const std::string known = " " + fold(text);
        return std::ranges::all_of(words_, [&](std::string_view word) {
            return known.find(" " + std::string(word)) != std::string::npos;
        });
    }

    // The first of the texts that is hit, empty for none.
    [[nodiscard]] std::string first(const std::vector<std::string>& texts) const {
        const auto at = std::ranges::find_if(texts, [&](const std::string& t) { return hits(t); });
        return at == texts.end() ? std::string() : *at;
    }

private:
    std::string folded_;
    std::vector<std::string_view> words_;
};

std::vector<Proof> quoting(const Search& search, const std::vector<Proof>& proofs) {
    std::vector<Proof> found;
    std::ranges::copy_if(proofs, std::back_inserter(found),
                         [&](const Proof& proof) { return search.hits(proof.evidence.quote); });
    return found;
}

void searchNode(const Search& search, const Node& node, AnswerTable& table) {
    std::vector<std::string> texts = {node.label};
    texts.insert(texts.end(), node.aliases.begin(), node.aliases.end());
    texts.insert(texts.end(), {node.text, node.area, node.path, node.url});
    std::string hit = search.first(texts);
    const std::vector<Proof> quotes = quoting(search, node.evidence);
    if (hit.empty() && quotes.empty()) {
        return;
    }
    AnswerRow row;
    row.cells = {std::string(toString(node.kind)), node.id,
                 hit.empty() ? quotes.front().evidence.quote : hit};
    row.ids = {node.id};
    row.evidence = quotes;
    table.rows.push_back(std::move(row));
}

void searchTenure(const Search& search, const Graph& graph, const Link& link, AnswerTable& table) {
    const std::string label = labelOf(graph, link.source) + ": " + labelOf(graph, link.target);
    const std::vector<Proof> quotes = quoting(search, link.evidence);
    if (quotes.empty() && !search.hits(label)) {
        return;
    }
    AnswerRow row = tenureRow(link);
    row.cells = {"tenure", link.id, quotes.empty() ? label : quotes.front().evidence.quote};
    if (!quotes.empty()) {
        row.evidence = quotes;
    }
    table.rows.push_back(std::move(row));
}

AnswerTable answer(const Graph& graph, const Arguments& arguments) {
    AnswerTable table;
    table.columns = {"kind", "id", "text"};
    const Search search(argument(arguments, "text"));
    if (search.empty()) {
        throw BadQuestion("there is no word to look for\n    Give at least one letter or digit.");
    }
    for (const Node& node : graph.nodes()) {
        searchNode(search, node, table);
    }
    for (const Link& link : graph.links()) {
        if (link.kind == LinkKind::Held) {
            searchTenure(search, graph, link, table);
        }
    }
    return table;
}
} // namespace

extern const Question questionSearch;
const Question questionSearch = {"search", "Find names, decisions and quotes by their words",
                                 parameters,
                                 "tenure search playground\n"
                                 "tenure search \"ann lee\"\n"
                                 "tenure search \"elected chair\" --evidence",
                                 answer};
} // namespace tenure
