#pragma once
#include <memory>

#include "tenure/document.h"
#include "tenure/extraction.h"
#include "tenure/rules.h"

namespace tenure {
/// Reads documents by a rule set. Keeps scratch memory between calls: one extractor a thread.
class Extractor {
public:
    explicit Extractor(std::shared_ptr<const RuleSet> rules);
    ~Extractor();
    Extractor(Extractor&&) noexcept;
    Extractor& operator=(Extractor&&) noexcept;

    /// Never throws for what a text says; what could not be read is in Extraction::diagnostics.
    [[nodiscard]] Extraction extract(const Document& document);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};
} // namespace tenure
