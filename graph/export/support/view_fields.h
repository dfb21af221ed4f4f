// The flat attributes of nodes and links, model by model, and how they are filled.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/export/support/view.h"

namespace tenure {
std::span<const Field> nodeFieldsOf(GraphModel model);
std::span<const Field> linkFieldsOf(GraphModel model);

/// Collects values in the order of the fields. What the model has no field for is passed over.
class Values {
public:
    explicit Values(std::span<const Field> fields) : fields_(fields) {}

    /// Names come in the order of the fields.
    void add(std::string_view name, std::string text);

    std::vector<Value> take() { return std::move(values_); }

private:
    std::span<const Field> fields_;
    std::size_t next_ = 0;
    std::vector<Value> values_;
};

/// All but kind and evidence.
void addNodeValues(Values& values, const Node& node);

/// Status, dates, bounds and sightings of a tenure.
void addTenureValues(Values& values, const Link& link);
} // namespace tenure
