// Fingerprints of files, for knowing what changed.
#pragma once
#include <string>
#include <vector>

namespace tenure {
/// "xxh128:" and the hash over the names and bytes of all regular files below the folders, in the
/// order of their names.
std::string digestOfFolders(const std::vector<std::string>& folders);
} // namespace tenure
