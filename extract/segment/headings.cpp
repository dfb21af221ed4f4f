// Which blocks are headings: by their marks, their look, and by what stands below them.
#include "extract/segment/headings.h"

#include <algorithm>
#include <string>

namespace tenure {
namespace {
constexpr std::size_t longestPlain = 80;
constexpr std::size_t longestNumbered = 95;
constexpr std::size_t longestTitle = 130;
constexpr std::size_t longestBold = 220;
constexpr std::size_t longestCapitals = 320;
constexpr int mostWords = 13;
constexpr std::size_t shortestProse = 90;

// Levels of headings that carry no level of their own, so that each kind nests in the ones above.
enum Level { title = 1, capitals = 2, plain = 3, numbered = 4, bold = 5, italic = 6 };

struct Look {
    std::string text;
    LineShape shape;
};

Look lookOf(std::string_view text, const RawBlock& block) {
    Look look;
    for (const Span piece : block.pieces) {
        look.text += look.text.empty() ? "" : " ";
        look.text += piece.in(text);
    }
    look.shape = shapeOf(look.text);
    return look;
}

// Letters and digits in lower case: what two spellings of one title share. Bytes beyond ASCII are
// left out, which takes care of dashes and quotes.
std::string folded(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            out += c;
        } else if (c >= 'A' && c <= 'Z') {
            out += static_cast<char>(c + ('a' - 'A'));
        }
    }
    return out;
}

class Finder {
public:
    Finder(std::string_view text, const Layout& layout, const Metadata& metadata,
           std::vector<RawBlock>& blocks)
        : layout_(layout), metadata_(metadata), title_(folded(metadata.title)), blocks_(blocks) {
        looks_.reserve(blocks.size());
        for (const RawBlock& block : blocks) {
            looks_.push_back(lookOf(text, block));
        }
    }

    void run();

private:
    void joinLoneNumbers();
    bool decide(std::size_t i, bool first);
    [[nodiscard]] bool numberedHeading(std::size_t i) const;
    [[nodiscard]] bool topic(std::size_t i) const;
    [[nodiscard]] bool plainHeading(std::size_t i) const;
    [[nodiscard]] bool titleHeading(std::size_t i) const;
    [[nodiscard]] bool prose(std::size_t i) const;
    [[nodiscard]] bool headsSomething(std::size_t i) const;
    [[nodiscard]] std::size_t next(std::size_t i) const;
    void make(std::size_t i, int level);

    Layout layout_;
    const Metadata& metadata_;
    std::string title_; // folded
    std::vector<RawBlock>& blocks_;
    std::vector<Look> looks_;
};

void Finder::make(std::size_t i, int level) {
    blocks_[i].kind = BlockKind::Heading;
    blocks_[i].level = level;
}

// The next block that is no furniture; the number of blocks when there is none.
std::size_t Finder::next(std::size_t i) const {
    ++i;
    while (i < blocks_.size() && blocks_[i].kind == BlockKind::Furniture) {
        ++i;
    }
    return i;
}

bool Finder::prose(std::size_t i) const {
    const Look& look = looks_[i];
    if (blocks_[i].kind != BlockKind::Paragraph || look.shape.bold || look.shape.label) {
        return false;
    }
    return look.text.size() >= shortestProse || look.shape.endsSentence() ||
           (look.shape.last == ':' && look.shape.words >= 3);
}

// "4." alone on its line numbers the line below it.
void Finder::joinLoneNumbers() {
    for (std::size_t i = 0; i + 1 < blocks_.size(); ++i) {
        RawBlock& number = blocks_[i];
        RawBlock& below = blocks_[i + 1];
        if (number.kind != BlockKind::Bullet || !number.numbered || !looks_[i].text.empty()) {
            continue;
        }
        const bool mayHead =
            below.kind == BlockKind::Paragraph && looks_[i + 1].text.size() <= longestCapitals &&
            (looks_[i + 1].text.size() <= longestNumbered || looks_[i + 1].shape.capitals());
        if (mayHead && next(i + 1) < blocks_.size() && !looks_[i + 1].shape.endsSentence()) {
            make(i + 1, numbered);
        } else if (below.kind == BlockKind::Paragraph) {
            below.kind = BlockKind::Bullet;
            below.numbered = true;
        }
        number.kind = BlockKind::Furniture;
    }
}

bool Finder::numberedHeading(std::size_t i) const {
    const RawBlock& block = blocks_[i];
    const Look& look = looks_[i];
    if (!block.numbered || block.pieces.size() > 2 || look.text.size() > longestNumbered) {
        return false;
    }
    const std::size_t below = next(i);
    if (below >= blocks_.size() || look.shape.endsCut || look.shape.startsLower) {
        return false;
    }
    const auto isItem = [&](std::size_t k) {
        return blocks_[k].kind == BlockKind::Bullet && blocks_[k].numbered;
    };
    if (look.shape.bold) {
        return true;
    }
    // Items of a list stand side by side; a heading stands over text.
    const bool between = i > 0 && isItem(i - 1);
    // "Sent regrets" and directly below "1. Ann Lee": a list of one.
    const bool listed =
        i > 0 && !block.afterBlank && layout_.blanks && blocks_[i - 1].kind == BlockKind::Paragraph;
    if (isItem(below) || between || listed || (!block.beforeBlank && layout_.blanks)) {
        return false;
    }
    return blocks_[below].kind == BlockKind::Paragraph || !look.shape.endsSentence();
}

bool Finder::headsSomething(std::size_t i) const {
    const std::size_t below = next(i);
    if (below >= blocks_.size()) {
        return false;
    }
    const RawBlock& block = blocks_[below];
    if (block.kind == BlockKind::Bullet || block.kind == BlockKind::TableRow) {
        return blocks_[i].beforeBlank;
    }
    return prose(below) && (blocks_[i].beforeBlank || !layout_.blanks);
}

// "Devolution: Scotland and Wales" is a heading, "Chair: Ann Lee" a line of facts.
bool Finder::topic(std::size_t i) const {
    const std::string& text = looks_[i].text;
    const std::size_t colon = text.find(':');
    bool lower = false;
    for (std::size_t k = colon; k + 1 < text.size(); ++k) {
        lower = lower || (text[k] == ' ' && text[k + 1] >= 'a' && text[k + 1] <= 'z');
    }
    const bool alone = i == 0 || !looks_[i - 1].shape.label;
    return lower && alone && looks_[i].shape.words >= 4 && text.find('*') == std::string::npos &&
           text.find(',') == std::string::npos;
}

bool Finder::plainHeading(std::size_t i) const {
    const RawBlock& block = blocks_[i];
    const LineShape& shape = looks_[i].shape;
    const bool small = looks_[i].text.size() <= longestPlain && shape.words <= mostWords;
    if (!small || (!shape.startsUpper && !shape.startsYear) || shape.letters < 3 ||
        shape.endsSentence() || shape.last == ':' || shape.last == ';' || shape.endsCut ||
        (shape.label && !topic(i)) || shape.endsCount || block.column ||
        (!block.afterBlank && layout_.blanks && i > 0)) {
        return false;
    }
    const std::string name = folded(looks_[i].text);
    const bool byline = std::ranges::any_of(
        metadata_.authors, [&](const std::string& author) { return folded(author) == name; });
    return !byline && headsSomething(i);
}

// The first block of a text is its title unless it is prose.
bool Finder::titleHeading(std::size_t i) const {
    const LineShape& shape = looks_[i].shape;
    if (next(i) >= blocks_.size() || shape.letters == 0) {
        return false;
    }
    return looks_[i].text.size() <= longestTitle && (shape.startsUpper || shape.startsYear) &&
           shape.last != '.' && shape.last != '!' && shape.last != ':' && shape.last != ';' &&
           !shape.endsCut && !shape.label && blocks_[i].pieces.size() <= 3 &&
           (blocks_[i].beforeBlank || !layout_.blanks);
}

bool Finder::decide(std::size_t i, bool first) {
    const RawBlock& block = blocks_[i];
    const LineShape& shape = looks_[i].shape;
    if (block.kind == BlockKind::Bullet && numberedHeading(i)) {
        make(i, numbered);
        return true;
    }
    if (block.kind != BlockKind::Paragraph || looks_[i].text.empty()) {
        return false;
    }
    const bool below = next(i) < blocks_.size();
    const bool named =
        !metadata_.title.empty() && below && folded(looks_[i].text) == folded(metadata_.title);
    if (named || (first && titleHeading(i))) {
        make(i, title);
    } else if (shape.bold && below && looks_[i].text.size() <= longestBold && shape.letters > 0) {
        make(i, bold);
    } else if (shape.capitals() && below && looks_[i].text.size() <= longestCapitals &&
               shape.words <= 40 && !shape.endsCut) {
        make(i, capitals);
    } else if (shape.italic && below && looks_[i].text.size() <= longestPlain &&
               !shape.endsSentence() && block.beforeBlank) {
        make(i, italic);
    } else if (plainHeading(i)) {
        make(i, plain);
    }
    return block.kind == BlockKind::Heading;
}

void Finder::run() {
    joinLoneNumbers();
    bool first = true;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        if (blocks_[i].kind != BlockKind::Furniture) {
            decide(i, first);
            first = false;
        }
    }
}
} // namespace

void findHeadings(std::string_view text, const Layout& layout, const Metadata& metadata,
                  std::vector<RawBlock>& blocks) {
    Finder(text, layout, metadata, blocks).run();
}
} // namespace tenure
