// The program: finds the verb, lets it read its options, runs it, and turns every failure into a
// message and an exit code.
#include <csignal>
#include <exception>
#include <functional>
#include <iostream>
#include <new>
#include <string>
#include <vector>

#include <unistd.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>

#include "cli/choice.h"
#include "cli/files.h"
#include "cli/help.h"
#include "cli/question_verb.h"
#include "cli/terminal.h"
#include "cli/verb.h"
#include "tenure/diagnostic.h"
#include "tenure/query.h"

namespace tenure {
namespace {
constexpr int exitNothing = 1;
constexpr int exitUsage = 2;
constexpr int exitBadData = 3;
constexpr int exitAmbiguous = 4;

struct Command {
    std::string_view summary, examples;
    std::function<Run(CLI::App&)> setUp;
};

Command commandNamed(std::string_view name) {
    for (const Verb* verb : verbs()) {
        if (verb->name == name) {
            return {verb->summary, verb->examples, verb->setUp};
        }
    }
    for (const Question* question : questions()) {
        if (question->name == name) {
            return {question->summary, question->examples,
                    [question](CLI::App& app) { return setUpQuestion(*question, app); }};
        }
    }
    return {};
}

std::vector<std::string> commandNames() {
    std::vector<std::string> names;
    for (const Verb* verb : verbs()) {
        names.emplace_back(verb->name);
    }
    for (const Question* question : questions()) {
        names.emplace_back(question->name);
    }
    return names;
}

int complain(const std::string& message, const std::string& hint, int code) {
    std::cerr << "tenure: " << message << '\n';
    if (!hint.empty()) {
        std::cerr << "    " << hint << '\n';
    }
    return code;
}

int unknownVerb(const std::string& name) {
    if (name.starts_with('-')) {
        return complain("options come after the verb: '" + name + "'",
                        "See 'tenure --help' for the verbs.", exitUsage);
    }
    const std::string near = suggestion(name, commandNames());
    return complain("there is no verb '" + name + "'",
                    near.empty() ? "See 'tenure --help' for the verbs." : near, exitUsage);
}

// What CLI11 could not place: a misspelt option, or a word too many.
int unknownArgument(const std::string& argument, const std::string& verb, const CLI::App& app) {
    const std::string help = "See 'tenure " + verb + " --help'.";
    if (!argument.starts_with('-')) {
        return complain("'" + argument + "' is one word too many for '" + verb + "'",
                        "Put a name of several words in quotes. " + help, exitUsage);
    }
    std::vector<std::string> known;
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames()) {
            known.push_back("--" + name);
        }
    }
    const std::string name = argument.substr(0, argument.find('='));
    const std::string near = suggestion(name, known);
    return complain("'" + verb + "' has no option '" + name + "'", near.empty() ? help : near,
                    exitUsage);
}

int runVerb(const std::string& name, const std::vector<std::string>& words) {
    const Command command = commandNamed(name);
    if (!command.setUp) {
        return unknownVerb(name);
    }
    CLI::App app{std::string(command.summary), "tenure " + name};
    useOurHelp(app, command.examples);
    app.allow_extras();
    const Run run = command.setUp(app);
    try {
        app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
    } catch (const CLI::CallForHelp&) {
        std::cout << app.help();
        flushOutput();
        return 0;
    } catch (const CLI::ParseError& error) {
        const auto extras = app.remaining();
        if (!extras.empty()) {
            return unknownArgument(extras.front(), name, app);
        }
        return complain(name + ": " + error.what(), "See 'tenure " + name + " --help'.", exitUsage);
    }
    if (const auto extras = app.remaining(); !extras.empty()) {
        return unknownArgument(extras.front(), name, app);
    }
    return run();
}

int dispatch(std::vector<std::string> words) {
    if (words.empty()) {
        std::cerr << programHelp();
        return exitUsage;
    }
    std::string first = words.front();
    words.erase(words.begin());
    if (first == "help" && !words.empty()) {
        first = words.front();
        words = {"--help"};
    }
    if (first == "-h" || first == "--help" || first == "help") {
        std::cout << programHelp();
    } else if (first == "--version" || first == "-V" || first == "version") {
        std::cout << versionText() << '\n';
    } else {
        return runVerb(first, words);
    }
    flushOutput();
    return 0;
}

int explainAmbiguity(const Ambiguous& error) {
    std::cerr << "tenure: '" << printable(error.name) << "' fits several:\n";
    for (const std::string& candidate : error.candidates) {
        std::cerr << "  " << printable(candidate) << '\n';
    }
    std::cerr << "    Give more of the name, or the id.\n";
    return exitAmbiguous;
}

// Whoever reads our output has had enough: that is success.
void endQuietly(int /*signal*/) {
    ::_exit(0);
}

// The one place where failures become messages.
int guarded(const std::vector<std::string>& words) {
    try {
        return dispatch(words);
    } catch (const Ambiguous& error) {
        return explainAmbiguity(error);
    } catch (const NotFound& error) {
        return complain(error.what(), "", exitNothing);
    } catch (const BadQuestion& error) {
        return complain(error.what(), "", exitUsage);
    } catch (const std::bad_alloc&) {
        return complain("out of memory", "Give fewer documents at a time.", exitBadData);
    } catch (const std::exception& error) {
        return complain(error.what(), "", exitBadData);
    }
}
} // namespace
} // namespace tenure

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    std::signal(SIGPIPE, tenure::endQuietly);
    return tenure::guarded(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
}
