// Finds the identities.yaml of a build and reads them.
#include "cli/identity_files.h"

#include <algorithm>
#include <filesystem>

#include "cli/files.h"

namespace tenure {
namespace {
namespace fs = std::filesystem;

std::vector<std::string> identityFiles(const std::string& given,
                                       const std::vector<std::string>& paths) {
    if (!given.empty()) {
        return {given};
    }
    std::vector<std::string> found;
    std::error_code ignored;
    for (const std::string& path : paths) {
        const fs::path folder =
            fs::is_directory(path, ignored) ? fs::path(path) : fs::path(path).parent_path();
        const std::string file = (folder / "identities.yaml").string();
        if (fs::exists(file, ignored) && std::ranges::find(found, file) == found.end()) {
            found.push_back(file);
        }
    }
    return found;
}
} // namespace

std::vector<IdentityRule> readIdentityFiles(const std::string& given,
                                            const std::vector<std::string>& paths,
                                            Diagnostics& problems) {
    std::vector<IdentityRule> rules;
    for (const std::string& file : identityFiles(given, paths)) {
        for (IdentityRule& rule : readIdentities(readFile(file), file, problems)) {
            rules.push_back(std::move(rule));
        }
    }
    return rules;
}
} // namespace tenure
