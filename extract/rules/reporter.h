// Turns a problem at a byte of a rule file into a diagnostic for its author.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/rules/rule_loader.h"
#include "tenure/diagnostic.h"
#include "tenure/span.h"

namespace tenure {
/// A scalar of a rule file and the byte where it stands.
struct Located {
    std::string text;
    std::size_t offset = 0;

    [[nodiscard]] bool empty() const { return text.empty(); }
};

/// One a file. Keeps references to the file and the sink: both must outlive it.
class Reporter {
public:
    Reporter(const RuleSource& source, Diagnostics& diagnostics);

    /// Adds a diagnostic of ruleDiagnostics(); without a hint the table's advice stands.
    void report(std::string_view code, std::size_t offset, std::string message,
                std::string hint = {}) const;

    /// The same for a part of a scalar: points at where the part stands in the file, however the
    /// scalar is quoted or folded.
    void reportPart(std::string_view code, const Located& scalar, std::string_view part,
                    std::string message, std::string hint = {}) const;

    [[nodiscard]] int line(std::size_t offset) const { return lines_.at(offset).line; }

    [[nodiscard]] const RuleSource& source() const { return source_; }

private:
    const RuleSource& source_;
    Diagnostics& diagnostics_;
    LineIndex lines_;
};

/// "did you mean 'x'?", or nothing when no known word is near.
std::string didYouMean(std::string_view given, const std::vector<std::string>& known);
} // namespace tenure
