// How Neo4j names and types things.
#include "graph/export/support/neo4j.h"

namespace tenure {
std::string labelOfKind(std::string_view kind) {
    std::string label(kind);
    if (!label.empty() && label.front() >= 'a' && label.front() <= 'z') {
        label.front() = static_cast<char>(label.front() - 'a' + 'A');
    }
    return label;
}

bool holdsDay(const Field& field) {
    return field.name.ends_with("_earliest") || field.name.ends_with("_latest");
}
} // namespace tenure
