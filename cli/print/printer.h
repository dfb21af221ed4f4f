// Answers on paper: one file a way of printing.
#pragma once
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "tenure/graph.h"
#include "tenure/query.h"

namespace tenure {
/// What the printers need besides the answer.
struct PrintOptions {
    std::string format; ///< table plain json ndjson csv tsv md
    bool evidence = false;
    bool colour = false;
    std::size_t width = 100;   ///< table only
    std::string_view question; ///< json only: the verb
};

/// The formats, in the order of the help text.
const std::vector<std::string>& printFormats();

/// `graph` names the documents of the evidence; it may be null when there is none.
void print(const AnswerTable& table, const Graph* graph, const PrintOptions& options,
           std::ostream& out);

/// "minutes/2019.md:12": where a proof stands, as editors open it.
std::string placeOf(const Proof& proof, const Graph* graph);

/// Aligned columns under a head, long cells wrapped.
void printTable(const AnswerTable& table, const Graph* graph, const PrintOptions& options,
                std::ostream& out);

/// Tab-separated without a head, for `cut` and `awk`.
void printPlain(const AnswerTable& table, const Graph* graph, const PrintOptions& options,
                std::ostream& out);

/// Comma- or tab-separated with a head, or a Markdown table. With evidence, a column of it.
void printDelimited(const AnswerTable& table, const Graph* graph, const PrintOptions& options,
                    std::ostream& out);

/// One object with the rows, or (ndjson) one object a row. Evidence always.
void printJson(const AnswerTable& table, const Graph* graph, const PrintOptions& options,
               std::ostream& out);
} // namespace tenure
