// `tenure import`: a graph.json from elsewhere, checked and written anew.
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <CLI/App.hpp>

#include "cli/choice.h"
#include "cli/files.h"
#include "cli/outputs.h"
#include "cli/verb.h"

namespace tenure {
namespace {
struct Options {
    std::string file;
    std::string folder = "out";
    std::vector<std::string> formats;
    std::string model;
    bool quiet = false;
};

int run(const Options& options) {
    const GraphModel model = modelNamed(options.model);
    const auto formats = formatsToWrite(options.formats, model);
    const Graph graph = readGraph(options.file);
    const auto written = writeGraph(graph, options.folder, formats, model);
    if (!options.quiet) {
        std::cout << graph.nodes().size() << " nodes, " << graph.links().size() << " links, "
                  << graph.documents() << " documents\n";
        for (const std::string& path : written) {
            std::cout << "Wrote " << path << '\n';
        }
    }
    flushOutput();
    return 0;
}

Run setUp(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("FILE", options->file, "graph.json to read; - for standard input")->required();
    app.add_option("-o,--output", options->folder, "folder to write to (default: out)")
        ->type_name("DIR");
    app.add_option("--format", options->formats,
                   "write this beside graph.json; may be repeated (default: graphml and gexf)")
        ->type_name("NAME")
        ->allow_extra_args(false)
        ->check(oneOf(formatNames()));
    app.add_option("--model", options->model,
                   listed(modelNames()) + ": what is a node in these (default: roles)")
        ->type_name("NAME")
        ->check(oneOf(modelNames()));
    app.add_flag("-q,--quiet", options->quiet, "print errors only");
    return [options] { return run(*options); };
}
} // namespace

extern const Verb verbImport;
const Verb verbImport = {"import", "Take in a graph.json from elsewhere, whole",
                         "tenure import council.json -o out\n"
                         "curl -s https://example.org/graph.json | tenure import - -o out\n"
                         "tenure import council.json -o out --format gexf --model tenures",
                         setUp};
} // namespace tenure
