// Values of attributes: what each program makes of a number or a truth that is written oddly.
#pragma once
#include <string>
#include <string_view>

#include "graph/check/support/findings.h"

namespace tenure {
enum class ValueKind { Text, Int, Long, Real, Truth };

/// "integer", "int", "double" ... in GraphML's and GEXF's words; Text for all others.
ValueKind valueKindOf(std::string_view type);

/// Types that every reader knows, and those that Gephi knows in both formats beside them.
bool isCommonType(std::string_view type);
bool isGephiType(std::string_view type);

/// `name` is the attribute's, for the message.
void checkValue(Findings& findings, ValueKind kind, const std::string& text, XmlPlace place,
                const std::string& name);

/// True for what Gephi takes for a colour and means what was meant.
bool isColour(std::string_view text);
} // namespace tenure
