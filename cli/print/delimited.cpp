// Tables for spreadsheets and pages: CSV (RFC 4180 with line feeds), TSV, Markdown.
#include <functional>
#include <ostream>

#include "cli/print/printer.h"
#include "cli/terminal.h"

namespace tenure {
namespace {
std::string csvCell(const std::string& cell) {
    if (cell.find_first_of(",\"\r\n") == std::string::npos) {
        return cell;
    }
    std::string out = "\"";
    for (const char c : cell) {
        out += c;
        if (c == '"') {
            out += '"';
        }
    }
    return out + '"';
}

std::string markdownCell(const std::string& cell) {
    std::string out;
    for (const char c : printable(cell)) {
        if (c == '|' || c == '\\' || c == '*' || c == '_' || c == '`' || c == '<') {
            out += '\\';
        }
        out += c;
    }
    return out;
}

std::string evidenceText(const AnswerRow& row, const Graph* graph) {
    std::string text;
    for (const Proof& proof : row.evidence) {
        text += (text.empty() ? "\"" : "; \"") + proof.evidence.quote + "\" (" +
                placeOf(proof, graph) + ", " + proof.evidence.rule + ", " +
                std::string(toString(proof.evidence.how)) + ")";
    }
    return text;
}

struct Style {
    std::string_view open, between, close;
    std::function<std::string(const std::string&)> cell;
};

Style styleOf(const std::string& format) {
    if (format == "md") {
        return {"| ", " | ", " |\n", markdownCell};
    }
    if (format == "tsv") {
        return {"", "\t", "\n", [](const std::string& cell) { return printable(cell); }};
    }
    return {"", ",", "\n", csvCell};
}

void printLine(const std::vector<std::string>& cells, const Style& style, std::ostream& out) {
    out << style.open;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        out << (i > 0 ? style.between : "") << style.cell(cells[i]);
    }
    out << style.close;
}
} // namespace

void printDelimited(const AnswerTable& table, const Graph* graph, const PrintOptions& options,
                    std::ostream& out) {
    const Style style = styleOf(options.format);
    std::vector<std::string> head = table.columns;
    if (options.evidence) {
        head.emplace_back("evidence");
    }
    printLine(head, style, out);
    if (options.format == "md") {
        out << '|';
        for (std::size_t i = 0; i < head.size(); ++i) {
            out << " --- |";
        }
        out << '\n';
    }
    for (const AnswerRow& row : table.rows) {
        std::vector<std::string> cells = row.cells;
        if (options.evidence) {
            cells.push_back(evidenceText(row, graph));
        }
        printLine(cells, style, out);
    }
}
} // namespace tenure
