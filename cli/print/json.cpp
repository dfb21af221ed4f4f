// Answers for programs: JSON, with the ids, the exact bounds and the evidence of every row.
#include <ostream>

#include <nlohmann/json.hpp>

#include "cli/print/printer.h"
#include "tenure/build.h"

namespace tenure {
namespace {
using Json = nlohmann::ordered_json;

Json evidenceJson(const Proof& proof, const Graph* graph) {
    const Evidence& evidence = proof.evidence;
    return {{"document", proof.document},
            {"place", placeOf(proof, graph)},
            {"section", evidence.section.empty() ? Json(nullptr) : Json(evidence.section)},
            {"start", evidence.span.begin},
            {"end", evidence.span.end},
            {"line", evidence.line},
            {"quote", evidence.quote},
            {"rule", evidence.rule},
            {"how", toString(evidence.how)}};
}

Json rowJson(const AnswerTable& table, const AnswerRow& row, const Graph* graph) {
    Json object = Json::object();
    for (std::size_t i = 0; i < row.cells.size() && i < table.columns.size(); ++i) {
        object[table.columns[i]] = row.cells[i];
    }
    for (const auto& [name, value] : row.details) {
        object[name] = value.empty() ? Json(nullptr) : Json(value);
    }
    object["ids"] = row.ids;
    object["evidence"] = Json::array();
    for (const Proof& proof : row.evidence) {
        object["evidence"].push_back(evidenceJson(proof, graph));
    }
    return object;
}

// Broken UTF-8 in a quote must not lose the answer.
std::string dump(const Json& json, int indent) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}
} // namespace

void printJson(const AnswerTable& table, const Graph* graph, const PrintOptions& options,
               std::ostream& out) {
    if (options.format == "ndjson") {
        for (const AnswerRow& row : table.rows) {
            out << dump(rowJson(table, row, graph), -1) << std::endl; // one row, one flush
        }
        return;
    }
    Json answer = {{"schema", schemaVersion()},
                   {"question", options.question},
                   {"columns", table.columns},
                   {"rows", Json::array()},
                   {"notes", table.notes}};
    for (const AnswerRow& row : table.rows) {
        answer["rows"].push_back(rowJson(table, row, graph));
    }
    out << dump(answer, 2) << '\n';
}
} // namespace tenure
