// One parsed rule to a checked one: patterns compiled, emissions held against the schema.
#pragma once
#include <optional>
#include <string>

#include "extract/rules/rule.h"
#include "extract/rules/rule_parser.h"
#include "extract/rules/word_classes.h"

namespace tenure {
/// Reports every problem of the rule; nothing when one is an error.
std::optional<Rule> checkRule(const RawRule& raw, const std::string& family, ClassScope scope,
                              WordClasses& classes, const Reporter& reporter);
} // namespace tenure
