// Holds what a rule emits against the table of facts and fields.
#include "extract/rules/emission_checker.h"

#include <algorithm>

#include "extract/rules/emission_schema.h"
#include "extract/rules/pattern_edges.h"

namespace tenure {
namespace {
template <class Range, class Projection>
std::vector<std::string> namesOf(const Range& range, Projection projection) {
    std::vector<std::string> names;
    for (const auto& item : range) {
        names.emplace_back(item.*projection);
    }
    return names;
}

std::string listed(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) {
        out += (out.empty() ? "" : ", ") + name;
    }
    return out;
}

std::string suggestion(const std::string& given, const std::vector<std::string>& known,
                       const std::string& kind) {
    const std::string meant = didYouMean(given, known);
    return (meant.empty() ? "" : meant + " ") + kind + ": " +
           (known.empty() ? "none" : listed(known)) + ".";
}

bool contains(std::string_view spaced, std::string_view word) {
    const auto all = pattern::words(spaced);
    return std::ranges::find(all, word) != all.end();
}

class Checker {
public:
    Checker(const Reporter& reporter, bool slotsKnown, Rule& rule)
        : reporter_(reporter), slotsKnown_(slotsKnown), rule_(rule) {}

    void fact(const RawEmission& raw);

    [[nodiscard]] bool ok() const { return ok_; }

private:
    void problem(std::string_view code, const Located& at, std::string message,
                 std::string hint = {}) {
        ok_ = false;
        reporter_.report(code, at.offset, std::move(message), std::move(hint));
    }

    void value(const EmissionField& field, const Located& whole);
    void alternative(const EmissionField& field, const Located& value);
    [[nodiscard]] std::vector<std::string> slotNamesOfRule() const;
    [[nodiscard]] const PatternSlot* slot(std::string_view name) const;

    const Reporter& reporter_;
    bool slotsKnown_;
    Rule& rule_;
    bool ok_ = true;
};

const PatternSlot* Checker::slot(std::string_view name) const {
    for (const auto* slots : {&rule_.slots, &rule_.whereSlots}) {
        const auto found = std::ranges::find(*slots, name, &PatternSlot::name);
        if (found != slots->end()) {
            return &*found;
        }
    }
    return nullptr;
}

std::vector<std::string> Checker::slotNamesOfRule() const {
    std::vector<std::string> names = namesOf(rule_.slots, &PatternSlot::name);
    for (const PatternSlot& one : rule_.whereSlots) {
        names.push_back(one.name);
    }
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

// Alternatives, "body | owner", are checked one by one.
void Checker::value(const EmissionField& field, const Located& whole) {
    std::size_t begin = 0;
    for (std::size_t bar = whole.text.find(" | "); bar != std::string::npos;
         bar = whole.text.find(" | ", begin)) {
        Located one = whole;
        one.text = whole.text.substr(begin, bar - begin);
        one.offset += begin;
        alternative(field, one);
        begin = bar + 3;
    }
    Located last = whole;
    last.text = whole.text.substr(begin);
    alternative(field, last);
}

void Checker::alternative(const EmissionField& field, const Located& value) {
    const std::string fieldName(field.name);
    if (const PatternSlot* named = slot(value.text)) {
        const std::string_view kind =
            named->isText ? "text" : slotNames[static_cast<std::size_t>(named->kind)];
        if (!contains(field.slots, kind)) {
            problem("rule.wrong-slot", value,
                    "'" + fieldName + "' cannot be filled by '" + value.text +
                        "', a slot of kind " + std::string(kind),
                    field.slots.empty()
                        ? "It takes one of: " + std::string(field.constants) + "."
                        : "It takes slots of kind: " + std::string(field.slots) + ".");
        }
        return;
    }
    const bool looksLikeSlot = std::ranges::find(slotNames, value.text) != slotNames.end();
    if (contains(field.constants, value.text) || (field.constants == "*" && !looksLikeSlot)) {
        return;
    }
    if (!slotsKnown_ && !field.slots.empty()) {
        return;
    }
    const std::vector<std::string> slots = slotNamesOfRule();
    if (field.constants.empty() || looksLikeSlot) {
        problem("rule.unknown-slot", value, "the pattern has no slot '" + value.text + "'",
                suggestion(value.text, slots, "Its slots"));
        return;
    }
    std::vector<std::string> known;
    for (const std::string_view word : pattern::words(field.constants)) {
        known.emplace_back(word);
    }
    if (!field.slots.empty()) {
        known.insert(known.end(), slots.begin(), slots.end());
    }
    problem("rule.unknown-constant", value, "'" + fieldName + "' cannot be '" + value.text + "'",
            suggestion(value.text, known, "It may be"));
}

void Checker::fact(const RawEmission& raw) {
    const auto schemas = emissionSchemas();
    const auto schema = std::ranges::find(schemas, raw.fact.text, &EmissionSchema::fact);
    if (schema == schemas.end()) {
        problem("rule.unknown-fact", raw.fact, "there is no fact '" + raw.fact.text + "'",
                suggestion(raw.fact.text, namesOf(schemas, &EmissionSchema::fact), "Facts"));
        return;
    }
    Emission emission;
    emission.fact = raw.fact.text;
    emission.line = reporter_.line(raw.fact.offset);
    for (const RawField& given : raw.fields) {
        const auto field = std::ranges::find(schema->fields, given.name.text, &EmissionField::name);
        if (field == schema->fields.end()) {
            problem("rule.unknown-field", given.name,
                    "a " + emission.fact + " has no field '" + given.name.text + "'",
                    suggestion(given.name.text, namesOf(schema->fields, &EmissionField::name),
                               "Its fields"));
            continue;
        }
        value(*field, given.value);
        emission.fields.emplace(given.name.text, given.value.text);
    }
    for (const EmissionField& field : schema->fields) {
        if (field.required && !emission.fields.contains(field.name)) {
            problem("rule.missing-field", raw.fact,
                    "this " + emission.fact + " lacks its '" + std::string(field.name) + "'");
        }
    }
    rule_.emits.push_back(std::move(emission));
}
} // namespace

bool checkEmissions(const std::vector<RawEmission>& raw, const Reporter& reporter, bool slotsKnown,
                    Rule& rule) {
    Checker checker(reporter, slotsKnown, rule);
    for (const RawEmission& one : raw) {
        checker.fact(one);
    }
    return checker.ok();
}
} // namespace tenure
