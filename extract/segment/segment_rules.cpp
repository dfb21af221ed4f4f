// What the language tells segmentation, held ready for use.
#include "extract/segment/segment_rules.h"

#include <algorithm>
#include <cstdint>

#include "extract/segment/segment_rules_impl.h"

namespace tenure {
namespace {
RE2::Options options() {
    RE2::Options chosen;
    chosen.set_case_sensitive(false);
    chosen.set_log_errors(false);
    chosen.set_max_mem(std::int64_t{64} << 20);
    return chosen;
}
} // namespace

LineRules::LineRules() : set_(options(), RE2::UNANCHORED) {}

std::string LineRules::add(LineRule rule) {
    std::string error;
    if (set_.Add(rule.info.pattern, &error) < 0) {
        return error;
    }
    rules_.push_back(std::move(rule));
    return {};
}

bool LineRules::compile() {
    return rules_.empty() || set_.Compile();
}

const LineRule* LineRules::match(std::string_view line) const {
    std::vector<int> found;
    if (rules_.empty() || !set_.Match(re2::StringPiece(line.data(), line.size()), &found) ||
        found.empty()) {
        return nullptr;
    }
    int first = found.front();
    for (const int index : found) {
        first = std::min(first, index);
    }
    return &rules_[static_cast<std::size_t>(first)];
}

const AbbreviationRow* SegmentRules::Impl::abbreviation(std::string_view word) const {
    const auto found = abbreviations.find(std::string(word));
    return found == abbreviations.end() ? nullptr : &found->second;
}

SegmentRules::SegmentRules(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

SegmentRules::~SegmentRules() = default;

bool SegmentRules::isAbbreviation(std::string_view word, bool& mayEnd) const {
    const AbbreviationRow* row = impl_->abbreviation(word);
    mayEnd = row != nullptr && row->mayEnd;
    return row != nullptr;
}
} // namespace tenure
