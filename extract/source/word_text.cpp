// Word's XML to light Markdown: paragraphs, headings by style, lists, tables.
#include "extract/source/word_text.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace tenure {
namespace {
// Real documents nest tables in tables a few times; what is deeper was made to break us.
constexpr int deepest = 200;
constexpr std::string_view headingName = "heading ";

std::string_view nameOf(pugi::xml_node node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// Prefixes may be any; "w:val" is what Word writes.
pugi::xml_node child(pugi::xml_node node, std::string_view name) {
    for (const pugi::xml_node one : node.children()) {
        if (nameOf(one) == name) {
            return one;
        }
    }
    return {};
}

std::string value(pugi::xml_node node, std::string_view attribute = "val") {
    for (const pugi::xml_attribute one : node.attributes()) {
        const std::string_view name = one.name();
        if (name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1) ==
            attribute) {
            return one.value();
        }
    }
    return {};
}

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    });
    return text;
}

std::optional<int> outlineLevel(pugi::xml_node properties) {
    const std::string level = value(child(properties, "outlineLvl"));
    if (level.size() == 1 && level[0] >= '0' && level[0] <= '5') {
        return level[0] - '0' + 1;
    }
    return std::nullopt;
}

bool isOn(pugi::xml_node flag) {
    const std::string set = value(flag);
    return !flag.empty() && set != "0" && set != "false";
}

class Writer {
public:
    Writer(const std::map<std::string, int>& headings, std::vector<std::uint32_t>& starts)
        : headings_(headings), starts_(starts) {}

    void writeBlocks(pugi::xml_node parent, int depth);

    std::string take() { return std::move(text_); }

private:
    struct Inline {
        std::string text;
        bool bold = true; ///< all that was printed so far
        std::vector<pugi::xml_node> boxes;
    };

    void readInline(pugi::xml_node parent, int depth, Inline& into) const;
    void readRun(pugi::xml_node run, int depth, Inline& into) const;
    void writeParagraph(pugi::xml_node paragraph, int depth);
    void writeTable(pugi::xml_node table, int depth);
    [[nodiscard]] std::string cellText(pugi::xml_node cell, int depth) const;
    [[nodiscard]] int headingLevel(pugi::xml_node properties) const;
    void begin(std::string_view separator);

    const std::map<std::string, int>& headings_;
    std::vector<std::uint32_t>& starts_;
    std::string text_;
    bool inList_ = false;
};

void Writer::readRun(pugi::xml_node run, int depth, Inline& into) const {
    const bool bold = isOn(child(child(run, "rPr"), "b"));
    for (const pugi::xml_node part : run.children()) {
        const std::string_view name = nameOf(part);
        if (name == "t") {
            into.text += part.text().get();
            into.bold = into.bold && bold;
        } else if (name == "tab") {
            into.text += "    ";
        } else if (name == "br" || name == "cr") {
            into.text += '\n';
        } else if (name == "noBreakHyphen") {
            into.text += '-';
        } else if (name == "drawing" || name == "pict" || name == "AlternateContent") {
            into.boxes.push_back(part);
        } else if (name == "ruby" || name == "rubyBase") {
            readInline(part, depth + 1, into);
        }
    }
}

// Runs, and what wraps them: links, insertions, fields, content controls.
void Writer::readInline(pugi::xml_node parent, int depth, Inline& into) const {
    if (depth > deepest) {
        return;
    }
    for (const pugi::xml_node node : parent.children()) {
        const std::string_view name = nameOf(node);
        if (name == "r") {
            readRun(node, depth, into);
        } else if (name == "hyperlink" || name == "ins" || name == "moveTo" ||
                   name == "fldSimple" || name == "smartTag" || name == "sdt" ||
                   name == "sdtContent" || name == "dir" || name == "bdo" || name == "customXml") {
            readInline(node, depth + 1, into);
        }
    }
}

int Writer::headingLevel(pugi::xml_node properties) const {
    if (const auto own = outlineLevel(properties)) {
        return *own;
    }
    const auto style = headings_.find(value(child(properties, "pStyle")));
    return style == headings_.end() ? 0 : style->second;
}

void Writer::begin(std::string_view separator) {
    if (!text_.empty()) {
        text_ += separator;
    }
    starts_.push_back(static_cast<std::uint32_t>(text_.size()));
}

void Writer::writeParagraph(pugi::xml_node paragraph, int depth) {
    const pugi::xml_node properties = child(paragraph, "pPr");
    Inline words;
    readInline(paragraph, depth + 1, words);
    const bool blank = words.text.find_first_not_of(" \n\t") == std::string::npos;
    const int level = headingLevel(properties);
    const pugi::xml_node list = child(properties, "numPr");
    // Numbering 0 takes a style's numbers away again.
    const bool item = !list.empty() && value(child(list, "numId")) != "0" && level == 0;
    if (blank) {
        starts_.push_back(static_cast<std::uint32_t>(text_.size())); // it counts as a paragraph
    } else {
        begin(item && inList_ ? "\n" : "\n\n");
        if (level > 0) {
            std::ranges::replace(words.text, '\n', ' ');
            text_ += std::string(static_cast<std::size_t>(level), '#') + ' ' + words.text;
        } else if (item) {
            const std::string deep = value(child(list, "ilvl"));
            const int steps =
                deep.size() == 1 && deep[0] >= '0' && deep[0] <= '9' ? deep[0] - '0' : 0;
            std::ranges::replace(words.text, '\n', ' ');
            text_ += std::string(static_cast<std::size_t>(steps) * 2, ' ') + "- " + words.text;
        } else if (words.bold && words.text.find('\n') == std::string::npos) {
            text_ += "**" + words.text + "**";
        } else {
            text_ += words.text;
        }
        inList_ = item;
    }
    for (const pugi::xml_node box : words.boxes) {
        writeBlocks(box, depth + 1);
    }
}

std::string Writer::cellText(pugi::xml_node cell, int depth) const {
    std::string text;
    if (depth > deepest) {
        return text;
    }
    for (const pugi::xml_node node : cell.children()) {
        const std::string_view name = nameOf(node);
        std::string part;
        if (name == "p") {
            Inline words;
            readInline(node, depth + 1, words);
            part = std::move(words.text);
        } else if (name == "tbl" || name == "tr" || name == "tc" || name == "sdt" ||
                   name == "sdtContent") {
            part = cellText(node, depth + 1);
        }
        if (!part.empty()) {
            text += (text.empty() ? "" : " ") + part;
        }
    }
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '|'; }, ' ');
    return text;
}

void Writer::writeTable(pugi::xml_node table, int depth) {
    bool first = true;
    for (const pugi::xml_node row : table.children()) {
        if (nameOf(row) != "tr") {
            continue;
        }
        std::string cells;
        for (const pugi::xml_node cell : row.children()) {
            if (nameOf(cell) == "tc") {
                cells += cellText(cell, depth + 1) + " | ";
            }
        }
        if (cells.find_first_not_of(" |") != std::string::npos) {
            cells.pop_back();
            begin(first ? "\n\n" : "\n");
            text_ += "| " + cells;
            first = false;
        }
    }
    inList_ = false;
}

void Writer::writeBlocks(pugi::xml_node parent, int depth) {
    if (depth > deepest) {
        return;
    }
    for (const pugi::xml_node node : parent.children()) {
        const std::string_view name = nameOf(node);
        if (name == "p") {
            writeParagraph(node, depth);
        } else if (name == "tbl") {
            writeTable(node, depth);
        } else if (name != "Fallback" && name != "del" && name != "moveFrom") {
            // Whatever holds paragraphs: content controls, text boxes. A fallback says it twice.
            writeBlocks(node, depth + 1);
        }
    }
}
} // namespace

std::map<std::string, int> headingStyles(const pugi::xml_document& styles) {
    std::map<std::string, int> levels;
    std::map<std::string, std::string> basedOn;
    for (const pugi::xml_node style : styles.document_element().children()) {
        const std::string id = value(style, "styleId");
        if (nameOf(style) != "style" || value(style, "type") != "paragraph") {
            continue;
        }
        const std::string name = lower(value(child(style, "name")));
        basedOn[id] = value(child(style, "basedOn"));
        const auto outline = outlineLevel(child(style, "pPr"));
        if (name == "title") {
            levels[id] = 1;
        } else if (name.starts_with(headingName) && name.size() == headingName.size() + 1 &&
                   name.back() >= '1' && name.back() <= '6') {
            levels[id] = name.back() - '0';
        } else if (outline) {
            levels[id] = *outline;
        }
    }
    for (const auto& [id, base] : basedOn) {
        std::string up = base;
        for (int step = 0; step < 10 && !levels.contains(id) && !up.empty(); ++step) {
            if (const auto found = levels.find(up); found != levels.end()) {
                levels[id] = found->second;
            } else if (const auto next = basedOn.find(up); next != basedOn.end()) {
                up = next->second;
            } else {
                break;
            }
        }
    }
    return levels;
}

std::string textOfWord(const pugi::xml_document& document,
                       const std::map<std::string, int>& headings,
                       std::vector<std::uint32_t>& starts) {
    Writer writer(headings, starts);
    writer.writeBlocks(child(document.document_element(), "body"), 0);
    return writer.take();
}
} // namespace tenure
