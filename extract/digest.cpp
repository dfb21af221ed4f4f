// XXH128 over a folder's files, name by name.
#include "extract/digest.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string_view>

#include <xxhash.h>

namespace fs = std::filesystem;

namespace tenure {
namespace {
struct FreeState {
    void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
};

void addFile(XXH3_state_t* state, const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::array<char, 65536> buffer{};
    while (in.read(buffer.data(), buffer.size()) || in.gcount() > 0) {
        XXH3_128bits_update(state, buffer.data(), static_cast<std::size_t>(in.gcount()));
    }
}
} // namespace

std::string digestOfFolders(const std::vector<std::string>& folders) {
    const std::unique_ptr<XXH3_state_t, FreeState> state(XXH3_createState());
    XXH3_128bits_reset(state.get());
    for (const std::string& folder : folders) {
        std::vector<fs::path> files;
        std::error_code problem;
        if (fs::is_regular_file(folder, problem)) {
            addFile(state.get(), folder);
            continue;
        }
        for (const auto& entry : fs::recursive_directory_iterator(folder, problem)) {
            if (entry.is_regular_file()) {
                files.push_back(entry.path());
            }
        }
        std::ranges::sort(files);
        for (const fs::path& file : files) {
            const std::string name = fs::relative(file, folder).generic_string();
            XXH3_128bits_update(state.get(), name.data(), name.size() + 1);
            addFile(state.get(), file);
        }
    }
    const XXH128_hash_t hash = XXH3_128bits_digest(state.get());
    static constexpr std::string_view hex = "0123456789abcdef";
    std::string out = "xxh128:";
    for (const std::uint64_t half : {hash.high64, hash.low64}) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            out += hex[(half >> static_cast<unsigned>(shift)) & 0xFU];
        }
    }
    return out;
}
} // namespace tenure
