// What is inside SegmentRules: for the stages of segmentation only.
#pragma once
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <re2/re2.h>
#include <re2/set.h>

#include "extract/segment/segment_rules.h"
#include "tenure/rules.h"

namespace tenure {
/// One pattern of sections/: what kind of line it knows ("furniture.share_links"), with its
/// examples.
struct LineRule {
    RuleInfo info;
    int shortLinesBefore = 0; ///< short lines just above belong to it as well
};

/// Patterns of one kind, tried together.
class LineRules {
public:
    LineRules();

    /// Null when it compiled, else what is wrong with the pattern.
    std::string add(LineRule rule);
    bool compile();

    /// The first rule that knows the line (without white space at its ends), or null.
    [[nodiscard]] const LineRule* match(std::string_view line) const;

    [[nodiscard]] const std::vector<LineRule>& rules() const { return rules_; }

private:
    RE2::Set set_;
    std::vector<LineRule> rules_;
};

struct AbbreviationRow {
    std::string kind;
    bool mayEnd = false;
};

struct SegmentRules::Impl {
    std::unordered_map<std::string, AbbreviationRow> abbreviations;
    std::set<std::string, std::less<>> openers;     ///< words that begin sentences, lower case
    std::map<std::string, int, std::less<>> months; ///< lower case -> 1-12

    LineRules furniture; ///< the line alone
    LineRules tail;      ///< the line and all that follows it
    LineRules postEnds;  ///< a post of a page of many ends here
    LineRules dateLines; ///< with the date written "<date>": the line states the document's date
    LineRules dateForms; ///< how dates are written; the most exact first
    std::vector<std::unique_ptr<RE2>> dates; ///< of dateForms: groups day, month, year, number
    std::vector<std::unique_ptr<RE2>> postEndPatterns; ///< of postEnds: group before
    LineRules runIn;       ///< a label of attendance in the midst of a line
    LineRules runInGroups; ///< and of a group, behind one
    std::vector<std::unique_ptr<RE2>> runInPatterns;  ///< of runIn: group label
    std::vector<std::unique_ptr<RE2>> groupPatterns;  ///< of runInGroups: group label
    LineRules saysI;                                  ///< the author speaks
    LineRules authorLines;                            ///< and is named at the foot
    std::vector<std::unique_ptr<RE2>> authorPatterns; ///< of authorLines: group name
    LineRules joints;                                 ///< what stands between two authors
    std::unique_ptr<RE2> authorJoint;                 ///< any of them; may be missing

    /// Calls `visit` with each table of rows.
    template <typename Visit>
    void eachTable(const Visit& visit) const {
        for (const LineRules* table : {&furniture, &tail, &postEnds, &runIn, &runInGroups,
                                       &dateForms, &dateLines, &saysI, &authorLines, &joints}) {
            visit(*table);
        }
    }

    [[nodiscard]] const AbbreviationRow* abbreviation(std::string_view word) const;
};
} // namespace tenure
