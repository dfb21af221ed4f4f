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

TEST_F(AtomicFile, AFileThatIsThereKeepsItsPermissions) {
    const fs::path path = folder_ / "a.txt";
    writeAtomically(path, [](std::ostream& out) { out << "one"; });
    const auto closed = fs::perms::owner_read | fs::perms::owner_write;
    fs::permissions(path, closed);
    writeAtomically(path, [](std::ostream& out) { out << "two"; });
    EXPECT_EQ(fs::status(path).permissions(), closed);
}

TEST_F(AtomicFile, ALinkStaysALink) {
    fs::create_directory(folder_ / "there");
    const fs::path file = folder_ / "there" / "a.txt";
    writeAtomically(file, [](std::ostream& out) { out << "one"; });
    fs::create_symlink("there/a.txt", folder_ / "link.txt");
    fs::create_symlink("link.txt", folder_ / "again.txt");
    writeAtomically(folder_ / "again.txt", [](std::ostream& out) { out << "two"; });
    EXPECT_TRUE(fs::is_symlink(folder_ / "link.txt"));
    EXPECT_TRUE(fs::is_symlink(folder_ / "again.txt"));
    EXPECT_EQ(content(file), "two");
    fs::create_symlink("there/new.txt", folder_ / "ahead.txt");
    writeAtomically(folder_ / "ahead.txt", [](std::ostream& out) { out << "three"; });
    EXPECT_EQ(content(folder_ / "there" / "new.txt"), "three");
}
} // namespace tenure
