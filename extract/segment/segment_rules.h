// What the language tells segmentation: abbreviations, page furniture, where one post ends.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "tenure/diagnostic.h"

namespace tenure {
/// Loaded from rules/sections/*.yaml and rules/words/abbreviations.tsv; immutable, shared by
/// threads. The patterns are RE2 over one line, case-insensitive.
class SegmentRules {
public:
    /// `folder` is the rules folder. Problems are reported; null when one is an error.
    static std::shared_ptr<const SegmentRules> load(const std::string& folder,
                                                    Diagnostics& diagnostics);
    ~SegmentRules();

    /// True for "Mr.", "e.g.": the full stop ends no sentence (`mayEnd`: it may, when a capital
    /// follows).
    [[nodiscard]] bool isAbbreviation(std::string_view word, bool& mayEnd) const;

    struct Impl;

    [[nodiscard]] const Impl& impl() const { return *impl_; }

    explicit SegmentRules(std::unique_ptr<Impl> impl);

private:
    std::unique_ptr<Impl> impl_;
};
} // namespace tenure
