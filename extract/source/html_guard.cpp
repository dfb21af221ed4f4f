// Whether an HTML file is fit for the parser, whose cost grows with the square of some of its
// parts.
#include "extract/source/html_guard.h"

#include <algorithm>
#include <array>
#include <vector>

namespace tenure {
namespace {
constexpr std::size_t deepest = 400;
constexpr int mostAttributes = 2000;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

std::string lowered(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), lower);
    return out;
}

// Elements without an end tag, or whose end tag is mostly left out.
bool endsByItself(std::string_view name) {
    constexpr auto names = std::to_array<std::string_view>(
        {"area",  "base",  "br",   "col",   "dd",     "dt",    "embed", "hr",     "img",
         "input", "li",    "link", "meta",  "option", "p",     "param", "source", "tbody",
         "td",    "tfoot", "th",   "thead", "tr",     "track", "wbr"});
    return std::ranges::binary_search(names, name);
}

struct Tag {
    std::string name; // in lower case, "/" first for an end tag; empty for a comment
    std::size_t end = 0;
    int attributes = 0;
};

Tag readTag(std::string_view html, std::size_t begin) {
    constexpr std::size_t longestName = 20;
    Tag tag;
    if (html.substr(begin).starts_with("<!--")) {
        tag.end = std::min(html.find("-->", begin), html.size() - 3) + 3;
        return tag;
    }
    std::size_t i = begin + 1;
    while (i < html.size() && html[i] != '>' && html[i] != ' ' && html[i] != '\n' &&
           html[i] != '\t' && (html[i] != '/' || i == begin + 1)) {
        ++i;
    }
    tag.name = lowered(html.substr(begin + 1, std::min(i - begin - 1, longestName)));
    bool space = false;
    while (i < html.size() && html[i] != '>') {
        const bool white = html[i] == ' ' || html[i] == '\n' || html[i] == '\t';
        tag.attributes += space && !white ? 1 : 0;
        if ((html[i] == '"' || html[i] == '\'') && html[i - 1] == '=') {
            i = std::min(html.find(html[i], i + 1), html.size() - 1);
        }
        space = white;
        ++i;
    }
    tag.end = std::min(i + 1, html.size());
    return tag;
}

bool startsTag(std::string_view html, std::size_t i) {
    const char next = i + 1 < html.size() ? lower(html[i + 1]) : ' ';
    return (next >= 'a' && next <= 'z') || next == '/' || next == '!' || next == '?';
}

// Behind the end tag of a script or style, whose inside is no markup.
std::size_t behindRaw(std::string_view html, const Tag& tag) {
    const std::string close = "</" + tag.name;
    for (std::size_t i = html.find("</", tag.end); i != std::string_view::npos;
         i = html.find("</", i + 2)) {
        if (lowered(html.substr(i, close.size())) == close) {
            return i;
        }
    }
    return html.size();
}

bool isRaw(const Tag& tag) {
    return tag.name == "script" || tag.name == "style" || tag.name == "textarea";
}

// An end tag closes what was opened inside its element, but never reaches out of a table and its
// like: the parser keeps those open, and so must the count.
void close(const std::string& name, std::vector<std::string>& open) {
    constexpr auto walls = std::to_array<std::string_view>(
        {"applet", "button", "caption", "marquee", "math", "object", "svg", "table", "template"});
    for (std::size_t i = open.size(); i > 0; --i) {
        if (open[i - 1] == name) {
            open.resize(i - 1);
            return;
        }
        if (std::ranges::binary_search(walls, open[i - 1])) {
            return;
        }
    }
}
} // namespace

bool isFitForParser(std::string_view html) {
    std::vector<std::string> open;
    for (std::size_t i = html.find('<'); i != std::string_view::npos; i = html.find('<', i)) {
        if (!startsTag(html, i)) {
            ++i;
            continue;
        }
        const Tag tag = readTag(html, i);
        i = tag.end;
        if (tag.name.empty() || tag.name.front() == '!') {
            continue;
        }
        if (tag.name.front() == '/') {
            close(tag.name.substr(1), open);
        } else if (!endsByItself(tag.name) && !isRaw(tag)) {
            open.push_back(tag.name);
        }
        if (open.size() > deepest || tag.attributes > mostAttributes) {
            return false;
        }
        i = isRaw(tag) ? behindRaw(html, tag) : i;
    }
    return true;
}

void appendWithoutTags(std::string_view html, std::string& out, OffsetMap& map) {
    for (std::size_t i = 0; i < html.size();) {
        if (html[i] == '<' && startsTag(html, i)) {
            const Tag tag = readTag(html, i);
            i = isRaw(tag) ? behindRaw(html, tag) : tag.end;
            if (!out.empty() && out.back() != '\n') {
                map.add(out.size(), tag.end - 1);
                out += '\n';
            }
            continue;
        }
        const std::size_t end = std::min(html.find('<', i + 1), html.size());
        map.add(out.size(), i);
        out += html.substr(i, end - i);
        i = end;
    }
}

bool saysWindows1252(std::string_view bytes) {
    constexpr std::size_t head = 2048;
    const std::string start = lowered(bytes.substr(0, head));
    const std::size_t at = start.find("charset=");
    const std::string name = at == std::string::npos ? "" : start.substr(at + 8, 16);
    return name.find("1252") != std::string::npos || name.find("8859-1") != std::string::npos ||
           name.find("latin1") != std::string::npos;
}
} // namespace tenure
