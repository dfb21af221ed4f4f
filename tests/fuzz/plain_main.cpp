// Runs a fuzz target without libFuzzer: over each seed, its truncations and a fixed number of
// mutations of it. Always the same inputs, so a failure repeats.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace fs = std::filesystem;

namespace {
// Enough to meet the common accidents in a second or two; libFuzzer does the real search.
constexpr std::size_t truncations = 32;
constexpr std::size_t mutations = 100;

// xorshift64: small, and the same on every machine.
class Random {
public:
    std::size_t below(std::size_t limit) {
        state_ ^= state_ << 13U;
        state_ ^= state_ >> 7U;
        state_ ^= state_ << 17U;
        return limit == 0 ? 0 : state_ % limit;
    }

private:
    std::uint64_t state_ = 0x9E3779B97F4A7C15U;
};

void run(const std::string& input) {
    // A copy of the exact size, so that the sanitizers see a read past the end.
    const std::vector<std::uint8_t> bytes(input.begin(), input.end());
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

std::string mutate(std::string text, Random& random) {
    for (std::size_t change = 1 + random.below(4); change > 0 && !text.empty(); --change) {
        const std::size_t at = random.below(text.size());
        const std::size_t length = 1 + random.below(std::min<std::size_t>(40, text.size() - at));
        switch (random.below(4)) {
        case 0:
            text[at] = static_cast<char>(random.below(256));
            break;
        case 1:
            text.erase(at, length);
            break;
        case 2:
            text.insert(random.below(text.size()), text.substr(at, length));
            break;
        default:
            text.insert(at, std::string(length, text[at]));
        }
    }
    return text;
}

std::size_t tryAll(const std::string& seed, Random& random) {
    run(seed);
    const std::size_t step = std::max<std::size_t>(1, seed.size() / truncations);
    std::size_t runs = 1;
    for (std::size_t size = 0; size < seed.size(); size += step, ++runs) {
        run(seed.substr(0, size));
    }
    for (std::size_t i = 0; i < mutations; ++i, ++runs) {
        run(mutate(seed, random));
    }
    return runs;
}
} // namespace

int main(int argc, char** argv) {
    if (argc != 2 || !fs::is_directory(argv[1])) {
        std::fputs("usage: fuzz_x SEED_FOLDER\n", stderr);
        return EXIT_FAILURE;
    }
    std::vector<fs::path> seeds;
    for (const auto& entry : fs::directory_iterator(argv[1])) {
        seeds.push_back(entry.path());
    }
    std::ranges::sort(seeds);
    Random random;
    std::size_t runs = 0;
    for (const fs::path& path : seeds) {
        std::ifstream in(path, std::ios::binary);
        runs += tryAll({std::istreambuf_iterator<char>(in), {}}, random);
    }
    std::printf("%zu inputs from %zu seeds\n", runs, seeds.size());
    return seeds.empty() ? EXIT_FAILURE : EXIT_SUCCESS;
}
