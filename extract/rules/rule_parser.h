// YAML to the plain parts of a rule file: knows keys and types, not what they mean.
#pragma once
#include <string>
#include <vector>

#include "extract/rules/reporter.h"
#include "tenure/rules.h"

namespace tenure {
struct RawField {
    Located name, value;
};

struct RawEmission {
    Located fact;
    std::vector<RawField> fields;
};

struct RawClass {
    Located name;
    std::vector<Located> words;
    Located from;   ///< a word list
    Located column; ///< of the list; empty: its forms
    std::vector<RawField> where;
};

/// A part of patterns by name.
struct RawPhrase {
    Located name, text;
};

struct RawRule {
    std::size_t offset = 0;
    Located name, about, match;
    std::vector<Located> unless, notBefore, notAfter;
    Located heading, leadIn, previous, above, next, earlier, column;
    std::vector<Located> blocks;
    int priority = 0;
    bool consumes = false;
    bool respectively = false;
    std::vector<RawEmission> emits;
    std::vector<RuleExample> examples;
    std::size_t yes = 0, no = 0; ///< how many examples there are
};

struct RawFile {
    std::string family;
    std::vector<RawClass> classes;
    std::vector<RawPhrase> phrases;
    std::vector<RawRule> rules;
    bool hasRules = false; ///< the key stands there
};

/// Never throws for what a file holds: problems are reported, the sound parts are kept.
RawFile parseRuleFile(const Reporter& reporter);
} // namespace tenure
