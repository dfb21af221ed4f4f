// Help texts, all from the same tables that do the work.
#include "cli/help.h"

#include <algorithm>
#include <memory>
#include <sstream>
#include <utility>
#include <vector>

#include <CLI/App.hpp>
#include <CLI/Formatter.hpp>

#include "cli/terminal.h"
#include "cli/verb.h"
#include "tenure/build.h"
#include "tenure/query.h"

namespace tenure {
namespace {
constexpr std::size_t pageWidth = 79;
constexpr std::size_t indent = 2;

// A term on the left, what it means on the right, wrapped.
void explain(std::ostream& out, const std::string& term, std::string_view meaning,
             std::size_t column) {
    std::string left = std::string(indent, ' ') + term;
    if (left.size() + 2 > column) {
        out << left << '\n';
        left.clear();
    }
    for (const std::string& line : wrapped(meaning, pageWidth - column)) {
        out << left << std::string(column - left.size(), ' ') << line << '\n';
        left.clear();
    }
}

std::string indented(std::string_view lines) {
    std::string out;
    std::istringstream in{std::string(lines)};
    for (std::string line; std::getline(in, line);) {
        out += std::string(indent, ' ') + line + "\n";
    }
    return out;
}

class VerbHelp : public CLI::Formatter {
public:
    explicit VerbHelp(std::string_view examples) : examples_(examples) {}

    std::string make_help(const CLI::App* app, std::string name,
                          CLI::AppFormatMode /*mode*/) const override {
        std::ostringstream out;
        out << app->get_description() << ".\n\n" << indented(examples_) << "\nUsage: " << name;
        const auto positionals = options(app, true);
        for (const CLI::Option* option : positionals) {
            out << ' ' << make_option_usage(option);
        }
        out << " [OPTIONS]\n";
        if (!positionals.empty()) {
            out << '\n';
        }
        list(out, positionals);
        out << "\nOptions\n";
        list(out, options(app, false));
        return out.str();
    }

private:
    static std::vector<const CLI::Option*> options(const CLI::App* app, bool positional) {
        return app->get_options([&](const CLI::Option* option) {
            return option->get_positional() == positional && !option->get_group().empty();
        });
    }

    static std::string term(const CLI::Option* option) {
        if (option->get_positional()) {
            return option->get_name(true);
        }
        // CLI11 adds what a validator says of itself behind a colon.
        const std::string named = option->get_type_size() == 0 ? "" : option->get_type_name();
        const std::string type = named.substr(0, named.find(':'));
        return option->get_name(false, true) + (type.empty() ? "" : " " + type);
    }

    static void list(std::ostream& out, const std::vector<const CLI::Option*>& options) {
        for (const CLI::Option* option : options) {
            explain(out, term(option), option->get_description(), 22);
        }
    }

    std::string examples_;
};

constexpr std::string_view introduction =
    R"(Tenure reads minutes, reports, news and biographies, and answers who held
which role when, and what was decided, with the sentence that proves it.

  tenure build minutes/ -o out
  tenure who chair --of "Parks Committee" --on 2019-05
  tenure path "Ann Lee" "Omar Said" --evidence

Usage: tenure VERB [WORDS] [OPTIONS]
)";

constexpr std::string_view ending = R"(
'tenure VERB --help' tells more and begins with examples.
Names may be short ("lee", "parks"); ids (person/ann-lee) are always exact.
Dates may be a year, a month or a day: 2019, 2019-05, 2019-05-14.

Exit status: 0 found, 1 nothing found, 2 wrong usage, 3 bad file or data,
4 a name fits several.
)";
} // namespace

std::string versionText() {
    return "tenure " + std::string(version()) + " (graph schema " + std::string(schemaVersion()) +
           ")";
}

std::string programHelp() {
    constexpr std::size_t column = 14;
    std::ostringstream out;
    out << introduction << "\nMake and convert\n";
    for (const Verb* verb : verbs()) {
        explain(out, std::string(verb->name), verb->summary, column);
    }
    out << "\nAsk\n";
    for (const Question* question : questions()) {
        explain(out, std::string(question->name), question->summary, column);
    }
    out << ending;
    return out.str();
}

void useOurHelp(CLI::App& app, std::string_view examples) {
    app.formatter(std::make_shared<VerbHelp>(examples));
    app.set_help_flag("-h,--help", "Show this help");
}
} // namespace tenure
