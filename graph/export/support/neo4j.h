// How Neo4j names and types things.
#pragma once
#include <string>
#include <string_view>

#include "graph/export/support/view.h"

namespace tenure {
/// "person" is Person.
std::string labelOfKind(std::string_view kind);

/// True for the fields that hold whole days: Neo4j's type date. Stated dates are EDTF and text.
bool holdsDay(const Field& field);
} // namespace tenure
