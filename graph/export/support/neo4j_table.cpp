// Head and rows of Neo4j's tables.
#include "graph/export/support/neo4j_table.h"

#include "graph/export/support/neo4j.h"

namespace tenure {
std::vector<std::string> neo4jHead(std::vector<std::string> fixed, std::span<const Field> fields) {
    for (const Field& field : fields) {
        fixed.push_back(std::string(field.name) + (field.type == Field::Type::Whole ? ":int"
                                                   : holdsDay(field)                ? ":date"
                                                                                    : ""));
    }
    return fixed;
}

std::vector<std::string> neo4jRow(std::vector<std::string> fixed, std::span<const Field> fields,
                                  const std::vector<Value>& values) {
    auto value = values.begin();
    for (const Field& field : fields) {
        const bool there = value != values.end() && value->field == &field;
        fixed.push_back(there ? (value++)->text : std::string{});
    }
    return fixed;
}
} // namespace tenure
