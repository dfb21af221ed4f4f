// Cuts a text into blocks and sections, and writes the document's text without its markup.
#include "extract/segment/blocks.h"

#include <algorithm>

#include "extract/segment/headings.h"
#include "extract/segment/inline_markup.h"
#include "extract/segment/raw_blocks.h"
#include "extract/segment/run_in_labels.h"

namespace tenure {
namespace {
constexpr std::size_t longestListLine = 80; // bytes of a line that lists something

class Composer {
public:
    Composer(std::string_view text, Document& document) : text_(text), document_(document) {}

    void run(const std::vector<RawBlock>& raw);

private:
    void add(const RawBlock& raw);
    void openSection(const Block& block, std::size_t index);
    void findLineLeadIn(std::size_t index, bool afterBlank);
    void findHeader(std::size_t index, const RawBlock& raw);
    void findLeadIn(std::size_t index, const RawBlock& raw);
    [[nodiscard]] Span append(const RawBlock& raw);

    [[nodiscard]] std::string_view textOf(const Block& block) const {
        return block.span.in(document_.text);
    }

    std::string_view text_;
    Document& document_;
    OffsetMap joinedMap_;          // from the joined lines of one block to text_
    std::vector<int> indents_;     // of the bullets that are open, outermost first
    std::vector<int> openBullets_; // and their block indices
    int listLeadIn_ = -1;
    int lastBlock_ = -1; // the last that is no furniture
};

// Joins the lines of a block. A line that ends in a hyphen inside a word runs on without a space.
void join(std::string_view text, const std::vector<Span>& pieces, std::string& joined,
          OffsetMap& map) {
    for (const Span piece : pieces) {
        const std::string_view body = piece.in(text);
        if (body.empty()) {
            continue;
        }
        const bool hyphen = joined.size() >= 2 && joined.back() == '-' &&
                            joined[joined.size() - 2] != ' ' && joined[joined.size() - 2] != '-';
        if (!joined.empty() && !hyphen) {
            map.add(joined.size(), std::max<std::size_t>(piece.begin, 1) - 1);
            joined += ' ';
        }
        map.add(joined.size(), piece.begin);
        joined += body;
    }
}

Span Composer::append(const RawBlock& raw) {
    std::string& out = document_.text;
    const auto begin = static_cast<std::uint32_t>(out.size());
    if (raw.pieces.size() == 1) {
        appendPlain(raw.pieces.front().in(text_), raw.pieces.front().begin, out, document_.map);
    } else {
        std::string joined;
        OffsetMap toText;
        join(text_, raw.pieces, joined, toText);
        std::string plain;
        OffsetMap toJoined;
        appendPlain(joined, 0, plain, toJoined);
        toJoined.after(toText).appendTo(document_.map, begin);
        out += plain;
    }
    return {begin, static_cast<std::uint32_t>(out.size())};
}

// A heading's text for people: without the colon that ends it.
std::string titleOf(std::string_view heading) {
    while (!heading.empty() && (heading.back() == ':' || heading.back() == ' ')) {
        heading.remove_suffix(1);
    }
    return std::string(heading);
}

void Composer::openSection(const Block& block, std::size_t index) {
    Section section;
    section.title = titleOf(textOf(block));
    section.heading = block.span;
    section.level = block.level;
    for (int parent = static_cast<int>(index) - 1; parent > 0; --parent) {
        if (document_.sections[static_cast<std::size_t>(parent)].level < block.level) {
            section.parent = parent;
            break;
        }
    }
    document_.sections.push_back(std::move(section));
}

void Composer::findLeadIn(std::size_t index, const RawBlock& raw) {
    Block& block = document_.blocks[index];
    const bool continuesList = !indents_.empty();
    while (!indents_.empty() && indents_.back() > raw.level) {
        indents_.pop_back();
        openBullets_.pop_back();
    }
    if (!continuesList) {
        listLeadIn_ = -1;
        if (lastBlock_ >= 0) {
            const Block& above = document_.blocks[static_cast<std::size_t>(lastBlock_)];
            const bool introduces = above.kind == BlockKind::Heading ||
                                    textOf(above).ends_with(':') || textOf(above).ends_with(":-") ||
                                    !raw.afterBlank;
            listLeadIn_ = introduces ? lastBlock_ : -1;
        }
    }
    if (indents_.empty() || indents_.back() < raw.level) {
        indents_.push_back(raw.level);
        openBullets_.push_back(static_cast<int>(index));
    } else {
        openBullets_.back() = static_cast<int>(index);
    }
    block.level = static_cast<int>(indents_.size()) - 1;
    block.leadIn = listLeadIn_;
    if (openBullets_.size() > 1) {
        // An item that is a whole sentence introduces nothing: the list is only indented there.
        const int parent = openBullets_[openBullets_.size() - 2];
        const Block& above = document_.blocks[static_cast<std::size_t>(parent)];
        block.leadIn = textOf(above).ends_with('.') ? above.leadIn : parent;
    }
}

// "Representatives:" and short lines below it, one for each.
void Composer::findLineLeadIn(std::size_t index, bool afterBlank) {
    Block& block = document_.blocks[index];
    if (lastBlock_ < 0 || block.kind != BlockKind::Paragraph) {
        return;
    }
    const Block& above = document_.blocks[static_cast<std::size_t>(lastBlock_)];
    const auto line = [&](const Block& one) {
        return one.span.size() <= longestListLine && !textOf(one).ends_with('.');
    };
    // "Present: Ann Lee" and a line for each of the others.
    const bool label = above.kind == BlockKind::Paragraph && !afterBlank && line(above) &&
                       line(block) && edgesOf(textOf(above)).last != ':' &&
                       shapeOf(textOf(above)).label && !shapeOf(textOf(block)).label;
    if (above.kind == BlockKind::Paragraph && textOf(above).ends_with(':')) {
        block.leadIn = lastBlock_;
    } else if (label) {
        block.leadIn = lastBlock_;
    } else if (above.kind == BlockKind::Paragraph && above.leadIn >= 0 && line(above) &&
               line(block)) {
        block.leadIn = above.leadIn;
    }
}

// The first row of a table introduces the others.
void Composer::findHeader(std::size_t index, const RawBlock& raw) {
    if (lastBlock_ < 0 || raw.afterBlank) {
        return;
    }
    const Block& above = document_.blocks[static_cast<std::size_t>(lastBlock_)];
    if (above.kind == BlockKind::TableRow) {
        document_.blocks[index].leadIn = above.leadIn >= 0 ? above.leadIn : lastBlock_;
    }
}

void Composer::add(const RawBlock& raw) {
    Block block;
    block.kind = raw.kind;
    block.level = raw.kind == BlockKind::Heading ? raw.level : 0;
    if (!document_.text.empty()) {
        document_.map.add(document_.text.size(), std::max(raw.pieces.front().begin, 1U) - 1);
        document_.text += '\n';
    }
    block.span = append(raw);
    if (block.span.empty() && raw.kind != BlockKind::Furniture) {
        return;
    }
    if (raw.kind == BlockKind::Heading) {
        openSection(block, document_.sections.size());
    }
    block.section = static_cast<int>(document_.sections.size()) - 1;
    const auto index = document_.blocks.size();
    document_.blocks.push_back(block);
    if (raw.kind == BlockKind::Furniture) {
        return;
    }
    if (raw.kind == BlockKind::Bullet) {
        findLeadIn(index, raw);
    } else {
        indents_.clear();
        openBullets_.clear();
        findLineLeadIn(index, raw.afterBlank);
        if (raw.kind == BlockKind::TableRow) {
            findHeader(index, raw);
        }
    }
    lastBlock_ = static_cast<int>(index);
}

void Composer::run(const std::vector<RawBlock>& raw) {
    document_.sections.assign(1, Section{});
    for (const RawBlock& block : raw) {
        add(block);
    }
}
} // namespace

void cutBlocks(std::string_view text, const std::vector<Line>& lines, const SegmentRules& rules,
               Document& document) {
    const Layout layout = layoutOf(text, lines);
    std::vector<RawBlock> raw = groupLines(text, cutRunInLabels(text, lines, rules), layout, rules);
    findHeadings(text, layout, document.metadata, raw);
    document.text.clear();
    document.map = OffsetMap();
    Composer(text, document).run(raw);
}
} // namespace tenure
