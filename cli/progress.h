// How far long work has come.
#pragma once
#include <chrono>
#include <cstddef>

namespace tenure {
/// One line on standard error, only when that is a terminal and the work is long. Gone at the end.
class Progress {
public:
    explicit Progress(bool quiet);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(std::size_t done, std::size_t all);

private:
    using Clock = std::chrono::steady_clock;

    bool wanted_;
    bool shown_ = false;
    Clock::time_point next_;
};
} // namespace tenure
