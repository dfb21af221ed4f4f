// Which facts a rule may emit, and what each field may hold. Loading checks every rule against it.
#pragma once
#include <span>
#include <string_view>

namespace tenure {
struct EmissionField {
    std::string_view name;
    std::string_view slots; ///< slot kinds that may fill it, space-separated; "text" for free text
    std::string_view constants; ///< words that may stand instead; "*" for any text
    bool required = false;
};

struct EmissionSchema {
    std::string_view fact;
    std::span<const EmissionField> fields;
};

/// tenure, decision, relation, part_of, alias, death, dissolution.
std::span<const EmissionSchema> emissionSchemas();
} // namespace tenure
