// The box beside a life, as lines or rows of a table: "Minister of Roads | In office 1990 - 1994 |
// Preceded by | Ann Lee | Succeeded by | Bob Roe".
#pragma once
#include <vector>

#include "extract/mentions/mention.h"

namespace tenure {
/// A post of a box. Mentions by index, -1: not said.
struct OfficeBox {
    int post = -1;           ///< the role
    int place = -1;          ///< the body or the name behind it
    int dates = -1;          ///< the date that "In office" gives
    std::uint32_t begin = 0; ///< the first token of the post
    std::uint32_t end = 0;   ///< one past the label of its time
    std::uint32_t last = 0;  ///< one past the last name of the box
    std::vector<int> before; ///< who held it before
    std::vector<int> after;  ///< who held it then
    std::vector<std::uint32_t>
        others; ///< tokens of roles before a name: "Prime Minister | Ann Lee"
};

/// Finds boxes by the list office_labels.
class OfficeBoxFinder {
public:
    OfficeBoxFinder(const Analysis& analysis, const Vocabulary& vocabulary);

    std::vector<OfficeBox> find();

    /// The first person named behind a token on its line or the next; -1: none.
    [[nodiscard]] int personBehind(std::uint32_t token) const;

    /// One past the mention that holds a token, or past the words that none holds.
    [[nodiscard]] std::uint32_t behind(std::uint32_t token) const;

private:
    struct Label {
        std::uint32_t begin = 0, end = 0;
        std::string_view kind; ///< a value of the list
    };

    void findLabels();
    [[nodiscard]] bool opensLine(std::uint32_t token) const;
    [[nodiscard]] bool holds(std::uint32_t token, SlotKind kind) const;
    [[nodiscard]] OfficeBox boxOf(const Label& label, std::uint32_t from) const;
    void fill(OfficeBox& box, std::size_t label, std::uint32_t limit) const;

    const Analysis* analysis_;
    const Vocabulary* vocabulary_;
    int list_;
    std::vector<Label> labels_;
};
} // namespace tenure
