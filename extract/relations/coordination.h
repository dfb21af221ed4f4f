// Posts and bodies that share what stands around them: "Ann Lee, clerk of the council and mayor of
// the town" holds "Ann Lee, mayor of the town".
#pragma once
#include <vector>

#include "extract/mentions/mention.h"

namespace tenure {
/// Finds in a sentence what may be left out so that another member of a coordination stands where
/// the first one did. Reads one sentence at a time.
class CoordinationFinder {
public:
    CoordinationFinder(const Analysis& analysis, const Vocabulary& vocabulary)
        : analysis_(&analysis), vocabulary_(&vocabulary) {}

    /// Spans of the document's text, at most a handful.
    std::vector<Span> find(std::size_t sentence);

private:
    /// A post with the bodies that it is said of.
    struct Post {
        std::uint32_t begin = 0; ///< of the role
        std::uint32_t end = 0;   ///< one past its last body, area, or date
        std::uint32_t roleEnd = 0;
    };

    [[nodiscard]] const Mention* mentionAt(std::uint32_t token) const;
    [[nodiscard]] std::uint32_t behind(std::uint32_t token) const;
    [[nodiscard]] bool isRole(std::uint32_t token) const;
    [[nodiscard]] Post postAt(std::uint32_t token);
    [[nodiscard]] std::uint32_t pastBody(std::uint32_t token, bool& body) const;
    [[nodiscard]] std::uint32_t pastDates(std::uint32_t token) const;
    [[nodiscard]] std::uint32_t next(const Post& post) const;
    [[nodiscard]] bool namesHolder(const Post& post, bool& comma) const;
    void bodies(std::uint32_t token, std::uint32_t first);
    void chain(std::uint32_t token);
    void cut(std::uint32_t from, std::uint32_t to);
    void cutBehind(std::uint32_t from, std::uint32_t to);

    const Analysis* analysis_;
    const Vocabulary* vocabulary_;
    TokenRange range_;
    std::vector<Span> found_;
};
} // namespace tenure
