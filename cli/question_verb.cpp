// A question of the public API as a verb of the command line: options from its parameters, the
// answer through a printer.
#include "cli/question_verb.h"

#include <iostream>
#include <map>
#include <memory>
#include <string>

#include <CLI/App.hpp>

#include "cli/answer_options.h"
#include "cli/files.h"

namespace tenure {
namespace {
struct Given {
    std::map<std::string, std::string, std::less<>> values;
    std::map<std::string, bool, std::less<>> flags;
    AnswerOptions options;
    std::string asKnownOn;
};

void addParameter(const QuestionParameter& parameter, CLI::App& app, Given& given) {
    const std::string name(parameter.name);
    const std::string summary(parameter.summary);
    if (parameter.value.empty()) {
        app.add_flag("--" + name, given.flags[name], summary);
        return;
    }
    const std::string value(parameter.value);
    CLI::Option* option =
        app.add_option(parameter.positional ? value : "--" + name, given.values[name], summary);
    option->type_name(value)->required(parameter.required);
}

Arguments argumentsOf(const Question& question, const CLI::App& app, const Given& given) {
    Arguments arguments;
    for (const QuestionParameter& parameter : question.parameters) {
        const std::string name(parameter.name);
        if (parameter.value.empty()) {
            if (given.flags.at(name)) {
                arguments[name] = "true";
            }
        } else if (app.count(parameter.positional ? std::string(parameter.value) : "--" + name) >
                   0) {
            arguments[name] = given.values.at(name);
        }
    }
    return arguments;
}
} // namespace

Run setUpQuestion(const Question& question, CLI::App& app) {
    const auto given = std::make_shared<Given>();
    for (const QuestionParameter& parameter : question.parameters) {
        addParameter(parameter, app, *given);
    }
    app.add_option("--as-known-on", given->asKnownOn, "use only documents dated up to then")
        ->type_name("DATE");
    addAnswerOptions(app, given->options);
    return [given, &question, &app] {
        std::string note;
        const Graph graph = app.count("--as-known-on") == 0
                                ? readGraph(given->options.graph)
                                : readGraphAsKnown(given->options.graph, given->asKnownOn, note);
        AnswerTable table = question.answer(graph, argumentsOf(question, app, *given));
        if (!note.empty()) {
            table.notes.insert(table.notes.begin(), note);
        }
        return printAnswer(table, &graph, given->options, question.name);
    };
}
} // namespace tenure
