// Finding the checker of a format or file.
#include <algorithm>

#include "base/ascii.h"
#include "tenure/check.h"

namespace tenure {
const FileChecker* fileCheckerFor(std::string_view format) {
    const std::string_view plain = format == "gexf-1.2" ? format.substr(0, 4) : format;
    const auto all = fileCheckers();
    const auto found = std::ranges::find(all, plain, &FileChecker::name);
    return found == all.end() ? nullptr : *found;
}

const FileChecker* fileCheckerOf(std::string_view name) {
    const std::string file = lowerAscii(name);
    const auto all = fileCheckers();
    const auto found = std::ranges::find_if(
        all, [&](const FileChecker* checker) { return file.ends_with(checker->extension); });
    return found == all.end() ? nullptr : *found;
}
} // namespace tenure
