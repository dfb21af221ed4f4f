// A folder of a test's own, gone with it.
#pragma once
#include <filesystem>
#include <string>

#include <unistd.h>

#include <gtest/gtest.h>

namespace tenure::test {
/// An empty folder that no other test sees, also none that runs at the same time: ctest gives each
/// test a process of its own, and two builds may be tested side by side.
class ScratchFolder {
public:
    ScratchFolder() : path_(std::filesystem::path(testing::TempDir()) / name()) {
        std::filesystem::remove_all(path_);
        std::filesystem::create_directories(path_);
    }

    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    [[nodiscard]] std::filesystem::path operator/(const std::filesystem::path& below) const {
        return path_ / below;
    }

private:
    static std::string name() {
        static int made = 0;
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        std::string name = std::string("tenure-") + test->test_suite_name() + '.' + test->name();
        for (char& letter : name) {
            if (letter == '/') { // of parameterised tests
                letter = '.';
            }
        }
        return name + '-' + std::to_string(::getpid()) + '-' + std::to_string(made++);
    }

    std::filesystem::path path_;
};
} // namespace tenure::test
