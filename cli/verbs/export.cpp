// `tenure export`: a graph in another format.
#include "tenure/export.h"

#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <CLI/App.hpp>

#include "cli/choice.h"
#include "cli/files.h"
#include "cli/verb.h"
#include "tenure/query.h"

namespace tenure {
namespace {
struct Options {
    std::string graph;
    std::string format;
    std::string output = "-";
    bool quiet = false;
};

std::vector<std::string> formatNames() {
    std::vector<std::string> names;
    for (const ExportFormat* format : exportFormats()) {
        names.emplace_back(format->name);
    }
    return names;
}

// By name, else by the ending of the output file.
const ExportFormat& chosenFormat(const Options& options) {
    if (!options.format.empty()) {
        return *exportFormatNamed(options.format);
    }
    for (const ExportFormat* format : exportFormats()) {
        if (options.output.ends_with(format->extension)) {
            return *format;
        }
    }
    throw BadQuestion("export: say which format with --format\n    One of " +
                      listed(formatNames()) + ".");
}

int run(const Options& options) {
    const ExportFormat& format = chosenFormat(options);
    const Graph graph = readGraph(options.graph);
    std::vector<Loss> losses;
    writeAtomically(options.output, [&](std::ostream& out) { losses = format.write(graph, out); });
    if (!options.quiet) {
        for (const Loss& loss : losses) {
            std::cerr << "tenure: " << format.name << " cannot carry " << loss.what << ": "
                      << loss.count << '\n';
        }
    }
    return 0;
}

Run setUp(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("GRAPH", options->graph,
                   "graph.json to convert (default: $TENURE_GRAPH, else out/graph.json)");
    app.add_option("--format", options->format,
                   listed(formatNames()) + " (default: by the ending of FILE)")
        ->type_name("NAME")
        ->check(oneOf(formatNames()));
    app.add_option("-o,--output", options->output, "file to write (default: -, standard output)")
        ->type_name("FILE");
    app.add_flag("-q,--quiet", options->quiet, "do not tell what the format cannot carry");
    return [options] { return run(*options); };
}
} // namespace

extern const Verb verbExport;
const Verb verbExport = {"export", "Write a graph in another format",
                         "tenure export --format graphml -o council.graphml\n"
                         "tenure export out/graph.json -o council.gexf\n"
                         "tenure export --format json | less",
                         setUp};
} // namespace tenure
