// What can be wrong with a file, whom it hurts and what to do: one table for all formats.
#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/check/support/xml_reader.h"
#include "tenure/check.h"

namespace tenure {
/// A rule that a reader has; docs/formats.md lists them.
struct CheckRule {
    std::string_view code;
    Severity severity;
    std::string_view tools; ///< names of programs between spaces, all that it hurts
    std::string_view message;
    std::string_view hint;
};

std::span<const CheckRule> checkRules();

/// Collects findings: of each rule the first few one by one, the others as a number.
class Findings {
public:
    Findings(std::string path, Tool tool) : path_(std::move(path)), tool_(tool) {}

    /// Passed over when the rule does not concern the tool. `what` is put before the rule's words:
    /// "node 'a'".
    void add(std::string_view code, XmlPlace place, const std::string& what = {});

    [[nodiscard]] bool has(std::string_view code) const { return counts_.contains(code); }

    /// Sorted by line.
    [[nodiscard]] std::vector<Diagnostic> take();

private:
    std::string path_;
    Tool tool_;
    std::vector<Diagnostic> all_;
    std::map<std::string_view, std::size_t> counts_; // found so far, shown or not
};
} // namespace tenure
