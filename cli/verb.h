// One verb of the command line. One file in cli/verbs/ defines one of these; the questions of
// tenure/query.h are verbs too, without a file here.
#pragma once
#include <functional>
#include <span>
#include <string_view>

namespace CLI {
class App;
} // namespace CLI

namespace tenure {
/// Does the work once the options are read; gives the exit code.
using Run = std::function<int()>;

struct Verb {
    std::string_view name;
    std::string_view summary;
    std::string_view examples; ///< command lines, one a line
    /// Adds the options to `app`; what it returns is called after a parse without errors.
    Run (*setUp)(CLI::App& app);
};

/// Every verb of this build but the questions, sorted by name. The table is written by CMake.
std::span<const Verb* const> verbs();
} // namespace tenure
