// The header cells of the tables of a document: what a cell below them is about.
#pragma once
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

#include "extract/match/lifted_sentence.h"
#include "extract/mentions/mention.h"

namespace tenure {
/// Keeps references to the analysis it was prepared with.
class TableColumns {
public:
    /// `slots`: the mentions to lift, by sentence.
    void prepare(const Analysis& analysis, const std::vector<std::vector<LiftedSlot>>& slots);

    /// The cells of the table's first row, for a sentence in a later row; else empty.
    [[nodiscard]] std::span<const LiftedSentence> header(int sentence) const;

    /// Where the "|" of the sentence's row stand in the document's text.
    [[nodiscard]] std::span<const std::uint32_t> bars(int sentence) const;

private:
    struct Row {
        int table = -1;
        std::vector<std::uint32_t> bars;
    };

    [[nodiscard]] const Row* rowOf(int sentence) const;
    void liftHeader(const Block& block, int index,
                    const std::vector<std::vector<LiftedSlot>>& slots);

    const Analysis* analysis_ = nullptr;
    std::vector<Row> rows_;                          ///< by block
    std::deque<std::vector<LiftedSentence>> tables_; ///< header cells
};
} // namespace tenure
