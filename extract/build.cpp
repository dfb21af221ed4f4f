// Reads and extracts many files on several threads, in the order in which they were given.
#include "tenure/build.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

#include "tenure/extractor.h"

namespace tenure {
namespace {
struct Result {
    std::vector<Extraction> extractions;
    Diagnostics diagnostics;
};

class Work {
public:
    Work(const std::vector<InputFile>& files, const std::shared_ptr<const RuleSet>& rules)
        : files_(files), rules_(rules), results_(files.size()) {}

    void run(unsigned threads, const BuildOptions& options);

    std::vector<Result>& results() { return results_; }

private:
    void work();
    void take(Extractor& extractor, std::size_t index);
    void finished(std::size_t documents);

    const std::vector<InputFile>& files_;
    const std::shared_ptr<const RuleSet>& rules_;
    std::vector<Result> results_;
    std::atomic<std::size_t> next_ = 0;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t filesDone_ = 0;
    std::size_t documents_ = 0;
    unsigned working_ = 0;
    std::exception_ptr failure_;
};

void Work::take(Extractor& extractor, std::size_t index) {
    Result& result = results_[index];
    for (const Document& document : readDocuments(files_[index], *rules_, result.diagnostics)) {
        result.extractions.push_back(extractor.extract(document));
    }
}

void Work::finished(std::size_t documents) {
    const std::scoped_lock lock(mutex_);
    ++filesDone_;
    documents_ += documents;
    changed_.notify_one();
}

void Work::work() {
    try {
        Extractor extractor(rules_);
        for (std::size_t i = next_++; i < files_.size(); i = next_++) {
            take(extractor, i);
            finished(results_[i].extractions.size());
        }
    } catch (...) {
        // The world failed (memory, disk): the others stop at their next file.
        next_ = files_.size();
        const std::scoped_lock lock(mutex_);
        if (failure_ == nullptr) {
            failure_ = std::current_exception();
        }
    }
    const std::scoped_lock lock(mutex_);
    --working_;
    changed_.notify_one();
}

void Work::run(unsigned threads, const BuildOptions& options) {
    constexpr auto patience = std::chrono::milliseconds(100);
    working_ = threads;
    {
        std::vector<std::jthread> pool;
        for (unsigned i = 0; i < threads; ++i) {
            pool.emplace_back([this] { work(); });
        }
        std::unique_lock lock(mutex_);
        while (working_ > 0) {
            changed_.wait_for(lock, patience);
            if (options.progress) {
                const std::size_t documents = documents_;
                lock.unlock();
                options.progress(documents, files_.size());
                lock.lock();
            }
        }
    }
    if (failure_ != nullptr) {
        std::rethrow_exception(failure_);
    }
    if (options.progress) { // the workers may all be done before the wait begins
        options.progress(documents_, files_.size());
    }
}
} // namespace

std::vector<Extraction> extractFiles(const std::vector<InputFile>& files,
                                     const std::shared_ptr<const RuleSet>& rules,
                                     const BuildOptions& options, Diagnostics& diagnostics) {
    const unsigned wanted =
        options.threads > 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
    const auto threads = static_cast<unsigned>(std::min<std::size_t>(wanted, files.size()));
    Work work(files, rules);
    if (threads > 0) {
        work.run(threads, options);
    }
    std::vector<Extraction> extractions;
    for (Result& result : work.results()) {
        diagnostics.join(result.diagnostics);
        std::ranges::move(result.extractions, std::back_inserter(extractions));
    }
    return extractions;
}
} // namespace tenure
