// What is wrong around a words.yaml: keys that nobody knows, lists that nobody names.
#pragma once
#include <filesystem>
#include <set>
#include <string>

#include <yaml-cpp/yaml.h>

#include "tenure/diagnostic.h"

namespace tenure {
/// Reports the keys of one list of a words.yaml that a list does not have.
void checkListKeys(const YAML::Node& settings, const std::filesystem::path& path,
                   Diagnostics& diagnostics);

/// Reports each file of `folder`/words that is in nobody's hands: not in `read`, and none of those
/// that other loaders take by their name.
void reportUnreadLists(const std::filesystem::path& folder, const std::set<std::string>& read,
                       Diagnostics& diagnostics);
} // namespace tenure
