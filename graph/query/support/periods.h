// The time that a question asks about: dates, a document, or somebody's term.
#pragma once
#include <optional>
#include <string_view>

#include "graph/query/support/names.h"
#include "tenure/graph.h"
#include "tenure/query.h"

namespace tenure {
inline constexpr std::string_view duringSummary =
    "a range, a document or a term: 2018/2019-06, \"Ann Lee, chair\"";

/// A part of the time that a question asks about.
struct Period {
    Day from, to;                    ///< of a term: the days that it may cover at most
    std::optional<Bounds> term = {}; ///< the time in which somebody held a post

    /// What the bounds say of some day in the period. Prospective tenures are never held.
    [[nodiscard]] Answer held(const Link& tenure) const;

    /// The period as bounds: those of the term, or dates known exactly.
    [[nodiscard]] Bounds bounds() const;
};

/// Reads `2016`, `2016-07`, `2016-07-14`, or `2015/2016-07` as the days that it covers. Throws
/// BadQuestion that names the option.
Period parsePeriod(std::string_view text, std::string_view option);

/// The same, or a document by id, path or title (its date), or a term: the id of a tenure, or
/// "PERSON, ROLE" and perhaps ", BODY".
Period periodNamed(const Graph& graph, const Names& names, std::string_view text,
                   std::string_view option);

/// From the options on, from, to and during; nothing when none was given.
std::optional<Period> periodAsked(const Graph& graph, const Names& names,
                                  const Arguments& arguments);
} // namespace tenure
