#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "tenure/extraction.h"

namespace tenure {
/// The facts of an extraction as lines for people and for the examples of rules, in a stable order:
///   tenure: PERSON | ROLE[, AREA] | BODY or - | STATUS[ | START..END]
///   decision: BODY | VERB | TEXT
///   relation: TYPE | FROM[ | TO][ | ROLE]
///   part_of: BODY | LARGER BODY
///   seats: ROLE | BODY | COUNT
///   alias: PERSON or BODY | OTHER NAME
///   death: PERSON | DATE
///   dissolution: BODY | DATE
/// Only facts with evidence by `rule`; all when it is empty.
std::vector<std::string> describeFacts(const Extraction& extraction, std::string_view rule = {});

/// A fact as a line, and what proves it.
struct FactLine {
    std::string line;
    std::vector<Evidence> evidence;
};

/// The same lines, each with its evidence.
std::vector<FactLine> factLines(const Extraction& extraction, std::string_view rule = {});

/// Why `fact` is no line of these forms, and what to write instead; empty when it is one.
std::string faultOfFact(std::string_view fact);

/// True when `fact`, as an example writes it, is said by `line`: the same, or `line` goes on with
/// further parts that the example leaves out.
bool factFits(std::string_view fact, std::string_view line);
} // namespace tenure
