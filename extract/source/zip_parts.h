// The files inside a zip archive that is in memory, within limits that no honest one meets.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tenure {
class ZipParts {
public:
    /// The bytes must outlive it.
    explicit ZipParts(std::string_view bytes);
    ~ZipParts();
    ZipParts(const ZipParts&) = delete;
    ZipParts& operator=(const ZipParts&) = delete;

    /// False when the bytes are no zip archive, or a damaged one.
    [[nodiscard]] bool isOpen() const;

    enum class Problem { None, Missing, Damaged, Encrypted, TooLarge };

    /// The content of one file; nothing when there is none or it may not be read, and why.
    [[nodiscard]] std::optional<std::string> read(const std::string& name, Problem& problem) const;

private:
    struct Archive;
    std::unique_ptr<Archive> archive_;
};
} // namespace tenure
