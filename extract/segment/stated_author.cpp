// Looks for the author's own line at the foot or the top of a text, and parts authors named in one
// line.
#include "extract/segment/stated_author.h"

#include <algorithm>
#include <string_view>

#include "extract/segment/segment_rules_impl.h"

namespace tenure {
namespace {
// So far from the end, or from the beginning, a line on the author may stand.
constexpr int edgeBlocks = 4;

// "RuthOkaforUK": the words that begin with a capital, joined with blanks, as far as the text has
// them so.
std::string nameOfHandle(std::string_view handle, std::string_view text) {
    std::string name;
    std::string best;
    for (std::size_t i = 0; i <= handle.size(); ++i) {
        const bool capital = i < handle.size() && handle[i] >= 'A' && handle[i] <= 'Z';
        if ((capital || i == handle.size()) && name.find(' ') != std::string::npos &&
            text.find(name) != std::string_view::npos) {
            best = name;
        }
        if (i < handle.size()) {
            name += (capital && !name.empty() ? " " : "") + std::string(1, handle[i]);
        }
    }
    return best;
}

// The author's line among the first few blocks of a range.
template <typename Iterator>
std::string authorIn(const Document& document, Iterator block, Iterator end,
                     const SegmentRules::Impl& impl) {
    for (int left = edgeBlocks; block != end && left > 0; ++block) {
        if (block->kind == BlockKind::Furniture) {
            continue;
        }
        --left;
        const std::string_view line = block->span.in(document.text);
        for (const auto& pattern : impl.authorPatterns) {
            std::string name;
            if (!RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), *pattern, &name)) {
                continue;
            }
            if (name.find(' ') == std::string::npos) {
                name = nameOfHandle(name, document.text);
            }
            if (!name.empty()) {
                return name;
            }
        }
    }
    return {};
}

// The names between the joints; the line as it is when a part of it is no full name: a ministry of
// "Culture, Media and Sport" is one author.
std::vector<std::string> parted(const std::string& author, const SegmentRules::Impl& impl) {
    std::vector<std::string> names;
    re2::StringPiece rest(author);
    const auto take = [&](std::string_view name) {
        const bool full = name.find(' ') != std::string_view::npos;
        names.emplace_back(full ? name : "");
    };
    while (impl.authorJoint) {
        re2::StringPiece joint;
        if (!impl.authorJoint->Match(rest, 0, rest.size(), RE2::UNANCHORED, &joint, 1) ||
            joint.empty()) {
            break;
        }
        const auto length = static_cast<std::size_t>(joint.data() - rest.data());
        take({rest.data(), length});
        rest.remove_prefix(length + joint.size());
    }
    take({rest.data(), rest.size()});
    const bool good = std::ranges::none_of(names, &std::string::empty);
    return good ? names : std::vector<std::string>{author};
}
} // namespace

std::vector<std::string> partedAuthors(const std::vector<std::string>& authors,
                                       const SegmentRules& rules) {
    std::vector<std::string> out;
    for (const std::string& author : authors) {
        const std::vector<std::string> names = parted(author, rules.impl());
        out.insert(out.end(), names.begin(), names.end());
    }
    return out;
}

std::string statedAuthor(const Document& document, const SegmentRules& rules) {
    const SegmentRules::Impl& impl = rules.impl();
    bool speaks = false;
    for (const Block& block : document.blocks) {
        speaks = speaks || (block.kind != BlockKind::Furniture &&
                            impl.saysI.match(block.span.in(document.text)) != nullptr);
    }
    if (!speaks) {
        return {};
    }
    std::string name = authorIn(document, document.blocks.rbegin(), document.blocks.rend(), impl);
    return !name.empty() ? name
                         : authorIn(document, document.blocks.begin(), document.blocks.end(), impl);
}
} // namespace tenure
