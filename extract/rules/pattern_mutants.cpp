// Patterns with one part taken out, for asking whether a rule's examples need that part.
#include "extract/rules/pattern_mutants.h"

#include <algorithm>
#include <cctype>

#include "extract/rules/pattern_edges.h"

namespace tenure {
namespace {
struct Range {
    std::size_t begin = 0, end = 0;
};

struct Part {
    Range whole; // with its quantifier
    Range inner; // of a group; empty for others
    bool optional = false;
};

class Mutator {
public:
    explicit Mutator(std::string_view pattern) : in_(pattern) {}

    std::vector<PatternMutant> run() {
        alternatives({0, in_.size()}, false);
        return std::move(out_);
    }

private:
    void alternatives(Range range, bool nested);
    void parts(Range range);
    void drop(Range range);
    [[nodiscard]] Part partAt(std::size_t at, std::size_t end) const;
    [[nodiscard]] std::size_t behindToken(std::size_t at, std::size_t end) const;
    [[nodiscard]] std::size_t barBefore(std::size_t at, std::size_t end) const;
    [[nodiscard]] bool isOptional(std::size_t quantifier) const;
    [[nodiscard]] bool isLayout(const Part& part) const;
    [[nodiscard]] bool isPhrase(Range range) const;

    [[nodiscard]] bool isWord(std::size_t at) const {
        const char c = in_[at];
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '-' || c == '\'' || static_cast<unsigned char>(c) >= 0x80U;
    }

    std::string_view in_;
    std::vector<PatternMutant> out_;
};

// "\\([^()]*\\)": brackets with whatever they hold are one token.
constexpr std::string_view anyBrackets = "\\([^()]*\\)";

// One past what cannot be cut any further; a word with the quantifiers of its letters ("chairs?").
std::size_t Mutator::behindToken(std::size_t at, std::size_t end) const {
    switch (in_[at]) {
    case '\\':
        if (in_.substr(at).starts_with(anyBrackets)) {
            return at + anyBrackets.size();
        }
        return pattern::behindQuantifier(in_, pattern::behindEscape(in_, at));
    case '[':
        return pattern::behindQuantifier(in_, pattern::behindClass(in_, at));
    case '{':
        return pattern::behindQuantifier(in_, std::min(in_.find('}', at), end - 1) + 1);
    default:
        break;
    }
    if (!isWord(at)) {
        return pattern::behindQuantifier(in_, at + 1);
    }
    while (at < end && isWord(at)) {
        at = pattern::behindQuantifier(in_, at + 1);
    }
    return at;
}

Part Mutator::partAt(std::size_t at, std::size_t end) const {
    Part part;
    if (in_[at] != '(') {
        part.whole = {at, std::min(behindToken(at, end), end)};
        return part;
    }
    const std::size_t close = std::min(pattern::closeOf(in_, at), end - 1);
    const bool flags = in_.substr(at).starts_with("(?");
    part.inner = {flags ? std::min(in_.find(':', at), close) + 1 : at + 1, close};
    part.whole = {at, pattern::behindQuantifier(in_, close + 1)};
    part.optional = isOptional(close + 1);
    return part;
}

bool Mutator::isOptional(std::size_t quantifier) const {
    return quantifier < in_.size() && (in_[quantifier] == '?' || in_[quantifier] == '*');
}

// Signs and blanks that may be there or not: writers differ in them, and no fact does.
bool Mutator::isLayout(const Part& part) const {
    const std::string_view text = in_.substr(part.whole.begin, part.whole.end - part.whole.begin);
    const bool bracket = text.front() == '[';
    const bool optional =
        part.optional ||
        isOptional(bracket                ? pattern::behindClass(in_, part.whole.begin)
                   : text.front() == '\\' ? pattern::behindEscape(in_, part.whole.begin)
                                          : part.whole.begin + 1);
    // "[-*•.() 0-9]*" before a list's item holds digits, but no letters.
    const bool lists = bracket && text.find("a-z") == std::string_view::npos &&
                       text.find("A-Z") == std::string_view::npos && text[1] != '^';
    return optional && (lists || std::ranges::none_of(text, [](char c) {
                            return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '{' ||
                                   c == '^' || c == '$' || c == '.' || c == '(';
                        }));
}

// The "|" of this level, or the end.
std::size_t Mutator::barBefore(std::size_t at, std::size_t end) const {
    while (at < end && in_[at] != '|') {
        at = in_[at] == ' ' ? pattern::behindQuantifier(in_, at + 1)
                            : std::max(at + 1, partAt(at, end).whole.end);
    }
    return std::min(at, end);
}

// Takes a range out, and one of the two blanks that meet then.
void Mutator::drop(Range range) {
    const auto ends = [&](std::size_t at) {
        return at >= in_.size() || in_[at] == '|' || in_[at] == ')';
    };
    const bool opens = range.begin == 0 || in_[range.begin - 1] == '|' ||
                       (in_[range.begin - 1] == ':' || in_[range.begin - 1] == '(');
    const bool blankBefore = range.begin > 0 && in_[range.begin - 1] == ' ';
    const bool blankBehind = range.end < in_.size() && in_[range.end] == ' ';
    std::string left(in_.substr(0, range.begin));
    std::string_view right = in_.substr(range.end);
    if (blankBehind && (blankBefore || opens)) {
        right.remove_prefix(1);
    } else if (blankBefore && (ends(range.end) || right.starts_with("(?: "))) {
        left.pop_back();
    }
    std::string mutant = left + std::string(right);
    const bool known = std::ranges::find(out_, mutant, &PatternMutant::pattern) != out_.end();
    if (!known && !mutant.empty() && mutant != in_) {
        out_.push_back(
            {std::move(mutant), std::string(in_.substr(range.begin, range.end - range.begin))});
    }
}

bool Mutator::isPhrase(Range range) const {
    for (std::size_t at = range.begin; at < range.end; ++at) {
        if (!isWord(at) && std::string_view(" ?,").find(in_[at]) == std::string_view::npos) {
            return false;
        }
    }
    return true;
}

void Mutator::alternatives(Range range, bool nested) {
    std::vector<Range> all;
    for (std::size_t at = range.begin; at <= range.end;) {
        const std::size_t bar = barBefore(at, range.end);
        all.push_back({at, bar});
        at = bar + 1;
    }
    for (std::size_t i = 0; all.size() > 1 && i < all.size(); ++i) {
        // With the bar before it, or behind it for the first.
        const Range one =
            i == 0 ? Range{all[i].begin, all[i].end + 1} : Range{all[i].begin - 1, all[i].end};
        std::string mutant(in_.substr(0, one.begin));
        mutant += in_.substr(one.end);
        out_.push_back(
            {std::move(mutant), std::string(in_.substr(all[i].begin, all[i].end - all[i].begin))});
    }
    for (const Range& one : all) {
        // "has been" among alternatives is a phrase, as it would be in a word class.
        if (!nested || !isPhrase(one)) {
            parts(one);
        }
    }
}

void Mutator::parts(Range range) {
    std::vector<Part> all;
    for (std::size_t at = range.begin; at < range.end;) {
        if (in_[at] == ' ') {
            at = pattern::behindQuantifier(in_, at + 1);
            continue;
        }
        all.push_back(partAt(at, range.end));
        at = std::max(at + 1, all.back().whole.end);
    }
    for (const Part& part : all) {
        const bool group = part.inner.end > part.inner.begin;
        // The only part of a group goes with the group.
        if (!isLayout(part) && (part.optional || (all.size() > 1 && !group))) {
            drop(part.whole);
        }
        if (group) {
            alternatives(part.inner, true);
        }
    }
}
} // namespace

std::vector<PatternMutant> mutantsOf(std::string_view pattern) {
    return Mutator(pattern).run();
}
} // namespace tenure
