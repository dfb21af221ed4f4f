#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tenure/document.h"
#include "tenure/extraction.h"
#include "tenure/reader.h"
#include "tenure/rules.h"

namespace tenure {
/// What came of one example of a rule.
struct ExampleResult {
    const RuleInfo* rule = nullptr; ///< of the rule set that was tested
    const RuleExample* example = nullptr;
    std::vector<std::string> missing; ///< facts that it should have given
    std::vector<std::string> given;   ///< what the rule gave
    std::vector<std::string> all;     ///< what all rules gave

    [[nodiscard]] bool passed() const { return example->wanted ? missing.empty() : given.empty(); }
};

/// Reads the examples of the rules and signals that `only` means (RuleChoice).
std::vector<ExampleResult> testExamples(const std::shared_ptr<const RuleSet>& rules,
                                        std::string_view only = {});

/// The text of an example as a document.
SourceText exampleSource(const RuleExample& example);

/// A rule with one part taken out: a word, a slot, an alternative, an optional part, a condition.
struct MutantResult {
    std::string rule;
    std::string file; ///< of the rule, and its line
    int line = 0;
    std::string change;        ///< "match without 'the'"
    std::vector<int> caughtBy; ///< lines of the rule's examples that failed; empty: it survives

    [[nodiscard]] bool caught() const { return !caughtBy.empty(); }
};

/// Asks of every part of the rules that `only` means (RuleChoice) whether their examples need it.
/// `rules` were loaded from `folder` and `packs`.
std::vector<MutantResult> mutateRules(const std::shared_ptr<const RuleSet>& rules,
                                      const std::string& folder,
                                      const std::vector<std::string>& packs,
                                      std::string_view only = {});

/// A mention as the rules saw it.
struct MentionNote {
    std::string kind;   ///< person body role date proper group
    std::string text;   ///< as it stands there
    std::string means;  ///< the person or body it was resolved to, the canonical role
    std::string signal; ///< what decided that it is one: a signal, a word list, a form of date
};

/// What one rule made of a sentence.
struct RuleNote {
    std::string rule;
    std::string outcome;            ///< fired refused silenced misplaced consumed stopped
    std::vector<std::string> facts; ///< what it gives: "tenure started", "decision"
    std::vector<std::string> given; ///< when it fired: what it gave here, as describeFacts() does
    std::string matched;            ///< the words that it took, mentions as slots
    std::string obstacle;           ///< the part of the pattern that was not found, or what forbade
    std::string instead;            ///< the words that stood there
    std::string remedy;             ///< the words that it would have to allow there, to fire
    double share = 0;               ///< how near it is, up to 1
};

/// One sentence: what was found in it, and what each rule made of it.
struct SentenceNote {
    std::string text;
    Span span; ///< bytes of the original file
    std::vector<std::string> tokens;
    std::string lifted; ///< what rules see: "{person} was elected {role}."
    std::string section;
    std::string block; ///< heading paragraph bullet row
    std::vector<MentionNote> mentions;
    std::vector<RuleNote> rules; ///< the nearest first
};

/// A reading and how it came about, sentence by sentence.
struct Explanation {
    Extraction extraction;
    std::vector<SentenceNote> sentences;
};

/// Reads a document and says how. For one sentence or a page: it is not fast.
Explanation explain(const std::shared_ptr<const RuleSet>& rules, const Document& document);

/// Why a text does not give a fact.
struct WhyNot {
    bool given = false;               ///< it does
    std::vector<std::string> unknown; ///< names of the fact that are no mention of the text
    std::vector<std::string> instead; ///< facts of its kind that share a name with it
    std::vector<RuleNote> nearest;    ///< rules that give such facts, the nearest first
};

/// `fact` as describeFacts() writes it; its last parts may be left out.
WhyNot whyNot(const Explanation& explanation, std::string_view fact);

/// What one rule does on a corpus.
struct RuleUse {
    const RuleInfo* rule = nullptr; ///< of the rule set that was asked
    std::size_t hits = 0;           ///< matches among all rules
    std::size_t alone = 0;          ///< matches if it were the only rule
    double microseconds = 0;        ///< that it takes alone, over all sentences

    /// Rules before it always take its words.
    [[nodiscard]] bool shadowed() const { return hits == 0 && alone > 0; }
};

/// One row a rule, in the order of the rule set.
std::vector<RuleUse> profileRules(const std::shared_ptr<const RuleSet>& rules,
                                  const std::vector<InputFile>& files, Diagnostics& diagnostics);

/// A fact that one of two rule sets gives and the other does not, or with other dates.
struct FactChange {
    std::string change; ///< gained lost re-dated
    std::string fact;   ///< as describeFacts() writes it
    std::string before; ///< re-dated: the fact as it was
    std::string path;
    Evidence evidence;
};

/// In the order of the files, then of the facts.
std::vector<FactChange> diffRules(const std::shared_ptr<const RuleSet>& before,
                                  const std::shared_ptr<const RuleSet>& after,
                                  const std::vector<InputFile>& files, Diagnostics& diagnostics);

/// A sentence that looks as if it said a fact, but no rule fired.
struct SilentSentence {
    std::string path;
    int line = 0;
    std::string reason; ///< "person and role", "body and 'agreed'"
    std::string text;
    std::string lifted;
};

std::vector<SilentSentence> silentSentences(const std::shared_ptr<const RuleSet>& rules,
                                            const std::vector<InputFile>& files,
                                            Diagnostics& diagnostics);
} // namespace tenure
