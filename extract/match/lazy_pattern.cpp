// A pattern that is compiled when first asked for.
#include "extract/match/lazy_pattern.h"

#include <utility>

#include <re2/re2.h>

#include "extract/match/pattern_options.h"

namespace tenure {
LazyPattern::LazyPattern(std::string regex) : regex_(std::move(regex)) {}

LazyPattern::~LazyPattern() = default;

const re2::RE2& LazyPattern::get() const {
    std::call_once(once_, [this] {
        compiled_ = std::make_unique<re2::RE2>(regex_, patternOptions(patternMemory));
    });
    return *compiled_;
}
} // namespace tenure
