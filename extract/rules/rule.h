// One rule as its file says it, checked, its pattern turned into RE2 syntax. Knows no text.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/rules/slots.h"
#include "tenure/rules.h"

namespace tenure {
/// Which of a rule's patterns a slot stands in.
enum class PatternPlace : std::uint8_t {
    Sentence,
    Heading,
    LeadIn,
    Previous,
    Above,
    Next,
    Earlier,
    Column
};

/// A named part of a pattern: `{person}`, `{a:person}`, `{body+}`, `{what:rest}`.
struct PatternSlot {
    std::string name;    ///< "person", or the label before the colon
    bool isText = false; ///< free text (rest, clause) rather than a mention
    SlotKind kind = SlotKind::Person;
    bool list = false; ///< `+`: one or more, coordinated
    int group = 0;     ///< number of the capturing group in the compiled pattern
    PatternPlace place = PatternPlace::Sentence;
};

/// One fact that a rule emits: `tenure`, `decision`, `relation`, ... and its fields. A field's
/// value is a slot's name, or a constant; which fields a fact has is checked at load.
struct Emission {
    std::string fact;
    std::map<std::string, std::string, std::less<>> fields;
    int line = 0;
};

/// Where a rule may fire. Empty means anywhere.
struct RuleContext {
    std::string heading;  ///< RE2 over the lifted heading of the section
    std::string leadIn;   ///< RE2 over the lifted lead-in of the list the sentence stands in
    std::string previous; ///< RE2 over the lifted sentence before, in the same section
    std::string above;    ///< RE2 over the nearest of the few lifted sentences before that it fits
    std::string next; ///< RE2 over the lifted sentence behind; for a list's bullet, behind the list
    std::string earlier;             ///< RE2 over the lifted sentence up to the match
    std::string column;              ///< RE2 over the lifted header of the match's table column
    std::vector<std::string> blocks; ///< heading paragraph bullet row
};

/// Where the author's pattern and its RE2 form are both whole so far: what the pattern says up to
/// `source` is regex[0, compiled). A trace finds with them how far a sentence follows a rule.
struct PatternStep {
    std::uint32_t source = 0;
    std::uint32_t compiled = 0;
};

/// A pattern that is only tested: as its author wrote it, and as RE2 takes it.
struct TestPattern {
    std::string source;
    std::string regex;

    friend bool operator==(const TestPattern&, const TestPattern&) = default;
};

struct Rule {
    RuleInfo info;
    std::string family;
    int priority = 0;          ///< higher goes first; then by name
    bool respectively = false; ///< lists of one fact go together by place, first with first
    bool consumes = false;     ///< lower rules of the family may not match what it matched
    std::string regex;         ///< over the lifted sentence
    std::string filter;        ///< matches wherever `regex` does, and costs less: for the prefilter
    std::vector<PatternSlot> slots;     ///< two of one name stand in different alternatives
    std::vector<PatternStep> steps;     ///< empty: the pattern has alternatives at its top level
    std::vector<TestPattern> unless;    ///< any match in the sentence silences the rule
    std::vector<TestPattern> notBefore; ///< may not match directly before the match
    std::vector<TestPattern> notAfter;  ///< may not match directly behind the match
    RuleContext where;
    std::vector<PatternSlot> whereSlots; ///< slots of the patterns above, named by their rule
    std::vector<Emission> emits;
};
} // namespace tenure
