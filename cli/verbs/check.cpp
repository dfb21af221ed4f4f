// `tenure check`: what other programs will make of a GraphML or GEXF file, whoever wrote it.
#include "tenure/check.h"

#include <memory>
#include <string>
#include <vector>

#include <CLI/App.hpp>

#include "cli/check_file.h"
#include "cli/choice.h"
#include "cli/outputs.h"
#include "cli/verb.h"

namespace tenure {
namespace {
struct Options {
    std::string file;
    std::string tool;
    std::string format;
};

Run setUp(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    std::vector<std::string> formats;
    for (const FileChecker* checker : fileCheckers()) {
        formats.emplace_back(checker->name);
    }
    app.add_option("FILE", options->file, "the file to check; - for standard input")->required();
    app.add_option("--for", options->tool,
                   "by the rules of one program: " + listed(toolNames()) + " (default: of all)")
        ->type_name("PROGRAM")
        ->check(oneOf(toolNames()));
    app.add_option("--format", options->format,
                   listed(formats) + " (default: by the ending of FILE)")
        ->type_name("NAME")
        ->check(oneOf(formats));
    return [options] {
        return checkAndTell(options->file, options->format, toolNamed(options->tool));
    };
}
} // namespace

extern const Verb verbCheck;
const Verb verbCheck = {"check", "Say what other programs will make of a GraphML or GEXF file",
                        "tenure check council.graphml\n"
                        "tenure check council.gexf --for gephi\n"
                        "curl -s https://example.org/graph.gexf | tenure check - --format gexf",
                        setUp};
} // namespace tenure
