// Cuts lines before labels of attendance, where a page lost the line breaks that stood there.
#include "extract/segment/run_in_labels.h"

#include <algorithm>
#include <string>

#include "extract/segment/segment_rules_impl.h"

namespace tenure {
namespace {
// A group of people directly behind the label ("Present: Councillors: A") is part of it.
constexpr std::size_t shortestNames = 6;

// Where the labels of the patterns begin.
std::vector<std::size_t> labelsIn(std::string_view line,
                                  const std::vector<std::unique_ptr<RE2>>& patterns) {
    std::vector<std::size_t> found;
    for (const auto& pattern : patterns) {
        re2::StringPiece rest(line.data(), line.size());
        re2::StringPiece label;
        while (RE2::FindAndConsume(&rest, *pattern, &label)) {
            found.push_back(static_cast<std::size_t>(label.data() - line.data()));
        }
    }
    std::ranges::sort(found);
    return found;
}

// "Voting members present:" is one label; before another one stand names or a sentence.
bool partsOfLabel(std::string_view before) {
    constexpr auto mostWords = 3;
    return before.find_first_of(".,;:") == std::string_view::npos &&
           std::ranges::count(before, ' ') <= mostWords;
}

std::vector<std::size_t> cutsOf(std::string_view line, const SegmentRules::Impl& rules) {
    std::vector<std::size_t> cuts = labelsIn(line, rules.runInPatterns);
    std::erase_if(cuts,
                  [&](std::size_t cut) { return cut > 0 && partsOfLabel(line.substr(0, cut)); });
    if (cuts.empty()) {
        return cuts;
    }
    const std::size_t first = cuts.front();
    for (const std::size_t group : labelsIn(line, rules.groupPatterns)) {
        const auto behind = std::ranges::upper_bound(cuts, group);
        const std::size_t label = behind == cuts.begin() ? group : *(behind - 1);
        const std::size_t colon = line.find(':', label);
        const bool names = colon != std::string_view::npos && colon + shortestNames < group;
        if (group > first && names) {
            cuts.insert(behind, group);
        }
    }
    return cuts;
}

bool mayHold(const Line& line) {
    return line.kind == LineKind::Plain || line.kind == LineKind::Bullet ||
           line.kind == LineKind::Numbered;
}
} // namespace

std::vector<Line> cutRunInLabels(std::string_view text, const std::vector<Line>& lines,
                                 const SegmentRules& rules) {
    std::vector<Line> out;
    out.reserve(lines.size());
    for (const Line& line : lines) {
        const std::string_view body = line.content.in(text);
        std::uint32_t begin = 0;
        Line rest = line;
        // The set of all patterns is asked first: hardly any line holds a label.
        const bool some = mayHold(line) && rules.impl().runIn.match(body) != nullptr;
        for (const std::size_t cut :
             some ? cutsOf(body, rules.impl()) : std::vector<std::size_t>{}) {
            if (cut <= begin) {
                continue;
            }
            Line before = rest;
            before.content.end = line.content.begin + static_cast<std::uint32_t>(cut);
            while (before.content.end > before.content.begin &&
                   text[before.content.end - 1] == ' ') {
                --before.content.end;
            }
            before.span.end = before.content.end;
            if (!before.content.empty()) {
                out.push_back(before);
            }
            begin = static_cast<std::uint32_t>(cut);
            rest.kind = LineKind::Plain;
            rest.label = true;
            rest.span.begin = rest.content.begin = line.content.begin + begin;
        }
        out.push_back(rest);
    }
    return out;
}
} // namespace tenure
