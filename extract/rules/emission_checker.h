// Holds what a rule emits against the table of facts and fields.
#pragma once
#include <vector>

#include "extract/rules/reporter.h"
#include "extract/rules/rule.h"
#include "extract/rules/rule_parser.h"

namespace tenure {
/// Fills rule.emits from `raw`, reporting each fact, field, slot or constant that is unknown.
/// Returns false when something is wrong. When the patterns are broken (`slotsKnown` is false) some
/// of their slots are lost, and fields are not blamed for that.
bool checkEmissions(const std::vector<RawEmission>& raw, const Reporter& reporter, bool slotsKnown,
                    Rule& rule);
} // namespace tenure
