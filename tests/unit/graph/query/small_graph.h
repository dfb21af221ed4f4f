// The invented council that the tests of questions ask about.
#pragma once
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "tenure/graph.h"
#include "tenure/query.h"

namespace tenure::test {
inline Graph smallGraph() {
    const std::string path = "tests/data/small.graph.json";
    std::ifstream in(path, std::ios::binary);
    return readGraphJson(std::string(std::istreambuf_iterator<char>(in), {}), path);
}

inline AnswerTable ask(const Graph& graph, std::string_view name, const Arguments& arguments) {
    for (const Question* question : questions()) {
        if (question->name == name) {
            return question->answer(graph, arguments);
        }
    }
    throw NotFound("no question " + std::string(name));
}

/// One column of an answer, in order.
inline std::vector<std::string> column(const AnswerTable& table, std::size_t index) {
    std::vector<std::string> cells;
    for (const AnswerRow& row : table.rows) {
        cells.push_back(row.cells.at(index));
    }
    return cells;
}
} // namespace tenure::test
