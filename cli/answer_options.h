// The options that every answer shares, and what they do.
#pragma once
#include <string>
#include <string_view>

#include "tenure/graph.h"
#include "tenure/query.h"

namespace CLI {
class App;
} // namespace CLI

namespace tenure {
struct AnswerOptions {
    std::string graph;
    std::string format; ///< empty: table on a terminal, plain when piped
    std::string colour = "auto";
    bool evidence = false;
    bool quiet = false;
};

/// --format, --color and --quiet; where there is something to prove also --graph and --evidence.
void addAnswerOptions(CLI::App& app, AnswerOptions& options, bool aboutGraph = true);

/// Prints the answer on standard output and its notes on standard error. Exit code 0, or 1 when
/// there is no row.
int printAnswer(const AnswerTable& table, const Graph* graph, const AnswerOptions& options,
                std::string_view question);
} // namespace tenure
