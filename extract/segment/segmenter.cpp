// The corridor of segmentation: one source text in, documents ready for reading out.
#include "extract/segment/segmenter.h"

#include "extract/segment/blocks.h"
#include "extract/segment/lines.h"
#include "extract/segment/normalise.h"
#include "extract/segment/posts.h"
#include "extract/segment/sentences.h"
#include "extract/segment/stated_author.h"
#include "extract/segment/stated_date.h"

namespace tenure {
namespace {
// A name as it stands in an id: ASCII in lower case, signs folded to '-'; other letters and the
// slashes of folders stay.
std::string slug(std::string_view name) {
    std::string out;
    for (const char c : name) {
        const bool digit = c >= '0' && c <= '9';
        if (c >= 'A' && c <= 'Z') {
            out += static_cast<char>(c + ('a' - 'A'));
        } else if ((c >= 'a' && c <= 'z') || digit || c == '_' || c == '/' || c == '.' ||
                   static_cast<unsigned char>(c) >= 0x80) {
            out += c;
        } else if (!out.empty() && out.back() != '-') {
            out += '-';
        }
    }
    while (!out.empty() && out.back() == '-') {
        out.pop_back();
    }
    return out.empty() ? "untitled" : out;
}

void dateBy(Document& document, std::optional<Date> date, const char* from) {
    if (!document.metadata.date && date) {
        document.metadata.date = date;
        document.metadata.dateFrom = from;
    }
}

// "Report of the meeting on 6 March", published on 8 March: up to so many days later.
constexpr auto longestDelay = std::chrono::days(92);

void findMeeting(const SegmentRules& rules, Document& document) {
    const auto stated = statedDate(document.metadata.title, rules);
    const auto& written = document.metadata.date;
    if (stated && stated->day != 0 && written && written->valid() &&
        stated->last() < written->first() && written->first() - stated->last() < longestDelay) {
        document.meeting = stated;
    }
}

// From the document's own words, the surest place first.
void findDate(const SegmentRules& rules, bool post, std::string_view name, Document& document) {
    constexpr int firstBlocks = 6;
    if (document.metadata.date) {
        if (document.metadata.dateFrom.empty()) {
            document.metadata.dateFrom = "metadata";
        }
        return;
    }
    dateBy(document, statedDate(document.metadata.title, rules), "heading");
    if (post) {
        return; // The address and the first lines may speak of the page, or of another post.
    }
    int seen = 0;
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::Furniture) {
            continue;
        }
        const std::string_view text = block.span.in(document.text);
        if (block.kind == BlockKind::Heading && seen < firstBlocks) {
            const auto date = statedDate(text, rules);
            // A title may name its month; further headings do so of other things.
            if (date && (seen == 0 || date->day != 0)) {
                dateBy(document, date, "heading");
            }
        }
        if (++seen > firstBlocks * 2) {
            break;
        }
    }
    seen = 0;
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::Paragraph && ++seen <= firstBlocks) {
            dateBy(document, documentDate(block.span.in(document.text), rules), "first lines");
        }
    }
    // A letter is dated at its foot.
    if (!document.blocks.empty() && document.blocks.back().span.size() < 60) {
        dateBy(document, documentDate(document.blocks.back().span.in(document.text), rules),
               "last line");
    }
    dateBy(document, dateInPath(document.metadata.url), "url");
    dateBy(document, dateInPath(name), "file name");
}

// The posts of a page stand in the order of time: a post dated "25 May" without a year is of the
// first 25 May that is not before the posts that it followed.
void findYears(const SegmentRules& rules, std::vector<Document>& posts) {
    int falling = 0; // newest first, as most pages are, when positive
    const Document* before = nullptr;
    for (const Document& post : posts) {
        if (!post.metadata.date || post.metadata.date->day == 0) {
            continue;
        }
        if (before != nullptr) {
            falling += before->metadata.date->first() > post.metadata.date->first() ? 1 : -1;
        }
        before = &post;
    }
    for (std::size_t i = 0; i < posts.size() && falling != 0; ++i) {
        std::optional<Date> latest;
        for (std::size_t j = 0; j < posts.size() && !posts[i].metadata.date; ++j) {
            const auto& date = posts[j].metadata.date;
            const bool older = falling > 0 ? j > i : j < i;
            if (older && date && (!latest || date->last() > latest->last())) {
                latest = date;
            }
        }
        for (int years = 0; latest && years < 2 && !posts[i].metadata.date; ++years) {
            const auto date = statedDate(
                posts[i].metadata.title + ' ' + std::to_string(latest->year + years), rules);
            if (date && date->day != 0 && date->first() >= latest->first()) {
                dateBy(posts[i], date, "order of the posts");
            }
        }
    }
}

void findTitle(Document& document) {
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::Furniture) {
            continue;
        }
        if (document.metadata.title.empty() && block.kind == BlockKind::Heading) {
            document.metadata.title = block.span.in(document.text);
        }
        return;
    }
}

Metadata metadataOf(const SourceText& source, const Post& post) {
    Metadata metadata = source.metadata;
    if (!post.title.empty()) {
        metadata.title = post.title;
        metadata.date.reset();
        metadata.dateFrom.clear();
    }
    return metadata;
}
} // namespace

std::vector<Document> segment(const SourceText& source, const SegmentRules& rules) {
    const MappedText clean = normalise(source.text);
    const Span whole{0, static_cast<std::uint32_t>(clean.text.size())};
    const std::vector<Post> posts = findPosts(clean.text, readLines(clean.text, whole), rules);
    const OffsetMap toFile = clean.map.after(source.map);
    std::vector<Document> documents;
    for (std::size_t i = 0; i < posts.size(); ++i) {
        Document document;
        document.id = "document/" + slug(source.name);
        document.path = source.path;
        document.metadata = metadataOf(source, posts[i]);
        document.posts = static_cast<int>(posts.size());
        if (posts.size() > 1) {
            document.id += '-' + std::to_string(i + 1);
        }
        cutBlocks(clean.text, posts[i].lines, rules, document);
        document.map = document.map.after(toFile, document.text.size());
        findTitle(document);
        findDate(rules, posts.size() > 1, source.name, document);
        findMeeting(rules, document);
        document.metadata.authors = partedAuthors(document.metadata.authors, rules);
        if (document.metadata.authors.empty()) {
            const std::string author = statedAuthor(document, rules);
            if (!author.empty()) {
                document.metadata.authors = {author};
            }
        }
        cutSentences(rules, document);
        documents.push_back(std::move(document));
    }
    findYears(rules, documents);
    return documents;
}
} // namespace tenure
