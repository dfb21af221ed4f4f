// How RE2 is set up for rules; one place, so that a pattern means the same wherever it is tried.
#pragma once
#include <cstdint>

#include <re2/re2.h>

namespace tenure {
/// Of one pattern: program and DFA. A rule with a class of some hundred words needs under 1 MiB.
inline constexpr std::int64_t patternMemory = std::int64_t{16} << 20U;

inline re2::RE2::Options patternOptions(std::int64_t memory) {
    re2::RE2::Options options(re2::RE2::Quiet);
    options.set_case_sensitive(false);
    options.set_max_mem(memory);
    return options;
}
} // namespace tenure
