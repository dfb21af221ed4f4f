// Asks RE2 what it thinks of a pattern, in the author's words.
#include "extract/rules/pattern_probe.h"

#include <algorithm>

#include <re2/re2.h>

#include "extract/rules/pattern_compiler.h"

namespace tenure {
namespace {
// Placeholders are U+F000 on: 0xEF 0x80 0x80 + 6 bits + 6 bits.
constexpr std::size_t placeholderBytes = 3;
constexpr unsigned firstPlaceholder = 0xF000;
constexpr std::size_t mostPlaceholders = 0x400;
} // namespace

std::string PatternSketch::placeholder(std::string_view source) {
    const unsigned point =
        firstPlaceholder + static_cast<unsigned>(std::min(sources.size(), mostPlaceholders));
    sources.emplace_back(source.substr(source.rfind('{')));
    return {static_cast<char>(0xE0U | (point >> 12U)),
            static_cast<char>(0x80U | ((point >> 6U) & 0x3FU)),
            static_cast<char>(0x80U | (point & 0x3FU))};
}

std::string PatternSketch::readable(std::string_view sketched) const {
    std::string out;
    for (std::size_t i = 0; i < sketched.size(); ++i) {
        const auto lead = static_cast<unsigned char>(sketched[i]);
        if (lead != 0xEF || i + placeholderBytes > sketched.size()) {
            out += sketched[i];
            continue;
        }
        const unsigned point = ((static_cast<unsigned char>(sketched[i + 1]) & 0x3FU) << 6U) |
                               (static_cast<unsigned char>(sketched[i + 2]) & 0x3FU);
        if (point < sources.size()) {
            out += sources[point];
        }
        i += placeholderBytes - 1;
    }
    return out;
}

void probe(const PatternSketch& sketch, std::string_view pattern,
           std::vector<PatternProblem>& problems) {
    RE2::Options options(RE2::Quiet);
    options.set_case_sensitive(false);
    const RE2 compiled(sketch.text, options);
    if (!compiled.ok()) {
        const std::string part = sketch.readable(compiled.error_arg());
        std::string reason = compiled.error();
        reason = reason.substr(0, reason.find(": "));
        problems.push_back({"rule.bad-pattern",
                            pattern.find(part) == std::string_view::npos ? "" : part,
                            "RE2 refuses the pattern: " + reason + ": '" + part + "'", ""});
        return;
    }
    if (RE2::PartialMatch("", compiled)) {
        problems.push_back({"rule.matches-everything", "",
                            "the pattern matches the empty text, so it matches everywhere", ""});
        return;
    }
    // Signs that no author means: what matches these matches anything.
    static constexpr std::string_view nonsense =
        "\xEF\xA3\xBE \xEF\xA3\xBE\xEF\xA3\xBF \xEF\xA3\xBF";
    if (RE2::PartialMatch(re2::StringPiece(nonsense.data(), nonsense.size()), compiled)) {
        problems.push_back({"rule.matches-everything", "",
                            "the pattern matches every sentence: it names no slot, class or word",
                            ""});
    }
}
} // namespace tenure
