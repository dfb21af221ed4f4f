// What formats without bounds may say of a tenure's time: only what is certain.
#pragma once
#include <optional>

#include "tenure/graph.h"

namespace tenure {
/// The date as stated; else the day, month or year in which both bounds lie, none of them assumed.
std::optional<Date> certainStart(const Link& link);
std::optional<Date> certainEnd(const Link& link);

/// The last day that a document or a sighting of the graph is of.
std::optional<Day> lastDayOf(const Graph& graph);

/// True when the tenure is known to have ended by that day: it is said, or a bound says so. An end
/// that is still ahead then is none.
bool isOver(const Link& link, const std::optional<Day>& by);
} // namespace tenure
