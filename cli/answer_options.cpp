// The options that every answer shares: where the graph is, how to print.
#include "cli/answer_options.h"

#include <iostream>

#include <CLI/App.hpp>

#include "cli/choice.h"
#include "cli/files.h"
#include "cli/print/printer.h"
#include "cli/terminal.h"

namespace tenure {
namespace {
// Wide enough for a page; not the COLUMNS of whoever runs a script.
constexpr std::size_t widthOffScreen = 100;
} // namespace

void addAnswerOptions(CLI::App& app, AnswerOptions& options, bool aboutGraph) {
    if (aboutGraph) {
        app.add_option("--graph", options.graph,
                       "graph.json to ask (default: $TENURE_GRAPH, else out/graph.json)")
            ->type_name("FILE");
        app.add_flag("--evidence", options.evidence, "below each row, the sentences that prove it");
    }
    app.add_option(
           "--format", options.format,
           "table, plain, json, ndjson, csv, tsv or md (default: $TENURE_FORMAT, else table "
           "on a terminal, plain in a pipe)")
        ->type_name("NAME")
        ->envname("TENURE_FORMAT")
        ->check(oneOf(printFormats()));
    app.add_option("--color,--colour", options.colour, "auto, always or never (default: auto)")
        ->type_name("WHEN")
        ->check(oneOf({"auto", "always", "never"}));
    app.add_flag("-q,--quiet", options.quiet, "no remarks on standard error");
}

int printAnswer(const AnswerTable& table, const Graph* graph, const AnswerOptions& options,
                std::string_view question) {
    PrintOptions how;
    how.format =
        options.format.empty() ? (isTerminal(Stream::Out) ? "table" : "plain") : options.format;
    how.evidence = options.evidence;
    how.colour = wantsColour(options.colour, Stream::Out);
    how.width = screenWidth(widthOffScreen);
    how.question = question;
    print(table, graph, how, std::cout);
    flushOutput();
    if (!options.quiet) {
        for (const std::string& note : table.notes) {
            std::cerr << "tenure: " << printable(note) << '\n';
        }
        if (table.rows.empty()) {
            std::cerr << "tenure: nothing found\n";
        }
    }
    return table.rows.empty() ? 1 : 0;
}
} // namespace tenure
