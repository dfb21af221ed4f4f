// A pattern that is compiled when first asked for: most rules never fire in a run, and start-up
// must not pay for them.
#pragma once
#include <memory>
#include <mutex>
#include <string>

namespace re2 {
class RE2;
} // namespace re2

namespace tenure {
/// Shared by threads.
class LazyPattern {
public:
    explicit LazyPattern(std::string regex);
    ~LazyPattern();
    LazyPattern(const LazyPattern&) = delete;
    LazyPattern& operator=(const LazyPattern&) = delete;

    [[nodiscard]] const re2::RE2& get() const;

    [[nodiscard]] const std::string& regex() const { return regex_; }

private:
    std::string regex_;
    mutable std::once_flag once_;
    mutable std::unique_ptr<re2::RE2> compiled_;
};
} // namespace tenure
