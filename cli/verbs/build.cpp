// `tenure build`: documents in, a graph and its exports out.
#include "tenure/build.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <CLI/App.hpp>

#include "cli/choice.h"
#include "cli/files.h"
#include "cli/identity_files.h"
#include "cli/outputs.h"
#include "cli/progress.h"
#include "cli/terminal.h"
#include "cli/verb.h"
#include "tenure/export.h"
#include "tenure/extraction_json.h"
#include "tenure/gazetteer.h"
#include "tenure/identities.h"
#include "tenure/query.h"

namespace tenure {
namespace {
namespace fs = std::filesystem;

constexpr int exitUsage = 2;
constexpr int exitBadData = 3;

struct Options {
    std::vector<std::string> paths;
    std::string folder = "out";
    std::vector<std::string> packs;
    std::vector<std::string> gazetteers;
    bool gazetteerFacts = false;
    std::vector<std::string> formats;
    std::string model;
    std::string identities;
    unsigned threads = 0;
    bool quiet = false;
};

// What was told so far; notes are not counted.
struct Told {
    std::size_t warnings = 0, errors = 0;
};

void report(const std::vector<Diagnostic>& diagnostics, Told& told) {
    for (const Diagnostic& diagnostic : diagnostics) {
        std::cerr << render(diagnostic) << '\n';
        told.warnings += diagnostic.severity == Severity::Warning ? 1 : 0;
        told.errors += diagnostic.severity == Severity::Error ? 1 : 0;
    }
}

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string tally(const Told& told) {
    std::string text;
    if (told.warnings > 0) {
        text += "; " + counted(told.warnings, "warning", "warnings");
    }
    if (told.errors > 0) {
        text += "; " + counted(told.errors, "error", "errors");
    }
    return text;
}

std::size_t countOf(const Graph& graph, NodeKind kind) {
    return static_cast<std::size_t>(
        std::ranges::count_if(graph.nodes(), [&](const Node& node) { return node.kind == kind; }));
}

std::string summary(const Graph& graph) {
    const auto tenures = std::ranges::count_if(
        graph.links(), [](const Link& link) { return link.kind == LinkKind::Held; });
    return counted(graph.documents(), "document", "documents") + ": " +
           counted(countOf(graph, NodeKind::Person), "person", "people") + ", " +
           counted(countOf(graph, NodeKind::Organization), "body", "bodies") + ", " +
           counted(static_cast<std::size_t>(tenures), "tenure", "tenures") + ", " +
           counted(countOf(graph, NodeKind::Decision), "decision", "decisions");
}

void tellProposals(const Graph& graph) {
    // A score of 0 is of two who are kept apart for certain.
    const auto open =
        std::ranges::count_if(graph.proposals(), [](const Proposal& one) { return one.score > 0; });
    if (open > 0) {
        std::cout << counted(static_cast<std::size_t>(open), "pair", "pairs")
                  << " of people may be one; see: tenure proposals\n";
    }
}

// The node with the most links of a kind at one end: something worth asking about.
const Node* busiest(const Graph& graph, LinkKind kind, std::string Link::*end) {
    std::map<std::string_view, std::size_t> counts;
    const Node* best = nullptr;
    std::size_t most = 0;
    for (const Link& link : graph.links()) {
        if (link.kind == kind) {
            counts[link.*end] += 1;
        }
    }
    for (const auto& [id, count] : counts) {
        if (count > most) {
            most = count;
            best = graph.node(id);
        }
    }
    return best;
}

// A name as one types it to a shell.
std::string quoted(const std::string& name) {
    const std::string shown = printable(name);
    return shown.find_first_of(" '&()") == std::string::npos ? shown : "\"" + shown + "\"";
}

void suggestQuestions(const Graph& graph, const std::string& json) {
    const std::string where = json == graphPath({}) ? "" : " --graph " + json;
    std::cout << "Ask it:\n";
    if (const Node* person = busiest(graph, LinkKind::Held, &Link::source); person != nullptr) {
        std::cout << "  tenure roles " << quoted(person->label) << where << '\n';
    }
    const Node* role = busiest(graph, LinkKind::Held, &Link::target);
    const Node* body = role == nullptr ? nullptr : graph.node(role->organization);
    if (body != nullptr) {
        std::cout << "  tenure holders " << quoted(role->role) << " --of " << quoted(body->label)
                  << " --evidence" << where << '\n';
    }
    std::cout << "  tenure --help\n";
}

// Told before the work, not after it.
void checkFolder(const std::string& folder) {
    std::error_code ignored;
    if (fs::exists(folder, ignored) && !fs::is_directory(folder, ignored)) {
        throw Error("cannot write to '" + folder +
                    "': it is no folder\n    "
                    "Name a folder with -o.");
    }
}

void writeAll(const Graph& graph, const Options& options) {
    const GraphModel model = modelNamed(options.model);
    const auto written =
        writeGraph(graph, options.folder, formatsToWrite(options.formats, model), model);
    if (options.quiet) {
        return;
    }
    for (const std::string& path : written) {
        std::cout << "Wrote " << path << '\n';
    }
    suggestQuestions(graph, written.front());
}

std::vector<Extraction> readAll(const Options& options, const std::shared_ptr<const RuleSet>& rules,
                                Told& told) {
    Diagnostics diagnostics;
    std::vector<Extraction> extractions;
    const std::vector<InputFile> files = findInputs(options.paths, diagnostics);
    {
        Progress progress(options.quiet);
        BuildOptions how;
        how.threads = options.threads;
        how.progress = [&](std::size_t done, std::size_t all) { progress.show(done, all); };
        extractions = extractFiles(files, rules, how, diagnostics);
    }
    report(diagnostics.all(), told);
    for (const Extraction& extraction : extractions) {
        report(extraction.diagnostics, told);
    }
    if (options.gazetteerFacts) {
        Diagnostics problems;
        for (const std::string& file : options.gazetteers) {
            if (auto facts = gazetteerFacts(file, problems)) {
                extractions.push_back(std::move(*facts));
            }
        }
        report(problems.all(), told);
    }
    return extractions;
}

// What the documents say is kept beside the graph, for --as-known-on.
Graph foldAndKeep(std::vector<Extraction> extractions, const std::vector<IdentityRule>& identities,
                  const std::string& folder, Told& told) {
    Diagnostics unused;
    checkIdentities(identities, extractions, unused);
    report(unused.all(), told);
    makeFolder(folder);
    writeAtomically(extractionsBeside((fs::path(folder) / "graph.json").string()),
                    [&](std::ostream& out) { writeExtractions(extractions, identities, out); });
    return Graph::build(std::move(extractions), identities);
}

int run(const Options& options) {
    checkFolder(options.folder);
    formatsToWrite(options.formats,
                   modelNamed(options.model)); // wrong ones are told before the work
    Told told;
    Told askedFor; // rules and identities
    Diagnostics problems;
    const auto rules =
        RuleSet::load(RuleSet::defaultFolder(), options.packs, problems, options.gazetteers);
    report(problems.all(), askedFor);
    if (rules == nullptr) {
        std::cerr << "tenure: the rules cannot be used; nothing was read\n"
                     "    Correct the lines named above, or set $TENURE_RULES to another folder.\n";
        return exitUsage;
    }
    Diagnostics mistakes;
    const auto identities = readIdentityFiles(options.identities, options.paths, mistakes);
    report(mistakes.all(), askedFor);
    if (mistakes.hasErrors()) {
        std::cerr << "tenure: the identities cannot be used; nothing was read\n"
                     "    Correct the lines named above, or name another file with --identities.\n";
        return exitUsage;
    }
    std::vector<Extraction> extractions = readAll(options, rules, told);
    if (extractions.empty()) {
        std::cerr << "tenure: no document could be read; nothing was written\n"
                     "    'tenure formats' lists what can be read.\n";
        return exitBadData;
    }
    const Graph graph = foldAndKeep(std::move(extractions), identities, options.folder, told);
    if (!options.quiet) {
        std::cout << summary(graph) << tally(told) << '\n';
        tellProposals(graph);
    }
    writeAll(graph, options);
    flushOutput();
    return told.errors > 0 ? exitBadData : 0;
}

Run setUp(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("PATH", options->paths, "files and folders to read")->required();
    app.add_option("-o,--output", options->folder, "folder to write to (default: out)")
        ->type_name("DIR");
    app.add_option("--rules", options->packs, "a further folder of rules; may be repeated")
        ->type_name("DIR")
        ->allow_extra_args(false);
    app.add_option("--gazetteer", options->gazetteers,
                   "names of people and bodies (TSV or Popolo JSON); may be repeated")
        ->type_name("FILE")
        ->allow_extra_args(false);
    app.add_flag("--gazetteer-facts", options->gazetteerFacts,
                 "take the memberships of Popolo files as facts too");
    app.add_option("--identities", options->identities,
                   "who is the same and who is not (default: identities.yaml beside the documents)")
        ->type_name("FILE");
    app.add_option("--threads", options->threads, "how many at work (default: one a core)")
        ->type_name("N")
        ->check(CLI::Range(1U, 1024U, ""));
    app.add_option("--format", options->formats,
                   "write this beside graph.json; may be repeated (default: graphml and gexf)")
        ->type_name("NAME")
        ->allow_extra_args(false)
        ->check(oneOf(formatNames()));
    app.add_option("--model", options->model,
                   listed(modelNames()) + ": what is a node in these (default: roles)")
        ->type_name("NAME")
        ->check(oneOf(modelNames()));
    app.add_flag("-q,--quiet", options->quiet, "print warnings and errors only");
    return [options] { return run(*options); };
}
} // namespace

extern const Verb verbBuild;
const Verb verbBuild = {"build", "Read documents and write the graph",
                        "tenure build minutes/ -o out\n"
                        "tenure build report.md news.html -o out --format gexf\n"
                        "tenure build archive/ -o out --rules my-rules/ --threads 4",
                        setUp};
} // namespace tenure
