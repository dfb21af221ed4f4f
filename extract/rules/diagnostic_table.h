// Every message that a rule file can raise, in one table. docs/diagnostics.md is written from it.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "tenure/diagnostic.h"

namespace tenure {
struct DiagnosticEntry {
    std::string_view code; ///< stable: users may search for it
    Severity severity = Severity::Error;
    std::string_view title;   ///< what is wrong, in general
    std::string_view advice;  ///< what to do; a diagnostic with no better hint carries it
    std::string_view example; ///< shortened; exampleFile() gives the rule file that raises it
    std::string_view path = "roles/chairs.yaml"; ///< of that file in a pack
};

/// Sorted by code.
std::span<const DiagnosticEntry> ruleDiagnostics();

/// A rule file that raises the entry's diagnostic, and nothing else but warnings.
std::string exampleFile(const DiagnosticEntry& entry);

/// The entry of a code, which must be in the table.
const DiagnosticEntry& ruleDiagnostic(std::string_view code);
} // namespace tenure
