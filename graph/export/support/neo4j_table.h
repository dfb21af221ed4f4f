// Head and rows of Neo4j's tables: some columns of their own, then one for each field.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "graph/export/support/view.h"

namespace tenure {
std::vector<std::string> neo4jHead(std::vector<std::string> fixed, std::span<const Field> fields);
std::vector<std::string> neo4jRow(std::vector<std::string> fixed, std::span<const Field> fields,
                                  const std::vector<Value>& values);
} // namespace tenure
