// Registers each folder tests/cases/<verb>/<case>/ as a test:
//   cmd                the command line; it runs in a workspace (tests/workspace.h), beside copies
//                      of the other files of the case
//   out, err, status   what it must print and return; no err: nothing, no status: 0
//   needs              a folder, from the root of the tree, that the command finds as needed/;
//                      where it is not there the case is skipped
// A line `...` in out or err stands for any lines. TENURE_BLESS=1 rewrites the three with what the
// program does now; read the diff.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "tests/test_main.h"
#include "tests/workspace.h"

namespace fs = std::filesystem;

namespace tenure::test {
namespace {
void bless(const fs::path& path, const std::string& text, bool always) {
    if (text.empty() && !always) {
        fs::remove(path);
    } else if (!fs::exists(path) || !matches(readFile(path), text)) {
        writeFile(path, text);
    }
}

class Case : public testing::Test {
public:
    explicit Case(fs::path folder) : folder_(std::move(folder)) {}

    void TestBody() override {
        const Workspace workspace("cases/" + folder_.parent_path().filename().string() + "/" +
                                  folder_.filename().string());
        workspace.add(folder_);
        if (const fs::path needed = neededFolder(); !needed.empty()) {
            if (!fs::is_directory(needed)) {
                GTEST_SKIP() << needed.string() << " is not here";
            }
            workspace.link(needed, "needed");
        }
        const std::string command = readFile(folder_ / "cmd");
        const Outcome outcome = workspace.run(command);
        const std::string status = outcome.status == 0 ? "" : std::to_string(outcome.status) + "\n";
        if (std::getenv("TENURE_BLESS") != nullptr) {
            bless(folder_ / "out", outcome.out, true);
            bless(folder_ / "err", outcome.err, false);
            bless(folder_ / "status", status, false);
            return;
        }
        ASSERT_TRUE(fs::exists(folder_ / "out"))
            << folder_.string() << " has no out; TENURE_BLESS=1 writes it";
        compare("out", outcome.out, command);
        compare("err", outcome.err, command);
        EXPECT_EQ(readFile(folder_ / "status"), status) << command;
    }

private:
    [[nodiscard]] fs::path neededFolder() const {
        std::string name = readFile(folder_ / "needs");
        std::erase(name, '\n');
        return name.empty() ? fs::path() : fs::absolute(name);
    }

    void compare(const char* name, const std::string& actual, const std::string& command) const {
        const std::string expected = readFile(folder_ / name);
        if (!matches(expected, actual)) {
            ADD_FAILURE() << (folder_ / name).string() << ": $ " << command
                          << difference(expected, actual);
        }
    }

    fs::path folder_;
};

bool isCommand(const fs::path& path) {
    return path.filename() == "cmd";
}
} // namespace

void registerData() {
    registerDocuments();
    for (const fs::path& path : findFiles("tests/cases", isCommand)) {
        const fs::path folder = path.parent_path();
        const std::string verb = folder.parent_path().filename().string();
        testing::RegisterTest(verb.c_str(), folder.filename().c_str(), nullptr, nullptr,
                              path.c_str(), 1,
                              [folder]() -> testing::Test* { return new Case(folder); });
    }
}
} // namespace tenure::test

TEST(Workspace, DotsStandForAnyLines) {
    using tenure::test::matches;
    EXPECT_TRUE(matches("a\n...\nc\n", "a\nc\n"));
    EXPECT_TRUE(matches("a\n...\nc\n", "a\nb\nc\nb\nc\n"));
    EXPECT_FALSE(matches("a\n...\nc\n", "a\nb\n"));
    EXPECT_FALSE(matches("a\n", "a\nb\n"));
}
