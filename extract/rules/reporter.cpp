// Turns a problem at a byte of a rule file into a diagnostic for its author.
#include "extract/rules/reporter.h"

#include <utility>

#include "extract/rules/diagnostic_table.h"

namespace tenure {
Reporter::Reporter(const RuleSource& source, Diagnostics& diagnostics)
    : source_(source), diagnostics_(diagnostics), lines_(source.text) {}

void Reporter::report(std::string_view code, std::size_t offset, std::string message,
                      std::string hint) const {
    const DiagnosticEntry& entry = ruleDiagnostic(code);
    const Place place = lines_.at(offset);
    diagnostics_.add({std::string(code), entry.severity, source_.path, place.line, place.column,
                      std::move(message), hint.empty() ? std::string(entry.advice) : hint});
}

void Reporter::reportPart(std::string_view code, const Located& scalar, std::string_view part,
                          std::string message, std::string hint) const {
    // A folded or escaped scalar is longer in the file than its value, never by this much.
    const std::size_t reach = scalar.offset + 2 * scalar.text.size() + 400;
    std::size_t found = part.empty() ? std::string::npos : source_.text.find(part, scalar.offset);
    if (found == std::string::npos || found > reach) {
        found = scalar.offset;
    }
    report(code, found, std::move(message), std::move(hint));
}

std::string didYouMean(std::string_view given, const std::vector<std::string>& known) {
    const std::string_view best = nearest(given, known);
    return best.empty() ? std::string() : "Did you mean '" + std::string(best) + "'?";
}
} // namespace tenure
