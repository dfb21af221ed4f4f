// One verb of the command line. One file in cli/verbs/ defines one of these.
#pragma once
#include <span>
#include <string_view>

namespace CLI {
class App;
}

namespace tenure {
struct Verb {
    std::string_view name;
    std::string_view summary;
    std::string_view examples; ///< command lines, one a line
    /// Adds the options to `app` and sets its callback, which does the work and sets the exit code.
    void (*setUp)(CLI::App& app, int& exitCode);
};

/// Every verb of this build but the questions, sorted by name. The table is written by CMake.
std::span<const Verb* const> verbs();
} // namespace tenure
