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
    std::string_view tools;   ///< names of programs between spaces, all that it hurts
    std::string_view refused; ///< those that take nothing of such a file; "networkx:gexf": of GEXF
    std::string_view message;
    std::string_view hint;
};

std::span<const CheckRule> checkRules();

/// Collects findings: of each rule the first few one by one, the others as a number.
class Findings {
public:
    Findings(std::string path, std::string format, Tool tool)
        : path_(std::move(path)), format_(std::move(format)), tool_(tool) {}

    /// Not shown when the rule does not concern the tool. `what` is put before the rule's words:
    /// "node 'a'".
    void add(std::string_view code, XmlPlace place, const std::string& what = {});

    [[nodiscard]] const std::string& format() const { return format_; }

    /// The rule for which the program refuses the whole file; empty when it opens it.
    [[nodiscard]] std::string_view refusalBy(Tool tool) const;

    /// Sorted by line.
    [[nodiscard]] std::vector<Diagnostic> take();

private:
    std::string path_, format_;
    Tool tool_;
    std::vector<Diagnostic> all_;
    std::map<std::string_view, std::size_t> counts_;         // found so far, shown or not
    std::map<std::string_view, std::string_view> refusedBy_; // program -> the first rule
};
} // namespace tenure
