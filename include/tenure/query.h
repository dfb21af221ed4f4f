#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tenure/graph.h"

namespace tenure {
/// One parameter of a question: `--of BODY`, or a position.
struct QuestionParameter {
    std::string_view name;  ///< "role", "of", "on"
    std::string_view value; ///< placeholder: "ROLE", "BODY", "DATE"; empty for a flag
    std::string_view summary;
    bool positional = false;
    bool required = false;
};

/// One row of an answer. Cells are in the order of AnswerTable::columns.
struct AnswerRow {
    std::vector<std::string> cells;
    std::vector<Proof> evidence;
    std::vector<std::string> ids; ///< nodes and links that the row speaks of
    /// What programs want and the eye does not: exact days of the four bounds and the like. Only
    /// JSON carries them.
    std::vector<std::pair<std::string, std::string>> details;
};

/// The answer to a question: rows of text, each with what proves it.
struct AnswerTable {
    std::vector<std::string> columns;
    std::vector<AnswerRow> rows;
    std::vector<std::string> notes; ///< for stderr: how names were understood, what was left out
};

/// A name that fits several entities. Caught in cli/main.cpp: exit code 4.
struct Ambiguous {
    std::string name;
    std::vector<std::string> candidates; ///< "person/ann-black  Ann Black (member, NEC, 2015-)"
};

/// A name, a role or an id that fits nothing; the text suggests what does. Exit code 1.
class NotFound : public Error {
public:
    using Error::Error;
};

/// The question itself is wrong: a date that is no date, options that exclude each other. Exit
/// code 2.
class BadQuestion : public Error {
public:
    using Error::Error;
};

/// What the caller gave, by parameter name. A flag that was given has the value "true".
using Arguments = std::map<std::string, std::string, std::less<>>;

/// One question that the graph answers. One file in graph/query/ defines one of these; the command
/// line makes a verb of it.
struct Question {
    std::string_view name; ///< the verb: "who"
    std::string_view summary;
    std::span<const QuestionParameter> parameters;
    std::string_view examples; ///< command lines, one a line
    /// Throws Ambiguous, NotFound (with suggestions) or BadQuestion.
    AnswerTable (*answer)(const Graph& graph, const Arguments& arguments);
};

/// Every question of this build, sorted by name. The table is written by CMake from the folder
/// listing.
std::span<const Question* const> questions();
} // namespace tenure
