// The facts of the rule language. docs/rules.md explains each field.
#include "extract/rules/emission_schema.h"

#include <array>

namespace tenure {
namespace {
constexpr std::string_view bodySlots = "body proper group";
// context: the body that the section or the sentence before speaks of; owner: the document's own
// organisation; meeting: the body whose meeting is reported.
// owner_role: the owner, for a post of the owner (a leader) that a body of it speaks of;
// implicit: what the role's row in the word list says (owner, meeting or none).
// subject: the person named first in the sentence, before the match.
// before: the last body named before the match, for "its".
constexpr std::string_view bodyConstants = "context owner meeting implicit owner_role before none";
// document: the document's date; meeting: the meeting's day (the document's when none is stated).
constexpr std::string_view dateConstants = "document meeting none";

constexpr std::array<EmissionField, 12> tenureFields = {{
    {"person", "person role", "author subject", true}, // role: whoever holds it at that time
    {"person_body", bodySlots, bodyConstants, false},  // the body of that role
    {"role", "role", "*", true},
    {"body", bodySlots, bodyConstants, false},
    {"area", "proper body text", "", false},
    {"status", "", "current started ended past future acting candidate nominated elect", false},
    {"when", "date", "", false}, // by the date's own words: a range, since, until, on
    {"start", "date", dateConstants, false},
    {"end", "date", dateConstants, false},
    {"seen", "date", dateConstants, false},
    {"how", "", "stated section coref inferred", false},
    {"body_kind", "", "*", false}, // only for bodies of these kinds, separated by blanks
}};
constexpr std::array<EmissionField, 7> decisionFields = {{
    {"body", bodySlots, bodyConstants, true},
    {"verb", "text", "*", true},
    {"text", "text person role body", "sentence heading match", true},
    {"date", "date", dateConstants, false},
    {"outcome", "text", "carried lost withdrawn", false},
    {"how", "", "stated section coref inferred", false},
    {"body_kind", "", "*", false}, // only of bodies of these kinds, separated by blanks
}};
constexpr std::array<EmissionField, 9> relationFields = {{
    {"type", "", "succeeded proposed seconded nominated attended appointed_by reported_to", true},
    {"from", "person body group role", "author meeting", true}, // role: whoever holds it then
    {"from_body", bodySlots, bodyConstants, false},             // the body of that role
    {"to", "person body proper", "context owner meeting", false},
    {"role", "role", "*", false},
    {"body", bodySlots, bodyConstants, false},
    {"text", "text", "sentence heading", false},
    {"date", "date", dateConstants, false},
    {"how", "", "stated section coref inferred", false},
}};
constexpr std::array<EmissionField, 2> partOfFields = {{
    {"child", "body", "", true},
    {"parent", "body proper", "", true},
}};
constexpr std::array<EmissionField, 2> aliasFields = {{
    {"of", "body person", "", true},
    {"is", "text proper", "", true},
}};
constexpr std::array<EmissionField, 2> deathFields = {{
    {"person", "person", "author subject", true},
    {"date", "date", dateConstants, false}, // none: before the document's date
}};
constexpr std::array<EmissionField, 2> dissolutionFields = {{
    {"body", "body", "", true},
    {"date", "date", dateConstants, true},
}};

constexpr std::array<EmissionField, 5> seatsFields = {{
    {"role", "role", "*", true},
    {"body", bodySlots, bodyConstants, false},
    {"area", "proper body text", "", false},
    {"count", "text person", "several", true}, // a number in words or figures; as many as are named
    {"how", "", "stated section coref inferred", false},
}};

constexpr std::array<EmissionField, 7> vacancyFields = {{
    {"role", "role", "*", true},
    {"body", bodySlots, bodyConstants, false},
    {"area", "proper body text", "", false},
    {"status", "", "current started past", false},
    {"when", "date", "", false}, // by the date's own words, as of a tenure
    {"seen", "date", dateConstants, false},
    {"how", "", "stated section coref inferred", false},
}};

constexpr std::array<EmissionSchema, 9> schemas = {{
    {"tenure", tenureFields},
    {"seats", seatsFields},
    {"vacancy", vacancyFields},
    {"decision", decisionFields},
    {"relation", relationFields},
    {"part_of", partOfFields},
    {"alias", aliasFields},
    {"death", deathFields},
    {"dissolution", dissolutionFields},
}};
} // namespace

std::span<const EmissionSchema> emissionSchemas() {
    return schemas;
}
} // namespace tenure
