// `tenure export`: a graph in another format.
#include "tenure/export.h"

#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <CLI/App.hpp>

#include "cli/check_file.h"
#include "cli/choice.h"
#include "cli/files.h"
#include "cli/outputs.h"
#include "cli/terminal.h"
#include "cli/verb.h"
#include "tenure/query.h"

namespace tenure {
namespace {
struct Options {
    std::string graph;
    std::string format;
    std::string output = "-";
    std::string model;
    std::string tool;
    std::string about;
    bool check = false;
    bool quiet = false;
};

// By name, else by the ending of the output file, else what every such program opens.
const ExportFormat& chosenFormat(const Options& options) {
    if (!options.format.empty()) {
        return *exportFormatNamed(options.format);
    }
    if (const ExportFormat* format = exportFormatOf(options.output); format != nullptr) {
        return *format;
    }
    if (!options.tool.empty()) {
        return *exportFormatNamed("graphml");
    }
    throw BadQuestion("export: say which format with --format\n    One of " +
                      listed(formatNames()) + ".");
}

void checkOptions(const Options& options, const ExportFormat& format) {
    const GraphModel model = modelNamed(options.model);
    if (format.name == "json" && model != GraphModel::Roles) {
        throw BadQuestion("json carries everything and has one model, roles\n    "
                          "Choose another format, such as graphology, or leave --model out.");
    }
    formatsToWrite({std::string(format.name)}, model); // complains of a format without models
    requireOpens(toolNamed(options.tool), format);
    if (options.check) {
        requireChecker(format.name);
        if (options.output == "-") {
            throw BadQuestion("--check reads the file again\n    Name one with -o FILE.");
        }
    }
}

void tell(const std::vector<Loss>& losses, const ExportFormat& format) {
    for (const Loss& loss : losses) {
        std::cerr << "tenure: " << format.name << " cannot carry " << loss.what << ": "
                  << loss.count << '\n';
    }
}

// An empty picture is no file: the one that was there stays.
void requireSomething(const std::vector<Loss>& losses, const ExportFormat& format) {
    const auto nothing = std::ranges::find(losses, true, &Loss::all);
    if (nothing != losses.end()) {
        throw NotFound(std::string(format.name) + " cannot draw " + nothing->what +
                       "\n    --format csv lists all tenures.");
    }
}

int run(const Options& options) {
    const ExportFormat& format = chosenFormat(options);
    checkOptions(options, format);
    Graph graph = readGraph(options.graph);
    std::vector<std::string> notes;
    if (!options.about.empty()) {
        graph = partAbout(graph, options.about, notes);
    }
    const ExportOptions how = {modelNamed(options.model), toolNamed(options.tool)};
    std::vector<Loss> losses;
    writeAtomically(options.output, [&](std::ostream& out) {
        losses = writeAs(format, graph, out, how);
        requireSomething(losses, format);
    });
    if (!options.quiet) {
        for (const std::string& note : notes) {
            std::cerr << "tenure: " << printable(note) << '\n';
        }
        tell(losses, format);
    }
    return options.check ? checkAndTell(options.output, format.name, how.tool) : 0;
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
    app.add_option("--for", options->tool,
                   "the program that is to open it: " + listed(toolNames()) +
                       " (default format then: graphml)")
        ->type_name("PROGRAM")
        ->check(oneOf(toolNames()));
    app.add_option("--model", options->model,
                   listed(modelNames()) + ": what is a node (default: roles)")
        ->type_name("NAME")
        ->check(oneOf(modelNames()));
    app.add_option("--about", options->about, "only this person or body and what is linked to it")
        ->type_name("NAME");
    app.add_flag("--check", options->check,
                 "read the file again by that program's rules and say what it will show");
    app.add_flag("-q,--quiet", options->quiet, "do not tell what the format cannot carry");
    return [options] { return run(*options); };
}
} // namespace

extern const Verb verbExport;
const Verb verbExport = {"export", "Write a graph in another format",
                         "tenure export --format graphml -o council.graphml\n"
                         "tenure export out/graph.json -o council.gexf --for gephi --check\n"
                         "tenure export --about \"Parks Committee\" -o parks.svg\n"
                         "tenure export --model co-service --for networkx -o people.graphml\n"
                         "tenure export --format json | less",
                         setUp};
} // namespace tenure
