// Finds the posts of a page that holds many: end marks with a new title below each.
#include "extract/segment/posts.h"

#include <algorithm>
#include <optional>

#include "extract/segment/segment_rules_impl.h"

namespace tenure {
namespace {
constexpr std::size_t longestTitle = 130;
constexpr std::size_t longestMark = 400;

// Where an end mark begins in the line: behind the text that still belongs to the post.
std::optional<std::uint32_t> markIn(std::string_view line, const SegmentRules::Impl& rules) {
    // Only the end of a long line can be a mark.
    const std::size_t skipped = line.size() > longestMark ? line.size() - longestMark : 0;
    const std::string_view tail = line.substr(skipped);
    const LineRule* rule = rules.postEnds.match(tail);
    if (rule == nullptr) {
        return std::nullopt;
    }
    const auto index = static_cast<std::size_t>(rule - rules.postEnds.rules().data());
    re2::StringPiece before;
    if (!RE2::PartialMatch(re2::StringPiece(tail.data(), tail.size()),
                           *rules.postEndPatterns[index], &before)) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(skipped + before.size());
}

bool isTitle(std::string_view text, const Line& line, const SegmentRules::Impl& rules) {
    const std::string_view body = line.content.in(text);
    if (line.kind == LineKind::Heading) {
        return true;
    }
    const LineShape shape = shapeOf(body);
    return line.kind == LineKind::Plain && body.size() <= longestTitle && shape.letters > 2 &&
           (shape.startsUpper || shape.startsYear) && shape.last != '.' && shape.last != ':' &&
           shape.last != ';' && !shape.endsCut && rules.furniture.match(body) == nullptr &&
           rules.tail.match(body) == nullptr;
}

// The first line with text at or behind `from` that is neither a mark nor furniture.
std::size_t nextText(std::string_view text, const std::vector<Line>& lines, std::size_t from,
                     const SegmentRules::Impl& rules) {
    for (; from < lines.size(); ++from) {
        const Line& line = lines[from];
        const bool empty = line.kind == LineKind::Blank || line.kind == LineKind::Rule ||
                           line.kind == LineKind::Underline;
        if (!empty && !markIn(line.span.in(text), rules) &&
            (line.span.size() > longestMark ||
             rules.furniture.match(line.span.in(text)) == nullptr)) {
            break;
        }
    }
    return from;
}
} // namespace

std::vector<Post> findPosts(std::string_view text, std::vector<Line> lines,
                            const SegmentRules& rules) {
    std::vector<std::size_t> starts; // of posts: the index of their title
    std::size_t marks = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto mark = markIn(lines[i].span.in(text), rules.impl());
        if (!mark) {
            continue;
        }
        ++marks;
        Line& line = lines[i];
        if (*mark > 0) {
            // The mark stands behind text: give it a line of its own.
            Line own = line;
            own.kind = LineKind::Plain;
            const std::string_view rest = line.span.in(text).substr(*mark);
            own.span.begin += *mark + static_cast<std::uint32_t>(rest.find_first_not_of(' '));
            own.content = own.span;
            line.span.end = line.content.end = line.span.begin + *mark;
            lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, own);
            ++i;
        }
        const std::size_t title = nextText(text, lines, i + 1, rules.impl());
        if (title < lines.size() && isTitle(text, lines[title], rules.impl())) {
            starts.push_back(title);
        }
    }
    const std::size_t first = nextText(text, lines, 0, rules.impl());
    const bool many = marks >= 2 && !starts.empty() && first < starts.front() &&
                      isTitle(text, lines[first], rules.impl());
    if (!many) {
        return {{.lines = std::move(lines), .title = {}}};
    }
    starts.insert(starts.begin(), first);
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    std::vector<Post> posts;
    for (std::size_t k = 0; k < starts.size(); ++k) {
        const std::size_t end = k + 1 < starts.size() ? starts[k + 1] : lines.size();
        const auto at = [&](std::size_t i) {
            return lines.begin() + static_cast<std::ptrdiff_t>(i);
        };
        posts.push_back({.lines = {at(k == 0 ? 0 : starts[k]), at(end)},
                         .title = lines[starts[k]].content.in(text)});
    }
    return posts;
}
} // namespace tenure
