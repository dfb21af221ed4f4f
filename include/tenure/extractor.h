#pragma once
#include <functional>
#include <memory>

#include "tenure/document.h"
#include "tenure/extraction.h"
#include "tenure/rules.h"

namespace tenure {
struct SentenceReading;

/// Reads documents by a rule set. Keeps scratch memory between calls: one extractor a thread.
class Extractor {
public:
    explicit Extractor(std::shared_ptr<const RuleSet> rules);
    ~Extractor();
    Extractor(Extractor&&) noexcept;
    Extractor& operator=(Extractor&&) noexcept;

    /// Never throws for what a text says; what could not be read is in Extraction::diagnostics.
    [[nodiscard]] Extraction extract(const Document& document);

    /// For tools that explain a reading: `observer` is called for every sentence once its rules
    /// have run. What it is given is internal (extract/observer.h) and dies with the call.
    void observe(std::function<void(const SentenceReading&)> observer);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};
} // namespace tenure
