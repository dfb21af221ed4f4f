// Chooses the way of printing an answer.
#include "cli/print/printer.h"

#include "cli/terminal.h"

namespace tenure {
const std::vector<std::string>& printFormats() {
    static const std::vector<std::string> formats = {"table", "plain", "json", "ndjson",
                                                     "csv",   "tsv",   "md"};
    return formats;
}

std::string placeOf(const Proof& proof, const Graph* graph) {
    const Node* document = graph == nullptr ? nullptr : graph->node(proof.document);
    std::string place =
        document == nullptr || document->path.empty() ? proof.document : document->path;
    if (proof.evidence.line > 0) {
        place += ":" + std::to_string(proof.evidence.line);
    }
    return place;
}

void print(const AnswerTable& table, const Graph* graph, const PrintOptions& options,
           std::ostream& out) {
    if (options.format == "table") {
        printTable(table, graph, options, out);
    } else if (options.format == "plain") {
        printPlain(table, graph, options, out);
    } else if (options.format == "json" || options.format == "ndjson") {
        printJson(table, graph, options, out);
    } else {
        printDelimited(table, graph, options, out);
    }
}
} // namespace tenure
