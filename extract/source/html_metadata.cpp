// What an HTML page says of itself.
#include "extract/source/html_metadata.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "extract/source/metadata.h"

namespace tenure {
namespace {
constexpr std::size_t longestName = 60;

// Names of <meta> that state a field, the best first.
constexpr auto titleNames =
    std::to_array<std::string_view>({"og:title", "dc.title", "citation_title"});
constexpr auto dateNames = std::to_array<std::string_view>(
    {"article:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dcterms.date",
     "dc.date", "citation_publication_date", "parsely-pub-date", "pubdate", "publish-date", "date",
     "dcterms.created"});
constexpr auto authorNames = std::to_array<std::string_view>(
    {"author", "article:author", "dc.creator", "citation_author", "parsely-author", "byl"});

struct Found {
    std::size_t rank = 99; // of the name that stated it; smaller is better
    std::string value;
};

struct Page {
    Found title, date;
    std::vector<std::pair<std::size_t, std::string>> authors;
    std::string url, canonical, titleTag;
};

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    });
    return out;
}

template <std::size_t Size>
std::size_t rankOf(const std::array<std::string_view, Size>& names, std::string_view name) {
    return static_cast<std::size_t>(std::ranges::find(names, name) - names.begin());
}

void readMeta(const GumboNode& node, Page& page) {
    std::string name;
    for (const char* key : {"property", "name", "itemprop"}) {
        name = name.empty() ? lower(attribute(node, key)) : name;
    }
    const std::string content(attribute(node, "content"));
    if (name.empty() || content.empty()) {
        return;
    }
    if (const std::size_t rank = rankOf(titleNames, name);
        rank < titleNames.size() && rank < page.title.rank) {
        page.title = {rank, content};
    }
    if (const std::size_t rank = rankOf(dateNames, name);
        rank < dateNames.size() && rank < page.date.rank && metadataDate(content)) {
        page.date = {rank, content};
    }
    const bool address = content.find("://") != std::string::npos;
    if (const std::size_t rank = rankOf(authorNames, name);
        rank < authorNames.size() && !address && content.size() <= longestName) {
        page.authors.emplace_back(rank, content);
    }
    if (name == "og:url") {
        page.url = content;
    }
}

void readHead(const GumboNode& node, Page& page) {
    if (!isElement(node)) {
        return;
    }
    if (isTag(node, GUMBO_TAG_META)) {
        readMeta(node, page);
    } else if (isTag(node, GUMBO_TAG_TITLE) && page.titleTag.empty()) {
        page.titleTag = textBelow(node);
    } else if (isTag(node, GUMBO_TAG_LINK) && hasWord(attribute(node, "rel"), "canonical")) {
        page.canonical = attribute(node, "href");
    }
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        readHead(*static_cast<const GumboNode*>(children.data[i]), page);
    }
}

template <typename Test>
const GumboNode* findNode(const GumboNode& node, const Test& test) {
    if (!isElement(node)) {
        return nullptr;
    }
    if (test(node)) {
        return &node;
    }
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        if (const auto* found = findNode(*static_cast<const GumboNode*>(children.data[i]), test)) {
            return found;
        }
    }
    return nullptr;
}

bool isByline(const GumboNode& node) {
    if (hasWord(attribute(node, "rel"), "author") || attribute(node, "itemprop") == "author") {
        return true;
    }
    const std::string_view names = attribute(node, "class");
    constexpr auto known =
        std::to_array<const char*>({"author", "byline", "byline-name", "author-name",
                                    "entry-author", "post-author", "p-author", "article-author"});
    return std::ranges::any_of(known, [&](const char* name) { return hasWord(names, name); });
}

// The name in a byline: that of its link, or all of its text.
std::string bylineName(const GumboNode& byline) {
    const GumboNode* link =
        findNode(byline, [](const GumboNode& node) { return isTag(node, GUMBO_TAG_A); });
    std::string name = textBelow(link != nullptr ? *link : byline);
    // The word that opens a byline is short and stands before a name of two words or more.
    const std::size_t space = name.find(' ');
    if (link == nullptr && space == 2 && std::ranges::count(name, ' ') >= 2) {
        name.erase(0, space + 1);
    }
    return name.size() <= longestName ? name : std::string();
}

std::string titleOf(const Page& page, const GumboNode& article) {
    if (!page.title.value.empty()) {
        return page.title.value;
    }
    const GumboNode* heading =
        findNode(article, [](const GumboNode& node) { return isTag(node, GUMBO_TAG_H1); });
    const std::string text = heading != nullptr ? textBelow(*heading) : "";
    return text.empty() ? page.titleTag : text;
}

void readAuthors(Page& page, const GumboNode& article, Metadata& metadata) {
    if (page.authors.empty()) {
        const GumboNode* byline = findNode(article, isByline);
        if (byline != nullptr) {
            page.authors.emplace_back(0, bylineName(*byline));
        }
    }
    std::ranges::stable_sort(page.authors, {}, &std::pair<std::size_t, std::string>::first);
    for (const auto& [rank, name] : page.authors) {
        const bool best = rank == page.authors.front().first;
        if (best && !name.empty() &&
            std::ranges::find(metadata.authors, name) == metadata.authors.end()) {
            metadata.authors.push_back(name);
        }
    }
}
} // namespace

Metadata htmlMetadata(const GumboNode& root, const GumboNode& article) {
    Page page;
    readHead(root, page);
    Metadata metadata;
    metadata.title = titleOf(page, article);
    metadata.url = !page.canonical.empty() ? page.canonical : page.url;
    metadata.language = attribute(root, "lang");
    if (page.date.value.empty()) {
        const GumboNode* time = findNode(article, [](const GumboNode& node) {
            return isTag(node, GUMBO_TAG_TIME) && metadataDate(attribute(node, "datetime"));
        });
        page.date.value = time != nullptr ? attribute(*time, "datetime") : std::string_view();
    }
    metadata.date = metadataDate(page.date.value);
    metadata.dateFrom = metadata.date ? "metadata" : "";
    readAuthors(page, article, metadata);
    return metadata;
}
} // namespace tenure
