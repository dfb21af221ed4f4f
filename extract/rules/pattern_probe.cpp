// Asks RE2 what it thinks of a pattern, in the author's words.
#include "extract/rules/pattern_probe.h"

#include <algorithm>

#include <re2/re2.h>

#include "base/utf8.h"
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

namespace {
bool within(char32_t value, char32_t first, char32_t last) {
    return value >= first && value <= last;
}

// How a sentence has a sign that is written in several ways (extract/segment/normalise.cpp): texts
// hold these no more.
std::string_view plainForm(char32_t value) {
    if (within(value, 0x2018, 0x201B) || value == 0x2BC || value == 0x2032 || value == 0xB4) {
        return "'";
    }
    if (within(value, 0x201C, 0x201F) || value == 0x2033 || value == 0xAB || value == 0xBB) {
        return "\"";
    }
    if (value == 0x2010 || value == 0x2011 || value == 0x2212) {
        return "-";
    }
    const bool blank = value == 0xA0 || value == 0x1680 || within(value, 0x2000, 0x200A) ||
                       value == 0x202F || value == 0x205F || value == 0x3000;
    return blank ? " " : "";
}

// Signs outside of classes of characters that no sentence has.
void findForeignSigns(std::string_view pattern, std::vector<PatternProblem>& problems) {
    bool inside = false;
    for (std::size_t at = 0; at < pattern.size();) {
        const char c = pattern[at];
        if (c == '\\') {
            at += 2;
            continue;
        }
        inside = c == '[' || (inside && c != ']');
        const CodePoint point = decodeUtf8(pattern.substr(at));
        const std::string_view plain = inside ? "" : plainForm(point.value);
        if (!plain.empty()) {
            const std::string sign(pattern.substr(at, point.size));
            problems.push_back({"rule.matches-nothing", sign,
                                "a sentence never has the sign '" + sign + "'",
                                "Texts have it as '" + std::string(plain) + "': write that."});
            return;
        }
        at += point.size;
    }
}
} // namespace

bool matchesAnyWords(const PatternSketch& sketch) {
    RE2::Options options(RE2::Quiet);
    options.set_case_sensitive(false);
    const RE2 compiled(sketch.text, options);
    return compiled.ok() && RE2::PartialMatch("Qzxvw kwvqz, xqzzk vvqx", compiled);
}

void probe(const PatternSketch& sketch, std::string_view pattern,
           std::vector<PatternProblem>& problems) {
    findForeignSigns(pattern, problems);
    for (const std::string_view both : {"\\b\\B", "\\B\\b"}) {
        if (pattern.find(both) != std::string_view::npos) {
            problems.push_back({"rule.matches-nothing", std::string(both),
                                "no place is the edge of a word and none",
                                "Take one of them out."});
        }
    }
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
