#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "tenure/diagnostic.h"
#include "tenure/export.h"
#include "tests/scratch_folder.h"

namespace tenure {
namespace {
namespace fs = std::filesystem;

class AtomicFile : public testing::Test {
protected:
    [[nodiscard]] std::size_t files() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
    }

    static std::string content(const fs::path& path) {
        std::ifstream in(path);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    test::ScratchFolder scratch_;
    fs::path folder_ = scratch_.path();
};
} // namespace

TEST_F(AtomicFile, WritesAndReplaces) {
    const fs::path path = folder_ / "a.txt";
    writeAtomically(path, [](std::ostream& out) { out << "one"; });
    EXPECT_EQ(content(path), "one");
    writeAtomically(path, [&](std::ostream& out) {
        out << "two";
        EXPECT_EQ(content(path), "one") << "the old file stands until the new one is whole";
    });
    EXPECT_EQ(content(path), "two");
    EXPECT_EQ(files(), 1U);
    EXPECT_NE(fs::status(path).permissions() & fs::perms::group_read, fs::perms::none);
}

TEST_F(AtomicFile, AFailureLeavesTheOldFileAndNoOther) {
    const fs::path path = folder_ / "a.txt";
    writeAtomically(path, [](std::ostream& out) { out << "old"; });
    EXPECT_THROW(writeAtomically(path,
                                 [](std::ostream& out) {
                                     out << "half";
                                     throw Error("stopped");
                                 }),
                 Error);
    EXPECT_THROW(writeAtomically(path, [](std::ostream& out) { out.setstate(std::ios::badbit); }),
                 Error);
    EXPECT_EQ(content(path), "old");
    EXPECT_EQ(files(), 1U);
}

TEST_F(AtomicFile, AMissingFolderIsNamed) {
    const std::string path = folder_ / "no" / "a.txt";
    try {
        writeAtomically(path, [](std::ostream& out) { out << "x"; });
        ADD_FAILURE() << "it must throw";
    } catch (const Error& error) {
        EXPECT_NE(std::string(error.what()).find(path), std::string::npos);
    }
}

TEST_F(AtomicFile, ADeviceIsWrittenDirectly) {
    writeAtomically("/dev/null", [](std::ostream& out) { out << "x"; });
    EXPECT_TRUE(fs::is_character_file("/dev/null"));
}
} // namespace tenure
