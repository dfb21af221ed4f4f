// How far long work has come.
#include "cli/progress.h"

#include <iostream>

#include "cli/terminal.h"

namespace tenure {
namespace {
// Short work says nothing; long work does not make the terminal the bottleneck.
constexpr auto patience = std::chrono::milliseconds(700);
constexpr auto pause = std::chrono::milliseconds(100);
} // namespace

Progress::Progress(bool quiet)
    : wanted_(!quiet && isTerminal(Stream::Err)), next_(Clock::now() + patience) {}

Progress::~Progress() {
    if (shown_) {
        std::cerr << "\r\033[K" << std::flush;
    }
}

void Progress::show(std::size_t done, std::size_t all) {
    if (!wanted_ || Clock::now() < next_) {
        return;
    }
    next_ = Clock::now() + pause;
    shown_ = true;
    std::cerr << "\rread " << done << " of " << all << " files\033[K" << std::flush;
}
} // namespace tenure
