// What the language tells segmentation: abbreviations, page furniture, where one post ends.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tenure/diagnostic.h"

namespace tenure {
/// Loaded from sections/*.yaml and words/abbreviations.tsv; immutable, shared by
/// threads. The patterns are RE2 over one line, case-insensitive.
class SegmentRules {
public:
    /// `folder` is the rules folder. Problems are reported; null when one is an error. Packs need
    /// not have such files: their rows stand behind those there are, or replace those of a name.
    static std::shared_ptr<const SegmentRules> load(const std::string& folder,
                                                    const std::vector<std::string>& packs,
                                                    Diagnostics& diagnostics);

    static std::shared_ptr<const SegmentRules> load(const std::string& folder,
                                                    Diagnostics& diagnostics) {
        return load(folder, {}, diagnostics);
    }

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
