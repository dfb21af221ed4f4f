// Runs commands in a scratch folder and compares what they print.
#include "tests/workspace.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

#include <sys/wait.h>

namespace fs = std::filesystem;

namespace tenure::test {
namespace {
std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> found;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        found.push_back(line);
    }
    return found;
}

// Greedy from the left is exact here: a gap needs only the nearest place where the next run fits,
// except for the last run, which must lie at the end.
bool matchesFrom(const std::vector<std::string>& expected, std::size_t e,
                 const std::vector<std::string>& actual, std::size_t a) {
    for (; e < expected.size(); ++e, ++a) {
        if (expected[e] == "...") {
            for (std::size_t next = a; next <= actual.size(); ++next) {
                if (matchesFrom(expected, e + 1, actual, next)) {
                    return true;
                }
            }
            return false;
        }
        if (a >= actual.size() || expected[e] != actual[a]) {
            return false;
        }
    }
    return a == actual.size();
}

fs::path demoFolder() {
    return fs::absolute(TENURE_BIN_DIR) / "tests/demo";
}

// ctest builds the demo graph as a fixture; a runner started by hand builds it when it is missing.
void ensureDemo() {
    if (!fs::exists(fs::path("corpus")) || fs::exists(demoFolder() / "out/graph.json")) {
        return;
    }
    const std::string command = "'" + fs::absolute(TENURE_BIN_DIR).string() +
                                "/tenure' build corpus/ -o '" + (demoFolder() / "out").string() +
                                "' >/dev/null 2>&1";
    [[maybe_unused]] const int ignored = std::system(command.c_str()); // NOLINT(cert-env33-c)
}
} // namespace

std::string readFile(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void writeFile(const fs::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

std::vector<fs::path> findFiles(const fs::path& root, bool (*wanted)(const fs::path&)) {
    std::vector<fs::path> found;
    if (!fs::is_directory(root)) {
        return found;
    }
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (entry.is_regular_file() && wanted(entry.path())) {
            found.push_back(entry.path());
        }
    }
    std::ranges::sort(found);
    return found;
}

bool matches(const std::string& expected, const std::string& actual) {
    return expected == actual || matchesFrom(lines(expected), 0, lines(actual), 0);
}

std::string difference(const std::string& expected, const std::string& actual) {
    std::vector<std::string> wanted = lines(expected);
    std::vector<std::string> given = lines(actual);
    const auto [w, g] = std::ranges::mismatch(wanted, given);
    given.erase(given.begin(), g);
    wanted.erase(wanted.begin(), w);
    while (!wanted.empty() && !given.empty() && wanted.back() == given.back()) {
        wanted.pop_back();
        given.pop_back();
    }
    std::string out;
    for (const std::string& line : wanted) {
        out += "-" + line + "\n";
    }
    for (const std::string& line : given) {
        out += "+" + line + "\n";
    }
    return out;
}

Workspace::Workspace(const std::string& name)
    : folder_(fs::absolute(TENURE_BIN_DIR) / "tests/work" / name) {
    ensureDemo();
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    for (const char* shared : {"corpus", "packs", "rules", "tests/data"}) {
        if (fs::exists(shared)) {
            fs::create_directories((folder_ / shared).parent_path());
            fs::create_directory_symlink(fs::absolute(shared), folder_ / shared);
        }
    }
    if (fs::exists(demoFolder() / "out")) {
        fs::copy(demoFolder() / "out", folder_ / "out", fs::copy_options::recursive);
    }
}

void Workspace::add(const fs::path& folder) const {
    fs::copy(folder, folder_, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
}

void Workspace::link(const fs::path& folder, const std::string& name) const {
    fs::create_directory_symlink(folder, folder_ / name);
}

Outcome Workspace::run(const std::string& command) const {
    const fs::path streams = fs::path(folder_.string() + ".streams");
    fs::create_directories(streams);
    writeFile(streams / "cmd", command);
    const std::string shell =
        "cd '" + folder_.string() + "' && PATH='" + fs::absolute(TENURE_BIN_DIR).string() +
        "':\"$PATH\" LC_ALL=C.UTF-8 " + "bash '" + (streams / "cmd").string() + "' </dev/null >'" +
        (streams / "out").string() + "' 2>'" + (streams / "err").string() + "'";
    const int code = std::system(shell.c_str()); // NOLINT(cert-env33-c)
    return {readFile(streams / "out"), readFile(streams / "err"), WEXITSTATUS(code)};
}
} // namespace tenure::test
