// A picture of who held what when: the posts of one seat that changed hands, one line each on a
// time axis. Full colour is certain, pale is possible, stripes are days that no text proves; the
// title of a bar (hover) is the sentence that proves it.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "graph/export/support/labels.h"
#include "graph/export/support/losses.h"
#include "graph/export/support/xml_writer.h"
#include "tenure/export.h"

namespace tenure {
namespace {
constexpr double margin = 16;
constexpr double titles = 210; ///< width of the column with the names of posts
constexpr double plot = 760;   ///< width of the time axis
constexpr double lane = 22;
constexpr double bar = 16;
constexpr double groupHead = 26;
constexpr double axisHead = 40;
constexpr double letter = 6.4; ///< mean width of a letter at 12 px
constexpr double legend = 26;
constexpr double fade = 14;            ///< how far an open end runs on
constexpr std::size_t mostForAll = 40; ///< so many bars can be taken in at a glance
constexpr std::string_view onPaper = "#111111";
constexpr std::string_view stripes = "url(#stripes)";

// Okabe and Ito's palette without its yellow, which white paper swallows.
constexpr auto palette = std::to_array<std::string_view>(
    {"#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#6A5ACD"});

struct Axis {
    Day first, last;

    [[nodiscard]] double at(Day day) const {
        const double share = static_cast<double>((day - first).count()) /
                             static_cast<double>((last - first).count());
        return margin + titles + plot * std::clamp(share, 0.0, 1.0);
    }
};

struct Bar {
    const Link* link = nullptr;
    Day from, to; ///< certainly held, but for what is unproved
    std::vector<Stretch> unproved;
    double softBegin = 0, begin = 0, end = 0, softEnd = 0;
    double name = 0; ///< where the holder's name begins
    std::size_t lane = 0;
};

struct Row {
    const Node* role = nullptr;
    std::vector<Bar> bars;
    std::size_t lanes = 1;
};

// Rows under the label of their body; both sorted.
using Groups = std::map<std::string, std::vector<Row>>;

const std::string& nameOf(const Graph& graph, const std::string& id) {
    const Node* node = graph.node(id);
    return node == nullptr ? id : node->label;
}

using Rows = std::map<std::string, Row>; // by the id of the role

// A year of air on both sides.
Axis axisOf(const std::vector<int>& years) {
    const auto [low, high] = std::ranges::minmax_element(years);
    using std::chrono::year;
    const int from = years.empty() ? 2000 : *low - 1;
    const int to = years.empty() ? 2001 : *high + 1;
    return {year{from} / 1 / 1, year{to} / 12 / 31};
}

int yearOf(Day day) {
    return static_cast<int>(std::chrono::year_month_day(day).year());
}

std::vector<int> yearsOfBars(const Rows& rows) {
    std::vector<int> years;
    for (const auto& [id, row] : rows) {
        for (const Bar& each : row.bars) {
            years.push_back(yearOf(each.from));
            years.push_back(yearOf(each.to));
        }
    }
    return years;
}

std::vector<int> yearsOfDocuments(const Graph& graph) {
    std::vector<int> years;
    for (const Node& node : graph.nodes()) {
        if (node.kind == NodeKind::Document && node.date) {
            years.push_back(node.date->year);
        }
    }
    return years;
}

// An empty one (no link) when no day of the tenure is known.
Bar barOf(const Link& link) {
    const Bounds& b = link.bounds;
    const std::optional<Day> begin = b.startLatest   ? b.startLatest
                                     : b.endEarliest ? b.endEarliest
                                                     : b.startEarliest;
    const std::optional<Day> end = b.endEarliest   ? b.endEarliest
                                   : b.startLatest ? b.startLatest
                                                   : b.endLatest;
    if (isProspective(link.status) || (!begin && !end)) {
        return {};
    }
    Bar found;
    found.link = &link;
    found.from = begin ? *begin : *end;
    found.unproved = link.unproved;
    // "In the 1980s": held on some day of many, and on no one of them for certain.
    constexpr std::chrono::days longest{366};
    if (begin && end && *begin - *end > longest) {
        found.from = *end;
        found.unproved = {{*end, *begin}};
        found.to = *begin;
        return found;
    }
    found.to = std::max(found.from, end ? *end : *begin);
    return found;
}

void place(Bar& each, const Axis& axis) {
    const Bounds& b = each.link->bounds;
    each.begin = axis.at(each.from);
    each.end = std::max(axis.at(each.to), each.begin + 3);
    each.softBegin = b.startEarliest ? axis.at(*b.startEarliest) : each.begin - fade;
    each.softEnd = b.endLatest ? axis.at(*b.endLatest) : each.end + fade;
    each.softBegin = std::clamp(each.softBegin, margin + titles, each.begin);
    each.softEnd = std::clamp(each.softEnd, each.end, margin + titles + plot + fade);
}

// As much of a title as its column holds.
std::string shortened(std::string text) {
    constexpr std::size_t letters = 30;
    if (text.size() <= letters) {
        return text;
    }
    std::size_t at = letters;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
        --at;
    }
    return text.substr(0, at) + "\u2026";
}

double textWidth(const std::string& text) {
    const auto letters = std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    return letter * static_cast<double>(letters);
}

// Bars that would lie on each other, with their names, go to lanes of their own.
void stack(const Graph& graph, Row& row) {
    std::ranges::sort(row.bars, [](const Bar& a, const Bar& b) {
        return std::pair(a.begin, a.link->id) < std::pair(b.begin, b.link->id);
    });
    std::vector<double> taken;
    for (Bar& each : row.bars) {
        // In its bar or behind it; at the right edge it runs to the left.
        const double width = textWidth(nameOf(graph, each.link->source));
        const double edge = 2 * margin + titles + plot + fade;
        each.name = std::max(margin, std::min(each.begin + 4, edge - width));
        const double named = each.name + width + 6;
        const double from = std::min(each.begin, each.name - 4);
        const auto free = std::ranges::find_if(taken, [&](double x) { return x <= from; });
        each.lane = static_cast<std::size_t>(free - taken.begin());
        if (free == taken.end()) {
            taken.push_back(0);
        }
        taken[each.lane] = std::max(each.end, named);
    }
    row.lanes = std::max<std::size_t>(taken.size(), 1);
}

bool changedHands(const Row& row) {
    return std::ranges::any_of(row.bars, [&](const Bar& each) {
        return each.link->source != row.bars.front().link->source;
    });
}

// True when all posts are of one body, or all are held by one person: what --about leaves.
bool isAboutOne(const Rows& rows) {
    const Row& first = rows.begin()->second;
    return std::ranges::all_of(rows,
                               [&](const auto& row) {
                                   return row.second.role->organization ==
                                              first.role->organization &&
                                          !first.role->organization.empty();
                               }) ||
           std::ranges::all_of(rows, [&](const auto& row) {
               return std::ranges::all_of(row.second.bars, [&](const Bar& each) {
                   return each.link->source == first.bars.front().link->source;
               });
           });
}

struct Chosen {
    Groups groups;
    Axis axis;
};

// Posts with their bars: all of a small graph, of one body or of one person; of others those of one
// seat that changed hands, in the years of the documents, for texts tell of much older times.
Chosen chosenOf(const Graph& graph) {
    Rows rows;
    std::size_t bars = 0;
    for (const Link& link : graph.links()) {
        const Node* role = link.kind == LinkKind::Held ? graph.node(link.target) : nullptr;
        const Bar found = role != nullptr ? barOf(link) : Bar{};
        if (found.link != nullptr) {
            rows[link.target].role = role;
            rows[link.target].bars.push_back(found);
            ++bars;
        }
    }
    if (rows.empty()) {
        return {{}, axisOf({})};
    }
    const bool all = bars <= mostForAll || isAboutOne(rows);
    const std::vector<int> documents = yearsOfDocuments(graph);
    Chosen chosen = {{}, axisOf(all || documents.empty() ? yearsOfBars(rows) : documents)};
    for (auto& [id, row] : rows) {
        std::erase_if(row.bars, [&](const Bar& each) {
            return each.to < chosen.axis.first || each.from > chosen.axis.last;
        });
        const std::string& body = row.role->organization;
        // A "leader" of nobody knows whom is many posts, not one.
        if (!row.bars.empty() &&
            (all || (row.role->seats.isOne() && !body.empty() && changedHands(row)))) {
            for (Bar& each : row.bars) {
                place(each, chosen.axis);
            }
            stack(graph, row);
            chosen.groups[body.empty() ? std::string{} : nameOf(graph, body)].push_back(
                std::move(row));
        }
    }
    return chosen;
}

double heightOf(const Groups& groups) {
    double height = axisHead + 2 * margin + legend;
    for (const auto& [body, rows] : groups) {
        height += groupHead;
        for (const Row& row : rows) {
            height += lane * static_cast<double>(row.lanes) + 6;
        }
    }
    return height;
}

class Picture {
public:
    Picture(const Graph& graph, const Axis& axis, std::ostream& out)
        : graph_(graph), axis_(axis), xml_(out) {}

    void draw(const Groups& groups) {
        const double height = heightOf(groups);
        const double width = 2 * margin + titles + plot + fade;
        xml_.open("svg").attribute("xmlns", "http://www.w3.org/2000/svg");
        xml_.attribute("viewBox", "0 0 " + number(width) + ' ' + number(height));
        xml_.attribute("font-family", "sans-serif").attribute("font-size", "12");
        rectangle(0, 0, width, height, "#FFFFFF", "1");
        defineStripes();
        drawYears(height - legend);
        double y = margin + axisHead;
        std::size_t colour = 0;
        for (const auto& [body, rows] : groups) {
            write(margin, y + 12, body.empty() ? "in no body that is named" : body, "#333333",
                  body.empty() ? "normal" : "bold");
            y += groupHead;
            for (const Row& row : rows) {
                drawRow(row, y, palette[colour % palette.size()]);
                y += lane * static_cast<double>(row.lanes) + 6;
            }
            ++colour;
        }
        drawLegend(height - legend - margin / 2);
        xml_.line(0).close("svg").line(0);
        xml_.flush();
    }

    [[nodiscard]] std::size_t drawn() const { return drawn_; }

    [[nodiscard]] std::size_t dropped() const { return xml_.dropped(); }

private:
    void rectangle(double x, double y, double width, double height, std::string_view colour,
                   std::string_view opacity) {
        xml_.line(1).open("rect").attribute("x", number(x)).attribute("y", number(y));
        xml_.attribute("width", number(width)).attribute("height", number(height));
        xml_.attribute("fill", colour).attribute("fill-opacity", opacity).close("rect");
    }

    void write(double x, double y, std::string_view text, std::string_view colour,
               std::string_view weight = "normal") {
        xml_.line(1).open("text").attribute("x", number(x)).attribute("y", number(y));
        xml_.attribute("fill", colour).attribute("font-weight", weight);
        if (colour == onPaper) { // a white rim keeps the name legible where it runs over a bar
            xml_.attribute("stroke", "#FFFFFF").attribute("stroke-width", "3");
            xml_.attribute("stroke-linejoin", "round").attribute("paint-order", "stroke");
        }
        xml_.text(text).close("text");
    }

    void drawYears(double height) {
        const std::chrono::year_month_day from(axis_.first), to(axis_.last);
        const int years = static_cast<int>(to.year()) - static_cast<int>(from.year()) + 1;
        const int step = years / 16 + 1;
        for (auto year = from.year(); year <= to.year(); year += std::chrono::years(step)) {
            const double x = axis_.at(year / 1 / 1);
            rectangle(x, margin + 20, 1, height - 2 * margin - 20, "#DDDDDD", "1");
            write(x + 3, margin + 12, std::to_string(static_cast<int>(year)), "#777777");
        }
    }

    void drawRow(const Row& row, double y, std::string_view colour) {
        write(margin + 12, y + 12,
              shortened(row.role->role + (row.role->area.empty() ? "" : ", " + row.role->area)),
              "#333333");
        for (const Bar& each : row.bars) {
            drawBar(each, y + lane * static_cast<double>(each.lane), colour);
            ++drawn_;
        }
    }

    void drawBar(const Bar& each, double y, std::string_view colour) {
        const std::string& name = nameOf(graph_, each.link->source);
        xml_.line(1).open("g");
        const std::string period = periodOf(*each.link);
        xml_.open("title").text(name + (period.empty() ? "" : ", " + period) + proofOf(*each.link));
        xml_.close("title");
        rectangle(each.softBegin, y, each.softEnd - each.softBegin, bar, colour, "0.25");
        drawHeld(each, y, colour, each.link->status == Status::Acting ? "0.55" : "1");
        const bool fits = each.unproved.empty() && textWidth(name) + 8 < each.end - each.begin;
        write(each.name, y + 12, name, fits ? "#FFFFFF" : onPaper);
        xml_.close("g");
    }

    // Full colour, with stripes where the person may have left and come back.
    void drawHeld(const Bar& each, double y, std::string_view colour, std::string_view opacity) {
        double proved = each.begin;
        for (const Stretch& days : each.unproved) {
            const double from = std::clamp(axis_.at(days.from), proved, each.end);
            const double to = std::clamp(axis_.at(days.to), from, each.end);
            if (from > proved) {
                rectangle(proved, y, from - proved, bar, colour, opacity);
            }
            rectangle(from, y, to - from, bar, stripes, "1");
            proved = to;
        }
        if (each.end > proved) {
            rectangle(proved, y, each.end - proved, bar, colour, opacity);
        }
    }

    // Dark lines over the pale colour: told from the rest by their texture, whatever the hue.
    void defineStripes() {
        xml_.line(1).open("defs").open("pattern").attribute("id", "stripes");
        xml_.attribute("width", "6").attribute("height", "6");
        xml_.attribute("patternUnits", "userSpaceOnUse");
        xml_.attribute("patternTransform", "rotate(45)");
        xml_.open("rect").attribute("width", "3").attribute("height", "6");
        xml_.attribute("fill", "#333333").attribute("fill-opacity", "0.45").close("rect");
        xml_.close("pattern").close("defs");
    }

    void drawLegend(double y) {
        constexpr double swatch = 22;
        constexpr std::string_view grey = "#333333";
        constexpr auto entries = std::to_array<std::pair<std::string_view, std::string_view>>(
            {{"certain", "1"},
             {"possible", "0.25"},
             {"held before and after, or at some time of it; no text proves each day", ""}});
        double x = margin + titles;
        for (const auto& [text, opacity] : entries) {
            rectangle(x, y, swatch, bar - 4, grey, opacity.empty() ? "0.25" : opacity);
            if (opacity.empty()) {
                rectangle(x, y, swatch, bar - 4, stripes, "1");
            }
            write(x + swatch + 6, y + 10, text, grey);
            x += swatch + 6 + textWidth(std::string(text)) + 18;
        }
    }

    static std::string proofOf(const Link& link) {
        return link.evidence.empty() ? std::string() : "\n" + link.evidence.front().evidence.quote;
    }

    const Graph& graph_;
    Axis axis_;
    XmlWriter xml_;
    std::size_t drawn_ = 0;
};

std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    const Chosen chosen = chosenOf(graph);
    Picture picture(graph, chosen.axis, out);
    picture.draw(chosen.groups);
    const auto held =
        static_cast<std::size_t>(std::ranges::count(graph.links(), LinkKind::Held, &Link::kind));
    const Contents contents(graph);
    std::vector<Loss> losses;
    if (held > picture.drawn()) {
        losses.push_back(
            {"tenures that have no known day or are only planned or, in a large graph, "
             "lie outside the years of the documents, are of posts that many share or "
             "that never changed hands",
             held - picture.drawn()});
    }
    if (picture.drawn() == 0) {
        losses.insert(losses.begin(),
                      {"anything: there is no tenure of which a day is known", held, true});
    }
    addLoss(losses, "tenures of which only who, what, period and one sentence are there",
            picture.drawn());
    addLoss(losses, "aliases, identifiers, other quotations, documents",
            contents.aliases + contents.identifiers + contents.quotes() + contents.documents);
    addLoss(losses, "relations", contents.relations);
    addLoss(losses, "decisions", contents.decisions);
    addRareLosses(losses, contents);
    addLoss(losses, "the digest of the rules", 1);
    addLoss(losses, "characters that XML cannot carry", picture.dropped());
    return losses;
}
} // namespace

extern const ExportFormat exportSvg;
const ExportFormat exportSvg = {
    "svg", ".svg", "a picture: who held the posts that changed hands, on a time axis", write};
} // namespace tenure
