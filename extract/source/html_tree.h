// Small questions about gumbo's tree, shared by the parts of the HTML reader.
#pragma once
#include <string>
#include <string_view>

#include <gumbo.h>

namespace tenure {
inline bool isElement(const GumboNode& node) {
    return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

inline bool isTag(const GumboNode& node, GumboTag tag) {
    return isElement(node) && node.v.element.tag == tag;
}

/// Empty when there is no such attribute.
std::string_view attribute(const GumboNode& node, const char* name);

/// True when the attribute's words (parted by white space) hold `word`.
bool hasWord(std::string_view words, std::string_view word);

/// The text below a node with white space folded.
std::string textBelow(const GumboNode& node);

/// Scripts, navigation, forms, comments: what is no text of the page for readers. `inArticle`: a
/// header inside an article belongs to it.
bool isPageFurniture(const GumboNode& node, bool inArticle);
} // namespace tenure
