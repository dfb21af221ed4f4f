// Tries all rules on a lifted sentence at once: one RE2::Set as prefilter, captures for its hits.
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/match/lifted_sentence.h"
#include "extract/rules/rule.h"
#include "tenure/diagnostic.h"

namespace tenure {
/// What a named slot of a pattern took: mentions (one, or several for a list), or a span of text.
struct Binding {
    const PatternSlot* slot = nullptr;
    std::vector<int> mentions; ///< LiftedSlot::mention
    Span text;                 ///< of the document's text
};

struct RuleMatch {
    const Rule* rule = nullptr;
    Span lifted;   ///< of the lifted sentence
    Span original; ///< of the document's text
    std::vector<Binding> bindings;

    /// Null when the slot took no part in the match (an optional part).
    [[nodiscard]] const Binding* find(std::string_view slot) const;
};

/// Where the sentence stands. What there is none of is null.
struct MatchContext {
    const LiftedSentence* heading = nullptr;
    const LiftedSentence* leadIn = nullptr;
    std::string_view block;                      ///< heading paragraph bullet row
    bool opening = false;                        ///< the first sentence below its heading
    bool signature = false;                      ///< in the lines that end the document
    std::span<const LiftedSentence> header = {}; ///< of a row below others: the cells of the first
    std::span<const std::uint32_t> bars = {};    ///< where its "|" stand in the document's text
    const LiftedSentence* previous = nullptr;    ///< the sentence before, in the same section
    std::span<const LiftedSentence> above = {};  ///< the few sentences before, in the same section
    const LiftedSentence* next = nullptr; ///< the sentence behind; for a bullet, behind its list
};

/// Whether a sentence stands in one of the kinds of block that a rule asks for.
bool standsIn(const MatchContext& context, const std::vector<std::string>& blocks);

/// The header of the column that a byte of the document's text stands in; null when there is none.
const LiftedSentence* columnAt(const MatchContext& context, std::uint32_t original);

/// All rules of a set, compiled. Immutable, shared by threads.
class CompiledRules {
public:
    /// A pattern that RE2 refuses is reported with its rule's file and line.
    static std::shared_ptr<const CompiledRules> compile(std::vector<Rule> rules,
                                                        Diagnostics& diagnostics);
    ~CompiledRules();

    /// Highest priority first, then by name.
    [[nodiscard]] const std::vector<Rule>& rules() const;

    struct Impl;

    [[nodiscard]] const Impl& impl() const { return *impl_; }

    explicit CompiledRules(std::unique_ptr<Impl> impl);

private:
    std::unique_ptr<Impl> impl_;
};

/// One a thread: keeps scratch memory.
class RuleMatcher {
public:
    explicit RuleMatcher(std::shared_ptr<const CompiledRules> rules);
    ~RuleMatcher();
    RuleMatcher(RuleMatcher&&) noexcept;

    /// Appends every match, in the order of the rules, then of the text. `matches` is not cleared.
    void match(const LiftedSentence& sentence, const MatchContext& context,
               std::vector<RuleMatch>& matches);

    /// What a matcher has done so far: what must not grow with the number of rules.
    struct Work {
        std::size_t passes = 0; ///< of the automaton of all patterns over a sentence
        std::size_t tried = 0;  ///< patterns of single rules tried behind it
    };

    [[nodiscard]] const Work& work() const { return work_; }

private:
    struct Scratch;
    std::shared_ptr<const CompiledRules> rules_;
    std::unique_ptr<Scratch> scratch_;
    Work work_;
};
} // namespace tenure
