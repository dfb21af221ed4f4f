// Flat attributes for graphology and Cytoscape.js.
#include "graph/export/support/attributes.h"

#include <charconv>

namespace tenure {
void writeAttributes(JsonWriter& json, std::string_view label, const std::vector<Value>& values) {
    json.key("label").value(label);
    for (const Value& value : values) {
        json.key(value.field->name);
        if (value.field->type == Field::Type::Whole) {
            std::int64_t whole = 0;
            std::from_chars(value.text.data(), value.text.data() + value.text.size(), whole);
            json.value(whole);
        } else {
            json.value(value.text);
        }
    }
}
} // namespace tenure
