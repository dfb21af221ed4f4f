#pragma once
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace tenure {
enum class Severity { Note, Warning, Error };

/// A message for the person who wrote the rule, gave the file or ran the command: where, what, and
/// what to do about it.
struct Diagnostic {
    std::string code; ///< stable name, such as "rule.unknown-key"; listed in docs/diagnostics.md
    Severity severity = Severity::Error;
    std::string file; ///< as the user named it; empty when there is none
    int line = 0;     ///< from 1; 0: the whole file
    int column = 0;   ///< from 1; 0: the whole line
    std::string message;
    std::string hint; ///< what to do; a sentence
};

/// Collects diagnostics. Not thread-safe: one a worker, joined in document order.
class Diagnostics {
public:
    void add(Diagnostic diagnostic) { all_.push_back(std::move(diagnostic)); }

    void join(const Diagnostics& other) {
        all_.insert(all_.end(), other.all_.begin(), other.all_.end());
    }

    [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }

    [[nodiscard]] bool hasErrors() const;

private:
    std::vector<Diagnostic> all_;
};

/// "file:line:column: error: message [code]" and, indented below it, the hint.
std::string render(const Diagnostic& diagnostic);

/// The entry of `known` that is nearest to `given` by edit distance, or an empty view when none is
/// near enough to suggest.
std::string_view nearest(std::string_view given, const std::vector<std::string>& known);

/// The world failed (disk, permission, memory), or what was asked for cannot be done at all. The
/// text is for the user; caught in cli/main.cpp alone.
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};
} // namespace tenure
