// What is certain of a tenure's time.
#include "graph/export/support/certain.h"

#include <algorithm>

namespace tenure {
namespace {
std::optional<Date> between(const std::optional<Day>& earliest, const BoundProof& earliestBy,
                            const std::optional<Day>& latest, const BoundProof& latestBy) {
    const auto assumed = BoundProof::Kind::Assumed;
    if (!earliest || !latest || *latest < *earliest || earliestBy.kind == assumed ||
        latestBy.kind == assumed) {
        return std::nullopt;
    }
    const std::chrono::year_month_day first(*earliest);
    const std::chrono::year_month_day last(*latest);
    if (first.year() != last.year()) {
        return std::nullopt;
    }
    Date date;
    date.year = static_cast<std::int16_t>(static_cast<int>(first.year()));
    if (first.month() == last.month()) {
        date.month = static_cast<std::uint8_t>(static_cast<unsigned>(first.month()));
        date.day = first.day() == last.day()
                       ? static_cast<std::uint8_t>(static_cast<unsigned>(first.day()))
                       : std::uint8_t{0};
    }
    return date;
}
} // namespace

std::optional<Date> certainStart(const Link& link) {
    const Bounds& b = link.bounds;
    return link.start
               ? link.start
               : between(b.startEarliest, link.startEarliestBy, b.startLatest, link.startLatestBy);
}

std::optional<Date> certainEnd(const Link& link) {
    const Bounds& b = link.bounds;
    return link.end ? link.end
                    : between(b.endEarliest, link.endEarliestBy, b.endLatest, link.endLatestBy);
}

std::optional<Day> lastDayOf(const Graph& graph) {
    std::optional<Day> last;
    const auto widen = [&](const Date& date) {
        last = last ? std::max(*last, date.last()) : date.last();
    };
    for (const Node& node : graph.nodes()) {
        if (node.kind == NodeKind::Document && node.date) {
            widen(*node.date);
        }
    }
    for (const Link& link : graph.links()) {
        std::ranges::for_each(link.seen, widen);
    }
    return last;
}

bool isOver(const Link& link, const std::optional<Day>& by) {
    if (link.status == Status::Past || link.status == Status::Ended) {
        return true;
    }
    const auto passed = [&](const Day& day) { return !by || day <= *by; };
    return (link.bounds.endLatest && passed(*link.bounds.endLatest)) ||
           (link.end && passed(link.end->last()));
}
} // namespace tenure
