// Reading a large JSON file record by record: only one node or link is in memory as JSON at a time.
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace tenure {
/// Takes an item of a top-level array: the array's name, the item's place in it, the item.
using TakeRecord = std::function<void(const std::string&, std::size_t, const nlohmann::json&)>;
/// Takes any other top-level member.
using TakeMember = std::function<void(const std::string&, const nlohmann::json&)>;

/// Goes through an object of arrays. `skip` tells for a top-level array whether to pass it by.
/// Throws Error with `path`, line and column when the text is no JSON, or no object.
void readRecords(std::string_view text, const std::string& path,
                 const std::function<bool(const std::string&)>& skip, const TakeRecord& record,
                 const TakeMember& member);
} // namespace tenure
