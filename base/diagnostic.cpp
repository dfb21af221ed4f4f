// Messages for people: one rendering, and the suggestion of what was probably meant.
#include "tenure/diagnostic.h"

#include <algorithm>
#include <numeric>

namespace tenure {
namespace {
std::string_view name(Severity severity) {
    switch (severity) {
    case Severity::Note:
        return "note";
    case Severity::Warning:
        return "warning";
    case Severity::Error:
        break;
    }
    return "error";
}

std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t swap = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, swap});
        }
    }
    return row[b.size()];
}
} // namespace

bool Diagnostics::hasErrors() const {
    return std::ranges::any_of(all_,
                               [](const Diagnostic& d) { return d.severity == Severity::Error; });
}

std::string render(const Diagnostic& diagnostic) {
    std::string out = diagnostic.file;
    if (diagnostic.line > 0) {
        out += ':' + std::to_string(diagnostic.line);
        if (diagnostic.column > 0) {
            out += ':' + std::to_string(diagnostic.column);
        }
    }
    if (!out.empty()) {
        out += ": ";
    }
    out += std::string(name(diagnostic.severity)) + ": " + diagnostic.message;
    if (!diagnostic.code.empty()) {
        out += " [" + diagnostic.code + "]";
    }
    if (!diagnostic.hint.empty()) {
        out += "\n    " + diagnostic.hint;
    }
    return out;
}

std::string_view nearest(std::string_view given, const std::vector<std::string>& known) {
    std::string_view best;
    std::size_t bestDistance = std::max<std::size_t>(1, given.size() / 3) + 1;
    for (const std::string& candidate : known) {
        const std::size_t distance = editDistance(given, candidate);
        // Of two as near the longer: a letter is left out more often than one is added.
        const bool longer =
            distance == bestDistance && !best.empty() && candidate.size() > best.size();
        if (distance < bestDistance || longer) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}
} // namespace tenure
