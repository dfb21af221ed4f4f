// A question of the public API as a verb of the command line.
#pragma once
#include "cli/verb.h"
#include "tenure/query.h"

namespace tenure {
/// Adds the question's parameters and the options that all answers share.
Run setUpQuestion(const Question& question, CLI::App& app);
} // namespace tenure
