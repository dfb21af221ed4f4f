// A scratch folder in which a case runs the built program as a user would.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace tenure::test {
std::string readFile(const std::filesystem::path& path);
void writeFile(const std::filesystem::path& path, const std::string& text);

/// The files below `root` that `wanted` accepts, sorted; empty when there is no such folder.
std::vector<std::filesystem::path> findFiles(const std::filesystem::path& root,
                                             bool (*wanted)(const std::filesystem::path&));

/// True when `actual` is `expected`, in which a line `...` stands for any lines, also none.
bool matches(const std::string& expected, const std::string& actual);

/// What a failed comparison shows: the expected lines with `-`, the actual ones with `+`, without
/// those that both begin and end with.
std::string difference(const std::string& expected, const std::string& actual);

struct Outcome {
    std::string out;
    std::string err;
    int status = 0;
};

/// An empty folder of its own below the build tree, holding links to corpus/, packs/, rules/ and
/// tests/data/, and out/: the graph of corpus/ as `tenure build corpus/ -o out` leaves it.
class Workspace {
public:
    explicit Workspace(const std::string& name);

    /// Copies the files of `folder` into the workspace.
    void add(const std::filesystem::path& folder) const;

    /// Makes another folder visible there under `name`.
    void link(const std::filesystem::path& folder, const std::string& name) const;

    /// Runs a shell command there with the built program first on PATH.
    [[nodiscard]] Outcome run(const std::string& command) const;

private:
    std::filesystem::path folder_;
};
} // namespace tenure::test
