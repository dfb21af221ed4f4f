// Help texts: pleasant to read, under 80 columns, examples first.
#pragma once
#include <string>
#include <string_view>

namespace CLI {
class App;
} // namespace CLI

namespace tenure {
/// What the program is, three examples, every verb.
std::string programHelp();

/// Gives the app our way of showing help: examples, usage, options.
void useOurHelp(CLI::App& app, std::string_view examples);

/// "tenure 0.1.0 (graph schema tenure/1)".
std::string versionText();
} // namespace tenure
