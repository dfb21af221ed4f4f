// Groups lines into blocks: which line goes on with the one above, and which begins something new.
#include "extract/segment/raw_blocks.h"

#include <algorithm>

#include "extract/segment/segment_rules_impl.h"

namespace tenure {
namespace {
constexpr std::size_t shortLine = 40;
constexpr std::size_t runningLine = 60;
constexpr std::size_t longestFurniture = 240;

std::size_t firstWord(std::string_view text) {
    return std::min(text.find(' '), text.size());
}

// Prose that stops in its midst: behind a finished sentence a line breaks off within the next,
// however short of the page's edge.
bool runsOn(std::string_view line) {
    const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
    if (line.size() < runningLine || !lower(line.back())) {
        return false;
    }
    const std::size_t stop = line.rfind(". ");
    return stop != std::string_view::npos && stop > shortLine / 2 && lower(line[stop - 1]) &&
           lower(line[stop - 2]) && lower(line[stop - 3]);
}

class Grouper {
public:
    Grouper(std::string_view text, const Layout& layout, const SegmentRules& rules)
        : text_(text), layout_(layout), rules_(rules.impl()) {}

    std::vector<RawBlock> run(const std::vector<Line>& lines);

private:
    void take(const Line& line);
    bool takeFurniture(const Line& line);
    bool takeUnderline(const Line& line);
    bool continues(const Line& line);
    bool continuesItem(const Line& line, const LineShape& above, const LineShape& shape) const;
    bool continuesInChunk(const Line& line, const LineShape& above, const LineShape& shape) const;
    bool continuesOverBlank(const LineShape& above, const LineShape& shape,
                            std::string_view body) const;
    void start(const Line& line, BlockKind kind, int level);

    [[nodiscard]] std::string_view lastLine() const { return last_.span.in(text_); }

    std::string_view text_;
    Layout layout_;
    const SegmentRules::Impl& rules_;
    std::vector<RawBlock> blocks_;
    Line last_; // the last line that was not blank
    int blanks_ = 1;
    bool tail_ = false; // everything from here on is furniture
};

void Grouper::start(const Line& line, BlockKind kind, int level) {
    RawBlock block;
    block.kind = kind;
    block.level = level;
    block.numbered = line.kind == LineKind::Numbered;
    block.afterBlank = blanks_ > 0;
    block.column = line.column;
    block.pieces = {line.content};
    blocks_.push_back(std::move(block));
}

bool Grouper::takeFurniture(const Line& line) {
    const std::string_view body = line.span.in(text_);
    if (!tail_) {
        if (line.kind == LineKind::Rule) {
            start(line, BlockKind::Furniture, 0);
            return true;
        }
        if (body.size() > longestFurniture) {
            return false;
        }
        tail_ = rules_.tail.match(body) != nullptr;
        const LineRule* rule = tail_ ? nullptr : rules_.furniture.match(body);
        if (!tail_ && rule == nullptr) {
            return false;
        }
        const int above = rule == nullptr ? 0 : rule->shortLinesBefore;
        for (auto it = blocks_.rbegin(); it != blocks_.rend() && it - blocks_.rbegin() < above;
             ++it) {
            if (it->kind != BlockKind::Paragraph || it->pieces.size() > 1 ||
                it->pieces.front().size() > shortLine) {
                break;
            }
            it->kind = BlockKind::Furniture;
            if (it->afterBlank) {
                break;
            }
        }
    }
    start(line, BlockKind::Furniture, 0);
    return true;
}

// "=====" below a line makes it a heading; "-----" elsewhere is a rule.
bool Grouper::takeUnderline(const Line& line) {
    if (line.kind != LineKind::Underline) {
        return false;
    }
    const bool heads = blanks_ == 0 && !blocks_.empty() &&
                       blocks_.back().kind == BlockKind::Paragraph && !lastLine().empty();
    if (!heads) {
        start(line, BlockKind::Furniture, 0);
        return true;
    }
    RawBlock& block = blocks_.back();
    const int level = text_[line.span.begin] == '=' ? 1 : 2;
    if (block.pieces.size() > 1 && block.pieces.back() == last_.content) {
        block.pieces.pop_back();
        start(last_, BlockKind::Heading, level);
    } else {
        block.kind = BlockKind::Heading;
        block.level = level;
    }
    return true;
}

// In a list: what is indented deeper than the mark goes on; what stands as deep begins an item
// that lost its mark.
bool Grouper::continuesItem(const Line& line, const LineShape& above,
                            const LineShape& shape) const {
    if (shape.startsLower || above.endsCut || line.indent > blocks_.back().level) {
        return true;
    }
    return !above.endsSentence() && continuesInChunk(line, above, shape);
}

// Both lines belong to one run without a blank line.
bool Grouper::continuesInChunk(const Line& line, const LineShape& above,
                               const LineShape& shape) const {
    if (shape.label && (above.label || above.endsSentence() || lastLine().size() < shortLine)) {
        return false;
    }
    if (shape.startsLower || (above.endsCut && !shape.bold)) {
        return true;
    }
    if (layout_.wrapped && runsOn(lastLine())) {
        return true;
    }
    if (above.last == ':' || above.last == ';' || (shape.bold && !above.bold)) {
        return shape.bold == above.bold && above.last == ';' && layout_.wrapped;
    }
    const std::size_t width = lastLine().size() + static_cast<std::size_t>(last_.indent);
    const bool full = width + 1 + firstWord(line.span.in(text_)) > layout_.width;
    if (layout_.wrapped && width <= layout_.width + shortLine) {
        return full || (above.endsSentence() && width * 3 > layout_.width * 2);
    }
    if (above.endsSentence()) {
        return layout_.blanks && !shape.label && line.span.size() >= shortLine;
    }
    // A text too short to show how it is laid out: a line that runs into a finished sentence.
    const bool letter = (above.last >= 'a' && above.last <= 'z') || above.last < 0;
    return layout_.tiny && letter && shape.endsSentence() && width >= shortLine;
}

// One blank line stands between: only a sentence in its midst goes on over it.
bool Grouper::continuesOverBlank(const LineShape& above, const LineShape& shape,
                                 std::string_view body) const {
    if (above.endsSentence() || above.last == ':' || above.last == ';' || above.last == 0 ||
        above.bold || shape.bold || shape.label || above.italic || shape.italic) {
        return false;
    }
    const bool bracket = shape.startsBracket && body.size() < shortLine;
    const bool capitals = above.capitals() && shape.capitals();
    if (shape.startsLower || bracket) {
        return !shape.endsCount && above.words > 1;
    }
    if (lastLine().ends_with('"')) {
        return false;
    }
    const bool smallCapital = above.letters < 4 && above.upperLetters == above.letters;
    if (!layout_.spaced) {
        return false;
    }
    if (capitals || (smallCapital && shape.capitals()) ||
        (above.capitals() && shape.upperLetters == shape.letters)) {
        return true;
    }
    return above.endsCut || (lastLine().size() * 10 >= layout_.width * 7 && !above.capitals());
}

bool Grouper::continues(const Line& line) {
    if (blocks_.empty() || line.kind != LineKind::Plain || line.column || last_.column ||
        line.label || last_.kind == LineKind::Heading || line.quoted != last_.quoted) {
        return false;
    }
    const BlockKind kind = blocks_.back().kind;
    if (kind != BlockKind::Paragraph && kind != BlockKind::Bullet) {
        return false;
    }
    const LineShape above = shapeOf(last_.content.in(text_));
    const LineShape shape = shapeOf(line.content.in(text_));
    if (blanks_ > 0) {
        return blanks_ == 1 &&
               !(kind == BlockKind::Bullet && line.indent == 0 && !layout_.spaced) &&
               continuesOverBlank(above, shape, line.content.in(text_));
    }
    return kind == BlockKind::Bullet ? continuesItem(line, above, shape)
                                     : continuesInChunk(line, above, shape);
}

void Grouper::take(const Line& line) {
    if (takeUnderline(line) || takeFurniture(line)) {
        return;
    }
    switch (line.kind) {
    case LineKind::Heading:
        start(line, BlockKind::Heading, line.level);
        return;
    case LineKind::Table:
        start(line, BlockKind::TableRow, 0);
        return;
    case LineKind::Bullet:
    case LineKind::Numbered:
        start(line, BlockKind::Bullet, line.indent);
        return;
    default:
        break;
    }
    if (continues(line)) {
        blocks_.back().pieces.push_back(line.content);
        return;
    }
    const bool lostMark = blanks_ == 0 && shapeOf(lastLine()).endsSentence() && !blocks_.empty() &&
                          !blocks_.back().numbered && blocks_.back().kind == BlockKind::Bullet &&
                          line.indent > 0 && line.indent == blocks_.back().level;
    start(line, lostMark ? BlockKind::Bullet : BlockKind::Paragraph, lostMark ? line.indent : 0);
}

std::vector<RawBlock> Grouper::run(const std::vector<Line>& lines) {
    for (const Line& line : lines) {
        if (line.kind == LineKind::Blank) {
            if (++blanks_ == 1 && !blocks_.empty()) {
                blocks_.back().beforeBlank = true;
            }
            continue;
        }
        // A line that joins the block above takes back the blank between them.
        const std::size_t known = blocks_.size();
        take(line);
        if (blocks_.size() == known && !blocks_.empty()) {
            blocks_.back().beforeBlank = false;
        }
        last_ = line;
        blanks_ = 0;
    }
    if (!blocks_.empty()) {
        blocks_.back().beforeBlank = true;
    }
    return std::move(blocks_);
}

} // namespace

std::vector<RawBlock> groupLines(std::string_view text, const std::vector<Line>& lines,
                                 const Layout& layout, const SegmentRules& rules) {
    return Grouper(text, layout, rules).run(lines);
}
} // namespace tenure
