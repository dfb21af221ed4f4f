// Tables for the eye: columns aligned by what the terminal shows, long cells wrapped.
#include <algorithm>
#include <numeric>
#include <ostream>

#include "cli/print/printer.h"
#include "cli/terminal.h"

namespace tenure {
namespace {
constexpr std::size_t gap = 2;
constexpr std::size_t narrowest = 12;
constexpr std::string_view bold = "\033[1m";
constexpr std::string_view dim = "\033[2m";
constexpr std::string_view green = "\033[32m";
constexpr std::string_view yellow = "\033[33m";
constexpr std::string_view reset = "\033[0m";

using Widths = std::vector<std::size_t>;

Widths naturalWidths(const AnswerTable& table) {
    Widths widths;
    for (const std::string& column : table.columns) {
        widths.push_back(displayWidth(column));
    }
    for (const AnswerRow& row : table.rows) {
        for (std::size_t i = 0; i < row.cells.size() && i < widths.size(); ++i) {
            widths[i] = std::max(widths[i], displayWidth(printable(row.cells[i])));
        }
    }
    return widths;
}

// Takes columns off the widest cell column until the table fits or nothing can shrink.
Widths fittedWidths(const AnswerTable& table, std::size_t screen) {
    Widths widths = naturalWidths(table);
    if (widths.empty()) {
        return widths;
    }
    std::size_t total = std::accumulate(widths.begin(), widths.end(), gap * (widths.size() - 1));
    while (total > screen) {
        std::size_t& widest = *std::ranges::max_element(widths);
        if (widest <= narrowest) {
            break;
        }
        const std::size_t off = std::min(total - screen, widest - narrowest);
        // Down to the second widest first, so that two long columns share the room.
        std::size_t second = narrowest;
        for (const std::size_t& width : widths) {
            second = &width != &widest ? std::max(second, width) : second;
        }
        const std::size_t step = widest > second ? std::min(off, widest - second) : 1;
        widest -= step;
        total -= step;
    }
    return widths;
}

std::string_view colourOf(const std::string& cell) {
    return cell == "certain" ? green : cell == "possible" ? yellow : std::string_view();
}

// One row of the table, over as many lines as its longest cell needs; no blanks at line ends.
void printRow(const std::vector<std::string>& cells, const Widths& widths,
              std::string_view everywhere, bool colour, std::ostream& out) {
    std::vector<std::vector<std::string>> lines;
    std::size_t height = 1;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        lines.push_back(wrapped(i < cells.size() ? printable(cells[i]) : "", widths[i]));
        height = std::max(height, lines.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) {
        std::size_t owed = 0; // blanks to print before the next word
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const std::string text = line < lines[i].size() ? lines[i][line] : "";
            const std::string_view paint = !colour              ? std::string_view()
                                           : everywhere.empty() ? colourOf(text)
                                                                : everywhere;
            if (!text.empty()) {
                out << std::string(owed, ' ') << paint << text << (paint.empty() ? "" : reset);
                owed = 0;
            }
            owed += widths[i] - std::min(widths[i], displayWidth(text)) + gap;
        }
        out << '\n';
    }
}

void printIndented(const std::string& text, std::size_t indent, const PrintOptions& options,
                   std::ostream& out) {
    const std::size_t room = std::max(options.width, indent + 2 * narrowest) - indent;
    for (const std::string& line : wrapped(printable(text), room)) {
        out << std::string(indent, ' ') << (options.colour ? dim : "") << line
            << (options.colour ? reset : "") << '\n';
    }
}

void printEvidence(const Proof& proof, const Graph* graph, const PrintOptions& options,
                   std::ostream& out) {
    const Evidence& evidence = proof.evidence;
    std::string source = placeOf(proof, graph);
    for (const std::string& part :
         {evidence.section, evidence.rule, std::string(toString(evidence.how))}) {
        source += part.empty() ? "" : ", " + part;
    }
    printIndented("\"" + evidence.quote + "\"", 4, options, out);
    printIndented(source, 6, options, out);
}
} // namespace

void printTable(const AnswerTable& table, const Graph* graph, const PrintOptions& options,
                std::ostream& out) {
    if (table.rows.empty()) {
        return;
    }
    const Widths widths = fittedWidths(table, options.width);
    printRow(table.columns, widths, bold, options.colour, out);
    std::vector<std::string> rule;
    for (const std::size_t width : widths) {
        std::string dashes;
        for (std::size_t i = 0; i < width; ++i) {
            dashes += "─";
        }
        rule.push_back(dashes);
    }
    printRow(rule, widths, dim, options.colour, out);
    for (const AnswerRow& row : table.rows) {
        printRow(row.cells, widths, {}, options.colour, out);
        if (options.evidence) {
            for (const Proof& proof : row.evidence) {
                printEvidence(proof, graph, options, out);
            }
        }
    }
}

void printPlain(const AnswerTable& table, const Graph* graph, const PrintOptions& options,
                std::ostream& out) {
    for (const AnswerRow& row : table.rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            out << (i > 0 ? "\t" : "") << printable(row.cells[i]);
        }
        out << '\n';
        if (!options.evidence) {
            continue;
        }
        for (const Proof& proof : row.evidence) {
            const Evidence& evidence = proof.evidence;
            out << '\t' << '"' << printable(evidence.quote) << "\"\t"
                << printable(placeOf(proof, graph)) << '\t' << printable(evidence.section) << '\t'
                << printable(evidence.rule) << '\t' << toString(evidence.how) << '\n';
        }
    }
}
} // namespace tenure
