// The columns of Gephi's tables.
#include "graph/export/support/gephi_table.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace tenure {
namespace {
bool holdsDates(std::string_view field) {
    static constexpr std::array<std::string_view, 8> names = {
        "start",        "end",        "start_earliest", "start_latest",
        "end_earliest", "end_latest", "seen",           "date"};
    return std::ranges::find(names, field) != names.end();
}
} // namespace

GephiColumns::GephiColumns(std::vector<std::string> fixed, std::span<const Field> fields)
    : head_(std::move(fixed)) {
    for (const Field& field : fields) {
        if (!holdsDates(field.name)) {
            fields_.push_back(&field);
            // Gephi keeps "Kind" for the type of an edge, whatever the case.
            const bool taken = std::ranges::find(head_, "Kind") != head_.end();
            head_.emplace_back(field.name == "kind" && taken ? "relation" : field.name);
        }
    }
}

std::vector<std::string> GephiColumns::row(std::vector<std::string> fixed,
                                           const std::vector<Value>& values) {
    auto value = values.begin();
    for (const Field* field : fields_) {
        for (; value != values.end() && value->field < field; ++value) {
            ++datesLeftOut_; // only dates have no column
        }
        const bool there = value != values.end() && value->field == field;
        fixed.push_back(there ? (value++)->text : std::string{});
    }
    return fixed;
}
} // namespace tenure
