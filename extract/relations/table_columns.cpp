// The header cells of the tables of a document: what a cell below them is about.
#include "extract/relations/table_columns.h"

#include <algorithm>

namespace tenure {
void TableColumns::liftHeader(const Block& block, int index,
                              const std::vector<std::vector<LiftedSlot>>& slots) {
    const Document& document = *analysis_->document;
    std::vector<LiftedSlot> inside;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (document.sentences[i].block == index) {
            inside.insert(inside.end(), slots[i].begin(), slots[i].end());
        }
    }
    std::vector<LiftedSentence> cells;
    for (std::uint32_t begin = block.span.begin; begin <= block.span.end;) {
        const std::size_t bar = document.text.find('|', begin);
        const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(bar, block.span.end));
        std::vector<LiftedSlot> own;
        for (const LiftedSlot& slot : inside) {
            if (slot.span.begin >= begin && slot.span.end <= end) {
                own.push_back(slot);
            }
        }
        cells.emplace_back().lift(document.text, {begin, end}, own);
        begin = end + 1;
    }
    tables_.push_back(std::move(cells));
}

void TableColumns::prepare(const Analysis& analysis,
                           const std::vector<std::vector<LiftedSlot>>& slots) {
    analysis_ = &analysis;
    tables_.clear();
    const Document& document = *analysis.document;
    rows_.assign(document.blocks.size(), {});
    bool inside = false;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        if (block.kind != BlockKind::TableRow) {
            inside = inside && block.kind == BlockKind::Furniture;
            continue;
        }
        if (!inside) {
            liftHeader(block, static_cast<int>(i), slots);
            inside = true;
            continue;
        }
        rows_[i].table = static_cast<int>(tables_.size()) - 1;
        for (std::uint32_t at = block.span.begin; at < block.span.end; ++at) {
            if (document.text[at] == '|') {
                rows_[i].bars.push_back(at);
            }
        }
    }
}

const TableColumns::Row* TableColumns::rowOf(int sentence) const {
    const int block = analysis_->document->sentences[static_cast<std::size_t>(sentence)].block;
    const Row& row = rows_[static_cast<std::size_t>(block)];
    return row.table < 0 ? nullptr : &row;
}

std::span<const LiftedSentence> TableColumns::header(int sentence) const {
    const Row* const row = rowOf(sentence);
    return row == nullptr ? std::span<const LiftedSentence>()
                          : tables_[static_cast<std::size_t>(row->table)];
}

std::span<const std::uint32_t> TableColumns::bars(int sentence) const {
    const Row* const row = rowOf(sentence);
    return row == nullptr ? std::span<const std::uint32_t>() : row->bars;
}
} // namespace tenure
