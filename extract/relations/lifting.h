// The lifted sentences of one document, with their headings and lead-ins.
#pragma once
#include <vector>

#include "extract/match/lifted_sentence.h"
#include "extract/match/rule_matcher.h"
#include "extract/mentions/mention.h"
#include "extract/relations/clauses.h"
#include "extract/relations/table_columns.h"

namespace tenure {
/// Between a body and what is its own: a blank, or the sign of a possessive before it.
bool possesses(std::string_view between);

/// Keeps its memory from document to document.
class Lifting {
public:
    void prepare(const Analysis& analysis, const Vocabulary& vocabulary);

    [[nodiscard]] const LiftedSentence& sentence(int index) const {
        return lifted_[static_cast<std::size_t>(index)];
    }

    /// What the sentence goes on to say of its subject, as a sentence of its own.
    [[nodiscard]] bool clause(int sentence, const Clause& clause, LiftedSentence& out) const;

    [[nodiscard]] MatchContext context(int sentence) const;

private:
    [[nodiscard]] const LiftedSentence* behind(int sentence) const;

    void findSignature(const Vocabulary& vocabulary);
    void liftLeadIns(const std::vector<std::vector<LiftedSlot>>& slots);

    const Analysis* analysis_ = nullptr;
    std::vector<LiftedSentence> lifted_;
    std::vector<LiftedSentence> leadIns_; ///< whole blocks that introduce lists
    std::vector<int> leadInOf_;           ///< index of leadIns_ by block, -1 for none
    std::vector<int> headings_; ///< sentence that is the heading of each section, -1 for none
    TableColumns columns_;
    int signature_ = -1;        ///< first block of the signature, -1 for none
    std::vector<int> openings_; ///< first sentence below the heading of each section
};
} // namespace tenure
