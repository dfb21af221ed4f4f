// The columns of Gephi's tables. No column may hold bare dates: Gephi takes them for timestamps and
// drops the intervals of the whole import.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "graph/export/support/view.h"

namespace tenure {
class GephiColumns {
public:
    /// The fixed columns, then the fields that hold no dates.
    GephiColumns(std::vector<std::string> fixed, std::span<const Field> fields);

    [[nodiscard]] const std::vector<std::string>& head() const { return head_; }

    /// A row: the fixed cells, then the values in their columns.
    std::vector<std::string> row(std::vector<std::string> fixed, const std::vector<Value>& values);

    [[nodiscard]] std::size_t datesLeftOut() const { return datesLeftOut_; }

private:
    std::vector<std::string> head_;
    std::vector<const Field*> fields_;
    std::size_t datesLeftOut_ = 0;
};
} // namespace tenure
