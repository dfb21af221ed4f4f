// The text of an HTML article in light Markdown, with the way back to the page's bytes.
#include "extract/source/html_text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "extract/source/entities.h"
#include "extract/source/utf8.h"

namespace tenure {
namespace {
template <typename Visit>
void eachChild(const GumboNode& node, const Visit& visit) {
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        visit(*static_cast<const GumboNode*>(children.data[i]));
    }
}

bool isBlockTag(GumboTag tag) {
    switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_HR:
        return true;
    default:
        return false;
    }
}

int headingLevel(GumboTag tag) {
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6
               ? static_cast<int>(tag) - static_cast<int>(GUMBO_TAG_H1) + 1
               : 0;
}

bool holdsBlocks(const GumboNode& node) {
    bool found = false;
    eachChild(node, [&](const GumboNode& child) {
        found = found ||
                (isElement(child) && (isBlockTag(child.v.element.tag) ||
                                      headingLevel(child.v.element.tag) > 0 || holdsBlocks(child)));
    });
    return found;
}

// A table whose cells hold paragraphs lays the page out; one of short cells is a table.
bool isDataTable(const GumboNode& table) {
    bool blocks = false;
    std::size_t widest = 0;
    const auto visit = [&](const auto& self, const GumboNode& node) -> void {
        if (!isElement(node)) {
            return;
        }
        std::size_t cells = 0;
        eachChild(node, [&](const GumboNode& child) {
            const bool cell = isTag(child, GUMBO_TAG_TD) || isTag(child, GUMBO_TAG_TH);
            cells += cell ? 1U : 0U;
            blocks = blocks || (cell && holdsBlocks(child));
            self(self, child);
        });
        widest = std::max(widest, cells);
    };
    visit(visit, table);
    return !blocks && widest >= 2;
}

class Writer {
public:
    Writer(std::string_view html, std::string& out, OffsetMap& map)
        : html_(html), out_(out), map_(map) {}

    void walk(const GumboNode& node);

private:
    void element(const GumboNode& node);
    void inlineElement(const GumboNode& node);
    void children(const GumboNode& node);
    void heading(const GumboNode& node, int level);
    void item(const GumboNode& node);
    void row(const GumboNode& node);
    void text(const GumboNode& node);
    void put(std::string_view piece, std::size_t origin, std::size_t length);
    void mark(std::string_view sign);
    void breakLine(int lines);
    void flush(std::size_t origin);

    std::string_view html_;
    std::string& out_;
    OffsetMap& map_;
    int breaks_ = 0;     // line ends to write before the next character
    bool space_ = false; // a space to write
    bool fresh_ = true;  // nothing but marks on this line
    bool preformatted_ = false;
    bool inRow_ = false;
    std::vector<int> lists_; // open lists: 0 for bullets, else the next number
    int strong_ = 0;         // strong elements that are to open before the next character
};

void Writer::breakLine(int lines) {
    if (inRow_) {
        space_ = true;
    } else {
        breaks_ = std::max(breaks_, lines);
        space_ = false;
    }
}

void Writer::flush(std::size_t origin) {
    if (breaks_ > 0 && !out_.empty() &&
        !(fresh_ && !lists_.empty() && breaks_ > 0 &&
          (out_.ends_with("- ") || out_.ends_with(". ")))) {
        map_.add(out_.size(), origin);
        out_.append(static_cast<std::size_t>(breaks_), '\n');
        fresh_ = true;
        if (lists_.size() > 1) {
            out_.append((lists_.size() - 1) * 2, ' ');
        }
    } else if (space_ && !fresh_) {
        map_.add(out_.size(), origin > 0 ? origin - 1 : 0);
        out_ += ' ';
    }
    breaks_ = 0;
    space_ = false;
    for (; strong_ > 0; --strong_) {
        map_.add(out_.size(), origin);
        out_ += "**";
    }
}

void Writer::put(std::string_view piece, std::size_t origin, std::size_t length) {
    flush(origin);
    if (piece == html_.substr(origin, length)) {
        map_.add(out_.size(), origin);
    } else {
        map_.addWhole(out_.size(), origin, std::max<std::size_t>(length, 1));
    }
    out_ += piece;
    fresh_ = false;
}

// A sign of Markdown that stands for the element itself.
void Writer::mark(std::string_view sign) {
    const std::size_t origin = out_.empty() ? 0 : map_.original(out_.size() - 1);
    flush(origin);
    map_.addWhole(out_.size(), origin, 1);
    out_ += sign;
    fresh_ = true;
}

void Writer::text(const GumboNode& node) {
    const GumboText& content = node.v.text;
    const char* const from = content.original_text.data;
    const bool known =
        from != nullptr && from >= html_.data() && from < html_.data() + html_.size();
    std::size_t at = known ? static_cast<std::size_t>(from - html_.data()) : 0;
    const std::size_t stop = known ? std::min(at + content.original_text.length, html_.size()) : 0;
    const std::string_view decoded = content.text;
    for (std::size_t i = 0; i < decoded.size();) {
        const DecodedPoint point = codePointAt(decoded, i);
        // Tags that the parser dropped may stand inside the text.
        while (at < stop && html_[at] == '<' && decoded[i] != '<') {
            at = std::min(html_.find('>', at), stop - 1) + 1;
        }
        std::size_t length = point.length;
        if (at < stop && html_[at] == '&' && html_.substr(at, 2) != "& ") {
            const Entity entity = entityAt(html_, at);
            const std::size_t end = html_.find_first_of("; <&\n", at + 1);
            const bool unknown = point.value != '&' && end < stop;
            length = entity.length > 0 ? entity.length
                     : unknown         ? end + (html_[end] == ';' ? 1U : 0U) - at
                                       : point.length;
        }
        const bool white =
            decoded[i] == ' ' || decoded[i] == '\n' || decoded[i] == '\t' || decoded[i] == '\r';
        if (white && preformatted_ && decoded[i] == '\n') {
            breakLine(breaks_ + 1);
        } else if (white) {
            space_ = true;
        } else {
            put(decoded.substr(i, point.length), std::min(at, html_.size() - 1),
                at < stop ? length : 1);
        }
        at += length;
        i += point.length;
    }
}

void Writer::children(const GumboNode& node) {
    eachChild(node, [&](const GumboNode& child) { walk(child); });
}

void Writer::heading(const GumboNode& node, int level) {
    if (textBelow(node).empty()) {
        return;
    }
    breakLine(2);
    if (!inRow_ && lists_.empty()) {
        mark(std::string(static_cast<std::size_t>(level), '#') + ' ');
    }
    const bool row = std::exchange(inRow_, true); // a heading is one line
    children(node);
    inRow_ = row;
    breakLine(2);
}

void Writer::item(const GumboNode& node) {
    if (textBelow(node).empty()) {
        return;
    }
    breakLine(1);
    if (!inRow_) {
        if (lists_.empty() || lists_.back() == 0) {
            mark("- ");
        } else {
            mark(std::to_string(lists_.back()++) + ". ");
        }
    }
    children(node);
    breakLine(1);
}

void Writer::row(const GumboNode& node) {
    if (textBelow(node).empty()) {
        return;
    }
    breakLine(1);
    mark("|");
    const bool outer = std::exchange(inRow_, true);
    eachChild(node, [&](const GumboNode& child) {
        if (isTag(child, GUMBO_TAG_TD) || isTag(child, GUMBO_TAG_TH)) {
            fresh_ = false;
            space_ = true;
            children(child);
            fresh_ = false;
            space_ = true;
            const std::size_t origin = map_.original(out_.size() - 1);
            flush(origin);
            map_.addWhole(out_.size(), origin, 1);
            out_ += '|';
        }
    });
    inRow_ = outer;
    breakLine(1);
}

// Strong type at the begin of a line may be a heading or a label: segmentation wants to see it.
void Writer::inlineElement(const GumboNode& node) {
    const GumboTag tag = node.v.element.tag;
    const bool strong = (tag == GUMBO_TAG_STRONG || tag == GUMBO_TAG_B) && strong_ == 0 &&
                        (breaks_ > 0 || out_.empty() || fresh_) && !inRow_ && !holdsBlocks(node) &&
                        !textBelow(node).empty();
    if (!strong) {
        children(node);
        return;
    }
    ++strong_;
    children(node);
    if (strong_ == 0) {
        map_.addWhole(out_.size(), map_.original(out_.size() - 1), 1);
        out_ += "**";
    }
    strong_ = 0;
}

void Writer::element(const GumboNode& node) {
    const GumboTag tag = node.v.element.tag;
    if (const int level = headingLevel(tag); level > 0) {
        heading(node, level);
    } else if (tag == GUMBO_TAG_BR) {
        breakLine(1);
    } else if (tag == GUMBO_TAG_LI) {
        item(node);
    } else if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL) {
        breakLine(lists_.empty() ? 2 : 1);
        lists_.push_back(tag == GUMBO_TAG_OL ? 1 : 0);
        children(node);
        lists_.pop_back();
        breakLine(lists_.empty() ? 2 : 1);
    } else if (tag == GUMBO_TAG_TABLE && isDataTable(node)) {
        breakLine(2);
        const auto rows = [&](const auto& self, const GumboNode& part) -> void {
            eachChild(part, [&](const GumboNode& child) {
                if (isTag(child, GUMBO_TAG_TR)) {
                    row(child);
                } else if (isTag(child, GUMBO_TAG_CAPTION)) {
                    children(child);
                    breakLine(2);
                } else if (isElement(child)) {
                    self(self, child);
                }
            });
        };
        rows(rows, node);
        breakLine(2);
    } else if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH || tag == GUMBO_TAG_DT) {
        breakLine(tag == GUMBO_TAG_DT ? 1 : 2);
        children(node);
        breakLine(tag == GUMBO_TAG_DT ? 1 : 2);
    } else if (tag == GUMBO_TAG_DD) {
        const bool term = breaks_ == 1 && !out_.empty() && !out_.ends_with(':') && !fresh_;
        if (term) {
            breaks_ = 0;
            map_.addWhole(out_.size(), map_.original(out_.size() - 1), 1);
            out_ += ':';
        }
        space_ = true;
        children(node);
        breakLine(1);
    } else if (isBlockTag(tag)) {
        const bool outer = std::exchange(preformatted_, preformatted_ || tag == GUMBO_TAG_PRE);
        breakLine(2);
        children(node);
        breakLine(2);
        preformatted_ = outer;
    } else {
        inlineElement(node);
    }
}

void Writer::walk(const GumboNode& node) {
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA) {
        text(node);
    } else if (node.type == GUMBO_NODE_WHITESPACE) {
        text(node);
    } else if (isElement(node) && !isPageFurniture(node, true)) {
        element(node);
    }
}

// Articles that stand in no other article.
void collect(const GumboNode& node, GumboTag tag, std::vector<const GumboNode*>& found) {
    if (!isElement(node)) {
        return;
    }
    if (isTag(node, tag) || (tag == GUMBO_TAG_MAIN && attribute(node, "role") == "main")) {
        found.push_back(&node);
        return;
    }
    eachChild(node, [&](const GumboNode& child) { collect(child, tag, found); });
}
} // namespace

const GumboNode& articleOf(const GumboNode& root) {
    constexpr std::size_t shortest = 200;
    std::vector<const GumboNode*> articles;
    collect(root, GUMBO_TAG_ARTICLE, articles);
    if (articles.size() == 1 && textBelow(*articles.front()).size() >= shortest) {
        return *articles.front();
    }
    std::vector<const GumboNode*> mains;
    collect(root, GUMBO_TAG_MAIN, mains);
    if (!mains.empty() && !textBelow(*mains.front()).empty()) {
        return *mains.front();
    }
    const GumboNode* body = &root;
    if (isElement(root)) {
        eachChild(root, [&](const GumboNode& child) {
            body = isTag(child, GUMBO_TAG_BODY) ? &child : body;
        });
    }
    return *body;
}

void appendArticle(const GumboNode& article, std::string_view html, std::string& out,
                   OffsetMap& map) {
    Writer(html, out, map).walk(article);
}
} // namespace tenure
