// Small questions about gumbo's tree, shared by the parts of the HTML reader.
#include "extract/source/html_tree.h"

#include <algorithm>
#include <array>

namespace tenure {
namespace {
void appendText(const GumboNode& node, std::string& out) {
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
        node.type == GUMBO_NODE_CDATA) {
        out += node.v.text.text;
        return;
    }
    if (!isElement(node) || isTag(node, GUMBO_TAG_SCRIPT) || isTag(node, GUMBO_TAG_STYLE)) {
        return;
    }
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        appendText(*static_cast<const GumboNode*>(children.data[i]), out);
    }
    out += ' ';
}

// Parts of a page by the names that the makers of web sites give them. Sorted.
constexpr auto furnitureNames =
    std::to_array<std::string_view>({"advert",          "advertisement",   "breadcrumb",
                                     "breadcrumbs",     "comment-form",    "comment-list",
                                     "comment-respond", "comments",        "comments-area",
                                     "cookie",          "cookie-banner",   "cookie-notice",
                                     "footer",          "jp-relatedposts", "nav",
                                     "nav-links",       "navbar",          "navigation",
                                     "newsletter",      "pagination",      "popup",
                                     "post-navigation", "related",         "related-articles",
                                     "related-posts",   "respond",         "screen-reader-text",
                                     "share",           "share-buttons",   "sharedaddy",
                                     "sharing",         "sidebar",         "site-footer",
                                     "site-header",     "skip-link",       "social",
                                     "social-share",    "sr-only",         "subscribe",
                                     "visually-hidden", "widget",          "widget-area"});

bool namesFurniture(std::string_view words) {
    while (!words.empty()) {
        const std::size_t end = std::min(words.find_first_of(" \t\n"), words.size());
        if (std::ranges::binary_search(furnitureNames, words.substr(0, end))) {
            return true;
        }
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}
} // namespace

std::string_view attribute(const GumboNode& node, const char* name) {
    if (!isElement(node)) {
        return {};
    }
    const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
    return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool hasWord(std::string_view words, std::string_view word) {
    while (!words.empty()) {
        const std::size_t end = std::min(words.find_first_of(" \t\n"), words.size());
        if (words.substr(0, end) == word) {
            return true;
        }
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

std::string textBelow(const GumboNode& node) {
    std::string raw;
    appendText(node, raw);
    std::string out;
    for (const char c : raw) {
        const bool white = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!white) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    while (!out.empty() && out.back() == ' ') {
        out.pop_back();
    }
    return out;
}

bool isPageFurniture(const GumboNode& node, bool inArticle) {
    switch (node.v.element.tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_OBJECT:
        return true;
    case GUMBO_TAG_HEADER:
        return !inArticle;
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_ARTICLE:
        return false;
    default:
        break;
    }
    const std::string_view role = attribute(node, "role");
    const std::string_view style = attribute(node, "style");
    const bool hidden = gumbo_get_attribute(&node.v.element.attributes, "hidden") != nullptr ||
                        attribute(node, "aria-hidden") == "true" ||
                        style.find("display:none") != std::string_view::npos ||
                        style.find("display: none") != std::string_view::npos;
    return hidden || role == "navigation" || role == "banner" || role == "contentinfo" ||
           role == "complementary" || role == "search" ||
           namesFurniture(attribute(node, "class")) || namesFurniture(attribute(node, "id"));
}
} // namespace tenure
