// Tenures as rows: which ones, when, and how it is written.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tenure/graph.h"
#include "tenure/query.h"

namespace tenure {
/// All tenures of a person, held or prospective, in the order of the graph.
std::vector<const Link*> tenuresOf(const Graph& graph, std::string_view person);

/// All tenures of any of these roles, in the order of the graph.
std::vector<const Link*> tenuresIn(const Graph& graph, const std::vector<const Node*>& roles);

/// The roles at a body, sorted by id.
std::vector<const Node*> rolesAt(const Graph& graph, std::string_view body);

/// The label of a node, or the id itself when the graph has no such node.
std::string labelOf(const Graph& graph, std::string_view id);

/// The text with each word that is the id of a node replaced by the node's label.
std::string withLabels(const Graph& graph, std::string_view text);

/// "2014", "by 2016-09", "2018-03-06 or later", "between ... and ...", or nothing.
std::string startText(const Link& tenure);
std::string endText(const Link& tenure);

/// ", 2015-11 to 2018", ", in 2016-09" when merely seen then, or nothing when no bound is known.
std::string spellText(const Link& tenure);

/// "between 2016-09-01 and 2018-03-06" for the range in which something happened.
std::string rangeText(const std::optional<Day>& earliest, const std::optional<Day>& latest);

/// Earlier began first; of equal ones the order of the graph is kept.
void sortByTime(std::vector<const Link*>& tenures);

/// The row that every question about tenures starts from; `cells` is left to the caller.
AnswerRow tenureRow(const Link& tenure);

/// The value of an argument, empty when it was not given.
std::string_view argument(const Arguments& arguments, std::string_view name);
} // namespace tenure
