// Writing a file so that a reader sees the old one or the whole new one, whenever the program dies.
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tenure/diagnostic.h"
#include "tenure/export.h"

namespace tenure {
namespace {
[[noreturn]] void fail(const std::string& what, const std::string& path, int error) {
    throw Error("cannot " + what + " " + path + ": " + std::strerror(error));
}

// A name beside the target (rename works within one file system only), removed unless kept.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& target) : path_(target + ".XXXXXX") {
        const int descriptor = ::mkstemp(path_.data());
        if (descriptor < 0) {
            fail("create a file beside", target, errno);
        }

        // mkstemp gives 0600: take what the file that is there has, or what the user's umask would
        // have given.
        struct stat old {};

        if (::stat(target.c_str(), &old) == 0) {
            const int kept = ::fchown(descriptor, old.st_uid, old.st_gid); // for root
            ::fchmod(descriptor, kept == 0 ? old.st_mode & 07777U : old.st_mode & 0777U);
        } else {
            const mode_t mask = ::umask(0);
            ::umask(mask);
            ::fchmod(descriptor, 0666 & ~mask);
        }
        ::close(descriptor);
    }

    ~TemporaryFile() {
        if (!path_.empty()) {
            ::unlink(path_.c_str());
        }
    }

    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    [[nodiscard]] const std::string& path() const { return path_; }

    void rename(const std::string& target) {
        if (std::rename(path_.c_str(), target.c_str()) != 0) {
            fail("write", target, errno);
        }
        path_.clear();
    }

private:
    std::string path_;
};

// The data must be on the disk before the name is: a crash may otherwise leave an empty file.
void flushToDisk(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return;
    }
    const int result = ::fsync(descriptor);
    const int error = errno;
    ::close(descriptor);
    if (result != 0 && error != EINVAL && error != EROFS) {
        fail("write", path, error);
    }
}

// Where a symbolic link leads, so that the link stays one; it may lead to what is not there yet.
std::string targetOf(const std::string& path) {
    namespace fs = std::filesystem;
    fs::path target = path;
    std::error_code failed;
    for (int links = 0; links < 40 && fs::is_symlink(target, failed); ++links) {
        const fs::path next = fs::read_symlink(target, failed);
        if (failed) {
            break;
        }
        target = next.is_absolute() ? next : target.parent_path() / next;
    }
    return target.string();
}

bool isPlainTarget(const std::string& path) {
    struct stat status {};

    return ::stat(path.c_str(), &status) != 0 || S_ISREG(status.st_mode);
}

void writeDirectly(const std::string& path, const std::function<void(std::ostream&)>& write) {
    std::ofstream out(path, std::ios::binary);
    if (!out) {
        fail("write", path, errno);
    }
    write(out);
    if (!out.flush()) {
        fail("write", path, errno);
    }
}
} // namespace

void writeAtomically(const std::string& path, const std::function<void(std::ostream&)>& write) {
    if (path == "-") {
        errno = 0;
        write(std::cout);
        if (!std::cout.flush()) {
            fail("write to", "standard output", errno == 0 ? EIO : errno);
        }
        return;
    }
    if (!isPlainTarget(path)) { // a pipe or a device cannot be renamed over
        writeDirectly(path, write);
        return;
    }
    const std::string target = targetOf(path);
    TemporaryFile temporary(target);
    {
        std::ofstream out(temporary.path(), std::ios::binary | std::ios::trunc);
        if (!out) {
            fail("write", path, errno);
        }
        errno = 0;
        write(out);
        if (!out.flush()) {
            fail("write", path, errno == 0 ? EIO : errno);
        }
    }
    flushToDisk(temporary.path());
    temporary.rename(target);
}
} // namespace tenure
